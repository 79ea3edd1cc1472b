"""What output files are called, and where they go."""

from __future__ import annotations

import re
from pathlib import Path

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_MOST = 120


def output_name(opd: str, tahun: int) -> str:
    """Return the file name of an office's workbook.

    >>> output_name("Dinas A/B Kota X", 2025)
    'RKT Dinas A B Kota X 2025.xlsx'
    """
    name = _FORBIDDEN.sub(" ", opd).strip()
    return re.sub(r"\s+", " ", f"RKT {name} {tahun}")[:_MOST].strip(" .") + ".xlsx"


def output_path(opd: str, tahun: int, out: Path, count: int) -> Path:
    """Return where the workbook of one of several offices goes: OUT itself when it is one file, else a folder."""
    is_file = out.suffix.casefold() == ".xlsx"
    if is_file and count == 1:
        return out
    return (out.with_suffix("") if is_file else out) / output_name(opd, tahun)
