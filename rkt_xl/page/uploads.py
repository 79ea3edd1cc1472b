"""Files that were dropped on the page: named safely, written whole or not at all, never over another in silence."""

from __future__ import annotations

import filecmp
import os
import re
import tempfile
import unicodedata
from collections.abc import AsyncIterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from rkt_xl.errors import RktXlError
from rkt_xl.intake.discover import TEXT_SUFFIXES, WORKBOOK_SUFFIXES

TEMPORARY = ".rkt-xl-"
"""What the names of files begin with that are being written; they are hidden files."""

_LONGEST_NAME = 180
_MOST_COPIES = 100
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f\x7f]')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever the suffix."""


class RefusedError(RktXlError):
    """A file that is not taken; the text says why and what to do."""


class Clash(StrEnum):
    """What to do when a file of that name is there and holds something else."""

    ASK = "ask"
    REPLACE = "replace"
    KEEP_BOTH = "keep-both"


class Outcome(StrEnum):
    """What became of a file."""

    ADDED = "added"
    SAME = "same"
    CLASHES = "clashes"
    REPLACED = "replaced"


class Received(NamedTuple):
    """A file that was taken: its name in the folder, what became of it."""

    name: str
    outcome: Outcome


def safe_name(given: str) -> str:
    """Return the name under which a dropped file is kept: its last part only.

    Raises:
        RefusedError: when it is no name for a workbook.

    >>> safe_name("C:\\\\Unduhan\\\\RKT 2026.xlsx"), safe_name("../../etc/Renstra.ods")
    ('RKT 2026.xlsx', 'Renstra.ods')
    """
    name = unicodedata.normalize("NFC", re.split(r"[/\\]", given)[-1]).strip().rstrip(".")
    suffix = Path(name).suffix.casefold()
    if not name or name.startswith((".", "~$")) or _FORBIDDEN.search(name) or _DEVICES.fullmatch(name.split(".")[0]):
        raise RefusedError(f"Nama berkas “{name or given}” tidak dapat dipakai; ganti namanya lalu coba lagi.")
    if suffix not in WORKBOOK_SUFFIXES | TEXT_SUFFIXES:
        raise RefusedError(f"{name} bukan buku kerja Excel, sehingga tidak ditambahkan.")
    if len(name.encode()) > _LONGEST_NAME:
        raise RefusedError(f"Nama berkas “{name[:40]}…” terlalu panjang; pendekkan lalu coba lagi.")
    return name


async def receive(folder: Path, name: str, pieces: AsyncIterator[bytes], most: int, clash: Clash) -> Received:
    """Take a file piece by piece into a folder.

    Args:
        folder: where it goes.
        name: a safe name.
        pieces: its content.
        most: how many bytes are taken at most.
        clash: what to do when another file has that name.

    Raises:
        RefusedError: when it is too large or cannot be written; then nothing is left of it.
    """
    try:
        handle, made = tempfile.mkstemp(prefix=TEMPORARY, suffix=".tmp", dir=folder)
    except OSError as err:
        raise RefusedError(f"Map {folder} tidak dapat ditulisi; periksa izin map itu.") from err
    temporary = Path(made)
    try:
        with os.fdopen(handle, "wb") as stream:
            size = 0
            async for piece in pieces:
                size += len(piece)
                if size > most:
                    raise RefusedError(too_large(name, most))
                stream.write(piece)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o644)
        return _put(temporary, folder / name, clash)
    except OSError as err:
        raise RefusedError(f"{name} tidak dapat ditulis; periksa ruang kosong, dan tutup berkas itu di Excel.") from err
    finally:
        temporary.unlink(missing_ok=True)


def too_large(name: str, most: int) -> str:
    """Return the sentence about a file that is too large."""
    return f"{name} lebih besar dari {most // 1_000_000} MB; bagi menjadi beberapa berkas."


def _put(temporary: Path, target: Path, clash: Clash) -> Received:
    if _put_new(temporary, target):
        return Received(target.name, Outcome.ADDED)
    if target.is_file() and filecmp.cmp(temporary, target, shallow=False):
        return Received(target.name, Outcome.SAME)
    match clash:
        case Clash.ASK:
            return Received(target.name, Outcome.CLASHES)
        case Clash.REPLACE:
            temporary.replace(target)
            return Received(target.name, Outcome.REPLACED)
    for number in range(2, _MOST_COPIES):
        place = target.with_name(f"{target.stem} ({number}){target.suffix}")
        if _put_new(temporary, place):
            return Received(place.name, Outcome.ADDED)
    raise RefusedError(f"Sudah terlalu banyak berkas bernama {target.stem}; ganti namanya lalu coba lagi.")


def _put_new(temporary: Path, place: Path) -> bool:
    """Move a file to a name if it is free; the name is taken first, so that nobody comes between asking and writing."""
    try:
        place.open("xb").close()
    except FileExistsError:
        return False
    try:
        temporary.replace(place)
    except OSError:
        place.unlink(missing_ok=True)
        raise
    return True
