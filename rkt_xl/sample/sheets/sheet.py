"""The canvas of one sheet: rows as Excel counts them, columns by letter, values written by their type."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Value = str | int | Decimal | None


class Sheet:
    """Writes cells of one worksheet; text stays text whatever it looks like."""

    def __init__(self, worksheet: Worksheet, style: Callable[..., Format]) -> None:
        self._worksheet = worksheet
        self._style = style

    def put(self, cell: str, value: Value, *traits: str) -> None:
        """Write one cell (`"B7"`); None leaves it blank but formatted."""
        form = self._style(*traits)
        if value is None:
            self._worksheet.write_blank(cell, None, form)
        elif isinstance(value, str):
            self._worksheet.write_string(cell, value, form)
        else:
            self._worksheet.write_number(cell, value, form)

    def span(self, area: str, value: Value, *traits: str) -> None:
        """Write a merged area (`"B7:B12"`); an area of one cell (`"B7:B7"`) is not merged."""
        first, last = area.split(":")
        if first != last:
            self._worksheet.merge_range(area, "", self._style(*traits))
        self.put(first, value, *traits)

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
