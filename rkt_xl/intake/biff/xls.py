"""xls: values, styles and merged areas by xlrd, from a stream that we took out of its container ourselves."""

from __future__ import annotations

import io
from typing import Any

import xlrd

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.biff.ole import OleFile
from rkt_xl.intake.biff.records import SheetRecords, read_records
from rkt_xl.intake.cellnumbers import number_value
from rkt_xl.intake.grid import PLAIN, Area, CellValue, Grid, Style
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.numberformats import BUILTIN, meaningful
from rkt_xl.intake.refusals import CHART_SHEET, DAMAGED, LOCKED, NO_SHEETS, OLD_OFFICE, WORD
from rkt_xl.intake.sheet import GridMaker, SheetData
from rkt_xl.intake.workbook import Format, Note, Workbook
from rkt_xl.values.cell import UNCALCULATED, CellError

_BOLD = 600
_LOCKED_STREAM = "EncryptedPackage"
_UNREADABLE_SHEET = "Lembar ini rusak sehingga tidak dapat dibaca; simpan ulang sebagai .xlsx di Excel."


def read_ole(data: bytes, file: str, limits: Limits) -> Workbook:
    """Return the sheets of an xls workbook in its container.

    Raises:
        UnreadableWorkbookError: when it is damaged, locked by a password, or another kind of document.
    """
    try:
        container = OleFile(data)
    except UnreadableWorkbookError as err:
        raise UnreadableWorkbookError(LOCKED if _LOCKED_STREAM.encode("utf-16-le") in data else DAMAGED) from err
    if _LOCKED_STREAM.casefold() in container.streams:
        raise UnreadableWorkbookError(LOCKED)
    stream = container.read("Workbook") or container.read("Book")
    if stream is None:
        raise UnreadableWorkbookError(WORD if "worddocument" in container.streams else OLD_OFFICE)
    return read_stream(stream, file, limits)


def read_stream(stream: bytes, file: str, limits: Limits) -> Workbook:
    """Return the sheets of the records of an xls workbook; raises as `read_ole` does."""
    records = read_records(stream, limits.sheets)
    if records.is_locked:
        raise UnreadableWorkbookError(LOCKED)
    try:
        book = xlrd.open_workbook(
            file_contents=stream, formatting_info=True, on_demand=True, ragged_rows=True, logfile=io.StringIO()
        )
    except Exception as err:
        raise UnreadableWorkbookError(DAMAGED) from err
    if not book.nsheets:
        raise UnreadableWorkbookError(NO_SHEETS)
    maker = GridMaker(file, limits)
    maker.notes += [Note(sheet.name, CHART_SHEET) for sheet in records.sheets if not sheet.is_worksheet]
    worksheets = [sheet for sheet in records.sheets if sheet.is_worksheet]
    styles = [_style(book, xf) for xf in book.xf_list]
    grids = []
    for number in range(min(book.nsheets, limits.sheets)):
        told = worksheets[number] if number < len(worksheets) else SheetRecords(False, True, "")
        grids.append(_grid(book, number, styles, told, maker))
    if sum(note.text == _UNREADABLE_SHEET for note in maker.notes) == len(grids):
        raise UnreadableWorkbookError(DAMAGED)
    if book.nsheets > limits.sheets:
        maker.notes.append(Note("", f"Hanya {limits.sheets} lembar pertama yang dibaca."))
    return Workbook(Format.XLS, tuple(grids), tuple(maker.notes))


def _grid(book: Any, number: int, styles: list[Style], told: SheetRecords, maker: GridMaker) -> Grid:
    name = book.sheet_names()[number]
    try:
        data = _sheet(book.sheet_by_index(number), book, styles, told)
    except Exception:  # noqa: BLE001 - the library has no common base for what it raises on damage
        maker.notes.append(Note(name, _UNREADABLE_SHEET))
        data = SheetData()
    book.unload_sheet(number)
    return maker.grid(name, data, styles, hidden=told.hidden, has_shapes=told.has_shape_text)


def _sheet(sheet: Any, book: Any, styles: list[Style], told: SheetRecords) -> SheetData:
    data = SheetData()
    for row in range(sheet.nrows):
        cells: dict[int, CellValue] = {}
        numbers: dict[int, int] = {}
        for col, (kind, raw) in enumerate(zip(sheet.row_types(row), sheet.row_values(row), strict=True)):
            if (row, col) in told.uncalculated:
                cells[col + 1] = UNCALCULATED
                continue
            if kind in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
                continue
            style = sheet.cell_xf_index(row, col)
            number_format = styles[style].number_format if style < len(styles) else None
            value = _value(kind, raw, number_format, from_1904=book.datemode == 1)
            if value is not None:
                cells[col + 1] = value
                numbers[col + 1] = style
        if cells:
            data.rows[row + 1] = cells
            data.styles[row + 1] = numbers
    _add_layout(sheet, data)
    _add_bold_runs(sheet, book, data)
    return data


def _value(kind: int, raw: Any, number_format: str | None, *, from_1904: bool) -> CellValue | None:
    match kind:
        case xlrd.XL_CELL_TEXT:
            text = str(raw).replace("\r\n", "\n").replace("\r", "\n")
            return None if not text or text.isspace() else text
        case xlrd.XL_CELL_NUMBER | xlrd.XL_CELL_DATE:
            return number_value(float(raw), number_format, from_1904=from_1904)
        case xlrd.XL_CELL_BOOLEAN:
            return bool(raw)
        case xlrd.XL_CELL_ERROR:
            return CellError(xlrd.error_text_from_code.get(raw, "#N/A"))
    return None


def _add_layout(sheet: Any, data: SheetData) -> None:
    data.merges = [Area(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells]
    data.hidden_rows = [(row + 1, row + 1) for row, info in sheet.rowinfo_map.items() if info.hidden]
    data.hidden_cols = [(col + 1, col + 1) for col, info in sheet.colinfo_map.items() if info.hidden]


def _add_bold_runs(sheet: Any, book: Any, data: SheetData) -> None:
    """Texts in several fonts that are bold from the first letter to the last."""
    for (row, col), runs in sheet.rich_text_runlist_map.items():
        if runs and runs[0][0] == 0 and all(_is_bold(book, font) for _, font in runs):
            data.bold.add((row + 1, col + 1))


def _is_bold(book: Any, number: int) -> bool:
    if number >= len(book.font_list):
        return False
    font = book.font_list[number]
    return bool(font.weight >= _BOLD or (book.biff_version < 50 and font.bold))


def _style(book: Any, xf: Any) -> Style:
    known = book.format_map.get(xf.format_key)
    number_format = BUILTIN.get(xf.format_key) or meaningful(known.format_str if known else None)
    style = Style(number_format, _is_bold(book, xf.font_index), xf.alignment.indent_level)
    return PLAIN if style == PLAIN else style
