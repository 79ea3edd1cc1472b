"""Tables in plain text: values between semicolons, commas, tabs or bars.

Every value stays text, as if typed by hand: `77,95` is read by the same grammar as in a cell of Excel and `1.250` is
just as ambiguous. Only what is an error of Excel becomes one. Rows are those that Excel shows: a line break inside of
quotes begins no row, and a first line `sep=;` is none.
"""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Iterator

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.grid import CellValue
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.plaintext import decode_text, sheet_name
from rkt_xl.intake.refusals import TOO_MANY_CELLS
from rkt_xl.intake.sheet import LAST_COL, LAST_ROW, GridMaker, SheetData
from rkt_xl.intake.web.values import text_value
from rkt_xl.intake.workbook import Format, Workbook

_DELIMITERS = ";\t|,"
_SAMPLE_ROWS = 200
_SAMPLE_CHARACTERS = 200_000
_TABLE_NAMES = (".csv", ".tsv")
_HINT = re.compile(r"sep=([;,|\t])[ \t]*(?:\r\n|\r|\n)", re.IGNORECASE)


def delimiter_of(text: str) -> str | None:
    """Return the character between the values of a table, None when the text is no table.

    >>> delimiter_of("no;target\\n1;77,95\\n2;80,5\\n"), delimiter_of("Dengan hormat, bersama ini\\nkami kirim")
    (';', None)
    """
    sample = text[:_SAMPLE_CHARACTERS]
    best, best_score = None, 0.0
    for delimiter in _DELIMITERS:
        rows = itertools.islice(_rows(sample, delimiter), _SAMPLE_ROWS)
        widths = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
        wide = {width: count for width, count in widths.items() if width > 1}
        if sum(wide.values()) < 2:
            continue
        score = max(wide.values()) / sum(widths.values())
        if score > best_score and score >= 0.5:
            best, best_score = delimiter, score
    return best


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """The rows of a text, one after the other: held all at once they would take many times its size.

    Where a quote does not close, all quotes are taken as they stand.
    """
    if _is_quoted_well(text, delimiter):
        return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return (line.rstrip("\n").split(delimiter) for line in io.StringIO(text, newline=None))


def _is_quoted_well(text: str, delimiter: str) -> bool:
    """Whether no quote holds more than a cell may: one that never closes takes in all that follows it."""
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            pass
    except csv.Error:
        return False
    return True


def read_delimited(data: bytes, file: str, limits: Limits) -> Workbook | None:
    """Return the one sheet of a table in text, None for text that is no table.

    Args:
        data: the whole file.
        file: its path, whose name the sheet gets; one that is named as a table is one, of a single column at least.
        limits: how many cells it may have.

    Raises:
        UnreadableWorkbookError: when it has more cells than the limit.
    """
    text = decode_text(data)
    if text is None:
        return None
    delimiter = delimiter_of(text)
    if delimiter is None and not file.casefold().endswith(_TABLE_NAMES):
        return None
    hint = _HINT.match(text)
    if hint:
        text, delimiter = text[hint.end() :], hint[1]
    sheet = SheetData()
    filled = 0
    for row, values in enumerate(_rows(text, delimiter or ";"), 1):
        cells: dict[int, CellValue] = {}
        for col, text_of_cell in enumerate(values, 1):
            value = text_value(text_of_cell.replace("\r\n", "\n").replace("\r", "\n")) if text_of_cell else None
            if value is not None:
                cells[col] = value
        if row > LAST_ROW or (cells and max(cells) > LAST_COL):
            sheet.lost += len(cells)
            continue
        if cells:
            sheet.rows[row] = cells
            filled += len(cells)
            if filled > limits.cells:
                raise UnreadableWorkbookError(TOO_MANY_CELLS)
    maker = GridMaker(file, limits)
    grid = maker.grid(sheet_name(file), sheet, ())
    return Workbook(Format.CSV, (grid,), tuple(maker.notes))
