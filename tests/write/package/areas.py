"""Areas of cells, as `$A$1:B2` or `Lembar!$A$1`."""

from __future__ import annotations

import re
from typing import NamedTuple

from rkt_xl.model.provenance import column_number

ROWS, COLUMNS = 1_048_576, 16_384
_AREA = re.compile(r"^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$")
_ROWS = re.compile(r"^\$?(\d+):\$?(\d+)$")
_QUOTED = re.compile(r"'((?:[^']|'')*)'!(\$?[A-Z]{0,3}\$?\d+(?::\$?[A-Z]{0,3}\$?\d+)?)|\b([A-Za-z_]\w*)!(\$?[A-Z]{0,3}\$?\d+(?::\$?[A-Z]{0,3}\$?\d+)?)")  # fmt: skip


class Box(NamedTuple):
    """First and last row and column, 1-based."""

    top: int
    left: int
    bottom: int
    right: int

    def overlaps(self, other: Box) -> bool:
        """Whether the two have a cell in common."""
        return not (
            self.bottom < other.top
            or other.bottom < self.top
            or self.right < other.left
            or other.right < self.left
        )  # fmt: skip

    @property
    def is_sound(self) -> bool:
        """Whether it lies on a sheet, its first corner first."""
        return 1 <= self.top <= self.bottom <= ROWS and 1 <= self.left <= self.right <= COLUMNS


def box(text: str) -> Box | None:
    """Return the area that a text names; None where it names none."""
    if rows := _ROWS.match(text):
        return Box(int(rows[1]), 1, int(rows[2]), COLUMNS)
    cells = _AREA.match(text)
    if cells is None:
        return None
    left, top = column_number(cells[1]), int(cells[2])
    return Box(top, left, int(cells[4] or top), column_number(cells[3]) if cells[3] else left)


def references(formula: str) -> list[tuple[str, str]]:
    """Return the sheets and areas that a formula names."""
    return [(m[1].replace("''", "'") if m[1] is not None else m[3], m[2] or m[4]) for m in _QUOTED.finditer(formula)]
