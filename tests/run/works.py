"""Work for the tests of executors: functions of a module, as processes need them."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

KILLER = 13


def double(number: int) -> int:
    """Work that ends well."""
    return number * 2


def double_or_die(number: int) -> int:
    """Work that ends its process on one item."""
    if number == KILLER:
        die()
    return number * 2


def double_slowly(number: int) -> int:
    """Work that takes a while, so that a worker can be ended in the middle."""
    time.sleep(0.05)
    return number * 2


def die_once(task: tuple[int, str]) -> int:
    """Work that ends its process the first time, as somebody else might."""
    number, mark = task
    if number == KILLER and not Path(mark).exists():
        Path(mark).touch()
        die()
    return number * 2


def own_process(_: int) -> int:
    """Work that tells who does it; slow enough for a second process to get some."""
    time.sleep(0.01)
    return os.getpid()


def refuse_pool(_: int) -> None:
    """A pool of processes on a system that allows none."""
    raise PermissionError("semaphore")


def refuse(number: int) -> int:
    """Work that raises."""
    raise ValueError(number)


def die() -> None:
    """End the process as the system does when memory is used up."""
    os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    time.sleep(60)
