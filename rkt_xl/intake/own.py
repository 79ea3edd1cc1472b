"""Our own output among the files of a folder: known by a document property, whatever the file is called now."""

from __future__ import annotations

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.archive import Archive
from rkt_xl.intake.limits import DEFAULT_LIMITS

OWN_PROPERTY = "rkt-xl"
"""The document property by which an output is known as such; its value is the version that wrote it."""

_PART = "docProps/custom.xml"
_MOST = 64 * 1024


def is_own_output(data: bytes) -> bool:
    """Whether the bytes of a file are those of a workbook that rkt-xl wrote."""
    if not data.startswith(b"PK"):
        return False
    try:
        part = next(Archive(data, DEFAULT_LIMITS).stream(_PART), b"")
    except UnreadableWorkbookError:
        return False
    return f'name="{OWN_PROPERTY}"'.encode() in part[:_MOST]
