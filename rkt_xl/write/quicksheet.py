"""Worksheets of XlsxWriter whose plain cells are written without detours: the same bytes, sooner.

Numbers, texts and blanks with a format are nearly all cells of an output. Everything else goes the usual way, and so
does everything with an XlsxWriter that is not known here: what is made quicker is inside it and may change.
"""

from __future__ import annotations

from typing import Any

import xlsxwriter
from xlsxwriter import Workbook, worksheet
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


class QuickSheet(Worksheet):  # type: ignore[misc]
    """A worksheet for cells given by row and column."""

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
        self.row_spans = {block: f"{min(own) + 1}:{max(own) + 1}" for block, own in ends.items()}

    def _write_rows(self) -> None:
        if self.constant_memory:
            super()._write_rows()
            return
        self._calculate_spans()
        infos = self.row_info if hasattr(self, "row_info") else self.set_rows
        table, comments, spans, write = self.table, self.comments, self.row_spans, self.fh.write
        letters = [column_letters(col + 1) for col in range((self.dim_colmax or 0) + 1)]
        styles: dict[int, int] = {}
        for row in range(self.dim_rowmin, self.dim_rowmax + 1):
            cells, info = table.get(row), infos.get(row)
            span = spans.get(row // _ROWS_OF_A_SPAN)
            if not cells:
                if info is not None or row in comments:
                    self._write_empty_row(row, span, info)
                continue
            self._write_row(row, span, info)
            name = str(row + 1)
            parts: list[str] = []
            for col in sorted(cells):
                cell = cells[col]
                style, kind = cell.format, type(cell)
                if not style or kind not in (_STRING, _NUMBER, _BLANK):
                    write("".join(parts))
                    parts.clear()
                    self._write_cell(row, col, cell)
                    continue
                index = styles.get(id(style))
                if index is None:
                    index = styles[id(style)] = style._get_xf_index()
                if kind is _STRING:
                    parts.append(f'<c r="{letters[col]}{name}" s="{index}" t="s"><v>{cell.string}</v></c>')
                elif kind is _NUMBER:
                    parts.append(f'<c r="{letters[col]}{name}" s="{index}"><v>{cell.number:.16G}</v></c>')
                else:
                    parts.append(f'<c r="{letters[col]}{name}" s="{index}"/>')
            parts.append("</row>")
            write("".join(parts))


class QuickBook(Workbook):  # type: ignore[misc]
    """A workbook of such worksheets."""

    worksheet_class = QuickSheet if _IS_KNOWN and None not in (_STRING, _NUMBER, _BLANK) else Worksheet
