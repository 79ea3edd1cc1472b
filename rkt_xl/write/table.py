"""A plain table on a sheet: title, headings, rows whose heights fit their text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rkt_xl.write.metrics import pixels_to_points, row_height, wrapped_lines
from rkt_xl.write.page import Paper, column_pixels
from rkt_xl.write.styles import Styles

_PADDING_PT = 6.0


class TableSheet:
    """A sheet with columns in given shares of the page; rows are written from top to bottom.

    Args:
        workbook: the XlsxWriter workbook.
        name: of the sheet.
        shares: widths of the columns, in any unit.
        paper: what it is printed on.
    """

    def __init__(self, workbook: Any, name: str, shares: Sequence[float], paper: Paper, styles: Styles) -> None:
        self.sheet = workbook.add_worksheet(name)
        self.styles = styles
        self.row = 0
        self._widths = column_pixels(tuple(shares), paper)
        for col, width in enumerate(self._widths):
            self.sheet.set_column_pixels(col, col, width)

    @property
    def last_col(self) -> int:
        """The last column, 0-based."""
        return len(self._widths) - 1

    def title(self, *lines: str) -> None:
        """Write lines over the whole width, and an empty row below them."""
        for line in lines:
            self.sheet.merge_range(self.row, 0, self.row, self.last_col, "", self.styles("title"))
            self.sheet.write_string(self.row, 0, line, self.styles("title"))
            self.sheet.set_row(
                self.row, row_height(wrapped_lines(line, pixels_to_points(sum(self._widths)), 12, bold=True), 12)
            )
            self.row += 1
        self.row += 1

    def note(self, text: str) -> None:
        """Write a line of explanation over the whole width."""
        self.sheet.merge_range(self.row, 0, self.row, self.last_col, "", self.styles("note"))
        self.sheet.write_string(self.row, 0, text, self.styles("note"))
        self.sheet.set_row(
            self.row, row_height(wrapped_lines(text, pixels_to_points(sum(self._widths)) - _PADDING_PT, 9), 9)
        )
        self.row += 1

    def band(self, text: str) -> None:
        """Write a line over the whole width that begins a part of the table."""
        self.sheet.merge_range(self.row, 0, self.row, self.last_col, "", self.styles("band"))
        self.sheet.write_string(self.row, 0, text, self.styles("band"))
        self.row += 1

    def headings(self, texts: Sequence[str]) -> int:
        """Write a heading row; return its number."""
        for col, text in enumerate(texts):
            self.sheet.write_string(self.row, col, text, self.styles("head"))
        self.sheet.set_row(self.row, self.height(texts, bold=True))
        self.row += 1
        return self.row - 1

    def height(self, texts: Sequence[str | None], *, bold: bool = False) -> float:
        """Return the height of a row with these texts in its columns."""
        lines = [
            wrapped_lines(text, pixels_to_points(width) - _PADDING_PT, bold=bold)
            for text, width in zip(texts, self._widths, strict=False)
            if text
        ]
        return row_height(max(lines, default=1))

    def end_row(self, texts: Sequence[str | None], *, bold: bool = False) -> None:
        """Set the height of the row just written and go on to the next."""
        self.sheet.set_row(self.row, self.height(texts, bold=bold))
        self.row += 1
