"""What the readers hand on: the sheets of one workbook and what was noticed while reading."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rkt_xl.intake.grid import Grid


class Format(StrEnum):
    """The format of a file by its content; the words are those of the JSON (`format`)."""

    XLSX = "xlsx"
    XLSM = "xlsm"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader of the file should know: which sheet (empty for the whole file) and one sentence."""

    sheet: str
    text: str


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets of a workbook in their order."""

    format: Format
    grids: tuple[Grid, ...]
    notes: tuple[Note, ...] = ()
