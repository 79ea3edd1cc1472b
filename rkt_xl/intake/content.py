"""The bytes of a file: read once, never written, within the limit, and only when nobody is writing them just then."""

from __future__ import annotations

import os
from pathlib import Path

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.refusals import CHANGING, GONE, LARGE_FILE, NO_MEDIUM, NOT_ALLOWED


def read_content(path: Path, limits: Limits) -> tuple[bytes, float]:
    """Return the bytes of a file and when it was changed last.

    Raises:
        UnreadableWorkbookError: when it is gone, may not be read, is too large, or is being written.
    """
    try:
        with path.open("rb") as stream:
            before = os.fstat(stream.fileno())
            if before.st_size > limits.file_bytes:
                raise UnreadableWorkbookError(LARGE_FILE)
            data = stream.read(limits.file_bytes + 1)  # one byte more tells that it has grown beyond the limit
            after = os.fstat(stream.fileno())
    except PermissionError as err:
        raise UnreadableWorkbookError(NOT_ALLOWED) from err
    except FileNotFoundError as err:
        raise UnreadableWorkbookError(GONE) from err
    except OSError as err:
        raise UnreadableWorkbookError(NO_MEDIUM) from err
    if len(data) != after.st_size or (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise UnreadableWorkbookError(CHANGING)
    return data, after.st_mtime
