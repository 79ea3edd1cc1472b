"""Any workbook of the usual libraries is read as openpyxl reads it, by the fast and by the sure way alike."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from rkt_xl.intake.opener import open_workbook
from tests.intake.test_xlsx import edited

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")) | st.just("\n"), min_size=1, max_size=30)
NUMBER = st.integers(-(10**12), 10**12) | st.floats(-1e12, 1e12, allow_nan=False).map(lambda x: round(x, 6))
FORMAT = st.sampled_from(["General", "0%", "0000", '0" bln"', "#,##0.00"])
CELL = st.tuples(TEXT | NUMBER | st.booleans(), FORMAT, st.booleans(), st.integers(0, 5))
PLACE = st.tuples(st.integers(1, 60) | st.just(70_000), st.integers(1, 30) | st.just(16_384))
CELLS = st.dictionaries(PLACE, CELL, min_size=1, max_size=12)


def by_openpyxl(cells: dict[tuple[int, int], Any]) -> bytes:
    book = openpyxl.Workbook()
    for (row, col), (value, number_format, bold, indent) in cells.items():
        cell = book.active.cell(row, col, value)
        if isinstance(value, str):
            cell.data_type = "s"
        cell.number_format = number_format
        cell.font = openpyxl.styles.Font(bold=bold)
        cell.alignment = openpyxl.styles.Alignment(indent=indent)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def by_xlsxwriter(cells: dict[tuple[int, int], Any]) -> bytes:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    sheet = book.add_worksheet()
    for (row, col), (value, number_format, bold, indent) in cells.items():
        style = book.add_format({"num_format": number_format, "bold": bold, "indent": indent})
        if isinstance(value, bool):
            sheet.write_boolean(row - 1, col - 1, value, style)
        elif isinstance(value, str):
            sheet.write_string(row - 1, col - 1, value, style)
        else:
            sheet.write_number(row - 1, col - 1, value, style)
    book.close()
    return stream.getvalue()


def read(data: bytes) -> dict[tuple[int, int], Any]:
    (grid,) = open_workbook(data, "buku.xlsx").grids
    return {(r, c): (value, *grid.style(r, c)) for r, cells in grid.rows.items() for c, value in cells.items()}


def as_openpyxl_reads(data: bytes) -> dict[tuple[int, int], Any]:
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    found = {}
    for place, cell in sheet._cells.items():  # iterating over rows would make millions of cells
        value = float(cell.value) if type(cell.value) in (int, float) else cell.value
        if value is None or (isinstance(value, str) and (not value or value.isspace())):
            continue
        number_format = None if cell.number_format == "General" else cell.number_format
        found[place] = (value, number_format, bool(cell.font.b), int(cell.alignment.indent or 0))
    return found


@settings(max_examples=60, deadline=None)
@given(CELLS)
def test_workbooks_are_read_as_openpyxl_reads_them(cells: dict[tuple[int, int], Any]) -> None:
    for data in (by_openpyxl(cells), by_xlsxwriter(cells)):
        fast = read(data)
        assert fast == as_openpyxl_reads(data)
        assert read(edited(data, "xl/worksheets/sheet1.xml", "<sheetData>", "<!-- --><sheetData>")) == fast
