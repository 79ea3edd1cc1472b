"""Heading bands: the rows of a sheet that hold the headings of one or several tables side by side.

A band grows from a row in which several cells mean known fields, up to merged parents and down to years, quarters
and `Target`/`Rp` pairs. The row that numbers the columns may stand below the band or in the middle of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rkt_xl.intake.grid import CellValue, Grid
from rkt_xl.tables.heading_map import NO_CHOICES, HeadingMap
from rkt_xl.tables.heading_row import RowView, concept_of, holds_amounts, view_row
from rkt_xl.tables.lower_row import is_lower_heading_row, numbers_years
from rkt_xl.tables.numbering import is_numbering_row
from rkt_xl.tables.parent_row import is_parent_row

_MAX_ROWS_ABOVE = 3
_MAX_ROWS_BELOW = 4
_MAX_GAP = 2
_LONGEST_UNIT = 30


@dataclass(frozen=True, slots=True)
class Band:
    """The rows of headings, and the rows that number the columns (left out of the headings)."""

    top: int
    bottom: int
    numbering: tuple[int, ...] = ()

    @property
    def heading_rows(self) -> list[int]:
        """The rows that hold heading texts."""
        return [row for row in range(self.top, self.bottom + 1) if row not in self.numbering]

    @property
    def body_top(self) -> int:
        """The first row that can hold data."""
        return max(self.bottom, *self.numbering, 0) + 1 if self.numbering else self.bottom + 1


def find_bands(grid: Grid, headings: HeadingMap = NO_CHOICES) -> list[Band]:
    """Return the heading bands of a sheet from top to bottom; `headings` holds what staff chose for odd ones."""
    bands: list[Band] = []
    units: frozenset[int] = frozenset()
    done = 0
    for row in sorted(grid.rows):
        if row <= done or not _worth_looking(grid, row, headings) or holds_amounts(grid.row(row)):
            continue
        view = _without_units(grid, view_row(grid, row, headings), units)
        if not view.is_seed:
            continue
        band = _grow(grid, view, done, headings)
        bands.append(band)
        units = _columns_of_units(grid, band, headings)
        done = band.body_top - 1
    return bands


def _columns_of_units(grid: Grid, band: Band, headings: HeadingMap) -> frozenset[int]:
    """The columns of a band that hold the units of the rows below it."""
    cells = ((col, concept_of(value, headings)) for row in band.heading_rows for col, value in grid.row(row).items())
    return frozenset(col for col, concept in cells if concept is not None and concept.field == "satuan")


def _without_units(grid: Grid, view: RowView, units: frozenset[int]) -> RowView:
    """A row without what is the unit of its own line: `Kegiatan` right below other units heads no column."""
    own = {col for col in units & set(view.concepts) if _may_be_unit(grid.value(view.row - 1, col))}
    if not own:
        return view
    return replace(view, concepts={col: concept for col, concept in view.concepts.items() if col not in own})


def _may_be_unit(value: CellValue | None) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST_UNIT and not any(c.isdigit() for c in value)


def _worth_looking(grid: Grid, row: int, headings: HeadingMap) -> bool:
    """Two cells that may be headings; most rows of data end here."""
    count = 0
    for value in grid.row(row).values():
        if isinstance(value, str) and headings.may_be_heading(value):
            count += 1
            if count == 2:
                return True
    return False


def _grow(grid: Grid, seed: RowView, floor: int, headings: HeadingMap) -> Band:
    top = seed.row
    for row in range(seed.row - 1, max(floor, seed.row - 1 - _MAX_ROWS_ABOVE), -1):
        if not is_parent_row(grid, row, seed, headings):
            break
        top = row
    bottom = _bottom_of_merges(grid, top, seed.row, headings)
    numbering: list[int] = []
    row = bottom
    for _ in range(_MAX_ROWS_BELOW + _MAX_GAP):
        row += 1
        if not grid.row(row):
            if row - bottom > _MAX_GAP or numbering:
                break
            continue
        if numbers_years(grid, row, top, bottom):
            bottom = row
            continue
        if is_numbering_row(grid, row):
            if numbering:
                break
            numbering.append(row)
            continue
        view = view_row(grid, row, headings, may_count_years=False)
        if not is_lower_heading_row(grid, view, top, bottom, headings, after_numbering=bool(numbering)):
            break
        bottom = _bottom_of_merges(grid, row, row, headings)
        row = bottom
    return Band(top, bottom, tuple(numbering))


def _bottom_of_merges(grid: Grid, top: int, bottom: int, headings: HeadingMap) -> int:
    """The lowest row into which heading cells between two rows are merged."""
    lowest = bottom
    for row in range(top, bottom + 1):
        for col in grid.row(row):
            area = grid.merge_at(row, col)
            if area and area.bottom <= bottom + _MAX_ROWS_BELOW:
                concept = concept_of(grid.value(row, col), headings)
                if concept is not None and concept.is_known:
                    lowest = max(lowest, area.bottom)
    return lowest


def heading_texts(grid: Grid, band: Band) -> Iterator[tuple[int, str]]:
    """Yield column and text of every heading cell of a band, for comparing two bands."""
    for row in band.heading_rows:
        for col, value in grid.row(row).items():
            yield col, value if isinstance(value, str) else str(value)
