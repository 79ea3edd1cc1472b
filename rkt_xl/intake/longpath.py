"""Paths as Windows takes them: without a mark in front, it refuses those of 260 characters and more.

Folders of forwarded files grow deep, and the names in them long; everywhere else a path is used as it is.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_MARK = "\\\\?\\"
_UNC = "\\\\"


def openable(path: Path) -> Path:
    """Return the path under which a file or folder of any depth can be opened, written and listed."""
    return Path(marked(os.path.abspath(path))) if sys.platform == "win32" else path  # noqa: PTH100 - resolve follows links


def marked(absolute: str) -> str:
    r"""Return an absolute path of Windows with the mark that lifts its limit of 260 characters.

    >>> marked(r"D:\RKT\a.xlsx"), marked(r"\\server\bagi\a.xlsx"), marked(r"\\?\D:\a.xlsx")
    ('\\\\?\\D:\\RKT\\a.xlsx', '\\\\?\\UNC\\server\\bagi\\a.xlsx', '\\\\?\\D:\\a.xlsx')
    """
    if absolute.startswith((_MARK, "\\\\.\\")):
        return absolute
    return f"{_MARK}UNC\\{absolute[2:]}" if absolute.startswith(_UNC) else _MARK + absolute
