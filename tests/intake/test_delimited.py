"""Reading tables in plain text."""

from __future__ import annotations

import pytest

from rkt_xl.errors import NotAWorkbookError, UnreadableWorkbookError
from rkt_xl.intake.grid import Grid
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.opener import open_workbook
from rkt_xl.intake.workbook import Format
from rkt_xl.values.cell import CellError

TABLE = 'NO;INDIKATOR;TARGET\n1;"Nilai\nSAKIP; ""A""";77,95\n2;Café;1.250\n'


def only(text: str | bytes, name: str = "sub/RKT 2025.csv") -> Grid:
    (grid,) = open_workbook(text.encode() if isinstance(text, str) else text, name).grids
    return grid


def test_every_value_stays_the_text_that_it_is() -> None:
    book = open_workbook(TABLE.encode(), "RKT.csv")
    assert book.format is Format.CSV
    assert book.grids[0].rows == {
        1: {1: "NO", 2: "INDIKATOR", 3: "TARGET"},
        2: {1: "1", 2: 'Nilai\nSAKIP; "A"', 3: "77,95"},
        3: {1: "2", 2: "Café", 3: "1.250"},
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings_are_told_apart(encoding: str) -> None:
    assert only(TABLE.encode(encoding)).value(3, 2) == "Café"


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_delimiters_are_told_apart(delimiter: str) -> None:
    rows = [["NO", "URAIAN", "TARGET"], ["1", "Dokumen, laporan; lain", "77,95"], ["2", "Orang", "80,5"]]
    text = "\r\n".join(delimiter.join(f'"{c}"' if delimiter in c else c for c in row) for row in rows)
    assert only(text).rows == {r: dict(enumerate(row, 1)) for r, row in enumerate(rows, 1)}


def test_title_lines_above_the_table_do_not_mislead() -> None:
    text = "RENCANA KINERJA, DINAS A, KABUPATEN B\nTahun 2025\n\n" + TABLE
    assert only(text).value(4, 3) == "TARGET"


def test_line_that_names_the_delimiter_is_no_row() -> None:
    assert only("sep=|\nNO|TARGET\n1|5\n").rows == {1: {1: "NO", 2: "TARGET"}, 2: {1: "1", 2: "5"}}


def test_errors_of_excel_are_errors_here_too() -> None:
    assert only("a;b\n#REF!;#teks\n").row(2) == {1: CellError("#REF!"), 2: "#teks"}


def test_quote_that_never_closes_costs_no_row() -> None:
    lines = ["a;b", '"x;1'] + [f"{'isi' * 40};{n}" for n in range(2000)]
    grid = only("\n".join(lines))
    assert grid.last_row == len(lines)
    assert grid.value(2, 1) == '"x'


def test_text_is_read_under_any_name_that_a_workbook_may_have() -> None:
    assert only(TABLE, "RKT.xls").value(2, 3) == "77,95"
    assert only(TABLE, "RKT.xlsx").sheet == "RKT"


@pytest.mark.parametrize("text", ["Dengan hormat,\nbersama ini kami kirim.\n", "catatan", "a;b"])
def test_text_that_is_no_table_is_refused_or_passed_over_by_its_name(text: str) -> None:
    with pytest.raises(UnreadableWorkbookError, match="teks biasa"):
        only(text, "RKT.xlsx")
    with pytest.raises(NotAWorkbookError):
        only(text, "baca saya.txt")


def test_limits_are_kept() -> None:
    with pytest.raises(UnreadableWorkbookError, match="terlalu banyak sel"):
        open_workbook(TABLE.encode(), "x.csv", Limits(cells=5))
    with pytest.raises(UnreadableWorkbookError, match="terlalu besar"):
        open_workbook(TABLE.encode(), "x.xls", Limits(text_bytes=20))


def test_a_table_that_begins_with_the_letters_of_a_zip_is_read() -> None:
    for title in ("PK 2026", "PK;Kepala", "PK"):
        assert open_workbook(f"{title}\n{TABLE}".encode(), "PK.csv").grids[0].value(1, 1) in ("PK 2026", "PK")
