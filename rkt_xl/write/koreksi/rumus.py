"""The results of formulas, which openpyxl does not write: a copy would show nothing until it is recalculated.

They are put back from what the source shows, because a file from WhatsApp opens protected and is not recalculated.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from html import escape
from typing import Any

from openpyxl.utils.datetime import to_excel

from rkt_xl.intake.grid import CellValue, Grid
from rkt_xl.values.cell import UNCALCULATED, CellError
from rkt_xl.write.openpyxl_book import filled_rows

_FORMULA = re.compile(rb'<c r="([A-Z]+\d+)"((?: s="\d+")?)>(<f(?:\s[^<>]*)?(?:/>|>[^<]*</f>))<v\s*(?:/>|></v>)</c>')
Results = Mapping[bytes, tuple[bytes, bytes]]
"""By cell: what kind of value (`str`, `b`, `e`, empty for a number), and the value as the file writes it."""


def results_of(sheet: Any, grid: Grid, epoch: dt.datetime) -> dict[bytes, tuple[bytes, bytes]]:
    """Return the results of the formulas of a sheet of openpyxl as they stand in its source."""
    found = {}
    for cells in filled_rows(sheet).values():
        for cell in cells:
            if cell.data_type == "f":
                value = grid.value(cell.row, cell.column)
                if value != UNCALCULATED:
                    found[cell.coordinate.encode()] = _written(value, epoch)
    return found


def with_results(part: bytes, results: Results) -> bytes:
    """Return the XML of a sheet as openpyxl writes it, with the results of its formulas."""

    def fill(match: re.Match[bytes]) -> bytes:
        cell, style, formula = match.groups()
        if cell not in results:
            return match[0]
        kind, value = results[cell]
        told = b' t="' + kind + b'"' if kind else b""
        return b'<c r="' + cell + b'"' + style + told + b">" + formula + b"<v>" + value + b"</v></c>"

    return _FORMULA.sub(fill, part) if results else part


def _written(value: CellValue | None, epoch: dt.datetime) -> tuple[bytes, bytes]:
    if value is None or isinstance(value, str):  # a formula that shows nothing has an empty text
        return b"str", escape(value or "", quote=False).encode()
    if isinstance(value, bool):
        return b"b", b"1" if value else b"0"
    if isinstance(value, CellError):
        return b"e", value.text.encode()
    if isinstance(value, float):
        return b"", repr(value).encode()
    return b"", repr(float(to_excel(value, epoch))).encode()
