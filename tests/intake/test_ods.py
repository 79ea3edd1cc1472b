"""Reading ods: what is written once with a count, what is spelled out in styles, what LibreOffice could not calculate."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable

import pytest
import xlsxwriter

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.grid import CellValue, Grid
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.opener import open_workbook
from rkt_xl.intake.workbook import Format
from rkt_xl.values.cell import UNCALCULATED, CellError
from tests.intake.conftest import Convert
from tests.intake.planning import check_planning, planning_xlsx

NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("number", "datastyle"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    ]
)


def ods(table: str, styles: str = "", manifest: str = "<m/>") -> bytes:
    """A workbook of one sheet with these rows."""
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f'<office:spreadsheet><table:table table:name="S">{table}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()


def only(table: str, styles: str = "", limits: Limits | None = None) -> Grid:
    (grid,) = open_workbook(ods(table, styles), "x.ods", *([limits] if limits else [])).grids
    return grid


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def number(value: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="float" office:value="{value}" {more}/>'


def text(value: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {more}><text:p>{value}</text:p></table:table-cell>'


def test_all_that_a_sheet_holds_is_read(convert: Convert) -> None:
    book = open_workbook(convert(planning_xlsx(), "ods"), "RKT.xls")
    assert book.format is Format.ODS
    check_planning(book)


def test_one_plain_xml_file_is_read_too(convert: Convert) -> None:
    check_planning(open_workbook(convert(planning_xlsx(), "fods"), "RKT.fods"))


def test_repeated_cells_and_rows_stand_in_all_their_places() -> None:
    table = row(number("5", 'table:number-columns-repeated="2"'), text("x"), more='table:number-rows-repeated="2"')
    assert only(table + row(text("y"))).rows == {
        1: {1: 5.0, 2: 5.0, 3: "x"},
        2: {1: 5.0, 2: 5.0, 3: "x"},
        3: {1: "y"},
    }


def test_empty_rows_to_the_end_of_the_sheet_cost_nothing() -> None:
    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    table = (
        row(text("x"))
        + row(empty, more='table:number-rows-repeated="1048574" table:visibility="collapse"')
        + row(empty)
    )
    grid = only(table)
    assert grid.rows == {1: {1: "x"}}
    assert not grid.hidden_rows


def test_content_repeated_without_end_is_refused() -> None:
    table = row(number("1", 'table:number-columns-repeated="16384"'), more='table:number-rows-repeated="1048576"')
    with pytest.raises(UnreadableWorkbookError, match="terlalu banyak sel"):
        only(table)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<table:table-cell table:formula="of:=A1"/>', UNCALCULATED),
        (number("0", 'table:formula="of:=1/0"').replace("/>", "><text:p>#DIV/0!</text:p></table:table-cell>"), CellError("#DIV/0!")),
        (text("#REF!"), "#REF!"),
        ('<table:table-cell office:value-type="boolean" office:boolean-value="true"/>', True),
        ('<table:table-cell office:value-type="percentage" office:value="0.5"/>', 0.5),
        ('<table:table-cell office:value-type="date" office:date-value="2025-01-02T10:30:00"/>', dt.datetime(2025, 1, 2, 10, 30)),
        ('<table:table-cell office:value-type="time" office:time-value="PT08H30M00S"/>', dt.time(8, 30)),
        ('<table:table-cell office:value-type="time" office:time-value="PT36H00M00S"/>', dt.timedelta(hours=36)),
        ('<table:table-cell office:value-type="date" office:date-value="kemarin"><text:p>kemarin</text:p></table:table-cell>', "kemarin"),
        (number("nan"), None),
        (text("a<text:s text:c='2'/>b<text:line-break/>c</text:p><text:p>d"), "a  b\nc\nd"),
        (text("a\n   b"), "a b"),
        (text("isi<office:annotation><text:p>catatan</text:p></office:annotation>"), "isi"),
    ],
)  # fmt: skip
def test_each_kind_of_cell_has_its_value(cell: str, value: CellValue | None) -> None:
    assert only(row(cell)).value(1, 1) == value


@pytest.mark.parametrize(
    ("elements", "code"),
    [
        ('<number:number number:decimal-places="0" number:min-integer-digits="4"/>', "0000"),
        (
            '<number:number number:decimal-places="2" number:min-decimal-places="0" number:min-integer-digits="1"/>',
            "0.##",
        ),
        ('<number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/>', "#,##0"),
        (
            "<number:text>Rp</number:text><number:number number:decimal-places='0' number:min-integer-digits='1'/>",
            '"Rp"0',
        ),
        ('<number:number number:min-integer-digits="1"/>', None),
        ('<number:number number:min-integer-digits="1"/><number:text> dok</number:text>', 'General" dok"'),
    ],
)
def test_number_formats_are_put_together(elements: str, code: str | None) -> None:
    styles = f'<number:number-style style:name="N1">{elements}</number:number-style>'
    styles += '<style:style style:name="c" style:family="table-cell" style:data-style-name="N1"/>'
    assert only(row(number("5", 'table:style-name="c"')), styles).style(1, 1).number_format == code


def test_looks_come_from_the_cell_its_column_and_the_parents_of_its_style() -> None:
    styles = (
        '<style:style style:name="tebal" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="anak" style:family="table-cell" style:parent-style-name="tebal">'
        '<style:paragraph-properties fo:margin-left="0.706cm"/></style:style>'
    )
    columns = '<table:table-column/><table:table-column table:default-cell-style-name="tebal"/>'
    grid = only(columns + row(text("a", 'table:style-name="anak"'), text("b"), text("c")), styles)
    assert [grid.style(1, col) for col in (1, 2, 3)] == [(None, True, 2), (None, True, 0), (None, False, 0)]


def test_text_whose_parts_are_all_bold_is_bold() -> None:
    styles = (
        '<style:style style:name="T" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    bold = '<text:span text:style-name="T">PROGRAM</text:span>'
    grid = only(row(text(bold), text(bold + " satu")), styles)
    assert [grid.style(1, col).bold for col in (1, 2)] == [True, False]


def test_text_in_shapes_is_noticed(convert: Convert) -> None:
    def drawn(draw: Callable[[xlsxwriter.worksheet.Worksheet], object]) -> Grid:
        stream = io.BytesIO()
        book = xlsxwriter.Workbook(stream)
        draw(book.add_worksheet())
        book.close()
        return open_workbook(convert(stream.getvalue(), "ods"), "x.ods").grids[0]

    assert drawn(lambda sheet: sheet.insert_textbox("B2", "Meningkatnya layanan")).has_shapes
    assert not drawn(lambda sheet: sheet.write_comment("B2", "catatan")).has_shapes


def test_workbook_locked_by_a_password_says_so() -> None:
    with pytest.raises(UnreadableWorkbookError, match="kata sandi"):
        open_workbook(ods("", manifest="<m><manifest:encryption-data/></m>"), "x.ods")


@pytest.mark.parametrize("content", [b"<a", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", b"<a>" * 9000, b""])
def test_damaged_content_is_refused(content: bytes) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    with pytest.raises(UnreadableWorkbookError):
        open_workbook(stream.getvalue(), "x.ods")
