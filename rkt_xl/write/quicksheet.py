"""Worksheets of XlsxWriter whose plain cells are written without detours: the same bytes, sooner and in less room.

Numbers, texts and blanks with a format are nearly all cells of an output. Everything else goes the usual way, and so
does everything with an XlsxWriter that is not known here: what is made quicker is inside it and may change.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import xlsxwriter
from xlsxwriter import Workbook, worksheet
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from rkt_xl.model.provenance import column_letters

_KNOWN = ("3.2.", "3.3.")
_IS_KNOWN = xlsxwriter.__version__.startswith(_KNOWN)
_NAMED_NEW = hasattr(worksheet, "CellStringTuple")  # the records of cells have other names in later versions
_STRING: Any = getattr(worksheet, "CellStringTuple" if _NAMED_NEW else "cell_string_tuple", None)
_NUMBER: Any = getattr(worksheet, "CellNumberTuple" if _NAMED_NEW else "cell_number_tuple", None)
_BLANK: Any = getattr(worksheet, "CellBlankTuple" if _NAMED_NEW else "cell_blank_tuple", None)
_LONG = 16_000
"""Longer texts are measured by XlsxWriter, which cuts them where Excel ends."""
_ROWS_OF_A_SPAN = 16
_MARKS = "".join(map(chr, (*range(1, 9), *range(14, 32))))
"""What stands for the number of a format in a row that is kept as text; formats are numbered when a workbook closes."""


def write_values(
    sheet: Any, row: int, values: Sequence[str | float | None], formats: Sequence[Any], first: int = 0
) -> None:
    """Write cells side by side in a row that gets no further ones; None leaves a cell out.

    Args:
        sheet: any worksheet; a quick one keeps the row as the text that it becomes, a fifth of the room of its cells.
        row: which row.
        values: texts and numbers.
        formats: of each cell one; None in columns and rows that have no format either.
        first: the column of the first value.
    """
    if isinstance(sheet, QuickSheet) and sheet.keep_row(row, values, formats, first):
        return
    for col, (value, style) in enumerate(zip(values, formats, strict=True), first):
        if isinstance(value, str):
            sheet.write_string(row, col, value, style)
        elif value is not None:
            sheet.write_number(row, col, value, style)


class QuickSheet(Worksheet):  # type: ignore[misc]
    """A worksheet for cells given by row and column."""

    def __init__(self) -> None:
        super().__init__()
        self._ready: dict[int, tuple[tuple[int, int], str]] = {}
        self._ends: dict[tuple[int, int], tuple[int, int]] = {}
        self._marked: list[Any] = []
        self._mark_by_id: dict[int, str] = {}
        self._numbers: dict[str, str] = {}
        self._formats: Sequence[Any] = ()
        self._first = 0
        self._starts: list[tuple[str, str]] = []

    def keep_row(self, row: int, values: Sequence[str | float | None], formats: Sequence[Any], first: int) -> bool:
        """Keep a row as text; return whether that can be done.

        Raises:
            ValueError: when it is kept already.
        """
        if row in self._ready:
            raise ValueError(f"row {row} is written twice")
        starts = self._starts_of(formats, first)
        if self.constant_memory or not starts or self.table.get(row) or row >= self.xls_rowmax:
            return False
        name, index_of = str(row + 1), self.str_table._get_shared_string_index
        parts: list[str] = []
        begin = end = first
        for place, value in enumerate(values, first):
            if value is None:
                continue
            letters, mark = starts[place - first]
            if isinstance(value, str):
                if len(value) > _LONG:  # the texts before it are counted when they are written singly
                    self.str_table.count -= sum(' t="s"' in part for part in parts)
                    return False
                parts.append(f'{letters}{name}{mark} t="s"><v>{index_of(value)}</v></c>')
            else:
                parts.append(f"{letters}{name}{mark}><v>{value:.16G}</v></c>")
            begin, end = (begin if len(parts) > 1 else place), place
        if not parts:
            return False
        self._check_dimensions(row, begin)
        self._check_dimensions(row, end)
        ends = begin, end
        self._ready[row] = self._ends.setdefault(ends, ends), "".join(parts)
        return True

    def _starts_of(self, formats: Sequence[Any], first: int) -> list[tuple[str, str]]:
        """How each cell of a row begins, before and behind its number; none where formats are too many."""
        if formats is self._formats and first == self._first:
            return self._starts
        self._formats, self._first, self._starts = formats, first, []
        if all(style is None or self._mark_of(style) for style in formats):
            marks = [f'" s="{self._mark_of(style)}"' if style is not None else '"' for style in formats]
            letters = [f'<c r="{column_letters(first + place)}' for place in range(1, len(formats) + 1)]
            self._starts = list(zip(letters, marks, strict=True))
        return self._starts

    def _mark_of(self, style: Any) -> str:
        """What stands for the number of a format; nothing when there are too many of them."""
        known = self._mark_by_id.get(id(style))
        if known is None and len(self._marked) < len(_MARKS):
            known = self._mark_by_id[id(style)] = _MARKS[len(self._marked)]
            self._marked.append(style)
        return known or ""

    def settle(self) -> None:
        """Keep the rows as text, those with unusual cells left out; nothing is written into the rows afterwards."""
        if self.constant_memory or self.charts:  # charts look at the cells
            return
        for row in list(self.table):
            text = self._text_of(row, self._mark_of)
            if text:
                ends = min(self.table[row]), max(self.table[row])
                self._ready[row] = self._ends.setdefault(ends, ends), text
                del self.table[row]

    def _text_of(self, row: int, number_of: Callable[[Any], str]) -> str:
        """The cells of a row as the text that they become; empty where one of them is unusual."""
        name, parts = str(row + 1), []
        for col, cell in sorted(self.table[row].items()):
            number, kind = number_of(cell.format) if cell.format else "", type(cell)
            if not number:
                return ""
            start = f'<c r="{column_letters(col + 1)}{name}" s="{number}"'
            if kind is _STRING:
                parts.append(f'{start} t="s"><v>{cell.string}</v></c>')
            elif kind is _NUMBER:
                parts.append(f"{start}><v>{cell.number:.16G}</v></c>")
            elif kind is _BLANK:
                parts.append(f"{start}/>")
            else:
                return ""
        return "".join(parts)

    def add_table(self, top: int, left: int, bottom: int, right: int, options: Mapping[str, Any]) -> Any:
        """Add a table with headings and without totals, none of whose cells is merged or part of another table.

        Of its rows XlsxWriter sees the first only, for it would note each cell.
        """
        done = super().add_table(top, left, top + 1, right, options)
        if not done:
            whole = xl_range(top, left, bottom, right)
            self.tables[-1].update(dict.fromkeys(("range", "a_range", "autofilter"), whole))
        return done

    def write_string(self, row: int, col: int, string: str, *args: Any) -> Any:
        """Write a text."""
        if self.constant_memory or len(string) > _LONG:
            return self._write_string(row, col, string, *args)
        if self._is_new_ground(row, col) and self._check_dimensions(row, col):
            return -1
        index = self.str_table._get_shared_string_index(string)
        self.table[row][col] = _STRING(index, args[0] if args else None)
        return 0

    def write_number(self, row: int, col: int, *args: Any) -> Any:
        """Write a number."""
        return self._write_number(row, col, *args)

    def write_blank(self, row: int, col: int, *args: Any) -> Any:
        """Write an empty cell with a format."""
        return self._write_blank(row, col, *args)

    def _is_new_ground(self, row: int, col: int) -> bool:
        """Whether a cell lies outside of what is written so far."""
        return (
            self.dim_rowmin is None
            or self.dim_colmin is None
            or not (self.dim_rowmin <= row <= self.dim_rowmax and self.dim_colmin <= col <= self.dim_colmax)
        )

    def _calculate_spans(self) -> None:
        """Which columns each sixteen rows fill."""
        ends: dict[int, list[int]] = {}
        for row, cells in (*self.table.items(), *self.comments.items()):
            if cells and self.dim_rowmin <= row <= self.dim_rowmax:
                ends.setdefault(row // _ROWS_OF_A_SPAN, []).extend((min(cells), max(cells)))
        for row, (own, _) in self._ready.items():
            ends.setdefault(row // _ROWS_OF_A_SPAN, []).extend(own)
        self.row_spans = {block: f"{min(own) + 1}:{max(own) + 1}" for block, own in ends.items()}

    def _assemble_xml_file(self) -> None:
        """Write the XML of the sheet, and let go what it was made of: the next sheets need the room."""
        super()._assemble_xml_file()
        self.table.clear()
        self._ready.clear()

    def _write_rows(self) -> None:
        if self.constant_memory:
            super()._write_rows()
            return
        self._calculate_spans()
        infos = self.row_info if hasattr(self, "row_info") else self.set_rows
        table, comments, spans, write = self.table, self.comments, self.row_spans, self.fh.write
        for row in range(self.dim_rowmin, self.dim_rowmax + 1):
            cells, info = table.get(row), infos.get(row)
            span = spans.get(row // _ROWS_OF_A_SPAN)
            if not cells and row not in self._ready:
                if info is not None or row in comments:
                    self._write_empty_row(row, span, info)
                continue
            self._write_row(row, span, info)
            if cells and row in self._ready:
                raise ValueError(f"row {row} was written after its sheet was settled")
            text = self._text_of(row, lambda style: str(style._get_xf_index())) if cells else self._numbered(row)
            write(text)
            if not text:
                for col in sorted(cells):
                    self._write_cell(row, col, cells[col])
            write("</row>")

    def _numbered(self, row: int) -> str:
        """A kept row with the numbers of its formats, which are numbered where a cell has them first."""
        text, numbers = self._ready[row][1], self._numbers
        marks = [mark for mark in _MARKS[: len(self._marked)] if mark in text]
        for mark in sorted((mark for mark in marks if mark not in numbers), key=text.index):
            numbers[mark] = str(self._marked[_MARKS.index(mark)]._get_xf_index())
        for mark in marks:
            text = text.replace(mark, numbers[mark])
        return text


class QuickBook(Workbook):  # type: ignore[misc]
    """A workbook of such worksheets; a sheet is settled when the next one begins."""

    worksheet_class = QuickSheet if _IS_KNOWN and None not in (_STRING, _NUMBER, _BLANK) else Worksheet

    def add_worksheet(self, name: str | None = None, worksheet_class: Any = None) -> Any:
        """Begin a sheet; into the rows of the one before nothing is written any more."""
        for sheet in self.worksheets()[-1:]:
            if isinstance(sheet, QuickSheet):
                sheet.settle()
        return super().add_worksheet(name, worksheet_class)
