"""What kind of text a file holds, by how it begins."""

from __future__ import annotations

import re
from enum import Enum, auto

from rkt_xl.intake.plaintext import decode_text

_HEAD = 20_000
_MANY_PARTS = re.compile(r"(?:^|\n)content-type:\s*(?:multipart/related|text/html)", re.IGNORECASE)
_PAGE = re.compile(
    r"<(?:!doctype\s+html|html|head|body|table|meta|style|script|frameset|div|center|form)\b", re.IGNORECASE
)


class TextKind(Enum):
    """The kinds of text that may hold tables; `OTHER` holds none that are known."""

    SPREADSHEETML = auto()
    FLAT_ODS = auto()
    PAGE = auto()
    PAGES = auto()
    PLAIN = auto()
    OTHER = auto()


def sniff_text(data: bytes) -> TextKind:
    """Return what kind of text a file holds.

    >>> sniff_text(b"<table><tr><td>NO</td></tr></table>"), sniff_text(b"no;target"), sniff_text(bytes(9))
    (<TextKind.PAGE: 3>, <TextKind.PLAIN: 5>, <TextKind.OTHER: 6>)
    """
    head = decode_text(data[:_HEAD])
    if head is None:
        return TextKind.OTHER
    head = head.lstrip("\ufeff\0 \t\r\n")
    if head.lower().startswith(("mime-version:", "from:", "content-type:")) and _MANY_PARTS.search(head):
        return TextKind.PAGES
    if "urn:schemas-microsoft-com:office:spreadsheet" in head and re.search(r"<(?:\w+:)?Workbook\b", head):
        return TextKind.SPREADSHEETML
    if re.search(r"<office:document\b", head):
        return TextKind.FLAT_ODS
    if _PAGE.search(head) if head.startswith("<") else "<table" in head.lower():
        return TextKind.PAGE
    return TextKind.OTHER if head.startswith("<") else TextKind.PLAIN
