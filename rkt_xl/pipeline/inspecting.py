"""What is recognised in files, each by itself, and the question to staff about odd headings."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from rkt_xl.errors import UsageError
from rkt_xl.intake.discover import locate
from rkt_xl.model.document import ReadFile
from rkt_xl.model.finding import Finding
from rkt_xl.pengaturan.reader import read_pengaturan
from rkt_xl.pipeline.result import RunResult
from rkt_xl.reconcile.engine import in_order, reading_findings
from rkt_xl.run.executor import run_all
from rkt_xl.run.reading import read_source
from rkt_xl.settings import DEFAULT_SETTINGS, Settings

if TYPE_CHECKING:
    from rkt_xl.pengaturan.peta_writer import PetaReport


def inspect(paths: Iterable[Path], settings: Settings = DEFAULT_SETTINGS, *, paint: bool = False) -> RunResult:
    """Return what is recognised in files, each by itself; a folder stands for the files below it.

    Args:
        paths: files and folders; a settings workbook holds for the folder that it lies in.
        settings: choices of the run.
        paint: whether the sheets are kept for the page that shows them.

    Raises:
        UsageError: when a path does not exist or there is nothing to read.
    """
    files: list[ReadFile] = []
    findings: list[Finding] = []
    located = locate(paths)
    for folder, found in groupby(located, key=lambda place: place[0]):
        pengaturan = read_pengaturan(folder)
        read = partial(read_source, headings=pengaturan.headings, paint=paint)
        files.extend(run_all(read, [source for _, source in found], settings.jobs))
        findings.extend(pengaturan.findings)
    if not files:
        raise UsageError("Tidak ada berkas di map itu; berikan buku kerja Excel, atau map yang memuatnya.")
    findings.extend(finding for file in files for finding in reading_findings(file))
    return RunResult(tuple(files), (), tuple(in_order(findings)), tuple(folder for folder, _ in located))


def ask_headings(result: RunResult) -> list[PetaReport]:
    """Write the headings that an inspection did not understand into the settings workbooks; return what was done.

    Raises:
        OutputError: when a settings workbook cannot be written.
    """
    from rkt_xl.pengaturan.peta_writer import write_peta

    files: dict[Path, list[ReadFile]] = {}
    for folder, file in zip(result.folders, result.files, strict=True):
        files.setdefault(folder, []).append(file)
    return [write_peta(folder, own) for folder, own in files.items()]
