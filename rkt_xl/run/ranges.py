"""Ranges as `TableInfo` names them, `B5:L40`, as rectangles that are asked whether a cell lies in them."""

from __future__ import annotations

import re

from rkt_xl.intake.grid import Area
from rkt_xl.model.provenance import column_number

_CORNERS = re.compile(r"([A-Z]+)(\d+):([A-Z]+)(\d+)")


def area_of(text: str) -> Area:
    """Return the rectangle of a range.

    >>> area_of("B5:L40")
    Area(top=5, left=2, bottom=40, right=12)
    """
    match = _CORNERS.fullmatch(text)
    if match is None:
        raise ValueError(f"no range: {text}")
    return Area(int(match[2]), column_number(match[1]), int(match[4]), column_number(match[3]))


def holds(area: Area, row: int, col: int) -> bool:
    """Whether a cell lies in a rectangle."""
    return area.top <= row <= area.bottom and area.left <= col <= area.right
