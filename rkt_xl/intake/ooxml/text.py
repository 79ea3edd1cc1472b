"""Text as it stands in the XML of a workbook, made into the text that people see."""

from __future__ import annotations

import re

_REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NO_CHARACTER = "\ufffd"


def from_xml(text: str) -> str:
    """Return text with the references of XML resolved.

    >>> from_xml("R&amp;D &lt; 5&#10;x")
    'R&D < 5\\nx'
    """
    return _REFERENCE.sub(_resolved, text) if "&" in text else text


def from_excel(text: str) -> str:
    """Return text with the escapes of Excel resolved and one kind of line break.

    >>> from_excel("a_x000D_\\nb"), from_excel("_x005F_x0041_")
    ('a\\nb', '_x0041_')
    """
    if "_x" in text:
        text = _ESCAPED.sub(lambda match: _character(int(match[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def visible(text: str) -> str | None:
    """Return what people see of a text, None when there is nothing to see.

    >>> visible(" x "), visible("\\u00a0 "), visible("_x000D_")
    (' x ', None, None)
    """
    text = from_excel(text)
    return None if not text or text.isspace() else text


def _resolved(match: re.Match[str]) -> str:
    if match[3]:
        return _NAMED[match[3]]
    return _character(int(match[1], 16) if match[1] else int(match[2]))


def _character(number: int) -> str:
    """The character of a number; half of a pair and what lies beyond all characters cannot be written anywhere."""
    return chr(number) if 0 < number < 0xD800 or 0xDFFF < number < 0x110000 else _NO_CHARACTER
