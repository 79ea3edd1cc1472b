"""A copy of a source workbook that differs from it by comments, colours and the sheet `Koreksi`, and by nothing else.

The copy is read again before it is kept: where it does not say the same as the source, there is no copy.
"""

from __future__ import annotations

import datetime as dt
import math
import re
import warnings
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from openpyxl.packaging.custom import StringProperty
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.hyperlink import Hyperlink

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.archive import Archive
from rkt_xl.intake.grid import CellValue, Grid
from rkt_xl.intake.limits import DEFAULT_LIMITS
from rkt_xl.intake.opener import open_workbook
from rkt_xl.intake.own import KOREKSI_PROPERTY
from rkt_xl.model.finding import Severity
from rkt_xl.model.provenance import CellRef
from rkt_xl.write.koreksi import gaya
from rkt_xl.write.koreksi.catatan import FileCatatan
from rkt_xl.write.koreksi.daftar import add_list
from rkt_xl.write.koreksi.komentar import comment_for, fitted, theirs
from rkt_xl.write.koreksi.losses import losses
from rkt_xl.write.koreksi.paket import FIXED, tidy
from rkt_xl.write.koreksi.rumus import Results, results_of
from rkt_xl.write.openpyxl_book import as_file, filled_rows, is_spread, opened

_LIMITS = replace(DEFAULT_LIMITS, part_bytes=40_000_000, unpacked_bytes=120_000_000)
"""openpyxl holds every formatted cell as an object: what is larger is not copied."""

_FAILS = (
    ArithmeticError, AssertionError, AttributeError, EOFError, InvalidFileException, LookupError, MemoryError, OSError,
    RuntimeError, SyntaxError, TypeError, ValueError, UnreadableWorkbookError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What openpyxl raises for files that Excel opens all the same; SyntaxError is that of XML."""

_DROPPED = ("removed", "lost", "ignored")
CANNOT = "Berkas ini tidak dapat disalin tanpa mengubah isinya."


class NoCopyError(Exception):
    """There is no copy; the text is one Indonesian sentence that says why."""


def copy_with(data: bytes, catatan: FileCatatan, *, has_macros: bool) -> bytes:
    """Return the bytes of the copy.

    Args:
        data: the source.
        catatan: its findings.
        has_macros: whether it is a workbook with macros, which are kept.

    Raises:
        NoCopyError: when a copy would lose something, or the source cannot be opened.
    """
    try:
        archive = Archive(data, _LIMITS)
        lost = losses(archive)
        if lost:
            raise NoCopyError(f"Berkas ini memuat {_and(lost)}, yang akan hilang pada salinan.")
        if is_spread(Archive(data, _LIMITS)):
            raise NoCopyError("Berkas ini memuat sel gabungan atau tautan yang terlalu luas untuk disalin.")
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            book = opened(data, with_macros=has_macros, rich_text=True)
            if book.calculation is not None:
                book.calculation.fullCalcOnLoad = _is_calculated_when_opened(archive)
            grids = {grid.sheet: grid for grid in open_workbook(data, catatan.file).grids}
            copied = _annotated(book, catatan, grids, _last_saved(book, archive))
        if any(word in str(warning.message) for warning in told for word in _DROPPED):
            raise NoCopyError(CANNOT)
        again = {grid.sheet: grid for grid in open_workbook(copied, catatan.file).grids}
    except _FAILS as err:
        raise NoCopyError(CANNOT) from err
    if not all(sheet in again and _say_the_same(grid, again[sheet]) for sheet, grid in grids.items()):
        raise NoCopyError(CANNOT)
    return copied


def _is_calculated_when_opened(archive: Archive) -> bool:
    """Whether the source asks to be recalculated; openpyxl takes it for granted."""
    return bool(re.search(rb'fullCalcOnLoad="(?:1|true)"', archive.read("xl/workbook.xml") or b""))


def _and(words: list[str]) -> str:
    return " dan ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _last_saved(book: Any, archive: Archive) -> dt.datetime:
    """When the source was saved last; what it does not say openpyxl takes from the clock, and is fixed here."""
    core = archive.read("docProps/core.xml") or b""
    if b":created>" not in core:
        book.properties.created = FIXED
    return book.properties.modified if b":modified>" in core else FIXED


def _annotated(book: Any, catatan: FileCatatan, grids: Mapping[str, Grid], last_saved: dt.datetime) -> bytes:
    """The workbook with comments, colours and list, as bytes; what its formulas showed is kept."""
    results = {
        f"xl/worksheets/sheet{place}.xml": results_of(sheet, grids[sheet.title], book.epoch)
        for place, sheet in enumerate(book.worksheets, 1)
        if sheet.title in grids
    }
    _clear_earlier(book)
    _mark_cells(book, catatan)
    added = add_list(book, catatan, _notes(catatan), lambda ref: _link(book, ref))
    properties = book.custom_doc_props
    if KOREKSI_PROPERTY in properties.names:
        del properties[KOREKSI_PROPERTY]
    properties.append(StringProperty(name=KOREKSI_PROPERTY, value=added))
    return saved(book, last_saved, results)


def saved(book: Any, modified: dt.datetime, results: Mapping[str, Results]) -> bytes:
    """Return a workbook as bytes that are the same for the same input."""
    return tidy(as_file(book), modified, results)


def _notes(catatan: FileCatatan) -> tuple[str, ...]:
    return (
        f"{catatan.counts}. Sel yang disebut diberi komentar dan warna: jingga tua untuk Kesalahan, kuning untuk "
        "Peringatan, biru muda untuk Info.",
        "Ini salinan: perbaiki berkas aslinya, lalu jalankan rkt-xl merge lagi.",
    )


def _clear_earlier(book: Any) -> None:
    """Take away what an earlier run wrote, where staff kept its copy as their document; boxes fit their text again."""
    for sheet in book.worksheets:
        for cells in filled_rows(sheet).values():
            for cell in cells:
                comment = cell.comment
                if comment is not None:
                    kept = theirs(comment)
                    cell.comment = fitted(kept, comment.author) if kept else None


def _mark_cells(book: Any, catatan: FileCatatan) -> None:
    for (name, row, col), entries in _visible_cells(book, catatan).items():
        cell = book[name].cell(row, col)
        cell.comment = comment_for(entries, cell.comment)
        cell.fill = gaya.FILLS[min((e.finding.severity for e in entries), key=list(Severity).index)]


def _visible_cells(book: Any, catatan: FileCatatan) -> dict[tuple[str, int, int], list[Any]]:
    """The findings by the cell that shows them: the corner of a merged area stands for all of it."""
    cells: dict[tuple[str, int, int], list[Any]] = {}
    for (name, row, col), entries in catatan.by_cell().items():
        if name not in book.sheetnames:
            continue
        for area in book[name].merged_cells.ranges:
            if area.min_row <= row <= area.max_row and area.min_col <= col <= area.max_col:
                row, col = area.min_row, area.min_col  # noqa: PLW2901
                break
        cells[name, row, col] = list(dict.fromkeys([*cells.get((name, row, col), ()), *entries]))
    return {place: sorted(entries, key=lambda e: e.number) for place, entries in cells.items()}


def _link(book: Any, ref: CellRef) -> Hyperlink | None:
    if ref.sheet not in book.sheetnames:
        return None
    quoted = ref.sheet.replace("'", "''")
    return Hyperlink(ref="", location=f"'{quoted}'!{ref.a1}")


def _say_the_same(source: Grid, copy: Grid) -> bool:
    """Whether two sheets hold the same values, merged areas and number formats."""
    if source.merges != copy.merges and set(source.merges) != set(copy.merges):
        return False
    places = {(row, col) for grid in (source, copy) for row, cells in grid.rows.items() for col in cells}
    return all(
        _same_value(source.value(*place), copy.value(*place))
        and source.style(*place).number_format == copy.style(*place).number_format
        for place in places
    )


def _same_value(a: CellValue | None, b: CellValue | None) -> bool:
    if isinstance(a, float) and isinstance(b, float):
        return math.isclose(a, b, rel_tol=1e-14)
    if isinstance(a, dt.datetime) and isinstance(b, dt.datetime):
        return abs(a - b) < dt.timedelta(seconds=1)
    if isinstance(a, str) and isinstance(b, str):
        return a.replace("\r\n", "\n") == b.replace("\r\n", "\n")
    return a == b
