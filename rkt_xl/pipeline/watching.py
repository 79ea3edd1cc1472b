"""A folder merged again whenever its workbooks change.

Comes in something that ticks when the folder may have changed, goes out one `Turn` for each merge. What changed is
told from the files themselves, so that lock files, temporary files and our own output never start a merge.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rkt_xl.errors import RktXlError
from rkt_xl.intake.discover import discover, is_settings_file
from rkt_xl.intake.own import is_koreksi, is_own_output
from rkt_xl.model.finding import Finding
from rkt_xl.pipeline.merging import merge
from rkt_xl.pipeline.result import RunResult
from rkt_xl.settings import DEFAULT_SETTINGS, Settings

Sizes = Mapping[str, tuple[int, int]]
"""The workbooks of a folder: when each was last written, and how large it is."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The names of workbooks that are new, written again, or gone."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone)


@dataclass(frozen=True, slots=True)
class Turn:
    """One merge: what had changed before it, what came of it.

    Args:
        changes: empty for the first merge.
        result: None where nothing could be merged.
        written: the workbooks that were written.
        appeared, settled: how many findings are new and how many are gone since the merge before.
        trouble: why nothing was merged, one sentence; empty where it was.
    """

    changes: Changes
    result: RunResult | None = None
    written: tuple[Path, ...] = ()
    appeared: int = 0
    settled: int = 0
    trouble: str = ""


def follow(
    folder: Path, output: Path, ticks: Iterable[object], settings: Settings = DEFAULT_SETTINGS
) -> Iterator[Turn]:
    """Merge a folder now and after every tick that finds its workbooks changed.

    Args:
        folder: where the workbooks are.
        output: where the result goes; what lies there is not watched.
        ticks: something that yields whenever the folder may have changed and has come to rest.
        settings: choices of the run.

    Raises:
        UsageError: when the folder does not exist.
    """
    sizes = sizes_in(folder, output)
    turn = _merged(folder, output, settings, Changes(), None)
    yield turn
    last = turn.result
    for _ in ticks:
        now = sizes_in(folder, output)
        changes = compare(sizes, now)
        if changes:
            sizes = now
            turn = _merged(folder, output, settings, changes, last)
            last = turn.result or last
            yield turn


def sizes_in(folder: Path, output: Path) -> Sizes:
    """Return the workbooks below a folder that a merge reads, our own output left out."""
    found: dict[str, tuple[int, int]] = {}
    for source in discover(folder):
        if (source.skip is not None and not is_settings_file(source.path)) or _is_below(source.path, output):
            continue
        try:
            stat = source.path.stat()
            is_ours = source.path.suffix == ".xlsx" and _is_ours(source.path.read_bytes())
        except OSError:  # it went away, or Excel is writing it: the next tick tells
            continue
        if not is_ours:
            found[source.name] = (stat.st_mtime_ns, stat.st_size)
    return found


def compare(before: Sizes, now: Sizes) -> Changes:
    """Return what changed between two looks at a folder.

    >>> compare({"a": (1, 1), "b": (1, 1)}, {"a": (2, 1), "c": (1, 1)})
    Changes(new=('c',), changed=('a',), gone=('b',))
    """
    return Changes(
        tuple(name for name in now if name not in before),
        tuple(name for name in now if name in before and now[name] != before[name]),
        tuple(name for name in before if name not in now),
    )


def _merged(folder: Path, output: Path, settings: Settings, changes: Changes, last: RunResult | None) -> Turn:
    try:
        result, written = merge(folder, output, settings)
    except RktXlError as err:
        return Turn(changes, trouble=str(err))
    before, now = _marks(last.findings if last else ()), _marks(result.findings)
    return Turn(changes, result, written, (now - before).total(), (before - now).total())


def _marks(findings: Iterable[Finding]) -> Counter[tuple[str, str]]:
    """The findings that wait for somebody, each by what it says."""
    return Counter((finding.code, finding.message) for finding in findings if finding.is_open)


def _is_ours(data: bytes) -> bool:
    return is_own_output(data) or is_koreksi(data)


def _is_below(path: Path, output: Path) -> bool:
    return output.resolve() in (path.resolve(), *path.resolve().parents)
