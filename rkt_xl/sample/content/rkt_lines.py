"""The last column of the RKT exactly as the document spells it: one block of lines for each sasaran.

Typing errors, blanks before commas, runs of blanks and blanks at the end are the document's own.
A line that the page broke in two is one line here. Levels show in the letters only.
"""

_SASARAN_1 = (
    "PROGRAM PENGEMBANGAN SUMBER DAYA MANUSIA ",
    "SERTIFIKASI KELEMBAGAAN , PENGEMBANGAN KOMPETENSI MANAJERIAL DAN FUNGSIONAL",
    "Penyelenggaraan Pengembangan Kompetensi Bagi Pimpinan Daerah, Jabatan Pimpinan "
    "Tinggi, Jabatan Fungsional ,Kepemimpinan dan Prajabatan",
    "PROGRAM KEPEGAWAIAN DAERAH ",
    "MUTASI DAN PROMOSI ASN",
    "Pengelolaan Mutasi ASN ",
    "Pengelolaan Promosi ASN",
    "PENGEMBANGAN KOMPETENSI ASN",
    "Peningkatan Kapasitas ASN",
    "PENILAIAN DAN EVALUASI KINERJA APARATUR",
    "Pelaksanaan Penilaian dan Evaluasi Kinerja Aparatur ",
    "Pengelolaan,Penyelesaian, Pelanggaran Disiplin ASN",
)

_SASARAN_2 = (
    "PROGRAM KEPEGAWAIAN DAERAH ",
    "PENGADAAN, PEMBERHENTIAN DAN INFORMASI KEPEGAWAIAN ASN",
    "Koordinasi dan Fasilitasi Pengadaan PNS dan PPPK ",
    "Koodinasi Pelaksanaan Administrasi Pemberhentian ",
    "Fasilitasi Lembaga Profesi ASN ",
    "Pengelolaan Sistem Informasi Kepegawaian ",
    "Pengelolaan Data Kepegawaian ",
    "MUTASI DAN PROMOSI ASN",
    "Pengelolaan Kenaikan Pangkat ASN",
)

_SASARAN_3 = (
    "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH  ",
    "PERENCANAAN, PENGANGGARAN  DAN EVALUASI KINERJA PERANGKAT DAERAH",
    "Penyusunan Dokumen Perencanaan Perangkat Daerah ",
    "Koordinasi dan Penyusunan Dokumen RKA-SKPD",
    "Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD",
    "Evaluasi Kinerja Perangkat Daerah ",
    "ADMINISTRASI KEUANGAN PERANGKAT DAERAH",
    "Penyediaan Gaji dan Tunjangan ASN",
    "Pelaksanaan Penataan dan Pengujian / Verifikasi Keuangan ",
    "Koordinasi dan Penyusunan Laporan Keuangan Akhir Tahun SKPD",
    "ADMINISTRASI BARANG MILIK DAERAH PADA PERANGKAT DAERAH",
    "Penatausahaan Barang Milik Daerah pada SKPD",
    "ADMINISTRASI KEPEGAWAIAN PERANGKAT DAERAH",
    "Pendataan      dan      Pengolahan      Administrasi Kepegawaian",
    "ADMINISTRASI UMUM PERANGKAT DAERAH",
    "Penyediaan Komponen Instalasi Listrik /Penerangan  Bangunan Kantor ",
    "Penyediaan Peralatan Dan Perlengkapan Kantor",
    "Penyediaan Bahan Logistik Kantor",
    "Penyediaan Barang Cetakan dan Penggandaan ",
    "Fasilitasi Kunjungan Tamu ",
    "Penyelengraan Rapat Koordinasi dan Konsultansi SKPD",
    "PENGADAAN BARANG MILIK DAERAH PENUNJANG URUSAN PEMERINTAH DAERAH",
    "Pengadaan Mebel  ",
    "Pengadaan Peralatan dan Mesin Lainnya",
    "PENYEDIAAN JASA PENUNJANG URUSAN PEMERINTAH DAERAH",
    "Penyedia Jasa Surat Menyurat",
    "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik ",
    "Penyediaan Jasa Pelayanan Umum Kantor",
    "PEMELIHARAAN BARANG MILIK DAERAH PENUNJANG URUSAN PEMERINTAHAN DAERAH ",
    "Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan,Pajak Kendaraan Dinas Opeasional atau Lapangan ",
    "Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan dan Pajak Kendaraan Perorangan "
    "Dinas atau Kendaraan Dinas Jabatan",
    "Pemeliharaan / Rehabilitasi Gedung Kantor atau Bangunan Lainnya",
    "Pemeliharaan / Rehabilitasi Sarana dan Prasarana  Pendukung Gedung Kantor atau Bangunan Lainnya",
)

BLOCKS: tuple[tuple[str, ...], ...] = (_SASARAN_1, _SASARAN_2, _SASARAN_3)
"""Same order as the sasaran."""
