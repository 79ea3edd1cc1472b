"""What programs and forwarding do to xlsx files, and what stays right all the same."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
import xlsxwriter

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.grid import Grid
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.opener import open_workbook
from rkt_xl.values.cell import CellError
from tests.intake.test_xlsx import edited

SHEET = "xl/worksheets/sheet1.xml"
TEXTS = "xl/sharedStrings.xml"


def saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def only(data: bytes) -> Grid:
    (grid,) = open_workbook(data, "buku.xlsx").grids
    return grid


@pytest.fixture
def two_cells() -> bytes:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    sheet = book.add_worksheet()
    sheet.write("B2", "isi")
    sheet.write("B3", 4.5)
    book.close()
    return stream.getvalue()


def without(data: bytes, part: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
    return out.getvalue()


def test_declared_size_of_the_sheet_is_not_believed(two_cells: bytes) -> None:
    data = edited(two_cells, SHEET, r'<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"')
    assert only(data).rows == {2: {2: "isi"}, 3: {2: 4.5}}


def test_million_rows_with_styles_only_give_no_cells() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "isi"
    styled = "".join(f'<row r="{r}" s="1" customFormat="1"><c r="A{r}" s="1"/></row>' for r in range(2, 200_001))
    assert only(edited(saved(book), SHEET, "</sheetData>", styled + "</sheetData>")).rows == {1: {1: "isi"}}


@pytest.mark.parametrize(
    "pattern, replacement",
    [
        (r'<c r="(\w+)"(.*?)>', r"<c\2 r='\1'>"),
        (r"</c>", "</c><!-- x -->"),
        (r"<row r=\"\d+\"[^>]*>", r"\g<0>\n   "),
        (r"<(/?)(?!\?)(\w)", r"<\1x:\2"),
        (r"<v>", '<v xml:space="preserve">'),
    ],
)
def test_xml_in_another_manner_gives_the_same(two_cells: bytes, pattern: str, replacement: str) -> None:
    data = edited(two_cells, SHEET, pattern, replacement)
    if "x:" in replacement:
        data = edited(data, SHEET, "xmlns=", "xmlns:x=")
    assert only(data).rows == {2: {2: "isi"}, 3: {2: 4.5}}


def test_cells_without_addresses_follow_each_other() -> None:
    book = openpyxl.Workbook()
    book.active.append(["a", None, 3])
    data = edited(saved(book), SHEET, r' r="\w+"', "")
    assert only(data).rows == {1: {1: "a", 2: 3.0}}


def test_utf16_parts_are_read(two_cells: bytes) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(two_cells)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name in (SHEET, TEXTS):
                content = content.decode().encode("utf-16")
            new.writestr(name, content)
    assert only(out.getvalue()).rows == {2: {2: "isi"}, 3: {2: 4.5}}


def test_text_in_runs_is_joined_without_phonetic_text(two_cells: bytes) -> None:
    runs = "<si><r><rPr><b/></rPr><t>Nilai </t></r><r><t>SAKIP</t></r><rPh sb='0' eb='1'><t>XX</t></rPh></si>"
    assert only(edited(two_cells, TEXTS, "<si>.*</si>", runs)).value(2, 2) == "Nilai SAKIP"


def test_text_whose_runs_are_all_bold_is_bold(two_cells: bytes) -> None:
    runs = "<si><r><rPr><b/></rPr><t>PROGRAM </t></r><r><rPr><b/></rPr><t>X</t></r></si>"
    assert only(edited(two_cells, TEXTS, "<si>.*</si>", runs)).style(2, 2).bold
    mixed = runs.replace("<rPr><b/></rPr>", "", 1)
    assert not only(edited(two_cells, TEXTS, "<si>.*</si>", mixed)).style(2, 2).bold


def test_inline_text_is_read(two_cells: bytes) -> None:
    inline = '<c r="B2" t="inlineStr"><is><r><t>R&amp;D </t></r><r><t>ya</t></r></is></c>'
    assert only(edited(two_cells, SHEET, r'<c r="B2".*?</c>', inline)).value(2, 2) == "R&D ya"


def test_escapes_of_excel_become_the_characters(two_cells: bytes) -> None:
    data = edited(two_cells, TEXTS, "isi", "baris_x000D_\n_x005F_x0041_ &lt;5&#10;x")
    assert only(data).value(2, 2) == "baris\n_x0041_ <5\nx"


def test_missing_texts_are_said_to_be_missing(two_cells: bytes) -> None:
    book = open_workbook(without(two_cells, TEXTS), "buku.xlsx")
    assert book.grids[0].rows == {3: {2: 4.5}}
    assert [note.text for note in book.notes] == ["Isi 1 sel tidak ada di dalam berkas; simpan ulang di Excel."]


def test_error_cells_of_every_kind_are_kept(two_cells: bytes) -> None:
    cells = "".join(
        f'<row r="{r}"><c r="A{r}" t="e"><v>{error}</v></c></row>'
        for r, error in enumerate(["#REF!", "#DIV/0!", "#N/A", "#NAME?", "#VALUE!", "#NUM!", "#NULL!"], 5)
    )
    grid = only(edited(two_cells, SHEET, "</sheetData>", cells + "</sheetData>"))
    assert grid.value(5, 1) == CellError("#REF!")
    assert grid.filled == 9


@pytest.mark.parametrize("from_1904", [False, True])
def test_dates_are_dates_in_both_ways_of_counting(from_1904: bool) -> None:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"date_1904": from_1904})
    sheet = book.add_worksheet()
    sheet.write_datetime("A1", dt.datetime(2025, 1, 2), book.add_format({"num_format": "dd/mm/yyyy"}))
    sheet.write_datetime("A2", dt.datetime(2025, 1, 2, 13, 30), book.add_format({"num_format": "dd/mm/yyyy hh:mm"}))
    sheet.write("A3", True)
    book.close()
    assert only(stream.getvalue()).rows == {
        1: {1: dt.date(2025, 1, 2)},
        2: {1: dt.datetime(2025, 1, 2, 13, 30)},
        3: {1: True},
    }


def test_chart_sheets_are_passed_over_and_told() -> None:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    book.add_worksheet("data").write("A1", 5)
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=data!$A$1:$A$1"})
    book.add_chartsheet("grafik").set_chart(chart)
    book.add_worksheet("lain").write("A1", "x")
    book.close()
    read = open_workbook(stream.getvalue(), "buku.xlsx")
    assert [grid.sheet for grid in read.grids] == ["data", "lain"]
    assert [note.sheet for note in read.notes] == ["grafik"]


def test_merges_beyond_the_used_cells_are_cut_and_overlaps_do_no_harm(two_cells: bytes) -> None:
    merges = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:XFD2"/><mergeCell ref="B2:B3"/></mergeCells>'
    grid = only(edited(two_cells, SHEET, "</sheetData>", "</sheetData>" + merges))
    assert grid.value_at(2, 2) == "isi"
    assert all(area.bottom <= 3 and area.right <= 2 for area in grid.merges)


def test_text_in_shapes_is_noticed_and_pictures_are_not() -> None:
    def drawn(draw: Callable[[xlsxwriter.worksheet.Worksheet], object]) -> Grid:
        stream = io.BytesIO()
        book = xlsxwriter.Workbook(stream)
        draw(book.add_worksheet())
        book.close()
        return only(stream.getvalue())

    assert drawn(lambda sheet: sheet.insert_textbox("B2", "Meningkatnya layanan")).has_shapes
    assert not drawn(lambda sheet: sheet.insert_textbox("B2", "")).has_shapes


BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY s SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("part", [SHEET, TEXTS, "xl/workbook.xml", "xl/styles.xml", "_rels/.rels"])
def test_declarations_of_entities_are_refused_wherever_they_stand(two_cells: bytes, part: str) -> None:
    data = edited(two_cells, part, r"^(?:<\?xml[^>]*\?>)?", BOMB + "<!--" + "x" * 9000 + "-->")
    with pytest.raises(UnreadableWorkbookError, match="tidak wajar"):
        open_workbook(data, "buku.xlsx")


def test_nesting_without_end_is_refused(two_cells: bytes) -> None:
    data = edited(two_cells, "xl/styles.xml", "<fonts", "<x>" * 5000 + "<fonts")
    with pytest.raises(UnreadableWorkbookError):
        open_workbook(data, "buku.xlsx")


def test_part_that_unpacks_to_more_than_it_declares_is_refused(two_cells: bytes) -> None:
    data = bytearray(two_cells)
    for entry in zipfile.ZipFile(io.BytesIO(two_cells)).infolist():
        if entry.filename == SHEET:
            directory = two_cells.rfind(SHEET.encode()) - 46
            data[directory + 24 : directory + 28] = (entry.file_size - 40).to_bytes(4, "little")
    with pytest.raises(UnreadableWorkbookError, match="rusak"):
        open_workbook(bytes(data), "buku.xlsx")


def test_limits_hold_for_what_is_packed(two_cells: bytes) -> None:
    with pytest.raises(UnreadableWorkbookError, match="terlalu besar"):
        open_workbook(two_cells, "buku.xlsx", Limits(unpacked_bytes=500))
    with pytest.raises(UnreadableWorkbookError, match="terlalu besar"):
        open_workbook(two_cells, "buku.xlsx", Limits(parts=3))


def test_archive_locked_by_a_password_is_refused_plainly(two_cells: bytes) -> None:
    data = bytearray(two_cells)
    for match in re.finditer(b"PK\x01\x02", two_cells):
        data[match.start() + 8] |= 1
    with pytest.raises(UnreadableWorkbookError, match="kata sandi"):
        open_workbook(bytes(data), "buku.xlsx")


@pytest.mark.parametrize("number", ["1_000", "nan", "1e999", "abc", "-"])
def test_what_is_no_number_is_not_made_one(two_cells: bytes, number: str) -> None:
    assert only(edited(two_cells, SHEET, "<v>4.5</v>", f"<v>{number}</v>")).value(3, 2) == number
