"""Reads one recognised table from top to bottom: nodes, sentences, indikator with targets, pagu, totals.

Every cell that becomes part of the document is noted as used; every other cell of the rows gets a reason.
"""

from __future__ import annotations

from collections.abc import Sequence

from rkt_xl.intake.grid import CellValue
from rkt_xl.model.document import Document, TableInfo, Total
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import NODE_LEVELS, Kode, Level
from rkt_xl.model.plan import Indikator, Pagu, Satuan
from rkt_xl.model.provenance import CellRef, Traced
from rkt_xl.normalise.candidates import Candidate, canonical_kode, doubt_of, joined_kode, read_candidate
from rkt_xl.normalise.groups import Group, find_groups
from rkt_xl.normalise.hierarchy import assign_levels, kode_is_trusted
from rkt_xl.normalise.nodes import DraftNode, Tree
from rkt_xl.normalise.rows import BodyRow, RowKind, body_rows
from rkt_xl.normalise.stack import split_stack
from rkt_xl.normalise.statements import Statement, StatementTrack, is_sentence, split_label
from rkt_xl.normalise.targets import ROLE_OF_FIELD, TargetReader, resolve_year
from rkt_xl.tables import ledger as reasons
from rkt_xl.tables.columns import Column
from rkt_xl.tables.ledger import Ledger
from rkt_xl.tables.region import Region
from rkt_xl.values.cell import CellError
from rkt_xl.values.kode import Family, read_kode
from rkt_xl.values.satuan import unit_in_indikator
from rkt_xl.values.target import TargetContext, read_target
from rkt_xl.values.text import fold, squeeze, strip_numbering

_TREE_COLUMNS = ("program", "kegiatan", "subkegiatan")
_KODE_OF = {"program": "kode_program", "kegiatan": "kode_kegiatan", "subkegiatan": "kode_subkegiatan"}
_STATEMENT_LEVELS = (Level.TUJUAN, Level.SASARAN)


class TableReader:
    """Reads the rows of one table.

    Args:
        region: the table with settled columns.
        info: how it was recognised; its year and period tell the years of columns.
        ledger: the account of the sheet.
    """

    def __init__(self, region: Region, info: TableInfo, ledger: Ledger) -> None:
        self._region = region
        self._grid = region.grid
        self._info = info
        self._ledger = ledger
        self._groups = find_groups(region)
        self._kode_cols = region.all("kode")
        self._uraian = region.first("uraian_pks")
        self._tree_cols = [c for c in region.columns if c.field in _TREE_COLUMNS]
        self._pagu_cols = self._chosen_pagu()
        self._statements = StatementTrack(region)
        self._tree = Tree()
        self._targets = TargetReader(region, info, ledger)
        self._indikator: list[Indikator] = []
        self._totals: list[Total] = []
        self._owner: dict[int, Statement | DraftNode | None] = {}
        self._last_text: dict[int, Traced[str]] = {}
        self._heading_of_list: tuple[int, str] | None = None
        self.findings: list[Finding] = []

    def read(self) -> Document:
        """Return what the table says."""
        rows = list(body_rows(self._region))
        self.last_row = rows[-1].row if rows else self._region.band.body_top - 1
        levels = self._levels(rows)
        for row in rows:
            match row.kind:
                case RowKind.DATA | RowKind.BANNER:
                    self._read_row(row, levels)
                case RowKind.TOTAL:
                    self._read_total(row)
                case RowKind.NUMBERING:
                    self._aside(row.row, reasons.NOMOR_KOLOM)
                case RowKind.REPEATED:
                    self._aside(row.row, reasons.JUDUL_BERULANG)
                case RowKind.NOTE:
                    self._aside(row.row, reasons.CATATAN)
        return Document(
            self._info,
            tuple(self._indikator),
            tuple(node.finish() for node in self._tree.nodes),
            tuple((s.field, s.text) for s in self._statements.found),
            tuple(self._totals),
        )

    # -- the tree ------------------------------------------------------------------------------------------------

    def _levels(self, rows: Sequence[BodyRow]) -> dict[int, tuple[Candidate, Level | None, str]]:
        """The lines of the mixed column and the banners, with their levels, by row."""
        found = []
        for body in rows:
            if body.kind is RowKind.BANNER:
                candidate = read_candidate(self._region, body.row, body.col, [], is_banner=True)
            elif body.kind is RowKind.DATA and self._uraian is not None:
                candidate = read_candidate(self._region, body.row, self._uraian.col, self._kode_cols)
                candidate = candidate or self._from_kode_column(body.row)
            else:
                continue
            if candidate is not None and self._is_line(candidate, body):
                found.append(candidate)
        self._trusts_kode = kode_is_trusted(found)
        return {c.row: (c, *level) for c, level in zip(found, assign_levels(found), strict=True)}

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
        if not is_sentence(self._grid.value(candidate.row, candidate.col)):
            return False
        if body.kind is RowKind.BANNER:
            return self._uraian is not None or bool(self._tree_cols) or candidate.word in NODE_LEVELS
        return True

    def _read_row(self, body: BodyRow, levels: dict[int, tuple[Candidate, Level | None, str]]) -> None:
        row = body.row
        line = levels.get(row)
        stated = line[0].stated if line else self._stated(row)
        owners: list[tuple[int, Statement | DraftNode]] = []
        if body.kind is RowKind.BANNER and (line is None or line[1] is None or line[1] in _STATEMENT_LEVELS):
            self._read_banner(body, line[0] if line else None)
            return
        for column, statement in self._statements.read_row(row, stated):
            self._ledger.use(row, column.col)
            owners.append((column.col, statement))
        owners.extend(self._enter_columns(row))
        if line is not None:
            entered = self._enter_line(row, *line)
            if entered is not None:
                owners.append((line[0].col, entered))
        self._read_groups(row, owners)
        self._read_pagu(row)
        self._read_notes(row)
        self._aside(row, None)

    def _stated(self, row: int) -> Level | None:
        column = self._region.first("level")
        value = self._grid.value(row, column.col) if column else None
        if column is None or not isinstance(value, str):
            return None
        self._ledger.use(row, column.col)
        word = fold(value).replace(" ", "")
        return Level(word) if word in {level.value for level in Level} else None

    def _read_banner(self, body: BodyRow, candidate: Candidate | None) -> None:
        """A line over the whole table that is no node: a sentence of the plan, an urusan, an office."""
        value = self._grid.value(body.row, body.col)
        if not isinstance(value, str):
            return
        label, text = split_label(value)
        column = next((c for c in self._region.columns if c.col == body.col), None)
        name = label or (column.field if column and column.field in ("tujuan", "sasaran", "misi", "visi") else None)
        if name is None and candidate is None and self._region.first("tujuan") is not None:
            name = "tujuan"
        if name is None or (candidate is not None and candidate.is_office):
            self._tree.clear()
            self._aside(body.row, reasons.URUSAN)
            return
        level = {"tujuan": Level.TUJUAN, "sasaran": Level.SASARAN}.get(name)
        statement = Statement(name, level, Traced(text, self._grid.ref(body.row, body.col)))
        self._statements.take(statement)
        for index in range(len(self._groups)):
            self._owner[index] = statement
        self._ledger.use(body.row, body.col)
        self._aside(body.row, None)

    def _enter_line(self, row: int, candidate: Candidate, level: Level | None, source: str) -> DraftNode | None:
        """Enter a line of the mixed column into the tree; urusan, bidang and offices end what was above."""
        if level in (Level.URUSAN, Level.BIDANG) or (level is None and candidate.is_office):
            self._tree.clear()
            self._ledger.set_aside(row, candidate.col, reasons.URUSAN)
            if candidate.kode_cell:
                self._ledger.set_aside(*candidate.kode_cell, reasons.URUSAN)
            for column in self._kode_cols:
                self._ledger.set_aside(row, column.col, reasons.URUSAN)
            return None
        if level in _STATEMENT_LEVELS:
            name = "tujuan" if level is Level.TUJUAN else "sasaran"
            text = Traced(candidate.text, self._grid.ref(row, candidate.col))
            statement = Statement(name, level, text)
            self._statements.take(statement)
            self._ledger.use(row, candidate.col)
            for index in range(len(self._groups)):
                self._owner[index] = statement
            return None
        if level is None:
            if candidate.is_statement and self._tree.current is not None:
                self._ledger.use(row, candidate.col)
                return self._tree.current
            return None
        kode = canonical_kode(candidate) if self._trusts_kode else None
        traced = None
        if kode is not None and candidate.kode_cell is not None and kode.level is level:
            traced = Traced(kode, self._kode_ref(row, candidate))
        self._ledger.use(row, candidate.col)
        for column in self._kode_cols:
            if self._grid.value(row, column.col) is not None:
                self._ledger.use(row, column.col)
        node = self._tree.enter(
            level,
            Traced(candidate.text, self._grid.ref(row, candidate.col)),
            traced,
            self._statements.sasaran,
            source,
            row,
        )
        if self._trusts_kode and candidate.raw_kode:
            node.kode_doubt = doubt_of(candidate.kode, candidate.raw_kode, self._kode_ref(row, candidate))
        return node

    def _kode_ref(self, row: int, candidate: Candidate) -> CellRef:
        cell = candidate.kode_cell or (row, candidate.col)
        ref = self._grid.ref(*cell)
        return ref._replace(text=candidate.raw_kode) if len(self._kode_cols) > 1 else ref

    def _enter_columns(self, row: int) -> list[tuple[int, DraftNode]]:
        """Enter what separate program, kegiatan and subkegiatan columns say in a row."""
        entered = []
        for column in self._tree_cols:
            place = self._grid.anchor(row, column.col)
            value = self._grid.value(*place)
            if place[0] != row or not is_sentence(value) or not isinstance(value, str):
                continue
            level = Level(column.field or "")
            reading = read_kode(value)
            name = strip_numbering(reading.rest) if reading.rest else strip_numbering(value)
            kode = self._kode_of(row, column, reading.kode if reading.rest else None)
            self._ledger.use(row, column.col)
            if self._tree.repeats(level, name, kode.value if kode else None):
                node = self._tree.at(level)
                if node is not None:
                    entered.append((column.col, node))
                continue
            nama = Traced(name, self._grid.ref(*place))
            node = self._tree.enter(level, nama, kode, self._statements.sasaran, "kolom", row)
            if kode is not None:
                node.kode_doubt = doubt_of(read_kode(kode.ref.text), kode.ref.text.strip(), kode.ref)
            entered.append((column.col, node))
        return entered

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
                return Traced(reading.kode, self._grid.ref(*cell))
        return None

    # -- indikator -----------------------------------------------------------------------------------------------

    def _read_groups(self, row: int, fresh: Sequence[tuple[int, Statement | DraftNode]]) -> None:
        by_col = dict(fresh)
        for index, group in enumerate(self._groups):
            new = next((by_col[c.col] for c in group.owners if c.col in by_col), None)
            if new is not None:
                self._owner[index] = new
                if group.indikator is not None and isinstance(new, DraftNode):
                    self._last_text.pop(index, None)
            elif not group.owners and by_col:
                self._owner[index] = next(reversed(by_col.values()))
            self._read_group(row, index, group)

    def _read_group(self, row: int, index: int, group: Group) -> None:
        value = self._own_value(row, group.indikator)
        text = value if is_sentence(value) and isinstance(value, str) else None
        values = [self._own_value(row, c) for c in group.values]
        if text is None and not any(v is not None for v in values):
            return
        satuan_value = self._grid.value_at(row, group.satuan.col) if group.satuan else None
        satuan = satuan_value if isinstance(satuan_value, str) else None
        stack = split_stack(text, satuan, list(values))
        if stack is None:
            self._add(row, index, group, text, satuan, values)
            return
        if stack.mismatch is not None:
            self._report_stack(row, group, stack.mismatch)
            self._add(row, index, group, text, satuan, values)
            return
        for part, indikator in enumerate(stack.indikator):
            self._add(row, index, group, indikator, stack.satuan[part], [v[part] for v in stack.values])

    def _own_value(self, row: int, column: Column | None) -> CellValue | None:
        """The value that stands in this very cell; what is merged into it was read where it stands."""
        if column is None:
            return None
        return self._grid.value(row, column.col)

    def _add(
        self, row: int, index: int, group: Group, text: str | None, satuan: str | None, values: Sequence[object]
    ) -> None:
        """Add one indikator; a row without text goes on with the indikator above it, of the same owner."""
        traced = self._indikator_text(row, index, group, text)
        owner = self._owner.get(index)
        if traced is None and owner is None:
            self._aside_cells(row, group, reasons.TANPA_PEMILIK)
            return
        if traced is None and not isinstance(owner, DraftNode) and group.indikator is not None:
            self._aside_cells(row, group, reasons.TANPA_PEMILIK)
            return
        context_text = traced.value if traced else None
        unit_text = satuan if satuan and satuan.strip(" -–") else None
        targets = self._targets.read(row, group, values, unit_text, context_text, has_indikator=traced is not None)
        if not targets and traced is None:
            return
        if group.satuan and unit_text:
            self._ledger.use(row, group.satuan.col)
        level, owner_text, kode = self._owner_facts(group, owner)
        self._indikator.append(
            Indikator(
                level,
                owner_text,
                kode,
                traced,
                self._satuan(row, group, unit_text, traced, [t.value.satuan for t in targets], targets),
                tuple(targets),
                self._statements.sasaran,
                self._notes_of(row),
            )
        )

    def _indikator_text(self, row: int, index: int, group: Group, text: str | None) -> Traced[str] | None:
        if text is None:
            return self._last_text.get(index) if group.indikator is not None else None
        column = group.indikator
        assert column is not None  # a text was read from it
        self._ledger.use(row, column.col)
        shown = strip_numbering(text)
        is_item = squeeze(text)[:2].lower() in {f"{letter}." for letter in "abcdefghijkl"}
        if is_item and self._heading_of_list and self._heading_of_list[0] == index:
            shown = f"{self._heading_of_list[1].rstrip(' :')}: {shown}"
        elif not is_item:
            self._heading_of_list = (index, shown) if shown.endswith(":") else None
        traced = Traced(shown, self._grid.ref(*self._grid.anchor(row, column.col)))
        self._last_text[index] = traced
        return traced

    def _owner_facts(
        self, group: Group, owner: Statement | DraftNode | None
    ) -> tuple[Level, Traced[str] | None, Traced[Kode] | None]:
        """Level, text and kode of what an indikator measures."""
        if group.level in NODE_LEVELS and not isinstance(owner, Statement):
            node = self._tree.at(group.level) or (owner if isinstance(owner, DraftNode) else None)
            if node is not None:
                return group.level, node.nama, node.kode
        if group.level in _STATEMENT_LEVELS:
            statement = self._statements.current.get(group.level.value)
            return group.level, statement.text if statement else None, None
        if isinstance(owner, DraftNode):
            return owner.level, owner.nama, owner.kode
        if isinstance(owner, Statement):
            if owner.field == "sasaran_pk":
                current = self._tree.current
                return (current.level if current else Level.PROGRAM), owner.text, current.kode if current else None
            return owner.level or group.level or Level.SASARAN, owner.text, None
        return group.level or Level.SASARAN, None, None

    def _satuan(
        self,
        row: int,
        group: Group,
        column_text: str | None,
        indikator: Traced[str] | None,
        in_cells: Sequence[str | None],
        targets: Sequence[object],
    ) -> Satuan | None:
        """The unit: its column, else what the target or its format shows, else the indikator."""
        if group.satuan is not None and column_text:
            place = self._grid.anchor(row, group.satuan.col)
            return Satuan(squeeze(column_text), self._grid.ref(*place))
        for unit, target in zip(in_cells, targets, strict=True):
            if unit:
                return Satuan(unit, target.ref, "sel")  # type: ignore[attr-defined]
        unit = unit_in_indikator(indikator.value) if indikator else None
        return Satuan(unit, indikator.ref, "indikator") if unit and indikator else None

    def _report_stack(self, row: int, group: Group, mismatch: tuple[int, int]) -> None:
        refs = [self._grid.ref(row, c.col) for c in (group.indikator, *group.values) if c is not None]
        refs = [ref for ref in refs if ref.text.strip()]
        values = [ref for ref in refs if group.indikator is None or ref.col != group.indikator.col]
        where = values[0].a1 if values else refs[0].a1
        self.findings.append(
            Finding(
                "STR-07",
                Severity.WARNING,
                f"Sel {refs[0].a1} memuat {mismatch[0]} indikator tetapi {where} memuat {mismatch[1]} target; "
                "tidak bisa dipasangkan otomatis.",
                tuple(refs[:2]),
                "Tulis satu indikator dengan satu target per baris.",
                subject=fold(refs[0].text),
            )
        )

    # -- money, totals, notes ------------------------------------------------------------------------------------

    def _chosen_pagu(self) -> list[Column]:
        """The pagu columns, one per year and role; of several the total."""
        chosen: dict[tuple[int | None, int | None, str], Column] = {}
        for column in self._region.all("pagu"):
            role = "final" if "akhir" in fold(column.heading) else "target"
            key = (resolve_year(column, self._info), column.ordinal, role)
            if key not in chosen or "jumlah" in fold(column.heading) or "setelah" in fold(column.heading):
                chosen[key] = column
        return sorted(chosen.values(), key=lambda c: c.col)

    def _read_pagu(self, row: int) -> None:
        node = self._tree.current
        if node is None:
            return
        for column in self._pagu_cols:
            value = self._own_value(row, column)
            if value is None or isinstance(value, CellError):
                continue
            pagu = self._pagu(row, column, value)
            self._ledger.use(row, column.col)
            parts = node.pagu.setdefault((pagu.tahun, pagu.ke, pagu.role.value), [])
            if not self._repeats_amount(node, row, parts, pagu):
                parts.append(pagu)

    def _repeats_amount(self, node: DraftNode, row: int, parts: Sequence[Pagu], pagu: Pagu) -> bool:
        """Whether a further indikator row of a node only shows the node's pagu again."""
        has_lines = bool(self._region.all("rekening", "kode_rekening"))
        return (
            bool(parts)
            and not has_lines
            and node.row != row
            and parts[0].ref.row == node.row
            and (parts[0].amount == pagu.amount)
        )

    def _pagu(self, row: int, column: Column, value: CellValue) -> Pagu:
        read = read_target(value, None, TargetContext("Rupiah"))
        amount = read.number * column.scale if read.number is not None else None
        role = ROLE_OF_FIELD["target_akhir" if "akhir" in fold(column.heading) else "target"]
        tahun = resolve_year(column, self._info)
        return Pagu(amount, self._grid.ref(row, column.col), tahun, role, column.ordinal if tahun is None else None)

    def _read_total(self, body: BodyRow) -> None:
        pagu = []
        for column in self._pagu_cols:
            value = self._own_value(body.row, column)
            if value is not None and not isinstance(value, CellError):
                pagu.append(self._pagu(body.row, column, value))
                self._ledger.use(body.row, column.col)
        label = self._grid.ref(body.row, body.col)
        if pagu:
            self._ledger.use(body.row, body.col)
            self._totals.append(Total(Traced(squeeze(label.text), label), tuple(pagu)))
        self._aside(body.row, reasons.JUMLAH)

    def _read_notes(self, row: int) -> None:
        """Keep on the node what the row says of it besides numbers (kinerja and predecessor of the nomenclature)."""
        node = self._tree.current
        if node is None or node.row != row:
            return
        for name in ("kinerja", "sebelumnya", "sumber_dana", "lokasi"):
            note = self._note(row, name)
            if note is not None:
                node.notes.append((name, note))

    def _notes_of(self, row: int) -> tuple[tuple[str, Traced[str]], ...]:
        found = (
            (name, self._note(row, name))
            for name in ("sebab_perubahan", "formula", "sumber_data", "penanggung_jawab")
        )
        return tuple((name, note) for name, note in found if note is not None)

    def _note(self, row: int, name: str) -> Traced[str] | None:
        column = self._region.first(name)
        if column is None:
            return None
        place = self._grid.anchor(row, column.col)
        value = self._grid.value(*place)
        if not isinstance(value, str):
            return None
        self._ledger.use(row, column.col)
        return Traced(squeeze(value), self._grid.ref(*place))

    # -- the account ---------------------------------------------------------------------------------------------

    def _aside(self, row: int, reason: str | None) -> None:
        """Give the cells of a row that were not used their reason: the one given, else that of their column."""
        if reason is not None:
            self._ledger.set_row_aside(row, self._region.left, self._region.right, reason)
            return
        fields = {c.col: c.field for c in self._region.columns}
        for col, value in self._grid.row(row).items():
            if self._region.left <= col <= self._region.right and not self._ledger.is_accounted(row, col):
                self._ledger.set_aside(row, col, _column_reason(fields.get(col, ""), value))

    def _aside_cells(self, row: int, group: Group, reason: str) -> None:
        for column in (group.indikator, group.satuan, *group.values):
            if column is not None and self._grid.value(row, column.col) is not None:
                self._ledger.set_aside(row, column.col, reason)


def _column_reason(field: str | None, value: CellValue) -> str:
    if isinstance(value, CellError):
        return reasons.GALAT
    if field == "":
        return reasons.DI_LUAR
    if field is None:
        return reasons.KOLOM_ASING
    if field == "no":
        return reasons.NOMOR_URUT
    return reasons.TIDAK_DIPAKAI
