"""Which findings are about an indikator or a line: those that name one of its cells.

A cell in which several indikator are stacked belongs to all of them; a finding about it is that of the indikator
which it names in words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.provenance import CellRef
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import OfficeIndikator
from rkt_xl.reconcile.tree import TreeNode
from rkt_xl.values.text import match_key

Place = tuple[str, str, int, int]
_ORDER = list(Severity)


class Concerns:
    """The findings of an office that wait, by the cells that they name."""

    def __init__(self, context: Context, findings: Iterable[Finding]) -> None:
        self._by_place: dict[Place, list[Finding]] = {}
        for finding in findings:
            if finding.is_open:
                for ref in finding.refs:
                    self._by_place.setdefault(_place(ref), []).append(finding)
        self._owners = Counter(place for entry in context.indikator for place in {_place(r) for r in cells_of(entry)})

    def about(self, refs: Iterable[CellRef], words: str) -> list[Finding]:
        """Return the findings about some cells of the thing that is called so, the gravest first."""
        key = match_key(words)
        found: dict[Finding, None] = {}
        for place in dict.fromkeys(map(_place, refs)):
            is_shared = self._owners[place] > 1
            for finding in self._by_place.get(place, ()):
                if not is_shared or key in match_key(f"{finding.subject} {finding.message}"):
                    found[finding] = None
        return sorted(found, key=lambda f: (_ORDER.index(f.severity), f.code))


def cells_of(entry: OfficeIndikator) -> list[CellRef]:
    """Return every cell that holds something of an indikator, in all documents."""
    refs: list[CellRef] = []
    for mention in entry.mentions:
        indikator = mention.indikator
        refs.extend(part.ref for part in (indikator.text, indikator.satuan) if part is not None)
        refs.extend(target.ref for target in indikator.targets)
    return refs


def cells_of_node(node: TreeNode) -> list[CellRef]:
    """Return every cell that holds the name, kode or pagu of a line, in all documents."""
    refs: list[CellRef] = []
    for occurrence in node.occurrences:
        line = occurrence.node
        refs.extend(part.ref for part in (line.nama, line.kode) if part is not None)
        refs.extend(pagu.ref for pagu in line.pagu)
    return refs


def codes_of(findings: Iterable[Finding], *groups: str) -> tuple[str, ...]:
    """Return the codes of findings of some groups (`TGT`, `REC`), each once."""
    return tuple(dict.fromkeys(f.code for f in findings if f.code.partition("-")[0] in groups))


def _place(ref: CellRef) -> Place:
    return ref.file, ref.sheet, ref.row, ref.col
