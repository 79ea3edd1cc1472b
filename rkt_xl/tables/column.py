"""One column of a table: what its headings say of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from rkt_xl.model.kode import Level
from rkt_xl.values.tahun import YearLabel


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Args:
        col: its number on the sheet.
        heading: the headings above it from the widest to its own, joined by ` / `.
        row: the row of its own heading.
        field: what it holds; None when that is not understood.
        level: the level that its headings name.
        year, quarter: when its values are of.
        year_row: the row of the heading that names the year, 0 for none.
        scale: what its money is multiplied by.
        document: the document that it quotes, `renstra` for `Target Renstra`.
        is_forward: whether it is about the year after the document's.
        is_before: whether it is about what held before an amendment.
        is_after: whether it is about what holds since an amendment.
        is_chosen: whether staff chose what it holds.
        asked: the heading to ask staff about when its field is not understood.
    """

    col: int
    heading: str
    row: int
    field: str | None = None
    level: Level | None = None
    year: YearLabel | None = None
    quarter: int | None = None
    scale: Decimal = Decimal(1)
    document: str | None = None
    is_forward: bool = False
    is_before: bool = False
    is_chosen: bool = False
    asked: str = ""
    year_row: int = 0
    is_after: bool = False

    @property
    def ordinal(self) -> int | None:
        """Which year of the period it is of, where its heading says so."""
        return self.year.ordinal if self.year else None

    @property
    def label(self) -> str:
        """Field with year or quarter, as `inspect` shows it."""
        parts = [self.field or "?"]
        if self.year is not None:
            year = self.year
            parts.append(
                str(year.year) if year.year else f"ke-{year.ordinal}" if year.ordinal else f"n{year.offset or 0:+d}"
            )
        if self.quarter is not None:
            parts.append(f"tw{self.quarter}")
        return " ".join(parts)
