"""xls, xlsb and ods by calamine: values, and merged areas of xls; formats are not given for these."""

from __future__ import annotations

import io

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.grid import Area, CellValue, Grid
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.rows import bounded_merges, sparse_rows
from rkt_xl.intake.workbook import Format, Note, Workbook


def read_with_calamine(data: bytes, file: str, kind: Format, limits: Limits) -> Workbook:
    """Return the sheets of a workbook.

    Raises:
        UnreadableWorkbookError: when the library cannot read it.
    """
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    except Exception as err:
        raise UnreadableWorkbookError("Berkas rusak; minta kiriman ulang atau simpan ulang di Excel.") from err
    grids, notes = [], []
    left = limits.cells
    for index, meta in enumerate(workbook.sheets_metadata[: limits.sheets]):
        if meta.typ is not SheetTypeEnum.WorkSheet:
            notes.append(Note(meta.name, "Lembar grafik tidak memuat tabel sehingga tidak dibaca."))
            continue
        rows: dict[int, dict[int, CellValue]] = {}
        merges: list[Area] = []
        try:
            sheet = workbook.get_sheet_by_index(index)
            rows = sparse_rows(sheet.to_python(skip_empty_area=False), 1)
            merges = [
                Area(top + 1, left_ + 1, bottom + 1, right + 1)
                for (top, left_), (bottom, right) in sheet.merged_cell_ranges or ()
            ]
        except Exception:  # noqa: BLE001 - one odd cell stops the library for the whole sheet
            notes.append(Note(meta.name, "Lembar ini tidak dapat dibaca; simpan ulang sebagai .xlsx di Excel."))
        left -= sum(map(len, rows.values()))
        if left <= 0:
            raise UnreadableWorkbookError("Berkas memuat terlalu banyak sel; bagi menjadi beberapa berkas.")
        hidden = meta.visible is not SheetVisibleEnum.Visible
        grids.append(Grid(file, meta.name, rows, bounded_merges(merges, rows, limits), hidden=hidden))
    return Workbook(kind, tuple(grids), tuple(notes))
