"""The canvas of one sheet: rows as Excel counts them, columns by letter, values written by their type."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from decimal import Decimal

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Value = str | int | Decimal | None

_LINE_POINTS = 13.5
"""Height of a line of Arial 10."""

_LETTERS_PER_WIDTH = 1.1
"""Column widths count digits; letters are a little narrower."""

_WRAPPED = frozenset({"wrap", "head"})
"""Traits whose text wraps."""


class Sheet:
    """Writes cells of one worksheet; text stays text whatever it looks like."""

    def __init__(self, worksheet: Worksheet, style: Callable[..., Format], widths: Sequence[float]) -> None:
        self._worksheet = worksheet
        self._style = style
        self._widths = widths
        self._lines: dict[int, int] = {}

    def put(self, cell: str, value: Value, *traits: str) -> None:
        """Write one cell (`"B7"`); a row grows with wrapped text, None leaves a blank with its format."""
        self._write(cell, value, *traits)
        if _WRAPPED.intersection(traits) and isinstance(value, str):
            self._make_room(ord(cell[0]) - ord("A"), int(cell[1:]), value)

    def span(self, area: str, value: Value, *traits: str) -> None:
        """Write a merged area (`"B7:B12"`); an area of one cell (`"B7:B7"`) is not merged."""
        first, last = area.split(":")
        if first == last:
            self.put(first, value, *traits)
        else:
            self._worksheet.merge_range(area, "", self._style(*traits))
            self._write(first, value, *traits)

    def line(self, row: int, values: Sequence[Value], *traits: str, start: str = "A") -> None:
        """Write values side by side in one row, from column `start` on."""
        for offset, value in enumerate(values):
            self.put(f"{chr(ord(start) + offset)}{row}", value, *traits)

    def height(self, row: int, points: float) -> None:
        """Set the height of one row, for text in merged cells that never fits itself."""
        self._worksheet.set_row(row - 1, points)

    def freeze(self, row: int) -> None:
        """Keep the rows above `row` in view and repeat them on every printed page."""
        self._worksheet.freeze_panes(row - 1, 0)
        self._worksheet.repeat_rows(0, row - 2)

    def _write(self, cell: str, value: Value, *traits: str) -> None:
        form = self._style(*traits)
        if value is None:
            self._worksheet.write_blank(cell, None, form)
        elif isinstance(value, str):
            self._worksheet.write_string(cell, value, form)
        else:
            self._worksheet.write_number(cell, value, form)

    def _make_room(self, column: int, row: int, text: str) -> None:
        """Keep the row as high as its wrapped text needs: not every program fits it on opening."""
        lines = len(textwrap.wrap(text, int(self._widths[column] * _LETTERS_PER_WIDTH))) or 1
        if lines > self._lines.get(row, 1):
            self._lines[row] = lines
            self.height(row, lines * _LINE_POINTS)
