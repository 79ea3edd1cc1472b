"""Programmes with official names, as far as they are known facts: 5.03.02, 5.04.02 and X.XX.01.

A sub kegiatan is (last segment, name, output indicator, satuan, first value, step).
"""

from __future__ import annotations

from .vocabulary import Ind, Keg, Prog, Sub, persen

PENUNJANG = Prog(
    "X.XX.01",
    "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
    "Terpenuhinya layanan penunjang urusan pemerintahan",
    (persen("Persentase pemenuhan layanan penunjang perangkat daerah", 90, 2),),
    (
        Keg(
            "2.01",
            "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
            "Tersusunnya dokumen perencanaan yang selaras",
            persen("Persentase dokumen perencanaan yang tepat waktu", 95, 1),
            (
                Sub(
                    "0001",
                    "Penyusunan Dokumen Perencanaan Perangkat Daerah",
                    "Jumlah Dokumen Perencanaan Perangkat Daerah",
                    "Dokumen",
                    4,
                    0,
                ),
                Sub(
                    "0002",
                    "Koordinasi dan Penyusunan Dokumen RKA-SKPD",
                    "Jumlah Dokumen RKA-SKPD dan Laporan Hasil Koordinasi Penyusunan Dokumen RKA-SKPD",
                    "Dokumen",
                    1,
                    0,
                ),
                Sub(
                    "0007",
                    "Evaluasi Kinerja Perangkat Daerah",
                    "Jumlah Laporan Evaluasi Kinerja Perangkat Daerah",
                    "Laporan",
                    4,
                    0,
                ),
            ),
        ),
        Keg(
            "2.02",
            "Administrasi Keuangan Perangkat Daerah",
            "Terlaksananya administrasi keuangan yang tertib",
            persen("Persentase administrasi keuangan yang tertib", 100, 0),
            (
                Sub(
                    "0001",
                    "Penyediaan Gaji dan Tunjangan ASN",
                    "Jumlah Orang yang Menerima Gaji dan Tunjangan ASN",
                    "Orang/bulan",
                    62,
                    2,
                ),
                Sub(
                    "0005",
                    "Koordinasi dan Penyusunan Laporan Keuangan Akhir Tahun SKPD",
                    "Jumlah Laporan Keuangan Akhir Tahun SKPD dan Laporan Hasil Koordinasi Penyusunan Laporan"
                    " Keuangan Akhir Tahun SKPD",
                    "Laporan",
                    1,
                    0,
                ),
            ),
        ),
        Keg(
            "2.06",
            "Administrasi Umum Perangkat Daerah",
            "Terpenuhinya kebutuhan administrasi umum",
            persen("Persentase kebutuhan administrasi umum yang terpenuhi", 92.5, 1.5, 1),
            (
                Sub(
                    "0002",
                    "Penyediaan Peralatan dan Perlengkapan Kantor",
                    "Jumlah Paket Peralatan dan Perlengkapan Kantor yang Disediakan",
                    "Paket",
                    3,
                    1,
                ),
                Sub(
                    "0005",
                    "Penyediaan Barang Cetakan dan Penggandaan",
                    "Jumlah Paket Barang Cetakan dan Penggandaan yang Disediakan",
                    "Paket",
                    2,
                    0,
                ),
                Sub(
                    "0009",
                    "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD",
                    "Jumlah Laporan Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD",
                    "Laporan",
                    12,
                    0,
                ),
            ),
        ),
        Keg(
            "2.08",
            "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah",
            "Tersedianya jasa penunjang",
            persen("Persentase jasa penunjang yang tersedia", 100, 0),
            (
                Sub(
                    "0001",
                    "Penyediaan Jasa Surat Menyurat",
                    "Jumlah Laporan Penyediaan Jasa Surat Menyurat",
                    "Laporan",
                    12,
                    0,
                ),
                Sub(
                    "0004",
                    "Penyediaan Jasa Pelayanan Umum Kantor",
                    "Jumlah Laporan Penyediaan Jasa Pelayanan Umum Kantor yang Disediakan",
                    "Laporan",
                    12,
                    0,
                ),
            ),
        ),
    ),
)

KEPEGAWAIAN = Prog(
    "5.03.02",
    "PROGRAM KEPEGAWAIAN DAERAH",
    "Meningkatnya tata kelola kepegawaian",
    (
        persen("Persentase layanan kepegawaian yang sesuai standar", 78, 3),
        Ind("Indeks Kualitas Data Kepegawaian", "Nilai", "nilai", 84.5, 1.25, 2),
    ),
    (
        Keg(
            "2.01",
            "Pengadaan, Pemberhentian dan Informasi Kepegawaian ASN",
            "Terpenuhinya kebutuhan pegawai",
            persen("Persentase formasi yang terisi", 80, 3),
            (
                Sub(
                    "0003",
                    "Koordinasi dan Fasilitasi Pengadaan PNS dan PPPK",
                    "Jumlah Dokumen Kegiatan Koordinasi dan Fasilitasi Pengadaan PNS dan PPPK",
                    "Dokumen",
                    2,
                    0,
                ),
                Sub(
                    "0008",
                    "Fasilitasi Lembaga Profesi ASN",
                    "Jumlah Lembaga Profesi ASN yang Difasilitasi",
                    "Lembaga",
                    1,
                    0,
                ),
                Sub(
                    "0011",
                    "Pengelolaan Data Kepegawaian",
                    "Jumlah Dokumen Hasil Pengelolaan Data Kepegawaian",
                    "Dokumen",
                    12,
                    0,
                ),
            ),
        ),
        Keg(
            "2.02",
            "Mutasi dan Promosi ASN",
            "Terlaksananya mutasi dan promosi yang tertib",
            persen("Persentase usul mutasi yang diselesaikan", 88, 2),
            (
                Sub(
                    "0002",
                    "Pengelolaan Kenaikan Pangkat ASN",
                    "Jumlah Pengelolaan Kenaikan Pangkat ASN",
                    "Dokumen",
                    6,
                    0,
                ),
                Sub(
                    "0003",
                    "Pengelolaan Promosi ASN",
                    "Jumlah Dokumen Hasil Pengelolaan Promosi ASN",
                    "Dokumen",
                    2,
                    1,
                ),
            ),
        ),
        Keg(
            "2.03",
            "Pengembangan Kompetensi ASN",
            "Meningkatnya kapasitas aparatur",
            persen("Persentase ASN yang meningkat kapasitasnya", 40, 6),
            (
                Sub(
                    "0001",
                    "Peningkatan Kapasitas Kinerja ASN",
                    "Jumlah ASN yang Meningkat Kapasitasnya",
                    "Orang",
                    1200,
                    50,
                ),
            ),
        ),
    ),
)

PELATIHAN = Prog(
    "5.04.02",
    "PROGRAM PENGEMBANGAN SUMBER DAYA MANUSIA",
    "Meningkatnya kompetensi sumber daya manusia aparatur",
    (persen("Persentase pejabat yang lulus pelatihan kepemimpinan", 60, 4),),
    (
        Keg(
            "2.02",
            "Sertifikasi, Kelembagaan, Pengembangan Kompetensi Manajerial dan Fungsional",
            "Terselenggaranya sertifikasi kompetensi",
            persen("Persentase peserta yang tersertifikasi", 65, 5),
            (
                Sub(
                    "0007",
                    "Penyelenggaraan Pengembangan Kompetensi bagi Pimpinan Daerah, Jabatan Pimpinan Tinggi,"
                    " Jabatan Fungsional, Kepemimpinan, dan Prajabatan",
                    "Jumlah Laporan Hasil Penyelenggaraan Pengembangan Kompetensi bagi Pimpinan Daerah,"
                    " Jabatan Pimpinan Tinggi, Jabatan Fungsional, Kepemimpinan, dan Prajabatan",
                    "Laporan",
                    4,
                    0,
                ),
            ),
        ),
    ),
)
