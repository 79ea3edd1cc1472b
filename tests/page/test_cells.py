"""Texts put into single cells, and nothing else of the workbook changed."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest
import xlsxwriter

from rkt_xl.errors import OutputError
from rkt_xl.page.cells import with_texts


@pytest.fixture
def book() -> bytes:
    """A workbook with what libraries tend to lose: a chart, a note, a list to choose from."""
    stream = io.BytesIO()
    made = xlsxwriter.Workbook(stream, {"in_memory": True})
    bold = made.add_format({"bold": True})
    sheet, other = made.add_worksheet("Temuan"), made.add_worksheet("Lain")
    sheet.write_row(0, 0, ["KODE", "TINDAK LANJUT", "ALASAN", "KUNCI"])
    for row in range(1, 4):
        sheet.write(row, 0, f"REC-0{row}")
        sheet.write_blank(row, 1, None, bold)
        sheet.write(row, 3, f"kunci {row}")
    sheet.write(2, 2, "alasan lama", bold)
    sheet.write_formula(3, 2, "=A1", None, "KODE")
    sheet.data_validation(1, 1, 3, 1, {"validate": "list", "source": ["diterima", "tanya"]})
    sheet.write_comment("A2", "catatan")
    chart = made.add_chart({"type": "column"})
    chart.add_series({"values": "=Lain!$A$1:$A$3"})
    other.write_column(0, 0, [1, 2, 3])
    other.insert_chart("C1", chart)
    made.close()
    return stream.getvalue()


def cells(data: bytes) -> dict[str, object]:
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Temuan"]
    return {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}


def test_the_texts_stand_in_their_cells_and_all_others_are_as_before(book: bytes) -> None:
    texts = {(2, 2): "diterima", (2, 3): "rapat 3 Maret", (3, 2): "tanya", (3, 3): ""}
    after = with_texts(book, "hasil.xlsx", "Temuan", texts)
    wanted = cells(book) | {"B2": "diterima", "C2": "rapat 3 Maret", "B3": "tanya"}
    del wanted["C3"]
    assert cells(after) == wanted


def test_no_byte_of_another_part_changes(book: bytes) -> None:
    after = with_texts(book, "hasil.xlsx", "Temuan", {(2, 2): "diterima"})
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        assert [e.filename for e in old.infolist()] == [e.filename for e in new.infolist()]
        changed = [e.filename for e in old.infolist() if old.read(e) != new.read(e.filename)]
    assert changed == ["xl/worksheets/sheet1.xml"]


def test_a_cell_keeps_its_look(book: bytes) -> None:
    after = with_texts(book, "hasil.xlsx", "Temuan", {(2, 2): "diterima", (3, 3): "baru"})
    sheet = openpyxl.load_workbook(io.BytesIO(after))["Temuan"]
    assert sheet["B2"].font.b
    assert sheet["C3"].font.b
    assert [v.sqref for v in sheet.data_validations.dataValidation] != []


@pytest.mark.parametrize(
    "text",
    ["=1+1", "<b>&amp;</b>", "a _x0041_ b", "“kutip” 'satu' \"dua\"", "  x  y".strip(), "ñ 漢 😀", "+62 812", "0012"],
)
def test_whatever_is_typed_comes_out_as_it_was_typed(book: bytes, text: str) -> None:
    after = with_texts(book, "hasil.xlsx", "Temuan", {(2, 3): text})
    value = openpyxl.load_workbook(io.BytesIO(after))["Temuan"]["C2"]
    assert value.data_type != "f" or text.startswith("=")
    assert openpyxl.utils.escape.unescape(str(value.value)) == text
    assert b"<f>1+1" not in after


def test_a_formula_is_not_written_over(book: bytes) -> None:
    with pytest.raises(OutputError, match="tanpa menyentuh isi lain"):
        with_texts(book, "hasil.xlsx", "Temuan", {(4, 3): "alasan"})


@pytest.mark.parametrize("place", [(9, 2), (2, 20_000)])
def test_a_place_that_is_not_there_is_refused(book: bytes, place: tuple[int, int]) -> None:
    with pytest.raises(OutputError):
        with_texts(book, "hasil.xlsx", "Temuan", {place: "x"})


def test_a_missing_sheet_and_a_damaged_file_are_refused(book: bytes) -> None:
    with pytest.raises(OutputError):
        with_texts(book, "hasil.xlsx", "Tidak ada", {(2, 2): "x"})
    with pytest.raises(OutputError):
        with_texts(book[:900], "hasil.xlsx", "Temuan", {(2, 2): "x"})


def test_a_sheet_as_excel_saves_it_again_is_written_as_well(book: bytes) -> None:
    stream = io.BytesIO()
    again = openpyxl.load_workbook(io.BytesIO(book))
    again["Temuan"]["C2"] = "diketik"
    again.save(stream)
    after = with_texts(stream.getvalue(), "hasil.xlsx", "Temuan", {(2, 2): "tanya", (2, 3): ""})
    assert cells(after) == cells(book) | {"B2": "tanya"}
