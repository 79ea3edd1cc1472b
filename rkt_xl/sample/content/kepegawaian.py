"""Official names, output indikator and satuan of 5.03.02 and 5.04.02, the lines that the office uses."""

from rkt_xl.sample.content.susunan import Kegiatan, Program, Subkegiatan

_PENGADAAN = Kegiatan(
    "2.01",
    "Pengadaan, Pemberhentian dan Informasi Kepegawaian ASN",
    (
        Subkegiatan(
            "0003",
            "Koordinasi dan Fasilitasi Pengadaan PNS dan PPPK",
            "Jumlah Dokumen Kegiatan Koordinasi dan Fasilitasi Pengadaan PNS dan PPPK",
            "Dokumen",
        ),
        Subkegiatan(
            "0006",
            "Koordinasi Pelaksanaan Administrasi Pemberhentian",
            "Jumlah Dokumen Hasil kegiatan Koordinasi Pelaksanaan Administrasi Pemberhentian",
            "Dokumen",
        ),
        Subkegiatan(
            "0008",
            "Fasilitasi Lembaga Profesi ASN",
            "Jumlah Lembaga Profesi ASN yang Difasilitasi",
            "Lembaga",
        ),
        Subkegiatan(
            "0010",
            "Pengelolaan Sistem Informasi Kepegawaian",
            "Jumlah Dokumen Hasil Pengelolaan Sistem Informasi Kepegawaian",
            "Dokumen",
        ),
        Subkegiatan(
            "0011",
            "Pengelolaan Data Kepegawaian",
            "Jumlah Dokumen Hasil Pengelolaan Data Kepegawaian",
            "Dokumen",
        ),
    ),
)

_MUTASI = Kegiatan(
    "2.02",
    "Mutasi dan Promosi ASN",
    (
        Subkegiatan(
            "0001",
            "Pengelolaan Mutasi ASN",
            "Jumlah Dokumen Hasil Pelaksanaan Mutasi Jabatan Pimpinan Tinggi, Jabatan Administrasi, "
            "Jabatan Pelaksana dan Mutasi ASN antar Daerah",
            "Dokumen",
        ),
        Subkegiatan("0002", "Pengelolaan Kenaikan Pangkat ASN", "Jumlah Pengelolaan Kenaikan Pangkat ASN", "Dokumen"),
        Subkegiatan("0003", "Pengelolaan Promosi ASN", "Jumlah Dokumen Hasil Pengelolaan Promosi ASN", "Dokumen"),
    ),
)

_KOMPETENSI = Kegiatan(
    "2.03",
    "Pengembangan Kompetensi ASN",
    (Subkegiatan("0001", "Peningkatan Kapasitas Kinerja ASN", "Jumlah ASN yang Meningkat Kapasitasnya", "Orang"),),
)

_PENILAIAN = Kegiatan(
    "2.04",
    "Penilaian dan Evaluasi Kinerja Aparatur",
    (
        Subkegiatan(
            "0002",
            "Pelaksanaan Penilaian dan Evaluasi Kinerja Aparatur",
            "Jumlah Dokumen Hasil Pelaksanaan Penilaian dan Evaluasi Kinerja Aparatur",
            "Dokumen",
        ),
        Subkegiatan(
            "0008",
            "Pengelolaan Penyelesaian Pelanggaran Disiplin ASN",
            "Jumlah Laporan Hasil Pengelolaan Penyelesaian Pelanggaran Disiplin ASN",
            "Laporan",
        ),
    ),
)

KEPEGAWAIAN = Program("5.03.02", "PROGRAM KEPEGAWAIAN DAERAH", (_PENGADAAN, _MUTASI, _KOMPETENSI, _PENILAIAN))

_SERTIFIKASI = Kegiatan(
    "2.02",
    "Sertifikasi, Kelembagaan, Pengembangan Kompetensi Manajerial dan Fungsional",
    (
        Subkegiatan(
            "0007",
            "Penyelenggaraan Pengembangan Kompetensi bagi Pimpinan Daerah, Jabatan Pimpinan Tinggi, "
            "Jabatan Fungsional, Kepemimpinan, dan Prajabatan",
            "Jumlah Laporan Hasil Penyelenggaraan Pengembangan Kompetensi bagi Pimpinan Daerah, "
            "Jabatan Pimpinan Tinggi, Jabatan Fungsional, Kepemimpinan, dan Prajabatan",
            "Laporan",
        ),
    ),
)

PENGEMBANGAN_SDM = Program("5.04.02", "PROGRAM PENGEMBANGAN SUMBER DAYA MANUSIA", (_SERTIFIKASI,))
