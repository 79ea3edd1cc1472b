"""Sizes of a form: column widths for a printed page, spans of merged cells, heights of rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from rkt_xl.template.formulir import Baris, Kolom
from rkt_xl.write.metrics import pixels_to_points, row_height, wrapped_lines
from rkt_xl.write.page import Paper

_PADDING_PX = 8
_AIR_PT = 4.0
_LIBREOFFICE = 1.06
"""LibreOffice draws columns of this font so much wider than Excel; the page must hold them there too."""


class Pages(NamedTuple):
    """How a table that is too wide for one page is printed.

    Args:
        breaks: the columns with which a further page begins.
        repeated: the first and the last column that is printed again there; None where nothing is.
        scale: in percent, so that the widest page fits.
    """

    breaks: tuple[int, ...]
    repeated: tuple[int, int] | None
    scale: int


def print_widths(columns: Sequence[Kolom], paper: Paper) -> list[int]:
    """Return column widths in pixels: as wished, spread where they leave a part of the page empty."""
    wished = [column.lebar for column in columns]
    spread = max(1.0, paper.printable_px / sum(wished))
    return [int(width * spread) for width in wished]


def pages_of(columns: Sequence[Kolom], widths: Sequence[int], paper: Paper) -> Pages | None:
    """Return how a table is printed that is told to take several pages in width; None for all others."""
    breaks = tuple(col for col, column in enumerate(columns) if column.halaman_baru)
    if not breaks:
        return None
    again = [col for col, column in enumerate(columns) if column.ulang]
    repeated = (again[0], again[-1]) if again else None
    extra = sum(widths[repeated[0] : repeated[1] + 1]) if repeated else 0
    edges = (0, *breaks, len(columns))
    wide = [sum(widths[left:right]) + (extra if left else 0) for left, right in pairwise(edges)]
    return Pages(breaks, repeated, min(100, int(100 * paper.printable_px / (_LIBREOFFICE * max(wide)))))


def columns_for(widths: Sequence[int], left: int, wanted_px: int) -> int:
    """Return the last of the columns from `left` on that together are as wide as wanted.

    >>> columns_for([40, 100, 100], 0, 110)
    1
    """
    right = left
    while right + 1 < len(widths) and sum(widths[left : right + 1]) < wanted_px:
        right += 1
    return right


def merge(sheet: Any, row: int, left: int, right: int, value: str | int, style: Any) -> None:
    """Write a value into cells of one row, merged when there are several."""
    if left < right:
        sheet.merge_range(row, left, row, right, value, style)
    else:
        sheet.write(row, left, value, style)


def body_height(values: Baris, widths: Sequence[int]) -> float:
    """Return the height of a row in points, so that each of its texts is seen whole."""
    lines = [
        wrapped_lines(value, pixels_to_points(width - _PADDING_PX))
        for value, width in zip(values, widths, strict=False)
        if isinstance(value, str)
    ]
    return row_height(max(lines, default=1)) + _AIR_PT
