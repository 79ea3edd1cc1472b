"""What people judged in the worksheets KKE 1 and KKE 2 of the last output: the columns that nothing else can fill."""

from __future__ import annotations

from rkt_xl.intake.grid import Grid
from rkt_xl.intake.workbook import Workbook
from rkt_xl.model.kke import row_keys
from rkt_xl.model.output import INDIKATOR, JUDGED
from rkt_xl.values.text import squeeze

_MAX_TITLE_ROWS = 10
_WORDS = {"1": True, "0": False}


def read_judged(workbook: Workbook) -> dict[tuple[str, str], dict[str, bool]]:
    """Return the judgements by sheet and row, then by heading; rows without any are left out."""
    found = {}
    for sheet, (owner, headings) in JUDGED.items():
        grid = next((g for g in workbook.grids if g.sheet == sheet), None)
        columns = _columns(grid) if grid is not None else None
        if grid is None or columns is None:
            continue
        names = [columns[name] for name in (owner, INDIKATOR) if name in columns]
        rows = [row for row in sorted(grid.rows) if grid.shown(row, 1).isdigit() and grid.value(row, names[-1])]
        keys = row_keys([squeeze(grid.shown(row, col)) for col in names] for row in rows)
        for row, key in zip(rows, keys, strict=True):
            judged = {name: grid.shown(row, columns[name]) for name in headings if name in columns}
            known = {name: _WORDS[text] for name, text in judged.items() if text in _WORDS}
            if known:
                found[sheet, key] = known
    return found


def _columns(grid: Grid) -> dict[str, int] | None:
    """The columns by their headings, which stand in two rows; None where the headings are gone."""
    for top in sorted(grid.rows)[:_MAX_TITLE_ROWS]:
        upper = {squeeze(grid.shown(top, col)): col for col in grid.row(top)}
        if INDIKATOR in upper:
            return upper | {squeeze(grid.shown(top + 1, col)): col for col in grid.row(top + 1)}
    return None
