"""The rows above the headings that are part of them: groups of columns, and not the titles of the table."""

from __future__ import annotations

from collections.abc import Mapping

from rkt_xl.intake.grid import CellValue, Grid
from rkt_xl.layouts.vocabulary import ANCHOR_FIELDS
from rkt_xl.tables.heading_map import HeadingMap
from rkt_xl.tables.heading_row import RowView, view_row

_LONG_GROUP = 80
_NAMING = frozenset(
    {"no", "tujuan", "tujuan_sasaran", "sasaran", "sasaran_pk", "outcome", "uraian_pks", "program", "kegiatan"}
    | {"subkegiatan", "kode", "kode_program", "kode_kegiatan", "kode_subkegiatan", "strategi", "kebijakan", "misi"}
)
"""Headings of what a line is about, over which no group of unknown words is expected."""


def is_parent_row(grid: Grid, row: int, seed: RowView, headings: HeadingMap) -> bool:
    """Whether the row above a heading row is part of the headings: merged into it, or groups of its columns."""
    view = view_row(grid, row, headings)
    if grid.row(row) and not view.filled and _names_groups(grid, row, seed):
        return True  # `I II III IV` count quarters
    if not view.filled or view.numbers or view.long_texts or _is_label_row(grid, row):
        return False
    for col in view.concepts:
        area = grid.merge_at(row, col)
        if area and area.bottom >= seed.row and view.concepts[col].is_known:
            return True
    if _names_groups(grid, row, seed):
        return True
    known = [c for c in view.concepts.values() if c.is_known and (c.field or c.year or c.quarter)]
    if not known or view.known * 2 < view.filled:
        return False
    return view.filled > 1 or _groups_columns(grid, row, seed)


def _names_groups(grid: Grid, row: int, seed: RowView) -> bool:
    """Whether every text of a row stands over several headings and none over those that name the lines.

    Such texts are groups whatever they say (`Fisik`, `Keuangan`); the titles of tables side by side stand over the
    whole of each.
    """
    below = grid.row(seed.row)
    reaches = [_reach(grid, row, col, below) for col in sorted(grid.row(row))]
    if not all(2 <= len(reach) < len(below) for reach in reaches):
        return False
    if len(reaches) == 1 and grid.merge_at(row, next(iter(grid.row(row)))) is None:
        return False
    if any(len(str(value)) > _LONG_GROUP for value in grid.row(row).values()):
        return False
    under = {seed.concepts[col].field for reach in reaches for col in reach if col in seed.concepts}
    beside = {c.field for col, c in seed.concepts.items() if not any(col in reach for reach in reaches)}
    return not under & _NAMING and bool(beside & ANCHOR_FIELDS)


def _reach(grid: Grid, row: int, col: int, below: Mapping[int, CellValue]) -> list[int]:
    """The headings below that a cell stands over: as far as it is merged, else up to the next filled cell."""
    area = grid.merge_at(row, col)
    right = area.right if area else min((c for c in grid.row(row) if c > col), default=grid.last_col + 1) - 1
    return [c for c in below if col <= c <= right]


def _is_label_row(grid: Grid, row: int) -> bool:
    """Whether the row is `Program : ...`, a label with its value, and no heading."""
    return any(isinstance(value, str) and value.rstrip().endswith(":") for value in grid.row(row).values())


def _groups_columns(grid: Grid, row: int, seed: RowView) -> bool:
    """Whether the only cell of a row is a group heading and not a title over the whole table."""
    (col,) = grid.row(row)
    area = grid.merge_at(row, col)
    below = grid.row(seed.row)
    first = seed.concepts.get(min(below))
    if col <= min(below) and first is not None and first.field == "no":
        return False  # a title: running numbers stand below no group
    columns = [c for c in below if (area is None and c >= col) or (area and area.left <= c <= area.right)]
    return 2 <= len(columns) < len(below)
