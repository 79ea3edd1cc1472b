"""One little planning sheet that holds all that a reader must give, and what every format must make of it."""

from __future__ import annotations

import datetime as dt
import io

import xlsxwriter

from rkt_xl.intake.grid import Area, CellValue, Grid
from rkt_xl.intake.workbook import Workbook
from rkt_xl.values.cell import CellError

ROWS: dict[int, dict[int, CellValue]] = {
    1: {1: "RENCANA KINERJA TAHUNAN"},
    3: {1: "NO", 2: "SASARAN STRATEGIS", 3: "INDIKATOR KINERJA", 4: "TARGET", 6: "KODE"},
    4: {4: 2025.0, 5: 2026.0},
    5: {1: 1.0, 2: "Meningkatnya layanan", 3: "Lama layanan", 4: 12.0, 5: 0.96, 6: 7.0, 7: "catatan"},
    6: {
        1: 2.0,
        2: "Program A",
        3: "Nilai\nSAKIP & <lain>",
        4: "77,95",
        5: CellError("#DIV/0!"),
        6: dt.date(2025, 1, 2),
    },
    7: {2: "baris tersembunyi", 4: True},
}
MERGES = {Area(1, 1, 1, 6), Area(3, 1, 4, 1), Area(3, 2, 4, 2), Area(3, 3, 4, 3), Area(3, 4, 3, 5), Area(3, 6, 4, 6)}
FORMATS = {(5, 4): '0" bln"', (5, 5): "0%", (5, 6): "0000"}
BOLD = {(1, 1), (5, 2)}
INDENT = {(6, 2): 2}


def planning_xlsx() -> bytes:
    """The sheet as xlsx, with a hidden sheet after it."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    sheet = book.add_worksheet("RKT")
    dates = book.add_format({"num_format": "dd/mm/yyyy"})
    for area in MERGES:
        sheet.merge_range(area.top - 1, area.left - 1, area.bottom - 1, area.right - 1, "")
    for row, cells in ROWS.items():
        for col, value in cells.items():
            style = book.add_format(
                {
                    "num_format": FORMATS.get((row, col), "General"),
                    "bold": (row, col) in BOLD,
                    "indent": INDENT.get((row, col), 0),
                }
            )
            place = row - 1, col - 1
            if isinstance(value, CellError):
                sheet.write_formula(*place, "=1/0", None, value.text)
            elif isinstance(value, dt.date):
                sheet.write_datetime(*place, value, dates)
            elif isinstance(value, str):
                sheet.write_string(*place, value, style)
            else:
                sheet.write(*place, value, style)
    sheet.set_row(6, None, None, {"hidden": True})
    sheet.set_column(6, 6, None, None, {"hidden": True})
    old = book.add_worksheet("lama")
    old.write("B2", "x")
    old.hide()
    book.close()
    return stream.getvalue()


def check_planning(book: Workbook) -> None:
    """Assert that a workbook holds the sheet, whole and with its looks."""
    grid, old = book.grids
    assert [grid.sheet, old.sheet] == ["RKT", "lama"]
    check_values(grid)
    assert old.rows == {2: {2: "x"}}
    assert (grid.hidden, old.hidden) == (False, True)
    assert grid.hidden_rows == {7}
    assert grid.hidden_cols == {7}
    check_looks(grid)


def check_values(grid: Grid) -> None:
    """Assert that every value stands in its cell, merged areas included."""
    assert grid.rows == ROWS
    assert set(grid.merges) == MERGES
    assert grid.filled == sum(map(len, ROWS.values()))
    assert grid.value_at(4, 3) == "INDIKATOR KINERJA"
    assert grid.ref(6, 4) == (grid.file, "RKT", 6, 4, "77,95")


def check_looks(grid: Grid) -> None:
    """Assert number formats, bold and indent."""
    places = [(row, col) for row, cells in ROWS.items() for col in cells]
    assert {place: grid.style(*place).number_format for place in FORMATS} == FORMATS
    assert {place for place in places if grid.style(*place).bold} == BOLD
    assert {place: grid.style(*place).indent for place in places if grid.style(*place).indent} == INDENT
    assert [grid.shown(5, col) for col in (4, 5)] == ["12 bln", "96%"]
    assert grid.shown(6, 6) == "02/01/2025"
