"""The sheet `Koreksi`: every finding of one file with its cell, ready to be printed and ticked off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink

from rkt_xl.model.provenance import CellRef
from rkt_xl.write.koreksi import gaya
from rkt_xl.write.koreksi.catatan import Catatan, FileCatatan
from rkt_xl.write.metrics import pixels_to_points, row_height, wrapped_lines
from rkt_xl.write.page import F4, column_pixels
from rkt_xl.write.styles import FONT

SHEET = "Koreksi"
HEADINGS = ("NO", "KODE", "TINGKAT", "LEMBAR", "SEL", "ISI SEL", "TEMUAN", "SARAN")
_SHARES = (34, 68, 92, 106, 96, 160, 352, 226)
_PADDING_PT = 6.0
_CHARACTER_PX, _CELL_MARGIN_PX = 7, 5
_MAX_TEXT, _MAX_SHOWN = 32_000, 250
_MANY_CELLS = 6
_PAGES = "Halaman &P dari &N"
_MARGIN_IN = {"left": 0.5, "right": 0.5, "top": 0.6, "bottom": 0.7}

Link = Callable[[CellRef], Hyperlink | None]


def add_list(book: Any, catatan: FileCatatan, notes: Sequence[str], link: Link) -> str:
    """Add the sheet behind all others and bring it to the front of the screen; return its name.

    Args:
        book: the openpyxl workbook.
        catatan: the findings.
        notes: sentences above the table.
        link: gives the link to a cell, None where there is none.
    """
    sheet = book.create_sheet(SHEET)
    widths = column_pixels(_SHARES, F4)
    for col, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(col)].width = (width - _CELL_MARGIN_PX) / _CHARACTER_PX
    lines = [(f"Koreksi {catatan.file}", gaya.TITLE), *((note, gaya.NOTE) for note in notes)]
    for row, (text, font) in enumerate(lines, 1):
        _write_line(sheet, row, text, font, pixels_to_points(sum(widths)))
    head = len(lines) + 1
    for col, name in enumerate(HEADINGS, 1):
        _write(sheet.cell(head, col), name, gaya.BOLD).alignment = gaya.CENTRE
        sheet.cell(head, col).fill = gaya.HEAD_FILL
    for row, entry in enumerate(catatan.entries, head + 1):
        _write_entry(sheet, row, entry, link, widths)
    _set_up(sheet, catatan.file, head)
    _bring_forward(book, sheet)
    return str(sheet.title)


def _write_line(sheet: Any, row: int, text: str, font: Font, width_pt: float) -> None:
    cell = sheet.cell(row, 1)
    _put(cell, text)
    cell.font, cell.alignment = font, gaya.TOP
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(HEADINGS))
    size = float(font.size)
    lines = wrapped_lines(text, width_pt - _PADDING_PT, size, bold=bool(font.bold))
    sheet.row_dimensions[row].height = row_height(lines, size)


def _write_entry(sheet: Any, row: int, entry: Catatan, link: Link, widths: Sequence[int]) -> None:
    finding, ref = entry.finding, entry.refs[0]
    message = " ".join(part for part in (entry.message, entry.compare_with) if part)
    shown = " ".join(ref.text.split())[:_MAX_SHOWN]
    cells = _cells(entry)
    texts = (None, finding.code, finding.severity.label, ref.sheet, cells, shown, message, finding.suggestion)
    for col, text in enumerate(texts, 1):
        _write(sheet.cell(row, col), text, gaya.TEXT)
    sheet.cell(row, 1).value, sheet.cell(row, 1).alignment = entry.number, gaya.TOP_CENTRE
    level = sheet.cell(row, 3)
    level.fill, level.font = gaya.FILLS[finding.severity], gaya.BOLD
    target = link(ref)
    if target is not None:
        sheet.cell(row, 5).hyperlink = target
        sheet.cell(row, 5).font = gaya.LINK
    sheet.row_dimensions[row].height = row_height(
        max(
            wrapped_lines(text, pixels_to_points(width) - _PADDING_PT, bold=col == 2)
            for col, (text, width) in enumerate(zip(texts, widths, strict=True))
            if text
        )
    )


def _cells(entry: Catatan) -> str:
    """The cell to look at first, and the others of the same file."""
    first, *more = entry.refs
    names = [ref.a1 if ref.sheet == first.sheet else f"{ref.sheet}!{ref.a1}" for ref in more[:_MANY_CELLS]]
    if len(more) > _MANY_CELLS:
        names.append(f"{len(more) - _MANY_CELLS} lain")
    return f"{first.a1} (juga {', '.join(names)})" if names else first.a1


def _write(cell: Any, text: str | None, font: Font) -> Any:
    if text:
        _put(cell, text)
    cell.font, cell.border, cell.alignment = font, gaya.BORDER, gaya.TOP
    return cell


def _put(cell: Any, text: str) -> None:
    """Write text as text: what begins with = is no formula."""
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)[:_MAX_TEXT]
    cell.data_type = "s"


def _set_up(sheet: Any, file: str, head: int) -> None:
    """Lying, one page wide, headings on every page, page numbers; headings stay in sight and can be filtered."""
    setup = sheet.page_setup
    setup.paperSize, setup.orientation, setup.fitToWidth, setup.fitToHeight = F4.code, "landscape", 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.sheet_properties.tabColor = gaya.TAB_COLOUR
    for side, inches in _MARGIN_IN.items():
        setattr(sheet.page_margins, side, inches)
    sheet.print_title_rows = f"{head}:{head}"
    for part, text in ((sheet.oddFooter.left, f"Koreksi {file}".replace("&", "&&")), (sheet.oddFooter.right, _PAGES)):
        part.text, part.size, part.font = text, 9, f"{FONT},Italic"
    sheet.freeze_panes = sheet.cell(head + 1, 1)
    sheet.auto_filter.ref = f"A{head}:{get_column_letter(len(HEADINGS))}{max(head + 1, sheet.max_row)}"
    sheet.sheet_view.showGridLines = False


def _bring_forward(book: Any, sheet: Any) -> None:
    """Show this sheet when the workbook is opened; two chosen sheets would be edited together."""
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet
    book.active = book.worksheets.index(sheet)
