"""From the rectangles of a reader to sparse rows, and merged areas cut to what is used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from rkt_xl.intake.grid import Area, CellValue
from rkt_xl.intake.limits import Limits

_ESCAPED = re.compile(r"_x00([01][0-9A-Fa-f])_")


def sparse_rows(data: Iterable[Sequence[CellValue]], first_col: int) -> dict[int, dict[int, CellValue]]:
    """Sparse rows of what calamine gives; equal texts are kept once."""
    rows: dict[int, dict[int, CellValue]] = {}
    seen: dict[str, str] = {}
    for number, values in enumerate(data, 1):
        cells: dict[int, CellValue] = {}
        for col, value in enumerate(values, first_col):
            if isinstance(value, str):
                if not value or value.isspace():
                    continue
                if "_x00" in value:
                    value = _ESCAPED.sub(lambda m: chr(int(m[1], 16)), value)  # noqa: PLW2901
                cells[col] = seen.setdefault(value, value)
            else:
                cells[col] = value
        if cells:
            rows[number] = cells
    return rows


def bounded_merges(
    merges: Iterable[Area], rows: Mapping[int, Mapping[int, CellValue]], limits: Limits
) -> tuple[Area, ...]:
    """Return the merged areas cut to the used part of the sheet; areas beyond it mean nothing."""
    last_row = max(rows, default=0)
    last_col = max((max(cells) for cells in rows.values() if cells), default=0)
    kept = []
    room = limits.merge_cells
    for area in merges:
        cut = Area(area.top, area.left, min(area.bottom, last_row), min(area.right, last_col))
        size = (cut.bottom - cut.top + 1) * (cut.right - cut.left + 1)
        if cut.bottom < cut.top or cut.right < cut.left or size <= 1:
            continue
        room -= size
        if room < 0:
            break
        kept.append(cut)
    return tuple(kept)
