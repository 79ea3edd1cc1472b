"""Workbooks held by openpyxl, without what it does that a user would feel.

Its own walks over rows make every cell up to the furthest one, and a merged area or a link over whole columns is opened
into a cell for each place: one stray text in XFD1048576 would take more memory than any machine has.
"""

from __future__ import annotations

import io
import re
from contextlib import redirect_stdout
from typing import Any

import openpyxl
from openpyxl.utils.cell import range_boundaries

from rkt_xl.intake.archive import Archive
from rkt_xl.intake.safexml import as_utf8

MOST_SPREAD = 200_000
"""Places of merged areas and links that are opened into cells; a real workbook has some thousand."""

_SPREAD = re.compile(rb"<(?:\w+:)?(?:mergeCell|hyperlink)\b[^<>]*?\bref\s*=\s*[\"']([^\"']*)[\"']")


def opened(data: bytes, *, with_macros: bool, rich_text: bool = False) -> Any:
    """Return a workbook; what openpyxl prints about damaged styles is kept from what programs read of ours.

    Raises:
        Exception: in many ways, on what Excel forgives.
    """
    with redirect_stdout(io.StringIO()):
        return openpyxl.load_workbook(io.BytesIO(data), keep_vba=with_macros, rich_text=rich_text)


def filled_rows(sheet: Any) -> dict[int, list[Any]]:
    """Return the cells that a sheet of openpyxl has, by row and in their order, making none."""
    rows: dict[int, list[Any]] = {}
    held = sheet._cells  # there is no other way to them that makes none
    for row, col in sorted(held):
        rows.setdefault(row, []).append(held[row, col])
    return rows


def last_row(sheet: Any, cols: int) -> int:
    """Return the last row that says something in the first columns of a sheet, 0 where none does."""
    rows = filled_rows(sheet).items()
    return max((row for row, cells in rows if any(cell.column <= cols and _says(cell) for cell in cells)), default=0)


def _says(cell: Any) -> bool:
    return cell.value is not None and str(cell.value).strip() != ""


def is_spread(archive: Archive) -> bool:
    """Whether the merged areas and links of a workbook are too wide to be opened; all its parts are unpacked.

    Raises:
        UnreadableWorkbookError: when a part cannot be unpacked.
        ValueError: when one of them says no area.
    """
    names = (name for name in archive.names() if name.endswith(".xml"))
    parts = (b"".join(as_utf8((archive.read(name) or b"",))) for name in names)
    return sum(_places(area.decode()) for part in parts for area in _SPREAD.findall(part)) > MOST_SPREAD


def _places(area: str) -> int:
    left, top, right, bottom = range_boundaries(area)
    return (right - left + 1) * (bottom - top + 1) if ":" in area else 1


def as_file(book: Any) -> bytes:
    """Return a workbook as a file; its macros are let go, which openpyxl leaves open and Python complains about."""
    stream = io.BytesIO()
    book.save(stream)
    if book.vba_archive is not None:
        book.vba_archive.close()
    return stream.getvalue()
