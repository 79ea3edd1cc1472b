"""The sheet `Rekonsiliasi`: every indikator and every pagu in all documents side by side, with Sebab Perubahan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.output import GROUP, NAME, REKONSILIASI, SEBAB, TINGKAT
from rkt_xl.model.result import Change, CompareCell, CompareRow, OfficeResult
from rkt_xl.model.target import Kind
from rkt_xl.values.target import read_target
from rkt_xl.write.cells import MISSING, decimals_of, write_text
from rkt_xl.write.page import Paper, set_up
from rkt_xl.write.styles import Styles, number_format
from rkt_xl.write.table import TableSheet

_ALWAYS = (DocumentKind.RENSTRA, DocumentKind.RKT, DocumentKind.PK, DocumentKind.IKU)
_ORDER = (
    DocumentKind.RENSTRA, DocumentKind.RENJA, DocumentKind.RKT, DocumentKind.PK, DocumentKind.IKU, DocumentKind.DPA,
    DocumentKind.PROGRAM,
)  # fmt: skip
_BEFORE = (("NO", 30), (TINGKAT, 84), (GROUP, 136), (NAME, 215))
_AFTER = (("HASIL", 84), (SEBAB, 104), ("KETERANGAN", 110))
_VALUE_SHARE = 92
_VERDICTS = {
    "berbeda": "BERBEDA",
    "belum diisi": "BELUM DIISI",
    "tidak dapat dibandingkan": "TIDAK PASTI",
    "hanya satu sumber": "Satu sumber",
}


def write_rekonsiliasi(workbook: Any, result: OfficeResult, styles: Styles, paper: Paper) -> None:
    """Write the sheet; it is left out when there is nothing to compare.

    Renstra, RKT, PK and IKU always have their column; Renja, DPA and the list of programs where one is there.
    """
    rows = (*result.indikator_rows, *result.pagu_rows)
    if not rows and not result.changes:
        return
    there = {cell.kind for row in rows for cell in row.cells}
    kinds = tuple(kind for kind in _ORDER if kind in _ALWAYS or kind in there)
    shares = (*(share for _, share in _BEFORE), *(_VALUE_SHARE for _ in kinds), *(share for _, share in _AFTER))
    table = TableSheet(workbook, REKONSILIASI, shares, paper, styles)
    table.title("Rekonsiliasi Antardokumen", f"{result.opd} Tahun {result.tahun}")
    head = table.headings((*(h for h, _ in _BEFORE), *(k.label for k in kinds), *(h for h, _ in _AFTER)))
    set_up(table.sheet, paper, f"Rekonsiliasi {result.opd} Tahun {result.tahun}", repeat=(head, head))
    table.sheet.freeze_panes(head + 1, 0)
    if result.indikator_rows:
        table.band(f"A. Target tahun {result.tahun}. Isi Sebab Perubahan bila perbedaan memang disengaja.")
        for number, row in enumerate(result.indikator_rows, 1):
            _write_row(table, number, row, kinds, is_money=False)
    if result.pagu_rows:
        table.band(f"B. Pagu tahun {result.tahun} dalam Rupiah.")
        for number, row in enumerate(result.pagu_rows, 1):
            _write_row(table, number, row, kinds, is_money=True)
    if result.changes:
        _write_changes(table, result.changes, len(kinds))


def _write_changes(table: TableSheet, changes: Sequence[Change], kinds: int) -> None:
    """What the amendments changed, with the values before and after where other parts have those of the documents."""
    table.band("C. Yang berubah dari dokumen murni ke dokumen perubahan.")
    blank = ("",) * (kinds - 2 + len(_AFTER) - 1)
    table.headings(("NO", "PERUBAHAN", "DOKUMEN", NAME, "SEBELUM", "SESUDAH", *blank, "SEL"))
    styles = table.styles
    for number, change in enumerate(changes, 1):
        row = table.row
        where = "; ".join(f"{ref.sheet}!{ref.a1}" for ref in (change.before, change.after) if ref is not None)
        before, after = (ref.text.strip() if ref is not None else "" for ref in (change.before, change.after))
        table.sheet.write_number(row, 0, number, styles("centre"))
        for col, text in enumerate((change.what, change.kind.label, change.name), 1):
            write_text(table.sheet, row, col, text, styles("text"))
        for col, text in enumerate((before, after), len(_BEFORE)):
            write_text(table.sheet, row, col, text, styles("number"))
        for col in range(len(_BEFORE) + 2, table.last_col):
            write_text(table.sheet, row, col, None, styles("text"))
        write_text(table.sheet, row, table.last_col, where, styles("text"))
        table.end_row((None, change.what, change.kind.label, change.name, before, after, *blank, where))


def _write_row(
    table: TableSheet, number: int, row: CompareRow, kinds: Sequence[DocumentKind], *, is_money: bool
) -> None:
    sheet, styles, at = table.sheet, table.styles, table.row
    group = row.kode if is_money else row.owner
    differs = row.verdict == "berbeda"
    verdict = _VERDICTS.get(row.verdict, row.verdict.capitalize())
    remark = _remark(row)
    sheet.write_number(at, 0, number, styles("centre"))
    write_text(sheet, at, 1, row.level.value.capitalize(), styles("text"))
    write_text(sheet, at, 2, group, styles("kode" if is_money else "text"))
    write_text(sheet, at, 3, row.name, styles("text"))
    by_kind = {cell.kind: cell for cell in row.cells}
    shown = []
    for col, kind in enumerate(kinds, len(_BEFORE)):
        cell = by_kind.get(kind)
        _write_cell(table, at, col, cell, differs=differs, is_money=is_money)
        shown.append("" if cell is None or is_money else cell.text)
    last = len(_BEFORE) + len(kinds)
    write_text(sheet, at, last, verdict, styles("differs" if differs else "centre"))
    write_text(sheet, at, last + 1, row.sebab, styles("text"))
    write_text(sheet, at, last + 2, remark, styles("text"))
    table.end_row((None, row.level.value, group, row.name, *shown, verdict, row.sebab, remark))


def _write_cell(
    table: TableSheet, row: int, col: int, cell: CompareCell | None, *, differs: bool, is_money: bool
) -> None:
    styles = table.styles
    style = ("differs_money" if is_money else "differs") if differs and cell is not None else ""
    style = style or ("money" if is_money else "number")
    if cell is None:
        table.sheet.write_blank(row, col, None, styles(style))
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
    if "mirip" in row.pair or "tingkat" in row.pair:
        parts.append(f"Dipasangkan karena {row.pair}.")
    return "; ".join(parts)
