"""A sheet of the recap for each group of rules: its findings in all offices, the gravest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from rkt_xl.model.finding import Severity
from rkt_xl.model.output import TEMUAN
from rkt_xl.write.cells import write_link, write_text
from rkt_xl.write.page import Paper, set_up
from rkt_xl.write.styles import Styles
from rkt_xl.write.table import TableSheet

if TYPE_CHECKING:
    import pandas as pd

_HEADINGS = ("NO", "PERANGKAT DAERAH", "KODE", "TINGKAT", "TEMUAN", "BERKAS", "LEMBAR", "SEL", "TINDAK LANJUT", "HASIL")
_SHARES = (34, 190, 62, 84, 406, 170, 100, 48, 90, 68)
_ORDER = {severity.value: place for place, severity in enumerate(Severity)}
_LINKS = 60_000
"""Excel opens at most 65,530 links of a sheet."""
_ROWS = 1_000_000
_LONGEST = 32_000


def write_daftar(
    workbook: Any,
    name: str,
    title: str,
    findings: pd.DataFrame,
    counts: Sequence[int],
    outputs: Mapping[tuple[str, int], str],
    styles: Styles,
    paper: Paper,
) -> None:
    """Write the sheet of one group.

    Args:
        workbook, styles, paper: as for the other sheets.
        name: of the sheet.
        title: of the group.
        findings: its rows of `Recap.findings`.
        counts: how many findings of the group each office has; not all of them need be among the rows.
        outputs: the workbook of each office and year.
    """
    table = TableSheet(workbook, name, _SHARES, paper, styles)
    table.title(f"Temuan: {title}")
    table.note(_summary(counts, min(len(findings), _ROWS)))
    head = table.headings(_HEADINGS)
    set_up(table.sheet, paper, f"Temuan {title}", repeat=(head, head))
    table.sheet.freeze_panes(head + 1, 0)
    ordered = findings.assign(order=findings["severity"].map(_ORDER), waits=~findings["is_open"])
    ordered = ordered.sort_values(["waits", "order"], kind="stable").head(_ROWS)
    for number, record in enumerate(ordered.to_dict("records"), 1):
        output = outputs[record["opd"], record["tahun"]]
        _write_row(table, number, record, output if number <= _LINKS else None)
    table.sheet.autofilter(head, 0, max(table.row - 1, head), table.last_col)


def _summary(counts: Sequence[int], listed: int) -> str:
    total, offices = sum(counts), sum(count > 0 for count in counts)
    more = f" {listed} yang terberat ada di sini, sisanya di lembar {TEMUAN} setiap hasil." if listed < total else ""
    return f"{total} temuan pada {offices} perangkat daerah.{more} Klik Buka untuk melihat lembar {TEMUAN}-nya."


def _write_row(table: TableSheet, number: int, record: dict[str, Any], output: str | None) -> None:
    sheet, styles, row = table.sheet, table.styles, table.row
    severity = Severity(record["severity"])
    sheet.write_number(row, 0, number, styles("centre"))
    write_text(sheet, row, 1, record["opd"], styles("text"))
    if output is not None:
        write_link(sheet, row, 9, f"external:{quote(output)}#'{TEMUAN}'!A1", "Buka", styles)
    else:
        sheet.write_blank(row, 9, None, styles("text"))
    message = record["message"][:_LONGEST]
    write_text(sheet, row, 2, record["code"], styles("text"))
    write_text(sheet, row, 3, severity.label, styles(severity.value if record["is_open"] else "text"))
    write_text(sheet, row, 4, message, styles("text"))
    for col, name in enumerate(("file", "sheet", "cell", "status"), 5):
        write_text(sheet, row, col, record[name] or None, styles("text"))
    table.end_row((None, record["opd"], None, None, message, record["file"], record["sheet"], None, record["status"]))
