"""Reading xls: the records of Excel 97 and of Excel 95, whatever the file is called."""

from __future__ import annotations

import io
import struct

import openpyxl
import pytest
import xlsxwriter

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.biff.ole import OleFile
from rkt_xl.intake.opener import open_workbook
from rkt_xl.intake.workbook import Format
from rkt_xl.values.cell import UNCALCULATED, CellError
from tests.intake.conftest import Convert
from tests.intake.planning import ROWS, check_planning, planning_xlsx
from tests.intake.test_xlsx_traps import saved


@pytest.fixture(scope="module")
def planning(convert: Convert) -> bytes:
    return convert(planning_xlsx(), "xls")


def test_all_that_a_sheet_holds_is_read(planning: bytes) -> None:
    book = open_workbook(planning, "RKT.xls")
    assert book.format is Format.XLS
    check_planning(book)


def test_xls_is_known_under_the_name_of_another_format(planning: bytes) -> None:
    check_planning(open_workbook(planning, "RKT.xlsx"))


def record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def test_excel_95_is_read_too() -> None:
    font = record(0x31, struct.pack("<HHHHHBBBxB5s", 200, 1, 8, 700, 0, 0, 0, 0, 5, b"Arial"))
    head = record(0x809, struct.pack("<4H", 0x500, 5, 0, 0)) + record(0x42, struct.pack("<H", 1252)) + font
    head += record(0x41E, struct.pack("<HB6s", 164, 6, b'0" bl"')) + record(0xE0, struct.pack("<HH12x", 0, 164))
    name = b"Rencana \xe9"
    place = len(head) + 4 + 7 + len(name) + 4
    head += record(0x85, struct.pack("<IBBB", place, 0, 0, len(name)) + name) + record(0xA, b"")
    sheet = record(0x809, struct.pack("<4H", 0x500, 0x10, 0, 0))
    sheet += record(0x204, struct.pack("<4H", 1, 2, 0, 6) + b"Target") + record(0x203, struct.pack("<3Hd", 2, 2, 0, 12))
    sheet += record(0x205, struct.pack("<3HBB", 3, 2, 0, 0x17, 1)) + record(0xA, b"")
    (grid,) = open_workbook(head + sheet, "x.xls").grids
    assert grid.sheet == "Rencana é"
    assert grid.rows == {2: {3: "Target"}, 3: {3: 12.0}, 4: {3: CellError("#REF!")}}
    assert grid.style(3, 3) == ('0" bl"', True, 0)


def test_records_without_their_container_are_read(planning: bytes) -> None:
    stream = OleFile(planning).read("Workbook")
    assert stream is not None
    assert open_workbook(stream, "RKT.xls").grids[0].rows == ROWS


def test_formula_whose_result_was_never_stored_is_no_zero(convert: Convert) -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["B2"] = 5, "=A1*2"
    data = bytearray(convert(saved(book), "xls"))
    result = data.find(struct.pack("<d", 10.0))
    data[result : result + 8] = bytes(8)
    data[result + 8] |= 2  # to be calculated on opening
    assert open_workbook(bytes(data), "x.xls").grids[0].rows == {1: {1: 5.0}, 2: {2: UNCALCULATED}}


def test_text_in_shapes_is_noticed(convert: Convert) -> None:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    book.add_worksheet().insert_textbox("B2", "Meningkatnya layanan")
    book.add_worksheet().write_comment("B2", "catatan")
    book.close()
    grids = open_workbook(convert(stream.getvalue(), "xls"), "x.xls").grids
    assert [grid.has_shapes for grid in grids] == [True, False]


def test_damage_is_refused_or_costs_a_sheet_and_never_more(planning: bytes) -> None:
    for size in (8, 300, 600, len(planning) // 2, len(planning) - 1000):
        with pytest.raises(UnreadableWorkbookError):
            open_workbook(planning[:size], "RKT.xls")


def test_chain_of_sectors_that_leads_into_itself_ends(planning: bytes) -> None:
    data = bytearray(planning)
    (table,) = struct.unpack_from("<I", data, 76)
    for sector in range(120):
        struct.pack_into("<I", data, (table + 1) * 512 + 4 * sector, 1)
    with pytest.raises(UnreadableWorkbookError, match="rusak"):
        open_workbook(bytes(data), "RKT.xls")


def with_record(data: bytes, kind: int) -> bytes:
    """The workbook whose second record has become one of another kind."""
    stream = OleFile(data).read("Workbook")
    assert stream is not None
    (length,) = struct.unpack_from("<H", stream, 2)
    return stream[: 4 + length] + record(kind, bytes(6)) + stream[4 + length :]


def test_workbook_locked_by_a_password_says_so(planning: bytes) -> None:
    with pytest.raises(UnreadableWorkbookError, match="kata sandi"):
        open_workbook(with_record(planning, 0x2F), "RKT.xls")


def test_other_old_documents_are_named(planning: bytes) -> None:
    data = planning.replace("Workbook".encode("utf-16-le"), "WorkBad_".encode("utf-16-le"))
    with pytest.raises(UnreadableWorkbookError, match="bukan buku kerja"):
        open_workbook(data, "RKT.xls")
