"""What people changed by hand in the last output: what stands there against what its sources said when it was written.

Cells are found again by the order of their texts, so that rows may be inserted, deleted and moved by others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from rkt_xl.intake.grid import Grid
from rkt_xl.intake.workbook import Workbook
from rkt_xl.lastrun.align import align
from rkt_xl.model.kode import Level
from rkt_xl.model.output import CONTINUED, RINCIAN, RKT, SUMBER, WRITTEN_COL, WRITTEN_HEADINGS, Field
from rkt_xl.model.provenance import CellRef
from rkt_xl.model.target import Kind
from rkt_xl.values.display import indonesian
from rkt_xl.values.number import decimal_of
from rkt_xl.values.target import read_target
from rkt_xl.values.text import is_upper, squeeze

_FIRST_BODY_ROW = 6
_MOST_LOST = 0.5
_MATRIX_COLS = {Field.SASARAN: 2, Field.INDIKATOR: 3, Field.SATUAN: 4, Field.TARGET: 5, Field.NAMA: 6}
_RINCIAN_COLS = {Field.KELUARAN: 4, Field.KELUARAN_SATUAN: 5, Field.KELUARAN_TARGET: 6}
_LINE_COL, _RINCIAN_NAME_COL = 6, 3


class State(Enum):
    """Whether an output can tell what was changed in it."""

    CLEAR = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Edit:
    """A cell that no longer says what its source said: of what, which part, the source's words, the cell as it is."""

    key: str
    field: Field
    before: str
    ref: CellRef


@dataclass(frozen=True, slots=True)
class AddedLine:
    """A line that a person inserted into the matrix: behind which line, its level by its look."""

    after: str
    level: Level
    ref: CellRef


@dataclass(frozen=True, slots=True)
class Edits:
    """All changes by hand of one output."""

    state: State = State.CLEAR
    edits: tuple[Edit, ...] = ()
    added: tuple[AddedLine, ...] = ()
    dropped: tuple[Edit, ...] = ()


NO_EDITS = Edits()


@dataclass(frozen=True, slots=True)
class _Record:
    sheet: str
    key: str
    field: Field
    source: str


def read_edits(workbook: Workbook) -> Edits:
    """Return what was changed; UNKNOWN when what was written is no longer known or most of it is gone."""
    grids = {grid.sheet: grid for grid in workbook.grids}
    records = list(_records(grids.get(SUMBER)))
    if not records or RKT not in grids:
        return Edits(State.UNKNOWN)
    found = _Comparison(grids[RKT])
    found.compare_fixed([r for r in records if r.field in (Field.JUDUL, Field.TANDA_TANGAN)])
    lines = [r for r in records if r.sheet == RKT and r.field is Field.NAMA]
    found.compare_lines(lines)
    found.compare_block(records)
    if len(found.dropped) > _MOST_LOST * max(len(lines), 2):
        return Edits(State.UNKNOWN)
    if RINCIAN in grids:
        found.compare_rincian(grids[RINCIAN], [r for r in records if r.sheet == RINCIAN])
    return Edits(State.CLEAR, tuple(found.edits), tuple(found.added), tuple(found.dropped))


def _records(grid: Grid | None) -> Iterator[_Record]:
    if grid is None or grid.value(1, WRITTEN_COL) != WRITTEN_HEADINGS[0]:
        return
    known = {entry.value for entry in Field}
    for row in sorted(grid.rows):
        sheet, key, part, source = (grid.value(row, WRITTEN_COL + offset) for offset in range(4))
        if isinstance(sheet, str) and isinstance(part, str) and part in known:
            yield _Record(sheet, str(key or ""), Field(part), str(source or ""))


@dataclass(slots=True)
class _Comparison:
    """Compares the matrix as it stands with what its sources said."""

    grid: Grid
    edits: list[Edit] = field(default_factory=list)
    added: list[AddedLine] = field(default_factory=list)
    dropped: list[Edit] = field(default_factory=list)

    @property
    def _end(self) -> int:
        """The first row below the body: empty in the column of lines and in all before it."""
        row = _FIRST_BODY_ROW
        while row <= self.grid.last_row and any(c <= _LINE_COL for c in self.grid.row(row)):
            row += 1
        return row

    def _texts(self, col: int, rows: Iterable[int]) -> list[tuple[int, str]]:
        """The filled cells of a column; what only goes on from the page before is left out."""
        found = [(row, self.grid.shown(row, col)) for row in rows]
        return [(row, text) for row, text in found if text.strip() and not text.rstrip().endswith(CONTINUED)]

    def compare_fixed(self, records: Sequence[_Record]) -> None:
        """The title, and the lines below the body as far as there are as many as were written."""
        titles = [r for r in records if r.field is Field.JUDUL]
        for row, record in enumerate(titles, 1):
            self._compare(record, row, 1)
        signature = [r for r in records if r.field is Field.TANDA_TANGAN]
        below = self._texts(_LINE_COL, range(self._end, self.grid.last_row + 1))
        if len(below) == len(signature):
            for record, (row, _) in zip(signature, below, strict=True):
                self._compare(record, row, _LINE_COL)

    def compare_lines(self, records: Sequence[_Record]) -> None:
        """The lines of the tree: changed, deleted, inserted."""
        now = self._texts(_LINE_COL, range(_FIRST_BODY_ROW, self._end))
        after = ""
        for pair in align([r.source for r in records], [text for _, text in now]):
            record = records[pair.written] if pair.written is not None else None
            row = now[pair.now][0] if pair.now is not None else None
            if record is not None and row is not None:
                self._compare(record, row, _LINE_COL)
            elif record is not None:
                ref = CellRef(self.grid.file, self.grid.sheet, self._end, _LINE_COL, record.source)
                self.dropped.append(Edit(record.key, record.field, record.source, ref))
            elif row is not None:
                level = _level_of(self.grid, row)
                self.added.append(AddedLine(after, level, self.grid.ref(row, _LINE_COL)))
            after = record.key if record is not None else after

    def compare_block(self, records: Sequence[_Record]) -> None:
        """Sasaran, and indikator with what stands in the row of each."""
        for part in (Field.SASARAN, Field.INDIKATOR):
            own = [r for r in records if r.field is part]
            now = self._texts(_MATRIX_COLS[part], range(_FIRST_BODY_ROW, self._end))
            rows = {}
            for pair in align([r.source for r in own], [text for _, text in now]):
                if pair.written is not None and pair.now is not None:
                    rows[own[pair.written].key] = now[pair.now][0]
                    self._compare(own[pair.written], now[pair.now][0], _MATRIX_COLS[part])
            if part is Field.INDIKATOR:
                for record in records:
                    if record.field in (Field.SATUAN, Field.TARGET) and record.key in rows:
                        self._compare(record, rows[record.key], _MATRIX_COLS[record.field])

    def compare_rincian(self, grid: Grid, records: Sequence[_Record]) -> None:
        """Output, satuan and target of the lines of `Rincian`, which stand beside their names."""
        names = [r for r in records if r.field is Field.NAMA]
        now = [(row, grid.shown(row, _RINCIAN_NAME_COL)) for row in sorted(grid.rows)]
        now = [(row, text) for row, text in now if text.strip()]
        rows = {}
        for pair in align([r.source for r in names], [text for _, text in now]):
            if pair.written is not None and pair.now is not None:
                rows[names[pair.written].key] = now[pair.now][0]
        for record in records:
            if record.field in _RINCIAN_COLS and record.key in rows:
                ref = _ref(grid, rows[record.key], _RINCIAN_COLS[record.field])
                if not says_the_same(ref.text, record.source):
                    self.edits.append(Edit(record.key, record.field, record.source, ref))

    def _compare(self, record: _Record, row: int, col: int) -> None:
        ref = _ref(self.grid, row, col)
        if not says_the_same(ref.text, record.source):
            self.edits.append(Edit(record.key, record.field, record.source, ref))


def _ref(grid: Grid, row: int, col: int) -> CellRef:
    """The cell with what was typed into it: of a number all its decimals, however many are shown."""
    value, ref = grid.value(row, col), grid.ref(row, col)
    return ref._replace(text=indonesian(decimal_of(value), grouped=False)) if isinstance(value, float) else ref


def _level_of(grid: Grid, row: int) -> Level:
    """The level of an inserted line by its look."""
    if not grid.style(row, _LINE_COL).bold:
        return Level.SUBKEGIATAN
    text = grid.shown(row, _LINE_COL)
    is_program = is_upper(text) and squeeze(text).upper().startswith("PROGRAM")
    return Level.PROGRAM if is_program else Level.KEGIATAN


def says_the_same(now: str, source: str) -> bool:
    """Whether a cell still says what its source said: white space aside, numbers by value, `-` for nothing.

    >>> says_the_same("83,35", "    83,35"), says_the_same("-", ""), says_the_same("83,4", "83,35")
    (True, True, False)
    """
    a, b = squeeze(now), squeeze(source)
    if a == b or (a in ("", "-") and b in ("", "-")):
        return True
    x, y = read_target(a), read_target(b)
    if x.kind is y.kind is Kind.NUMBER:
        return x.number == y.number
    return x.is_missing and y.is_missing
