"""The sheet `Sumber`: which files were read, which tables were found in them, which cells were set aside and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from rkt_xl.model.document import Document, FileStatus, ReadFile
from rkt_xl.model.output import SUMBER
from rkt_xl.model.result import KeptEdit, OfficeResult
from rkt_xl.write.cells import write_text
from rkt_xl.write.page import Paper, set_up
from rkt_xl.write.styles import Styles
from rkt_xl.write.table import TableSheet

_SHARES = (220, 110, 90, 70, 70, 330, 150)
_TEXT_COL, _REASON_COL = 3, 6
_STATUS = {FileStatus.READ: "Dibaca", FileStatus.SKIPPED: "Dilewati", FileStatus.FAILED: "Tidak terbaca"}
_MAX_SHOWN = 400
"""Cells set aside that are listed one by one per file and reason; the rest is counted."""


def write_sumber(workbook: Any, result: OfficeResult, styles: Styles, paper: Paper) -> Any:
    """Write the sheet; return it."""
    table = TableSheet(workbook, SUMBER, _SHARES, paper, styles)
    set_up(table.sheet, paper, f"Sumber {result.opd} Tahun {result.tahun}")
    table.title("Sumber Data", f"{result.opd} Tahun {result.tahun}")
    table.note("A. Berkas. Sel terisi = sel dipakai + sel disisihkan.")
    table.headings(("BERKAS", "KEADAAN", "FORMAT", "SEL TERISI", "DIPAKAI", "KETERANGAN", "DISISIHKAN"))
    for file in result.files:
        _write_file(table, file)
    table.row += 1
    table.note("B. Tabel yang dikenali.")
    table.headings(("BERKAS", "LEMBAR", "DOKUMEN", "DAERAH", "TAHUN", "ALASAN DIKENALI DAN DIPAKAI", "OPD"))
    unused = {id(s.document): s.reason for s in result.superseded}
    for file in result.files:
        for document in file.documents:
            info = document.table
            year = f"{info.periode[0]}-{info.periode[1]}" if info.periode else str(info.tahun or "")
            values = (
                file.file, info.sheet, info.kind.label, info.area, year,
                f"{info.why} (keyakinan {info.confidence:.0%}) {_use_of(document, unused, result.tahun)}",
                info.opd.value if info.opd else None,
            )  # fmt: skip
            _write_values(table, values)
    if result.edits:
        _write_edits(table, result.edits)
    table.row += 1
    table.note("C. Sel yang disisihkan dan sebabnya.")
    table.headings(("BERKAS", "LEMBAR", "SEL", "ISI SEL", "ISI SEL", "ISI SEL", "SEBAB"))
    _join_text(table, table.row - 1, "ISI SEL", "head")
    for file in result.files:
        _write_set_aside(table, file)
    table.sheet.print_area(0, 0, max(table.row - 1, 0), table.last_col)
    return table.sheet


def _write_edits(table: TableSheet, edits: Sequence[KeptEdit]) -> None:
    """What people changed in the last output, and what became of it."""
    table.row += 1
    table.note("D. Suntingan tangan pada hasil sebelumnya.")
    table.headings(("HASIL SEBELUMNYA", "LEMBAR", "SEL", "APA", "", "ISI SUNTINGAN / ISI SUMBER", "NASIB"))
    for edit in edits:
        text = f"{' '.join(edit.ref.text.split())} / {' '.join(edit.before.split()) or '-'}"
        _write_values(table, (edit.ref.file, edit.ref.sheet, edit.ref.a1, edit.what, None, text, edit.fate.value))


def _use_of(document: Document, unused: Mapping[int, str], tahun: int) -> str:
    """Whether a table counts, and why not."""
    if document.copy_of is not None:
        return f"TIDAK DIPAKAI: sama dengan lembar {document.copy_of}."
    reason = unused.get(id(document))
    if reason is None and document.table.periode is None and document.table.tahun not in (None, tahun):
        reason = f"dokumen tahun {document.table.tahun}."
    return f"TIDAK DIPAKAI: {reason}" if reason else "Dipakai."


def _write_file(table: TableSheet, file: ReadFile) -> None:
    sheet, styles, row = table.sheet, table.styles, table.row
    remark = file.reason or f"{len(file.documents)} tabel dikenali."
    write_text(sheet, row, 0, file.file, styles("text"))
    write_text(sheet, row, 1, _STATUS[file.status], styles("text"))
    write_text(sheet, row, 2, file.format, styles("centre"))
    sheet.write_number(row, 3, file.filled, styles("number"))
    sheet.write_number(row, 4, file.used, styles("number"))
    write_text(sheet, row, 5, remark, styles("text"))
    sheet.write_number(row, 6, len(file.set_aside), styles("number"))
    table.end_row((file.file, None, None, None, None, remark, None))


def _write_values(table: TableSheet, values: tuple[str | None, ...]) -> None:
    for col, value in enumerate(values):
        write_text(table.sheet, table.row, col, value, table.styles("text"))
    table.end_row(values)


def _write_set_aside(table: TableSheet, file: ReadFile) -> None:
    shown: Counter[str] = Counter()
    for item in file.set_aside:
        shown[item.reason] += 1
        if shown[item.reason] > _MAX_SHOWN:
            continue
        text = " ".join(item.ref.text.split())[:200]
        _write_cell(table, (file.file, item.ref.sheet, item.ref.a1), text, item.reason)
    for reason, count in sorted(shown.items()):
        if count > _MAX_SHOWN:
            _write_cell(table, (file.file, None, None), f"dan {count - _MAX_SHOWN} sel lain", reason)


def _write_cell(table: TableSheet, place: tuple[str | None, ...], text: str, reason: str) -> None:
    """Write where a cell set aside stands, its text over the three columns of the middle, and the reason."""
    row = table.row
    for col, value in enumerate(place):
        write_text(table.sheet, row, col, value, table.styles("text"))
    write_text(table.sheet, row, _REASON_COL, reason, table.styles("text"))
    table.end_row((*place, None, None, text, reason))
    _join_text(table, row, text, "text")


def _join_text(table: TableSheet, row: int, text: str, style: str) -> None:
    table.sheet.merge_range(row, _TEXT_COL, row, _REASON_COL - 1, "", table.styles(style))
    table.sheet.write_string(row, _TEXT_COL, text, table.styles(style))
