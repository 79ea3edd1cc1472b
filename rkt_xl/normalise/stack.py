"""Several values in one cell: lines that run in parallel over the columns of a row.

Line breaks may also be mere wrapping. A cell is split only when every line of its targets is a value by itself and
the counts agree; when they do not, the cell stays whole and STR-07 says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rkt_xl.model.target import Kind
from rkt_xl.values.target import read_target
from rkt_xl.values.text import squeeze

_BREAK = re.compile(r"(?<!\s)\s*(?:;\s*)?[\r\n]+\s*|(?<!\s)\s*;\s*(?=\d|$)")
_MAY_BREAK = re.compile(r"[\r\n;]")
"""Without one of these a cell is one line."""

_COUNTED = re.compile(r"^\(?(\d{1,2})[.)]\s+")
_MARKED = re.compile(r"^(?:\(?\d{1,2}[.)]\s*|\(?[a-z][.)]\s+|[-–•*]\s*)")


class Unpaired:
    """Stands for the value of a column whose lines cannot be told apart by indikator."""


UNPAIRED = Unpaired()


@dataclass(frozen=True, slots=True)
class Stack:
    """The parts of a row: indikator texts, satuan texts and, per value column, value texts; all of equal length.

    `mismatch` is set when the counts of lines do not agree: (lines of indikator, lines of targets). Then there are
    either no parts at all, or those of the columns that agree; the values of the others are left out.
    """

    indikator: tuple[str, ...]
    satuan: tuple[str, ...]
    values: tuple[tuple[object, ...], ...]
    mismatch: tuple[int, int] | None = None


def lines_of(text: str) -> list[str]:
    """Return the lines of a cell, empty ones left out.

    >>> lines_of("1\\n1"), lines_of("80\\n\\n12,42"), lines_of("a;\\nb;")
    (['1', '1'], ['80', '12,42'], ['a', 'b'])
    """
    return [line.strip(" ;") for line in _BREAK.split(text.strip()) if line.strip(" ;")]


def split_stack(indikator: str | None, satuan: str | None, values: list[object]) -> Stack | None:
    """Return the parts of a row that holds several indikator, None for a row that holds one.

    Args:
        indikator: the text of the indikator cell.
        satuan: the text of its satuan cell.
        values: the values of its value cells, in the order of the columns.
    """
    if not any(isinstance(v, str) and _MAY_BREAK.search(v) for v in (indikator, *values)):
        return None
    value_lines = [_without_marks(lines_of(v)) if isinstance(v, str) else [] for v in values]
    counts = {len(lines) for lines in value_lines if len(lines) > 1 and all(map(_is_value, lines))}
    texts = _items(indikator) if indikator else []
    if not counts:
        has_values = any(v is not None for v in values)
        if len(texts) < 2 or not (_is_list(indikator or "") or len(lines_of(satuan or "")) == len(texts)):
            return None
        if has_values:
            return Stack((), (), (), (len(texts), 1))
        none = tuple((None,) * len(texts) for _ in values)
        return Stack(tuple(texts), _spread(satuan, len(texts)), none)
    if indikator is None:
        return Stack((), (), (), (len(texts), max(counts)))
    count = next((n for n in sorted(counts, reverse=True) if n == len(texts) or _grouped(indikator, n)), 0)
    if not count:
        return Stack((), (), (), (len(texts), max(counts)))
    if len(texts) != count:
        texts = _grouped(indikator, count)
    parts = tuple(
        tuple(lines) if len(lines) == count else ((None if value is None else UNPAIRED),) * count
        for lines, value in zip(value_lines, values, strict=True)
    )
    other = [len(lines) or 1 for lines, v in zip(value_lines, values, strict=True) if v is not None]
    mismatch = next(((count, n) for n in other if n != count), None)
    return Stack(tuple(texts), _spread(satuan, count), parts, mismatch)


def stacked_names(text: str) -> list[str]:
    """Return the names of a cell that holds a list of them, the whole text of one that holds a single name.

    >>> stacked_names("1. PROGRAM LAYANAN\\n2. PROGRAM MUTU\\nPENDIDIKAN"), stacked_names("PROGRAM\\nLAYANAN")
    (['1. PROGRAM LAYANAN', '2. PROGRAM MUTU PENDIDIKAN'], ['PROGRAM\\nLAYANAN'])
    """
    if not _MAY_BREAK.search(text):
        return [text]
    items: list[str] = []
    for line in lines_of(text):
        mark = _COUNTED.match(line)
        if mark is not None and int(mark[1]) == len(items) + 1:
            items.append(line)
        elif items:
            items[-1] += f" {line}"
        else:
            return [text]
    return items if len(items) > 1 else [text]


def _without_marks(lines: list[str]) -> list[str]:
    """The lines without list numbers, where these count them: `1. 766.020`, `2. 63,50`."""
    marks = [_COUNTED.match(line) for line in lines]
    if len(lines) < 2 or any(mark is None or int(mark[1]) != place for place, mark in enumerate(marks, 1)):
        return lines
    return [_COUNTED.sub("", line) for line in lines]


def _is_value(line: str) -> bool:
    return read_target(line).kind is not Kind.TEXT


def _items(text: str) -> list[str]:
    return [squeeze(_MARKED.sub("", line)) for line in lines_of(text)]


def _is_list(text: str) -> bool:
    """Whether line breaks separate items: each begins with a mark, or each but the last ends with a semicolon."""
    raw = [line for line in re.split(r"[\r\n]+", text.strip()) if line.strip()]
    return all(_MARKED.match(line.strip()) for line in raw) or all(line.rstrip().endswith(";") for line in raw[:-1])


def _grouped(text: str, count: int) -> list[str]:
    """Join wrapped lines to the marked line they go on with, when that gives the wanted count."""
    items: list[str] = []
    for line in lines_of(text):
        if _MARKED.match(line) or not items:
            items.append(squeeze(_MARKED.sub("", line)))
        else:
            items[-1] += " " + squeeze(line)
    return items if len(items) == count else []


def _spread(satuan: str | None, count: int) -> tuple[str, ...]:
    lines = lines_of(satuan) if satuan else []
    if len(lines) == count:
        return tuple(lines)
    return (squeeze(satuan) if satuan else "",) * count
