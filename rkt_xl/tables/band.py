"""Heading bands: the rows of a sheet that hold the headings of one or several tables side by side.

A band grows from a row in which several cells mean known fields, up to merged parents and down to years, quarters
and `Target`/`Rp` pairs. The row that numbers the columns may stand below the band or in the middle of it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from rkt_xl.intake.grid import CellValue, Grid
from rkt_xl.layouts.vocabulary import ANCHOR_FIELDS
from rkt_xl.tables.heading import Concept, is_numbering
from rkt_xl.tables.heading_map import NO_CHOICES, HeadingMap
from rkt_xl.values.kode import read_kode
from rkt_xl.values.tahun import ROMAN

_MAX_ROWS_ABOVE = 3
_MAX_ROWS_BELOW = 4
_MAX_GAP = 2
_LONG_TEXT = 110
_LONG_GROUP = 80
_NOT_CORE = frozenset(
    {"no", "keterangan", "daerah", "tahun", "rasio", "sumber_dana", "lokasi", "bidang", "skpd", "level", "nama"}
)
_NAMING = frozenset(
    {"no", "tujuan", "tujuan_sasaran", "sasaran", "sasaran_pk", "outcome", "uraian_pks", "program", "kegiatan"}
    | {"subkegiatan", "kode", "kode_program", "kode_kegiatan", "kode_subkegiatan", "strategi", "kebijakan", "misi"}
)
"""Headings of what a line is about, over which no group of unknown words is expected."""
_AMOUNT = re.compile(r"^\s*(?:rp\.?\s*)?\d[\d.,]{3,}(?:,-)?\s*$", re.IGNORECASE)
_MARKS = frozenset({*"123456", *ROMAN})
_SERIAL = re.compile(r"^\(?\s*(\d{1,2})\s*\)?\s*(?:=.*)?$")


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


def concept_of(value: CellValue | None, headings: HeadingMap) -> Concept | None:
    """Return the meaning of a cell as a heading; None when it cannot be one."""
    if isinstance(value, str):
        return headings.read(value) if headings.may_be_heading(value) else None
    if isinstance(value, float) and value == int(value) and 1990 <= value <= 2100:
        return headings.read(str(int(value)))
    return None


@dataclass(frozen=True, slots=True)
class _RowView:
    """What a row holds as far as headings go."""

    row: int
    concepts: dict[int, Concept]
    filled: int
    texts: int
    numbers: int
    long_texts: int

    @property
    def known(self) -> int:
        return sum(c.is_known for c in self.concepts.values())

    @property
    def is_seed(self) -> bool:
        fields = {c.field for c in self.concepts.values() if c.is_known and c.field and not c.is_weak}
        core = fields - _NOT_CORE
        years = sum(1 for c in self.concepts.values() if c.field is None and (c.year or c.quarter))
        enough = len(core) >= 2 or (len(core) == 1 and (years >= 2 or "no" in fields))
        return bool(
            enough
            and (core & ANCHOR_FIELDS)
            and self.known * 2 >= self.filled
            and self.numbers == 0
            and self.long_texts == 0
        )


def _view(grid: Grid, row: int, headings: HeadingMap, *, may_count_years: bool = True) -> _RowView:
    cells = grid.row(row)
    concepts: dict[int, Concept] = {}
    texts = numbers = long_texts = 0
    for col, value in cells.items():
        concept = concept_of(value, headings)
        if concept is not None:
            concepts[col] = concept
        if isinstance(value, str):
            texts += 1
            long_texts += len(value) > _LONG_TEXT and (concept is None or not concept.is_known)
            numbers += bool(_AMOUNT.match(value)) and (concept is None or not concept.is_known)
        elif concept is None:
            numbers += 1
    counted = _year_marks([v for _, v in sorted(cells.items())]) if may_count_years else 0
    if counted and numbers:
        numbers = 0
    return _RowView(row, concepts, len(cells) - counted, texts, numbers, long_texts)


def _year_marks(values: list[CellValue]) -> int:
    """How many cells of a row only count years: 1 to at least 3, at most 6, in either numerals, perhaps repeated."""
    marks = [ROMAN.get(m) or int(m) for v in values if (m := _numbering_text(v).strip(" .()").lower()) in _MARKS]
    most = len(set(marks))
    if not 3 <= most <= 6 or marks != list(range(1, most + 1)) * (len(marks) // most):
        return 0
    return len(marks)


def find_bands(grid: Grid, headings: HeadingMap = NO_CHOICES) -> list[Band]:
    """Return the heading bands of a sheet from top to bottom; `headings` holds what staff chose for odd ones."""
    bands: list[Band] = []
    done = 0
    for row in sorted(grid.rows):
        if row <= done or not _worth_looking(grid, row, headings):
            continue
        view = _view(grid, row, headings)
        if not view.is_seed:
            continue
        band = _grow(grid, view, done, headings)
        bands.append(band)
        done = band.body_top - 1
    return bands


def _worth_looking(grid: Grid, row: int, headings: HeadingMap) -> bool:
    """Two cells that may be headings; most rows of data end here."""
    count = 0
    for value in grid.row(row).values():
        if isinstance(value, str) and headings.may_be_heading(value):
            count += 1
            if count == 2:
                return True
    return False


def _grow(grid: Grid, seed: _RowView, floor: int, headings: HeadingMap) -> Band:
    top = seed.row
    for row in range(seed.row - 1, max(floor, seed.row - 1 - _MAX_ROWS_ABOVE), -1):
        if not _is_parent_row(grid, row, seed, headings):
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
        if _numbers_years(grid, row, top, bottom):
            bottom = row
            continue
        if is_numbering_row(grid, row):
            if numbering:
                break
            numbering.append(row)
            continue
        view = _view(grid, row, headings, may_count_years=False)
        if not _is_lower_heading_row(grid, view, top, bottom, headings, after_numbering=bool(numbering)):
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


def _is_parent_row(grid: Grid, row: int, seed: _RowView, headings: HeadingMap) -> bool:
    """Whether the row above a heading row is part of the headings: merged into it, or groups of its columns."""
    view = _view(grid, row, headings)
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


def _names_groups(grid: Grid, row: int, seed: _RowView) -> bool:
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


def _groups_columns(grid: Grid, row: int, seed: _RowView) -> bool:
    """Whether the only cell of a row is a group heading and not a title over the whole table."""
    (col,) = grid.row(row)
    area = grid.merge_at(row, col)
    below = grid.row(seed.row)
    first = seed.concepts.get(min(below))
    if col <= min(below) and first is not None and first.field == "no":
        return False  # a title: running numbers stand below no group
    columns = [c for c in below if (area is None and c >= col) or (area and area.left <= c <= area.right)]
    return 2 <= len(columns) < len(below)


class _Support(Enum):
    """What of the headings above a cell of the next row stands over it."""

    GROUP = auto()
    SINGLE = auto()
    NOTHING = auto()


def _is_lower_heading_row(
    grid: Grid, view: _RowView, top: int, bottom: int, headings: HeadingMap, *, after_numbering: bool
) -> bool:
    """Whether a row below headings goes on with them.

    Text below a heading that spans several columns, with nothing below the others, is a heading whatever it says.
    Below a heading of one column stands data, unless both lines together are one heading (`Sumber` over `Dana`).
    """
    if not view.filled or view.numbers or view.long_texts:
        return False
    if after_numbering:
        return view.known >= 3 and view.known == view.filled
    support = {col: _support(grid, top, bottom, col, view.row) for col in grid.row(view.row)}
    under_single = [col for col, kind in support.items() if kind is _Support.SINGLE]
    if under_single:
        return _goes_on(grid, view, bottom, under_single, headings)
    under_group = [col for col, kind in support.items() if kind is _Support.GROUP]
    if len(under_group) == len(support) and len(support) >= 2:
        return True
    if view.known == 0 or view.known * 2 < view.filled:
        return False
    plain = sum(1 for c in view.concepts.values() if c.field is None or c.is_weak or c.quarter or c.year)
    return view.is_seed or bool(under_group) or plain >= 2 or view.known >= 2


def _support(grid: Grid, top: int, bottom: int, col: int, row: int) -> _Support:
    """What the nearest heading above a cell is: one over several columns, one over this column alone, or none."""
    for above in range(bottom, top - 1, -1):
        area = grid.merge_at(above, col)
        if area is not None and area.bottom >= row:
            return _Support.SINGLE
        if grid.value(*grid.anchor(above, col)) is not None:
            if area is not None and area.right > area.left:
                return _Support.GROUP
            return _Support.GROUP if area is None and _is_spread(grid, above, col, row) else _Support.SINGLE
        if above == bottom and area is None and _is_spread_over(grid, above, col, row):
            return _Support.GROUP
    return _Support.NOTHING


def _is_spread(grid: Grid, above: int, col: int, row: int) -> bool:
    """Whether an unmerged heading was written once over several columns: nothing beside it, something below that."""
    return (
        grid.merge_at(above, col + 1) is None
        and grid.value(above, col + 1) is None
        and grid.value(row, col + 1) is not None
    )


def _is_spread_over(grid: Grid, above: int, col: int, row: int) -> bool:
    """Whether a heading further left was written once over this column too."""
    left = col - 1
    while left > 0 and grid.value(above, left) is None and grid.merge_at(above, left) is None:
        if grid.value(row, left) is None:
            return False
        left -= 1
    return left > 0 and grid.merge_at(above, left) is None and grid.value(row, left) is not None


def _goes_on(grid: Grid, view: _RowView, bottom: int, under_single: Sequence[int], headings: HeadingMap) -> bool:
    """Whether a row with text below headings of one column is their second line: together they are known headings."""
    if view.known * 3 < view.filled * 2:
        return False
    all_known = view.known == view.filled > 1
    for col in under_single:
        above, below = grid.value(*grid.anchor(bottom, col)), grid.value(view.row, col)
        if not isinstance(above, str) or not isinstance(below, str) or read_kode(below).kode is not None:
            return False
        joined = headings.read(f"{above} {below}")
        own = headings.read(above)
        is_open = above.rstrip().endswith(("/", ",", "&", "-", " dan")) or not own.is_known or all_known
        if not joined.is_known or above.strip().lower() == below.strip().lower():
            return False
        if not (is_open or joined.field != own.field or headings.read(below).field is None):
            return False
    return True


def _numbers_years(grid: Grid, row: int, top: int, bottom: int) -> bool:
    """Whether a row below headings counts the years of one group: `1 2 3 4 5` under `Target pada Tahun ke-`."""
    cells = [(col, value) for col, value in sorted(grid.row(row).items()) if grid.anchor(row, col) == (row, col)]
    marks = [_numbering_text(value).strip(" .()") for _, value in cells]
    runs = len(marks) // (most := len(set(marks))) if marks else 0
    if not marks or most < 2 or marks != [str(i) for i in range(1, most + 1)] * runs or most > 6:
        return False
    return all(_stands_under_years(grid, row, col, top, bottom) for col, _ in cells)


def _stands_under_years(grid: Grid, row: int, col: int, top: int, bottom: int) -> bool:
    for above in range(bottom, top - 1, -1):
        anchor = grid.anchor(above, col)
        value = grid.value(*anchor)
        if isinstance(value, str):
            return "tahun" in value.lower() and anchor[0] < row
        left = col
        while value is None and left > 1 and above >= top:
            left -= 1
            value = grid.value(*grid.anchor(above, left))
        if isinstance(value, str):
            return "tahun" in value.lower()
    return False


def is_numbering_row(grid: Grid, row: int, left: int = 1, right: int = 1 << 15) -> bool:
    """Whether a row numbers the columns: `1 2 3`, `(1) (2)`, `(a) (b)`, `8=(7/6)`, with gaps.

    At least three cells and 60 % of them are such, and their numbers do not fall. Only the columns from `left` to
    `right` are looked at.
    """
    cells = {col: value for col, value in grid.row(row).items() if left <= col <= right}
    if len(cells) < 2:
        return False
    ordered = [_numbering_text(value) for _, value in sorted(cells.items())]
    if any(" " in text.strip() and not is_numbering(text) for text in ordered):
        return False  # sentences stand in rows of data
    marks = [text for text in ordered if is_numbering(text)]
    if len(marks) < 2 or len(marks) * 10 < len(ordered) * 6 or (len(ordered) < 3 and len(marks) < len(ordered)):
        return False
    serials = [int(m[1]) for m in map(_SERIAL.match, marks) if m]
    if serials and (any(b < a for a, b in itertools.pairwise(serials)) or serials[0] > 3):
        return False
    if len(ordered) == 2:
        return serials == [1, 2]
    return len(set(serials)) == len(serials) and len(marks) >= 3


def _numbering_text(value: CellValue) -> str:
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return value if isinstance(value, str) else "?"


def heading_texts(grid: Grid, band: Band) -> Iterator[tuple[int, str]]:
    """Yield column and text of every heading cell of a band, for comparing two bands."""
    for row in band.heading_rows:
        for col, value in grid.row(row).items():
            yield col, value if isinstance(value, str) else str(value)
