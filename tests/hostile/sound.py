"""The sound workbook from which hostile ones are made, in every format, and its parts to be changed."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from functools import cache

import xlsxwriter

from rkt_xl.intake.biff.ole import OleFile
from rkt_xl.intake.grid import CellValue
from rkt_xl.intake.opener import open_workbook
from tests.hostile.formats import WRITERS
from tests.markdown import parse

TEXT = """
RENCANA KINERJA TAHUNAN
DINAS PERIKANAN KOTA SUKAMAJU
TAHUN 2025

| NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | PROGRAM/KEGIATAN/SUBKEGIATAN |
| 1 | Meningkatnya produksi perikanan | Produksi perikanan tangkap | Ton | 1250 | PROGRAM PENGELOLAAN PERIKANAN TANGKAP |
| 2 | Meningkatnya mutu layanan | Indeks kepuasan masyarakat | Indeks | 3,25 | PROGRAM PENUNJANG URUSAN PEMERINTAHAN |
"""
FACTS = {("Produksi perikanan tangkap", "1250"), ("Indeks kepuasan masyarakat", "3.25")}
"""Indikator and value of the target that a reading of it gives."""

SHEET, STRINGS, BOOK, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"
RELATIONS, TYPES = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"

Change = Callable[[bytes], bytes] | bytes | None


@cache
def xlsx() -> bytes:
    """The workbook as Excel writes it: shared texts, a dimension, numbers without a type."""
    return written(parse(TEXT)[0])


def written(rows: Mapping[int, Mapping[int, CellValue]], sheet_name: str = "RKT") -> bytes:
    """A workbook of one sheet; text is text, whatever it begins with."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    book.set_properties({"created": dt.datetime(2025, 1, 2)})
    sheet = book.add_worksheet(sheet_name)
    for row, cells in rows.items():
        for col, value in cells.items():
            if isinstance(value, str):
                sheet.write_string(row - 1, col - 1, value)
            else:
                sheet.write(row - 1, col - 1, value)
    book.close()
    return stream.getvalue()


@cache
def sound(suffix: str) -> bytes:
    """The workbook in any format."""
    return xlsx() if suffix == "xlsx" else WRITERS[suffix](open_workbook(xlsx(), "RKT.xlsx").grids)


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(content: Mapping[str, bytes]) -> bytes:
    """An archive of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def changed(changes: Mapping[str, Change], suffix: str = "xlsx") -> bytes:
    """The sound workbook with parts replaced, added, changed by a function, or left out (None)."""
    content = parts(sound(suffix))
    for name, change in changes.items():
        if change is None:
            content.pop(name, None)
        else:
            content[name] = change if isinstance(change, bytes) else change(content.get(name, b""))
    return packed(content)


def swap(pattern: str, replacement: str, count: int = 0) -> Callable[[bytes], bytes]:
    """A change of the text of a part; that the pattern stands there is checked."""

    def change(part: bytes) -> bytes:
        text, found = re.subn(pattern, lambda match: match.expand(replacement), part.decode(), count=count)
        assert found, pattern
        return text.encode()

    return change


def in_sheet(pattern: str, replacement: str, count: int = 0) -> Callable[[], bytes]:
    """Makes the sound workbook with its sheet changed."""
    return lambda: changed({SHEET: swap(pattern, replacement, count)})


def more_rows(rows: str | Callable[[], str], after: str | Callable[[], str] = "") -> Callable[[], bytes]:
    """Makes the sound workbook with more rows at the end of its sheet, and more elements behind them.

    What takes long to write is given as a function, so that only the case itself waits for it.
    """

    def change(part: bytes) -> bytes:
        texts = [text if isinstance(text, str) else text() for text in (rows, after)]
        return part.replace(b"</sheetData>", "</sheetData>".join(texts).encode())

    return lambda: changed({SHEET: change})


def xls_stream() -> bytes:
    """The records of the sound workbook as xls."""
    stream = OleFile(sound("xls")).read("Workbook")
    assert stream is not None
    return stream
