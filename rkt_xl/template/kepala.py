"""The heading of a table: several rows, equal neighbours merged, a note on every heading that needs one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from rkt_xl.template.formulir import Kolom
from rkt_xl.template.gaya import Gaya
from rkt_xl.write.metrics import pixels_to_points, row_height, wrapped_lines

_NOTE_WIDTH_PX = 240
_NOTE_LINE_PX = 17
_PADDING_PX = 8


class _Cell(NamedTuple):
    """A merged heading: rows and columns that it covers, counted from the top left of the heading."""

    top: int
    left: int
    bottom: int
    right: int
    text: str


def write_kepala(sheet: Any, top: int, columns: Sequence[Kolom], widths: Sequence[int], gaya: Gaya) -> int:
    """Write the heading and its row of column numbers; return the row below."""
    cells = list(_cells(columns))
    depth = max(len(column.judul) for column in columns)
    for offset, height in enumerate(_heights(cells, widths, depth)):
        sheet.set_row(top + offset, height)
    for cell in cells:
        text = int(cell.text) if cell.text.isdecimal() else cell.text
        place = (top + cell.top, cell.left, top + cell.bottom, cell.right)
        if place[:2] == place[2:]:
            sheet.write(*place[:2], text, gaya("kepala"))
        else:
            sheet.merge_range(*place, text, gaya("kepala"))
    for col, column in enumerate(columns):
        lowest = next(cell for cell in cells if cell.left <= col <= cell.right and cell.bottom == depth - 1)
        row = top + lowest.top
        if column.catatan:
            write_note(sheet, row, col, column.catatan)
        if column.pilihan:
            _offer(sheet, row, col, column.pilihan)
        sheet.write_string(top + depth, col, f"({col + 1})", gaya("nomor kolom"))
    return top + depth + 1


def _cells(columns: Sequence[Kolom]) -> list[_Cell]:
    """The merged cells of the heading, row by row."""
    depth = max(len(column.judul) for column in columns)
    found: list[_Cell] = []
    for level in range(depth):
        col = 0
        while col < len(columns):
            path = columns[col].judul
            right = col
            if level < len(path) - 1:  # an upper part: shared with the neighbours that go on with it
                while right + 1 < len(columns) and _goes_on(columns[right + 1], path[: level + 1]):
                    right += 1
            if level < len(path):
                bottom = depth - 1 if level == len(path) - 1 else level
                found.append(_Cell(level, col, bottom, right, path[level]))
            col = right + 1
    return found


def _goes_on(column: Kolom, upper: tuple[str, ...]) -> bool:
    """Whether a column shares the upper part of its neighbour; on a further page it is written again."""
    return column.judul[: len(upper)] == upper and not column.halaman_baru


def _heights(cells: Sequence[_Cell], widths: Sequence[int], depth: int) -> list[float]:
    """The height of each heading row, so that every text is seen whole."""
    heights = [row_height(1)] * depth
    for cell in sorted(cells, key=lambda c: c.bottom - c.top):
        room = pixels_to_points(sum(widths[cell.left : cell.right + 1]) - _PADDING_PX)
        needed = row_height(wrapped_lines(cell.text, room, bold=True)) + 2
        missing = needed - sum(heights[cell.top : cell.bottom + 1])
        if missing > 0:
            heights[cell.bottom] += missing
    return heights


def write_note(sheet: Any, row: int, col: int, text: str) -> None:
    """Put a note on a cell, as high as its text needs."""
    lines = wrapped_lines(text, pixels_to_points(_NOTE_WIDTH_PX - 2 * _PADDING_PX), 9)
    options = {"author": "rkt-xl", "font_name": "Arial", "font_size": 9, "width": _NOTE_WIDTH_PX}
    sheet.write_comment(row, col, text, {**options, "height": (lines + 1) * _NOTE_LINE_PX})


def _offer(sheet: Any, row: int, col: int, choices: Sequence[str]) -> None:
    sheet.data_validation(row, col, row, col, {"validate": "list", "source": list(choices), "show_error": False})
