"""From the sheets of a file and what was read of them to the painted sheets of the page that `inspect` writes.

Made only when asked for: a normal run has no use for the text of every cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rkt_xl.intake.grid import Grid
from rkt_xl.intake.workbook import Workbook
from rkt_xl.layouts.fields import field_name
from rkt_xl.model.document import Document
from rkt_xl.model.kode import Level
from rkt_xl.model.painting import CellRole, PaintedCell, PaintedSheet, Part, Span
from rkt_xl.model.provenance import CellRef, column_number
from rkt_xl.normalise.workbook import Reading
from rkt_xl.run.ranges import area_of, holds
from rkt_xl.tables import ledger as reasons

MAX_ROWS = 400
MAX_COLS = 60
MAX_ROWS_WITHOUT_TABLE = 40
"""A sheet is cut there: a page of more cells is slow to open and no longer looked at."""

_MAX_BLANK = 3
_ROLES = {reasons.JUDUL: CellRole.TITLE, reasons.NOMOR_KOLOM: CellRole.NUMBERING}
_TIMED = ("target", "pagu", "realisasi", "rasio", "baseline")
"""Fields whose columns are of a year or quarter; for others a year above them says nothing."""

_STATEMENTS = {"tujuan": Level.TUJUAN, "sasaran": Level.SASARAN}

Place = tuple[int, int]


@dataclass(slots=True)
class _Account:
    """What was read of one sheet."""

    documents: list[Document] = field(default_factory=list)
    aside: dict[Place, str] = field(default_factory=dict)
    unknown: set[Place] = field(default_factory=set)


def paint_sheets(workbook: Workbook, reading: Reading) -> tuple[PaintedSheet, ...]:
    """Return the sheets of a workbook with the role of every cell."""
    accounts = {grid.sheet: _Account() for grid in workbook.grids}
    for document in reading.documents:
        accounts[document.table.sheet].documents.append(document)
    for item in reading.set_aside:
        accounts[item.ref.sheet].aside[item.ref.row, item.ref.col] = item.reason
    for heading in reading.unknown:
        accounts[heading.ref.sheet].unknown.add((heading.ref.row, heading.ref.col))
    return tuple(_paint(grid, accounts[grid.sheet]) for grid in workbook.grids)


def _paint(grid: Grid, account: _Account) -> PaintedSheet:
    limit = MAX_ROWS if account.documents else MAX_ROWS_WITHOUT_TABLE
    rows = tuple(spans({row for row, cells in grid.rows.items() if cells}, limit))
    cols = tuple(spans({col for cells in grid.rows.values() for col in cells}, MAX_COLS))
    last_row, last_col = (axis[-1].last if axis else 0 for axis in (rows, cols))
    cells = tuple(_cells(grid, account, last_row, last_col))
    return PaintedSheet(
        grid.sheet,
        grid.hidden,
        rows,
        cols,
        cells,
        frozenset(row for row in grid.hidden_rows if row <= last_row),
        frozenset(col for col in grid.hidden_cols if col <= last_col),
        grid.filled - len(cells),
        grid.last_row,
        grid.last_col,
        grid.filled,
        grid.filled - len(account.aside),
    )


def spans(filled: set[int], limit: int) -> Iterator[Span]:
    """Yield the rows or columns to paint; a long run in which nothing stands is one.

    >>> list(spans({1, 2, 9}, 10))
    [Span(first=1, last=1), Span(first=2, last=2), Span(first=3, last=8), Span(first=9, last=9)]
    >>> list(spans({2}, 1))
    [Span(first=1, last=1)]
    """
    before, count = 0, 0
    for number in sorted(filled):
        blank = range(before + 1, number)
        runs = [Span(blank[0], blank[-1])] if len(blank) > _MAX_BLANK else [Span(i, i) for i in blank]
        for span in (*runs, Span(number, number)):
            if count == limit:
                return
            yield span
            count += 1
        before = number


def _cells(grid: Grid, account: _Account, last_row: int, last_col: int) -> Iterator[PaintedCell]:
    tables = [_Table(document) for document in account.documents]
    meant = _meanings(account.documents)
    for row in sorted(grid.rows):
        if row > last_row:
            return
        for col in sorted(grid.row(row)):
            if col > last_col:
                break
            area = grid.merge_at(row, col)
            bottom, right = (area.bottom, area.right) if area else (row, col)
            reason = account.aside.get((row, col))
            table = next((t for t in tables if holds(t.area, row, col)), None)
            text = grid.shown(row, col)
            if reason is not None:
                role = _ROLES.get(reason, CellRole.ASIDE)
                yield PaintedCell(row, col, text, role, bottom, right, reason=reason)
            elif table is not None and holds(table.header, row, col):
                read_as = table.leaf_of(grid, row, col, right)
                unread = reasons.KOLOM_ASING if (row, col) in account.unknown else ""
                yield PaintedCell(row, col, text, CellRole.HEADING, bottom, right, read_as=read_as, reason=unread)
            else:
                part, level = meant.get((row, col), (Part.OTHER, None))
                read_as = table.columns.get(col, "") if table else ""
                yield PaintedCell(row, col, text, CellRole.DATA, bottom, right, part, level, read_as)


class _Table:
    """Where a table stands, and what its columns were read as."""

    def __init__(self, document: Document) -> None:
        self.area = area_of(document.table.area)
        self.header = area_of(document.table.header)
        self.columns = {column_number(letters): column_words(label) for letters, label in document.table.columns}
        self._lowest: dict[int, Place] = {}

    def leaf_of(self, grid: Grid, row: int, col: int, right: int) -> str:
        """What the columns are read as whose own heading a cell is; empty for the heading of a group."""
        own = [self.columns[c] for c in range(col, right + 1) if c in self.columns and self._own(grid, c) == (row, col)]
        return "; ".join(dict.fromkeys(own))

    def _own(self, grid: Grid, col: int) -> Place:
        """The lowest filled heading cell over a column, the row of column numbers aside."""
        if col not in self._lowest:
            places = [grid.anchor(row, col) for row in range(self.header.bottom, self.header.top - 1, -1)]
            texts = [p for p in places if isinstance(grid.value(*p), str) and not _is_number_mark(grid, p)]
            self._lowest[col] = next(iter(texts or [p for p in places if grid.value(*p) is not None]), (0, 0))
        return self._lowest[col]


def _is_number_mark(grid: Grid, place: Place) -> bool:
    return grid.shown(*place).strip("() .").isdigit() and len(grid.shown(*place).strip("() .")) < 3


def column_words(label: str) -> str:
    """Return the label of a column in plain words.

    >>> column_words("target 2025 tw1"), column_words("target ke-2"), column_words("lokasi 2025")
    ('Target 2025 triwulan 1', 'Target tahun ke-2', 'Lokasi')
    """
    first, *rest = label.split(" ") if label.startswith(_TIMED) else label.split(" ")[:1]
    words = [
        f"triwulan {word[2:]}" if word.startswith("tw") else f"tahun {word}" if word[0] in "kn" else word
        for word in rest
        if word
    ]
    return " ".join((field_name(first), *words))


def _meanings(documents: Sequence[Document]) -> Mapping[Place, tuple[Part, Level | None]]:
    """What the cells that facts come from hold; the first fact of a cell counts."""
    found: dict[Place, tuple[Part, Level | None]] = {}
    for document in documents:
        for ref, part, level in _facts(document):
            found.setdefault((ref.row, ref.col), (part, level))
    return found


def _facts(document: Document) -> Iterable[tuple[CellRef, Part, Level | None]]:
    for name, text in document.statements:
        yield text.ref, Part.NAME, _STATEMENTS.get(name)
    for node in document.nodes:
        yield node.nama.ref, Part.NAME, node.level
        if node.kode is not None:
            yield node.kode.ref, Part.KODE, node.level
        for pagu in node.pagu:
            yield pagu.ref, Part.PAGU, node.level
    for indikator in document.indikator:
        if indikator.text is not None:
            yield indikator.text.ref, Part.INDIKATOR, indikator.level
        for target in indikator.targets:
            yield target.ref, Part.TARGET, indikator.level
        if indikator.satuan is not None:
            yield indikator.satuan.ref, Part.SATUAN, indikator.level
