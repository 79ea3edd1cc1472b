"""Six invented offices with their goals, objectives and indicators."""

from __future__ import annotations

from .vocabulary import Goal, Ind, Office

AKUNTABILITAS = Goal(
    "Meningkatnya akuntabilitas kinerja perangkat daerah",
    (
        Ind("Nilai AKIP Perangkat Daerah", "Nilai", "nilai", 76.35, 1.15, 2),
        Ind("Indeks Efektivitas Pengendalian Internal", "Indeks", "indeks", 1.15, 0.05, 2),
        Ind("Predikat Penilaian Mandiri Reformasi Birokrasi", "Predikat", "predikat", 2, 0.5),
        Ind("Persentase rekomendasi hasil pemeriksaan yang ditindaklanjuti", "Persen", "persen", 82.5, 2.5, 1),
    ),
    ("penunjang",),
)

OFFICES = (
    Office(
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        "BKPSDM",
        "5.03",
        "UNSUR PENUNJANG URUSAN PEMERINTAHAN",
        "KEPEGAWAIAN",
        (
            Goal(
                "Mewujudkan aparatur sipil negara yang profesional dan berdaya saing",
                (Ind("Indeks Sistem Merit", "Nilai", "nilai", 251.5, 7.25, 2),),
            ),
        ),
        (
            Goal(
                "Meningkatnya kompetensi dan kinerja aparatur sipil negara",
                (
                    Ind("Indeks Profesionalitas ASN", "Nilai", "nilai", 71.45, 1.55, 2),
                    Ind("Persentase ASN yang memenuhi jam pelatihan minimal", "Persen", "persen", 48, 6),
                ),
                ("5.03.02", "5.04.02"),
            ),
            Goal(
                "Meningkatnya kualitas layanan administrasi kepegawaian",
                (
                    Ind("Indeks Kepuasan Layanan Kepegawaian", "Nilai", "nilai", 80.25, 0.85, 2),
                    Ind("Rata-rata lama penyelesaian usul kenaikan pangkat", "Hari", "hari", 14, -1),
                    Ind("Jumlah pelanggaran disiplin berat", "Kasus", "kasus", 4, -1),
                ),
                ("5.03.02",),
            ),
            AKUNTABILITAS,
        ),
    ),
    Office(
        "Dinas Pertanian dan Perkebunan",
        "DISTANBUN",
        "3.27",
        "URUSAN PEMERINTAHAN PILIHAN",
        "PERTANIAN",
        (
            Goal(
                "Meningkatkan kesejahteraan petani melalui usaha tani yang berkelanjutan",
                (Ind("Nilai Tukar Petani", "Indeks", "nilai", 101.3, 0.65, 2),),
            ),
        ),
        (
            Goal(
                "Meningkatnya produksi dan mutu hasil pertanian",
                (
                    Ind("Produktivitas padi sawah per hektar", "Kuintal/Ha", "nilai", 52.4, 0.6, 1),
                    Ind("Jumlah produksi kopi arabika", "Ton", "hitung", 1250, 45),
                    Ind("Persentase lahan sawah yang terairi irigasi tersier", "%", "persen", 63.5, 2.25, 2),
                ),
                ("3.27.02", "3.27.03"),
            ),
            Goal(
                "Meningkatnya kapasitas kelembagaan petani",
                (
                    Ind("Jumlah petani yang tergabung dalam kelompok tani aktif", "Orang", "hitung", 3150, 125),
                    Ind("Persentase penyuluh yang tersertifikasi", "Persen", "persen", 55, 5),
                ),
                ("3.27.07",),
            ),
            AKUNTABILITAS,
        ),
    ),
    Office(
        "Dinas Perpustakaan dan Kearsipan",
        "DISPUSIP",
        "2.23",
        "URUSAN PEMERINTAHAN WAJIB YANG TIDAK BERKAITAN DENGAN PELAYANAN DASAR",
        "PERPUSTAKAAN",
        (
            Goal(
                "Mewujudkan masyarakat yang gemar membaca",
                (Ind("Indeks Pembangunan Literasi Masyarakat", "Indeks", "nilai", 61.8, 1.9, 2),),
            ),
        ),
        (
            Goal(
                "Meningkatnya pemanfaatan layanan perpustakaan",
                (
                    Ind("Tingkat kegemaran membaca masyarakat", "Nilai", "nilai", 58.72, 1.6, 2),
                    Ind("Jumlah kunjungan perpustakaan daerah", "Orang", "hitung", 10450, 550),
                    Ind("Indeks Kemanfaatan Koleksi", "Indeks", "indeks", 1.25, 0.05, 2),
                ),
                ("2.23.02",),
            ),
            Goal(
                "Meningkatnya tertib arsip perangkat daerah",
                (
                    Ind(
                        "Persentase perangkat daerah dengan pengelolaan arsip baku",
                        "Persen",
                        "persen",
                        41.25,
                        5.5,
                        2,
                    ),
                ),
                ("2.24.02",),
            ),
            AKUNTABILITAS,
        ),
    ),
    Office(
        "Dinas Perhubungan",
        "DISHUB",
        "2.15",
        "URUSAN PEMERINTAHAN WAJIB YANG TIDAK BERKAITAN DENGAN PELAYANAN DASAR",
        "PERHUBUNGAN",
        (
            Goal(
                "Mewujudkan transportasi yang selamat dan terjangkau",
                (Ind("Indeks Layanan Infrastruktur Perhubungan", "Indeks (0-5)", "skala", 3.125, 0.125, 3),),
            ),
        ),
        (
            Goal(
                "Meningkatnya keselamatan lalu lintas jalan",
                (
                    Ind("Rasio kelengkapan fasilitas jalan", "Persen", "persen", 57.75, 3.5, 2),
                    Ind("Jumlah kejadian kecelakaan di ruas jalan kabupaten", "Kejadian", "kasus", 9, -2),
                ),
                ("2.15.02",),
            ),
            Goal(
                "Meningkatnya layanan angkutan umum",
                (
                    Ind("Persentase trayek yang terlayani", "%", "persen", 68, 4),
                    Ind("Waktu tunggu rata-rata penumpang", "Menit", "hari", 20, -1),
                ),
                ("2.15.03",),
            ),
            AKUNTABILITAS,
        ),
    ),
    Office(
        "Badan Pengelola Keuangan dan Aset Daerah",
        "BPKAD",
        "5.02",
        "UNSUR PENUNJANG URUSAN PEMERINTAHAN",
        "KEUANGAN",
        (
            Goal(
                "Mewujudkan pengelolaan keuangan daerah yang akuntabel",
                (Ind("Opini BPK atas Laporan Keuangan Pemerintah Daerah", "Opini", "opini", 3, 0),),
            ),
        ),
        (
            Goal(
                "Meningkatnya kualitas pengelolaan keuangan dan aset",
                (
                    Ind("Indeks Pengelolaan Keuangan Daerah", "Nilai", "nilai", 68.15, 2.35, 2),
                    Ind("Persentase aset tanah yang bersertifikat", "Persen", "persen", 44.6, 6.2, 1),
                    Ind("Jumlah laporan keuangan yang tepat waktu", "Laporan", "hitung", 12, 0),
                ),
                ("5.02.02", "5.02.03"),
            ),
            AKUNTABILITAS,
        ),
    ),
    Office(
        "Kecamatan Sinarjaya",
        "KEC. SINARJAYA",
        "7.01",
        "UNSUR KEWILAYAHAN",
        "KECAMATAN",
        (
            Goal(
                "Meningkatkan kualitas pelayanan publik di wilayah kecamatan",
                (Ind("Indeks Kepuasan Masyarakat", "Nilai", "nilai", 82.1, 0.9, 2),),
            ),
        ),
        (
            Goal(
                "Meningkatnya pelayanan administrasi terpadu kecamatan",
                (
                    Ind("Persentase layanan yang selesai sesuai standar waktu", "Persen", "persen", 86, 2),
                    Ind("Jumlah warga yang terlayani", "Orang", "hitung", 1875, 110),
                ),
                ("7.01.02",),
            ),
            Goal(
                "Meningkatnya keberdayaan masyarakat kelurahan",
                (Ind("Persentase lembaga kemasyarakatan yang aktif", "%", "persen", 72.5, 3.5, 1),),
                ("7.01.03",),
            ),
            AKUNTABILITAS,
        ),
    ),
)
