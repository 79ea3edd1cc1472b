"""The sheet `Jumlah Temuan`: how many findings of each group every office has, adding up both ways."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from xlsxwriter.utility import xl_rowcol_to_cell

from rkt_xl.write.page import Paper, set_up
from rkt_xl.write.styles import MONEY, Styles
from rkt_xl.write.table import TableSheet

if TYPE_CHECKING:
    import pandas as pd

JUMLAH = "Jumlah Temuan"
_FIRST = 3


def write_jumlah(
    workbook: Any,
    groups: pd.DataFrame,
    offices: pd.DataFrame,
    sheets: Mapping[str, str],
    styles: Styles,
    paper: Paper,
) -> None:
    """Write the sheet; headings are linked to the lists of their groups."""
    names = list(sheets)
    shares = (28, 220, 46, *(max(44, 700 // max(len(names), 1)),) * len(names), 60)
    table = TableSheet(workbook, JUMLAH, shares, paper, styles)
    title = f"Jumlah Temuan Tahun {', '.join(map(str, sorted(set(offices['tahun']))))}"
    table.title(title)
    table.note("Yang terbuka dan yang sudah diputuskan. Klik Buka untuk melihat daftarnya.")
    head = table.headings(
        ("NO", "PERANGKAT DAERAH", "TAHUN", *(sheets[name] for name in names), "JUMLAH"), "head_small"
    )
    for col in range(table.last_col + 1):
        table.sheet.write_blank(table.row, col, None, styles("numbering"))
    for col, name in enumerate(names, _FIRST):
        table.sheet.write_url(table.row, col, f"internal:'{sheets[name]}'!A1", styles("link_centre"), "Buka")
    table.row += 1
    set_up(table.sheet, paper, title, repeat=(head, head + 1))
    table.sheet.freeze_panes(head + 2, 2)
    first, last_col = table.row, _FIRST + len(names)
    for number, record in enumerate(groups.to_dict("records"), 1):
        row = table.row
        table.sheet.write_number(row, 0, number, styles("centre"))
        table.sheet.write_string(row, 1, record["opd"], styles("text"))
        table.sheet.write_number(row, 2, record["tahun"], styles("centre"))
        for col, name in enumerate(names, _FIRST):
            table.sheet.write_number(row, col, record[name], styles("centre", MONEY))
        total = sum(record[name] for name in names)
        _sum(table, last_col, (row, _FIRST), (row, last_col - 1), total, "centre")
        table.end_row((None, record["opd"]))
    row = table.row
    table.sheet.merge_range(row, 0, row, _FIRST - 1, "Jumlah", styles("total"))
    sums = [int(groups[name].sum()) for name in names]
    for col, value in enumerate((*sums, sum(sums)), _FIRST):
        _sum(table, col, (first, col), (row - 1, col), value, "total_note")
    table.row += 1


def _sum(table: TableSheet, col: int, first: tuple[int, int], last: tuple[int, int], value: int, style: str) -> None:
    area = f"{xl_rowcol_to_cell(*first)}:{xl_rowcol_to_cell(*last)}"
    table.sheet.write_formula(table.row, col, f"=SUM({area})", table.styles(style, MONEY), value)
