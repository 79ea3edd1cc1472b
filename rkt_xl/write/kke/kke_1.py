"""The sheet `KKE 1`: are the indikator SMART and challenging."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rkt_xl.model.kke import Kke, SmartRow, row_keys
from rkt_xl.model.output import DAPAT_DICAPAI, INDIKATOR, KKE_1, OWNER, RELEVAN, SPESIFIK
from rkt_xl.model.result import OfficeResult
from rkt_xl.write.cells import MISSING, write_text
from rkt_xl.write.kke.lembar import CODES, YES_NO, Column, Worksheet, codes_text
from rkt_xl.write.page import Paper
from rkt_xl.write.styles import Styles

_SMART = "KRITERIA (Y=1, T=0)"
_COLUMNS = (
    Column("NO", 36), Column(OWNER, 190), Column(INDIKATOR, 211), Column("TARGET", 84),
    Column(SPESIFIK, 72, _SMART, YES_NO), Column("DAPAT DIUKUR", 64, _SMART, YES_NO),
    Column(DAPAT_DICAPAI, 66, _SMART, YES_NO), Column(RELEVAN, 75, _SMART, YES_NO),
    Column("BERBATAS WAKTU", 86, _SMART, YES_NO), Column("JML NILAI", 50),
    Column("MENANTANG (Y/T)", 100, choices=("Y", "T")), Column("KET", 100),
)  # fmt: skip
_NOTE = (
    "Yang terisi dibuktikan oleh dokumen dan temuan; yang kosong dinilai oleh evaluator dengan memilih dari daftar. "
    f"{CODES}"
)


def write_kke_1(workbook: Any, result: OfficeResult, kke: Kke, styles: Styles, paper: Paper) -> None:
    """Write the sheet: the indikator by level, from tujuan to subkegiatan."""
    sheet = Worksheet(workbook, styles, paper, KKE_1, "Kualitas Indikator Kinerja", result, _NOTE, _COLUMNS)
    level = None
    keys = row_keys((row.owner, row.indikator or MISSING) for row in kke.smart)
    for number, (key, row) in enumerate(zip(keys, kke.smart, strict=True), 1):
        if row.level is not level:
            level = row.level
            sheet.table.band(level.value.capitalize())
        _write_row(sheet, number, row, sheet.judged(key))
    sheet.end()


def _write_row(sheet: Worksheet, number: int, row: SmartRow, judged: Mapping[str, bool]) -> None:
    table, styles = sheet.table, sheet.table.styles
    codes = codes_text(row.codes)
    target = row.target or MISSING
    table.sheet.write_number(table.row, 0, number, styles("centre"))
    write_text(table.sheet, table.row, 1, row.owner, styles("text"))
    write_text(table.sheet, table.row, 2, row.indikator or MISSING, styles("text"))
    write_text(table.sheet, table.row, 3, target, styles("centre"))
    marks = {**judged, "DAPAT DIUKUR": row.is_measurable, "BERBATAS WAKTU": row.has_target}
    for column in _COLUMNS:
        if column.group:
            sheet.mark(column.heading, marks.get(column.heading))
    sheet.total("JML NILAI", SPESIFIK, "BERBATAS WAKTU", list(marks.values()))
    sheet.mark("MENANTANG (Y/T)", None if row.is_challenging is None else "Y" if row.is_challenging else "T")
    write_text(table.sheet, table.row, len(_COLUMNS) - 1, codes, styles("text"))
    table.end_row((None, row.owner, row.indikator, target, *[None] * 7, codes))
