"""Writes the corrections of a folder: a copy or a list for every source with findings, beside the output."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePosixPath

from rkt_xl.intake.own import is_koreksi
from rkt_xl.model.document import DocumentKind, ReadFile
from rkt_xl.model.finding import Finding
from rkt_xl.model.output import KOREKSI_FOLDER
from rkt_xl.write.atomic import write_whole
from rkt_xl.write.koreksi.catatan import FileCatatan, by_file
from rkt_xl.write.koreksi.lembar_daftar import list_of
from rkt_xl.write.koreksi.paket import is_untouched
from rkt_xl.write.koreksi.report import Koreksi
from rkt_xl.write.koreksi.salinan import NoCopyError, copy_with

_COPIED = {".xlsx": False, ".xlsm": True}
"""Files that can be copied, and whether they hold macros; openpyxl tells them apart by name, as Excel does."""

_TRIES = 50


def write_koreksi(
    files: Sequence[ReadFile],
    findings: Iterable[Finding],
    sources: Path,
    beside: Path,
    begun: Callable[[str], None] = lambda _: None,
    done: Callable[[str], None] = lambda _: None,
) -> list[Koreksi]:
    """Write the corrections; return what was written, by source.

    What people changed in an earlier copy is never written over; an earlier copy of a file that needs none any more
    is taken away.

    Args:
        files: everything that was read.
        findings: everything that was found, with what staff decided.
        sources: the folder of the source workbooks.
        beside: the folder of the output.
        begun, done: are told of each source before and after its correction is written.

    Raises:
        OutputError: when a file cannot be written.
    """
    folder = beside / KOREKSI_FOLDER
    known = {file.file: file for file in files}
    written = []
    taken: set[Path] = set()
    for name, catatan in sorted(by_file(findings).items()):
        if _is_only_compared_with(known.get(name), catatan):
            continue
        begun(name)
        made = _write_one(known.get(name), catatan, sources, folder, taken)
        taken.add(made.path)
        written.append(made)
        done(name)
    for file in files:
        for path in (_copy_path(folder, file.file), _list_path(folder, file.file, ())):
            if path not in taken and path.is_file() and _is_ours(path):
                path.unlink()
    return written


def _is_only_compared_with(file: ReadFile | None, catatan: FileCatatan) -> bool:
    """Whether a file is the nomenclature that others are measured by: there is nothing to mend in a decree."""
    is_official = file is not None and all(d.kind is DocumentKind.NOMENKLATUR for d in file.documents)
    return is_official and all(entry.finding.refs[0].file != catatan.file for entry in catatan.entries)


def _write_one(file: ReadFile | None, catatan: FileCatatan, sources: Path, folder: Path, taken: set[Path]) -> Koreksi:
    source = sources / catatan.file
    path = _copy_path(folder, catatan.file)
    try:
        reason, data = "", _copy(source, file, catatan)
    except NoCopyError as err:
        path, reason = _list_path(folder, catatan.file, taken), str(err)
        data = list_of(catatan, reason, source, path.parent)
    free = _free(path)
    return Koreksi(catatan.file, write_whole(free, data), reason, kept=path if free != path else None)


def _copy(source: Path, file: ReadFile | None, catatan: FileCatatan) -> bytes:
    suffix = source.suffix.casefold()
    if file is not None and file.format not in ("xlsx", "xlsm"):
        raise NoCopyError(
            f"Berkas ini berformat {(file.format or suffix[1:]).upper()}, yang tidak dapat diberi komentar."
        )
    if suffix not in _COPIED:
        raise NoCopyError(f"Nama berkas ini berakhiran {suffix}, padahal isinya buku kerja .xlsx.")
    try:
        data = source.read_bytes()
    except OSError as err:
        raise NoCopyError("Berkas ini tidak dapat dibuka lagi.") from err
    if file is not None and hashlib.sha256(data).hexdigest() != file.sha256:
        raise NoCopyError("Berkas ini berubah sejak dibaca.")
    return copy_with(data, catatan, has_macros=_COPIED[suffix])


def _copy_path(folder: Path, name: str) -> Path:
    return folder / name


def _list_path(folder: Path, name: str, taken: Iterable[Path]) -> Path:
    """Where the list of a file goes; of two files that differ by their ending only, the second keeps it."""
    pure = PurePosixPath(name)
    path = folder / pure.with_name(f"{pure.stem} - koreksi.xlsx")
    return folder / pure.with_name(f"{pure.name} - koreksi.xlsx") if path in taken else path


def _free(path: Path) -> Path:
    """A path that holds nothing of other people: itself, or with a number behind it."""
    for number in range(1, _TRIES):
        free = path if number == 1 else path.with_name(f"{path.stem} ({number}){path.suffix}")
        if not free.exists() or _is_ours(free):
            return free
    return path.with_name(f"{path.stem} ({_TRIES}){path.suffix}")


def _is_ours(path: Path) -> bool:
    """Whether a file is a correction as we wrote it, which nobody has saved since."""
    try:
        return is_untouched(path) and is_koreksi(path.read_bytes())
    except OSError:
        return False
