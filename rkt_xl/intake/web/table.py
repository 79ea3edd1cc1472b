"""The tables of a web page laid out as Excel does: one below the other on one sheet, text between them in column A."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.grid import Area, CellValue, Style
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.refusals import TOO_MANY_CELLS
from rkt_xl.intake.sheet import LAST_COL, LAST_ROW, SheetData
from rkt_xl.intake.web.css import Declarations, declarations, is_hidden, look_of, number_format
from rkt_xl.intake.web.tokens import Token, attributes
from rkt_xl.intake.web.values import cell_value

_SPACES = re.compile(r"[ \t\r\n\f]+")
_BLOCKS = frozenset({"p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "center", "pre", "form", "hr"})
_BOLD = frozenset({"b", "strong"})
_ROW_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_MOST_COLUMNS = 1000
_MOST_ROWS = 65_534


@dataclass(slots=True)
class _Cell:
    """A cell while its text is read."""

    col: int
    wide: int
    high: int
    said: dict[str, str]
    is_heading: bool
    text: list[str] = field(default_factory=list)
    bold_depth: int = 0
    has_plain_text: bool = False


@dataclass(slots=True)
class _Table:
    """A table while its rows are read; `covered` are the columns that cells from above cover, down to which row."""

    row: int = 0
    col: int = 1
    covered: dict[int, int] = field(default_factory=dict)
    merges: list[Area] = field(default_factory=list)
    cell: _Cell | None = None
    next_column: int = 1
    holds_table: bool = False


class PageReader:
    """Gathers what stands on a page.

    Args:
        classes: what its style sheets say of classes.
        limits: how many cells may be kept and covered.
    """

    def __init__(self, classes: dict[str, Declarations], limits: Limits) -> None:
        self.data = SheetData()
        self.styles: dict[Style, int] = {Style(): 0}
        self.has_tables = False
        self._classes = classes
        self._cells_left = limits.cells + 1
        self._cover_left = limits.merge_cells
        self._steps_left = 10 * limits.cells
        self._last_row = 0
        self._tables: list[_Table] = []
        self._loose: list[str] = []
        self._looks: dict[tuple[str, str, str, bool], Style] = {}

    def take(self, token: Token) -> None:
        """Take a piece of the page."""
        table = self._tables[-1] if self._tables else None
        name = token.name
        if not name:
            self._text(table, token.text)
        elif name == "table":
            self._end_table() if token.closes else self._start_table(table)
        elif name == "br" or name in _BLOCKS:
            self._break(table, is_line=name == "br")
        elif table is None:
            return
        elif name in ("td", "th"):
            self._end_cell(table)
            if not token.closes:
                self._start_cell(table, name, attributes(token.text))
        elif name == "tr":
            self._end_row(table)
            if not token.closes:
                self._start_row(table, attributes(token.text))
        elif name in _ROW_GROUPS:
            self._end_row(table)
        elif name == "col" and not token.closes:
            self._column(table, attributes(token.text))
        elif name in _BOLD and table.cell is not None:
            table.cell.bold_depth = max(table.cell.bold_depth + (-1 if token.closes else 1), 0)

    def finish(self) -> None:
        """Take the end of the page: whatever is open is closed."""
        while self._tables:
            self._end_table()
        self._flush_loose()

    def _text(self, table: _Table | None, text: str) -> None:
        shown = _SPACES.sub(" ", text)
        if table is None:
            _add(self._loose, shown)
        elif table.cell is not None:
            _add(table.cell.text, shown)
            if not table.cell.bold_depth and not text.isspace():
                table.cell.has_plain_text = True

    def _break(self, table: _Table | None, *, is_line: bool) -> None:
        """A line ends; blocks end only a line that has begun."""
        text = self._loose if table is None else table.cell.text if table.cell is not None else None
        if text is not None and (is_line or (text and text[-1] != "\n")):
            text.append("\n")

    def _flush_loose(self) -> None:
        """Write the text between tables, a row for each line."""
        lines = "".join(self._loose).split("\n")
        self._loose = []
        if not lines[-1].strip(" "):
            lines.pop()
        for line in lines:
            self._last_row += 1
            self._keep(self._last_row, 1, line.strip(" "), 0)

    def _start_table(self, outer: _Table | None) -> None:
        self.has_tables = True
        if outer is None:
            self._flush_loose()
        else:
            self._end_cell(outer)  # a table inside a cell stands below the cells that precede it in their row
            outer.holds_table = True
            self._last_row = max(self._last_row, outer.row if self._has_cells(outer.row) else 0)
        self._tables.append(_Table())

    def _has_cells(self, row: int) -> bool:
        return row in self.data.rows

    def _end_table(self) -> None:
        if not self._tables:
            return
        table = self._tables[-1]
        self._end_row(table)
        self._tables.pop()
        if not table.holds_table:
            cut = (Area(a.top, a.left, min(a.bottom, self._last_row), a.right) for a in table.merges)
            self.data.merges += [area for area in cut if area.width > 1 or area.bottom > area.top]
        if self._tables:  # what follows in the cell around it goes on in a new row
            outer = self._tables[-1]
            outer.row = self._last_row + 1
            outer.covered.clear()

    def _start_row(self, table: _Table, said: dict[str, str]) -> None:
        table.row, table.col = self._last_row + 1, 1
        if is_hidden(said.get("style")):
            self.data.hidden_rows.append((table.row, table.row))

    def _end_row(self, table: _Table) -> None:
        self._end_cell(table)
        if not table.row:
            return
        self._last_row = max(self._last_row, table.row)
        table.row = 0

    def _start_cell(self, table: _Table, name: str, said: dict[str, str]) -> None:
        if not table.row:
            self._start_row(table, {})
        self._step_over_covered(table)
        wide = _span(said.get("colspan"), _MOST_COLUMNS)
        high = _span(said.get("rowspan"), _MOST_ROWS)
        self._cover_left -= wide
        if self._cover_left < 0:
            wide = high = 1
        table.cell = _Cell(table.col, wide, high, said, name == "th")
        if high > 1:
            table.covered.update(dict.fromkeys(range(table.col, table.col + wide), table.row + high - 1))
        if (wide > 1 or high > 1) and "mso-ignore" not in said.get("style", ""):
            table.merges.append(Area(table.row, table.col, table.row + high - 1, table.col + wide - 1))
        table.col += wide

    def _step_over_covered(self, table: _Table) -> None:
        """Go on to the next column that no cell from above covers."""
        while table.covered.get(table.col, 0) >= table.row and table.col <= LAST_COL:
            table.col += 1
            self._steps_left -= 1
        if self._steps_left < 0:
            raise UnreadableWorkbookError(TOO_MANY_CELLS)

    def _end_cell(self, table: _Table) -> None:
        cell = table.cell
        if cell is None:
            return
        table.cell = None
        text = "\n".join(line.strip(" ") for line in "".join(cell.text).strip("\n ").split("\n"))
        style = self._look(cell)
        value = cell_value(cell.said, text, style.number_format)
        if value is not None:
            self._keep(table.row, cell.col, value, self.styles.setdefault(style, len(self.styles)))

    def _look(self, cell: _Cell) -> Style:
        bold = cell.is_heading or (not cell.has_plain_text and bool(cell.text))
        key = (cell.said.get("class", ""), cell.said.get("style", ""), cell.said.get("sdnum", ""), bold)
        look = self._looks.get(key)
        if look is None:
            blocks = [self._classes.get(name, {}) for name in key[0].split()]
            look = look_of([*blocks, declarations(key[1])])
            told = number_format(key[2].split(";", 2)[2]) if key[2].count(";") >= 2 else None
            look = look._replace(number_format=told or look.number_format, bold=look.bold or bold)
            self._looks[key] = look
        return look

    def _keep(self, row: int, col: int, value: CellValue, style: int) -> None:
        if not value and isinstance(value, str):
            return
        if row > LAST_ROW or col > LAST_COL:
            self.data.lost += 1
        elif self._cells_left > 0:
            self._cells_left -= 1
            self.data.rows.setdefault(row, {})[col] = value
            if style:
                styles = self.data.styles.setdefault(row, {})
                assert isinstance(styles, dict)  # nobody shares them here
                styles[col] = style

    def _column(self, table: _Table, said: dict[str, str]) -> None:
        first = table.next_column
        table.next_column += _span(said.get("span"), _MOST_COLUMNS)
        if is_hidden(said.get("style")):
            self.data.hidden_cols.append((first, table.next_column - 1))


def _add(texts: list[str], shown: str) -> None:
    """Add a piece of text; white space counts once, and not at the beginning."""
    if shown != " " or (texts and texts[-1] != " "):
        texts.append(shown)


def _span(text: str | None, most: int) -> int:
    return max(1, min(int(text), most)) if text and text.isascii() and text.isdigit() and len(text) < 10 else 1
