"""How the sheet `Peta Kolom` looks, and the list that its dropdown offers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from rkt_xl.layouts.fields import CHOICES
from rkt_xl.values.text import fold
from rkt_xl.write.openpyxl_book import last_row

LIST_SHEET = "Daftar Pilihan"
INSTRUCTION = (
    "Pilih di kolom Dibaca Sebagai apa isi tiap kolom itu, simpan berkas ini, lalu jalankan rkt-xl lagi; pilihan "
    "berlaku untuk setiap buku kerja dengan judul yang sama, dan judul lain boleh ditulis di bawahnya."
)
_WIDTHS = (38, 30, 44, 34, 20, 8)
_HELP = "Pilih dari daftar; arti tiap pilihan ada di lembar Daftar Pilihan."
_ROOM = 500
"""Rows below the headings that offer the list."""

_LINE = Side(style="thin", color="808080")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_GREY = PatternFill("solid", fgColor="D9D9D9")
_TO_FILL = PatternFill("solid", fgColor="FFF2CC")
_TOP = Alignment(vertical="top", wrap_text=True)


def add_instruction(sheet: Any) -> None:
    """Write the sentence above a new sheet, and set its paper."""
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(_WIDTHS))
    cell = sheet.cell(1, 1, INSTRUCTION)
    cell.font = Font(name="Arial", size=10, italic=True)
    cell.alignment = _TOP
    sheet.row_dimensions[1].height = 30
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def add_headings(sheet: Any, row: int, names: Sequence[str]) -> None:
    """Write the row of headings, and keep it in sight."""
    for col, (name, width) in enumerate(zip(names, _WIDTHS, strict=True), 1):
        cell = sheet.cell(row, col, name)
        cell.font = Font(name="Arial", size=10, bold=True)
        cell.fill, cell.border = _GREY, _BORDER
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(col)].width = width
    sheet.freeze_panes = sheet.cell(row + 1, 1)
    sheet.print_title_rows = f"{row}:{row}"


def style_row(sheet: Any, row: int) -> None:
    """Give a row of the sheet its look; the cell to be filled in is coloured."""
    for col in range(1, len(_WIDTHS) + 1):
        cell = sheet.cell(row, col)
        cell.font = Font(name="Arial", size=10, bold=col == 2)
        cell.border, cell.alignment = _BORDER, _TOP
    sheet.cell(row, 2).fill = _TO_FILL


def add_list(book: Any, sheet: Any, top: int) -> None:
    """Write the list of choices anew, and offer it in the rows below the headings."""
    names = next((s for s in book.worksheets if fold(s.title) == fold(LIST_SHEET)), None)
    if names is None:
        names = book.create_sheet(LIST_SHEET)
    for row, values in enumerate([("Dibaca Sebagai", "Isi kolomnya"), *((c.name, c.holds) for c in CHOICES)], 1):
        for col, value in enumerate(values, 1):
            names.cell(row, col, value).font = Font(name="Arial", size=10, bold=row == 1)
    names.column_dimensions["A"].width, names.column_dimensions["B"].width = 38, 70
    names.freeze_panes = "A2"
    offered = f"B{top + 1}:B{max(top + _ROOM, last_row(sheet, len(_WIDTHS)))}"
    rules = sheet.data_validations
    rules.dataValidation = [rule for rule in rules.dataValidation if LIST_SHEET not in str(rule.formula1)]
    rule = DataValidation("list", f"'{names.title}'!$A$2:$A${len(CHOICES) + 1}", allow_blank=True)
    rule.showErrorMessage = rule.showInputMessage = True
    rule.errorTitle, rule.error = "Tidak ada di daftar", _HELP
    rule.promptTitle, rule.prompt = "Dibaca Sebagai", _HELP
    rule.add(offered)
    sheet.add_data_validation(rule)
