"""An output workbook as text for review: every cell with its value, kind, number format and looks, merges, print set-up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

SHOWN = ("RKT", "Rincian", "Rekonsiliasi")


def dump_workbook(path: Path) -> str:
    """Return the sheets that people print, each cell on a line of its own; then the names of all sheets."""
    book = openpyxl.load_workbook(path)
    lines = [f"sheets: {', '.join(book.sheetnames)}"]
    for name in SHOWN:
        if name in book.sheetnames:
            lines.extend(_sheet(book[name]))
    return "\n".join(lines) + "\n"


def _sheet(sheet: Worksheet) -> Iterator[str]:
    setup = sheet.page_setup
    yield ""
    yield f"== {sheet.title}"
    yield (
        f"paper {setup.paperSize} {setup.orientation} width {setup.fitToWidth} height {setup.fitToHeight} "
        f"repeat {sheet.print_title_rows} freeze {sheet.freeze_panes}"
    )
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                yield _cell(cell)
    yield from (f"merged {area}" for area in sorted(str(a) for a in sheet.merged_cells.ranges))


def _cell(cell: Cell) -> str:
    looks = [f"indent{int(cell.alignment.indent)}" if cell.alignment.indent else "", "bold" if cell.font.bold else ""]
    shown = cell.number_format if cell.number_format != "General" else ""
    note = f" note {cell.comment.text!r}" if cell.comment else ""
    tail = " ".join(word for word in (*looks, shown) if word)
    return f"{cell.coordinate} {cell.data_type} {cell.value!r}{' [' + tail + ']' if tail else ''}{note}"
