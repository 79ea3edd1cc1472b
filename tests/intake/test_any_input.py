"""Every parser of files takes whatever bytes or text it is given: what it reads, or one refusal of ours."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.archive import Archive
from rkt_xl.intake.biff.ole import SIGNATURE, OleFile
from rkt_xl.intake.biff.records import read_records
from rkt_xl.intake.cellnumbers import is_date_format, number_of, number_value
from rkt_xl.intake.delimited import delimiter_of, read_delimited
from rkt_xl.intake.grid import CellValue
from rkt_xl.intake.limits import DEFAULT_LIMITS, Limits
from rkt_xl.intake.numberformats import meaningful
from rkt_xl.intake.ods.names import OFFICE, TABLE
from rkt_xl.intake.ods.values import cell_value as ods_value
from rkt_xl.intake.ooxml.text import from_excel, from_xml, visible
from rkt_xl.intake.opener import open_workbook
from rkt_xl.intake.own import is_koreksi, is_own_output, koreksi_sheet
from rkt_xl.intake.plaintext import decode_text, sheet_name
from rkt_xl.intake.safexml import as_utf8, elements
from rkt_xl.intake.sniff import sniff_text
from rkt_xl.intake.spreadsheetml import read_spreadsheetml
from rkt_xl.intake.web.css import declarations, is_hidden, look_of, number_format, read_classes, style_sheets_of
from rkt_xl.intake.web.page import read_mht, read_page
from rkt_xl.intake.web.tokens import attributes, tokens, unescape
from rkt_xl.intake.web.values import cell_value as web_value
from rkt_xl.intake.web.values import text_value
from rkt_xl.intake.workbook import Workbook
from rkt_xl.intake.xlsb.parts import read_book
from rkt_xl.intake.xlsb.parts import read_styles as read_xlsb_styles
from rkt_xl.intake.xlsb.records import records
from tests.hostile.formats import WRITERS
from tests.hostile.sound import written
from tests.strategies import number_formats, texts

_MARKS = st.sampled_from(
    [b"PK\3\4", b"PK\5\6", b"PK\1\2", SIGNATURE, b"\x09\x08\x10\0", b"<?xml version='1.0'?>", b"<table><tr><td>", b"<html>",
     b"<office:document ", b"MIME-Version: 1.0\n", b"\xff\xfe", b"\xef\xbb\xbf", b"%PDF-", b"a;b\n1;2\n", b"<style>", b"&#x", b"{",
     b"urn:schemas-microsoft-com:office:spreadsheet", b"<Workbook ", b"\0\0\0", b"\n", b"'", b'"', b"</td>", b"<!--", b"]]>"]
)  # fmt: skip
contents = st.lists(st.one_of(_MARKS, st.binary(max_size=40)), max_size=10).map(b"".join)
pages = contents.map(lambda content: content.decode("utf-8", "replace"))
names = st.sampled_from(["x.xlsx", "x.xls", "x.csv", "x.txt", "x.html", "x", "a/b.ods"])

OF_TEXT: tuple[Callable[[str], object], ...] = (
    is_date_format, number_of, delimiter_of, meaningful, from_excel, from_xml, visible, sheet_name, declarations, is_hidden,
    number_format, style_sheets_of, unescape, attributes, text_value, lambda text: list(tokens(text)),
    lambda text: read_classes([text]), lambda text: look_of([declarations(text)]), lambda text: web_value({}, text, text),
)  # fmt: skip
OF_BYTES: tuple[Callable[[bytes], object], ...] = (
    decode_text, sniff_text, is_own_output, is_koreksi, koreksi_sheet, OleFile, read_book, read_xlsb_styles,
    lambda data: OleFile(SIGNATURE + data.ljust(2000, b"\0")), lambda data: list(records(data)),
    lambda data: read_records(data, 9), lambda data: Archive(data, DEFAULT_LIMITS).names(),
    lambda data: b"".join(as_utf8([data])), lambda data: elements([data], frozenset({"x"})),
    lambda data: read_spreadsheetml(data, "x", DEFAULT_LIMITS), lambda data: read_page(data, "x", DEFAULT_LIMITS),
    lambda data: read_mht(data, "x", DEFAULT_LIMITS), lambda data: read_delimited(data, "x.csv", DEFAULT_LIMITS),
)  # fmt: skip


@pytest.mark.parametrize("parse", OF_TEXT, ids=lambda parse: parse.__name__)
@given(text=st.one_of(texts, pages))
def test_any_text_has_an_answer_that_stays_the_same(parse: Callable[[str], object], text: str) -> None:
    assert parse(text) == parse(text)


@pytest.mark.parametrize("parse", OF_BYTES, ids=lambda parse: parse.__name__)
@given(data=contents)
def test_any_bytes_are_read_or_refused(parse: Callable[[bytes], object], data: bytes) -> None:
    try:
        parse(data)
    except UnreadableWorkbookError as err:
        assert str(err).endswith(".")


@given(contents, names)
def test_any_file_is_a_workbook_or_refused(data: bytes, name: str) -> None:
    try:
        book = open_workbook(data, name)
    except UnreadableWorkbookError as err:
        assert str(err).endswith(".")
    else:
        assert isinstance(book, Workbook)
        assert all(grid.filled >= 0 and grid.file == name for grid in book.grids)


@given(
    st.dictionaries(
        st.sampled_from(["xl/workbook.xml", "content.xml", "mimetype", "xl/workbook.bin", "_rels/.rels"]), contents
    )
)
def test_any_archive_is_a_workbook_or_refused(parts: Mapping[str, bytes]) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    with pytest.raises(UnreadableWorkbookError):
        open_workbook(stream.getvalue(), "x.xlsx")


@given(
    st.dictionaries(
        st.sampled_from(
            [
                OFFICE + "value-type",
                OFFICE + "value",
                OFFICE + "date-value",
                OFFICE + "time-value",
                OFFICE + "boolean-value",
                TABLE + "formula",
            ]
        ),
        st.one_of(
            texts,
            st.sampled_from(
                [
                    "float",
                    "date",
                    "time",
                    "boolean",
                    "percentage",
                    "string",
                    "PT99H",
                    "2025-02-30",
                    "9999-99-99T99:99",
                    "1e999",
                ]
            ),
        ),
    ),
    texts,
)
def test_any_cell_of_ods_has_a_value_or_none(cell: Mapping[str, str], shown: str) -> None:
    assert ods_value(dict(cell), shown) == ods_value(dict(cell), shown)


@given(st.floats(), number_formats, st.booleans())
def test_number_of_a_cell_is_a_number_a_moment_or_text(number: float, code: str | None, from_1904: bool) -> None:
    value = number_value(number, code, from_1904=from_1904)
    assert isinstance(value, float | str | dt.datetime | dt.date | dt.time | dt.timedelta)


_PLAIN = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=["Cs", "Cc", "Cn", "Zs"]),
    min_size=1,
    max_size=30,
)
_OF_DELIMITERS = re.compile(r"""[;,|"]""")  # which of several is the one is another question
_CELLS = st.one_of(_PLAIN, st.floats(-1e12, 1e12, allow_nan=False).map(lambda n: round(n, 4)), st.booleans())
tables = st.dictionaries(st.integers(1, 40), st.dictionaries(st.integers(1, 12), _CELLS, min_size=1), min_size=1)


@pytest.mark.parametrize("suffix", ["xlsx", "xls", "xlsb", "ods", "fods", "xml"])
@settings(max_examples=25, deadline=None)
@given(rows=tables)
def test_what_is_written_is_read_in_every_format(suffix: str, rows: dict[int, dict[int, CellValue]]) -> None:
    data = written(rows)
    (grid,) = open_workbook(data, "x.xlsx").grids
    assert grid.rows == rows
    if suffix != "xlsx":
        (grid,) = open_workbook(WRITERS[suffix]([grid]), f"x.{suffix}").grids
        assert {row: dict(cells) for row, cells in grid.rows.items()} == rows


@given(
    st.lists(st.lists(_PLAIN, min_size=2, max_size=5), min_size=2, max_size=20), st.sampled_from([";", ",", "\t", "|"])
)
def test_text_of_a_table_is_read_as_it_was_written(rows: list[list[str]], delimiter: str) -> None:
    width = max(map(len, rows))
    lines = [[_OF_DELIMITERS.sub("x", cell) for cell in row] + ["x"] * (width - len(row)) for row in rows]
    text = "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in lines)
    book = read_delimited(text.encode(), "x.csv", DEFAULT_LIMITS)
    assert book is not None
    (grid,) = book.grids
    shown = [[grid.shown(row, col) for col in range(1, width + 1)] for row in range(1, len(lines) + 1)]
    assert shown == [[cell if cell.strip() else "" for cell in row] for row in lines]


@settings(max_examples=25, deadline=None)
@given(tables, st.integers(1, 30))
def test_limit_of_cells_holds_in_every_format(rows: dict[int, dict[int, CellValue]], most: int) -> None:
    data = written(rows)
    limits = Limits(cells=most)
    (whole,) = open_workbook(data, "x.xlsx").grids
    for suffix in ("xlsx", "xls", "xlsb", "ods", "xml"):
        content = data if suffix == "xlsx" else WRITERS[suffix]([whole])
        if whole.filled <= most:
            assert open_workbook(content, f"x.{suffix}", limits).grids[0].filled == whole.filled
        else:
            with pytest.raises(UnreadableWorkbookError, match="terlalu banyak sel"):
                open_workbook(content, f"x.{suffix}", limits)
