"""The sheet `Temuan`: every finding with its cell, filterable, with columns for staff to decide."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from rkt_xl.model.finding import Finding, Severity, keyed
from rkt_xl.model.output import ALASAN, CONTENT, FOLLOW_UPS, KEY, KODE, TEMUAN, TINDAK_LANJUT, TINGKAT
from rkt_xl.model.result import OfficeResult
from rkt_xl.write.cells import write_link, write_text
from rkt_xl.write.page import Paper, set_up
from rkt_xl.write.styles import Styles
from rkt_xl.write.table import TableSheet

_SHARES = (32, 70, 92, 330, 180, 135, 92, 48, 130, 90, 110)
HEADINGS = (
    "NO", KODE, TINGKAT, "TEMUAN", "SARAN", "BERKAS", "LEMBAR", "SEL", "ISI SEL", TINDAK_LANJUT, ALASAN,
)  # fmt: skip
_HIDDEN = (KEY, CONTENT)
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_MAX_CELL = 32_000


def write_temuan(
    workbook: Any,
    result: OfficeResult,
    styles: Styles,
    paper: Paper,
    sources: Path,
    output: Path,
    places: Mapping[str, str],
) -> None:
    """Write the sheet; the gravest findings first.

    Args:
        workbook, result, styles, paper: as for the other sheets.
        sources: the folder of the source workbooks, for links that open them.
        output: the file that is written, which links are relative to.
        places: where each source cell stands in the matrix.
    """
    table = TableSheet(workbook, TEMUAN, _SHARES, paper, styles)
    table.title("Temuan", f"{result.opd} Tahun {result.tahun}")
    table.note(_summary(result.findings))
    head = table.headings(HEADINGS)
    set_up(table.sheet, paper, f"Temuan {result.opd} Tahun {result.tahun}", repeat=(head, head))
    table.sheet.freeze_panes(head + 1, 0)
    for offset, name in enumerate(_HIDDEN, len(HEADINGS)):
        table.sheet.write_string(head, offset, name, styles("head"))
        table.sheet.set_column(offset, offset, None, None, {"hidden": True})
    ordered = sorted(keyed(result.findings), key=lambda k: (not k[1].is_open, _ORDER[k[1].severity], k[1].sort_key))
    base = _base(sources, output)
    for number, (key, finding) in enumerate(ordered, 1):
        for offset, text in enumerate((key, finding.content), len(HEADINGS)):
            table.sheet.write_string(table.row, offset, text, styles("plain"))
        _write_finding(table, number, finding, base, places)
    if ordered:
        table.sheet.autofilter(head, 0, table.row - 1, table.last_col)
        table.sheet.data_validation(
            head + 1, 9, table.row - 1, 9, {"validate": "list", "source": list(FOLLOW_UPS), "ignore_blank": True}
        )


def _summary(findings: Sequence[Finding]) -> str:
    """How many findings wait for somebody, and how many are decided."""
    waiting = [f for f in findings if f.is_open]
    counts = ", ".join(f"{sum(f.severity is s for f in waiting)} {s.label.lower()}" for s in Severity)
    decided = len(findings) - len(waiting)
    done = f"; {decided} temuan lain sudah diputuskan" if decided else ""
    return f"{counts}{done}. Pilih Tindak Lanjut dan tulis Alasan; keduanya dibaca kembali saat digabungkan lagi."


@lru_cache(maxsize=1024)
def _quoted(path: str) -> str:
    return quote(path)


def _base(sources: Path, output: Path) -> str:
    try:
        return Path(os.path.relpath(sources.resolve(), output.resolve().parent)).as_posix()
    except ValueError:  # another drive on Windows: there is no relative way
        return sources.resolve().as_posix()


def _write_finding(table: TableSheet, number: int, finding: Finding, base: str, places: Mapping[str, str]) -> None:
    sheet, styles, row = table.sheet, table.styles, table.row
    ref = finding.refs[0] if finding.refs else None
    sheet.write_number(row, 0, number, styles("centre"))
    _write_code(table, row, finding, places)
    write_text(sheet, row, 2, finding.severity.label, styles(finding.severity.value if finding.is_open else "text"))
    write_text(sheet, row, 3, finding.message[:_MAX_CELL], styles("text"))
    write_text(sheet, row, 4, finding.suggestion, styles("text"))
    write_text(sheet, row, 5, ref.file if ref else None, styles("text"))
    write_text(sheet, row, 6, ref.sheet if ref else None, styles("text"))
    if ref is not None and ref.sheet:
        quoted = ref.sheet.replace("'", "''")
        write_link(sheet, row, 7, f"external:{_quoted(f'{base}/{ref.file}')}#'{quoted}'!{ref.a1}", ref.a1, styles)
    else:
        sheet.write_blank(row, 7, None, styles("text"))
    shown = " ".join(ref.text.split())[:250] if ref else ""
    write_text(sheet, row, 8, shown, styles("text"))
    decision = finding.decision
    write_text(sheet, row, 9, decision.status if decision else None, styles("text"))
    write_text(sheet, row, 10, decision.reason if decision else None, styles("text"))
    table.end_row(
        (
            None,
            None,
            None,
            finding.message,
            finding.suggestion,
            ref.file if ref else "",
            ref.sheet if ref else "",
            None,
            shown,
            decision.status if decision else None,
            decision.reason if decision else None,
        )
    )


def _write_code(table: TableSheet, row: int, finding: Finding, places: Mapping[str, str]) -> None:
    """The code, linked to the row of the matrix that the finding is about where there is one."""
    place = next((places[ref.place] for ref in finding.refs if ref.place in places), None)
    if place is not None:
        write_link(table.sheet, row, 1, f"internal:'RKT'!{place}", finding.code, table.styles)
    else:
        write_text(table.sheet, row, 1, finding.code, table.styles("text"))
