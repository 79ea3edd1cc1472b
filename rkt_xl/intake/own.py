"""Our own output among the files of a folder: known by a document property, whatever the file is called now."""

from __future__ import annotations

import re
from html import unescape

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.archive import Archive
from rkt_xl.intake.limits import DEFAULT_LIMITS

OWN_PROPERTY = "rkt-xl"
"""The document property by which an output is known as such; its value is the version that wrote it."""

KOREKSI_PROPERTY = "rkt-xl koreksi"
"""The document property of a source that was copied with comments; its value is the sheet that was added."""

DAFTAR_PROPERTY = "rkt-xl daftar koreksi"
"""The document property of a list of corrections, which holds nothing of its source."""

_PART = "docProps/custom.xml"
_MOST = 64 * 1024


def is_own_output(data: bytes) -> bool:
    """Whether the bytes of a file are those of a workbook that rkt-xl wrote."""
    return read_property(data, OWN_PROPERTY) is not None


def is_koreksi(data: bytes) -> bool:
    """Whether the bytes of a file are those of a correction, be it a copy or a list."""
    return koreksi_sheet(data) is not None or is_daftar(data)


def is_daftar(data: bytes) -> bool:
    """Whether the bytes of a file are those of a list of corrections."""
    return read_property(data, DAFTAR_PROPERTY) is not None


def koreksi_sheet(data: bytes) -> str | None:
    """Return the sheet that was added to a copy with comments; None for every other file."""
    return read_property(data, KOREKSI_PROPERTY)


def read_property(data: bytes, name: str) -> str | None:
    """Return the text of a document property; None where the file has none of this name."""
    if not data.startswith(b"PK") or b"custom.xml" not in data:  # most files have no such part
        return None
    try:
        part = next(Archive(data, DEFAULT_LIMITS).stream(_PART), b"")
    except UnreadableWorkbookError:
        return None
    found = re.search(rf'name="{re.escape(name)}"[^>]*>\s*<[^>]*>([^<]*)'.encode(), part[:_MOST])
    return unescape(found[1].decode("utf-8", "replace")) if found else None
