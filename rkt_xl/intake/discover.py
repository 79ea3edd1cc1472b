"""The files of a folder that may be workbooks, and why others are passed over."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rkt_xl.errors import UsageError

WORKBOOK_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlt", ".xlsb", ".ods", ".ots"})
TEXT_SUFFIXES = frozenset({".csv", ".tsv", ".txt", ".htm", ".html", ".mht", ".mhtml", ".xml", ".fods"})
"""Files of text that may hold tables; those that hold none are passed over."""

_SETTINGS_STEM = "pengaturan rkt"
_SETTINGS = "Berkas pengaturan, bukan dokumen perencanaan."


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


def locate(paths: Iterable[Path]) -> list[tuple[Path, Source]]:
    """Return the files of a list of files and folders, each with the folder whose settings hold for it.

    Raises:
        UsageError: when a path does not exist.
    """
    found: list[tuple[Path, Source]] = []
    for path in paths:
        if path.is_dir():
            found.extend((path, source) for source in discover(path))
        elif path.exists():
            found.append((path.parent, Source(path, path.name, _SETTINGS if is_settings_file(path) else None)))
        else:
            raise UsageError(f"Berkas {path} tidak ada; periksa nama dan tempatnya.")
    return found


def is_settings_file(path: Path) -> bool:
    """Whether a file is the settings workbook by its name."""
    return path.stem.casefold() == _SETTINGS_STEM and path.suffix.casefold() in WORKBOOK_SUFFIXES


def _reason_to_skip(path: Path) -> str | None:
    name = path.name
    if name.startswith("~$"):
        return "Berkas kunci sementara Excel; tutup buku kerja aslinya bila masih terbuka."
    if name.startswith("."):
        return "Berkas tersembunyi."
    if is_settings_file(path):
        return _SETTINGS
    if path.suffix.casefold() not in WORKBOOK_SUFFIXES | TEXT_SUFFIXES:
        return "Bukan buku kerja Excel."
    if not path.is_file():
        return "Bukan berkas biasa atau tautannya putus."
    return None
