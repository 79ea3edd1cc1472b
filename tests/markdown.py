"""Small sheets written as text: a table in markdown becomes a grid, or a real workbook.

Lines that begin with `|` are rows of cells; other lines are titles, each in column A of its own row; an empty line
is an empty row. In a cell `<` means merged with the cell to the left, `^` with the one above, `<br>` a line break,
a whole number is a number cell, as is what follows `=` (`=77.95`, with its number format `=0.96 {0%}`); `'` in front
keeps a number text.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from functools import cache

import openpyxl

from rkt_xl.intake.grid import Area, CellValue, Grid, Style

_NUMBER = re.compile(r"^-?(?:0|[1-9]\d*)$|^=(?P<formatted>-?\d+(?:\.\d+)?)(?: \{(?P<format>[^}]+)\})?$")


def parse(text: str) -> tuple[dict[int, dict[int, CellValue]], list[Area]]:
    """Return the cells and the merged areas that a text draws."""
    lines = text.strip("\n").split("\n")
    rows: dict[int, dict[int, CellValue]] = {}
    spans: dict[tuple[int, int], list[int]] = {}
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for row, line in enumerate(lines, 1):
        stripped = line.strip()
        cells = [c.strip() for c in stripped.strip("|").split("|")] if stripped.startswith("|") else [stripped]
        for col, cell in enumerate(cells, 1):
            if cell in ("<", "^"):
                anchor = owner[(row, col - 1) if cell == "<" else (row - 1, col)]
                owner[row, col] = anchor
                area = spans.setdefault(anchor, [anchor[0], anchor[1]])
                area[0], area[1] = max(area[0], row), max(area[1], col)
                continue
            owner[row, col] = (row, col)
            if cell:
                rows.setdefault(row, {})[col] = _value(cell)
    return rows, [Area(r, c, bottom, right) for (r, c), (bottom, right) in spans.items()]


def _value(cell: str) -> CellValue:
    if cell.startswith("'"):
        return cell[1:]
    number = _NUMBER.match(cell)
    return float(number["formatted"] or number[0]) if number else cell.replace("<br>", "\n")


def formats(text: str) -> dict[tuple[int, int], str]:
    """Return the number formats that a text gives, by row and column."""
    found = {}
    for row, line in enumerate(text.strip("\n").split("\n"), 1):
        for col, cell in enumerate(line.strip().strip("|").split("|"), 1):
            number = _NUMBER.match(cell.strip())
            if number and number["format"]:
                found[row, col] = number["format"]
    return found


def grid_from_markdown(text: str, sheet: str = "Sheet1", file: str = "buku.xlsx") -> Grid:
    """Return the sheet that a text draws."""
    rows, merges = parse(text)
    shown = formats(text)
    return Grid(file, sheet, rows, tuple(merges), style_of=lambda row, col: Style(shown.get((row, col))))


def workbook_from_markdown(sheets: Mapping[str, str]) -> bytes:
    """Return an xlsx workbook whose sheets are drawn by texts; the same texts give the same bytes."""
    return _drawn(tuple(sheets.items()))


@cache
def _drawn(sheets: tuple[tuple[str, str], ...]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, text in sheets:
        sheet = book.create_sheet(name[:31])
        rows, merges = parse(text)
        for row, cells in rows.items():
            for col, value in cells.items():
                cell = sheet.cell(row, col, value)
                if isinstance(value, str):
                    cell.data_type = "s"  # text that begins with = is text, no formula
        for (row, col), shown in formats(text).items():
            sheet.cell(row, col).number_format = shown
        for area in merges:
            sheet.merge_cells(area.text)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
