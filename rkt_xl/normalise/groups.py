"""Which value columns belong to which indikator column of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rkt_xl.layouts.vocabulary import OWNER_FIELDS, VALUE_FIELDS
from rkt_xl.model.kode import NODE_LEVELS, Level
from rkt_xl.tables.columns import Column
from rkt_xl.tables.region import Region

_KODE = frozenset({"kode", "kode_program", "kode_kegiatan", "kode_subkegiatan"})
_SENTENCES = frozenset({"tujuan", "tujuan_sasaran", "sasaran", "sasaran_pk", "outcome"})


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

    @property
    def is_forward(self) -> bool:
        """Whether it repeats the indikator of the row for prakiraan maju."""
        return self.indikator is not None and self.indikator.is_forward


def find_groups(region: Region) -> list[Group]:
    """Return the indikator groups of a table from left to right."""
    values = region.all(*VALUE_FIELDS)
    indikator = _with_values(region.all("indikator"), values)
    satuan = region.all("satuan")
    owners = [c for c in region.all(*OWNER_FIELDS) if c.field not in _KODE]  # a kode names its line, it owns nothing
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
        if level in NODE_LEVELS and sum(lv in NODE_LEVELS for lv in levels) == 1 and _mixes_levels(before):
            level = None  # `Indikator Keluaran` of all lines of a mixed column
        groups.append(
            Group(
                column,
                units[0] if units else (satuan[0] if satuan and len(indikator) == 1 else None),
                own,
                tuple(reversed(before)) or _owners_to_the_right(owners),
                level or (column.level if not before else None),
            )
        )
    return groups


def _with_values(indikator: Sequence[Column], values: Sequence[Column]) -> list[Column]:
    """The indikator columns; one of prakiraan maju only where targets of prakiraan maju follow it."""
    this_year = [c for c in indikator if not c.is_forward]
    forward = [c for c in indikator if c.is_forward and any(v.is_forward and v.col > c.col for v in values)]
    return [*this_year, *forward] or list(indikator)


def _mixes_levels(owners: Sequence[Column]) -> bool:
    return bool(owners) and owners[-1].field == "uraian_pks"


def _owners_to_the_right(owners: Sequence[Column]) -> tuple[Column, ...]:
    """Where nothing stands left of the indikator it measures the sentence beside it rather than the program tree."""
    sentences = tuple(c for c in owners if c.field in _SENTENCES)
    return sentences or tuple(owners)


def _owner_of(column: Column, indikator: Sequence[Column]) -> int:
    """The indikator column that a value column belongs to: of the same level, else the nearest to the left."""
    if column.level is not None and len(indikator) > 1:
        same = [i for i, c in enumerate(indikator) if c.level is column.level]
        if len(same) == 1:
            return same[0]
    left = [i for i, c in enumerate(indikator) if c.col < column.col]
    return left[-1] if left else 0
