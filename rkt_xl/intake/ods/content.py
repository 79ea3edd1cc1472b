"""The sheets of an ods workbook, element by element.

Rows and cells that repeat are written once with a count: a sheet ends with a million empty rows that cost nothing
here, and what repeats with content is unrolled within the limits.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.grid import Area, CellValue
from rkt_xl.intake.ods.names import DRAW, OFFICE, TABLE, TEXT
from rkt_xl.intake.ods.styles import OdsStyles
from rkt_xl.intake.ods.values import cell_value
from rkt_xl.intake.refusals import TOO_MANY_CELLS
from rkt_xl.intake.safexml import Attributes
from rkt_xl.intake.sheet import LAST_COL, LAST_ROW, SheetData

_MOST_SPACES = 1_000_000
_SPACES = re.compile(r"[ \t\r\n]+")
_ASIDE = frozenset({OFFICE + "annotation", OFFICE + "forms", TABLE + "tracked-changes", TABLE + "shapes"})
_HIDDEN = ("collapse", "filter")
_CELL, _COVERED, _ROW, _COLUMN, _TABLE = (
    TABLE + name for name in ("table-cell", "covered-table-cell", "table-row", "table-column", "table")
)
_PARAGRAPH, _SPACE, _TAB, _BREAK, _SPAN = (TEXT + name for name in ("p", "s", "tab", "line-break", "span"))
_FORMULA = TABLE + "formula"
_STYLE, _DEFAULT = TABLE + "style-name", TABLE + "default-cell-style-name"
_COLUMNS, _ROWS = TABLE + "number-columns-repeated", TABLE + "number-rows-repeated"


@dataclass(slots=True)
class OdsSheet:
    """One sheet: its name, the name of its table style, what stands on it."""

    name: str
    style: str
    data: SheetData = field(default_factory=SheetData)
    has_shape_text: bool = False


def _count(text: str | None) -> int:
    """A count of repetitions; more than any sheet has is as much as one has."""
    if text is None or not (text.isascii() and text.isdigit()):
        return 1
    return max(1, min(int(text), LAST_ROW)) if len(text) < 10 else LAST_ROW


class ContentReader:
    """Gathers the sheets of a workbook; the styles that stand in front of them go to `styles`."""

    def __init__(self, styles: OdsStyles, max_cells: int, max_sheets: int) -> None:
        self.sheets: list[OdsSheet] = []
        self.style_names: dict[str, int] = {"": 0}
        self.further_sheets = 0
        self._styles = styles
        self._room = max_cells + 1
        self._spaces_left = _MOST_SPACES
        self._max_sheets = max_sheets
        self._in_body = False
        self._aside = 0
        self._in_shape = False
        self._sheet: OdsSheet | None = None
        self._row = self._col = self._row_count = 0
        self._row_style: str | None = None
        self._column_ends: list[int] = []
        self._column_styles: list[str] = []
        self._next_column = 1
        self._cell: Attributes | None = None
        self._paragraphs: list[str] = []
        self._text: list[str] | None = None
        self._spans: list[bool] = []
        self._all_bold = True
        self._found: list[tuple[int, int, CellValue, int, bool]] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        if not self._in_body:
            self._in_body = name == OFFICE + "spreadsheet"
            self._styles.start(name, attributes)
        elif self._aside or name in _ASIDE or name.startswith(DRAW):
            self._aside += 1
            self._in_shape |= name.startswith(DRAW) and name != DRAW + "object"
        elif self._text is not None:
            self._start_in_text(name, attributes)
        elif name == _PARAGRAPH and self._cell is not None:
            self._text = []
        elif name in (_CELL, _COVERED) and self._sheet is not None:
            self._cell = attributes
            self._paragraphs, self._all_bold = [], bool(self._styles.bold_texts)
        elif name == _ROW and self._sheet is not None:
            self._row_count, self._col = _count(attributes.get(_ROWS)), 0
            self._row_style = attributes.get(_DEFAULT)
            if attributes.get(TABLE + "visibility") in _HIDDEN:
                self._sheet.data.hidden_rows.append((self._row + 1, self._row + self._row_count))
        elif name == _COLUMN and self._sheet is not None:
            self._start_column(self._sheet, attributes)
        elif name == _TABLE and self._cell is None:
            self._start_table(attributes)

    def _start_in_text(self, name: str, attributes: Attributes) -> None:
        assert self._text is not None
        if name == _SPACE:
            spaces = max(1, min(_count(attributes.get(TEXT + "c")), self._spaces_left))
            self._spaces_left -= spaces - 1  # a file of a few bytes may count millions
            self._text.append("\0" * spaces)
        elif name == _TAB:
            self._text.append("\0")
        elif name == _BREAK:
            self._text.append("\1")
        elif name == _SPAN:
            self._spans.append(attributes.get(TEXT + "style-name") in self._styles.bold_texts)

    def _start_table(self, attributes: Attributes) -> None:
        self._row, self._next_column = 0, 1
        self._column_ends, self._column_styles = [], []
        self._sheet = OdsSheet(attributes.get(TABLE + "name", ""), attributes.get(_STYLE, ""))
        if len(self.sheets) < self._max_sheets:
            self.sheets.append(self._sheet)
        else:
            self.further_sheets += 1
            self._sheet = None

    def _start_column(self, sheet: OdsSheet, attributes: Attributes) -> None:
        last = min(self._next_column + _count(attributes.get(_COLUMNS)) - 1, LAST_COL)
        if attributes.get(TABLE + "visibility") in _HIDDEN:
            sheet.data.hidden_cols.append((self._next_column, last))
        if last >= self._next_column:
            self._column_ends.append(last)
            self._column_styles.append(attributes.get(_DEFAULT, ""))
        self._next_column = last + 1

    def text(self, piece: str) -> None:
        """Take text."""
        if not self._in_body:
            self._styles.text(piece)
        elif self._aside:
            if self._in_shape and self._sheet is not None and piece.strip():
                self._sheet.has_shape_text = True
        elif self._text is not None:
            self._text.append(piece)
            if self._all_bold and not any(self._spans) and piece.strip():
                self._all_bold = False

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if not self._in_body:
            self._styles.end(name)
        elif self._aside:
            self._aside -= 1
            self._in_shape &= self._aside > 0
        elif self._text is not None:
            if name == _PARAGRAPH:
                text = _SPACES.sub(" ", "".join(self._text)).lstrip(" ")
                self._paragraphs.append(text.replace("\0", " ").replace("\1", "\n"))
                self._text = None
                self._spans.clear()
            elif name == _SPAN and self._spans:
                self._spans.pop()
        elif name in (_CELL, _COVERED) and self._cell is not None:
            self._end_cell(self._cell, covered=name == _COVERED)
            self._cell = None
        elif name == _ROW and self._sheet is not None:
            self._end_row(self._sheet.data)
        elif name == _TABLE and self._cell is None:
            self._sheet = None
        elif name == OFFICE + "spreadsheet":
            self._in_body = False

    def _end_cell(self, cell: Attributes, *, covered: bool) -> None:
        assert self._sheet is not None
        count = _count(cell.get(_COLUMNS))
        first = self._col + 1
        self._col += count
        if covered:
            return
        tells = self._paragraphs or len(cell) > 1 or _FORMULA in cell  # most cells have a style or a count only
        value = cell_value(cell, "\n".join(self._paragraphs)) if tells else None
        wide, high = _count(cell.get(TABLE + "number-columns-spanned")), _count(cell.get(TABLE + "number-rows-spanned"))
        if wide > 1 or high > 1:
            self._sheet.data.merges.append(Area(self._row + 1, first, self._row + high, first + wide - 1))
        if value is None:
            return
        style = self._style_number(cell.get(_STYLE), first)
        bold = self._all_bold and isinstance(value, str)
        self._found.append((first, count, value, style, bold))

    def _style_number(self, name: str | None, col: int) -> int:
        if name is None:
            name = self._row_style
        if name is None:
            place = bisect_left(self._column_ends, col)
            name = self._column_styles[place] if place < len(self._column_styles) else ""
        return self.style_names.setdefault(name, len(self.style_names))

    def _end_row(self, data: SheetData) -> None:
        first, self._row = self._row + 1, self._row + self._row_count
        if not self._found:
            return
        cells: dict[int, CellValue] = {}
        styles: dict[int, int] = {}
        bold: list[int] = []
        for col, count, value, style, is_bold in self._found:
            if count > self._room:
                raise UnreadableWorkbookError(TOO_MANY_CELLS)
            columns = range(col, min(col + count, LAST_COL + 1))
            cells.update(dict.fromkeys(columns, value))
            styles.update(dict.fromkeys(columns, style))
            bold += columns if is_bold else ()
        self._found = []
        last = min(self._row, LAST_ROW)
        self._room -= len(cells) * max(last - first + 1, 0)
        if self._room < 0:
            raise UnreadableWorkbookError(TOO_MANY_CELLS)
        if first > LAST_ROW or not cells:
            data.lost += 1
        for row in range(first, last + 1):
            data.rows[row] = dict(cells)
            data.styles[row] = styles
            data.bold.update((row, col) for col in bold)
