"""Where the tables of a sheet are: each a run of columns below one heading band, down to the next band."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rkt_xl.intake.grid import Grid
from rkt_xl.tables.band import Band, find_bands, heading_texts
from rkt_xl.tables.columns import Column, find_columns
from rkt_xl.tables.heading_map import NO_CHOICES, HeadingMap
from rkt_xl.tables.labels import is_document_label, is_label, is_page_mark
from rkt_xl.values.text import fold

_KEYS = frozenset(
    {
        "tujuan",
        "tujuan_sasaran",
        "sasaran",
        "sasaran_pk",
        "outcome",
        "uraian_pks",
        "program",
        "kegiatan",
        "subkegiatan",
    }
)
_LEADING = frozenset({"no", "kode", "kode_program", "kode_kegiatan", "kode_subkegiatan", "tahun"})
_PEEK_ROWS = 40


@dataclass(frozen=True)
class Region:
    """One table: its headings, its columns, and the rows below that can belong to it.

    Args:
        grid: the sheet.
        band: the rows of its headings.
        columns: from left to right.
        body_top, body_bottom: the rows in which its data can stand; the end is found while reading.
        repeated: rows in which its headings are repeated (page breaks), and their numbering rows.
        title_top: the row below the table above, where its title can begin.
    """

    grid: Grid
    band: Band
    columns: tuple[Column, ...]
    body_top: int
    body_bottom: int
    repeated: frozenset[int] = frozenset()
    title_top: int = 1

    @cached_property
    def left(self) -> int:
        """The first column."""
        return self.columns[0].col

    @cached_property
    def right(self) -> int:
        """The last column."""
        return self.columns[-1].col

    @cached_property
    def _by_field(self) -> Mapping[str | None, tuple[Column, ...]]:
        """Every row of a table asks for the columns of a field."""
        fields = dict.fromkeys(c.field for c in self.columns)
        return {field: tuple(c for c in self.columns if c.field == field) for field in fields}

    @property
    def fields(self) -> set[str]:
        """The fields of its columns."""
        return {c.field for c in self.columns if c.field}

    def first(self, field: str) -> Column | None:
        """The first column of a field."""
        found = self._by_field.get(field)
        return found[0] if found else None

    def all(self, *fields: str) -> list[Column]:
        """The columns of some fields, from left to right."""
        if len(fields) == 1:
            return [*self._by_field.get(fields[0], ())]
        return [c for c in self.columns if c.field in fields]


def find_regions(grid: Grid, headings: HeadingMap = NO_CHOICES) -> list[Region]:
    """Return the tables of a sheet in the order of their headings, left before right.

    `headings` holds what staff chose for odd ones.
    """
    regions: list[Region] = []
    for band in find_bands(grid, headings):
        columns = find_columns(grid, band, 1, grid.last_col, headings)
        for segment in _segments(grid, band, columns):
            repeated = _continued(regions, grid, band, segment)
            if repeated is not None:
                regions[repeated] = _with_repeated(regions[repeated], grid, band)
                continue
            _close_above(regions, segment, band.top)
            top = max((r.band.bottom for r in regions if _overlap(r, segment)), default=0) + 1
            regions.append(Region(grid, band, tuple(segment), band.body_top, grid.last_row, title_top=top))
    return regions


def _segments(grid: Grid, band: Band, columns: Sequence[Column]) -> list[list[Column]]:
    """Cut the columns of a band where another table begins beside the first."""
    segments: list[list[Column]] = []
    current: list[Column] = []
    seen: set[tuple[str | None, object]] = set()
    titled = _titled_columns(grid, band)
    for column in columns:
        key = (column.field, column.level)
        if current and column.col in titled:
            segments.append(current)
            current, seen = [], set()
        repeats = column.field in _KEYS and key in seen and not _same_heading(current[-1], column)
        after_gap = (
            bool(current)
            and column.col > current[-1].col + 1
            and not _filled_between(grid, band, current[-1].col + 1, column.col - 1)
        )
        rest = [c for c in columns if c.col >= column.col]
        apart = _stands_alone(current) and (_stands_alone(rest) or _lists_again(current, rest))
        if current and (repeats or (after_gap and apart)):
            moved: list[Column] = []
            while (
                repeats
                and len(current) > 1
                and current[-1].field in _LEADING
                and current[-1].col == column.col - 1 - len(moved)
            ):
                moved.insert(0, current.pop())
            segments.append(current)
            current = moved
            seen = {(c.field, c.level) for c in moved}
        current.append(column)
        seen.add(key)
    if current:
        segments.append(current)
    return segments


def _titled_columns(grid: Grid, band: Band) -> set[int]:
    """The columns at which a title of its own begins, where tables side by side have merged titles in one row."""
    for row in range(band.top - 1, max(0, band.top - 4), -1):
        areas = [area for col in grid.row(row) if (area := grid.merge_at(row, col)) and area.width > 1]
        shown = grid.shown(areas[0].top, areas[0].left) if areas else ""
        # a row of data has other cells too
        if len(areas) >= 2 and len(areas) == len(grid.row(row)) and not is_document_label(shown):
            return {area.left for area in areas}
    return set()


def _same_heading(a: Column, b: Column) -> bool:
    """Whether two neighbouring columns stand under one merged heading."""
    return a.heading == b.heading and b.col == a.col + 1


def _filled_between(grid: Grid, band: Band, first: int, last: int) -> bool:
    """Whether data stands below columns that have no heading."""
    rows = range(band.body_top, band.body_top + _PEEK_ROWS)
    return sum(1 for row in rows for col in grid.row(row) if first <= col <= last) >= 2


def _stands_alone(columns: Sequence[Column]) -> bool:
    fields = {c.field for c in columns}
    return bool(fields & _KEYS) and len(fields - {None, "no", "keterangan"}) >= 2


def _lists_again(left: Sequence[Column], right: Sequence[Column]) -> bool:
    """Whether the columns beyond a gap begin with the indikator once more: a table of its own beside the first."""
    return right[0].field == "indikator" and any(c.field == "indikator" for c in left)


def _overlap(region: Region, columns: Sequence[Column]) -> bool:
    return region.left <= columns[-1].col and columns[0].col <= region.right


def _close_above(regions: list[Region], segment: Sequence[Column], row: int) -> None:
    """End the tables above where a new one begins below them."""
    for index, region in enumerate(regions):
        if _overlap(region, segment) and region.body_bottom >= row:
            regions[index] = replace(region, body_bottom=row - 1)


def _continued(regions: Sequence[Region], grid: Grid, band: Band, segment: Sequence[Column]) -> int | None:
    """The table above whose headings are repeated here, None for a new table."""
    for index in range(len(regions) - 1, -1, -1):
        region = regions[index]
        if not _overlap(region, segment):
            continue
        mine = _texts(grid, band, segment[0].col, segment[-1].col)
        theirs = _texts(grid, region.band, region.left, region.right)
        common = len(mine & theirs)
        same = common >= 0.8 * max(len(mine), len(theirs), 1) and _no_other_field(region, segment)
        return index if same and _no_title_between(region, band) else None
    return None


def _no_other_field(region: Region, segment: Sequence[Column]) -> bool:
    """Headings that name another field in a column (sasaran where tujuan stood) are those of another table."""
    fields = {column.col: column.field for column in region.columns}
    return all(column.field is None or fields.get(column.col) in (column.field, None) for column in segment)


def _no_title_between(region: Region, band: Band) -> bool:
    """Headings below a line that spans the table alone are those of a new table with a title of its own."""
    grid = region.grid
    for row in range(band.top - 1, max(region.band.bottom, band.top - 5), -1):
        cells = grid.row(row)
        if len(cells) != 1:
            return True
        (value,) = cells.values()
        if isinstance(value, str) and len(value) > 8:
            if len(grid.row(row - 1)) > 1 and row - 1 > region.band.bottom:
                return True  # it follows the rows above without a gap, as lines of the table do
            return is_label(value) or is_page_mark(value) or "lanjutan" in fold(value)
    return True


def _texts(grid: Grid, band: Band, left: int, right: int) -> set[tuple[int, str]]:
    return {(col, fold(text)) for col, text in heading_texts(grid, band) if left <= col <= right}


def _with_repeated(region: Region, grid: Grid, band: Band) -> Region:
    rows = frozenset(range(band.top, band.body_top))
    return replace(region, repeated=region.repeated | rows, body_bottom=grid.last_row)
