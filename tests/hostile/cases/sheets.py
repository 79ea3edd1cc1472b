"""Sheets that are larger, emptier or odder than any that people make, and all that workbooks carry besides cells."""

from __future__ import annotations

import io
from collections.abc import Callable

import openpyxl
import xlsxwriter

from rkt_xl.model.provenance import column_letters
from tests.hostile.case import Case, failed, read, same
from tests.hostile.sound import BOOK, RELATIONS, SHEET, STRINGS, TEXT, changed, in_sheet, more_rows, parts, sound, swap
from tests.markdown import parse, workbook_from_markdown

_HEAD = '<row r="6">'
_DIMENSION = r'<dimension ref="[^"]*"'


def _merges(*areas: str) -> str:
    return "<mergeCells>" + "".join(f'<mergeCell ref="{area}"/>' for area in areas) + "</mergeCells>"


def _styled_rows() -> str:
    return "".join(f'<row r="{r}" s="1" customFormat="1"><c r="A{r}" s="1"/></row>' for r in range(20, 1_000_020))


def _filled(rows: int, columns: int) -> str:
    row = '<row r="#">' + "".join(f'<c r="{column_letters(c)}#"><v>5</v></c>' for c in range(1, columns + 1)) + "</row>"
    return "".join(row.replace("#", str(number)) for number in range(20, 20 + rows))


def _wide() -> str:
    return '<row r="90">' + "<c><v>5</v></c>" * 16_384 + "</row>"


def _formulas(cached: str) -> bytes:
    """The targets are formulas."""
    return in_sheet(r'<c r="(E[67])"([^>]*?)(?: t="\w+")?(?: ?/>|>.*?</c>)', rf'<c r="\1"\2><f>E99*2</f>{cached}</c>')()


def _by_xlsxwriter(change: Callable[[xlsxwriter.Workbook, xlsxwriter.worksheet.Worksheet], object]) -> bytes:
    """The sound sheet written by another library, with something added."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    sheet = book.add_worksheet("RKT")
    for row, cells in parse(TEXT)[0].items():
        for col, value in cells.items():
            sheet.write(row - 1, col - 1, value)
    change(book, sheet)
    book.close()
    return stream.getvalue()


def _chart_sheet(book: xlsxwriter.Workbook, _: object) -> None:
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=RKT!$E$6:$E$7"})
    book.add_chartsheet("Grafik").set_chart(chart)


def _sheets(count: int) -> bytes:
    return workbook_from_markdown({"RKT": TEXT} | {f"Lembar {n}": "x" for n in range(2, count + 1)})


def _very_hidden() -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(sound("xlsx")))
    book.create_sheet("Rahasia")["A1"] = "x"
    book["Rahasia"].sheet_state = "veryHidden"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _named(*names: str) -> bytes:
    """A workbook whose sheets have names that Excel forbids."""
    from xml.sax.saxutils import escape, quoteattr

    content = parts(workbook_from_markdown({"RKT": TEXT} | {f"s{n}": f"x{n}" for n in range(len(names))}))
    book = content[BOOK].decode()
    for number, name in enumerate(names):
        book = book.replace(f'name="s{number}"', f"name={quoteattr(escape(name))}")
    from tests.hostile.sound import packed

    return packed({**content, BOOK: book.encode()})


def _with_parts(**added: bytes) -> bytes:
    return changed({name.replace("__", "/").replace("_", "."): data for name, data in added.items()})


def _cell(text: str, more: str = "") -> Callable[[], bytes]:
    return more_rows(
        f'<row r="90"><c r="A90" t="inlineStr"><is><t xml:space="preserve"{more}>{text}</t></is></c></row>'
    )


CASES: tuple[Case, ...] = (
    same("sejuta baris bergaya.xlsx", more_rows(_styled_rows), "a million rows with styles only"),
    read("semua kolom.xlsx", more_rows(_wide), "16,384 columns in a row"),
    read(
        "sudut jauh.xlsx",
        more_rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        "two cells at the far corners",
    ),
    read("sejuta sel.xlsx", more_rows(lambda: _filled(12_000, 100)), "more than a million filled cells"),
    failed(
        "tiga juta sel.xlsx",
        more_rows(lambda: _filled(30_000, 100)),
        "terlalu banyak sel",
        "three million filled cells",
    ),
    same("ukuran bohong.xlsx", in_sheet(_DIMENSION, '<dimension ref="A1:XFD1048576"'), "a dimension that lies"),
    same("ukuran kecil.xlsx", in_sheet(_DIMENSION, '<dimension ref="A1"'), "a dimension that is too small"),
    same("tanpa ukuran.xlsx", in_sheet(_DIMENSION + "/>", ""), "no dimension, as Google writes"),
    same(
        "baris terbalik.xlsx",
        in_sheet(r"(?s)<sheetData>(<row r=\"1\".*?</row>)(.*)</sheetData>", r"<sheetData>\2\1</sheetData>"),
        "rows in another order",
    ),
    read("baris dobel.xlsx", more_rows('<row r="7"><c r="A7"><v>9</v></c></row>'), "a row that stands there twice"),
    read("baris nol.xlsx", more_rows('<row r="0"><c r="A0"><v>9</v></c></row>'), "row 0"),
    read(
        "baris jauh.xlsx", more_rows('<row r="9999999"><c r="A9999999"><v>9</v></c></row>'), "a row beyond the last one"
    ),
    read("kolom jauh.xlsx", more_rows('<row r="90"><c r="ZZZ90"><v>9</v></c></row>'), "a column beyond the last one"),
    read("tanpa hasil.xlsx", lambda: _formulas(""), "formulas without results"),
    read("melingkar.xlsx", lambda: _formulas("<v>0</v>"), "circular formulas"),
    read(
        "galat.xlsx",
        more_rows('<row r="90"><c r="A90" t="e"><v>#REF!</v></c><c r="B90" t="e"><v>#DIV/0!</v></c></row>'),
        "cells with errors",
    ),
    read(
        "bukan angka.xlsx",
        more_rows('<row r="90"><c r="A90"><v>NaN</v></c><c r="B90"><v>1e999</v></c><c r="C90"><v>1_0</v></c></row>'),
        "numbers that are none",
    ),
    read("angka raksasa.xlsx", in_sheet("<v>1250</v>", f"<v>{'9' * 300}</v>"), "a target of 300 digits"),
    same(
        "tautan luar.xlsx",
        lambda: _with_parts(
            xl__externalLinks__externalLink1_xml=b'<externalLink xmlns="x"><externalBook r:id="rId1" xmlns:r="y"/></externalLink>'
        ),
        "links to other workbooks",
    ),
    same(
        "makro.xlsm",
        lambda: _with_parts(xl__vbaProject_bin=b"\xd0\xcf\x11\xe0" + bytes(3000)),
        "macros, which nobody runs",
    ),
    same(
        "objek.xlsx",
        lambda: _with_parts(xl__embeddings__oleObject1_bin=b"\xd0\xcf\x11\xe0" + bytes(3000)),
        "embedded objects",
    ),
    read(
        "hanya grafik.xlsx",
        lambda: changed({RELATIONS: swap("relationships/worksheet", "relationships/chartsheet")}),
        "chart sheets only",
        "grafik",
    ),
    same("lembar grafik.xlsx", lambda: _by_xlsxwriter(_chart_sheet), "a chart sheet", "grafik"),
    same("sangat tersembunyi.xlsx", _very_hidden, "a very hidden sheet"),
    same("gabung tumpang.xlsx", more_rows("", _merges("A1:C1", "B1:D3", "A1:A1", "B3:F4")), "merges that overlap"),
    read("gabung menutup.xlsx", more_rows("", _merges("A1:F3")), "a merge over filled cells", "tertutup sel gabungan"),
    same("gabung jauh.xlsx", more_rows("", _merges("A1:XFD1", "H1:XFD1048576")), "merges beyond the table"),
    same(
        "tautan jauh.xlsx",
        more_rows("", '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>'),
        "a link over the whole sheet",
    ),
    same("gabung rusak.xlsx", more_rows("", _merges("C9:A1", "A0:B0", "ZZZZ1:B2", "A1", "")), "merges that are none"),
    same("kepala gabung jauh.xlsx", more_rows("", _merges("F5:XFD5")), "a heading merged out of the sheet"),
    read(
        "gabung sejuta.xlsx",
        more_rows(
            '<row r="1000000"><c r="Z1000000"><v>1</v></c></row>',
            lambda: _merges(*(f"H{r}:I{r}" for r in range(1, 300_000))),
        ),
        "300,000 merges",
        "gabungan terlalu banyak",
    ),
    same("tiga ratus lembar.xlsx", lambda: _sheets(300), "300 sheets"),
    read("lima ratus lembar.xlsx", lambda: _sheets(500), "500 sheets", "400 lembar pertama"),
    same(
        "nama lembar.xlsx",
        lambda: _named("RKT", "rkt", "", "a/b\\c?*[x]:", "x" * 200, "'=1+1", "\u202eTKR", "\U0001f4c8"),
        "duplicate and odd sheet names",
    ),
    same(
        "kanan ke kiri.xlsx",
        lambda: changed({STRINGS: lambda s: s.replace(b"SASARAN", "\u202eSASARAN\u200f".encode())}),
        "right-to-left marks in a heading",
    ),
    read("sel penuh.xlsx", _cell("x" * 32_767), "a cell as long as Excel allows"),
    read("sel kelewat penuh.xlsx", _cell("a b " * 500_000), "a cell of two million characters", "terlalu panjang"),
    read(
        "spasi.xlsx",
        in_sheet(
            "</c></row></sheetData>",
            '</c><c r="G8" t="inlineStr"><is><t xml:space="preserve">a'
            + " " * 32_000
            + "b</t></is></c></row></sheetData>",
        ),
        "32,000 blanks",
    ),
    same(
        "tahun 1904.xlsx", lambda: changed({BOOK: swap("<workbookPr", '<workbookPr date1904="1"')}), "dates from 1904"
    ),
    read(
        "titik semua.xlsx",
        more_rows('<row r="90"><c r="A90" t="inlineStr"><is><t>' + "1." * 16_000 + "</t></is></c></row>"),
        "a number of 16,000 dots",
    ),
    same(
        "gambar hilang.xlsx",
        lambda: changed({SHEET: swap("</worksheet>", '<drawing xmlns:r="x" r:id="rId9"/></worksheet>')}),
        "a drawing that is not there",
    ),
    same("pustaka lain.xlsx", lambda: _by_xlsxwriter(lambda *_: None), "a file of XlsxWriter"),
)
