"""The files of a folder that may be workbooks, and why others are passed over."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from rkt_xl.errors import UsageError

WORKBOOK_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlt", ".xlsb", ".ods", ".ots"})
_SETTINGS_STEM = "pengaturan rkt"


@dataclass(frozen=True, slots=True)
class Source:
    """A file: its path, its name relative to the folder with forward slashes, why it is passed over (None: read)."""

    path: Path
    name: str
    skip: str | None = None


def discover(folder: Path) -> list[Source]:
    """Return the files below a folder in a fixed order.

    Links to folders are not followed. Hidden folders are not entered.

    Raises:
        UsageError: when the folder does not exist or is a file.
    """
    if not folder.exists():
        raise UsageError(f"Map {folder} tidak ada; buat map itu dan taruh buku kerja Excel di dalamnya.")
    if not folder.is_dir():
        raise UsageError(f"{folder} bukan map; berikan map yang berisi buku kerja Excel.")
    found = []
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for file in files:
            path = Path(root) / file
            found.append(Source(path, path.relative_to(folder).as_posix(), _reason_to_skip(path)))
    return sorted(found, key=lambda source: source.name.casefold())


def _reason_to_skip(path: Path) -> str | None:
    name = path.name
    if name.startswith("~$"):
        return "Berkas kunci sementara Excel; tutup buku kerja aslinya bila masih terbuka."
    if name.startswith("."):
        return "Berkas tersembunyi."
    if path.stem.casefold() == _SETTINGS_STEM:
        return "Berkas pengaturan, bukan dokumen perencanaan."
    if path.suffix.casefold() not in WORKBOOK_SUFFIXES:
        return "Bukan buku kerja Excel."
    return None
