"""A folder reconciled and written: one workbook per office."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rkt_xl.pipeline.checking import check
from rkt_xl.pipeline.corrections import write_corrections
from rkt_xl.pipeline.outputs import Destination, write_office, write_run
from rkt_xl.pipeline.result import RunResult
from rkt_xl.reconcile.summary import summarise
from rkt_xl.settings import DEFAULT_SETTINGS, Settings


def merge(
    folder: Path, output: Path, settings: Settings = DEFAULT_SETTINGS, *, dry_run: bool = False
) -> tuple[RunResult, tuple[Path, ...]]:
    """Reconcile a folder and write one workbook per office; return the result and what was written.

    Raises:
        UsageError: when the folder is missing, empty, or holds no planning table at all.
        OutputError: when a workbook cannot be written.
    """
    result = check(folder, settings, output)
    if dry_run:
        return result, ()
    to = Destination(folder, output, len(result.offices), settings, result.pengaturan)
    written = [path for office in result.offices for path in write_office(office, to)]
    written += write_run([summarise(office) for office in result.offices], to)
    if settings.koreksi:
        result = replace(result, koreksi=write_corrections(result, folder, written[0].parent))
    return result, tuple(written)
