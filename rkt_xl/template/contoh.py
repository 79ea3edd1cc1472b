"""The example rows of the forms: an office that does not exist, program names as the nomenclature writes them."""

from __future__ import annotations

from rkt_xl.template.formulir import Baris

OPD = "Badan Kepegawaian Daerah Kota Contoh"
TUJUAN = "Terwujudnya aparatur yang profesional"
SASARAN = ("Meningkatnya kualitas pelayanan kepegawaian", "Meningkatnya kompetensi ASN")
INDIKATOR = (
    ("Indeks Kepuasan Layanan Kepegawaian", "Indeks", "82,50"),
    ("Persentase usul kenaikan pangkat yang selesai tepat waktu", "Persen", "95"),
    ("Indeks Profesionalitas ASN", "Indeks", "77,95"),
)
PROGRAM = "PROGRAM KEPEGAWAIAN DAERAH"
KEGIATAN = "Mutasi dan Promosi ASN"
SUBKEGIATAN = ("Pengelolaan Mutasi ASN", "Pengelolaan Promosi ASN")
KODE = ("5.03.02", "5.03.02.2.02", "5.03.02.2.02.0001", "5.03.02.2.02.0003")
KELUARAN = (
    "Jumlah Dokumen Hasil Pelaksanaan Mutasi Jabatan Pimpinan Tinggi, Jabatan Administrasi, Jabatan Pelaksana dan "
    "Mutasi ASN antar Daerah",
    "Jumlah Dokumen Hasil Pengelolaan Promosi ASN",
)
PAGU = (450_000_000, 450_000_000, 250_000_000, 200_000_000)

_P, _K, _S = "Program", "Kegiatan", "Subkegiatan"

RKT: tuple[Baris, ...] = (
    (1, SASARAN[0], *INDIKATOR[0], _P, PROGRAM),
    (None, None, *INDIKATOR[1], _K, KEGIATAN),
    (None, None, None, None, None, _S, SUBKEGIATAN[0]),
    (None, None, None, None, None, _S, SUBKEGIATAN[1]),
    (2, SASARAN[1], *INDIKATOR[2], _P, "PROGRAM PENGEMBANGAN SUMBER DAYA MANUSIA"),
)

T_C_25: tuple[Baris, ...] = (
    (1, TUJUAN, None, "Indeks Sistem Merit", "Indeks", "0,70", "0,72", "0,74", "0,76", "0,78", "0,80"),
    (None, None, SASARAN[0], INDIKATOR[0][0], "Indeks", "81,20", "82,50", "83,00", "83,50", "84,00", "84,50"),
    (None, None, None, INDIKATOR[1][0], "Persen", "92", "95", "96", "97", "98", "99"),
    (None, None, SASARAN[1], INDIKATOR[2][0], "Indeks", "76,40", "77,95", "78,50", "79,00", "79,50", "80,00"),
)

_YEARS = (450_000_000, 470_000_000, 490_000_000, 510_000_000, 530_000_000)


def _pendanaan(targets: tuple[str | None, ...], parts: int) -> tuple[str | int | None, ...]:
    """Target and money of five years and of the end of the period, side by side."""
    money = [amount // parts for amount in _YEARS]
    pairs = [value for pair in zip(targets[:5], money, strict=True) for value in pair]
    return (*pairs, targets[5], sum(money))


T_C_27: tuple[Baris, ...] = (
    (TUJUAN, SASARAN[0], KODE[0], _P, PROGRAM, INDIKATOR[1][0], "Persen", "92",
     *_pendanaan(("95", "96", "97", "98", "99", "99"), 1), "Sekretariat", "Kota Contoh"),
    (None, None, KODE[1], _K, KEGIATAN, "Jumlah dokumen mutasi dan promosi", "Dokumen", "2",
     *_pendanaan(("2", "2", "2", "2", "2", "10"), 1), "Bidang Mutasi", "Kota Contoh"),
    (None, None, KODE[2], _S, SUBKEGIATAN[0], KELUARAN[0], "Dokumen", "1",
     *_pendanaan(("1", "1", "1", "1", "1", "5"), 2), "Bidang Mutasi", "Kota Contoh"),
    (None, None, KODE[3], _S, SUBKEGIATAN[1], KELUARAN[1], "Dokumen", "1",
     *_pendanaan(("1", "1", "1", "1", "1", "5"), 2), "Bidang Mutasi", "Kota Contoh"),
)  # fmt: skip

PK_SASARAN: tuple[Baris, ...] = (
    (1, SASARAN[0], *INDIKATOR[0]),
    (None, None, *INDIKATOR[1]),
    (2, SASARAN[1], *INDIKATOR[2]),
)
PK_ANGGARAN: tuple[Baris, ...] = (
    (1, PROGRAM, PAGU[0], "APBD"),
    (2, "PROGRAM PENGEMBANGAN SUMBER DAYA MANUSIA", 320_000_000, "APBD"),
)

IKU: tuple[Baris, ...] = (
    (1, SASARAN[0], INDIKATOR[0][0], "Indeks", "82,50", "83,00", "83,50", "84,00", "84,50",
     "Nilai rata-rata survei kepuasan layanan kepegawaian dalam satu tahun", "Laporan survei kepuasan", "Sekretariat"),
    (2, SASARAN[1], INDIKATOR[2][0], "Indeks", "77,95", "78,50", "79,00", "79,50", "80,00",
     "Jumlah bobot kualifikasi, kompetensi, kinerja, dan disiplin", "Hasil pengukuran Indeks Profesionalitas ASN",
     "Bidang Pengembangan"),
)  # fmt: skip

RENCANA_AKSI: tuple[Baris, ...] = (
    (1, SASARAN[0], *INDIKATOR[0], "80", "81", "82", "82,50", _P, PROGRAM,
     "Survei kepuasan setiap triwulan", PAGU[0], "Sekretariat"),
    (None, None, *INDIKATOR[1], "95", "95", "95", "95", _K, KEGIATAN,
     "Sidang mutasi dan promosi setiap bulan", PAGU[1], "Bidang Mutasi"),
    (None, None, None, None, None, None, None, None, None, _S, SUBKEGIATAN[0], None, PAGU[2], "Bidang Mutasi"),
)  # fmt: skip

DPA: tuple[Baris, ...] = (
    (KODE[0], _P, PROGRAM, INDIKATOR[1][0], "Persen", "95", PAGU[0], "DAU", "Kota Contoh"),
    (KODE[1], _K, KEGIATAN, "Jumlah dokumen mutasi dan promosi", "Dokumen", "2", PAGU[1], "DAU", "Kota Contoh"),
    (KODE[2], _S, SUBKEGIATAN[0], KELUARAN[0], "Dokumen", "1", PAGU[2], "DAU", "Kota Contoh"),
    (KODE[3], _S, SUBKEGIATAN[1], KELUARAN[1], "Dokumen", "1", PAGU[3], "DAU", "Kota Contoh"),
)
