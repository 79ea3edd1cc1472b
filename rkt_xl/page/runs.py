"""What the page asks of the program: read the folder, merge it, paint one file. Every call of the pipeline is here."""

from __future__ import annotations

from pathlib import Path

from rkt_xl.errors import UsageError
from rkt_xl.intake.discover import discover
from rkt_xl.lastrun.find import last_output
from rkt_xl.model.document import FileStatus, ReadFile
from rkt_xl.model.output import REKAP_FILE
from rkt_xl.model.result import OfficeResult
from rkt_xl.pengaturan.reader import read_pengaturan
from rkt_xl.pipeline import RunResult, check, inspect, merge
from rkt_xl.run.reading import read_source
from rkt_xl.settings import Settings
from rkt_xl.write.naming import output_name, output_path

OUTPUT = "hasil"
"""The folder within the chosen one that outputs go to: nothing is written anywhere else."""

_SETTINGS = Settings(tanpa_cache=True)
"""What was read is not kept either: nothing of a folder lies outside it."""


def count_workbooks(folder: Path) -> int:
    """Return how many files of a folder are to be read; its outputs are none of them."""
    return sum(source.skip is None for source in discover(folder) if not _is_output(folder, source.path))


def read_folder(folder: Path) -> RunResult:
    """Return what the folder says; where nothing of it can be used, what was recognised file by file."""
    try:
        return check(folder, _SETTINGS, folder / OUTPUT)
    except UsageError:
        return inspect([folder], _SETTINGS)


def merge_folder(folder: Path) -> tuple[RunResult, tuple[Path, ...]]:
    """Write the outputs into the folder; return what it says and what was written.

    Raises:
        UsageError: when there is nothing to merge.
        OutputError: when an output cannot be written.
    """
    return merge(folder, folder / OUTPUT, _SETTINGS)


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
