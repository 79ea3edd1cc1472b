"""The sheet `Rekap`: one row per office, with totals."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from xlsxwriter.utility import xl_rowcol_to_cell

from rkt_xl.model.finding import Severity
from rkt_xl.model.kode import NODE_LEVELS
from rkt_xl.model.summary import ASKED_FOR, NEEDED, Readiness
from rkt_xl.write.cells import MISSING, write_link, write_text
from rkt_xl.write.page import Paper, set_up
from rkt_xl.write.styles import MONEY, Styles
from rkt_xl.write.table import TableSheet

if TYPE_CHECKING:
    import pandas as pd

REKAP = "Rekap"
_DOKUMEN, _MATRIKS, _TEMUAN = "DOKUMEN (JUMLAH TABEL)", "ISI MATRIKS", "TEMUAN"
_COUNTED = ("sasaran", "indikator", *(level.value for level in NODE_LEVELS))
_FOUND = (*(severity.value for severity in Severity), "decided")
_HEADINGS = (
    ("", "NO"),
    ("", "PERANGKAT DAERAH"),
    ("", "TAHUN"),
    ("", "HASIL"),
    *((_DOKUMEN, kind.label) for kind in ASKED_FOR),
    (_MATRIKS, "Sasaran"),
    (_MATRIKS, "Indikator"),
    (_MATRIKS, "Program"),
    (_MATRIKS, "Kegiatan"),
    (_MATRIKS, "Sub kegiatan"),
    *((_TEMUAN, severity.label) for severity in Severity),
    (_TEMUAN, "Diputuskan"),
    (_TEMUAN, "Jumlah"),
    ("", "PAGU (Rp)"),
    ("", "KEADAAN"),
)
_SHARES = (28, 188, 48, 44, *(50,) * 5, 58, 46, *(56,) * 5, 62, 66, 42, 66, 50, 118, 98)
_FIRST_KIND = 4
_FIRST_COUNT = _FIRST_KIND + len(ASKED_FOR)
_FIRST_FOUND = _FIRST_COUNT + len(_COUNTED)
_JUMLAH = _FIRST_FOUND + len(_FOUND)
_PAGU, _KEADAAN = _JUMLAH + 1, _JUMLAH + 2
_STYLE = {Readiness.SIAP: "centre", Readiness.PERIKSA: "warning", Readiness.BELUM: "error"}


def write_kantor(workbook: Any, offices: pd.DataFrame, outputs: Sequence[str], styles: Styles, paper: Paper) -> None:
    """Write the sheet; every office is linked to its workbook, every total is a formula with its value."""
    table = TableSheet(workbook, REKAP, _SHARES, paper, styles)
    years = sorted(set(offices["tahun"]))
    name = f"Rekapitulasi Rencana Kinerja Tahunan Perangkat Daerah Tahun {', '.join(map(str, years))}"
    table.title(name, _sentence(offices))
    table.note(
        "Kesalahan, Peringatan, dan Info: yang masih terbuka. "
        "Jumlah pada kolom dokumen: banyaknya perangkat daerah yang mempunyainya."
    )
    first_head, last_head = table.grouped_headings(_HEADINGS, "head_small")
    set_up(table.sheet, paper, name, repeat=(first_head, last_head))
    table.sheet.freeze_panes(last_head + 1, 2)
    first = table.row
    for number, (record, output) in enumerate(zip(offices.to_dict("records"), outputs, strict=True), 1):
        _write_office(table, number, record, output)
    table.sheet.autofilter(last_head, 0, table.row - 1, table.last_col)
    _write_totals(table, first, offices)


def _sentence(offices: pd.DataFrame) -> str:
    """How many offices there are, and in which state."""
    states = [f"{(offices['readiness'] == state.value).sum()} {state.value}" for state in Readiness]
    return f"{len(offices)} perangkat daerah: {', '.join(states)}"


def _write_office(table: TableSheet, number: int, record: dict[str, Any], output: str) -> None:
    sheet, styles, row = table.sheet, table.styles, table.row
    sheet.write_number(row, 0, number, styles("centre"))
    write_text(sheet, row, 1, record["opd"], styles("text"))
    sheet.write_number(row, 2, record["tahun"], styles("centre"))
    write_link(sheet, row, 3, f"external:{quote(output)}", "Buka", styles)
    for col, kind in enumerate(ASKED_FOR, _FIRST_KIND):
        _write_count(table, col, record[kind.value], missing="differs" if kind in NEEDED else "centre")
    for col, name in enumerate((*_COUNTED, *_FOUND), _FIRST_COUNT):
        sheet.write_number(row, col, record[name], styles(_count_style(name, record[name]), MONEY))
    a, b = (xl_rowcol_to_cell(row, c) for c in (_FIRST_FOUND, _JUMLAH - 1))
    total = sum(record[name] for name in _FOUND)
    sheet.write_formula(row, _JUMLAH, f"=SUM({a}:{b})", styles("centre", MONEY), total)
    if record["pagu"] is None:
        write_text(sheet, row, _PAGU, MISSING, styles("centre"))
    else:
        sheet.write_number(row, _PAGU, float(record["pagu"]), styles("money", MONEY))
    state = Readiness(record["readiness"])
    write_text(sheet, row, _KEADAAN, state.value, styles(_STYLE[state]))
    table.end_row((None, record["opd"], *(None,) * (_KEADAAN - 2), state.value))


def _write_count(table: TableSheet, col: int, count: int, missing: str) -> None:
    if count:
        table.sheet.write_number(table.row, col, count, table.styles("centre"))
    else:
        write_text(table.sheet, table.row, col, MISSING, table.styles(missing))


def _count_style(name: str, count: int) -> str:
    return "differs" if name == Severity.ERROR.value and count else "centre"


def _write_totals(table: TableSheet, first: int, offices: pd.DataFrame) -> None:
    """The sums of the columns; of the documents how many offices have them."""
    sheet, row, last = table.sheet, table.row, table.row - 1
    centre, money, text = table.styles("total_note", MONEY), table.styles("total_money", MONEY), table.styles("total")
    sheet.merge_range(row, 0, row, _FIRST_KIND - 1, "Jumlah", text)

    def put(col: int, formula: str, value: float, style: Any) -> None:
        a, b = xl_rowcol_to_cell(first, col), xl_rowcol_to_cell(last, col)
        sheet.write_formula(row, col, formula.format(f"{a}:{b}"), style, value)

    for col, kind in enumerate(ASKED_FOR, _FIRST_KIND):
        put(col, "=COUNT({})", int((offices[kind.value] > 0).sum()), centre)
    sums = [int(offices[name].sum()) for name in (*_COUNTED, *_FOUND)]
    for col, value in enumerate((*sums, sum(sums[len(_COUNTED) :])), _FIRST_COUNT):
        put(col, "=SUM({})", value, centre)
    put(_PAGU, "=SUM({})", float(sum((p for p in offices["pagu"] if p is not None), Decimal(0))), money)
    ready = int((offices["readiness"] == Readiness.SIAP.value).sum())
    put(_KEADAAN, f'=COUNTIF({{}},"{Readiness.SIAP.value}")', ready, table.styles("total_note", '0 "siap"'))
    table.row += 1
