"""The reconciled offices of a folder."""

from __future__ import annotations

from pathlib import Path

from rkt_xl.pipeline.result import RunResult
from rkt_xl.pipeline.running import Order, running
from rkt_xl.run.progress import Ear
from rkt_xl.settings import DEFAULT_SETTINGS, Settings


def check(
    folder: Path, settings: Settings = DEFAULT_SETTINGS, output: Path | None = None, stream: Ear = None
) -> RunResult:
    """Return the reconciled offices of a folder, all of them in memory.

    Args:
        folder: where the workbooks are.
        settings: choices of the run.
        output: where the last output lies, whose decisions hold; None to look among the workbooks only.
        stream: where progress is told.

    Raises:
        UsageError: when the folder is missing, empty, or holds no planning table at all.
    """
    with running(Order(folder, output, settings, keeps=True, stream=stream)) as report:
        return report.result()
