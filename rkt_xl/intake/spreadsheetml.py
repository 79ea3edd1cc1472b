"""Excel 2003 XML, which portals and old reporting programs save as .xls: one XML file with styles and sheets."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.cellnumbers import number_of, number_value
from rkt_xl.intake.grid import PLAIN, Area, CellValue, Style
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.ooxml.text import visible
from rkt_xl.intake.refusals import NO_SHEETS
from rkt_xl.intake.safexml import Attributes, as_utf8, local, walk
from rkt_xl.intake.sheet import LAST_COL, LAST_ROW, GridMaker, SheetData
from rkt_xl.intake.web.css import number_format
from rkt_xl.intake.web.values import text_value
from rkt_xl.intake.workbook import Format, Note, Workbook
from rkt_xl.values.cell import UNCALCULATED, CellError

_HIDDEN = ("SheetHidden", "SheetVeryHidden")
_MOST_PARENTS = 20


def read_spreadsheetml(data: bytes, file: str, limits: Limits) -> Workbook:
    """Return the sheets of a workbook.

    Raises:
        UnreadableWorkbookError: when it is damaged or larger than the limits allow.
    """
    reader = _Reader(limits)
    walk(as_utf8((data,)), reader.start, reader.end, reader.text)
    if not reader.sheets:
        raise UnreadableWorkbookError(NO_SHEETS)
    looks = [reader.look(name) for name in reader.style_numbers]
    maker = GridMaker(file, limits)
    grids = tuple(
        maker.grid(sheet.name, sheet.data, looks, hidden=sheet.hidden) for sheet in reader.sheets[: limits.sheets]
    )
    if len(reader.sheets) > limits.sheets:
        maker.notes.append(Note("", f"Hanya {limits.sheets} lembar pertama yang dibaca."))
    return Workbook(Format.XLS, grids, tuple(maker.notes))


@dataclass(slots=True)
class _Sheet:
    name: str
    hidden: bool = False
    data: SheetData = field(default_factory=SheetData)


@dataclass(slots=True)
class _Look:
    """A style as it is written; None where it leaves a thing to its parent."""

    parent: str | None
    number_format: str | None = None
    bold: bool | None = None
    indent: int | None = None


def _int(text: str | None, default: int = 0) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else default


class _Reader:
    """Gathers styles and sheets, element by element."""

    def __init__(self, limits: Limits) -> None:
        self.sheets: list[_Sheet] = []
        self.style_numbers: dict[str, int] = {"Default": 0}
        self._looks: dict[str, _Look] = {}
        self._room = limits.cells + 1
        self._inside: list[str] = []
        self._style = _Look(None)
        self._row = self._last_row = self._col = self._next_col = 0
        self._row_style = ""
        self._column_styles: dict[int, str] = {}
        self._cell: Attributes = {}
        self._type = ""
        self._has_data = False
        self._parts: list[str] = []
        self._has_plain_text = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        short = local(name)
        said = {local(key): value for key, value in attributes.items()}
        self._inside.append(short)
        match short:
            case "Style":
                self._style = self._looks[said.get("ID", "")] = _Look(said.get("Parent"))
            case "Font":
                if self._inside[-2:-1] == ["Style"] and "Bold" in said:
                    self._style.bold = said["Bold"] == "1"
            case "Alignment":
                self._style.indent = _int(said.get("Indent"))
            case "NumberFormat":
                self._style.number_format = number_format(said.get("Format")) or ""
            case "Worksheet":
                self.sheets.append(_Sheet(said.get("Name", "")))
                self._row, self._column_styles = 0, {}
                self._next_col = 1
            case "Column" | "Row" | "Cell" if self.sheets:
                self._start_place(short, said, self.sheets[-1].data)
            case "Data":
                self._type, self._parts, self._has_plain_text = said.get("Type", "String"), [], False

    def _start_place(self, name: str, said: Attributes, data: SheetData) -> None:
        is_hidden = said.get("Hidden") == "1"
        if name == "Column":
            first = _int(said.get("Index"), self._next_col)
            last = min(first + _int(said.get("Span")), LAST_COL)
            if is_hidden:
                data.hidden_cols.append((first, last))
            if "StyleID" in said and first >= self._next_col:
                self._column_styles.update(dict.fromkeys(range(first, last + 1), said["StyleID"]))
            self._next_col = max(self._next_col, last + 1)
        elif name == "Row":
            self._row = _int(said.get("Index"), self._row + 1)
            last = min(self._row + _int(said.get("Span")), LAST_ROW)
            if is_hidden:
                data.hidden_rows.append((self._row, last))
            self._next_col, self._row_style, self._last_row = 1, said.get("StyleID", ""), last
        else:
            self._col = _int(said.get("Index"), self._next_col)
            wide, high = _int(said.get("MergeAcross")), _int(said.get("MergeDown"))
            self._next_col = self._col + wide + 1
            if wide or high:
                data.merges.append(Area(self._row, self._col, self._row + high, self._col + wide))
            self._cell, self._has_data = said, False

    def text(self, piece: str) -> None:
        """Take text."""
        if "Data" in self._inside and "Comment" not in self._inside:
            self._parts.append(piece)
            if "B" not in self._inside and not piece.isspace():
                self._has_plain_text = True
        elif self._inside[-1:] == ["Visible"] and self.sheets and piece.strip() in _HIDDEN:
            self.sheets[-1].hidden = True

    def end(self, _: str) -> None:
        """Take the end of an element."""
        short = self._inside.pop()
        if short == "Data" and "Comment" not in self._inside:
            self._has_data = True
            self._keep(self._value())
        elif short == "Cell" and not self._has_data and "Formula" in self._cell:
            self._keep(UNCALCULATED)
        elif short == "Row":
            self._row = max(self._row, self._last_row)

    def _value(self) -> CellValue | None:
        text = "".join(self._parts)
        bare = text.strip()
        match self._type:
            case "Number":
                number = number_of(bare)
                look = self.look(self._style_id())
                return visible(text) if number is None else number_value(number, look.number_format)
            case "DateTime":
                return _moment(bare)
            case "Boolean":
                return bare == "1"
            case "Error":
                return CellError(bare or "#N/A")
        return text_value(text) if "Formula" in self._cell else visible(text)

    def _style_id(self) -> str:
        return self._cell.get("StyleID") or self._row_style or self._column_styles.get(self._col) or "Default"

    def _keep(self, value: CellValue | None) -> None:
        if value is None or not self.sheets:
            return
        data = self.sheets[-1].data
        if not (0 < self._row <= LAST_ROW and 0 < self._col <= LAST_COL):
            data.lost += 1
            return
        if self._room <= 0:
            return
        self._room -= 1
        data.rows.setdefault(self._row, {})[self._col] = value
        number = self.style_numbers.setdefault(self._style_id(), len(self.style_numbers))
        if number or "Default" in self._looks:
            styles = data.styles.setdefault(self._row, {})
            assert isinstance(styles, dict)  # nobody shares them here
            styles[self._col] = number
        if isinstance(value, str) and not self._has_plain_text:
            data.bold.add((self._row, self._col))

    def look(self, name: str) -> Style:
        """Return what a style says, its parents included."""
        code: str | None = None
        bold: bool | None = None
        indent: int | None = None
        for _ in range(_MOST_PARENTS):
            written = self._looks.get(name)
            if written is None:
                break
            code = written.number_format if code is None else code
            bold = written.bold if bold is None else bold
            indent = written.indent if indent is None else indent
            name = written.parent or ("Default" if name != "Default" else "")
        style = Style(code or None, bool(bold), indent or 0)
        return PLAIN if style == PLAIN else style


def _moment(text: str) -> CellValue | None:
    try:
        then = dt.datetime.fromisoformat(text).replace(tzinfo=None, microsecond=0)
    except ValueError:
        return visible(text)
    if then.year == 1899:
        return then.time()
    return then if then.time() != dt.time() else then.date()
