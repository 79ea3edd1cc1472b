"""Columns that share one heading with the column beside them: typed once, unmerged, or merged over several columns.

A kode over five columns, `Rp` before its amount, a target before its unit, bullets before the indikator, a step for
each level under `Program/Kegiatan/Sub Kegiatan`: the heading stands once, the cells below it are of several kinds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rkt_xl.intake.grid import CellValue
from rkt_xl.model.kode import NODE_LEVELS, Level
from rkt_xl.tables.below import Sample, sample
from rkt_xl.tables.columns import Column
from rkt_xl.tables.heading import normal_heading
from rkt_xl.tables.region import Region

CURRENCY = "mata_uang"
"""The field of a column that only says `Rp`."""

_MONEY_FIELDS = frozenset({"pagu", "realisasi_pagu", "jumlah"})
_VALUE_FIELDS = frozenset({"target", "baseline", "target_akhir", "realisasi"})
_TEXT_FIELDS = frozenset({"indikator", "uraian_pks", "sasaran", "tujuan"})
_REACH = 8
_LEVEL_WORD = re.compile(r"\b(?:sub)?kegiatan\b|\bprogram\b")
_OTHER_LEVELS = re.compile(r"\b(?:urusan|bidang|unsur|outcome|output|sasaran|tujuan|organisasi)\b")


def share_headings(region: Region, columns: Sequence[Column]) -> list[Column]:
    """Return the columns with those added, parted and named that share a heading with a neighbour."""
    found = _with_unheaded(region, _without_covered(region, columns))
    found = [
        replace(c, field=CURRENCY) if c.field is not None and sample(region, c.col).is_currency else c for c in found
    ]
    return _part_levels(region, found)


def is_segment(value: CellValue) -> bool:
    """Whether a cell holds one part of a kode that stands over several columns."""
    if isinstance(value, float):
        return (value == int(value) and 0 <= value < 10_000) or 0 < value < 10
    return isinstance(value, str) and bool(re.fullmatch(r"\s*[\dxX]{1,4}(?:[.,][\dxX]{1,4})*\s*", value))


def _without_covered(region: Region, columns: Sequence[Column]) -> list[Column]:
    """Leave out a column whose cells are all merged into those of the column before it: both are one."""
    return [c for i, c in enumerate(columns) if i == 0 or not _is_covered(region, columns[i - 1], c)]


def _is_covered(region: Region, before: Column, column: Column) -> bool:
    if (before.heading, before.col + 1) != (column.heading, column.col):
        return False
    covered = 0
    for row in range(region.body_top, region.body_bottom + 1):
        if region.grid.value(row, column.col) is not None:
            return False
        area = region.grid.merge_at(row, column.col)
        covered += area is not None and area.left < column.col and region.grid.value(area.top, area.left) is not None
    return covered > 0


def _with_unheaded(region: Region, columns: Sequence[Column]) -> list[Column]:
    """Add the columns without a heading that belong to the heading on their left."""
    known = {c.col for c in columns}
    found: list[Column] = []
    for column in columns:
        found.append(column)
        col = column.col + 1
        while col not in known and col <= column.col + _REACH and not _has_heading(region, col):
            added = _beside(region, found[-1], col)
            if added is None:
                break
            found[-1:] = added
            col += 1
    return found


def _has_heading(region: Region, col: int) -> bool:
    return any(region.grid.value_at(row, col) is not None for row in region.band.heading_rows)


def _beside(region: Region, column: Column, col: int) -> tuple[Column, Column] | None:
    """The column and its neighbour without a heading, as parts of one; None where they are not."""
    own, beside = sample(region, column.col), sample(region, col)
    if not beside.values:
        return None
    neighbour = replace(column, col=col)
    if column.field == "kode":
        return (column, neighbour) if all(map(is_segment, beside.values)) else None
    if not own.values:
        return None
    if column.field in _MONEY_FIELDS and own.is_currency and beside.money >= 0.6:
        return column, neighbour
    if column.field in _VALUE_FIELDS and len(beside.values) * 2 >= len(own.values):
        if _are_units(beside) and not _are_units(own):
            return column, replace(neighbour, field="satuan")
        if _are_units(own) and beside.valued >= 0.6:
            return replace(column, field="satuan"), neighbour
    if column.field in _TEXT_FIELDS and _are_marks(own) and not _are_marks(beside):
        return column, neighbour
    return (column, neighbour) if column.field == "uraian_pks" and _steps_down(region, column.col, col) else None


def _are_units(below: Sample) -> bool:
    return below.units >= 0.8 and below.valued < 0.2


def _are_marks(below: Sample) -> bool:
    """Whether cells hold list numbers and bullets only."""
    return all(isinstance(v, float) or (isinstance(v, str) and len(v.strip()) <= 4) for v in below.values)


def _steps_down(region: Region, left: int, col: int) -> bool:
    """Whether a column goes on with the texts of the one before it: in rows where nothing stands there."""
    texts = blank = 0
    for row in range(region.body_top, region.body_bottom + 1):
        value = region.grid.value(row, col)
        if isinstance(value, str) and row not in region.repeated and len(value.strip()) > 4:
            texts += 1
            blank += region.grid.value_at(row, left) is None
    return texts > 0 and blank * 10 >= texts * 6


def _part_levels(region: Region, columns: Sequence[Column]) -> list[Column]:
    """Give each of several columns under one heading of program, kegiatan and subkegiatan its own level."""
    first = next((c for c in columns if c.field == "uraian_pks"), None)
    steps = [c for c in columns if first is not None and (c.field, c.heading) == ("uraian_pks", first.heading)]
    steps = [c for c in steps if not _are_marks(sample(region, c.col))]
    levels = _levels_named(first.heading, len(steps)) if first is not None else ()
    if len(steps) < 2 or len(levels) != len(steps):
        return list(columns)
    if any(c.field == "kode" for c in columns) and not _fill_rows(region, steps):
        return list(columns)  # one line each: its kode tells the level better than its place
    level_of = dict(zip((c.col for c in steps), levels, strict=True))
    return [replace(c, field=level_of[c.col].value) if c.col in level_of else c for c in columns]


def _levels_named(heading: str, count: int) -> tuple[Level, ...]:
    """The levels that a heading lists, where they are as many as its columns; all three for a heading of three."""
    text = normal_heading(heading)
    named = tuple(dict.fromkeys(Level(word) for word in _LEVEL_WORD.findall(text)))
    if _OTHER_LEVELS.search(text):
        return ()
    return named if len(named) == count else (NODE_LEVELS if count == len(NODE_LEVELS) else ())


def _fill_rows(region: Region, steps: Sequence[Column]) -> bool:
    """Whether most rows fill several of the columns, as flat tables do."""
    rows = range(region.body_top, region.body_bottom + 1)
    filled = [n for row in rows if (n := sum(isinstance(region.grid.value(row, c.col), str) for c in steps))]
    return sum(n > 1 for n in filled) * 2 > len(filled)
