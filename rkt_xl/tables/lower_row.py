"""The rows below the first headings that go on with them: `Target` and `Rp`, years, the second line of a heading."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from rkt_xl.intake.grid import Grid
from rkt_xl.tables.heading_map import HeadingMap
from rkt_xl.tables.heading_row import RowView
from rkt_xl.tables.numbering import numbering_text
from rkt_xl.values.kode import read_kode

_LINES_BROKEN = 3
"""So many headings that all read on in the next row were typed over two rows."""


class _Support(Enum):
    """What of the headings above a cell of the next row stands over it."""

    GROUP = auto()
    SINGLE = auto()
    NOTHING = auto()


def is_lower_heading_row(
    grid: Grid, view: RowView, top: int, bottom: int, headings: HeadingMap, *, after_numbering: bool
) -> bool:
    """Whether a row below headings goes on with them.

    Text below a heading that spans several columns, with nothing below the others, is a heading whatever it says.
    Below a heading of one column stands data, unless both lines together are one heading (`Sumber` over `Dana`).
    """
    if not view.filled or view.numbers or view.long_texts:
        return False
    if after_numbering:
        return view.known >= 3 and view.known == view.filled
    support = {col: _support(grid, top, bottom, col, view.row) for col in grid.row(view.row)}
    under_single = [col for col, kind in support.items() if kind is _Support.SINGLE]
    if under_single:
        return _goes_on(grid, view, bottom, under_single, headings)
    under_group = [col for col, kind in support.items() if kind is _Support.GROUP]
    if len(under_group) == len(support) and len(support) >= 2:
        return True
    if view.known == 0 or view.known * 2 < view.filled:
        return False
    plain = sum(1 for c in view.concepts.values() if c.field is None or c.is_weak or c.quarter or c.year)
    return view.is_seed or bool(under_group) or plain >= 2 or view.known >= 2


def _support(grid: Grid, top: int, bottom: int, col: int, row: int) -> _Support:
    """What the nearest heading above a cell is: one over several columns, one over this column alone, or none."""
    for above in range(bottom, top - 1, -1):
        area = grid.merge_at(above, col)
        if area is not None and area.bottom >= row:
            return _Support.SINGLE
        if grid.value(*grid.anchor(above, col)) is not None:
            if area is not None and area.right > area.left:
                return _Support.GROUP
            return _Support.GROUP if area is None and _is_spread(grid, above, col, row) else _Support.SINGLE
        if above == bottom and area is None and _is_spread_over(grid, above, col, row):
            return _Support.GROUP
    return _Support.NOTHING


def _is_spread(grid: Grid, above: int, col: int, row: int) -> bool:
    """Whether an unmerged heading was written once over several columns: nothing beside it, something below that."""
    reach = min((c for c in grid.row(above) if c > col), default=grid.last_col + 1)
    return any(col < c < reach and grid.merge_at(above, c) is None for c in grid.row(row))


def _is_spread_over(grid: Grid, above: int, col: int, row: int) -> bool:
    """Whether a heading further left was written once over this column too."""
    left = col - 1
    while left > 0 and grid.value(above, left) is None and grid.merge_at(above, left) is None:
        left -= 1
    return left > 0 and grid.merge_at(above, left) is None and grid.value(row, left) is not None


def _goes_on(grid: Grid, view: RowView, bottom: int, under_single: Sequence[int], headings: HeadingMap) -> bool:
    """Whether a row with text below headings of one column is their second line: together they are known headings."""
    if view.known * 3 < view.filled * 2:
        return False
    reads_on = len(under_single) >= _LINES_BROKEN
    for col in under_single:
        above, below = grid.value(*grid.anchor(bottom, col)), grid.value(view.row, col)
        if not isinstance(above, str) or not isinstance(below, str) or read_kode(below).kode is not None:
            return False
        joined = headings.read(f"{above} {below}")
        own = headings.read(above)
        is_open = above.rstrip().endswith(("/", ",", "&", "-", " dan")) or not own.is_known or reads_on
        if not joined.is_known or above.strip().lower() == below.strip().lower():
            return False
        if not (is_open or joined.field != own.field or view.concepts[col].field is None):
            return False
    return True


def numbers_years(grid: Grid, row: int, top: int, bottom: int) -> bool:
    """Whether a row below headings counts the years of one group: `1 2 3 4 5` under `Target pada Tahun ke-`."""
    cells = [(col, value) for col, value in sorted(grid.row(row).items()) if grid.anchor(row, col) == (row, col)]
    marks = [numbering_text(value).strip(" .()") for _, value in cells]
    runs = len(marks) // (most := len(set(marks))) if marks else 0
    if not marks or most < 2 or marks != [str(i) for i in range(1, most + 1)] * runs or most > 6:
        return False
    return all(_stands_under_years(grid, row, col, top, bottom) for col, _ in cells)


def _stands_under_years(grid: Grid, row: int, col: int, top: int, bottom: int) -> bool:
    for above in range(bottom, top - 1, -1):
        anchor = grid.anchor(above, col)
        value = grid.value(*anchor)
        if isinstance(value, str):
            return "tahun" in value.lower() and anchor[0] < row
        left = col
        while value is None and left > 1 and above >= top:
            left -= 1
            value = grid.value(*grid.anchor(above, left))
        if isinstance(value, str):
            return "tahun" in value.lower()
    return False
