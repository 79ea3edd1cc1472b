"""rkt-xl: reads the planning workbooks of a local-government office and writes its checked, printable RKT.

The public library is what this module names; everything else may change.

    >>> import rkt_xl
    >>> result = rkt_xl.check("workbooks")                       # doctest: +SKIP
    >>> [(f.code, f.refs[0].a1) for f in result.findings]        # doctest: +SKIP
    >>> rkt_xl.merge("workbooks", "hasil")                       # doctest: +SKIP
    >>> rkt_xl.to_frames(result).indicators                      # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from rkt_xl._version import VERSION

if TYPE_CHECKING:
    from rkt_xl.frames import Frames
    from rkt_xl.pipeline import RunResult
    from rkt_xl.settings import Settings

__all__ = ["__version__", "check", "inspect", "merge", "to_frames"]

__version__ = VERSION

AnyPath = str | PathLike[str]


def inspect(paths: AnyPath | Iterable[AnyPath]) -> RunResult:
    """Return what is recognised in files, each by itself; a folder stands for the files below it.

    Raises:
        rkt_xl.errors.UsageError: when a path does not exist or there is nothing to read.
    """
    from rkt_xl import pipeline

    several = [paths] if isinstance(paths, (str, PathLike)) else list(paths)
    return pipeline.inspect([Path(path) for path in several])


def check(folder: AnyPath, settings: Settings | None = None) -> RunResult:
    """Return the reconciled offices of a folder with every finding, in a fixed order.

    Raises:
        rkt_xl.errors.UsageError: when the folder is missing, empty, or holds no planning table at all.
    """
    from rkt_xl import pipeline
    from rkt_xl.settings import Settings

    return pipeline.check(Path(folder), settings or Settings())


def merge(folder: AnyPath, output: AnyPath, settings: Settings | None = None) -> tuple[RunResult, tuple[Path, ...]]:
    """Reconcile a folder and write its workbooks; return the result and the paths written.

    Raises:
        rkt_xl.errors.UsageError: when the folder is missing, empty, or holds no planning table at all.
        rkt_xl.errors.OutputError: when a workbook cannot be written.
    """
    from rkt_xl import pipeline
    from rkt_xl.settings import Settings

    return pipeline.merge(Path(folder), Path(output), settings or Settings())


def to_frames(result: RunResult) -> Frames:
    """Return the facts and findings of a run as pandas frames."""
    from rkt_xl import frames

    return frames.to_frames(result)
