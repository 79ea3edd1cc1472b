"""A sketch of the limit of `check`, no product: our reader, every number of every row, one comparison by name.

It finds no table, knows no merged area, no unit, no range and no rule; it says nothing and keeps nothing. With `cells`
each value gets its cell and the text that stands there, as every fact of the program has them; with `rows` a number
knows its row alone, which is the least that a design by rows or by columns would have to do.

python -m benchmarks.programs.sketch cells|rows FOLDER
"""

from __future__ import annotations

import gc
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from rkt_xl.intake.grid import CellValue, Grid
from rkt_xl.intake.opener import open_workbook

Numbers = Iterator[tuple[str, Any, Any]]
"""A name, what its numbers say, and where they stand."""

_known: dict[CellValue, Decimal | None] = {}


def _number(value: CellValue) -> Decimal | None:
    if value not in _known:
        try:
            _known[value] = Decimal(str(value).replace(".", "").replace(",", "."))
        except InvalidOperation:
            _known[value] = None
    return _known[value]


def by_cells(grid: Grid) -> Numbers:
    """Each number with its reference, beside the longest text of its row."""
    for row in sorted(grid.rows):
        refs = [grid.ref(row, col) for col in grid.row(row)]
        named = max(refs, key=lambda ref: len(ref.text))
        for ref in refs:
            number = _number(ref.text)
            if number is not None:
                yield named.text, number, (named, ref)


def by_rows(grid: Grid) -> Numbers:
    """The numbers of a row together, beside its longest text."""
    for row, cells in grid.rows.items():
        name, numbers = "", []
        for value in cells.values():
            number = _number(value)
            if number is not None:
                numbers.append(number)
            elif isinstance(value, str) and len(value) > len(name):
                name = value
        if numbers:
            yield name, numbers, (grid, row)


def _offices(folder: Path) -> Iterable[Path]:
    return sorted({path.parent for path in folder.rglob("*.xlsx")})


def main(read: Callable[[Grid], Numbers], folder: Path) -> None:
    """Print how many numbers there are and how many differ from the first of their name."""
    gc.set_threshold(50_000, 20, 50)  # as the command line sets it
    count = differ = 0
    for office in _offices(folder):
        found: dict[str, list[tuple[Any, Any]]] = defaultdict(list)
        for path in sorted(office.glob("*.xlsx")):
            for grid in open_workbook(path.read_bytes(), path.name).grids:
                for name, number, place in read(grid):
                    found[name].append((number, place))
        for alike in found.values():
            count += len(alike)
            differ += sum(number != alike[0][0] for number, _ in alike)
    print(count, differ)


if __name__ == "__main__":
    main({"cells": by_cells, "rows": by_rows}[sys.argv[1]], Path(sys.argv[2]))
