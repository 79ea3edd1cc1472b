"""The performance matrix of an office: which source speaks, and what the others say.

Sasaran, indikator, satuan and target come from the RKT, else Renja, Renstra, PK, IKU; the tree below each sasaran
from the RKT, else Renstra, cascading, Renja, DPA, PK, Rencana Aksi. Lines whose sasaran no source tells stand in a
last block: nothing is dropped and nothing guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from sys import intern

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.kode import NODE_LEVELS, Level
from rkt_xl.model.plan import Target
from rkt_xl.model.provenance import Traced
from rkt_xl.model.result import Block, Line, Matrix, MatrixIndikator, Quote, Said
from rkt_xl.reconcile.compare import Verdict, compare_satuan, compare_targets
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import Mention, OfficeIndikator
from rkt_xl.reconcile.likeness import pair_names
from rkt_xl.reconcile.lines import LineMaker
from rkt_xl.reconcile.tree import TreeNode
from rkt_xl.values.text import match_key

SASARAN_ORDER = (DocumentKind.RKT, DocumentKind.RENJA, DocumentKind.RENSTRA, DocumentKind.PK, DocumentKind.IKU)
TREE_ORDER = (
    DocumentKind.RKT, DocumentKind.RENSTRA, DocumentKind.CASCADING, DocumentKind.RENJA, DocumentKind.DPA,
    DocumentKind.PROGRAM, DocumentKind.PK, DocumentKind.RENCANA_AKSI,
)  # fmt: skip

_Measures = dict[tuple[DocumentKind, str], list[tuple[OfficeIndikator, Mention]]]
_NO_SASARAN = "-"
"""The key of the block whose sasaran no source tells."""


def build_matrix(context: Context) -> Matrix:
    """Return the matrix of an office."""
    sasaran = _sasaran(context)
    tree_documents = _tree_documents(context)
    by_block, rest = _lines(context, tree_documents, [s.value for s in sasaran])
    measures = _measures(context)
    blocks = [_block(context, measures, s, by_block.get(place, ())) for place, s in enumerate(sasaran)]
    if rest:
        blocks.append(Block(None, (), tuple(rest), _NO_SASARAN))
    return Matrix(context.opd, context.tahun, tuple(blocks))


def _block(context: Context, measures: _Measures, sasaran: Traced[str], lines: Sequence[Line]) -> Block:
    kind = _source_kind(context, sasaran)
    said = Said(sasaran.value, Quote(kind, sasaran.value, sasaran.ref))
    key = match_key(said.text)
    own = (_matrix_indikator(context, *measure) for measure in measures.get((kind, key), ()))
    indikator = (replace(i, key=f"{key}|i|{match_key(i.text.text)}") for i in own)
    return Block(said, tuple(indikator), tuple(lines), key)


class _Keys:
    """Gives the lines of a block what they are known by: kode or names, never places."""

    def __init__(self, block: str) -> None:
        self._block = block
        self._path: dict[Level, str] = {}

    def of(self, line: Line) -> Line:
        """The line with its key; lines come in their order."""
        for level in NODE_LEVELS[NODE_LEVELS.index(line.level) :]:
            self._path.pop(level, None)
        self._path[line.level] = str(line.kode) if line.kode else match_key(line.nama.value)
        own = self._path[line.level] if line.kode else "/".join(self._path.values())
        return replace(line, key=intern(f"{self._block}|{line.level.value}|{own}"))


def _sasaran(context: Context) -> list[Traced[str]]:
    """The sasaran in the order of the first source that has any; its further tables may word one otherwise."""
    for kind in SASARAN_ORDER:
        found: dict[str, Traced[str]] = {}
        for document in context.of_kind(kind):
            own = _sasaran_in(document)
            others = [text for key, text in found.items() if key not in own]
            new = [text for key, text in own.items() if key not in found]
            alike = {pair.left for pair in pair_names([t.value for t in new], [t.value for t in others])}
            found.update((match_key(text.value), text) for place, text in enumerate(new) if place not in alike)
        if found:
            return list(found.values())
    return _sasaran_of_lower_level(context)


def _sasaran_in(document: Document) -> dict[str, Traced[str]]:
    found: dict[str, Traced[str]] = {}
    for name, text in document.statements:
        if name == "sasaran":
            found.setdefault(match_key(text.value), text)
    for indikator in document.indikator:
        if indikator.level is Level.SASARAN and indikator.owner is not None:
            found.setdefault(match_key(indikator.owner.value), indikator.owner)
    return found


def _sasaran_of_lower_level(context: Context) -> list[Traced[str]]:
    """An office below the OPD agrees on sasaran program or sasaran kegiatan; these are then its blocks."""
    for level in (Level.PROGRAM, Level.KEGIATAN):
        found: dict[str, Traced[str]] = {}
        for document in context.of_kind(*SASARAN_ORDER):
            for name, text in document.statements:
                if name == f"sasaran_{level.value}":
                    found.setdefault(match_key(text.value), text)
        if found:
            return list(found.values())
    return []


def _source_kind(context: Context, sasaran: Traced[str]) -> DocumentKind:
    document = next(
        d for d in context.documents if d.table.file == sasaran.ref.file and d.table.sheet == sasaran.ref.sheet
    )
    return document.kind


def _measures(context: Context) -> _Measures:
    """The indikator of each sentence of each kind of document, with the first mention that names it."""
    found: _Measures = {}
    for entry in context.indikator:
        own: dict[tuple[DocumentKind, str], Mention] = {}
        for mention in entry.mentions if entry.level is not Level.TUJUAN else ():
            if mention.indikator.owner:
                own.setdefault((mention.kind, match_key(mention.indikator.owner.value)), mention)
        for key, mention in own.items():
            found.setdefault(key, []).append((entry, mention))
    return found


def _matrix_indikator(context: Context, entry: OfficeIndikator, own: Mention) -> MatrixIndikator:
    ordered = [own, *(m for m in _in_source_order(entry) if m is not own)]
    return MatrixIndikator(_said_text(ordered), _said_satuan(ordered), *_said_target(context, entry, ordered))


def _in_source_order(entry: OfficeIndikator) -> list[Mention]:
    return [m for kind in SASARAN_ORDER for m in entry.of_kind(kind)]


def _said_text(mentions: Sequence[Mention]) -> Said:
    texts = [(m, m.indikator.text) for m in mentions if m.indikator.text is not None]
    if not texts:
        return Said("")
    (first, text), *others = texts
    differing = [Quote(m.kind, t.value, t.ref) for m, t in others if match_key(t.value) != match_key(text.value)]
    return Said(text.value, Quote(first.kind, text.value, text.ref), tuple(differing))


def _said_satuan(mentions: Sequence[Mention]) -> Said:
    units = [(m, m.indikator.satuan) for m in mentions if m.indikator.satuan is not None]
    if not units:
        return Said("")
    (first, unit), *others = units
    differing = [
        Quote(m.kind, u.text, u.ref) for m, u in others if compare_satuan(u.text, unit.text) in ("beda", "dekat")
    ]
    return Said(unit.text, Quote(first.kind, unit.text, unit.ref), tuple(differing))


def _said_target(context: Context, entry: OfficeIndikator, mentions: Sequence[Mention]) -> tuple[Target | None, Said]:
    """The target of the year from the first source that has one, and those that differ."""
    targets = [(m, t) for m in mentions if (t := m.target_of(context.tahun, context.periode)) is not None]
    filled = [(m, t) for m, t in targets if not t.value.is_missing]
    if not filled:
        empty = targets[0] if targets else None
        return (empty[1] if empty else None), Said("", Quote(empty[0].kind, "", empty[1].ref) if empty else None)
    (first, target), *others = filled
    differing = [
        Quote(m.kind, t.ref.text.strip(), t.ref)
        for m, t in others
        if compare_targets(target.value, t.value, entry.text) is Verdict.DIFFERENT
    ]
    return target, Said(
        target.ref.text.strip(), Quote(first.kind, target.ref.text.strip(), target.ref), tuple(differing)
    )


def _tree_documents(context: Context) -> list[Document]:
    """The tables that tell the tree: of the first kind that connects lines to sasaran, else that has lines."""
    for needs_sasaran in (True, False):
        for kind in TREE_ORDER:
            tables = [
                d for d in context.of_kind(kind) if any(n.sasaran is not None or not needs_sasaran for n in d.nodes)
            ]
            if tables:
                return tables if needs_sasaran else [max(tables, key=lambda d: len(d.nodes))]
    return []


def _lines(
    context: Context, documents: Sequence[Document], sasaran: Sequence[str]
) -> tuple[dict[int, list[Line]], list[Line]]:
    """The lines of each block, and those without one; programs that the source of the tree lacks come last."""
    by_block: dict[int, list[Line]] = {}
    rest: list[Line] = []
    seen: set[int] = set()
    done: set[tuple[int | None, int]] = set()
    maker = LineMaker(context)
    keys = {place: _Keys(match_key(text)) for place, text in enumerate(sasaran)}
    keys_of_rest = _Keys(_NO_SASARAN)
    for document in documents:
        places = _block_of_sasaran(document, sasaran)
        for index, node in enumerate(document.nodes):
            paired = context.tree.node_of(document, index)
            seen.add(id(paired))
            block = places.get(match_key(node.sasaran.value)) if node.sasaran else None
            if len(documents) > 1 and (block, id(paired)) in done:
                continue
            done.add((block, id(paired)))
            line = maker.line(paired, node.nama)
            if block is None:
                rest.append(keys_of_rest.of(line))
            else:
                by_block.setdefault(block, []).append(keys[block].of(line))
    for program in context.tree.programs:
        if not any(id(node) in seen for node in _below(program)):
            rest.extend(keys_of_rest.of(maker.line(n, n.occurrences[0].node.nama)) for n in _below(program))
    return by_block, rest


def _block_of_sasaran(document: Document, sasaran: Sequence[str]) -> dict[str, int]:
    """The block of each sasaran that the lines of a table name, by equal or clearly alike text."""
    names = list(dict.fromkeys(n.sasaran.value for n in document.nodes if n.sasaran is not None))
    return {match_key(names[p.left]): p.right for p in pair_names(names, list(sasaran))}


def _below(node: TreeNode) -> list[TreeNode]:
    """The node and all below it, in order."""
    return [node, *(lower for child in node.children for lower in _below(child))]
