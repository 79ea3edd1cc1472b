"""Reading xlsb: the same sheet in binary records."""

from __future__ import annotations

import struct

import pytest

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.grid import Grid, Style
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.opener import open_workbook
from rkt_xl.intake.workbook import Format
from rkt_xl.values.cell import CellError
from tests.intake import xlsb_builder as build
from tests.intake.planning import BOLD, FORMATS, INDENT, MERGES, ROWS, check_planning


def planning_xlsb() -> bytes:
    """The planning sheet as xlsb."""
    looks = {
        place: Style(FORMATS.get(place), place in BOLD, INDENT.get(place, 0)) for place in (*FORMATS, *BOLD, *INDENT)
    }
    looks[6, 6] = Style("dd/mm/yyyy")
    styles = [Style(), *looks.values()]
    texts: list[str] = []
    first = build.sheet(ROWS, texts, {place: n for n, place in enumerate(looks, 1)}, MERGES, [7], [7])
    second = build.sheet({2: {2: "x"}}, texts, {})
    return build.book({"RKT": (first, False), "lama": (second, True)}, texts, styles, from_1904=False)


def one_sheet(part: bytes, texts: list[str] | None = None) -> Grid:
    data = build.book({"Sheet1": (part, False)}, texts or [], [Style()], from_1904=False)
    return open_workbook(data, "x.xlsb").grids[0]


def test_all_that_a_sheet_holds_is_read() -> None:
    book = open_workbook(planning_xlsb(), "RKT.xlsx")
    assert book.format is Format.XLSB
    check_planning(book)


@pytest.mark.parametrize(
    ("packed", "number"),
    [(0x3FF00000, 1.0), (0x3FF00001, 0.01), (-1 << 2 | 2, -1.0), (7795 << 2 | 3, 77.95), (-0x3FD00000, -16.0)],
)
def test_numbers_in_four_bytes_are_unpacked(packed: int, number: float) -> None:
    cells = build.record(0, bytes(17)) + build.record(2, struct.pack("<IIi", 0, 0, packed)) + build.record(146)
    assert one_sheet(cells).value(1, 1) == number


def test_results_of_formulas_are_read() -> None:
    head = struct.pack("<II", 0, 0)
    cells = b""
    results = [(8, build.text("isi")), (9, struct.pack("<d", 2.5)), (10, b"\1"), (11, b"\x17")]
    for row, (kind, result) in enumerate(results):
        cells += build.record(0, struct.pack("<I13x", row)) + build.record(kind, head + result + bytes(6))
    grid = one_sheet(cells + build.record(146))
    assert [grid.value(row, 1) for row in range(1, 5)] == ["isi", 2.5, True, CellError("#REF!")]


def test_values_far_apart_cost_no_more_than_near_ones() -> None:
    rows = {1: {1: "awal"}, 1048576: {16384: "akhir"}}
    texts: list[str] = []
    assert one_sheet(build.sheet(rows, texts, {}), texts).rows == rows


def test_damage_is_refused() -> None:
    data = planning_xlsb()
    for part in (build.record(0, bytes(5)), b"\x05\xff", build.record(0, bytes(17)) + build.record(5, b"\0"), b"\x80"):
        with pytest.raises(UnreadableWorkbookError, match="rusak"):
            one_sheet(part)
    with pytest.raises(UnreadableWorkbookError):
        open_workbook(data[: len(data) // 2], "x.xlsb")


def test_limits_are_kept() -> None:
    with pytest.raises(UnreadableWorkbookError, match="terlalu banyak sel"):
        open_workbook(planning_xlsb(), "x.xlsb", Limits(cells=5))
