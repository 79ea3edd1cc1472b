"""Parsed files kept on the user's machine, so that only what changed is read again.

A file is known by its content, its name, what staff chose for headings, and the state of this program. What is kept
can be made again at any time: the folder may be deleted, a damaged entry counts as none, and a folder that cannot be
written to only costs time. It is held below a limit by letting go what was used longest ago.
"""

from __future__ import annotations

import contextlib
import os
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, Final

from rkt_xl import _version
from rkt_xl.model.document import ReadFile
from rkt_xl.store.packing import DamagedError, pack_into, unpack

MAX_BYTES: Final = 2 * 1024**3
"""What the kept files may take together; a kabupaten of 200 offices needs about a tenth of it."""

_RECENT: Final = 24
_recent: OrderedDict[str, ReadFile] = OrderedDict()
"""What this process read last: an office's files are used again right after they were read."""


@cache
def program_mark() -> str:
    """Return a mark of this program: its version, and the state of its modules where somebody works on them."""
    root = Path(_version.__file__).parent
    states = sorted(
        (p.relative_to(root).as_posix(), p.stat().st_size, p.stat().st_mtime_ns) for p in root.rglob("*.py")
    )
    return sha256(repr((_version.VERSION, states)).encode()).hexdigest()[:16]


def parsed_key(data: bytes, name: str, choices: str = "") -> str:
    """Return under which key a file is kept.

    Args:
        data: its content.
        name: its name relative to the folder, which every cell of it carries.
        choices: what else decides how it is read.
    """
    about = "\0".join((program_mark(), sha256(data).hexdigest(), name, choices))
    return sha256(about.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class ParsedFiles:
    """The kept files below a folder."""

    folder: Path

    def get(self, key: str) -> ReadFile | None:
        """Return what was kept under a key; None where nothing is, or nothing whole."""
        if key in _recent:
            _recent.move_to_end(key)
            return _recent[key]
        path = self._path(key)
        try:
            found = unpack(path.read_bytes())
        except OSError:
            return None
        except DamagedError:
            path.unlink(missing_ok=True)
            return None
        if not isinstance(found, ReadFile):
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # what is used stays
        _remember(key, found)
        return found

    def put(self, key: str, file: ReadFile) -> None:
        """Keep a file; where that is not possible nothing is said."""
        _remember(key, file)
        path = self._path(key)
        with contextlib.suppress(OSError):
            put_whole(path, partial(pack_into, file))

    def prune(self, most: int = MAX_BYTES) -> None:
        """Let go what was used longest ago until the rest fits."""
        with contextlib.suppress(OSError):
            states = [(entry.stat(), Path(entry.path)) for entry in self._entries()]
            total = sum(state.st_size for state, _ in states)
            for state, path in sorted(states, key=lambda item: (item[0].st_mtime_ns, item[1])):
                if total <= most:
                    break
                path.unlink(missing_ok=True)
                total -= state.st_size

    def _entries(self) -> list[os.DirEntry[str]]:
        shelves = [shelf.path for shelf in os.scandir(self.folder) if shelf.is_dir()]
        return [entry for shelf in shelves for entry in os.scandir(shelf) if entry.is_file()]

    def _path(self, key: str) -> Path:
        return self.folder / key[0] / key[1:]


def put_whole(path: Path, write: Callable[[IO[bytes]], object]) -> None:
    """Write a file of the cache whole or not at all.

    Args:
        path: where to.
        write: writes its content into a stream.

    Raises:
        OSError: when it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as stream:
        try:
            write(stream)
        except BaseException:
            stream.close()
            Path(stream.name).unlink(missing_ok=True)
            raise
    try:
        Path(stream.name).replace(path)
    except OSError:
        Path(stream.name).unlink(missing_ok=True)
        raise


def _remember(key: str, file: ReadFile) -> None:
    _recent[key] = file
    _recent.move_to_end(key)
    while len(_recent) > _RECENT:
        _recent.popitem(last=False)
