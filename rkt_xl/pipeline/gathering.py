"""From a folder to what was read in it: every file with its documents, the settings, the nomenclature."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rkt_xl.errors import UsageError
from rkt_xl.intake.discover import discover
from rkt_xl.model.document import FileStatus, ReadFile
from rkt_xl.pengaturan.reader import Pengaturan, read_pengaturan
from rkt_xl.run.executor import run_all
from rkt_xl.run.reading import read_source
from rkt_xl.settings import Settings


@dataclass(frozen=True, slots=True)
class Gathered:
    """Everything that was read in a folder: its files, what staff set, the earlier outputs among the sources."""

    folder: Path
    files: tuple[ReadFile, ...]
    pengaturan: Pengaturan
    outputs: tuple[Path, ...]


def gather(folder: Path, settings: Settings) -> Gathered:
    """Read every workbook below a folder.

    Raises:
        UsageError: when the folder is missing, empty, or holds no planning table at all.
    """
    sources = discover(folder)
    if all(source.skip is not None for source in sources):
        raise UsageError(
            f"Map {folder} tidak berisi buku kerja Excel; taruh berkas Renstra, RKT, PK, atau DPA di dalamnya."
        )
    pengaturan = read_pengaturan(folder)
    read = partial(read_source, headings=pengaturan.headings)
    files = _without_own_output(run_all(read, sources, settings.jobs))
    if not any(file.status is FileStatus.READ for file in files):
        raise UsageError(_nothing_read(folder, files))
    pairs = zip(sources, files, strict=True)
    outputs = (s.path for s, file in pairs if file.is_output and file.status is FileStatus.SKIPPED)
    return Gathered(folder, files, pengaturan, tuple(outputs))


def _without_own_output(files: Iterable[ReadFile]) -> tuple[ReadFile, ...]:
    """The files of a folder, with an earlier output passed over where the workbooks that it came from lie beside it."""
    found = tuple(files)
    if not any(f.status is FileStatus.READ and not f.is_output for f in found):
        return found
    return tuple(_passed_over(f) if f.is_output and f.status is FileStatus.READ else f for f in found)


def _passed_over(file: ReadFile) -> ReadFile:
    reason = "Hasil rkt-xl sebelumnya, bukan dokumen sumber."
    return ReadFile(file.file, file.format, FileStatus.SKIPPED, reason, sha256=file.sha256, is_output=True)


def _nothing_read(folder: Path, files: Sequence[ReadFile]) -> str:
    failed = [f for f in files if f.status is FileStatus.FAILED]
    if failed:
        more = f" (dan {len(failed) - 1} berkas lain)" if len(failed) > 1 else ""
        return f"Tidak ada berkas di {folder} yang dapat dibaca: {failed[0].file}{more}. {failed[0].reason}"
    return (
        f"Map {folder} tidak berisi tabel perencanaan yang dikenali; "
        "jalankan rkt-xl inspect pada berkasnya untuk melihat apa yang terbaca."
    )
