"""The document as a file: same bytes for same input, known as our own, told apart once people wrote in it."""

from __future__ import annotations

import io
import zipfile
from hashlib import sha1

from rkt_xl._version import VERSION
from rkt_xl.intake.own import OWN_PROPERTY, read_property

NASKAH_PROPERTY = "rkt-xl naskah"
"""The document property that holds a mark of the document as it was written; who saves it in Word changes its parts."""

_CUSTOM = "docProps/custom.xml"
_TYPES = "[Content_Types].xml"
_DATE = (1980, 1, 1, 0, 0, 0)
_DOS = 0


def sealed(data: bytes) -> bytes:
    """Return a package with fixed dates and the properties by which it is known again."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    mark = _mark(parts)
    parts[_CUSTOM] = _properties({OWN_PROPERTY: VERSION, NASKAH_PROPERTY: mark})
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda name: (name != _TYPES, name)):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, _DOS
            package.writestr(entry, parts[name])
    return stream.getvalue()


def is_untouched(data: bytes) -> bool:
    """Whether a file is a document that rkt-xl wrote and that nobody has saved since."""
    mark = mark_of(data)
    if mark is None:
        return False
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return mark == _mark({name: package.read(name) for name in package.namelist()})


def mark_of(data: bytes) -> str | None:
    """Return the mark of what rkt-xl wrote into a document, whatever people wrote since; None for a file of others."""
    return read_property(data, NASKAH_PROPERTY)


def _mark(parts: dict[str, bytes]) -> str:
    total = sha1(usedforsecurity=False)
    for name in sorted(parts):
        if name != _CUSTOM:
            total.update(name.encode() + b"\0" + parts[name])
    return total.hexdigest()


def _properties(values: dict[str, str]) -> bytes:
    entries = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{pid}" name="{name}">'
        f"<vt:lpwstr>{value}</vt:lpwstr></property>"
        for pid, (name, value) in enumerate(values.items(), 2)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        f'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{entries}</Properties>'
    ).encode()
