"""Putting a finished file in its place: whole or not at all, and beside a file that is open in Excel."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from rkt_xl.errors import OutputError
from rkt_xl.intake.own import is_own_output

_TRIES = 20
Judge = Callable[[bytes], bool]
"""Tells from the bytes of a file whether it may be replaced."""


def write_whole(path: Path, data: bytes, *, second_name: bool = True) -> Path:
    """Write a file at once, see `write_pieces`."""
    return write_pieces(path, (data,), second_name=second_name)


def write_pieces(path: Path, pieces: Iterable[bytes], *, second_name: bool = True) -> Path:
    """Write a file through a temporary one beside it; return where it ended up.

    When the file cannot be replaced because it is open in Excel, `NAME (2).xlsx` is written instead, unless the
    name is the point of the file.

    Raises:
        OutputError: when the folder cannot be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".rkt-xl-", suffix=".tmp", dir=path.parent)
    except OSError as err:
        raise OutputError(f"Map {path.parent} tidak dapat ditulisi; pilih map lain dengan -o.") from err
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            for piece in pieces:
                stream.write(piece)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o644)
        return _put(temporary, path, _TRIES if second_name else 2)
    except OSError as err:
        raise OutputError(f"Berkas {path} tidak dapat ditulis; periksa ruang kosong dan izin map itu.") from err
    finally:
        temporary.unlink(missing_ok=True)


def write_beside_old(path: Path, data: bytes, is_replaceable: Judge = is_own_output) -> Path:
    """Write an output where the last one stands; return where it ended up.

    The last output is kept as `... (sebelumnya).xlsx`. A file that may not be replaced, such as a workbook that this
    program did not write, stays as it is: then `... (2).xlsx` is written.

    Raises:
        OutputError: when the folder cannot be written to.
    """
    old = _content(path)
    if old == data:
        return path
    if old is not None and not is_replaceable(old):
        return write_whole(_free_name(path, is_replaceable), data)
    if old is not None:
        write_whole(path.with_name(f"{path.stem} (sebelumnya){path.suffix}"), old, second_name=False)
    return write_whole(path, data)


def write_apart(path: Path, data: bytes) -> Path:
    """Write an output beside the last one, which stays as it is; return where it ended up.

    Raises:
        OutputError: when the folder cannot be written to.
    """
    return path if _content(path) == data else write_whole(_free_name(path, is_own_output), data)


def _content(path: Path) -> bytes | None:
    """What stands in a file; None where there is none or it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _free_name(path: Path, is_replaceable: Judge) -> Path:
    """The first of `NAME (2)`, `NAME (3)` ... that is free or holds an output that may be replaced."""
    for number in range(2, _TRIES):
        place = path.with_name(f"{path.stem} ({number}){path.suffix}")
        old = _content(place)
        if old is None or is_replaceable(old):
            return place
    raise OutputError(
        f"Di map {path.parent} sudah ada terlalu banyak berkas bernama {path.stem}; pilih map lain dengan -o."
    )


def _put(temporary: Path, path: Path, tries: int) -> Path:
    for number in range(1, tries):
        target = path if number == 1 else path.with_name(f"{path.stem} ({number}){path.suffix}")
        try:
            temporary.replace(target)
            return target
        except PermissionError:
            continue
    raise OutputError(f"Berkas {path} sedang terbuka di Excel; tutup dahulu lalu jalankan lagi.")
