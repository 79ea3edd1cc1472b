"""`rkt-xl` as a program that notes every file and folder that it makes, changes or takes away, and where.

Run as `python -m tests.page.watched NOTES ARGUMENTS...`.
"""

from __future__ import annotations

import os
import sys

_CHANGING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_EVENTS = frozenset(
    f"{module}.{name}"
    for module, names in {
        "os": ("mkdir", "rename", "remove", "rmdir", "link", "symlink", "truncate"),
        "tempfile": ("mkstemp", "mkdtemp"),
    }.items()
    for name in names
)
_NOWHERE = ("/dev/", "\\\\.\\")


def main(notes: str) -> None:
    """Watch, then run the command line."""
    handle = os.open(notes, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def note(event: str, args: tuple[object, ...]) -> None:
        if event == "open":
            path, _, flags = args
            if not isinstance(flags, int) or not flags & _CHANGING:
                return
        elif event in _EVENTS:
            path = args[0]
            if (
                isinstance(args[-1], int) and args[-1] >= 0
            ):  # relative to an open folder, which is noted when it is made
                return
        else:
            return
        if isinstance(path, (str, bytes, os.PathLike)):
            text = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 - the hook must not open anything itself
            if not text.startswith(_NOWHERE):
                os.write(handle, f"{event}\t{text}\n".encode("utf-8", "surrogateescape"))

    sys.addaudithook(note)
    from rkt_xl.cli import main as rkt_xl

    rkt_xl()


if __name__ == "__main__":
    main(sys.argv.pop(1))
