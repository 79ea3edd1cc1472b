"""Where a run keeps what it has done so far, so that one that was stopped half-way goes on where it was.

A run is known by its folders, its settings and the state of this program. What it keeps is let go when the run has
ended well; two runs of the same at the same time do not share it.
"""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

from rkt_xl.store.folders import cache_folder
from rkt_xl.store.packing import DamagedError, pack_into, unpack
from rkt_xl.store.parsed import ParsedFiles, program_mark, put_whole

_DAYS_KEPT = 30
_LOCK = "kunci"


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folder of a run, the kept files, and whether what was done may be used by a later run."""

    folder: Path
    store: ParsedFiles
    resumes: bool

    def keep(self, name: str, value: object) -> None:
        """Keep something of the run; where that is not possible, nothing is found when it is asked for."""
        with contextlib.suppress(OSError):
            put_whole(self.folder / name, partial(pack_into, value))

    def find(self, name: str) -> Any:
        """Return what was kept under a name; None where nothing is, or nothing whole."""
        try:
            return unpack((self.folder / name).read_bytes())
        except (OSError, DamagedError):
            return None


@contextmanager
def workspace(about: object, *, tanpa_cache: bool) -> Iterator[Workspace]:
    """Open the workspace of a run; it is let go when the run ends well.

    Args:
        about: what the run is told.
        tanpa_cache: whether nothing is taken from earlier runs and nothing is kept for later ones.
    """
    root = None if tanpa_cache else _usable(cache_folder())
    if root is not None:
        mark = sha256(repr((program_mark(), about)).encode("utf-8", "surrogatepass")).hexdigest()[:32]
        with _claimed(root / "runs" / mark) as folder:
            if folder is not None:
                yield Workspace(folder, ParsedFiles(root / "parsed"), resumes=True)
                shutil.rmtree(folder, ignore_errors=True)
                ParsedFiles(root / "parsed").prune()
                _forget_old(root / "runs")
                return
    with TemporaryDirectory(prefix="rkt-xl-", ignore_cleanup_errors=True) as place:
        store = ParsedFiles((root or Path(place)) / "parsed")
        yield Workspace(Path(place), store, resumes=False)


def _usable(root: Path) -> Path | None:
    """The folder of the cache, where it can be written to."""
    try:
        root.mkdir(parents=True, exist_ok=True)
        with (root / ".tulis").open("wb"):
            return root
    except OSError:
        return None


@contextmanager
def _claimed(folder: Path) -> Iterator[Path | None]:
    """The folder, held against other runs until the end; None where another run holds it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stream = (folder.parent / f"{folder.name}.{_LOCK}").open("ab")
    except OSError:
        yield None
        return
    with stream:
        yield folder if lock(stream) else None


def lock(stream: IO[bytes]) -> bool:
    """Return whether a file could be locked; the system lets the lock go with the process, however that ends."""
    try:
        try:
            import fcntl
        except ImportError:
            import msvcrt  # Windows

            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _forget_old(runs: Path) -> None:
    """Let go what runs left that never went on."""
    oldest = time.time() - _DAYS_KEPT * 86400
    with contextlib.suppress(OSError):
        for path in runs.iterdir():
            if path.stat().st_mtime < oldest:
                shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
