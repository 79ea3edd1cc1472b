"""Our own output among the files of a folder: known by a document property, whatever the file is called now."""

from __future__ import annotations

import io
import zipfile
import zlib

OWN_PROPERTY = "rkt-xl"
"""The document property by which an output is known as such; its value is the version that wrote it."""

_PART = "docProps/custom.xml"
_MOST = 64 * 1024


def is_own_output(data: bytes) -> bool:
    """Whether the bytes of a file are those of a workbook that rkt-xl wrote."""
    if not data.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package, package.open(_PART) as part:
            return f'name="{OWN_PROPERTY}"'.encode() in part.read(_MOST)
    except (KeyError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        return False
