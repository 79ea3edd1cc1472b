"""Which value columns belong to which indikator column of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rkt_xl.layouts.vocabulary import OWNER_FIELDS, VALUE_FIELDS
from rkt_xl.model.kode import Level
from rkt_xl.tables.columns import Column
from rkt_xl.tables.region import Region


@dataclass(frozen=True, slots=True)
class Group:
    """An indikator column with its satuan, its values and the columns of what it can belong to.

    Args:
        indikator: None in tables that give targets beside nodes without an indikator.
        satuan: None where the table has none for it.
        values: target, baseline, target_akhir and realisasi columns.
        owners: nearest first; left of the indikator where any are.
        level: the level that the heading names (`Indikator Sasaran`).
    """

    indikator: Column | None
    satuan: Column | None
    values: tuple[Column, ...]
    owners: tuple[Column, ...]
    level: Level | None


def find_groups(region: Region) -> list[Group]:
    """Return the indikator groups of a table from left to right."""
    indikator = [c for c in region.all("indikator") if not c.is_forward] or region.all("indikator")
    values = region.all(*VALUE_FIELDS)
    satuan = region.all("satuan")
    owners = region.all(*OWNER_FIELDS)
    if not indikator:
        if not values:
            return []
        before = [c for c in owners if c.col < values[0].col] or owners
        return [Group(None, satuan[0] if satuan else None, tuple(values), tuple(reversed(before)), None)]
    levels = [c.level for c in indikator]
    groups = []
    for index, column in enumerate(indikator):
        own = tuple(v for v in values if _owner_of(v, indikator) == index)
        units = [s for s in satuan if _owner_of(s, indikator) == index]
        before = [c for c in owners if c.col < column.col]
        level = column.level if len(indikator) > 1 and levels.count(column.level) == 1 else None
        groups.append(
            Group(
                column,
                units[0] if units else (satuan[0] if satuan and len(indikator) == 1 else None),
                own,
                tuple(reversed(before)) or tuple(owners),
                level or (column.level if not before else None),
            )
        )
    return groups


def _owner_of(column: Column, indikator: Sequence[Column]) -> int:
    """The indikator column that a value column belongs to: of the same level, else the nearest to the left."""
    if column.level is not None and len(indikator) > 1:
        same = [i for i, c in enumerate(indikator) if c.level is column.level]
        if len(same) == 1:
            return same[0]
    left = [i for i, c in enumerate(indikator) if c.col < column.col]
    return left[-1] if left else 0
