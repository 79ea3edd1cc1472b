"""Reading xlsx: real addresses, merges, formats, errors, what Excel never calculated, what is damaged."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.grid import Grid
from rkt_xl.intake.limits import DEFAULT_LIMITS, Limits
from rkt_xl.intake.opener import open_workbook
from rkt_xl.values.cell import UNCALCULATED, CellError


def read(book: openpyxl.Workbook, limits: Limits = DEFAULT_LIMITS) -> list[Grid]:
    stream = io.BytesIO()
    book.save(stream)
    return list(open_workbook(stream.getvalue(), "buku.xlsx", limits).grids)


def edited(data: bytes, part: str, pattern: str, replacement: str) -> bytes:
    """The workbook with one part of its XML changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                content = re.sub(pattern, replacement, content.decode()).encode()
            new.writestr(name, content)
    return out.getvalue()


def test_cells_keep_their_addresses_wherever_the_table_stands() -> None:
    book = openpyxl.Workbook()
    book.active["C5"] = "NO"
    book.active["D7"] = 77.95
    (grid,) = read(book)
    assert grid.rows == {5: {3: "NO"}, 7: {4: 77.95}}
    assert grid.ref(7, 4).a1 == "D7"


def test_merged_value_is_asked_for_and_counted_once() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "Meningkatnya layanan"
    book.active["B3"] = "x"
    book.active.merge_cells("A1:A3")
    (grid,) = read(book)
    assert grid.value(2, 1) is None
    assert grid.value_at(3, 1) == "Meningkatnya layanan"
    assert grid.filled == 2


def test_number_format_bold_and_indent_are_there_when_asked_for() -> None:
    book = openpyxl.Workbook()
    cell = book.active["B2"]
    cell.value, cell.number_format = 0.96, "0%"
    cell.font = openpyxl.styles.Font(bold=True)
    cell.alignment = openpyxl.styles.Alignment(indent=2)
    (grid,) = read(book)
    assert grid.style(2, 2) == ("0%", True, 2)
    assert grid.shown(2, 2) == "96%"


def test_error_cells_are_seen() -> None:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    sheet = book.add_worksheet()
    sheet.write_formula("A1", "=1/0", None, "#DIV/0!")
    sheet.write_formula("A2", "=B9", None, "#REF!")
    sheet.write_string("A3", "x")
    book.close()
    (grid,) = open_workbook(stream.getvalue(), "buku.xlsx").grids
    assert grid.value(1, 1) == CellError("#DIV/0!")
    assert grid.value(2, 1) == CellError("#REF!")


def test_formula_without_stored_result_is_not_taken_for_zero() -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["A2"] = 5, "=A1*2"
    (grid,) = read(book)
    assert grid.value(2, 1) == UNCALCULATED


def test_formula_whose_result_is_empty_text_is_just_empty() -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["C1"] = '=IF(B1="","",B1)', "x"
    stream = io.BytesIO()
    book.save(stream)
    by_excel = edited(stream.getvalue(), "xl/worksheets/sheet1.xml", r'<c r="A1">', '<c r="A1" t="str">')
    (grid,) = open_workbook(by_excel, "buku.xlsx").grids
    assert grid.rows == {1: {3: "x"}}


def test_hidden_rows_columns_and_sheets_are_known() -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["C4"] = "a", "b"
    book.active.row_dimensions[4].hidden = True
    book.active.column_dimensions["C"].hidden = True
    book.create_sheet("lama").sheet_state = "veryHidden"
    first, second = read(book)
    assert first.hidden_rows == {4}
    assert first.hidden_cols == {3}
    assert second.hidden


def test_far_apart_values_are_read_without_a_rectangle() -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = "awal", "akhir"
    (grid,) = read(book)
    assert grid.rows == {1: {1: "awal"}, 1048576: {16384: "akhir"}}


def test_a_cell_that_stops_the_fast_reader_costs_nothing_else() -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["A2"] = 12, "isi"
    stream = io.BytesIO()
    book.save(stream)
    broken = edited(stream.getvalue(), "xl/worksheets/sheet1.xml", r"<v>12</v>", "<v>abc</v>")
    (grid,) = open_workbook(broken, "buku.xlsx").grids
    assert grid.value(2, 1) == "isi"
    assert grid.value(1, 1) == "abc"


def test_xml_with_prefixes_is_read_all_the_same() -> None:
    book = openpyxl.Workbook()
    book.active["B2"] = "isi"
    book.active["B3"] = 4.5
    stream = io.BytesIO()
    book.save(stream)
    part = "xl/worksheets/sheet1.xml"
    prefixed = edited(stream.getvalue(), part, r"<(/?)(?!\?)(\w)", r"<\1x:\2")
    prefixed = edited(prefixed, part, r"xmlns=", "xmlns:x=")
    (grid,) = open_workbook(prefixed, "buku.xlsx").grids
    assert grid.rows == {2: {2: "isi"}, 3: {2: 4.5}}


def test_units_in_formats_are_not_taken_for_dates() -> None:
    book = openpyxl.Workbook()
    cell = book.active["A1"]
    cell.value, cell.number_format = 12, '#,###" dokumen"'
    (grid,) = read(book)
    assert grid.value(1, 1) == 12.0


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "kosong"),
        (b"ini teks biasa", "teks biasa"),
        (b"PK\x05\x06" + bytes(18), "arsip"),
        (b"\x89PNG\r\n", "gambar"),
        (bytes(300), "bukan buku kerja"),
        (b"<html><form>masuk</form></html>", "halaman masuk"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04rusak", "rusak"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
    ],
)
def test_what_is_no_workbook_is_refused_with_what_to_do(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableWorkbookError, match=words):
        open_workbook(data, "buku.xlsx")


def test_truncated_workbook_is_refused(bkpp: Path) -> None:
    data = next(bkpp.glob("RKT*.xlsx")).read_bytes()
    for size in (100, len(data) // 2, len(data) - 30):
        with pytest.raises(UnreadableWorkbookError):
            open_workbook(data[:size], "buku.xlsx")


def test_limits_are_kept() -> None:
    book = openpyxl.Workbook()
    for row in range(1, 50):
        book.active.cell(row, 1, row)
    with pytest.raises(UnreadableWorkbookError, match="terlalu banyak sel"):
        read(book, Limits(cells=20))
