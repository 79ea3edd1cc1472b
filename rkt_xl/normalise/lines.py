"""Reads the lines of the program tree: from one mixed column, from a column per level, from banners over the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rkt_xl.model.kode import NODE_LEVELS, Kode, Level
from rkt_xl.model.plan import KodeDoubt
from rkt_xl.model.provenance import CellRef, Traced
from rkt_xl.normalise.candidates import (
    Candidate,
    canonical_kode,
    doubt_of,
    joined_kode,
    nameless_candidate,
    read_candidate,
)
from rkt_xl.normalise.hierarchy import assign_levels, kode_is_trusted
from rkt_xl.normalise.nodes import DraftNode, Tree
from rkt_xl.normalise.own_parts import complete_kode
from rkt_xl.normalise.rows import BodyRow, RowKind
from rkt_xl.normalise.stack import stacked_names
from rkt_xl.normalise.statements import Statement, StatementTrack, is_sentence
from rkt_xl.tables import ledger as reasons
from rkt_xl.tables.columns import Column
from rkt_xl.tables.ledger import Ledger
from rkt_xl.tables.outline import is_outline
from rkt_xl.tables.region import Region
from rkt_xl.values.kode import Family, read_kode
from rkt_xl.values.text import strip_numbering

TREE_COLUMNS = ("program", "kegiatan", "subkegiatan")
STATEMENT_LEVELS = (Level.TUJUAN, Level.SASARAN)
_KODE_OF = {"program": "kode_program", "kegiatan": "kode_kegiatan", "subkegiatan": "kode_subkegiatan"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the mixed column or a banner, with its level and how that was told."""

    candidate: Candidate
    level: Level | None
    source: str


class LineReader:
    """Reads the lines of one table into its tree.

    Args:
        region: the table.
        tree: where nodes are entered.
        statements: the sentences in effect; a line may be one.
        ledger: the account of the sheet.
    """

    def __init__(self, region: Region, tree: Tree, statements: StatementTrack, ledger: Ledger) -> None:
        self._region = region
        self._grid = region.grid
        self._tree = tree
        self._statements = statements
        self._ledger = ledger
        self._kode_cols = region.all("kode")
        self._uraian = region.first("uraian_pks")
        self._tree_cols = [c for c in region.columns if c.field in TREE_COLUMNS]
        self._trusts_kode = True
        self._kode_seen: dict[Kode, Kode] = {}
        self._is_outlined = self._counts_lines()

    def prepare(self, rows: Sequence[BodyRow]) -> dict[int, Line]:
        """Return the lines of the mixed column and the banners by row; levels need all of them together."""
        found: list[Candidate] = []
        for body in rows:
            candidate = self._candidate(body, found[-1] if found else None)
            if candidate is not None and self._is_line(candidate, body):
                found.append(candidate)
        found = self._with_results(complete_kode(found))
        self._trusts_kode = kode_is_trusted(found)
        return {c.row: Line(c, *level) for c, level in zip(found, assign_levels(found), strict=True)}

    def _with_results(self, found: list[Candidate]) -> list[Candidate]:
        """Mark the lines without kode that only say what the coded line above brings forth, and carry its indikator.

        So it is where nearly every coded line has no indikator of its own and such a line below it.
        """
        coded = [i for i, c in enumerate(found) if c.raw_kode]
        carries = [self._has_indikator(c.row) for c in found]
        if not coded or any(carries[i] for i in coded):
            return found
        results = {i for i, c in enumerate(found) if not c.raw_kode and c.word is None and carries[i]}
        lowest = [i for i in coded if (k := canonical_kode(found[i])) is not None and k.level is Level.SUBKEGIATAN]
        followed = sum(i + 1 in results for i in lowest or coded)
        if followed * 10 < len(lowest) * 6 or (not lowest and followed < len(coded)):
            return found
        return [replace(c, is_result=True) if i in results else c for i, c in enumerate(found)]

    def _has_indikator(self, row: int) -> bool:
        return any(is_sentence(self._grid.value(row, c.col)) for c in self._region.all("indikator"))

    def _counts_lines(self) -> bool:
        """Whether numbers like `1.1` before the names, or in the column left of them, are those of one list."""
        if self._uraian is None:
            return False
        numbered = [c for c in self._region.all("no") if c.col < self._uraian.col][-1:]
        rows = range(self._region.body_top, self._region.body_bottom + 1)
        return any(
            is_outline(self._grid.value(row, c.col) for row in rows if row not in self._region.repeated)
            for c in (self._uraian, *numbered)
        )

    def _candidate(self, body: BodyRow, above: Candidate | None) -> Candidate | None:
        if body.kind is RowKind.BANNER:
            return read_candidate(self._region, body.row, body.col, [], is_banner=True)
        if body.kind is not RowKind.DATA or self._uraian is None:
            return None
        candidate = read_candidate(
            self._region, body.row, self._uraian.col, self._kode_cols, is_outlined=self._is_outlined
        )
        return candidate or self._from_kode_column(body.row) or self._without_name(body.row, above)

    def _without_name(self, row: int, above: Candidate | None) -> Candidate | None:
        """A row with a kode of its own and no name: its money is not that of the line above."""
        if self._uraian is None or self._grid.value_at(row, self._uraian.col) is not None:
            return None
        candidate = nameless_candidate(self._region, row, self._kode_cols)
        same = candidate is not None and above is not None and above.kode.kode == candidate.kode.kode
        return None if same else candidate

    def _from_kode_column(self, row: int) -> Candidate | None:
        """A row whose name stands with its kode in the kode column, as parents in one cell often do."""
        if self._uraian is None or self._grid.value(row, self._uraian.col) is not None:
            return None
        for column in self._kode_cols:
            value = self._grid.value(row, column.col)
            if isinstance(value, str) and is_sentence(value) and read_kode(value).rest:
                return read_candidate(self._region, row, column.col, [])
        return None

    def _is_line(self, candidate: Candidate, body: BodyRow) -> bool:
        """Banners count as lines only in tables of programs; elsewhere they are sentences."""
        if candidate.is_nameless:
            return True
        if not is_sentence(self._grid.value(candidate.row, candidate.col)):
            return False
        if body.kind is RowKind.BANNER:
            return self._uraian is not None or bool(self._tree_cols) or candidate.word in NODE_LEVELS
        return True

    def enter(self, line: Line) -> Statement | DraftNode | None:
        """Enter a line; return the node or sentence that begins, None for what is neither.

        Urusan, bidang and offices end the nodes above them.
        """
        candidate, level = line.candidate, line.level
        if level is not None and candidate.stated is not None:
            for column in self._region.all("level"):
                self._ledger.use(candidate.row, column.col)
        if level in (Level.URUSAN, Level.BIDANG) or (level is None and candidate.is_office):
            self._tree.clear()
            self._set_aside(candidate)
            return None
        if level in STATEMENT_LEVELS:
            return self._enter_statement(candidate, level)
        if level is None:
            if (candidate.is_statement or candidate.is_result) and self._tree.current is not None:
                self._ledger.use(candidate.row, candidate.col)
                return self._tree.current
            return None
        return self._enter_node(candidate, level, line.source)

    def is_account(self, line: Line | None) -> bool:
        """Whether a row breaks the pagu of a subkegiatan down by rekening; the node above has it already."""
        return line is not None and line.level is None and line.candidate.is_account

    def _set_aside(self, candidate: Candidate) -> None:
        self._ledger.set_aside(candidate.row, candidate.col, reasons.URUSAN)
        if candidate.kode_cell:
            self._ledger.set_aside(*candidate.kode_cell, reasons.URUSAN)
        for column in self._kode_cols:
            self._ledger.set_aside(candidate.row, column.col, reasons.URUSAN)

    def _enter_statement(self, candidate: Candidate, level: Level) -> Statement:
        name = "tujuan" if level is Level.TUJUAN else "sasaran"
        text = Traced(candidate.text, self._grid.ref(candidate.row, candidate.col))
        statement = Statement(name, level, text)
        self._statements.take(statement)
        self._ledger.use(candidate.row, candidate.col)
        return statement

    def _enter_node(self, candidate: Candidate, level: Level, source: str) -> DraftNode:
        row = candidate.row
        kode = canonical_kode(candidate) if self._trusts_kode else None
        traced = None
        if kode is not None and candidate.kode_cell is not None and kode.level is level:
            traced = Traced(self._known(kode), self._kode_ref(candidate))
        self._ledger.use(row, candidate.col)
        for column in self._kode_cols:
            if self._grid.value(row, column.col) is not None:
                self._ledger.use(row, column.col)
        nama = Traced(candidate.text, self._grid.ref(row, candidate.col))
        node = self._tree.enter(level, nama, traced, self._statements.sasaran, source, row)
        if self._trusts_kode and candidate.raw_kode:
            node.kode_doubt = doubt_of(candidate.kode, candidate.raw_kode, self._kode_ref(candidate))
        if self._trusts_kode and kode is None and node.kode_doubt is None:
            node.kode_doubt = self._no_kode(row)
        return node

    def _no_kode(self, row: int) -> KodeDoubt | None:
        """What stands in the kode cell of a line and is no kode; None where it is empty."""
        filled = (c.col for c in self._kode_cols if self._grid.value(row, c.col) is not None)
        col = next(filled, None)
        if col is None:
            return None
        ref = self._grid.ref(row, col)
        return KodeDoubt("", ref.text.strip(), None, ref)

    def _kode_ref(self, candidate: Candidate) -> CellRef:
        ref = self._grid.ref(*(candidate.kode_cell or (candidate.row, candidate.col)))
        return ref._replace(text=candidate.raw_kode) if len(self._kode_cols) > 1 else ref

    def enter_columns(self, row: int) -> list[tuple[int, DraftNode]]:
        """Enter what separate program, kegiatan and subkegiatan columns say in a row; return columns and nodes."""
        entered: list[tuple[int, DraftNode]] = []
        for column in self._tree_cols:
            place = self._grid.anchor(row, column.col)
            value = self._grid.value(*place)
            if place[0] != row or not is_sentence(value) or not isinstance(value, str):
                continue
            if place[1] != column.col and self._names_line(place[1]):
                continue  # a line of a higher level, merged over the columns of those below it
            self._ledger.use(row, column.col)
            entered.extend((column.col, self._enter_name(row, column, name)) for name in stacked_names(value))
        return entered

    def _enter_name(self, row: int, column: Column, typed: str) -> DraftNode:
        """Enter what a column of its level says, or return the node in effect where it is only said again."""
        level = Level(column.field or "")
        reading = read_kode(typed)
        name = strip_numbering(reading.rest) if reading.rest else strip_numbering(typed)
        kode = self._kode_of(row, column, reading.kode if reading.rest else None)
        current = self._tree.at(level)
        if current is not None and self._tree.repeats(level, name, kode.value if kode else None):
            return current
        nama = Traced(name, self._grid.ref(*self._grid.anchor(row, column.col)))
        node = self._tree.enter(level, nama, kode, self._statements.sasaran, "kolom", row)
        if kode is not None:
            node.kode_doubt = doubt_of(read_kode(kode.ref.text), kode.ref.text.strip(), kode.ref)
        return node

    def _known(self, kode: Kode) -> Kode:
        """The kode as it was read first: flat exports say each in hundreds of rows, and all of them share one."""
        return self._kode_seen.setdefault(kode, kode)

    def _names_line(self, col: int) -> bool:
        return any(c.col == col for c in self._tree_cols)

    def _kode_of(self, row: int, column: Column, inside: Kode | None) -> Traced[Kode] | None:
        """The kode of a separate column: inside the same cell, in its own kode column, or in the common one."""
        level = Level(column.field or "")
        if inside is not None and inside.level is level:
            return Traced(inside, self._grid.ref(*self._grid.anchor(row, column.col)))
        own = self._region.all(_KODE_OF[level.value])
        for columns in (own, self._kode_cols):
            typed, cell = joined_kode(self._region, row, columns)
            reading = read_kode(typed) if typed else None
            if reading and cell and reading.family is Family.PROGRAM and reading.kode and reading.kode.level is level:
                for kode_column in columns:
                    self._ledger.use(row, kode_column.col)
                return Traced(self._known(reading.kode), self._grid.ref(*cell))
        return None
