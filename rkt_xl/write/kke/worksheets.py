"""All worksheets of one office, at the end of its workbook."""

from __future__ import annotations

from typing import Any

from rkt_xl.model.result import OfficeResult
from rkt_xl.write.kke.kke_1 import write_kke_1
from rkt_xl.write.kke.kke_2 import write_kke_2
from rkt_xl.write.kke.kke_3 import write_kke_3
from rkt_xl.write.page import Paper
from rkt_xl.write.styles import Styles


def write_kke(workbook: Any, result: OfficeResult, styles: Styles, paper: Paper) -> None:
    """Write all worksheets."""
    for write in (write_kke_1, write_kke_2, write_kke_3):
        if result.kke is not None:
            write(workbook, result, result.kke, styles, paper)
