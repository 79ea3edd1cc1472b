"""What one row of a sheet holds as far as headings go."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rkt_xl.intake.grid import CellValue, Grid
from rkt_xl.layouts.vocabulary import ANCHOR_FIELDS
from rkt_xl.tables.heading import Concept
from rkt_xl.tables.heading_map import HeadingMap
from rkt_xl.tables.numbering import numbering_text
from rkt_xl.values.tahun import ROMAN

_LONG_TEXT = 110
_NOT_CORE = frozenset(
    {"no", "keterangan", "daerah", "tahun", "rasio", "sumber_dana", "lokasi", "bidang", "skpd", "level", "nama"}
)
_AMOUNT = re.compile(r"^\s*(?:rp\.?\s*)?\d[\d.,]{3,}(?:,-)?\s*$", re.IGNORECASE)
_RANGE = re.compile(
    r"^\s*[<>≥≤]?=?\s*(?!(?:19|20)\d\d\s*[-–])\d[\d.,]*\s*%?\s*(?:[-–]|s\s*[./]\s*d\.?)\s*\d[\d.,]*\s*%?\s*$"
)
"""`74 - 99` is a target; `2025-2029` is a period."""
_LONGEST_MARK = 12
"""A number that counts a year, with the brackets and blanks around it."""

_MARKS = frozenset({*"123456", *ROMAN})


def concept_of(value: CellValue | None, headings: HeadingMap) -> Concept | None:
    """Return the meaning of a cell as a heading; None when it cannot be one."""
    if isinstance(value, str):
        return headings.read(value) if headings.may_be_heading(value) else None
    if isinstance(value, float) and _is_year(value):
        return headings.read(str(int(value)))
    return None


@dataclass(frozen=True, slots=True)
class RowView:
    """What a row holds as far as headings go."""

    row: int
    concepts: dict[int, Concept]
    filled: int
    texts: int
    numbers: int
    long_texts: int

    @property
    def known(self) -> int:
        return sum(c.is_known for c in self.concepts.values())

    @property
    def is_seed(self) -> bool:
        fields = {c.field for c in self.concepts.values() if c.is_known and c.field and not c.is_weak}
        core = fields - _NOT_CORE
        years = sum(1 for c in self.concepts.values() if c.field is None and (c.year or c.quarter))
        enough = len(core) >= 2 or (len(core) == 1 and (years >= 2 or "no" in fields))
        return bool(
            enough
            and (core & ANCHOR_FIELDS)
            and self.known * 2 >= self.filled
            and self.numbers == 0
            and self.long_texts == 0
        )


def view_row(grid: Grid, row: int, headings: HeadingMap, *, may_count_years: bool = True) -> RowView:
    cells = grid.row(row)
    concepts: dict[int, Concept] = {}
    texts = numbers = long_texts = 0
    for col, value in cells.items():
        concept = concept_of(value, headings)
        if concept is not None:
            concepts[col] = concept
        if isinstance(value, str):
            texts += 1
            long_texts += len(value) > _LONG_TEXT and (concept is None or not concept.is_known)
            is_value = _AMOUNT.match(value) or _RANGE.match(value)
            numbers += bool(is_value) and (concept is None or not concept.is_known)
        elif concept is None:
            numbers += 1
    counted = year_marks([v for _, v in sorted(cells.items())]) if may_count_years else 0
    if counted and numbers:
        numbers = 0
    return RowView(row, concepts, len(cells) - counted, texts, numbers, long_texts)


def holds_amounts(cells: Mapping[int, CellValue]) -> bool:
    """Whether a row holds a number that is neither a year nor one of those that count years: it is no seed."""
    is_amount = any(isinstance(v, float) and not (v == int(v) and (1 <= v <= 6 or _is_year(v))) for v in cells.values())
    return is_amount and not year_marks([v for _, v in sorted(cells.items())])


def _is_year(number: float) -> bool:
    return number == int(number) and 1990 <= number <= 2100


def year_marks(values: list[CellValue]) -> int:
    """How many cells of a row only count years: 1 to at least 3, at most 6, in either numerals, perhaps repeated."""
    if sum(1 <= v <= 6 if isinstance(v, float) else isinstance(v, str) and len(v) <= _LONGEST_MARK for v in values) < 3:
        return 0
    marks = [ROMAN.get(m) or int(m) for v in values if (m := numbering_text(v).strip(" .()").lower()) in _MARKS]
    most = len(set(marks))
    if not 3 <= most <= 6 or marks != list(range(1, most + 1)) * (len(marks) // most):
        return 0
    return len(marks)
