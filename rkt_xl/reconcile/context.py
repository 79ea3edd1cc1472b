"""What a rule may look at: the documents of one office, paired, with the nomenclature of its year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rkt_xl.model.document import Document, DocumentKind, ReadFile
from rkt_xl.model.kode import Kode, Level
from rkt_xl.model.plan import Indikator
from rkt_xl.model.provenance import CellRef, Traced
from rkt_xl.model.result import Matrix, Superseded
from rkt_xl.reconcile.aturan import DEFAULT, Aturan
from rkt_xl.reconcile.indikator import Mention, OfficeIndikator
from rkt_xl.reconcile.nomenklatur import Entry, Nomenklatur
from rkt_xl.reconcile.tree import Occurrence, OfficeTree, TreeNode
from rkt_xl.values.text import match_key


@dataclass(frozen=True, slots=True)
class Context:
    """One office and year.

    Args:
        opd, tahun, periode: which office, which year, the period of its Renstra.
        documents: those that count, copies and superseded ones left out.
        tree: every node once.
        indikator: every indikator once.
        nomenklatur: the official lines, None when no workbook of them is there.
        official: the official line of each node.
        files: everything that was read of the office.
        by_owner: the indikator of each node, by `owner` of their mentions.
        matrix: the matrix; None only while it is being built.
        aturan: what staff set about the rules.
        superseded: the documents that do not count.
        sebab: reasons that staff wrote in the last output, by the key of what they explain.
        twins: the cells of copied tables that repeat the target of a cell.
    """

    opd: str
    tahun: int
    periode: tuple[int, int] | None
    documents: tuple[Document, ...]
    tree: OfficeTree
    indikator: tuple[OfficeIndikator, ...]
    nomenklatur: Nomenklatur | None
    official: dict[int, Entry] = field(default_factory=dict)
    files: tuple[ReadFile, ...] = ()
    by_owner: dict[str, list[OfficeIndikator]] = field(default_factory=dict)
    matrix: Matrix | None = None
    aturan: Aturan = DEFAULT
    superseded: tuple[Superseded, ...] = ()
    sebab: Mapping[str, Traced[str]] = field(default_factory=dict)
    twins: Mapping[CellRef, tuple[CellRef, ...]] = field(default_factory=dict)

    def of_kind(self, *kinds: DocumentKind) -> list[Document]:
        """Return the documents of some kinds in their order."""
        return [d for d in self.documents if d.kind in kinds]

    def has(self, kind: DocumentKind) -> bool:
        """Whether there is a document of a kind."""
        return any(d.kind is kind for d in self.documents)

    def official_of(self, node: TreeNode) -> Entry | None:
        """Return the official line of a node."""
        return self.official.get(id(node))

    def occurrences(self) -> Iterator[tuple[TreeNode, Occurrence]]:
        """Yield every line of every document with its node."""
        for node in self.tree.walk():
            for occurrence in node.occurrences:
                yield node, occurrence

    def mentions(self, levels: Iterable[Level] | None = None) -> Iterator[tuple[OfficeIndikator, Mention]]:
        """Yield every indikator of every document with its office indikator."""
        wanted = None if levels is None else set(levels)
        for entry in self.indikator:
            if wanted is None or entry.level in wanted:
                for mention in entry.mentions:
                    yield entry, mention

    def sebab_of(self, *names: str) -> Traced[str] | None:
        """Return the reason that staff gave for a difference, by what it is about."""
        return next((self.sebab[key] for name in names if (key := match_key(name)) in self.sebab), None)

    def of_owner(self, document: Document, owner: str) -> list[Indikator]:
        """Return the indikator of a sentence or node in a document."""
        key = match_key(owner)
        return [i for i in document.indikator if i.owner is not None and match_key(i.owner.value) == key]

    def indikator_of(self, node: TreeNode) -> list[OfficeIndikator]:
        """Return the indikator of a node."""
        return self.by_owner.get(node.owner_key, [])

    def kode_of(self, node: TreeNode) -> Kode | None:
        """Return the kode of a node from any document, else from the nomenclature."""
        if node.kode is not None:
            return node.kode
        entry = self.official_of(node)
        return entry.kode.in_bidang(self.tree.bidang) if entry else None
