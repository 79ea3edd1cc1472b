"""Puts the changes that people made by hand into the new matrix: where the source is as it was, their words stand.

Where the source changed too, the source stands and the hand-made words are shown with it (SUN-01). What can no longer
be placed is listed; nothing is dropped in silence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from rkt_xl.lastrun.edits import AddedLine, Edit, Edits, says_the_same
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.output import Field
from rkt_xl.model.plan import Target
from rkt_xl.model.provenance import Traced
from rkt_xl.model.result import Block, EditFate, KeptEdit, Line, Matrix, MatrixIndikator, OfficeResult, Said
from rkt_xl.values.target import read_target
from rkt_xl.values.target_context import TargetContext
from rkt_xl.values.text import squeeze

CODE = "SUN-01"
_WHAT = {
    Field.JUDUL: "Judul",
    Field.SASARAN: "Sasaran",
    Field.INDIKATOR: "Indikator",
    Field.SATUAN: "Satuan",
    Field.TARGET: "Target",
    Field.NAMA: "Nama",
    Field.KELUARAN: "Indikator keluaran",
    Field.KELUARAN_SATUAN: "Satuan keluaran",
    Field.KELUARAN_TARGET: "Target keluaran",
    Field.TANDA_TANGAN: "Tanda tangan",
}
_FIXED = (Field.JUDUL, Field.TANDA_TANGAN)


def with_edits(result: OfficeResult, edits: Edits) -> OfficeResult:
    """Return an office's result with the changes of the last output in it."""
    if not (edits.edits or edits.added or edits.dropped):
        return result
    work = _Application({(e.key, e.field): e for e in edits.edits if e.field not in _FIXED})
    blocks = tuple(work.block(block) for block in result.matrix.blocks)
    blocks = tuple(work.without(edits.dropped, block) for block in blocks)
    blocks = tuple(work.with_added(edits.added, block) for block in blocks)
    fixed = tuple((e.key, squeeze(e.ref.text)) for e in edits.edits if e.field in _FIXED)
    work.kept += [KeptEdit(e.ref, _WHAT[e.field], e.before, EditFate.KEPT) for e in edits.edits if e.field in _FIXED]
    work.list_unplaced(edits)
    findings = (*result.findings, *work.findings)
    matrix = Matrix(result.matrix.opd, result.matrix.tahun, blocks)
    return replace(result, matrix=matrix, findings=findings, edits=tuple(work.kept), fixed=fixed)


@dataclass(slots=True)
class _Application:
    """The changes that wait for their place, and what became of those that found it."""

    waiting: dict[tuple[str, Field], Edit]
    kept: list[KeptEdit] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    placed: set[str] = field(default_factory=set)

    def block(self, block: Block) -> Block:
        sasaran = block.sasaran and self._said(block.key, Field.SASARAN, block.sasaran)
        indikator = tuple(map(self._indikator, block.indikator))
        return replace(block, sasaran=sasaran, indikator=indikator, lines=tuple(map(self._line, block.lines)))

    def _indikator(self, entry: MatrixIndikator) -> MatrixIndikator:
        target = self._take(entry.key, Field.TARGET, entry.target_said.text)
        said = entry.target_said
        if target is not None:
            said = replace(said, text=squeeze(target.ref.text), source=entry.target_said.text)
        return replace(
            entry,
            text=self._said(entry.key, Field.INDIKATOR, entry.text),
            satuan=self._said(entry.key, Field.SATUAN, entry.satuan),
            target=_target(target, entry.target) if target is not None else entry.target,
            target_said=said,
        )

    def _said(self, key: str, part: Field, said: Said) -> Said:
        edit = self._take(key, part, said.text)
        return replace(said, text=squeeze(edit.ref.text), source=said.text) if edit is not None else said

    def _line(self, line: Line) -> Line:
        nama = line.nama.value.upper() if line.level.value == "program" else line.nama.value
        edit = self._take(line.key, Field.NAMA, nama)
        if edit is not None:
            line = replace(line, nama=Traced(squeeze(edit.ref.text), line.nama.ref), source=line.nama.value)
        keluaran = self._take(line.key, Field.KELUARAN, line.output or "")
        satuan = self._take(line.key, Field.KELUARAN_SATUAN, line.output_satuan or "")
        shown = line.output_target.ref.text if line.output_target else ""
        target = self._take(line.key, Field.KELUARAN_TARGET, shown)
        return replace(
            line,
            output=squeeze(keluaran.ref.text) if keluaran else line.output,
            output_satuan=squeeze(satuan.ref.text) if satuan else line.output_satuan,
            output_target=_target(target, line.output_target) if target else line.output_target,
        )

    def _take(self, key: str, part: Field, source: str) -> Edit | None:
        """The change of a part, when the source says what it said then; a clash is told and not taken."""
        edit = self.waiting.pop((key, part), None)
        if edit is None or says_the_same(edit.ref.text, source):
            return None  # the source has come to say the same
        if says_the_same(edit.before, source):
            self.kept.append(KeptEdit(edit.ref, _WHAT[part], edit.before, EditFate.KEPT))
            return edit
        self.kept.append(KeptEdit(edit.ref, _WHAT[part], edit.before, EditFate.CLASHES))
        self.findings.append(_clash(edit, source))
        return None

    def without(self, dropped: Iterable[Edit], block: Block) -> Block:
        """The block without the lines that were deleted by hand and that the source still has as they were."""
        gone = {e.key: e for e in dropped}
        lines = []
        for line in block.lines:
            edit = gone.get(line.key)
            if edit is None:
                lines.append(line)
                continue
            self.placed.add(line.key)
            self.kept.append(KeptEdit(edit.ref, "Baris dihapus", edit.before, EditFate.KEPT))
        return replace(block, lines=tuple(lines))

    def with_added(self, added: Iterable[AddedLine], block: Block) -> Block:
        """The block with the lines that were inserted by hand, each behind the line that it stood behind."""
        lines: list[Line] = []
        for line in block.lines:
            lines.append(line)
            for entry in added:
                if entry.after == line.key:
                    self.placed.add(entry.ref.place)
                    self.kept.append(KeptEdit(entry.ref, "Baris ditambah", "", EditFate.KEPT))
                    lines.append(_added_line(entry, line.key))
        return replace(block, lines=tuple(lines))

    def list_unplaced(self, edits: Edits) -> None:
        """What found no place: its sasaran, indikator or line is no longer there."""
        for edit in self.waiting.values():
            self.kept.append(KeptEdit(edit.ref, _WHAT[edit.field], edit.before, EditFate.UNPLACED))
        for entry in edits.added:
            if entry.ref.place not in self.placed:
                self.kept.append(KeptEdit(entry.ref, "Baris ditambah", "", EditFate.UNPLACED))


def _target(edit: Edit, before: Target | None) -> Target:
    value = read_target(squeeze(edit.ref.text), None, TargetContext())
    if before is None:
        return Target(value, edit.ref)
    return replace(before, value=value, ref=edit.ref)


def _added_line(entry: AddedLine, after: str) -> Line:
    text = squeeze(entry.ref.text)
    return Line(entry.level, Traced(text, entry.ref), None, key=f"{after}|+|{text.casefold()}", source="")


def _clash(edit: Edit, source: str) -> Finding:
    return Finding(
        CODE,
        Severity.WARNING,
        f"{_WHAT[edit.field]} disunting tangan menjadi “{squeeze(edit.ref.text)}”, tetapi sumbernya juga berubah dari "
        f"“{squeeze(edit.before)}” menjadi “{squeeze(source)}”; yang ditulis isi sumber.",
        (edit.ref,),
        "Tulis kembali suntingan itu bila masih diperlukan.",
        subject=f"{edit.key} {edit.field.value}",
    )
