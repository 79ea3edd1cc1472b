"""What the library for xls does not tell, from the records themselves: see [MS-XLS].

A record is its type, its length and its content. Sheets are runs of records; the workbook names where each begins.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.refusals import DAMAGED

_BOF = frozenset({0x0809, 0x0409, 0x0209, 0x0009})
_EOF = 0x000A
_FORMULA = frozenset({0x0006, 0x0206, 0x0406})
_OBJECT, _OBJECT_TEXT = 0x005D, 0x01B6
_SHEET, _LOCK, _WRITER = 0x0085, 0x002F, 0x005C
_COMMENT = 0x19
_CALCULATE_ON_LOAD = 2
_NO_TEXT, _NO_NUMBER = b"\x03\0\0\0\0\0\xff\xff", bytes(8)
_NEVER_CALCULATES = b"None "
"""What a well-known writing library enters as the name of the person who saves; it stores no results."""


@dataclass(slots=True)
class SheetRecords:
    """What is told of one sheet: whether it is hidden, whether it has cells, formulas without result (0-based)."""

    hidden: bool
    is_worksheet: bool
    name: str
    uncalculated: set[tuple[int, int]] = field(default_factory=set)
    has_shape_text: bool = False


@dataclass(slots=True)
class BookRecords:
    """What is told of a workbook: its sheets in order, and whether a password locks it."""

    sheets: list[SheetRecords] = field(default_factory=list)
    is_locked: bool = False


def read_records(stream: bytes, most_sheets: int) -> BookRecords:
    """Return what the records of a workbook stream tell.

    Raises:
        UnreadableWorkbookError: when sheets lie inside each other.
    """
    book = BookRecords()
    starts: list[int] = []
    writer = b""
    for kind, position, length in _records(stream, 0):
        content = stream[position : position + length]
        if kind == _LOCK:
            book.is_locked = True
            return book
        if kind == _WRITER:
            writer = content[:40]
        elif kind == _SHEET and length >= 8:
            start, state, sheet_type = struct.unpack_from("<IBB", content)
            name = content[8:].decode("utf-16-le" if content[7] & 1 else "latin-1", "replace")
            book.sheets.append(SheetRecords(bool(state & 3), sheet_type == 0, name))
            starts.append(start)
    room = 2 * len(stream)
    for sheet, start in list(zip(book.sheets, starts, strict=True))[:most_sheets]:
        end = _read_sheet(stream, start, sheet, never_calculates=_NEVER_CALCULATES in writer)
        room -= end - start
        if room < 0:
            raise UnreadableWorkbookError(DAMAGED)
    return book


def _records(stream: bytes, position: int) -> Iterator[tuple[int, int, int]]:
    """Type, position and length of the records from a beginning to its end, those of embedded charts included."""
    depth = 0
    size = len(stream)
    while position + 4 <= size:
        kind, length = struct.unpack_from("<HH", stream, position)
        position += 4
        yield kind, position, length
        position += length
        if kind in _BOF:
            depth += 1
        elif kind == _EOF:
            depth -= 1
            if depth <= 0:
                return


def _read_sheet(stream: bytes, start: int, sheet: SheetRecords, *, never_calculates: bool) -> int:
    """Gather what a sheet tells; return where it ends."""
    is_comment = False
    end = start
    for kind, position, length in _records(stream, start):
        end = position + length
        if kind in _FORMULA and length >= 16:
            row, col = struct.unpack_from("<HH", stream, position)
            result = stream[position + 6 : position + 14]
            on_load = stream[position + 14] & _CALCULATE_ON_LOAD
            if (on_load and result in (_NO_TEXT, _NO_NUMBER)) or (never_calculates and result == _NO_TEXT):
                sheet.uncalculated.add((row, col))
        elif kind == _OBJECT and length >= 6:
            is_comment = struct.unpack_from("<H", stream, position + 4)[0] == _COMMENT
        elif kind == _OBJECT_TEXT and length >= 12 and not is_comment:
            sheet.has_shape_text |= struct.unpack_from("<H", stream, position + 10)[0] > 0
    return end
