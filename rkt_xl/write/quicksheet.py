"""Worksheets of XlsxWriter whose plain cells are written without detours: the same bytes, sooner.

Numbers, texts and blanks with a format are nearly all cells of an output. Everything else, and every cell of a kind
that a later XlsxWriter may bring, goes the usual way.
"""

from __future__ import annotations

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from rkt_xl.model.provenance import column_letters


class QuickSheet(Worksheet):  # type: ignore[misc]
    """A worksheet for cells given by row and column."""

    def write_string(self, row: int, col: int, *args: Any) -> Any:
        """Write a text."""
        return self._write_string(row, col, *args)

    def write_number(self, row: int, col: int, *args: Any) -> Any:
        """Write a number."""
        return self._write_number(row, col, *args)

    def write_blank(self, row: int, col: int, *args: Any) -> Any:
        """Write an empty cell with a format."""
        return self._write_blank(row, col, *args)

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        kind = cell.__class__.__name__
        if cell.format and kind in ("String", "Number", "Blank") and not self.constant_memory:
            head = f'<c r="{column_letters(col + 1)}{row + 1}" s="{cell.format._get_xf_index()}"'
            if kind == "String":
                self.fh.write(f'{head} t="s"><v>{cell.string}</v></c>')
            elif kind == "Number":
                self.fh.write(f"{head}><v>{cell.number:.16G}</v></c>")
            else:
                self.fh.write(f"{head}/>")
            return
        super()._write_cell(row, col, cell)


class QuickBook(Workbook):  # type: ignore[misc]
    """A workbook of such worksheets."""

    worksheet_class = QuickSheet
