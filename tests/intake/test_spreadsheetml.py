"""Reading Excel 2003 XML, whatever it is called."""

from __future__ import annotations

import datetime as dt
from xml.sax.saxutils import escape

import pytest

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.grid import Area, CellValue, Grid
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.opener import open_workbook
from rkt_xl.intake.workbook import Format
from rkt_xl.values.cell import UNCALCULATED, CellError
from tests.intake.planning import BOLD, FORMATS, INDENT, MERGES, ROWS, check_planning

HEAD = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40">'
)
STYLES = (
    '<Styles><Style ss:ID="Default"><Font ss:Size="11"/></Style>'
    '<Style ss:ID="a"><Alignment ss:Indent="2"/><Font ss:Bold="1"/><NumberFormat ss:Format="0&quot; bln&quot;"/></Style>'
    '<Style ss:ID="b" ss:Parent="a"><NumberFormat ss:Format="Percent"/></Style>'
    '<Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>'
)


def book(table: str, options: str = "") -> bytes:
    sheet = f'<Worksheet ss:Name="RKT"><Table>{table}</Table>{options}</Worksheet>'
    return f"{HEAD}{STYLES}{sheet}</Workbook>".encode()


def only(table: str, options: str = "") -> Grid:
    (grid,) = open_workbook(book(table, options), "x.xls").grids
    return grid


def cell(value: str, kind: str = "String", more: str = "") -> str:
    return f'<Cell {more}><Data ss:Type="{kind}">{value}</Data></Cell>'


def planning_xml() -> bytes:
    """The planning sheet as Excel writes it in this format (LibreOffice's own export fails on wide sheets)."""
    styles = '<Style ss:ID="Default"/><Style ss:ID="date"><NumberFormat ss:Format="dd/mm/yyyy"/></Style>'
    rows = []
    for row_number, cells in ROWS.items():
        line = ""
        for col, value in cells.items():
            place = row_number, col
            style = f"s{row_number}-{col}"
            bold = '<Font ss:Bold="1"/>' if place in BOLD else ""
            code = escape(FORMATS.get(place, "General"), {'"': "&quot;"})
            styles += (
                f'<Style ss:ID="{style}"><Alignment ss:Indent="{INDENT.get(place, 0)}"/>{bold}'
                f'<NumberFormat ss:Format="{code}"/></Style>'
            )
            if isinstance(value, dt.date):
                kind, text, style = "DateTime", f"{value.isoformat()}T00:00:00.000", "date"
            elif isinstance(value, CellError):
                kind, text = "Error", value.text
            elif isinstance(value, bool):
                kind, text = "Boolean", str(int(value))
            elif isinstance(value, float):
                kind, text = "Number", str(value)
            else:
                kind, text = "String", escape(str(value)).replace("\n", "&#10;")
            merged = next((area for area in MERGES if (area.top, area.left) == place), None)
            over = ""
            if merged:
                down, across = merged.bottom - merged.top, merged.right - merged.left
                over = f' ss:MergeDown="{down}" ss:MergeAcross="{across}"'
            line += f'<Cell ss:Index="{col}" ss:StyleID="{style}"{over}><Data ss:Type="{kind}">{text}</Data></Cell>'
        hidden = ' ss:Hidden="1"' if row_number == 7 else ""
        rows.append(f'<Row ss:Index="{row_number}"{hidden}>{line}</Row>')
    old = '<Row ss:Index="2"><Cell ss:Index="2"><Data ss:Type="String">x</Data></Cell></Row>'
    hide = '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>'
    return (
        f'{HEAD}<Styles>{styles}</Styles><Worksheet ss:Name="RKT"><Table><Column ss:Index="7" ss:Hidden="1"/>'
        f'{"".join(rows)}</Table></Worksheet><Worksheet ss:Name="lama"><Table>{old}</Table>{hide}</Worksheet></Workbook>'
    ).encode()


def test_export_of_excel_is_read_whole() -> None:
    read = open_workbook(planning_xml(), "RKT.xls")
    assert read.format is Format.XLS
    check_planning(read)


def row(*cells: str, more: str = "") -> str:
    return f"<Row {more}>{''.join(cells)}</Row>"


def test_places_are_counted_or_named() -> None:
    first = row(cell("a"), cell("c", more='ss:Index="3"'), cell("d"))
    grid = only(first + row(cell("x"), more='ss:Index="5"') + row(cell("y")))
    assert grid.rows == {1: {1: "a", 3: "c", 4: "d"}, 5: {1: "x"}, 6: {1: "y"}}


def test_merged_cells_push_the_next_one_on() -> None:
    heading = row(cell("TARGET", more='ss:MergeAcross="1"'), cell("KODE", more='ss:MergeDown="1"'))
    grid = only(heading + row(cell("x")))
    assert grid.rows == {1: {1: "TARGET", 3: "KODE"}, 2: {1: "x"}}
    assert set(grid.merges) == {Area(1, 1, 1, 2), Area(1, 3, 2, 3)}


@pytest.mark.parametrize(
    ("element", "value"),
    [
        (cell("77.95", "Number"), 77.95),
        (cell("77,95"), "77,95"),
        (cell("1", "Boolean"), True),
        (cell("#REF!", "Error"), CellError("#REF!")),
        (cell("2025-01-02T00:00:00.000", "DateTime"), dt.date(2025, 1, 2)),
        (cell("1899-12-31T08:30:00.000", "DateTime"), dt.time(8, 30)),
        (cell("45659", "Number", 'ss:StyleID="d"'), dt.date(2025, 1, 2)),
        (cell("kemarin", "DateTime"), "kemarin"),
        (cell("nan", "Number"), "nan"),
        (cell("a&#10;b &amp; c"), "a\nb & c"),
        ('<Cell ss:Formula="=R1C1"/>', UNCALCULATED),
        ('<Cell><Data ss:Type="String">isi</Data><Comment><Data>catatan</Data></Comment></Cell>', "isi"),
        (cell("  "), None),
    ],
)
def test_each_kind_of_cell_has_its_value(element: str, value: CellValue | None) -> None:
    assert only(row(element)).value(1, 1) == value


def test_looks_come_from_cell_row_column_and_parent() -> None:
    number = cell("5", "Number")
    table = '<Column ss:Index="3" ss:StyleID="a"/>' + row(cell("5", "Number", 'ss:StyleID="b"'), number, number)
    grid = only(table + row(cell("x"), more='ss:StyleID="b"'))
    assert [grid.style(1, col) for col in (1, 2, 3)] == [("0.00%", True, 2), (None, False, 0), ('0" bln"', True, 2)]
    assert grid.style(2, 1) == ("0.00%", True, 2)


def test_text_whose_parts_are_all_bold_is_bold() -> None:
    grid = only(row(cell("<html:B>PROGRAM</html:B>"), cell("<html:B>a</html:B> b")))
    assert [grid.style(1, col).bold for col in (1, 2)] == [True, False]


def test_what_is_hidden_is_known() -> None:
    table = (
        '<Column ss:Hidden="1"/>' + row(cell("a")) + row(cell("b"), more='ss:Hidden="1" ss:Span="1"') + row(cell("d"))
    )
    grid = only(table, "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>")
    assert grid.rows == {1: {1: "a"}, 2: {1: "b"}, 4: {1: "d"}}
    assert (grid.hidden, grid.hidden_rows, grid.hidden_cols) == (True, {2, 3}, {1})


def test_damage_and_declarations_are_refused() -> None:
    data = book(row(cell("a")))
    with pytest.raises(UnreadableWorkbookError, match="rusak"):
        open_workbook(data[:-30], "x.xls")
    with pytest.raises(UnreadableWorkbookError, match="tidak wajar"):
        open_workbook(data.replace(b"<Workbook", b"<!DOCTYPE a [<!ENTITY b 'c'>]><Workbook"), "x.xls")
    with pytest.raises(UnreadableWorkbookError, match="terlalu banyak sel"):
        open_workbook(book(row(cell("a") * 9)), "x.xls", Limits(cells=5))
