"""Reads one recognised table from top to bottom into a document.

Every cell that becomes part of the document is noted as used; every other cell of the rows gets a reason.
"""

from __future__ import annotations

from collections.abc import Sequence

from rkt_xl.intake.grid import CellValue
from rkt_xl.layouts.fields import IGNORED
from rkt_xl.model.document import Document, TableInfo
from rkt_xl.model.finding import Finding
from rkt_xl.model.kode import Level
from rkt_xl.model.provenance import CellRef, Traced
from rkt_xl.normalise.candidates import Candidate
from rkt_xl.normalise.indikator import IndikatorReader, Owner
from rkt_xl.normalise.lines import STATEMENT_LEVELS, Line, LineReader
from rkt_xl.normalise.money import MoneyReader
from rkt_xl.normalise.nodes import DraftNode, Tree
from rkt_xl.normalise.notes import read_notes
from rkt_xl.normalise.rows import BodyRow, RowKind, body_rows, labels_above
from rkt_xl.normalise.statements import Statement, StatementTrack, split_label
from rkt_xl.tables import ledger as reasons
from rkt_xl.tables.ledger import Ledger
from rkt_xl.tables.region import Region
from rkt_xl.values.cell import CellError
from rkt_xl.values.text import fold, squeeze

_NODE_NOTES = ("sebab_perubahan", "sebelumnya")
_LEVELS = {level.value: level for level in Level}
_SIGNATURE_ROWS = 16
_LONGEST_NUMBER = 6
_BANNER_FIELDS = ("tujuan", "sasaran", "misi", "visi")


class TableReader:
    """Reads the rows of one table.

    Args:
        region: the table with settled columns.
        info: how it was recognised; its year and period tell the years of columns.
        ledger: the account of the sheet.

    `unplaced` are the names of lines of which nothing tells whether they are program, kegiatan or subkegiatan.
    """

    def __init__(self, region: Region, info: TableInfo, ledger: Ledger) -> None:
        self._region = region
        self._grid = region.grid
        self._info = info
        self._ledger = ledger
        self._fields = {c.col: c.field for c in region.columns}
        self._statements = StatementTrack(region)
        self._tree = Tree()
        self._lines = LineReader(region, self._tree, self._statements, ledger)
        self._money = MoneyReader(region, info, self._tree, ledger)
        self._indikator = IndikatorReader(region, info, self._tree, self._statements, ledger)
        self._numbers: list[Traced[int]] = []
        self.unplaced: list[CellRef] = []
        self.last_row = region.band.body_top - 1

    @property
    def findings(self) -> list[Finding]:
        """What was odd while reading."""
        return self._indikator.findings

    def read(self) -> Document:
        """Return what the table says."""
        rows = [*labels_above(self._region), *body_rows(self._region)]
        body = [row.row for row in rows if row.kind is not RowKind.SIGNATURE]
        self.last_row = max(body, default=self.last_row)
        lines = self._lines.prepare(rows)
        for row in rows:
            match row.kind:
                case RowKind.DATA | RowKind.BANNER:
                    self._read_row(row, lines.get(row.row))
                case RowKind.TOTAL:
                    self._money.read_total(row)
                    self._aside(row.row, reasons.JUMLAH)
                case RowKind.NUMBERING:
                    self._aside(row.row, reasons.NOMOR_KOLOM)
                case RowKind.REPEATED:
                    self._aside(row.row, reasons.JUDUL_BERULANG)
                case RowKind.NOTE:
                    self._aside(row.row, reasons.CATATAN)
                case RowKind.SIGNATURE:
                    self._set_signature_aside(row.row)
        return Document(
            self._info,
            tuple(self._indikator.found),
            self._tree.finish(),
            tuple((s.field, s.text) for s in self._statements.found),
            tuple(self._money.totals),
            tuple(self._numbers),
        )

    def _read_row(self, body: BodyRow, line: Line | None) -> None:
        row = body.row
        if body.kind is RowKind.BANNER and (line is None or line.level is None or line.level in STATEMENT_LEVELS):
            self._read_banner(body, line.candidate if line else None)
            return
        if self._lines.is_account(line) and self._tree.current is not None:
            self._aside(row, reasons.REKENING)
            return
        marked = self._stated(row)
        stated = line.candidate.stated if line else marked
        fresh: list[tuple[int, Owner]] = []
        entered: list[tuple[int, DraftNode]] = []
        if body.kind is RowKind.DATA:  # the text of a banner is shown in columns that it does not belong to
            for column, statement in self._statements.read_row(row, stated):
                self._ledger.use(row, column.col)
                fresh.append((column.col, statement))
                if statement.field == "sasaran":
                    self._note_number(row, column.col)
            entered = self._lines.enter_columns(row)
            fresh.extend(entered)
        if line is not None:
            begun = self._lines.enter(line)
            if isinstance(begun, Statement):
                self._indikator.begin(begun)
            elif begun is not None:
                fresh.append((self._name_col(line.candidate), begun))
            elif (line.level is None and not line.candidate.is_office) or self._money.has_any(row):
                self.unplaced.append(self._grid.ref(row, line.candidate.col))
        self._indikator.read_row(row, fresh)
        self._money.read_row(row, _of_one_cell(entered))
        self._read_node_notes(row)
        for column in self._region.all("tahun"):
            self._ledger.use(row, column.col)
        self._aside(row, None)

    def _name_col(self, candidate: Candidate) -> int:
        """The column that a line begins in: that of the names also where its name is missing."""
        names = self._region.first("uraian_pks")
        return names.col if candidate.is_nameless and names is not None else candidate.col

    def _note_number(self, row: int, sasaran_col: int) -> None:
        """Keep the running number that stands left of a sasaran."""
        column = next((c for c in reversed(self._region.all("no")) if c.col < sasaran_col), None)
        shown = squeeze(self._grid.shown(row, column.col)).strip(" .()") if column else ""
        if column is not None and shown.isdecimal() and len(shown) < _LONGEST_NUMBER:
            self._numbers.append(Traced(int(shown), self._grid.ref(row, column.col)))

    def _stated(self, row: int) -> Level | None:
        """The level that a level column gives a row."""
        column = self._region.first("level")
        value = self._grid.value(row, column.col) if column else None
        if column is None or not isinstance(value, str):
            return None
        self._ledger.use(row, column.col)
        return _LEVELS.get(fold(value).replace(" ", ""))

    def _read_banner(self, body: BodyRow, candidate: Candidate | None) -> None:
        """A line over the whole table that is no node: a sentence of the plan, an urusan, an office."""
        value = self._grid.value(body.row, body.col)
        if not isinstance(value, str):
            return
        label, text = split_label(value)
        own_field = self._fields.get(body.col)
        name = label or (own_field if own_field in _BANNER_FIELDS else None)
        if name is None and candidate is None and self._region.first("tujuan") is not None:
            name = "tujuan"
        if name is None or (candidate is not None and candidate.is_office):
            self._tree.clear()
            self._aside(body.row, reasons.URUSAN)
            return
        level = {"tujuan": Level.TUJUAN, "sasaran": Level.SASARAN}.get(name)
        statement = Statement(name, level, Traced(text, self._grid.ref(body.row, body.col)))
        self._statements.take(statement)
        self._indikator.begin(statement)
        self._ledger.use(body.row, body.col)
        self._aside(body.row, None)

    def _read_node_notes(self, row: int) -> None:
        """Keep on the node what its row says besides numbers (kinerja and predecessor of the nomenclature)."""
        node: DraftNode | None = self._tree.current
        if node is not None and node.row == row:
            node.notes.extend(read_notes(self._region, row, _NODE_NOTES, self._ledger))

    def _set_signature_aside(self, top: int) -> None:
        """What stands from the first line of the signature block to the end of the table's room."""
        for row in range(top, min(top + _SIGNATURE_ROWS, self._region.body_bottom) + 1):
            for col in self._grid.row(row):
                self._ledger.set_aside(row, col, reasons.TANDA_TANGAN)

    def _aside(self, row: int, reason: str | None) -> None:
        """Give the cells of a row that were not used their reason: the one given, else that of their column."""
        if reason is not None:
            self._ledger.set_row_aside(row, self._region.left, self._region.right, reason)
            return
        fields = self._fields
        self._ledger.set_others_aside(
            row, self._region.left, self._region.right, lambda col, value: _column_reason(fields.get(col, ""), value)
        )


def _column_reason(field: str | None, value: CellValue) -> str:
    if isinstance(value, CellError):
        return reasons.GALAT
    if field == "":
        return reasons.DI_LUAR
    if field is None:
        return reasons.KOLOM_ASING
    if field == IGNORED:
        return reasons.DIABAIKAN
    if field.endswith("_semula"):
        return reasons.SEBELUM_PERUBAHAN
    return reasons.NOMOR_URUT if field == "no" else reasons.TIDAK_DIPAKAI


def _of_one_cell(entered: Sequence[tuple[int, DraftNode]]) -> list[DraftNode]:
    """The nodes that the last of the cells of a row names, more than one where it holds a list."""
    return [node for col, node in entered if col == entered[-1][0]]
