"""Saving a Book as CSV (first sheet), as a minimal OpenDocument sheet, or as an HTML table named .xls."""

from __future__ import annotations

import csv
import io
import zipfile
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from .sheet import Book, Cell, Scalar, Sheet

_ODS_MIME = "application/vnd.oasis.opendocument.spreadsheet"
_ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
    "<office:body><office:spreadsheet>"
)
_ODS_TAIL = "</office:spreadsheet></office:body></office:document-content>"
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS_MIME}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def shown(value: Scalar) -> str:
    """The text of a value in a format without number formats: decimals with a comma, no grouping."""
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        text = format(Decimal(repr(value)), "f")
        return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")
    return str(value)


def save_csv(book: Book, path: Path) -> None:
    """Semicolons and UTF-8 with a byte order mark, as an Indonesian Excel saves it."""
    sheet = book.sheets[0]
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in range(1, sheet.last_row() + 1):
        writer.writerow([_text(sheet, row, col) for col in range(1, sheet.last_col() + 1)])
    path.write_bytes(b"\xef\xbb\xbf" + out.getvalue().encode())


def _text(sheet: Sheet, row: int, col: int) -> str:
    cell = sheet.cells.get((row, col))
    return shown(cell.value) if cell else ""


def _spans(sheet: Sheet) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    spans, covered = {}, set()
    for r1, c1, r2, c2 in sheet.merges:
        spans[r1, c1] = (r2 - r1 + 1, c2 - c1 + 1)
        covered |= {(r, c) for r in range(r1, r2 + 1) for c in range(c1, c2 + 1)} - {(r1, c1)}
    return spans, covered


def save_html(book: Book, path: Path) -> None:
    """One HTML table, as web applications offer under the name .xls."""
    sheet = book.sheets[0]
    spans, covered = _spans(sheet)
    out = ["<html><head><meta charset='utf-8'></head><body><table border='1'>"]
    for row in range(1, sheet.last_row() + 1):
        out.append("<tr>")
        for col in range(1, sheet.last_col() + 1):
            if (row, col) in covered:
                continue
            down, across = spans.get((row, col), (1, 1))
            span = (f" rowspan='{down}'" if down > 1 else "") + (f" colspan='{across}'" if across > 1 else "")
            text = escape(_text(sheet, row, col)).replace("\n", "<br/>")
            out.append(f"<td{span}>{text}</td>")
        out.append("</tr>")
    out.append("</table></body></html>")
    path.write_text("\n".join(out), encoding="utf-8")


def save_ods(book: Book, path: Path) -> None:
    """A minimal OpenDocument sheet: values and merges, no looks."""
    body = "".join(_ods_sheet(sheet) for sheet in book.sheets)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in (
            ("mimetype", _ODS_MIME),
            ("content.xml", _ODS_HEAD + body + _ODS_TAIL),
            ("META-INF/manifest.xml", _MANIFEST),
        ):
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, kind)


def _ods_sheet(sheet: Sheet) -> str:
    spans, covered = _spans(sheet)
    out = [f"<table:table table:name={quoteattr(sheet.name)}>"]
    for row in range(1, sheet.last_row() + 1):
        out.append("<table:table-row>")
        for col in range(1, sheet.last_col() + 1):
            if (row, col) in covered:
                out.append("<table:covered-table-cell/>")
            else:
                out.append(_ods_cell(sheet.cells.get((row, col)), spans.get((row, col), (1, 1))))
        out.append("</table:table-row>")
    out.append("</table:table>")
    return "".join(out)


def _ods_cell(cell: Cell | None, span: tuple[int, int]) -> str:
    merged = (
        f' table:number-rows-spanned="{span[0]}" table:number-columns-spanned="{span[1]}"' if span != (1, 1) else ""
    )
    if cell is None or cell.value is None:
        return f"<table:table-cell{merged}/>"
    value = cell.value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return (
            f'<table:table-cell{merged} office:value-type="float" office:value="{value!r}">'
            f"<text:p>{escape(shown(value))}</text:p></table:table-cell>"
        )
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    return f'<table:table-cell{merged} office:value-type="string">{lines}</table:table-cell>'
