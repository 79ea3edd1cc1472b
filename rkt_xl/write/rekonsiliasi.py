"""The sheet `Rekonsiliasi`: every indikator and every pagu in all documents side by side, with Sebab Perubahan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.result import CompareCell, CompareRow, OfficeResult
from rkt_xl.model.target import Kind
from rkt_xl.values.target import read_target
from rkt_xl.write.cells import MISSING, decimals_of, write_text
from rkt_xl.write.page import Paper, set_up
from rkt_xl.write.styles import Styles, number_format
from rkt_xl.write.table import TableSheet

_SHARES = (30, 82, 150, 200, 90, 90, 90, 90, 90, 92, 110, 130)
_TARGET_KINDS = (DocumentKind.RENSTRA, DocumentKind.RENJA, DocumentKind.RKT, DocumentKind.PK, DocumentKind.IKU)
_MONEY_KINDS = (DocumentKind.RENSTRA, DocumentKind.RENJA, DocumentKind.RKT, DocumentKind.PK, DocumentKind.DPA)
_VERDICTS = {"berbeda": "BERBEDA", "belum diisi": "BELUM DIISI", "tidak dapat dibandingkan": "TIDAK PASTI"}


def write_rekonsiliasi(workbook: Any, result: OfficeResult, styles: Styles, paper: Paper) -> None:
    """Write the sheet; it is left out when there is nothing to compare."""
    if not result.indikator_rows and not result.pagu_rows:
        return
    table = TableSheet(workbook, "Rekonsiliasi", _SHARES, paper, styles)
    set_up(table.sheet, paper, f"Rekonsiliasi {result.opd} Tahun {result.tahun}")
    table.title("Rekonsiliasi Antardokumen", f"{result.opd} Tahun {result.tahun}")
    if result.indikator_rows:
        table.note(
            f"A. Target tahun {result.tahun} setiap indikator. Isi Sebab Perubahan bila perbedaan memang disengaja."
        )
        heads = ("NO", "TINGKAT", "SASARAN/PROGRAM", "INDIKATOR", *(k.label for k in _TARGET_KINDS))
        table.headings((*heads, "HASIL", "SEBAB PERUBAHAN", "KETERANGAN"))
        for number, row in enumerate(result.indikator_rows, 1):
            _write_row(table, number, row, _TARGET_KINDS, is_money=False)
        table.row += 1
    if result.pagu_rows:
        table.note(f"B. Pagu tahun {result.tahun} setiap program, kegiatan, dan subkegiatan, dalam Rupiah.")
        heads = ("NO", "TINGKAT", "KODE", "NAMA", *(k.label for k in _MONEY_KINDS))
        table.headings((*heads, "HASIL", "SEBAB PERUBAHAN", "KETERANGAN"))
        for number, row in enumerate(result.pagu_rows, 1):
            _write_row(table, number, row, _MONEY_KINDS, is_money=True)


def _write_row(
    table: TableSheet, number: int, row: CompareRow, kinds: Sequence[DocumentKind], *, is_money: bool
) -> None:
    sheet, styles, at = table.sheet, table.styles, table.row
    sheet.write_number(at, 0, number, styles("centre"))
    write_text(sheet, at, 1, row.level.value.capitalize(), styles("text"))
    write_text(sheet, at, 2, row.kode if is_money else row.owner, styles("kode" if is_money else "text"))
    write_text(sheet, at, 3, row.name, styles("text"))
    by_kind = {cell.kind: cell for cell in row.cells}
    differs = row.verdict == "berbeda"
    for offset, kind in enumerate(kinds):
        _write_cell(table, at, 4 + offset, by_kind.get(kind), differs=differs)
    verdict = _VERDICTS.get(row.verdict, row.verdict.capitalize())
    write_text(sheet, at, 9, verdict, styles("differs" if differs else "centre"))
    write_text(sheet, at, 10, row.sebab, styles("text"))
    remark = _remark(row)
    write_text(sheet, at, 11, remark, styles("text"))
    shown = [cell.text for cell in row.cells]
    table.end_row(
        (
            None,
            row.level.value,
            row.kode if is_money else row.owner,
            row.name,
            *(shown + [""] * 5)[:5],
            verdict,
            row.sebab,
            remark,
        )
    )


def _write_cell(table: TableSheet, row: int, col: int, cell: CompareCell | None, *, differs: bool) -> None:
    styles = table.styles
    style = "differs" if differs and cell is not None else "number"
    if cell is None:
        table.sheet.write_blank(row, col, None, styles("number"))
        return
    value = read_target(cell.text)
    if value.kind is Kind.NUMBER and value.number is not None and value.satuan in (None, "Rupiah"):
        places = decimals_of(value, cell.text)
        table.sheet.write_number(row, col, float(value.number), styles(style, number_format(places)))
    else:
        table.sheet.write_string(row, col, cell.text or MISSING, styles(style))


def _remark(row: CompareRow) -> str:
    """Where differing values stand, and how documents were paired when their wording differs."""
    parts: list[str] = []
    if row.verdict == "berbeda":
        parts.extend(f"{c.kind.label}: {c.ref.sheet}!{c.ref.a1}" for c in row.cells)
    if "mirip" in row.pair:
        parts.append(f"Dipasangkan karena {row.pair}.")
    return "; ".join(parts)
