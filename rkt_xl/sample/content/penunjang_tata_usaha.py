"""Official names, output indikator and satuan of X.XX.01.2.01 to 2.05, the lines that the office uses."""

from rkt_xl.sample.content.susunan import Kegiatan, Subkegiatan

_PERENCANAAN = Kegiatan(
    "2.01",
    "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
    (
        Subkegiatan(
            "0001",
            "Penyusunan Dokumen Perencanaan Perangkat Daerah",
            "Jumlah Dokumen Perencanaan Perangkat Daerah",
            "Dokumen",
        ),
        Subkegiatan(
            "0002",
            "Koordinasi dan Penyusunan Dokumen RKA-SKPD",
            "Jumlah Dokumen RKA-SKPD dan Laporan Hasil Koordinasi Penyusunan Dokumen RKA-SKPD",
            "Dokumen",
        ),
        Subkegiatan(
            "0006",
            "Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD",
            "Jumlah Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD dan Laporan Hasil "
            "Koordinasi Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD",
            "Laporan",
        ),
        Subkegiatan(
            "0007",
            "Evaluasi Kinerja Perangkat Daerah",
            "Jumlah Laporan Evaluasi Kinerja Perangkat Daerah",
            "Laporan",
        ),
    ),
)

_KEUANGAN = Kegiatan(
    "2.02",
    "Administrasi Keuangan Perangkat Daerah",
    (
        Subkegiatan(
            "0001",
            "Penyediaan Gaji dan Tunjangan ASN",
            "Jumlah Orang yang Menerima Gaji dan Tunjangan ASN",
            "Orang/bulan",
        ),
        Subkegiatan(
            "0003",
            "Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD",
            "Jumlah Dokumen Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD",
            "Dokumen",
        ),
        Subkegiatan(
            "0005",
            "Koordinasi dan Penyusunan Laporan Keuangan Akhir Tahun SKPD",
            "Jumlah Laporan Keuangan Akhir Tahun SKPD dan Laporan Hasil Koordinasi Penyusunan "
            "Laporan Keuangan Akhir Tahun SKPD",
            "Laporan",
        ),
    ),
)

_BARANG = Kegiatan(
    "2.03",
    "Administrasi Barang Milik Daerah pada Perangkat Daerah",
    (
        Subkegiatan(
            "0006",
            "Penatausahaan Barang Milik Daerah pada SKPD",
            "Jumlah Laporan Penatausahaan Barang Milik Daerah pada SKPD",
            "Laporan",
        ),
    ),
)

_PEGAWAI = Kegiatan(
    "2.05",
    "Administrasi Kepegawaian Perangkat Daerah",
    (
        Subkegiatan(
            "0003",
            "Pendataan dan Pengolahan Administrasi Kepegawaian",
            "Jumlah Dokumen Pendataan dan Pengolahan Administrasi Kepegawaian",
            "Dokumen",
        ),
    ),
)

TATA_USAHA = (_PERENCANAAN, _KEUANGAN, _BARANG, _PEGAWAI)
