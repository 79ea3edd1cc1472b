"""The command line in a process of its own: without the power of root over permissions, within limits, or killed."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.conftest import ROOT

_DROP_FROM_BOUNDS, _READ_ANYTHING = 24, (1, 2)


def without_power() -> None:
    """Give up what lets root read and write whatever its permissions say; others have no such power."""
    if sys.platform == "linux" and os.geteuid() == 0:
        for power in _READ_ANYTHING:
            ctypes.CDLL(None).prctl(_DROP_FROM_BOUNDS, power, 0, 0, 0)


def run(
    *args: str | Path,
    before: Callable[[], None] | None = None,
    script: Path | None = None,
    more: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run `rkt-xl`, or a script of ours in its place; `before` is called in the new process."""
    program = [str(script)] if script else ["-m", "rkt_xl"]
    return subprocess.run(
        [sys.executable, *program, *map(str, args)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        preexec_fn=before,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(more or {})},
        cwd=cwd,
    )
