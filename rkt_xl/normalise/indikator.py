"""Reads the indikator of a table: whose they are, their satuan, their targets; rows that go on, cells that stack."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rkt_xl.model.document import TableInfo
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import NODE_LEVELS, Kode, Level
from rkt_xl.model.plan import Indikator, Satuan, Target
from rkt_xl.model.provenance import Traced
from rkt_xl.normalise.groups import Group, find_groups
from rkt_xl.normalise.lines import STATEMENT_LEVELS
from rkt_xl.normalise.nodes import DraftNode, Tree
from rkt_xl.normalise.notes import read_notes
from rkt_xl.normalise.stack import lines_of, split_stack
from rkt_xl.normalise.statements import Statement, StatementTrack, is_sentence
from rkt_xl.normalise.targets import TargetReader
from rkt_xl.tables import ledger as reasons
from rkt_xl.tables.columns import Column
from rkt_xl.tables.ledger import Ledger
from rkt_xl.tables.region import Region
from rkt_xl.values.satuan import unit_in_indikator
from rkt_xl.values.text import fold, match_key, squeeze, strip_numbering

Owner = Statement | DraftNode
_NOTES = ("sebab_perubahan", "formula", "sumber_data", "penanggung_jawab")
_UNIT_AT_END = re.compile(r"(?<!\s)\s*\([^()]{1,24}\)\s*$")
_ITEMS = frozenset(f"{letter}." for letter in "abcdefghijkl")


class IndikatorReader:
    """Reads the indikator of one table.

    Args:
        region: the table.
        info: how it was recognised.
        tree: the nodes in effect.
        statements: the sentences in effect.
        ledger: the account of the sheet.
    """

    def __init__(self, region: Region, info: TableInfo, tree: Tree, statements: StatementTrack, ledger: Ledger) -> None:
        self._region = region
        self._grid = region.grid
        self._tree = tree
        self._statements = statements
        self._ledger = ledger
        self._groups = find_groups(region)
        self._targets = TargetReader(region, info, ledger)
        self._owner: dict[int, Owner | None] = {}
        self._last_text: dict[int, Traced[str]] = {}
        self._heading_of_list: tuple[int, str] | None = None
        self.found: list[Indikator] = []
        self.findings: list[Finding] = []

    def begin(self, owner: Owner) -> None:
        """Let all following indikator belong to a banner or a sentence that stands alone in its row."""
        for index in range(len(self._groups)):
            self._owner[index] = owner
            self._last_text.pop(index, None)

    def read_row(self, row: int, fresh: Sequence[tuple[int, Owner]]) -> None:
        """Read the indikator of a row; `fresh` is what begins in it, by column."""
        by_col = dict(fresh)
        for index, group in enumerate(self._groups):
            new = next((by_col[c.col] for c in group.owners if c.col in by_col), None)
            if new is not None:
                if not _same(new, self._owner.get(index)):
                    self._last_text.pop(index, None)
                self._owner[index] = new
            elif self._says_output(row, group) and isinstance(last := next(reversed(by_col.values()), None), DraftNode):
                self._owner[index] = last  # the sentence of the output of the line that stands right of the indikator
                self._last_text.pop(index, None)
            elif not group.owners and by_col:
                self._owner[index] = next(reversed(by_col.values()))
            begun = [(col, owner) for col, owner in fresh if isinstance(owner, DraftNode)]
            self._read_group(row, index, self._without_values_of_lines(row, group, begun))

    def _without_values_of_lines(self, row: int, group: Group, begun: Sequence[tuple[int, DraftNode]]) -> Group:
        """Read the values that belong to a line which begins between the indikator and them; return the group without.

        So it is where an indikator of a sasaran is merged over the lines below it, each with its own triwulan.
        """
        column = group.indikator
        if column is None or is_sentence(self._grid.value(row, column.col)):
            return group
        right = [(col, node) for col, node in begun if col > column.col]
        own = tuple(c for c in group.values if right and c.col > right[-1][0])
        if not any(self._grid.value(row, c.col) is not None for c in own):
            return group
        node = right[-1][1]
        targets = self._targets.read(
            row, replace(group, values=own), [self._grid.value(row, c.col) for c in own], None, None
        )
        self.found.append(Indikator(node.level, node.nama, node.kode, None, None, tuple(targets), node.sasaran))
        return replace(group, values=tuple(c for c in group.values if c not in own))

    def _says_output(self, row: int, group: Group) -> bool:
        return any(c.field == "output" and is_sentence(self._grid.value(row, c.col)) for c in group.owners)

    def _read_group(self, row: int, index: int, group: Group) -> None:
        value = self._grid.value(row, group.indikator.col) if group.indikator else None
        text = value if is_sentence(value) and isinstance(value, str) else None
        values = [self._grid.value(row, c.col) for c in group.values]
        if text is None and not any(v is not None for v in values):
            return
        satuan_value = self._grid.value_at(row, group.satuan.col) if group.satuan else None
        satuan = satuan_value if isinstance(satuan_value, str) else None
        stack = split_stack(text, satuan, list(values))
        if stack is not None and stack.mismatch is not None:
            self._report_stack(row, group, stack.mismatch)
        if stack is None or not stack.indikator:
            self._add(row, index, group, text, satuan, values)
            return
        for part, indikator in enumerate(stack.indikator):
            self._add(row, index, group, indikator, stack.satuan[part], [v[part] for v in stack.values])

    def _add(
        self, row: int, index: int, group: Group, text: str | None, satuan: str | None, values: Sequence[object]
    ) -> None:
        """Add one indikator; a row without text goes on with the indikator above it, of the same owner."""
        traced = self._text(row, index, group, text)
        owner = self._owner.get(index)
        if traced is None and (group.indikator is not None or owner is None) and not isinstance(owner, DraftNode):
            self._set_aside(row, group)
            return
        unit = satuan if satuan and satuan.strip(" -–") else None
        targets = self._targets.read(row, group, values, unit, traced.value if traced else None)
        if not targets and traced is None:
            return
        if group.satuan and unit:
            self._ledger.use(row, group.satuan.col)
        level, owner_text, kode = self._owner_facts(group, owner)
        found = Indikator(
            level,
            owner_text,
            kode,
            traced,
            self._satuan(row, group, unit, traced, targets),
            tuple(targets),
            self._statements.sasaran,
            tuple(read_notes(self._region, row, _NOTES, self._ledger)),
        )
        if not (group.is_forward and self._joins(row, found)):
            self.found.append(found)

    def _joins(self, row: int, forward: Indikator) -> bool:
        """Add the targets of prakiraan maju to the indikator of the row that they repeat."""
        for index in range(len(self.found) - 1, -1, -1):
            entry = self.found[index]
            if entry.text is None or entry.text.ref.row != row:
                return False
            if forward.text is None or _bare(entry.text.value) == _bare(forward.text.value):
                self.found[index] = replace(entry, targets=(*entry.targets, *forward.targets))
                return True
        return False

    def _text(self, row: int, index: int, group: Group, text: str | None) -> Traced[str] | None:
        column = group.indikator
        if column is None:
            return None
        if text is None:
            return None if group.is_forward else self._last_text.get(index)
        self._ledger.use(row, column.col)
        shown = strip_numbering(text)
        is_item = squeeze(text)[:2].lower() in _ITEMS
        if is_item and self._heading_of_list and self._heading_of_list[0] == index:
            shown = f"{self._heading_of_list[1].rstrip(' :')}: {shown}"
        elif not is_item:
            self._heading_of_list = (index, shown) if shown.endswith(":") else None
        traced = Traced(shown, self._grid.ref(row, column.col))
        self._last_text[index] = traced
        return traced

    def _owner_facts(self, group: Group, owner: Owner | None) -> tuple[Level, Traced[str] | None, Traced[Kode] | None]:
        """Level, text and kode of what an indikator measures."""
        if group.level in NODE_LEVELS and not isinstance(owner, Statement):
            node = self._tree.at(group.level) or owner
            if node is not None:
                return group.level, node.nama, node.kode
        if group.level in STATEMENT_LEVELS:
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
        self, row: int, group: Group, in_column: str | None, indikator: Traced[str] | None, targets: Sequence[Target]
    ) -> Satuan | None:
        """The unit: its column, else what a target or its format shows, else the indikator."""
        if group.satuan is not None and in_column:
            return Satuan(squeeze(in_column), self._grid.ref(*self._grid.anchor(row, group.satuan.col)))
        for target in targets:
            if target.value.satuan:
                return Satuan(target.value.satuan, target.ref, "sel")
        unit = unit_in_indikator(indikator.value) if indikator else None
        return Satuan(unit, indikator.ref, "indikator") if unit and indikator else None

    def _columns(self, group: Group) -> list[Column]:
        return [c for c in (group.indikator, *group.values) if c is not None]

    def _report_stack(self, row: int, group: Group, mismatch: tuple[int, int]) -> None:
        refs = [ref for c in self._columns(group) if (ref := self._grid.ref(row, c.col)).text.strip()]
        values = [ref for ref in refs if group.indikator is None or ref.col != group.indikator.col]
        other = next((ref for ref in values if len(lines_of(ref.text)) == mismatch[1]), refs[-1])
        message = (
            f"Sel {refs[0].a1} memuat {mismatch[0]} indikator tetapi {other.a1} memuat {mismatch[1]} target; "
            "tidak bisa dipasangkan otomatis."
        )
        advice = "Tulis satu indikator dengan satu target per baris."
        self.findings.append(
            Finding("STR-07", Severity.WARNING, message, (refs[0], other), advice, subject=fold(refs[0].text))
        )

    def _set_aside(self, row: int, group: Group) -> None:
        for column in (*self._columns(group), *([group.satuan] if group.satuan else ())):
            if self._grid.value(row, column.col) is not None:
                self._ledger.set_aside(row, column.col, reasons.TANPA_PEMILIK)


def _bare(indikator: str) -> str:
    """The indikator without the unit in brackets at its end, for comparison."""
    return match_key(_UNIT_AT_END.sub("", indikator))


def _same(a: Owner, b: Owner | None) -> bool:
    """Whether a row goes on with the owner of the row above, which flat tables name on every row."""
    if isinstance(a, Statement) and isinstance(b, Statement):
        return a.field == b.field and match_key(a.text.value) == match_key(b.text.value)
    return a is b
