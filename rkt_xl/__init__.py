"""rkt-xl: reads the planning workbooks of a local-government office and writes its checked, printable RKT.

The public library is what this module names; everything else may change. The examples read `workbooks/`, the example
office that comes with the project.

    >>> import rkt_xl
    >>> result = rkt_xl.check("workbooks")
    >>> result.has_errors
    False
    >>> [finding.refs[0].a1 for finding in result.findings if finding.code == "STR-08"]
    ['D8']
"""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rkt_xl._version import VERSION

if TYPE_CHECKING:
    from rkt_xl.frames import Frames
    from rkt_xl.pipeline import RunResult
    from rkt_xl.settings import Settings

__all__ = ["RunResult", "Settings", "__version__", "check", "inspect", "merge", "to_frames"]

__version__ = VERSION

AnyPath = str | PathLike[str]


def inspect(paths: AnyPath | Iterable[AnyPath]) -> RunResult:
    """Return what is recognised in files, each by itself; a folder stands for the files below it.

    Args:
        paths: one file or folder, or several.

    Raises:
        rkt_xl.errors.UsageError: when a path does not exist or there is nothing to read.

    Examples:
        >>> import rkt_xl
        >>> (file,) = rkt_xl.inspect("workbooks/RKT BKPP 2025 FIX (1).xlsx").files
        >>> [(d.kind.value, d.table.area, d.table.tahun) for d in file.documents]
        [('rkt', 'A4:F60', 2025)]
        >>> file.filled == file.used + len(file.set_aside)
        True
    """
    from rkt_xl import pipeline

    several = [paths] if isinstance(paths, (str, PathLike)) else list(paths)
    return pipeline.inspect([Path(path) for path in several])


def check(folder: AnyPath, settings: Settings | None = None) -> RunResult:
    """Return the reconciled offices of a folder with every finding, in a fixed order.

    Args:
        folder: where the workbooks are.
        settings: choices of the run; None for the defaults.

    Raises:
        rkt_xl.errors.UsageError: when the folder is missing, empty, or holds no planning table at all.

    Examples:
        >>> import rkt_xl
        >>> result = rkt_xl.check("workbooks", rkt_xl.Settings(tahun=2025))
        >>> [(office.opd, office.tahun) for office in result.offices]
        [('Badan Kepegawaian Pendidikan dan Pelatihan Kota Gorontalo', 2025)]
        >>> first = result.findings[0]
        >>> first.code, first.refs[0].sheet, first.refs[0].a1, first.refs[0].text
        ('REC-08', 'RKT 2025', 'D7', 'Nilai')
    """
    from rkt_xl import pipeline
    from rkt_xl.settings import Settings

    return pipeline.check(Path(folder), settings or Settings())


def merge(folder: AnyPath, output: AnyPath, settings: Settings | None = None) -> tuple[RunResult, tuple[Path, ...]]:
    """Reconcile a folder and write its workbooks; return the result and the paths written.

    Args:
        folder: where the workbooks are.
        output: a folder, or one `.xlsx` file.
        settings: choices of the run; None for the defaults.

    Raises:
        rkt_xl.errors.UsageError: when the folder is missing, empty, or holds no planning table at all.
        rkt_xl.errors.OutputError: when a workbook cannot be written.

    Examples:
        >>> import rkt_xl, tempfile
        >>> result, written = rkt_xl.merge("workbooks", tempfile.mkdtemp())
        >>> [path.name for path in written]
        ['RKT Badan Kepegawaian Pendidikan dan Pelatihan Kota Gorontalo 2025.xlsx']
    """
    from rkt_xl import pipeline
    from rkt_xl.settings import Settings

    return pipeline.merge(Path(folder), Path(output), settings or Settings())


def to_frames(result: RunResult) -> Frames:
    """Return the facts and findings of a run as pandas frames.

    Args:
        result: what `inspect`, `check` or `merge` returned.

    Examples:
        >>> import rkt_xl
        >>> frames = rkt_xl.to_frames(rkt_xl.check("workbooks"))
        >>> frames.indicators.query("kind == 'rkt' and role == 'target'")["value"].tolist()
        [77.95, 91.65, 83.35]
    """
    from rkt_xl import frames

    return frames.to_frames(result)


def __getattr__(name: str) -> Any:
    """Return a public class when it is first asked for: the command line must start at once."""
    if name == "Settings":
        from rkt_xl.settings import Settings

        return Settings
    if name == "RunResult":
        from rkt_xl.pipeline import RunResult

        return RunResult
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
