"""Bare calamine: every sheet of every workbook below a folder as lists of values."""

from __future__ import annotations

import sys
from pathlib import Path

from python_calamine import CalamineWorkbook

for path in sorted(Path(sys.argv[1]).rglob("*.xlsx")):
    workbook = CalamineWorkbook.from_path(str(path))
    for name in workbook.sheet_names:
        workbook.get_sheet_by_name(name).to_python()
