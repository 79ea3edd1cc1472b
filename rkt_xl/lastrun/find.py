"""Where the last output of an office lies: where it will be written again, or among the sources."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rkt_xl.intake.own import is_own_output


def last_output(target: Path, others: Iterable[Path] = ()) -> Path | None:
    """Return the newest workbook that this program wrote for an office, None where there is none.

    Args:
        target: where the output goes; `... (2).xlsx` beside it was written when it was open.
        others: own outputs found elsewhere, for the same office and year.
    """
    beside = target.parent.glob(f"{_escaped(target.stem)} ([0-9]).xlsx") if target.parent.is_dir() else ()
    found = [path for path in (target, *beside, *others) if path.is_file() and _is_own(path)]
    return max(found, key=lambda path: (path.stat().st_mtime, path.name), default=None)


def _escaped(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _is_own(path: Path) -> bool:
    try:
        return is_own_output(path.read_bytes())
    except OSError:
        return False
