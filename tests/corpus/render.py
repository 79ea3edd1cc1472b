"""Saving a Book as xlsx, by openpyxl or by XlsxWriter, with the same bytes for the same book."""

from __future__ import annotations

import datetime
import re
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from .render_plain import save_csv, save_html, save_ods
from .sheet import Book, Cell, Sheet, a1, box_a1

_FIXED = datetime.datetime(2025, 1, 2, 8, 0, 0)
_THIN = Side(style="thin")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_ERRORS = {"#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?"}


def save(book: Book, path: Path) -> None:
    """Write the book in its own format."""
    writers = {"csv": save_csv, "ods": save_ods, "html": save_html}
    if book.format in writers:
        writers[book.format](book, path)
    elif book.writer == "openpyxl":
        _save_openpyxl(book, path)
        _same_bytes(path)
    else:
        _save_xlsxwriter(book, path)


def _save_openpyxl(book: Book, path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for sheet in book.sheets:
        target = workbook.create_sheet(sheet.name)
        for (row, col), cell in sheet.cells.items():
            _openpyxl_cell(target.cell(row, col), cell)
        for box in sheet.merges:
            target.merge_cells(box_a1(box))
        for row in sheet.hidden_rows:
            target.row_dimensions[row].hidden = True
        for col, width in sheet.widths.items():
            target.column_dimensions[get_column_letter(col)].width = width
        for col in sheet.hidden_cols:
            target.column_dimensions[get_column_letter(col)].hidden = True
        for row in range(sheet.last_row() + 1, sheet.last_row() + sheet.tail + 1):
            for col in range(1, sheet.last_col() + 1):
                target.cell(row, col).border = _BORDER
        if sheet.filter:
            target.auto_filter.ref = box_a1(sheet.filter)
        target.sheet_state = "hidden" if sheet.hidden else "visible"
    workbook.properties.created = _FIXED
    workbook.save(path)


def _openpyxl_cell(target: Any, cell: Cell) -> None:
    target.value = cell.value
    if isinstance(cell.value, str) and cell.value not in _ERRORS:
        target.data_type = "s"
    target.number_format = cell.fmt
    target.font = Font(name="Arial", size=10, bold=cell.bold)
    target.alignment = Alignment(
        wrap_text=True,
        vertical="top",
        indent=cell.indent,
        horizontal="center" if cell.center else "left" if cell.indent else None,
    )
    if cell.border:
        target.border = _BORDER


def _save_xlsxwriter(book: Book, path: Path) -> None:
    options = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), options) as workbook:
        workbook.set_properties({"created": _FIXED})
        formats: dict[tuple[Any, ...], Any] = {}
        for sheet in book.sheets:
            target = workbook.add_worksheet(sheet.name)
            _xlsxwriter_sheet(workbook, target, sheet, formats)


def _xlsxwriter_sheet(workbook: Any, target: Any, sheet: Sheet, formats: dict[tuple[Any, ...], Any]) -> None:
    for col, width in sheet.widths.items():
        target.set_column(col - 1, col - 1, width, None, {"hidden": col in sheet.hidden_cols})
    for col in sheet.hidden_cols - set(sheet.widths):
        target.set_column(col - 1, col - 1, None, None, {"hidden": True})
    for row in sheet.hidden_rows:
        target.set_row(row - 1, None, None, {"hidden": True})
    for r1, c1, r2, c2 in sheet.merges:
        cell = sheet.cells.get((r1, c1), Cell(None, border=True))
        target.merge_range(r1 - 1, c1 - 1, r2 - 1, c2 - 1, "", _format(workbook, cell, formats))
    for (row, col), cell in sheet.cells.items():
        _xlsxwriter_cell(target, row - 1, col - 1, cell, _format(workbook, cell, formats))
    blank = _format(workbook, Cell(None, border=True), formats)
    for row in range(sheet.last_row(), sheet.last_row() + sheet.tail):
        for col in range(sheet.last_col()):
            target.write_blank(row, col, None, blank)
    if sheet.filter:
        r1, c1, r2, c2 = sheet.filter
        target.autofilter(r1 - 1, c1 - 1, r2 - 1, c2 - 1)
    if sheet.hidden:
        target.hide()


def _format(workbook: Any, cell: Cell, formats: dict[tuple[Any, ...], Any]) -> Any:
    key = (cell.fmt, cell.bold, cell.indent, cell.border, cell.center)
    if key not in formats:
        formats[key] = workbook.add_format(
            {
                "num_format": cell.fmt,
                "bold": cell.bold,
                "indent": cell.indent,
                "border": int(cell.border),
                "align": "center" if cell.center else "left" if cell.indent else "",
                "text_wrap": True,
                "valign": "top",
            }
        )
    return formats[key]


def _xlsxwriter_cell(target: Any, row: int, col: int, cell: Cell, fmt: Any) -> None:
    value = cell.value
    if value in _ERRORS:
        target.write_formula(row, col, "=" + str(value), fmt, value)
    elif cell.formula:
        target.write_formula(row, col, cell.formula, fmt, value)
    elif value is None:
        target.write_blank(row, col, None, fmt)
    elif isinstance(value, str):
        target.write_string(row, col, value, fmt)
    elif isinstance(value, bool):
        target.write_boolean(row, col, value, fmt)
    else:
        target.write_number(row, col, value, fmt)


def _same_bytes(path: Path) -> None:
    """Write the zip again with fixed dates, so that equal books give equal bytes."""
    with zipfile.ZipFile(path) as archive:
        parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    stamp = _FIXED.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            dated = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, data)
            fixed = dated if name == "docProps/core.xml" else data
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), fixed, zipfile.ZIP_DEFLATED)


__all__ = ["a1", "save"]
