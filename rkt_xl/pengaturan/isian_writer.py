"""Writes the sheets `Umum` and `Tanda Tangan`: what was filled in on the page, beside the labels that staff know.

Only fields that are said anew are touched; other sheets, other rows and the look of the cells stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import Any

from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Alignment, Font

from rkt_xl.pengaturan import tanda_tangan, umum
from rkt_xl.pengaturan.book import open_book, save_book
from rkt_xl.pengaturan.reader import FILE_NAME, find_pengaturan
from rkt_xl.values.text import fold
from rkt_xl.write.openpyxl_book import filled_rows, last_row

_LABELS = {
    (umum.SHEET, "opd"): "Perangkat Daerah",
    (umum.SHEET, "tahun"): "Tahun",
    (umum.SHEET, "kertas"): "Kertas",
    (tanda_tangan.SHEET, "tempat"): "Tempat",
    (tanda_tangan.SHEET, "tanggal"): "Tanggal",
    (tanda_tangan.SHEET, "jabatan"): "Jabatan",
    (tanda_tangan.SHEET, "nama"): "Nama",
    (tanda_tangan.SHEET, "pangkat"): "Pangkat",
    (tanda_tangan.SHEET, "nip"): "NIP",
}
"""The fields that can be written, with the label of a row that is made for them."""

FIELDS = tuple(field for _, field in _LABELS)
_KNOWN = {umum.SHEET: umum.LABELS, tanda_tangan.SHEET: tanda_tangan.LABELS}
_WIDTHS = (26, 62)
_AS_NUMBER = "tahun"


def write_isian(folder: Path, values: Mapping[str, str]) -> Path:
    """Write fields into the settings workbook of a folder, which is made where there is none; return where it is.

    Args:
        folder: the folder of the workbooks.
        values: text by field of `FIELDS`; an empty text empties its cell.

    Raises:
        OutputError: when the workbook cannot be written, or not without loss.
    """
    path = find_pengaturan(folder)
    book = open_book(path)
    for (sheet_name, field), label in _LABELS.items():
        if field in values:
            _write(_sheet(book, sheet_name), _KNOWN[sheet_name], field, label, values[field])
    target = path or folder / FILE_NAME
    save_book(book, target)
    return target


def _sheet(book: Any, name: str) -> Any:
    found = next((sheet for sheet in book.worksheets if fold(sheet.title) == fold(name)), None)
    if found is not None:
        return found
    sheet = book.create_sheet(name)
    for letters, width in zip("AB", _WIDTHS, strict=True):
        sheet.column_dimensions[letters].width = width
    return sheet


def _write(sheet: Any, labels: Mapping[str, str], field: str, label: str, text: str) -> None:
    cell = _cell_beside(sheet, labels, field)
    if cell is None and not text:
        return
    if cell is None:
        row = last_row(sheet, len(_WIDTHS)) + 1
        sheet.cell(row, 1, label).font = Font(name="Arial", size=10, bold=True)
        cell = sheet.cell(row, 2)
        cell.font, cell.alignment = Font(name="Arial", size=10), Alignment(wrap_text=True, vertical="top")
    if not text:
        cell.value = None
    elif field == _AS_NUMBER and text.isdecimal():
        cell.value = int(text)
    else:
        cell.value, cell.number_format = text, "@"
        cell.data_type = "s"  # a text that begins with = is no formula, a NIP no number


def _cell_beside(sheet: Any, labels: Mapping[str, str], field: str) -> Any | None:
    """The cell that holds the value of a field: right of its label, past a colon in a cell of its own."""
    for row, cells in filled_rows(sheet).items():
        filled = [cell for cell in cells if cell.value not in (None, "")]
        if filled and labels.get(fold(str(filled[0].value)).strip(" :")) == field:
            beside = _right_of(sheet, row, filled[0].column)
            is_colon = str(beside.value or "").strip() == ":"
            return _right_of(sheet, row, beside.column) if is_colon else beside
    return None


def _right_of(sheet: Any, row: int, col: int) -> Any:
    """The next cell of a row that no merged area hides."""
    return next(cell for cell in (sheet.cell(row, c) for c in count(col + 1)) if not isinstance(cell, MergedCell))
