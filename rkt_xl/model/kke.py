"""The evaluator's worksheets KKE 1 to 3 of one office, as far as facts and findings fill them.

None stands for what no fact and no finding proves: that is left for people to judge.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.kode import Kode, Level
from rkt_xl.model.provenance import Traced


class Pernyataan(StrEnum):
    """Whether a document states an indikator; the words are shown."""

    ADA = "Ada"
    TIDAK_ADA = "Tidak ada"
    BUNYI_BERBEDA = "Bunyi berbeda"


@dataclass(frozen=True, slots=True)
class SmartRow:
    """One row of KKE 1: an indikator, what is proven of it, and the codes of its findings.

    Args:
        level, owner: what it measures.
        indikator: its text; empty where a sasaran has none.
        target: of the year, with its satuan, as the first source writes them.
        is_measurable: whether its target and satuan can be measured.
        has_target: whether a document has a target of the year.
        is_challenging: whether its targets get better over the years.
        codes: of the findings that wait.
    """

    level: Level
    owner: str
    indikator: str
    target: str
    is_measurable: bool | None
    has_target: bool | None
    is_challenging: bool | None
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PernyataanRow:
    """One row of KKE 2: how an indikator is stated in Renstra, Renja and PK."""

    level: Level
    indikator: str
    renstra: Pernyataan | None
    renja: Pernyataan | None
    pk: Pernyataan | None
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnggaranRow:
    """One row of KKE 3: a line of the DPA with one of its indikator, and whether Renstra and Renja promise the same.

    Args:
        level, kode, nama: the line.
        indikator, target: of the DPA, the target with its satuan; empty where the DPA has none.
        pagu: of the line, on the first of its rows only.
        renstra, renja: whether the target there is the same.
        said: what Renstra and Renja say of it, and where.
        codes: of the findings that wait.
    """

    level: Level
    kode: Kode | None
    nama: str
    indikator: str
    target: str
    pagu: Decimal | None
    renstra: bool | None
    renja: bool | None
    said: tuple[tuple[DocumentKind, Traced[str]], ...]
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kke:
    """The worksheets of one office.

    Args:
        smart, pernyataan, anggaran: the rows of KKE 1 to 3.
        yearly: the document that the columns of the Renja speak of.
        judged: what people judged in the last output, by sheet and row, then by heading.
    """

    smart: tuple[SmartRow, ...]
    pernyataan: tuple[PernyataanRow, ...]
    anggaran: tuple[AnggaranRow, ...]
    yearly: DocumentKind = DocumentKind.RENJA
    judged: Mapping[tuple[str, str], Mapping[str, bool]] = field(default_factory=dict)


def row_keys(rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield a key for each row of a worksheet by the texts that name it; equal rows are counted in their order."""
    seen: Counter[str] = Counter()
    for texts in rows:
        name = "\x1e".join(" ".join(text.split()).casefold() for text in texts)
        seen[name] += 1
        yield f"{name}\x1e{seen[name]}"
