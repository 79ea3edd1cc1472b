"""The reader alone: values, merges, number formats, bold, indent, errors of every workbook below a folder."""

from __future__ import annotations

import sys
from pathlib import Path

from rkt_xl.intake.opener import open_workbook

for path in sorted(Path(sys.argv[1]).rglob("*.xlsx")):
    open_workbook(path.read_bytes(), path.name)
