"""From a heading band to columns: each with the path of headings above it and the field that the path means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from rkt_xl.intake.grid import CellValue, Grid
from rkt_xl.model.kode import Level
from rkt_xl.tables.band import Band
from rkt_xl.tables.chosen import as_chosen
from rkt_xl.tables.column import Column
from rkt_xl.tables.heading import Concept, normal_heading
from rkt_xl.tables.heading_map import NO_CHOICES, HeadingMap
from rkt_xl.tables.heading_row import concept_of
from rkt_xl.values.tahun import ROMAN, YearLabel
from rkt_xl.values.text import fold

__all__ = ["Column", "find_columns"]

_ROLES = {"realisasi", "rasio", "baseline", "target_akhir"}
_LEVEL_NOUNS = {"program", "kegiatan", "subkegiatan", "keluaran", "outcome", "output", "sasaran", "tujuan", "kinerja"}
_EXPLAINING = {"formula", "sumber_data", "keterangan", "penanggung_jawab", "lokasi", "sumber_dana"}
_SEGMENTS = {"urusan", "bidang", "program", "kegiatan", "subkegiatan"}
_QUARTERS = ("i", "ii", "iii", "iv")
_OWNERS = {"tujuan", "sasaran", "program", "kegiatan", "subkegiatan"}


def find_columns(grid: Grid, band: Band, first: int, last: int, headings: HeadingMap = NO_CHOICES) -> list[Column]:
    """Return the columns between two column numbers that have a heading, from left to right."""
    columns = []
    for col in range(first, last + 1):
        path = _path(grid, band, col, headings)
        if path:
            columns.append(as_chosen(_resolve(col, path), [concept for _, concept in path], headings))
    return _with_counted_quarters(columns, headings)


def _with_counted_quarters(columns: list[Column], headings: HeadingMap) -> list[Column]:
    """`I`, `II`, `III`, `IV` beside each other below one heading are its quarters, though no word says so."""
    for start in range(len(columns) - len(_QUARTERS) + 1):
        run = columns[start : start + len(_QUARTERS)]
        parents = {c.heading.rpartition(" / ")[0] for c in run}
        marks = tuple(fold(c.heading.rpartition(" / ")[2]).strip(" .()") for c in run)
        field = headings.read(next(iter(parents))).field if len(parents) == 1 else None
        if marks == _QUARTERS and field in ("target", "realisasi", "pagu", "realisasi_pagu", "rasio"):
            for number, column in enumerate(run, 1):
                place = columns.index(column)
                columns[place] = replace(column, field=field, quarter=number, asked="")
    return columns


def _path(grid: Grid, band: Band, col: int, headings: HeadingMap) -> list[tuple[int, Concept]]:
    """The headings above a column from top to bottom, each with its row; merged ones once, broken ones whole."""
    path: list[tuple[int, Concept]] = []
    before: tuple[int, int] | None = None
    seen: set[tuple[int, int]] = set()
    for row in band.heading_rows:
        place = grid.anchor(row, col)
        if place in seen:
            continue
        value = grid.value(*place) if place[0] >= band.top else None
        if value is None:
            parent = _parent_to_the_left(grid, band, row, col, headings)
            if parent is None or parent in seen:
                continue
            place, value = parent, grid.value(*parent)
        seen.add(place)
        concept = _concept(value, headings)
        if concept is None:
            continue
        whole = _whole(grid, before, place, col, headings) if path and before else None
        if whole is not None:
            path[-1] = (place[0], whole)
        else:
            path.append((place[0], concept))
        before = place
    return path


def _whole(
    grid: Grid, above: tuple[int, int], below: tuple[int, int], col: int, headings: HeadingMap
) -> Concept | None:
    """One heading that was typed into two cells below each other (`Sumber` over `Dana`), None for two headings."""
    area = grid.merge_at(*above)
    first, second = grid.value(*above), grid.value(*below)
    if above[1] != col or below[1] != col or (area is not None and area.width > 1):
        return None
    if not isinstance(first, str) or not isinstance(second, str):
        return None
    if grid.value_at(above[0], col + 1) is None and grid.value_at(below[0], col + 1) is not None:
        return None  # a group that was written once over several columns
    upper, lower, joined = headings.read(first), headings.read(second), headings.read(f"{first} {second}")
    is_open = first.rstrip().endswith(("/", ",", "&", "-")) or upper.field is None or lower.field is None
    return joined if joined.is_known and joined.field is not None and is_open else None


def _concept(value: CellValue | None, headings: HeadingMap) -> Concept | None:
    """The meaning of a heading cell; None for a number that neither is nor counts a year."""
    if isinstance(value, float) and value in (1, 2, 3, 4, 5, 6):
        return headings.read(str(int(value)))
    return headings.read(value) if isinstance(value, str) else concept_of(value, headings)


def _parent_to_the_left(grid: Grid, band: Band, row: int, col: int, headings: HeadingMap) -> tuple[int, int] | None:
    """The group heading that was written once, unmerged, over several columns: the next filled cell to the left.

    It must have a heading of its own below it, and so must this column, in a lower row of the band.
    """
    below = [r for r in band.heading_rows if r > row]
    if not any(grid.value(r, col) is not None for r in below):
        return None
    for left in range(col - 1, max(0, col - 24), -1):
        anchor = grid.anchor(row, left)
        if anchor[0] < band.top:
            return None
        if grid.value(*anchor) is None:
            if not any(grid.value(r, left) is not None for r in below):
                return None
            continue
        area = grid.merge_at(*anchor)
        if area is not None:
            return None  # a merged group says itself how far it reaches
        concept = _concept(grid.value(*anchor), headings)
        has_child = any(_concept(grid.value(r, left), headings) is not None for r in below)
        counts = concept is not None and (concept.is_known or "triwulan" in fold(concept.text))
        return anchor if has_child and counts else None
    return None


def _resolve(col: int, path: Sequence[tuple[int, Concept]]) -> Column:
    """Read the path from the column's own heading upwards."""
    concepts = [concept for _, concept in path]
    leaf, above = concepts[-1], list(reversed(concepts[:-1]))
    quarter = next((c.quarter for c in (leaf, *above) if c.quarter is not None), None)
    year = next((c.year for c in (leaf, *above) if c.year is not None), None)
    if quarter is None:
        quarter = _quarter_below_group(concepts)
        if quarter is not None and not leaf.is_known:
            leaf = replace(leaf, is_known=True)
    if year is None and quarter is None:
        year, at = _year_below_group(concepts)
        if at is leaf:
            leaf = replace(leaf, is_known=True)
    field, level = _combine(leaf, above)
    side = next((c for c in (leaf, *above) if c.is_before or c.is_after), None)
    return Column(
        col,
        " / ".join(dict.fromkeys(c.text for c in concepts)),
        path[-1][0],
        field,
        level or next((c.level for c in above if c.field in _LEVEL_NOUNS | {"indikator", "target"} and c.level), None),
        year,
        quarter,
        next((c.scale for c in (leaf, *above) if c.scale != 1), Decimal(1)),
        next((c.document for c in (leaf, *above) if c.document), None),
        any(c.is_forward for c in concepts),
        side is not None and side.is_before,
        year_row=next((row for row, c in reversed(path) if c.year is not None), 0),
        is_after=side is not None and side.is_after,
    )


def _year_below_group(concepts: Sequence[Concept]) -> tuple[YearLabel | None, Concept | None]:
    """`1`, `3` or `V` below a heading that speaks of years, and the heading that says it."""
    for index in range(len(concepts) - 1, 0, -1):
        mark = fold(concepts[index].text).strip(" .()")
        if mark and (mark in "123456" or mark in ROMAN) and any("tahun" in fold(c.text) for c in concepts[:index]):
            return YearLabel(ordinal=ROMAN.get(mark) or int(mark)), concepts[index]
    return None, None


def _quarter_below_group(concepts: Sequence[Concept]) -> int | None:
    """`I`, `2` or `IV` below a heading that speaks of quarters."""
    for index, concept in enumerate(concepts[1:], 1):
        mark = fold(concept.text).strip(" .()")
        if (mark in ROMAN or mark in "1234") and mark and any("triwulan" in fold(c.text) for c in concepts[:index]):
            return ROMAN.get(mark) or int(mark)
    return None


def _combine(leaf: Concept, above: Sequence[Concept]) -> tuple[str | None, Level | None]:
    """The field of a column from its own heading and the groups over it."""
    groups = [c for c in above if c.field is not None and c.field not in ("kelompok", "versi")]
    if leaf.field in (None, "kelompok", "versi"):
        return _without_own_field(leaf, above, groups)
    fields = [c.field for c in groups]
    field, level = leaf.field, leaf.level
    role = next((f for f in fields if f in _ROLES), None)
    if role == "rasio" and field in (*_ROLES, "realisasi_pagu", "pagu", "target"):
        return role, level
    if field == "target" and role == "realisasi" and _is_named_target(leaf, groups):
        return field, level
    if field in ("target", "kinerja", "baseline", "target_akhir") and role and field != role:
        return role, level
    if field == "kinerja" and any(c.field == "kelompok" or (c.field is None and c.quarter) for c in above):
        return "target", level
    if field in ("target", "realisasi") and fields and fields[0] == "pagu" and not leaf.is_weak:
        return ("pagu" if field == "target" else "realisasi_pagu"), level
    if field in _SEGMENTS and "kode" in fields:
        return "kode", None
    if field in ("pagu", "jumlah") and fields:
        return _money_below(field, role, fields), level
    if field in _LEVEL_NOUNS and fields:
        return _level_below(field, fields) or field, level
    return _below_owner(leaf, groups) or ("indikator" if field == "keluaran" else field, level)


def _is_named_target(leaf: Concept, groups: Sequence[Concept]) -> bool:
    """Whether a column says `Target` itself, under a group of more than what was reached."""
    return "target" in fold(leaf.text) and not any("realisasi" in fold(c.text) for c in groups)


def _without_own_field(
    leaf: Concept, above: Sequence[Concept], groups: Sequence[Concept]
) -> tuple[str | None, Level | None]:
    """The field of a column whose own heading is a year, a quarter, a version, or not understood."""
    if not leaf.is_known:
        informs = bool(groups) and groups[0].field in _EXPLAINING
        return (groups[0].field, None) if informs else (None, None)
    if groups:
        return groups[0].field, groups[0].level
    if leaf.field == "versi":
        return leaf.field, None
    return ("target" if any(c.field == "kelompok" for c in above) and not leaf.is_weak else None), None


def _below_owner(leaf: Concept, groups: Sequence[Concept]) -> tuple[str | None, Level | None] | None:
    """`Uraian`, `Indikator` and `Target` under `Sasaran` or `Kegiatan` are of that level."""
    field, level = leaf.field, leaf.level
    fields = [c.field for c in groups]
    if fields and fields[0] in _OWNERS:
        if field == "uraian_pks" and normal_heading(leaf.text).startswith("uraian"):
            return fields[0], groups[0].level
        if field in ("indikator", "target") and level is None:
            return field, groups[0].level or Level(fields[0] or "")
    if field == "target" and "indikator" in fields:
        return field, level or groups[fields.index("indikator")].level
    return None


def _money_below(field: str, role: str | None, fields: Sequence[str | None]) -> str:
    if role == "realisasi" or "realisasi_pagu" in fields:
        return "realisasi_pagu"
    if role == "rasio":
        return "rasio"
    if field == "jumlah" and "target" in fields:
        return "rasio"
    return "pagu" if "pagu" in fields or field == "pagu" else field


def _level_below(field: str, fields: Sequence[str | None]) -> str | None:
    """`Capaian Program` below `Indikator Kinerja` is an indikator, below `Target` a target."""
    for group in fields:
        if group in ("indikator", "target", "realisasi", "rasio", "baseline", "target_akhir"):
            return group
    return "indikator" if field == "keluaran" else None
