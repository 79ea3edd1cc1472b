"""Sheets that were read, written again in each format: what has no writer here otherwise gets a small one."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from email.message import EmailMessage
from xml.sax.saxutils import escape, quoteattr

import xlwt

from rkt_xl.intake.grid import CellValue, Grid
from rkt_xl.values.cell import CellError
from tests.intake import xlsb_builder

_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [("office", "office"), ("table", "table"), ("text", "text"), ("style", "style")]
)
_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
_SPREADSHEETML = (
    'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
)
_EPOCH = dt.date(1899, 12, 30)
_MOST_XLS_COLUMNS = 256

Span = tuple[int, int]


def shown(grid: Grid, row: int, col: int) -> str:
    return grid.shown(row, col)


def _places(grid: Grid) -> Iterator[tuple[int, Iterator[tuple[int, CellValue | None, Span]]]]:
    """The rows of a sheet with their cells from the first column on; covered cells are left out."""
    for row in range(1, grid.last_row + 1):
        yield row, _cells(grid, row)


def _cells(grid: Grid, row: int) -> Iterator[tuple[int, CellValue | None, Span]]:
    for col in range(1, grid.last_col + 1):
        area = grid.merge_at(row, col)
        if area is None:
            yield col, grid.value(row, col), (1, 1)
        elif (row, col) == (area.top, area.left):
            yield col, grid.value(row, col), (area.bottom - area.top + 1, area.width)


def as_csv(grids: Sequence[Grid]) -> bytes:
    """The first sheet, as an Indonesian Excel saves it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    grid = grids[0]
    for row in range(1, grid.last_row + 1):
        writer.writerow([shown(grid, row, col) for col in range(1, grid.last_col + 1)])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def as_html(grids: Sequence[Grid]) -> bytes:
    """The first sheet as a table of a web page, as portals offer it under the name .xls."""
    return _page(grids[0]).encode()


def _page(grid: Grid) -> str:
    out = ["<html><head><meta charset='utf-8'></head><body><table border='1'>"]
    for row, cells in _places(grid):
        out.append("<tr>")
        for col, _, (high, wide) in cells:
            span = (f" rowspan='{high}'" if high > 1 else "") + (f" colspan={wide}" if wide > 1 else "")
            bold = ("<b>", "</b>") if grid.style(row, col).bold else ("", "")
            out.append(f"<td{span}>{bold[0]}{escape(shown(grid, row, col)).replace(chr(10), '<br>')}{bold[1]}</td>")
        out.append("</tr>")
    return "\n".join([*out, "</table></body></html>"])


def as_mht(grids: Sequence[Grid]) -> bytes:
    """All sheets as web pages in one file."""
    message = EmailMessage()
    message["MIME-Version"] = "1.0"
    message.make_related()
    for number, grid in enumerate(grids):
        part = EmailMessage()
        part.set_content(_page(grid), subtype="html")
        part["Content-Location"] = f"file:///C:/sheet{number}.htm"
        message.attach(part)
    return message.as_bytes()


def as_ods(grids: Sequence[Grid]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _ODS, zipfile.ZIP_STORED)
        archive.writestr("content.xml", _ods_document("document-content", grids))
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
    return stream.getvalue()


def as_fods(grids: Sequence[Grid]) -> bytes:
    return _ods_document("document", grids).encode()


def _ods_document(root: str, grids: Sequence[Grid]) -> str:
    styles = (
        '<office:automatic-styles><style:style style:name="b" style:family="table-cell">'
        '<style:text-properties xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
        'fo:font-weight="bold"/></style:style></office:automatic-styles>'
    )
    tables = "".join(_ods_table(grid) for grid in grids)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:{root} {_NAMES}>{styles}<office:body><office:spreadsheet>'
        f"{tables}</office:spreadsheet></office:body></office:{root}>"
    )


def _ods_table(grid: Grid) -> str:
    out = [f"<table:table table:name={quoteattr(grid.sheet)}><table:table-column/>"]
    for row, cells in _places(grid):
        out.append("<table:table-row>")
        last = 0
        for col, value, (high, wide) in cells:
            out.append("<table:covered-table-cell/>" * (col - last - 1))
            last = col
            span = f' table:number-rows-spanned="{high}" table:number-columns-spanned="{wide}"' * (high > 1 or wide > 1)
            bold = ' table:style-name="b"' if grid.style(row, col).bold else ""
            out.append(f"<table:table-cell{span}{bold}{_ods_value(value, shown(grid, row, col))}</table:table-cell>")
        out.append("</table:table-row>")
    return "".join([*out, "</table:table>"])


def _ods_value(value: CellValue | None, text: str) -> str:
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n")) if text else ""
    if isinstance(value, bool):
        return f' office:value-type="boolean" office:boolean-value="{str(value).lower()}">{paragraphs}'
    if isinstance(value, float):
        return f' office:value-type="float" office:value="{value!r}">{paragraphs}'
    if isinstance(value, dt.date):
        return f' office:value-type="date" office:date-value="{value.isoformat()}">{paragraphs}'
    if isinstance(value, CellError):
        return f' table:formula="of:=1/0" office:value-type="string">{paragraphs}'
    return f' office:value-type="string">{paragraphs}' if paragraphs else ">"


def as_spreadsheetml(grids: Sequence[Grid]) -> bytes:
    """Excel 2003 XML."""
    out = [f'<?xml version="1.0"?><Workbook {_SPREADSHEETML}>']
    out.append('<Styles><Style ss:ID="b"><Font ss:Bold="1"/></Style></Styles>')
    for grid in grids:
        out.append(f"<Worksheet ss:Name={quoteattr(grid.sheet)}><Table>")
        for row, cells in _places(grid):
            out.append(f'<Row ss:Index="{row}">')
            for col, value, (high, wide) in cells:
                if value is None and (high, wide) == (1, 1):
                    continue
                kind, text = _spreadsheetml_value(value, shown(grid, row, col))
                style = ' ss:StyleID="b"' if grid.style(row, col).bold else ""
                span = f' ss:MergeDown="{high - 1}" ss:MergeAcross="{wide - 1}"' if (high, wide) != (1, 1) else ""
                data = f'<Data ss:Type="{kind}">{escape(text)}</Data>' if value is not None else ""
                out.append(f'<Cell ss:Index="{col}"{style}{span}>{data}</Cell>')
            out.append("</Row>")
        out.append("</Table></Worksheet>")
    return "".join([*out, "</Workbook>"]).encode()


def _spreadsheetml_value(value: CellValue | None, text: str) -> tuple[str, str]:
    if isinstance(value, bool):
        return "Boolean", str(int(value))
    if isinstance(value, float):
        return "Number", repr(value)
    return "Error" if isinstance(value, CellError) else "String", text


def as_xls(grids: Sequence[Grid]) -> bytes:
    book = xlwt.Workbook(encoding="utf-8", style_compression=2)
    for number, grid in enumerate(grids, 1):
        sheet = book.add_sheet(f"Lembar {number}", cell_overwrite_ok=True)
        for row, cells in _places(grid):
            for col, value, (high, wide) in cells:
                if col <= _MOST_XLS_COLUMNS and (value is not None or (high, wide) != (1, 1)):
                    style = xlwt.easyxf("font: bold true" if grid.style(row, col).bold else "")
                    place = (row - 1, row + high - 2, col - 1, min(col + wide - 2, _MOST_XLS_COLUMNS - 1))
                    sheet.write_merge(*place, _xls_value(value, shown(grid, row, col)), style)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _xls_value(value: CellValue | None, text: str) -> float | str | bool | dt.date | None:
    if isinstance(value, CellError | dt.time | dt.timedelta):
        return text
    return value[:32_767] if isinstance(value, str) else value


def as_xlsb(grids: Sequence[Grid]) -> bytes:
    texts: list[str] = []
    sheets = {}
    for grid in grids:
        rows = {row: {col: _xlsb_value(value) for col, value in cells.items()} for row, cells in grid.rows.items()}
        sheets[grid.sheet] = (xlsb_builder.sheet(dict(sorted(rows.items())), texts, {}, grid.merges), grid.hidden)
    return xlsb_builder.book(sheets, texts, [], from_1904=False)


def _xlsb_value(value: CellValue) -> CellValue:
    if isinstance(value, CellError):
        return value if value.text in xlsb_builder.ERRORS else CellError("#N/A")
    if isinstance(value, dt.time | dt.timedelta):
        return str(value)
    return float((value - _EPOCH).days) if isinstance(value, dt.date) and not isinstance(value, dt.datetime) else value


WRITERS: Mapping[str, Callable[[Sequence[Grid]], bytes]] = {
    "xls": as_xls, "xlsb": as_xlsb, "ods": as_ods, "fods": as_fods, "xml": as_spreadsheetml, "html": as_html,
    "mht": as_mht, "csv": as_csv,
}  # fmt: skip
