"""The files of a folder that may be workbooks, and why others are passed over."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rkt_xl.errors import UsageError
from rkt_xl.intake import refusals
from rkt_xl.intake.longpath import openable
from rkt_xl.model.output import KOREKSI_FOLDER, PESAN_FILE

WORKBOOK_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlt", ".xlsb", ".ods", ".ots"})
TEXT_SUFFIXES = frozenset({".csv", ".tsv", ".txt", ".htm", ".html", ".mht", ".mhtml", ".xml", ".fods"})
"""Files of text that may hold tables; those that hold none are passed over."""

TABLE_SUFFIXES = WORKBOOK_SUFFIXES | TEXT_SUFFIXES

_NOBODYS = ("__MACOSX", "__pycache__")
"""Folders that programs leave behind."""

_NO_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_SETTINGS_STEM = "pengaturan rkt"
_SETTINGS = "Berkas pengaturan, bukan dokumen perencanaan."
_DOCUMENT = "Dokumen Word di samping buku kerjanya, bukan dokumen sumber."
_MESSAGES = "Pesan yang ditulis rkt-xl, bukan dokumen sumber."


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or a folder about which something is to be told.

    Args:
        path: where it is.
        name: its name relative to the folder, forward slashes.
        skip: why it is passed over; None for a file that is to be read.
        is_loss: whether a plan may be missing for that reason.
    """

    path: Path
    name: str
    skip: str | None = None
    is_loss: bool = False


def discover(folder: Path) -> list[Source]:
    """Return the files below a folder in a fixed order.

    Links to folders are not followed, and told. Hidden folders are not entered.

    Raises:
        UsageError: when the folder does not exist or is a file.
    """
    if not os.path.exists(folder):  # noqa: PTH110 - Path.exists raises where a folder above may not be opened
        raise UsageError(f"Map {folder} tidak ada; buat map itu dan taruh buku kerja Excel di dalamnya.")
    if not os.path.isdir(folder):  # noqa: PTH112 - the same
        raise UsageError(f"{folder} bukan map; berikan map yang berisi buku kerja Excel.")
    if not os.access(folder, os.R_OK | os.X_OK):
        raise UsageError(f"Map {folder} tidak boleh dibuka; periksa izinnya.")
    found: list[Source] = []
    top = openable(folder)

    def closed(err: OSError) -> None:
        path = Path(err.filename)
        found.append(Source(path, _name(path, top), refusals.NO_FOLDER, is_loss=True))

    for root, folders, files in os.walk(top, onerror=closed):
        here = Path(root)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _NOBODYS)
        found += [Source(path, _name(path, top), reason) for path, reason in _odd_folders(here, folders)]
        found += [_source(here / file, _name(here / file, top)) for file in files]
    return sorted(found, key=lambda source: (source.name.casefold(), source.name))


def _odd_folders(root: Path, names: Iterable[str]) -> Iterator[tuple[Path, str]]:
    """The folders that somebody may take for something else: links, which are not followed, and `RKT.xlsx`."""
    for name in names:
        path = root / name
        if path.is_symlink():
            yield path, refusals.FOLDER_LINK
        elif path.suffix.casefold() in WORKBOOK_SUFFIXES:
            yield path, refusals.FOLDER


def _name(path: Path, folder: Path) -> str:
    return _as_text(path.relative_to(folder).as_posix())


def _as_text(name: str) -> str:
    """A name that can be written anywhere: what is no text (a byte 0xFF, a line break) becomes `%FF`, `%0A`."""
    return _NO_TEXT.sub(lambda match: f"%{ord(match[0]) & 0xFF:02X}", name)


def locate(paths: Iterable[Path]) -> list[tuple[Path, Source]]:
    """Return the files of a list of files and folders, each with the folder whose settings hold for it.

    Raises:
        UsageError: when a path does not exist.
    """
    found: list[tuple[Path, Source]] = []
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - see above
            found.extend((path, source) for source in discover(path))
        elif os.path.exists(path):  # noqa: PTH110 - see above
            found.append((path.parent, _named(path)))
        else:
            raise UsageError(f"Berkas {path} tidak ada; periksa nama dan tempatnya.")
    return found


def is_settings_file(path: Path) -> bool:
    """Whether a file is the settings workbook by its name."""
    return path.stem.casefold() == _SETTINGS_STEM and path.suffix.casefold() in WORKBOOK_SUFFIXES


def _named(path: Path) -> Source:
    """A file that the user named: whatever it is called, it is read."""
    name = _as_text(path.name)
    if is_settings_file(path):
        return Source(path, name, _SETTINGS)
    return Source(openable(path), name) if _is_file(path) else _no_file(path, name)


def _source(path: Path, name: str) -> Source:
    """A file of a folder."""
    if path.name.startswith("~$"):
        return Source(path, name, "Berkas kunci sementara Excel; tutup buku kerja aslinya bila masih terbuka.")
    if path.name.startswith("."):
        return Source(path, name, "Berkas tersembunyi.")
    if is_settings_file(path):
        return Source(path, name, _SETTINGS)
    if path.name == PESAN_FILE and (path.parent / KOREKSI_FOLDER).is_dir():
        return Source(path, name, _MESSAGES)
    if path.suffix == ".docx" and path.with_suffix(".xlsx").is_file():
        return Source(path, name, _DOCUMENT)
    if path.suffix.casefold() not in TABLE_SUFFIXES:
        return Source(path, name, refusals.BY_SUFFIX.get(path.suffix.casefold(), refusals.NO_WORKBOOK))
    return Source(path, name) if _is_file(path) else _no_file(path, name)


def _is_file(path: Path) -> bool:
    return os.path.isfile(path)  # noqa: PTH113 - Path.is_file raises where a link leads into itself


def _no_file(path: Path, name: str) -> Source:
    return Source(path, name, refusals.BROKEN_LINK, is_loss=path.suffix.casefold() in WORKBOOK_SUFFIXES)
