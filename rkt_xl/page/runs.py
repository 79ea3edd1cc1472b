"""What the page asks of the program: read the folder, merge it, paint one file. Every call of the pipeline is here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rkt_xl.errors import UsageError
from rkt_xl.intake.discover import discover
from rkt_xl.lastrun.find import last_output
from rkt_xl.model.document import FileStatus, ReadFile
from rkt_xl.model.output import KOREKSI_FOLDER, PESAN_FILE, REKAP_FILE
from rkt_xl.model.result import OfficeResult
from rkt_xl.pengaturan.reader import read_pengaturan
from rkt_xl.pipeline import RunResult, check, inspect, merge
from rkt_xl.run.progress import Listener, Told
from rkt_xl.run.reading import read_source
from rkt_xl.settings import Settings
from rkt_xl.write.naming import output_name, output_path

OUTPUT = "hasil"
"""The folder within the chosen one that outputs go to: nothing is written anywhere else."""


@dataclass(frozen=True, slots=True)
class Extras:
    """What a merge makes beside the workbooks: marked copies with messages, evaluator's worksheets, Word documents."""

    koreksi: bool = False
    kke: bool = False
    dokumen: bool = False


NO_EXTRAS = Extras()


def count_workbooks(folder: Path) -> int:
    """Return how many files of a folder are to be read; its outputs are none of them."""
    return sum(source.skip is None for source in discover(folder) if not _is_output(folder, source.path))


def read_folder(folder: Path, hear: Callable[[Told], None]) -> RunResult:
    """Return what the folder says; where nothing of it can be used, what was recognised file by file."""
    try:
        return check(folder, Settings(), folder / OUTPUT, Listener(hear))
    except UsageError:
        return inspect([folder])


def merge_folder(folder: Path, extras: Extras, hear: Callable[[Told], None]) -> tuple[RunResult, tuple[Path, ...]]:
    """Write the outputs into the folder; return what it says and what was written.

    Raises:
        UsageError: when there is nothing to merge.
        OutputError: when an output cannot be written.
    """
    settings = Settings(koreksi=extras.koreksi, kke=extras.kke, dokumen=extras.dokumen)
    return merge(folder, folder / OUTPUT, settings, stream=Listener(hear))


def documents_of(folder: Path, office: OfficeResult, count: int) -> tuple[Path, ...]:
    """Return the Word documents of one of several offices, the newest first; what was before them is left out."""
    target = output_path(office.opd, office.tahun, folder / OUTPUT, count).with_suffix("")
    names = (f"{target.name}.docx", *(f"{target.name} ({number}).docx" for number in range(2, 10)))
    found = [path for name in names if (path := target.with_name(name)).is_file()]
    return tuple(sorted(found, key=lambda path: -path.stat().st_mtime))


def corrections_in(folder: Path) -> tuple[Path, ...]:
    """Return the copies that are marked for those who sent the files, and the messages in front of them."""
    beside = folder / OUTPUT
    copies = (beside / KOREKSI_FOLDER).rglob("[!.~]*.xls[xm]")
    return tuple(path for path in (beside / PESAN_FILE, *sorted(copies)) if path.is_file())


def output_of(folder: Path, office: OfficeResult, result: RunResult) -> Path | None:
    """Return the output in which the next merge looks for the decisions about an office, None before the first."""
    name = output_name(office.opd, office.tahun).removesuffix(".xlsx")
    mine = (folder / file.file for file in result.files if file.is_output and file.status is FileStatus.SKIPPED)
    target = output_path(office.opd, office.tahun, folder / OUTPUT, len(result.offices))
    return last_output(target, [path for path in mine if path.name.startswith(name)])


def recap_of(folder: Path, result: RunResult) -> Path | None:
    """Return the recap of several offices, None where there is none."""
    path = folder / OUTPUT / REKAP_FILE
    return last_output(path) if len(result.offices) > 1 else None


def paint(folder: Path, file: str) -> ReadFile | None:
    """Return a file of the folder with its sheets kept for painting, None where there is no such file."""
    source = next((source for source in discover(folder) if source.name == file), None)
    return None if source is None else read_source(source, headings=read_pengaturan(folder).headings, paint=True)


def _is_output(folder: Path, path: Path) -> bool:
    return path.parent == folder / OUTPUT
