"""Offices that the corpus lacks: one of a province, and one with predicates, shares and lower-is-better indicators."""

from __future__ import annotations

from tests.corpus.vocabulary import Goal, Ind, Keg, Office, Prog, Sub, persen
from tests.corpus.vocabulary_offices import AKUNTABILITAS
from tests.corpus.vocabulary_programs import PROGRAMS as CORPUS_PROGRAMS


def _provincial(prog: Prog) -> Prog:
    """The penunjang program as a province has it."""
    kegiatan = tuple(k._replace(ekor="1" + k.ekor[1:]) for k in prog.kegiatan)
    return prog._replace(nama=prog.nama.replace("KABUPATEN/KOTA", "PROVINSI"), kegiatan=kegiatan)


TANGKAP = Prog(
    "3.25.03",
    "PROGRAM PENGELOLAAN PERIKANAN TANGKAP",
    "Meningkatnya hasil tangkapan nelayan",
    (
        Ind("Jumlah produksi perikanan tangkap", "Ton", "hitung", 21450, 650),
        persen("Persentase pelabuhan perikanan yang beroperasi penuh", 62, 4),
    ),
    (
        Keg(
            "1.01",
            "Pengelolaan Penangkapan Ikan di Wilayah Laut sampai dengan 12 Mil",
            "Terkelolanya penangkapan ikan",
            persen("Persentase kapal penangkap ikan yang berizin", 71.5, 2.5, 1),
            (
                Sub(
                    "0001",
                    "Penyediaan Data dan Informasi Sumber Daya Ikan",
                    "Jumlah Dokumen Data dan Informasi Sumber Daya Ikan",
                    "Dokumen",
                    2,
                    0,
                ),
                Sub(
                    "0003",
                    "Penyediaan Sarana Usaha Perikanan Tangkap",
                    "Jumlah Unit Sarana Usaha Perikanan Tangkap yang Disediakan",
                    "Unit",
                    45,
                    5,
                ),
            ),
        ),
        Keg(
            "1.03",
            "Penetapan Lokasi Pembangunan serta Pengelolaan Pelabuhan Perikanan Provinsi",
            "Terkelolanya pelabuhan perikanan",
            persen("Persentase pelabuhan perikanan dengan fasilitas lengkap", 54, 3),
            (
                Sub(
                    "0002",
                    "Pelaksanaan Fungsi Pemerintahan dan Pengusahaan Pelabuhan Perikanan",
                    "Jumlah Laporan Pelaksanaan Fungsi Pelabuhan Perikanan",
                    "Laporan",
                    12,
                    0,
                ),
                Sub(
                    "0004",
                    "Pemeliharaan Kolam dan Dermaga Pelabuhan Perikanan",
                    "Jumlah Unit Kolam dan Dermaga yang Dipelihara",
                    "Unit",
                    6,
                    1,
                ),
            ),
        ),
    ),
)

BUDIDAYA = Prog(
    "3.25.04",
    "PROGRAM PENGELOLAAN PERIKANAN BUDIDAYA",
    "Meningkatnya hasil budidaya",
    (persen("Persentase kelompok pembudidaya yang bersertifikat", 38.5, 3.5, 1),),
    (
        Keg(
            "1.01",
            "Penerbitan Izin Usaha Perikanan di Bidang Pembudidayaan Ikan",
            "Tertibnya usaha budidaya",
            persen("Persentase izin usaha budidaya yang terbit tepat waktu", 88, 2),
            (
                Sub(
                    "0001",
                    "Pelayanan Permohonan Izin Usaha Pembudidayaan Ikan",
                    "Jumlah Permohonan Izin Usaha yang Dilayani",
                    "Permohonan",
                    160,
                    10,
                ),
                Sub(
                    "0002",
                    "Pengawasan Usaha Pembudidayaan Ikan",
                    "Jumlah Laporan Pengawasan Usaha Pembudidayaan Ikan",
                    "Laporan",
                    4,
                    0,
                ),
            ),
        ),
    ),
)

PROGRAMS: dict[str, Prog] = {
    **CORPUS_PROGRAMS,
    "penunjang provinsi": _provincial(CORPUS_PROGRAMS["penunjang"]),
    "3.25.03": TANGKAP,
    "3.25.04": BUDIDAYA,
}

PERIKANAN = Office(
    "Dinas Kelautan dan Perikanan",
    "DKP",
    "3.25",
    "URUSAN PEMERINTAHAN PILIHAN",
    "KELAUTAN DAN PERIKANAN",
    (
        Goal(
            "Meningkatkan kesejahteraan nelayan dan pembudidaya ikan",
            (Ind("Nilai Tukar Nelayan", "Indeks", "nilai", 104.15, 0.55, 2),),
        ),
    ),
    (
        Goal(
            "Meningkatnya produksi perikanan yang berkelanjutan",
            (
                Ind("Jumlah produksi perikanan", "Ton", "hitung", 34250, 1250),
                Ind("Persentase pelaku usaha perikanan yang patuh", "Persen", "persen", 74.5, 2.5, 1),
            ),
            ("3.25.03", "3.25.04"),
        ),
        Goal(
            "Meningkatnya kelestarian wilayah laut",
            (
                Ind("Indeks Kesehatan Laut Daerah", "Indeks", "indeks", 0.62, 0.02, 2),
                Ind("Jumlah pelanggaran pemanfaatan ruang laut", "Kasus", "kasus", 14, -2),
            ),
            ("3.25.03",),
        ),
        AKUNTABILITAS._replace(programs=("penunjang provinsi",)),
    ),
)

PERHUBUNGAN = Office(
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
            (Ind("Jumlah kejadian kecelakaan di ruas jalan kabupaten", "Kejadian", "kasus", 12, -2),),
            ("2.15.02",),
        ),
        Goal(
            "Meningkatnya layanan angkutan umum",
            (Ind("Waktu tunggu rata-rata penumpang", "Menit", "hari", 20, -1),),
            ("2.15.03",),
        ),
        Goal(
            "Meningkatnya kelengkapan fasilitas jalan",
            (Ind("Persentase kelengkapan fasilitas jalan", "Persen", "persen", 57.75, 3.5, 2),),
            ("2.15.02",),
        ),
        AKUNTABILITAS._replace(indikator=AKUNTABILITAS.indikator[:1]),
    ),
)

KEUANGAN = Office(
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
            ),
            ("5.02.02", "5.02.03"),
        ),
        Goal(
            "Meningkatnya kemandirian keuangan daerah",
            (Ind("Persentase penyerapan belanja daerah", "Persen", "persen", 88.4, 1.1, 1),),
            ("5.02.02",),
        ),
        AKUNTABILITAS,
    ),
)
