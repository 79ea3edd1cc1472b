"""Putting a finished file in its place: whole or not at all, and beside a file that is open in Excel."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from rkt_xl.errors import OutputError

_TRIES = 20


def write_whole(path: Path, data: bytes, *, second_name: bool = True) -> Path:
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
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o644)
        return _put(temporary, path, _TRIES if second_name else 2)
    except OSError as err:
        raise OutputError(f"Berkas {path} tidak dapat ditulis; periksa ruang kosong dan izin map itu.") from err
    finally:
        temporary.unlink(missing_ok=True)


def _put(temporary: Path, path: Path, tries: int) -> Path:
    for number in range(1, tries):
        target = path if number == 1 else path.with_name(f"{path.stem} ({number}){path.suffix}")
        try:
            temporary.replace(target)
            return target
        except PermissionError:
            continue
    raise OutputError(f"Berkas {path} sedang terbuka di Excel; tutup dahulu lalu jalankan lagi.")
