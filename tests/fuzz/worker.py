"""A process that carries out attempts within one gigabyte, and tells which one it is at."""

from __future__ import annotations

import shutil
import tempfile
import traceback
import warnings
from multiprocessing.connection import Connection
from pathlib import Path

MEMORY = 1 << 30


def work(pipe: Connection, seed: str, first: int, step: int, keep: Path) -> None:
    """Carry out every `step`-th attempt from the first on, until killed."""
    _limit_memory()
    warnings.simplefilter("ignore")  # openpyxl remarks on damage that is meant
    from tests.fuzz.attempt import attempt

    number = first
    while True:
        pipe.send(("begin", number, ""))
        folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
        told = ""
        try:
            attempt(seed, number, folder)
            if _peak() > MEMORY:
                told = f"over {MEMORY >> 20} MB"
        except BaseException:  # noqa: BLE001 - everything that gets here is a find
            told = traceback.format_exc()
        if told:
            shutil.copytree(folder, keep / str(number), dirs_exist_ok=True)
        shutil.rmtree(folder, ignore_errors=True)
        pipe.send(("end", number, told))
        number += step


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    resource.setrlimit(resource.RLIMIT_AS, (3 * MEMORY, 3 * MEMORY))


def _peak() -> int:
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
