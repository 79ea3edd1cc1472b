"""Reading web pages that are called workbooks: exports of portals, of Excel and of LibreOffice."""

from __future__ import annotations

import datetime as dt

import pytest

from rkt_xl.errors import NotAWorkbookError, UnreadableWorkbookError
from rkt_xl.intake.grid import Area, Grid
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.opener import open_workbook
from rkt_xl.intake.workbook import Format
from rkt_xl.values.cell import CellError
from tests.intake.conftest import Convert
from tests.intake.planning import BOLD, FORMATS, MERGES, ROWS, planning_xlsx

EXCEL = (
    r"""<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<style><!--table {mso-displayed-decimal-separator:"\,";}
.xl65 {mso-number-format:"0\0022 bln\0022";} .xl66, .xl70 {mso-number-format:Percent; font-weight:700;}
td.xl67 {padding-left:24px; mso-char-indent-count:2;} .xl68 {mso-number-format:"dd\/mm\/yyyy";}
--></style><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>RKT</x:Name>
</x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head><body>
<table border=0><col width=64><col width=0 style='display:none'>
<tr height=20><td class=xl65 x:num="12">12 bln</td><td>sembunyi</td><td class=xl66 x:num="0.96">96,00%</td></tr>
<tr style='display:none'><td class=xl67>Program</td><td></td><td class=xl68 x:num="45659">######</td></tr>
<tr><td x:err="#REF!">#REF!</td><td>&nbsp;</td><td>Sasar<span style='display:none'>an &amp; caf"""
    + "\u00e9</span></td></tr></table></body></html>"
)


def only(page: str | bytes, limits: Limits | None = None) -> Grid:
    data = page.encode() if isinstance(page, str) else page
    (grid,) = open_workbook(data, "sub/RKT 2025.xls", *([limits] if limits else [])).grids
    return grid


def test_export_of_excel_keeps_numbers_formats_and_what_is_hidden() -> None:
    data = EXCEL.encode("cp1252")
    book = open_workbook(data, "x.xls")
    (grid,) = book.grids
    assert book.format is Format.HTML
    assert grid.sheet == "RKT"
    assert grid.rows == {
        1: {1: 12.0, 2: "sembunyi", 3: 0.96},
        2: {1: "Program", 3: dt.date(2025, 1, 2)},
        3: {1: CellError("#REF!"), 3: "Sasaran & café"},
    }
    assert [grid.style(1, 1), grid.style(1, 3), grid.style(2, 1)] == [
        ('0" bln"', False, 0),
        ("0.00%", True, 0),
        (None, False, 2),
    ]
    assert (grid.hidden_rows, grid.hidden_cols) == ({2}, {2})


def test_export_of_libreoffice_is_read_with_its_numbers(convert: Convert) -> None:
    grid = only(convert(planning_xlsx(), "html", "HTML (StarCalc)"))
    shown = {row: {col: value for col, value in cells.items() if col < 7} for row, cells in ROWS.items() if row < 7}
    assert grid.rows == shown
    assert set(grid.merges) == MERGES
    assert {place: grid.style(*place).number_format for place in FORMATS} == FORMATS
    assert all(grid.style(*place).bold for place in BOLD)


def test_text_of_cells_stays_text() -> None:
    cells = ["77,95", "1.250", "2025", "0012", "=1+1"]
    grid = only("<table><tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr></table>")
    assert list(grid.row(1).values()) == cells


def test_tags_that_are_left_open_are_closed_where_a_browser_closes_them() -> None:
    assert only("<table><tr><td>a<td>b<tr><td rowspan=2>c<td>d<tr><td>e</table>").rows == {
        1: {1: "a", 2: "b"},
        2: {1: "c", 2: "d"},
        3: {2: "e"},
    }


def test_cells_over_several_rows_and_columns_move_the_others_aside() -> None:
    page = """<table><thead><tr><th rowspan=2>NO<th colspan=2>TARGET<th rowspan="99">KODE</tr>
    <tr><th>2025</th><th>2026</th></tr></thead><tbody><tr><td>1<td>a<td>b</tr></tbody></table>"""
    grid = only(page)
    assert grid.rows == {1: {1: "NO", 2: "TARGET", 4: "KODE"}, 2: {2: "2025", 3: "2026"}, 3: {1: "1", 2: "a", 3: "b"}}
    assert set(grid.merges) == {Area(1, 1, 2, 1), Area(1, 2, 1, 3), Area(1, 4, 3, 4)}
    assert grid.style(1, 1).bold


def test_lines_within_a_cell_and_bold_parts() -> None:
    grid = only(
        "<table><tr><td>a<br>b <p>c</p><div>d</div></td><td><b>tebal <i>semua</i></b></td><td><b>a</b> b</td></tr></table>"
    )
    assert grid.row(1) == {1: "a\nb\nc\nd", 2: "tebal semua", 3: "a b"}
    assert [grid.style(1, col).bold for col in (1, 2, 3)] == [False, True, False]


def test_tables_and_the_text_around_them_stand_below_each_other() -> None:
    page = (
        "<h3>RENCANA KERJA</h3>Dinas A<br>Tahun 2025<table><tr><td>a</table><br><table><tr><td>b</table><p>Kepala</p>"
    )
    assert only(page).rows == {
        1: {1: "RENCANA KERJA"},
        2: {1: "Dinas A"},
        3: {1: "Tahun 2025"},
        4: {1: "a"},
        6: {1: "b"},
        7: {1: "Kepala"},
    }


def test_table_in_a_cell_of_a_table_loses_nothing() -> None:
    inner = "<table><tr><td>NO</td><td>TARGET</td></tr><tr><td>1</td><td>5</td></tr></table>"
    grid = only(
        f"<table><tr><td>JUDUL</td></tr><tr><td>{inner}</td><td>samping</td></tr><tr><td>catatan</td></tr></table>"
    )
    assert grid.rows == {
        1: {1: "JUDUL"},
        2: {1: "NO", 2: "TARGET"},
        3: {1: "1", 2: "5"},
        4: {2: "samping"},
        5: {1: "catatan"},
    }


def test_scripts_styles_and_comments_are_no_text() -> None:
    page = "<table><!-- <tr><td>lama --><script>if (a < b) '<td>x'</script><tr><td>a<style>td{}</style></table>"
    assert only(page).rows == {1: {1: "a"}}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told_apart(encoding: str) -> None:
    assert only("<table><tr><td>Café</td></tr></table>".encode(encoding)).value(1, 1) == "Café"


def test_sheet_is_named_after_the_file() -> None:
    assert only("<table><tr><td>a</table>").sheet == "RKT 2025"


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr>" + "<td colspan=1000 rowspan=65000>x" * 3000,
        "<table>" * 3000 + "<tr><td>x",
        "<table><tr><td " + '"<td ' * 20_000,
        "<table><tr><td>x" + "<!--" * 20_000,
        "<table><tr><td>x" + "<script" * 20_000 + ">",
    ],
)
def test_pages_made_to_harm_are_read_in_bounds(page: str) -> None:
    assert only(page, Limits(merge_cells=10_000)).filled >= 0


def test_page_without_a_table_is_refused_by_its_name() -> None:
    page = b"<!DOCTYPE html><html><body><form>Masuk ke SIPD</form></body></html>"
    with pytest.raises(UnreadableWorkbookError, match="halaman masuk") as refused:
        open_workbook(page, "RKT.xls")
    assert not isinstance(refused.value, NotAWorkbookError)
    with pytest.raises(NotAWorkbookError):
        open_workbook(page, "index.html")


def test_frames_whose_sheets_are_elsewhere_are_told() -> None:
    with pytest.raises(UnreadableWorkbookError, match="berkas lain"):
        open_workbook(b"<html><frameset><frame src='x_files/sheet001.htm'></frameset></html>", "RKT.xls")


MHT = """MIME-Version: 1.0
Content-Type: multipart/related; boundary="--=_b"

----=_b
Content-Location: file:///C:/x/buku.htm
Content-Type: text/html; charset="us-ascii"

<html><frameset></frameset><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>
<x:ExcelWorksheet><x:Name>RKT</x:Name><x:WorksheetSource HRef="buku_files/sheet001.htm"/></x:ExcelWorksheet>
<x:ExcelWorksheet><x:Name>lama</x:Name><x:WorksheetSource HRef="buku_files/sheet002.htm"/><x:Visible>SheetHidden</x:Visible>
</x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></html>
----=_b
Content-Location: file:///C:/x/buku_files/sheet001.htm
Content-Transfer-Encoding: quoted-printable
Content-Type: text/html; charset="utf-8"

<table><tr><td class=3Dxl1>Sasaran caf=C3=A9</td></tr></table>
----=_b
Content-Location: file:///C:/x/buku_files/sheet002.htm
Content-Transfer-Encoding: base64
Content-Type: text/html

PHRhYmxlPjx0cj48dGQ+eDwvdGQ+PC90cj48L3RhYmxlPg==
----=_b
Content-Location: file:///C:/x/buku_files/stylesheet.css
Content-Type: text/css

.xl1 {font-weight:700}
----=_b--
"""


def test_workbook_saved_as_one_web_page_file_has_all_its_sheets() -> None:
    first, second = open_workbook(MHT.encode(), "RKT.xls").grids
    assert (first.sheet, first.rows, first.hidden) == ("RKT", {1: {1: "Sasaran café"}}, False)
    assert first.style(1, 1).bold
    assert (second.sheet, second.rows, second.hidden) == ("lama", {1: {1: "x"}}, True)


def test_mail_without_pages_is_refused() -> None:
    with pytest.raises(UnreadableWorkbookError, match="tanpa tabel"):
        open_workbook(MHT.replace("<table>", "").replace("PHRhYmxl", "").encode(), "RKT.xls")
