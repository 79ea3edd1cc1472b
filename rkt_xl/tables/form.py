"""Forms on a sheet: runs of lines that hold a label and its value, one subkegiatan (or a few) below its program.

Comes in: a grid. Goes out: the forms with their labelled lines. What the lines say is read in `normalise/form.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from rkt_xl.intake.grid import Grid
from rkt_xl.layouts.formulir import HEADS, LABELS, MARKS, FormLabel
from rkt_xl.model.kode import NODE_LEVELS, Level
from rkt_xl.tables.heading import normal_heading
from rkt_xl.values.kode import split_kode
from rkt_xl.values.tahun import YearLabel, find_year_label
from rkt_xl.values.text import squeeze, strip_numbering

_MAX_LABEL = 60
_MIN_MARKS = 2
_MOST_CELLS = 6


class FormValue(NamedTuple):
    """A value of a line: its cell and its text without the colon in front."""

    row: int
    col: int
    text: str


@dataclass(frozen=True, slots=True)
class FormLine:
    """One line: the cell of its label, what it holds, the level and year that the label names, its values."""

    row: int
    col: int
    field: str
    level: Level | None
    year: YearLabel | None
    values: tuple[FormValue, ...]
    has_colon: bool


@dataclass(frozen=True, slots=True)
class Form:
    """One form: its rows from the first label on, and its lines."""

    grid: Grid
    top: int
    bottom: int
    lines: tuple[FormLine, ...]
    title_top: int = 1


def find_forms(grid: Grid) -> list[Form]:
    """Return the forms of a sheet from top to bottom; none where the lines are those of a table."""
    groups: list[list[FormLine]] = []
    for line in _lines(grid):
        if not groups or _begins_anew(groups[-1], line):
            groups.append([])
        groups[-1].append(line)
    kept = [group for group in groups if _is_form(group)]
    forms: list[Form] = []
    for number, group in enumerate(kept):
        last = kept[number + 1][0].row - 1 if number + 1 < len(kept) else grid.last_row
        title_top = forms[-1].lines[-1].row + 1 if forms else 1
        forms.append(Form(grid, group[0].row, last, tuple(group), title_top))
    return forms


def _lines(grid: Grid) -> Iterator[FormLine]:
    for row in sorted(grid.rows):
        cells = grid.row(row)
        if not cells or len(cells) > _MOST_CELLS:
            continue
        line = read_line(grid, row, LABELS)
        if line is not None and _is_sure(line):
            yield line


def _is_sure(line: FormLine) -> bool:
    """Whether a label without a colon is one: a kode follows it, or the headings of a little table."""
    if line.has_colon or not line.values:
        return line.has_colon or line.field not in ("node", "urusan", "bidang")
    first = line.values[0].text
    match line.field:
        case "node" | "urusan" | "bidang":
            return bool(split_kode(first)[0])
        case "indikator":
            return any(head.pattern.fullmatch(normal_heading(first)) for head in HEADS)
        case _:
            return True


def read_line(grid: Grid, row: int, labels: tuple[FormLabel, ...]) -> FormLine | None:
    """Return the labelled line that a row holds: the label in its first text, the value behind it or beside it."""
    cols = sorted(grid.row(row))
    for place, col in enumerate(cols[:2]):
        value = grid.value(row, col)
        if not isinstance(value, str):
            continue
        head, colon, tail = value.partition(":")
        if len(head) > _MAX_LABEL:
            return None
        year, text = find_year_label(normal_heading(strip_numbering(head)))
        if not _any_of(labels).fullmatch(text):  # nearly no text is a label: one look instead of one for each
            continue
        label = next(found for found in labels if found.pattern.fullmatch(text))
        values = [FormValue(row, col, squeeze(tail))] if squeeze(tail) else []
        values += [
            FormValue(row, other, shown)
            for other in cols[place + 1 :]
            if (shown := squeeze(grid.shown(row, other)).lstrip(": "))
        ]
        has_colon = bool(colon) or any(grid.shown(row, other).strip().startswith(":") for other in cols[place + 1 :])
        return FormLine(row, col, label.field, label.level, year, tuple(values), has_colon)
    return None


@cache
def _any_of(labels: tuple[FormLabel, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{label.pattern.pattern})" for label in labels))


def _begins_anew(group: Sequence[FormLine], line: FormLine) -> bool:
    """Whether a line belongs to the next form: the urusan or program once more, after a kegiatan was named."""
    has_kegiatan = any(entry.field == "node" and entry.level in NODE_LEVELS[1:] for entry in group)
    is_first = line.field in ("urusan", "bidang") or (line.field == "node" and line.level is Level.PROGRAM)
    return has_kegiatan and is_first


def _is_form(group: Sequence[FormLine]) -> bool:
    """A program or kegiatan with a subkegiatan, or with other lines that only forms have."""
    levels = {line.level for line in group if line.field == "node" and line.values}
    marks = {line.field for line in group} & MARKS
    return len(levels) >= 2 and len(marks) >= _MIN_MARKS
