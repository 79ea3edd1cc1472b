"""The target table of the Renstra: 2025 is the document's, baseline 2024 and the years after it are invented.

Cells are given as they are typed: text has a decimal comma, Decimal becomes a real number.
"""

from dataclasses import dataclass
from decimal import Decimal

Ketikan = str | Decimal | None


@dataclass(frozen=True, slots=True)
class Deret:
    """Satuan, kondisi awal, the five years and kondisi akhir of one indikator, as the columns go."""

    satuan: str
    awal: Ketikan
    tahunan: tuple[Ketikan, ...]
    akhir: Ketikan


TUJUAN_DERET = Deret("Indeks", "-", ("-", "-", None, None, None), None)

SASARAN_DERET = (
    Deret(
        "Indeks ",
        "76,40",
        ("77,95", Decimal("79.5"), "81,25", Decimal("83.1"), Decimal("85")),
        "85,00",
    ),
    Deret(
        "Indeks",
        Decimal("90.8"),
        (Decimal("91.65"), Decimal("92.4"), "93,15", " 94,00", Decimal("95")),
        Decimal("95"),
    ),
    Deret(
        "Nilai",
        Decimal("82.6"),
        ("83,35", "84,50 ", Decimal("85.6"), Decimal("86.75"), "88,00"),
        Decimal("88"),
    ),
)
"""One for each sasaran, same order."""

SASARAN_SPELT = (
    "Meningkatnya\u00a0Kualitas Sumber Daya Aparatur",
    "Meningkatnya Kualitas Layanan Administrasi Kepegawaian",
    "Meningkatnya  Akuntabilitas Kinerja dan Keuangan ",
)
"""The sasaran with the no-break and doubled spaces of text pasted from elsewhere; the words are the same."""
