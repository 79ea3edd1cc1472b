"""Official names, output indikator and satuan of X.XX.01.2.06 to 2.09, the lines that the office uses.

"Urusan Pemerintah Daerah" of 2.07 beside "Urusan Pemerintahan Daerah" of 2.08 and 2.09 is official.
"""

from rkt_xl.sample.content.susunan import Kegiatan, Subkegiatan

_UMUM = Kegiatan(
    "2.06",
    "Administrasi Umum Perangkat Daerah",
    (
        Subkegiatan(
            "0001",
            "Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor",
            "Jumlah Paket Komponen Instalasi Listrik/Penerangan Bangunan Kantor yang Disediakan",
            "Paket",
        ),
        Subkegiatan(
            "0002",
            "Penyediaan Peralatan dan Perlengkapan Kantor",
            "Jumlah Paket Peralatan dan Perlengkapan Kantor yang Disediakan",
            "Paket",
        ),
        Subkegiatan(
            "0004",
            "Penyediaan Bahan Logistik Kantor",
            "Jumlah Paket Bahan Logistik Kantor yang Disediakan",
            "Paket",
        ),
        Subkegiatan(
            "0005",
            "Penyediaan Barang Cetakan dan Penggandaan",
            "Jumlah Paket Barang Cetakan dan Penggandaan yang Disediakan",
            "Paket",
        ),
        Subkegiatan("0008", "Fasilitasi Kunjungan Tamu", "Jumlah Laporan Fasilitasi Kunjungan Tamu", "Laporan"),
        Subkegiatan(
            "0009",
            "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD",
            "Jumlah Laporan Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD",
            "Laporan",
        ),
    ),
)

_PENGADAAN = Kegiatan(
    "2.07",
    "Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah",
    (
        Subkegiatan("0005", "Pengadaan Mebel", "Jumlah Paket Mebel yang Disediakan", "Unit"),
        Subkegiatan(
            "0006",
            "Pengadaan Peralatan dan Mesin Lainnya",
            "Jumlah Unit Peralatan dan Mesin Lainnya yang Disediakan",
            "Unit",
        ),
    ),
)

_JASA = Kegiatan(
    "2.08",
    "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah",
    (
        Subkegiatan(
            "0001",
            "Penyediaan Jasa Surat Menyurat",
            "Jumlah Laporan Penyediaan Jasa Surat Menyurat",
            "Laporan",
        ),
        Subkegiatan(
            "0002",
            "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik",
            "Jumlah Laporan Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik yang Disediakan",
            "Laporan",
        ),
        Subkegiatan(
            "0004",
            "Penyediaan Jasa Pelayanan Umum Kantor",
            "Jumlah Laporan Penyediaan Jasa Pelayanan Umum Kantor yang Disediakan",
            "Laporan",
        ),
    ),
)

_PEMELIHARAAN = Kegiatan(
    "2.09",
    "Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah",
    (
        Subkegiatan(
            "0001",
            "Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, dan Pajak Kendaraan Perorangan Dinas "
            "atau Kendaraan Dinas Jabatan",
            "Jumlah Kendaraan Perorangan Dinas atau Kendaraan Dinas Jabatan yang Dipelihara dan dibayarkan Pajaknya",
            "Unit",
        ),
        Subkegiatan(
            "0002",
            "Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak dan Perizinan Kendaraan Dinas "
            "Operasional atau Lapangan",
            "Jumlah Kendaraan Dinas Operasional atau Lapangan yang Dipelihara dan dibayarkan Pajak dan Perizinannya",
            "Unit",
        ),
        Subkegiatan(
            "0009",
            "Pemeliharaan/Rehabilitasi Gedung Kantor dan Bangunan Lainnya",
            "Jumlah Gedung Kantor dan Bangunan Lainnya yang Dipelihara/Direhabilitasi",
            "Unit",
        ),
        Subkegiatan(
            "0011",
            "Pemeliharaan/Rehabilitasi Sarana dan Prasarana Pendukung Gedung Kantor atau Bangunan Lainnya",
            "Jumlah Sarana dan Prasarana Pendukung Gedung Kantor atau Bangunan Lainnya yang Dipelihara/Direhabilitasi",
            "Unit",
        ),
    ),
)

SARANA = (_UMUM, _PENGADAAN, _JASA, _PEMELIHARAAN)
