"""The row that numbers the columns of a table: `1 2 3`, `(1) (2)`, `(a) (b)`, `8=(7/6)`."""

from __future__ import annotations

import itertools
import re

from rkt_xl.intake.grid import CellValue, Grid
from rkt_xl.tables.heading import is_numbering

_SERIAL = re.compile(r"^\(?\s*(\d{1,2})\s*[.)]?\s*(?:=.*)?$")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii")
_LEAST_ROMANS = 7
"""Fewer of them can count quarters or years."""


def is_numbering_row(grid: Grid, row: int, left: int = 1, right: int = 1 << 15) -> bool:
    """Whether a row numbers the columns: `1 2 3`, `(1) (2)`, `(a) (b)`, `8=(7/6)`, with gaps.

    At least three cells and 60 % of them are such, and their numbers do not fall. Only the columns from `left` to
    `right` are looked at.
    """
    cells = {col: value for col, value in grid.row(row).items() if left <= col <= right}
    if len(cells) < 2:
        return False
    ordered = [numbering_text(value) for _, value in sorted(cells.items())]
    bare = tuple(text.strip(" .()").lower() for text in ordered)
    if len(bare) >= _LEAST_ROMANS and bare == _ROMANS[: len(bare)]:
        return True
    if any(" " in text.strip() and not is_numbering(text) for text in ordered):
        return False  # sentences stand in rows of data
    marks = [text for text in ordered if is_numbering(text)]
    if len(marks) < 2 or len(marks) * 10 < len(ordered) * 6 or (len(ordered) < 3 and len(marks) < len(ordered)):
        return False
    serials = [int(m[1]) for m in map(_SERIAL.match, marks) if m]
    if serials and (any(b < a for a, b in itertools.pairwise(serials)) or serials[0] > 3):
        return False
    if len(ordered) == 2:
        return serials == [1, 2]
    return len(set(serials)) == len(serials) and len(marks) >= 3


def numbering_text(value: CellValue) -> str:
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return value if isinstance(value, str) else "?"
