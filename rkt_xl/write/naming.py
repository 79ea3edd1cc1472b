"""What output files are called, and where they go."""

from __future__ import annotations

import re
from hashlib import sha1
from pathlib import Path

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_MOST = 100


def output_name(opd: str, tahun: int) -> str:
    """Return the file name of an office's workbook.

    >>> output_name("Dinas A/B Kota X", 2025)
    'RKT Dinas A B Kota X 2025.xlsx'

    A name that is too long is cut, with a mark that tells it from others that begin alike.
    """
    name = re.sub(r"\s+", " ", _FORBIDDEN.sub(" ", opd)).strip()
    if len(name) > _MOST:
        name = f"{name[:_MOST].strip(' .')} {sha1(name.encode(), usedforsecurity=False).hexdigest()[:6]}"
    return f"RKT {name} {tahun}".replace("  ", " ").strip(" .") + ".xlsx"


def output_path(opd: str, tahun: int, out: Path, count: int) -> Path:
    """Return where the workbook of one of several offices goes: OUT itself when it is one file, else a folder."""
    is_file = out.suffix.casefold() == ".xlsx"
    if is_file and count == 1:
        return out
    return (out.with_suffix("") if is_file else out) / output_name(opd, tahun)
