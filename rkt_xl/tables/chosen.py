"""Columns whose meaning staff chose: their choice stands over what headings and cells seem to say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rkt_xl.layouts.fields import IGNORED
from rkt_xl.tables.column import Column
from rkt_xl.tables.heading import Concept
from rkt_xl.tables.heading_map import HeadingMap


def as_chosen(column: Column, concepts: Sequence[Concept], headings: HeadingMap) -> Column:
    """Return the column with what staff chose for all its headings or for one of them, else with what to ask."""
    choice = headings.choice(column.heading)
    if choice is not None:
        return replace(column, field=choice.field, level=choice.level, is_chosen=True)
    if any(c.field == IGNORED for c in concepts):
        return replace(column, field=IGNORED, level=None, is_chosen=True)
    if column.field is None:
        unknown = next((c.text for c in reversed(concepts) if not c.is_known), column.heading)
        return replace(column, asked=unknown)
    return replace(column, is_chosen=True) if any(c.is_chosen and c.field == column.field for c in concepts) else column


def keep_chosen(before: Iterable[Column], after: Iterable[Column]) -> list[Column]:
    """Return columns that were settled by their cells, with those that staff chose as they were before."""
    chosen = {column.col: column for column in before if column.is_chosen}
    return [chosen.get(column.col, column) for column in after]
