"""Writes one table to a sheet: heading rows with merges, numbering row, body, repeated headings, totals.

A layout gives columns and lines; where cells come to stand is decided here, facts are noted as they land.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from .gold import Gold, Val
from .mess import Mess
from .sheet import Box, Cell, Scalar, Sheet, a1


class Same:
    """The mark of a cell that continues the one above."""


SAME = Same()
Label = str | int | float
WIDE = ("nama", "sasaran", "indikator", "program", "kegiatan", "sub", "pks", "n_akun", "skpd", "i_s")


@dataclass(frozen=True)
class Col:
    """A column: key, headings from the top row down; `number` "formula" gives 8=(7/6), None no number."""

    key: str
    path: tuple[Label, ...]
    number: str | None = ""
    width: float = 16


def columns(**headings: str) -> list[Col]:
    """Columns with one heading each: the keys are the keys; `no` is narrow, long texts are wide."""
    return [Col(k, (h,), width=5 if k == "no" else 30 if k in WIDE else 16) for k, h in headings.items()]


@dataclass
class Line:
    """A row of the body: data, banner (one text over the whole width), total, or blank."""

    cells: dict[str, Any] = field(default_factory=dict)
    role: str = "data"


@dataclass
class Shape:
    """How a table is laid out; see `shape_for`."""

    numbering: bool = True
    gap: bool = False
    spill: str = "merge"
    lower: bool = False
    loose_parents: bool = False
    repeat_at: int | None = None
    spacers: bool = False


def shape_for(mess: Mess, lines: Sequence[Line], spill: str | None = None, numbering: bool | None = None) -> Shape:
    """A layout in keeping with the level of mess."""
    breaks = [i for i in range(4, len(lines) - 3) if lines[i].role == "data" and not _continues(lines[i])]
    return Shape(
        numbering=mess.chance(0.7, 0.6) if numbering is None else numbering,
        gap=mess.chance(0.05, 0.15),
        spill=spill or ("blank" if mess.chance(0, 0.5) else "merge"),
        lower=mess.chance(0, 0.25),
        loose_parents=mess.chance(0, 0.25),
        repeat_at=mess.rng.choice(breaks) if breaks and mess.chance(0, 0.35) else None,
        spacers=mess.chance(0, 0.15),
    )


def _continues(line: Line) -> bool:
    return any(isinstance(v, Same) for v in line.cells.values())


def swapped(cols: Sequence[Col], mess: Mess, *pairs: tuple[str, str]) -> list[Col]:
    """The columns, at the high level sometimes with two of them in each other's place."""
    out = list(cols)
    if pairs and mess.chance(0, 0.4):
        a, b = mess.rng.choice(pairs)
        keys = [c.key for c in out]
        if a in keys and b in keys:
            i, j = keys.index(a), keys.index(b)
            out[i], out[j] = out[j], out[i]
    return out


class TableWriter:
    """Writes one table from a corner of a sheet downwards."""

    def __init__(self, sheet: Sheet, gold: Gold, mess: Mess, cols: Sequence[Col], shape: Shape) -> None:
        self.sheet, self.gold, self.mess, self.cols, self.shape = sheet, gold, mess, list(cols), shape
        self.labels = mess.numbers(len(cols))
        self.runs: dict[str, tuple[int, int]] = {}

    def write(self, lines: Sequence[Line], row: int, col: int) -> Box:
        """Write heading and body; gives the box of the whole table."""
        self.top, self.left = row, col
        self.right = col + len(self.cols) - 1
        row = self._head(row)
        for i, line in enumerate(lines):
            if i == self.shape.repeat_at:
                row = self._page_break(row)
            elif (
                i
                and self.shape.spacers
                and line.role == "data"
                and not _continues(line)
                and self.mess.rng.random() < 0.2
            ):
                self._close()
                row += 1
            self._line(line, row)
            row += 1
        self._close()
        for n, column in enumerate(self.cols):
            self.sheet.widths.setdefault(col + n, column.width)
        return (self.top, self.left, row - 1, self.right)

    def _put(self, row: int, col: int, cell: Cell) -> None:
        self.sheet.put(row, col, replace(cell, border=True))

    def _head(self, row: int) -> int:
        depth = max(len(c.path) for c in self.cols)
        for level in range(depth):
            self._head_level(row, level, depth)
        row += depth
        if self.shape.numbering:
            row += self.shape.gap
            self._numbering(row)
            row += 1
        return row

    def _head_level(self, row: int, level: int, depth: int) -> None:
        start = 0
        while start < len(self.cols):
            path = self.cols[start].path
            end = start
            while (
                end + 1 < len(self.cols)
                and len(path) > level
                and self.cols[end + 1].path[: level + 1] == path[: level + 1]
            ):
                end += 1
            if len(path) == level + 1:
                self._leaf(row + level, row + depth - 1, start, end, path[level])
            elif len(path) > level + 1:
                at = self.left + start
                self._put(row + level, at, Cell(path[level], bold=True, center=True))
                if not self.shape.loose_parents:
                    self.sheet.merge((row + level, at, row + level, self.left + end))
            start = end + 1

    def _leaf(self, row: int, bottom: int, start: int, end: int, label: Label) -> None:
        if not label:
            return
        top = bottom if self.shape.lower else row
        self._put(top, self.left + start, Cell(label, bold=True, center=True))
        self.sheet.merge((top, self.left + start, bottom, self.left + end))

    def _numbering(self, row: int) -> None:
        n = 0
        for i, column in enumerate(self.cols):
            label: Scalar = None
            if column.number is not None:
                label, n = self.labels[n], n + 1
            if column.number == "formula":
                label = self.mess.rng.choice(
                    (f"{n}=({n - 1}/{n - 2})", f"{n} = ({n - 1}/{n - 2})*100", f"{n}={n - 2}+{n - 1}")
                )
            if label is not None:
                self._put(row, self.left + i, Cell(label, center=True))
        self.gold.forbid_facts("numbering row", self.sheet.name, (row, self.left, row, self.right))

    def _page_break(self, row: int) -> int:
        self._close()
        start = row
        if self.mess.rng.random() < 0.5:
            self._put(row, self.left, Cell(self.mess.rng.choice(("Lanjutan", "Halaman 2", "- 2 -", "(lanjutan)"))))
            row += 1
        self.shape = replace(self.shape, gap=False)
        row = self._head(row)
        self.gold.forbid_facts(
            "heading repeated after a page break", self.sheet.name, (start, self.left, row - 1, self.right)
        )
        return row

    def _line(self, line: Line, row: int) -> None:
        if line.role == "banner":
            self._banner(line, row)
            return
        if line.role == "total":
            self.gold.forbid_facts("total row", self.sheet.name, (row, self.left, row, self.right))
        for i, column in enumerate(self.cols):
            value = line.cells.get(column.key)
            if isinstance(value, Same):
                self._carry_on(column.key, row, self.left + i)
                continue
            self._end_run(column.key, self.left + i)
            if value is not None:
                self._land(row, self.left + i, value, line.role == "total")
                if line.role == "data":
                    self.runs[column.key] = (row, row)

    def _land(self, row: int, col: int, value: Any, bold: bool = False) -> None:
        val = value if isinstance(value, Val) else Val(value)
        cell = val.cell()
        cell.bold = cell.bold or bold
        if cell.value is not None:
            self._put(row, col, cell)
            self.sheet.merge((row, col, row, col + val.span - 1))
        self.gold.place(self.sheet.name, a1(row, col), val)

    def _banner(self, line: Line, row: int) -> None:
        self._close()
        key, value = next(iter(line.cells.items()))
        col = self.left + [c.key for c in self.cols].index(key)
        self._land(row, col, value, bold=True)
        if self.mess.rng.random() < 0.8:
            self.sheet.merge((row, col, row, self.right))

    def _carry_on(self, key: str, row: int, col: int) -> None:
        if key in self.runs:
            self.runs[key] = (self.runs[key][0], row)
            if self.shape.spill == "repeat" and (self.runs[key][0], col) in self.sheet.cells:
                self._put(row, col, replace(self.sheet.cells[self.runs[key][0], col]))

    def _end_run(self, key: str, col: int) -> None:
        if key in self.runs:
            first, last = self.runs.pop(key)
            if self.shape.spill == "merge":
                self.sheet.merge((first, col, last, col))

    def _close(self) -> None:
        for i, column in enumerate(self.cols):
            self._end_run(column.key, self.left + i)
