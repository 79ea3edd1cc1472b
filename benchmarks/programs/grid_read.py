"""The reader of this program alone: values, merges, number formats, bold, indent and errors below a folder."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from rkt_xl.intake.opener import open_workbook

gc.set_threshold(50_000, 20, 50)  # as the command line sets it
for path in sorted(Path(sys.argv[1]).rglob("*.xlsx")):
    open_workbook(path.read_bytes(), path.name)
