"""Columns known by what stands in them, whatever their heading says: names of levels, and years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rkt_xl.intake.grid import CellValue
from rkt_xl.tables.below import Sample, sample
from rkt_xl.tables.columns import Column
from rkt_xl.tables.region import Region
from rkt_xl.values.tahun import find_tahun
from rkt_xl.values.text import fold

_MAY_BE_LEVEL = frozenset({None, "level", "jenis", "keterangan", "bidang", "kelompok", "nama", "kinerja", "no"})
_LINES = frozenset(
    {"uraian_pks", "program", "kegiatan", "subkegiatan", "tujuan", "sasaran", "tujuan_sasaran", "outcome"}
)
_YEAR_HEADINGS = frozenset({"tahun", "ta", "thn", "tahun anggaran"})


def settle_levels(region: Region, columns: Sequence[Column]) -> list[Column]:
    """Return the columns with those that name the level or the year of their rows told by their cells.

    Beside a column of levels `Kinerja` or `Nama` is the text of the line.
    """
    settled = [_settle(region, column) for column in columns]
    fields = {c.field for c in settled}
    if "level" not in fields or fields & _LINES:
        return settled
    lines = next((c for c in settled if c.field in ("kinerja", "nama", "keluaran")), None)
    return [replace(c, field="uraian_pks") if c is lines else c for c in settled]


def _settle(region: Region, column: Column) -> Column:
    if column.is_chosen:
        return column
    if column.field is None and column.year is None and fold(column.heading).strip(" .") in _YEAR_HEADINGS:
        below = sample(region, column.col)
        return replace(column, field="tahun", asked="") if all(map(year_of, below.values)) else column
    if column.field not in _MAY_BE_LEVEL or column.year is not None or column.quarter is not None:
        return column
    below = sample(region, column.col)
    if _names_levels(below) or (column.field == "level" and below.levels >= 0.6):
        return replace(column, field="level", asked="")
    return replace(column, field="keterangan") if column.field == "level" else column


def _names_levels(below: Sample) -> bool:
    """Whether nearly all cells name a level, and not all the same."""
    return below.levels >= 0.8 and len({fold(text) for text in below.texts}) > 1


def year_of(value: CellValue | None) -> int | None:
    """Return the year that a cell holds and nothing else.

    >>> year_of(2025.0), year_of("2025"), year_of(12.0)
    (2025, 2025, None)
    """
    if isinstance(value, float):
        return int(value) if value == int(value) and 1990 <= value <= 2100 else None
    return find_tahun(value) if isinstance(value, str) and len(value.strip()) == len("2025") else None
