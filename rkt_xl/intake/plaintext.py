"""Bytes of a text file made into text: which encoding, and whether it is text at all."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePosixPath

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 4096
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode_text(data: bytes, declared: str | None = None) -> str | None:
    """Return the text of a file, None when it holds no text.

    A byte order mark decides, then UTF-16 by its zero bytes, then UTF-8 where it is valid, then what the file
    declares, then the code page of Windows in western Europe and Indonesia.

    >>> decode_text("Sasaran é".encode("cp1252")), decode_text("é".encode("utf-16")), decode_text(bytes(40))
    ('Sasaran é', 'é', None)
    """
    text = _decode(data, declared)
    sample = text[:_SAMPLE]
    return None if len(_CONTROL.findall(sample)) * 50 > len(sample) else text


def _decode(data: bytes, declared: str | None) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    head = data[:_SAMPLE]
    zeros = head.count(0)
    if zeros * 5 > len(head) * 2:
        return data.decode("utf-16-le" if head[1::2].count(0) * 2 > zeros else "utf-16-be", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_known(declared) or "cp1252", "replace")


def _known(name: str | None) -> str | None:
    try:
        codec = codecs.lookup(name) if name else None
    except (LookupError, ValueError):  # a name with a zero in it
        return None
    return codec.name if codec and codec.name.startswith(("cp", "iso8859", "windows", "ascii", "mac")) else None


def sheet_name(file: str) -> str:
    """Return the name that Excel gives to the only sheet of a file of text.

    >>> sheet_name("sub/RKT 2025.csv")
    'RKT 2025'
    """
    return PurePosixPath(file).stem[:31] or "Sheet1"
