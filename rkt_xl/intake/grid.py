"""One sheet as the reader hands it on: sparse cells with 1-based addresses, merges, formats on demand.

A grid is never changed: a merged value is asked for with `value_at`, not written into the covered cells.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, MutableMapping
from functools import cached_property
from typing import NamedTuple

from rkt_xl.intake.packed import PackedRows
from rkt_xl.model.provenance import CellRef, a1
from rkt_xl.values.cell import CellError
from rkt_xl.values.display import show

CellValue = str | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | CellError
Row = Mapping[int, CellValue]

_EMPTY: Row = {}


class Area(NamedTuple):
    """A rectangle of cells, all four numbers 1-based and included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def text(self) -> str:
        """`B5:L40`."""
        return f"{a1(self.top, self.left)}:{a1(self.bottom, self.right)}"

    @property
    def width(self) -> int:
        """Number of columns."""
        return self.right - self.left + 1


class Style(NamedTuple):
    """What of a cell's style carries meaning."""

    number_format: str | None = None
    bold: bool = False
    indent: int = 0


PLAIN = Style()


class Grid:
    """The cells of one sheet.

    Args:
        file: path of the workbook relative to the folder, forward slashes.
        sheet: name of the sheet.
        rows: filled cells by row and column; empty and blank cells are left out.
        merges: merged areas.
        hidden: whether the sheet is hidden.
        hidden_rows, hidden_cols: what is not shown on it.
        style_of: returns the style of a cell; asked only when a style matters.
        has_shapes: whether drawings with text lie on the sheet.
    """

    def __init__(
        self,
        file: str,
        sheet: str,
        rows: MutableMapping[int, Row],
        merges: tuple[Area, ...] = (),
        *,
        hidden: bool = False,
        hidden_rows: frozenset[int] = frozenset(),
        hidden_cols: frozenset[int] = frozenset(),
        style_of: Callable[[int, int], Style] | None = None,
        has_shapes: bool = False,
    ) -> None:
        self.file = file
        self.sheet = sheet
        self.rows: Mapping[int, Row] = rows
        self.hidden = hidden
        self.hidden_rows = hidden_rows
        self.hidden_cols = hidden_cols
        self.has_shapes = has_shapes
        self._style_of = style_of
        self.merges = merges
        self._covered: dict[tuple[int, int], Area] = {}
        for area in merges:
            for row in range(area.top, area.bottom + 1):
                for col in range(area.left, area.right + 1):
                    self._covered.setdefault((row, col), area)
        unseen: dict[int, set[int]] = {}
        for (row, col), area in self._covered.items():
            if (row, col) != (area.top, area.left):
                unseen.setdefault(row, set()).add(col)
        for row, cols in unseen.items():
            if not cols.isdisjoint(rows.get(row, _EMPTY)):
                rows[row] = {col: value for col, value in rows[row].items() if col not in cols}

    def row(self, row: int) -> Row:
        """The filled cells of a row by column."""
        return self.rows.get(row, _EMPTY)

    def value(self, row: int, col: int) -> CellValue | None:
        """The value that stands in this very cell."""
        return self.rows.get(row, _EMPTY).get(col)

    def merge_at(self, row: int, col: int) -> Area | None:
        """The merged area that this cell belongs to."""
        return self._covered.get((row, col))

    def anchor(self, row: int, col: int) -> tuple[int, int]:
        """The cell that holds the value shown at this place: the corner of its merged area, or itself."""
        if not self._covered:
            return row, col
        area = self._covered.get((row, col))
        return (area.top, area.left) if area else (row, col)

    def value_at(self, row: int, col: int) -> CellValue | None:
        """The value shown at this place, merged areas included."""
        return self.value(*self.anchor(row, col))

    def style(self, row: int, col: int) -> Style:
        """Number format, bold and indent of a cell."""
        return self._style_of(row, col) if self._style_of else PLAIN

    def shown(self, row: int, col: int) -> str:
        """What a person sees in this very cell."""
        value = self.rows.get(row, _EMPTY).get(col)
        if isinstance(value, str):
            return value
        if isinstance(value, float):
            return show(value, self.style(row, col).number_format)
        return show(value)

    def ref(self, row: int, col: int) -> CellRef:
        """The reference to a cell, with what stands in it."""
        return CellRef(self.file, self.sheet, row, col, self.shown(row, col))

    @cached_property
    def last_row(self) -> int:
        """The last row with a filled cell, 0 for an empty sheet."""
        return max((r for r, cells in self.rows.items() if cells), default=0)

    @cached_property
    def last_col(self) -> int:
        """The last column with a filled cell, 0 for an empty sheet."""
        if isinstance(self.rows, PackedRows):
            return self.rows.last_col
        return max((max(cells) for cells in self.rows.values() if cells), default=0)

    @cached_property
    def filled(self) -> int:
        """The number of cells with text, a number, a date, a boolean or an error."""
        if isinstance(self.rows, PackedRows):
            return self.rows.filled
        return sum(len(cells) for cells in self.rows.values())
