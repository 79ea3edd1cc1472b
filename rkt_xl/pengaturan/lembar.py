"""The simple sheets of the settings workbook: a label in one cell, what staff wrote beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rkt_xl.intake.grid import CellValue, Grid
from rkt_xl.intake.workbook import Workbook
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.provenance import CellRef
from rkt_xl.values.text import fold, squeeze

CODE = "BCA-10"


class Entry(NamedTuple):
    """One thing that was set: its field, the value, the cell that holds it."""

    field: str
    value: CellValue
    ref: CellRef

    @property
    def text(self) -> str:
        """What a person sees, on one line."""
        return squeeze(self.ref.text)


def sheet_named(workbook: Workbook, name: str) -> Grid | None:
    """Return the sheet of a name, capitals and spaces aside."""
    return next((grid for grid in workbook.grids if fold(grid.sheet) == fold(name)), None)


def entries(grid: Grid, labels: Mapping[str, str]) -> Iterator[Entry]:
    """Yield what stands beside the known labels (folded label to field), row by row."""
    for row in sorted(grid.rows):
        cols = sorted(grid.row(row))
        label = fold(grid.shown(row, cols[0])).strip(" :") if cols else ""
        field = labels.get(label)
        value_col = next((c for c in cols[1:] if grid.shown(row, c).strip(" :")), None)
        if field is not None and value_col is not None:
            value = grid.value(row, value_col)
            if value is not None:
                yield Entry(field, value, grid.ref(row, value_col))


def cannot_use(message: str, ref: CellRef, suggestion: str) -> Finding:
    """Return the finding about something that was set and cannot be used."""
    return Finding(CODE, Severity.WARNING, message, (ref,), suggestion, subject=ref.text)
