"""A folder reconciled and written: one workbook per office."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rkt_xl.pipeline.corrections import write_corrections
from rkt_xl.pipeline.result import RunResult
from rkt_xl.pipeline.running import Order, running
from rkt_xl.run.progress import Ear
from rkt_xl.settings import DEFAULT_SETTINGS, Settings


def merge(
    folder: Path, output: Path, settings: Settings = DEFAULT_SETTINGS, *, dry_run: bool = False, stream: Ear = None
) -> tuple[RunResult, tuple[Path, ...]]:
    """Reconcile a folder and write one workbook per office; return the result, all in memory, and what was written.

    Raises:
        UsageError: when the folder is missing, empty, or holds no planning table at all.
        OutputError: when a workbook cannot be written.
    """
    with running(Order(folder, output, settings, writes=not dry_run, keeps=True, stream=stream)) as report:
        result = report.result()
        if settings.koreksi and not dry_run:
            result = replace(result, koreksi=write_corrections(result, folder, report.written[0].parent, stream))
        return result, report.written
