"""Whole processes measured from outside: wall time, CPU time with all their children, and peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_TIMED = Path(__file__).resolve().parent / "programs" / "timed.py"


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: seconds of wall time, seconds of CPU, megabytes of its largest process."""

    wall: float
    cpu: float
    memory: float


def run(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> Cost:
    """Run a command and return what it took; an exit code above 1 is an error (1 tells of findings).

    Raises:
        RuntimeError: when the command fails.
    """
    ran = subprocess.run(
        [sys.executable, "-S", str(_TIMED), *command],
        env={**os.environ, **environment},
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    wall, cpu, memory, code = map(float, ran.stdout.split())
    if code not in (0, 1):
        raise RuntimeError(f"{' '.join(command)} ended with {code:g}")
    return Cost(wall, cpu, memory)


def middle(costs: Sequence[Cost]) -> Cost:
    """Return the medians."""
    return Cost(median(c.wall for c in costs), median(c.cpu for c in costs), median(c.memory for c in costs))
