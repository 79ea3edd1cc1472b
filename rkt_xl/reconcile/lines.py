"""One line of the program tree with what all documents know of it: kode, official name, pagu, output."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.plan import Target
from rkt_xl.model.provenance import Traced
from rkt_xl.model.result import Line
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import Mention
from rkt_xl.reconcile.money import amounts_of, first_of
from rkt_xl.reconcile.tree import TreeNode
from rkt_xl.values.text import match_key

PAGU_ORDER = (
    DocumentKind.DPA, DocumentKind.RENJA, DocumentKind.RKT, DocumentKind.PROGRAM, DocumentKind.PK, DocumentKind.RENSTRA,
)  # fmt: skip
"""Which document speaks first about money: the one closest to spending."""

_OUTPUT_ORDER = (
    DocumentKind.DPA, DocumentKind.RENJA, DocumentKind.RKT, DocumentKind.RENSTRA, DocumentKind.PROGRAM, DocumentKind.PK,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LineMaker:
    """Makes the lines of an office; what its documents say of a node that stands in many rows is looked up once.

    Args:
        context: the office.
    """

    context: Context
    _known: dict[int, Line] = field(default_factory=dict)

    def line(self, node: TreeNode, nama: Traced[str]) -> Line:
        """Return the line of a node, with its name as the source of the tree writes it."""
        known = self._known.get(id(node))
        if known is None:
            known = self._made(node, nama)
            if len(node.occurrences) > 1:
                self._known[id(node)] = known
        if known.nama is nama:
            return known
        return replace(known, nama=nama, official=self._official(node, nama))

    def _official(self, node: TreeNode, nama: Traced[str]) -> str | None:
        """The official name where the line is called otherwise."""
        entry = self.context.official_of(node)
        return entry.nama if entry and match_key(entry.nama) != match_key(nama.value) else None

    def _made(self, node: TreeNode, nama: Traced[str]) -> Line:
        pagu = first_of(amounts_of(node, self.context.tahun), PAGU_ORDER)
        output, target = _output(self.context, node)
        indikator = output.indikator if output else None
        return Line(
            node.level,
            nama,
            self.context.kode_of(node),
            self._official(node, nama),
            pagu.amount if pagu else None,
            pagu.refs[0] if pagu else None,
            indikator.text.value if indikator and indikator.text else None,
            indikator.satuan.text if indikator and indikator.satuan else None,
            target,
            _sources(tuple(dict.fromkeys(o.kind for o in node.occurrences))),
        )


@cache
def _sources(kinds: tuple[DocumentKind, ...]) -> tuple[DocumentKind, ...]:
    """One tuple for all lines that the same kinds of document have."""
    return kinds


def _output(context: Context, node: TreeNode) -> tuple[Mention | None, Target | None]:
    """The output indikator of a node with its target of the year, from the first document that has one."""
    for kind in _OUTPUT_ORDER:
        for entry in context.indikator_of(node):
            for mention in entry.of_kind(kind):
                target = mention.target_of(context.tahun, context.periode)
                if mention.indikator.text is not None or target is not None:
                    return mention, target
    return None, None
