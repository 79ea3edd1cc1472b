"""The sheet `KKE 3`: does the DPA promise what Renstra and Renja do."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.kke import AnggaranRow, Kke
from rkt_xl.model.kode import Level
from rkt_xl.model.output import KKE_3
from rkt_xl.model.result import OfficeResult
from rkt_xl.values.display import indonesian
from rkt_xl.write.cells import write_money, write_text
from rkt_xl.write.kke.lembar import CODES, YES_NO, Column, Worksheet, codes_text
from rkt_xl.write.page import Paper
from rkt_xl.write.styles import MONEY, Styles

_DPA, _FITS = "KEGIATAN DALAM DPA", "KESESUAIAN DPA DENGAN RENSTRA DAN RENJA (Y=1, T=0)"
_RENSTRA, _RENJA = "TARGET KINERJA RENSTRA", "TARGET KINERJA RENJA"
_COLUMNS = (
    Column("NO", 38), Column("URAIAN PROGRAM DAN KEGIATAN", 310, _DPA), Column("TARGET KINERJA", 240, _DPA),
    Column("ANGGARAN (Rp)", 112, _DPA), Column(_RENSTRA, 84, _FITS, YES_NO), Column(_RENJA, 84, _FITS, YES_NO),
    Column("JUMLAH", 74, _FITS), Column("KETERANGAN", 270),
)  # fmt: skip
_PAGU_COL = 3
_NOTE = f"Kosong berarti tidak ada target yang dapat dibandingkan. {CODES}"
_BY_RKT = " Kolom Renja diisi menurut RKT karena Renja tidak ada."
_NO_DPA = " Tidak ada DPA di map ini, sehingga belum ada yang dapat dibandingkan."


def write_kke_3(workbook: Any, result: OfficeResult, kke: Kke, styles: Styles, paper: Paper) -> None:
    """Write the sheet: the lines of the DPA in the order of the tree, and their sum."""
    note = _NOTE + ("" if kke.yearly is DocumentKind.RENJA else _BY_RKT) + ("" if kke.anggaran else _NO_DPA)
    sheet = Worksheet(workbook, styles, paper, KKE_3, "Keselarasan Anggaran", result, note, _COLUMNS)
    programs: list[tuple[str, Decimal]] = []
    for number, row in enumerate(kke.anggaran, 1):
        if row.level is Level.PROGRAM and row.pagu is not None:
            programs.append((f"D{sheet.table.row + 1}", row.pagu))
        _write_row(sheet, number, row)
    sheet.end()
    if programs:
        _write_total(sheet, programs)


def _write_row(sheet: Worksheet, number: int, row: AnggaranRow) -> None:
    table, styles = sheet.table, sheet.table.styles
    name = f"{row.kode} {row.nama}" if row.kode else row.nama
    target = ": ".join(part for part in (row.indikator, row.target) if part)
    remark = _remark(row)
    table.sheet.write_number(table.row, 0, number, styles("centre"))
    write_text(table.sheet, table.row, 1, name, styles(row.level.value))
    write_text(table.sheet, table.row, 2, target, styles("text"))
    write_money(table.sheet, table.row, _PAGU_COL, row.pagu, styles)
    sheet.mark(_RENSTRA, row.renstra)
    sheet.mark(_RENJA, row.renja)
    sheet.total("JUMLAH", _RENSTRA, _RENJA, (row.renstra, row.renja))
    write_text(table.sheet, table.row, len(_COLUMNS) - 1, remark, styles("text"))
    shown = indonesian(row.pagu) if row.pagu is not None else ""
    table.end_row(
        (None, "    " + name, target, shown, None, None, None, remark), bold=row.level is not Level.SUBKEGIATAN
    )


def _remark(row: AnggaranRow) -> str:
    """What the other documents say with the cell, and the codes of the findings."""
    said = [f"{kind.label} {text.value} ({text.ref.sheet}!{text.ref.a1})" for kind, text in row.said]
    return "; ".join(part for part in (*said, codes_text(row.codes)) if part)


def _write_total(sheet: Worksheet, programs: Sequence[tuple[str, Decimal]]) -> None:
    """The money of all programs."""
    table, style = sheet.table, sheet.table.styles("total")
    table.sheet.merge_range(table.row, 0, table.row, _PAGU_COL - 1, "JUMLAH", style)
    formula = "=" + "+".join(cell for cell, _ in programs)
    value = sum((amount for _, amount in programs), Decimal(0))
    table.sheet.write_formula(table.row, _PAGU_COL, formula, table.styles("total", MONEY), float(value))
    for col in range(_PAGU_COL + 1, len(_COLUMNS)):
        table.sheet.write_blank(table.row, col, None, style)
    table.row += 1
