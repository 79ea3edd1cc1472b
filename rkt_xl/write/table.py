"""A plain table on a sheet: title, headings, rows whose heights fit their text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rkt_xl.write.metrics import pixels_to_points, row_height, wrapped_lines
from rkt_xl.write.page import Paper, column_pixels
from rkt_xl.write.styles import Styles

_PADDING_PT = 6.0
_NUMBERING_PT = 14.0


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
        self._rooms = [pixels_to_points(width) - _PADDING_PT for width in self._widths]
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
        width = pixels_to_points(sum(self._widths)) - _PADDING_PT
        self.sheet.set_row(self.row, row_height(wrapped_lines(text, width, bold=True)))
        self.row += 1

    def headings(self, texts: Sequence[str], style: str = "head") -> int:
        """Write a heading row; return its number."""
        for col, text in enumerate(texts):
            self.sheet.write_string(self.row, col, text, self.styles(style))
        self.sheet.set_row(self.row, self.height(texts, bold=True))
        self.row += 1
        return self.row - 1

    def grouped_headings(self, headings: Sequence[tuple[str, str]], style_name: str = "head") -> tuple[int, int]:
        """Write headings of two rows and the row of column numbers; return the first and last of these rows.

        Args:
            headings: of each column the group, which stands over all its neighbours of the same group, and its own
                heading below; a column without group has its heading over both rows.
            style_name: how they are written.
        """
        first, style = self.row, self.styles(style_name)
        for col, (group, text) in enumerate(headings):
            if not group:
                self.sheet.merge_range(first, col, first + 1, col, text, style)
                continue
            self.sheet.write_string(first + 1, col, text, style)
            own = [place for place, (other, _) in enumerate(headings) if other == group]
            if col == own[0] and len(own) > 1:
                self.sheet.merge_range(first, col, first, own[-1], group, style)
            elif col == own[0]:
                self.sheet.write_string(first, col, group, style)
        lower = self.height([text if group else None for group, text in headings], bold=True)
        both = self.height([text for _, text in headings], bold=True)
        over = max((self._height_over(headings, group) for group, _ in headings if group), default=0.0)
        upper = max(over, row_height(1), both - lower)
        for row, height in ((first, upper), (first + 1, lower), (first + 2, _NUMBERING_PT)):
            self.sheet.set_row(row, height)
        for col in range(len(headings)):
            self.sheet.write_number(first + 2, col, col + 1, self.styles("numbering"))
        self.row += 3
        return first, first + 2

    def _height_over(self, headings: Sequence[tuple[str, str]], group: str) -> float:
        """The height that the name of a group needs over its columns."""
        width = sum(w for w, (other, _) in zip(self._widths, headings, strict=True) if other == group)
        return row_height(wrapped_lines(group, pixels_to_points(width) - _PADDING_PT, bold=True))

    def height(self, texts: Sequence[str | None], *, bold: bool = False) -> float:
        """Return the height of a row with these texts in its columns."""
        lines = [wrapped_lines(text, room, bold=bold) for text, room in zip(texts, self._rooms, strict=False) if text]
        return row_height(max(lines, default=1))

    def end_row(self, texts: Sequence[str | None], *, bold: bool = False) -> None:
        """Set the height of the row just written and go on to the next."""
        self.sheet.set_row(self.row, self.height(texts, bold=bold))
        self.row += 1
