"""The hidden folder within the chosen one for what the page needs only while it is open.

Temporary files of every library, and what was read of the workbooks (so that only what changed is read again), lie
there and nowhere else. The folder begins with a dot: no command reads below it. It is removed when the page ends; one
that a page left behind which was killed is removed by the next page of the same folder.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from rkt_xl.intake.longpath import openable
from rkt_xl.pipeline.workspace import lock
from rkt_xl.store.folders import CACHE_VARIABLE

PREFIX = ".rkt-xl-kerja-"
_LOCK, _CACHE = "kunci", "terbaca"
_HIDDEN = 2
"""How Windows marks a hidden file; a dot in front says nothing there."""


@contextmanager
def working_folder(folder: Path, say: Callable[[str], None]) -> Iterator[Path | None]:
    """Keep everything that is needed only for a while within a folder, until the end of the block.

    A folder that cannot be written to is only looked at: then the temporary folder of this machine is used, and told.
    """
    _remove_left(folder)
    with ExitStack() as stack:
        try:
            made, held = _make(folder)
        except OSError:
            say("Map ini tidak dapat ditulisi, jadi hanya dapat dilihat; berkas sementara dibuat di tempat lain.")
            yield None
            return
        stack.callback(shutil.rmtree, made, ignore_errors=True)
        stack.callback(held.close)  # an open file cannot be removed on Windows
        stack.callback(setattr, tempfile, "tempdir", tempfile.tempdir)
        stack.callback(_set, CACHE_VARIABLE, os.environ.get(CACHE_VARIABLE))
        tempfile.tempdir = str(made)
        _set(CACHE_VARIABLE, str(made / _CACHE))
        yield made


def _make(folder: Path) -> tuple[Path, IO[bytes]]:
    """Make the folder; the lock on a file in it tells that its page lives."""
    made = Path(tempfile.mkdtemp(prefix=PREFIX, dir=openable(folder)))
    _hide(made)
    held = (made / _LOCK).open("ab")
    lock(held)
    return made, held


def _remove_left(folder: Path) -> None:
    """Remove what pages left that were killed."""
    for left in openable(folder).glob(f"{PREFIX}*"):
        if _is_left(left):
            shutil.rmtree(left, ignore_errors=True)


def _is_left(folder: Path) -> bool:
    try:
        with (folder / _LOCK).open("ab") as held:
            return lock(held)
    except OSError:
        return False


def _hide(folder: Path) -> None:
    if sys.platform == "win32":
        import ctypes

        with contextlib.suppress(OSError):
            ctypes.windll.kernel32.SetFileAttributesW(str(folder), _HIDDEN)


def _set(variable: str, value: str | None) -> None:
    if value is None:
        os.environ.pop(variable, None)
    else:
        os.environ[variable] = value
