"""What stands in the documents: names of programs are official, everything else is invented.

The mistakes are meant: a target that differs from the Renstra, one that was forgotten, a satuan that changed, a number
in English writing, a sum that is wrong, names that were mistyped.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from rkt_xl.sample.content.officials import Pejabat
from rkt_xl.sample.content.programs import PROGRAMS
from rkt_xl.sample.content.susunan import Baris, walk

OPD = "Badan Kepegawaian Daerah Kota Contoh"
TAHUN = 2026
PERIODE = (2025, 2029)
TUJUAN = "Terwujudnya aparatur yang profesional dan melayani"
KEPALA = Pejabat("NAMA CONTOH, S.Sos., M.Si", ("KEPALA BADAN KEPEGAWAIAN DAERAH", "KOTA CONTOH"),
                 "Pembina Utama Muda, IV/c", "NIP. 19000101 190001 1 001")  # fmt: skip
WALI_KOTA = Pejabat("NAMA CONTOH PEJABAT", ("WALI KOTA CONTOH",))

Ketikan = str | Decimal | None


@dataclass(frozen=True, slots=True)
class Ukuran:
    """One indikator in all documents: what each of them says about it.

    Args:
        indikator, satuan: as the Renstra has them.
        renstra: kondisi awal, then the five years, as typed.
        rkt, pk: target of the year as typed there; None where it was forgotten.
        satuan_rkt: the satuan in the RKT.
        iku: whether it is an IKU.
    """

    indikator: str
    satuan: str
    renstra: tuple[Ketikan, ...]
    rkt: Ketikan
    pk: Ketikan
    satuan_rkt: str
    iku: bool = True


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A sasaran, its indikator, and the program and kegiatan (by kode) that the RKT lists beside it."""

    uraian: str
    ukuran: tuple[Ukuran, ...]
    kode: tuple[str, ...]


def _deret(*values: str) -> tuple[Ketikan, ...]:
    return tuple(Decimal(value) for value in values)


SASARAN = (
    Sasaran(
        "Meningkatnya profesionalitas ASN",
        (
            Ukuran("Indeks Profesionalitas ASN", "Indeks", ("74,10", "76,00", "78,50", "80,25", "82,00", "84,00"),
                   "79,50", "79,50", "Indeks"),
            Ukuran("Persentase ASN yang memenuhi jam pengembangan kompetensi", "Persen",
                   _deret("55", "60", "65", "70", "75", "80"), Decimal(65), Decimal(65), "Orang", iku=False),
        ),
        ("5.04.02", "5.04.02.2.02", "5.03.02", "5.03.02.2.03", "5.03.02.2.04"),
    ),
    Sasaran(
        "Meningkatnya mutu layanan administrasi kepegawaian",
        (
            Ukuran("Indeks Kepuasan Layanan Kepegawaian", "Indeks",
                   ("86,40", "87,00", "88.50", "89,25", "90,00", "91,00"), "88,50", "89,50", "Indeks"),
            Ukuran("Persentase usul kenaikan pangkat yang selesai tepat waktu", "Persen",
                   _deret("90", "92", "94", "95", "96", "97"), None, Decimal(94), "Persen", iku=False),
        ),
        ("5.03.02", "5.03.02.2.01", "5.03.02.2.02"),
    ),
    Sasaran(
        "Meningkatnya akuntabilitas kinerja perangkat daerah",
        (Ukuran("Nilai AKIP", "Nilai", _deret("78.2", "79.1", "80.5", "81.75", "83", "84.5"), "80,50", "A", "Nilai"),),
        ("5.03.01", "5.03.01.2.01", "5.03.01.2.02"),
    ),
)  # fmt: skip

FORGOTTEN_IKU = ("Indeks Sistem Merit", "Indeks", _deret("0.68", "0.70", "0.72", "0.74", "0.76", "0.78"))
"""An IKU that nobody took over into RKT and PK."""

MISTYPED = {
    "Koordinasi Pelaksanaan Administrasi Pemberhentian": "Koodinasi Pelaksanaan Administrasi Pemberhentian",
    "Peningkatan Kapasitas Kinerja ASN": "Peningkatan Kapasitas ASN",
}
"""Names in the RKT that are not as the nomenclature has them."""

WRONG_SUM = {"5.03.02.2.02": 10_000_000}
"""What was added to the pagu of a kegiatan in the DPA without a subkegiatan for it."""

OLD_PAGU = {"5.04.02": 25_000_000}
"""What the PK has too little for a program, since it was signed before the budget."""

_FIGURES = {
    "5.03.01.2.01.0001": (6, 19_500_000), "5.03.01.2.01.0002": (4, 9_750_000), "5.03.01.2.01.0006": (6, 8_200_000),
    "5.03.01.2.01.0007": (4, 12_800_000), "5.03.01.2.02.0001": (52, 5_310_000_000),
    "5.03.01.2.02.0003": (12, 43_500_000),
    "5.03.01.2.02.0005": (2, 8_700_000), "5.03.02.2.01.0003": (3, 220_000_000), "5.03.02.2.01.0006": (4, 39_500_000),
    "5.03.02.2.01.0008": (1, 57_000_000), "5.03.02.2.01.0010": (2, 145_000_000), "5.03.02.2.01.0011": (4, 68_000_000),
    "5.03.02.2.02.0001": (5, 75_000_000), "5.03.02.2.02.0002": (6, 188_000_000), "5.03.02.2.02.0003": (3, 60_000_000),
    "5.03.02.2.03.0001": (350, 240_000_000), "5.03.02.2.04.0002": (4, 63_000_000), "5.03.02.2.04.0008": (4, 45_000_000),
    "5.04.02.2.02.0007": (7, 900_000_000),
}  # fmt: skip
"""Target and pagu of each subkegiatan."""

_LISTED = frozenset(kode for sasaran in SASARAN for kode in sasaran.kode)


def lines() -> list[Baris]:
    """Return the lines of the office's programs in the order of their kode."""
    return [b for b in walk(PROGRAMS) if b.kode in _LISTED or (b.indikator and b.kode.rpartition(".")[0] in _LISTED)]


def pagu(kode: str) -> int:
    """Return the pagu of a line: of a subkegiatan, or the sum below it.

    >>> pagu("5.03.02.2.03"), pagu("5.04.02")
    (240000000, 900000000)
    """
    return sum(amount for each, (_, amount) in _FIGURES.items() if each.startswith(kode))


def target(kode: str) -> int | None:
    """Return the target of a subkegiatan, None for lines above it."""
    return _FIGURES[kode][0] if kode in _FIGURES else None
