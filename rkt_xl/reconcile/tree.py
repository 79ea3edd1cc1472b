"""The program tree of one office over all its documents: each node once, with what every document says of it.

Documents with kode come first; a line of another document joins by kode, by equal name below the same parent, or by
a clearly alike name below the same parent. A line whose parent its table does not tell joins a node of its level by
such a name too, which is said with the pair; never one of several that are called alike. A line that joins nothing is
a node of its own. Levels are never mixed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from sys import intern

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.kode import NODE_LEVELS, Kode, Level
from rkt_xl.model.plan import Node
from rkt_xl.reconcile.likeness import NamePair, pair_names
from rkt_xl.values.text import match_key

_ORDER = (
    DocumentKind.DPA, DocumentKind.RENJA, DocumentKind.RENSTRA, DocumentKind.PROGRAM, DocumentKind.RKT, DocumentKind.PK,
    DocumentKind.RENCANA_AKSI, DocumentKind.CASCADING, DocumentKind.IKU,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One line of one document, and why it was taken for this node."""

    document: Document
    index: int
    score: float
    reason: str

    @property
    def node(self) -> Node:
        """The line itself."""
        return self.document.nodes[self.index]

    @property
    def kind(self) -> DocumentKind:
        """The kind of its document."""
        return self.document.table.kind


@dataclass(slots=True, eq=False)
class TreeNode:
    """A program, kegiatan or subkegiatan of the office with its lines in all documents."""

    level: Level
    kode: Kode | None
    parent: TreeNode | None
    occurrences: list[Occurrence] = field(default_factory=list)
    children: list[TreeNode] = field(default_factory=list)

    @property
    def nama(self) -> str:
        """The name as the first document writes it that gives one."""
        named = (o.node.nama.value for o in self.occurrences if not o.node.is_nameless)
        return next(named, self.occurrences[0].node.nama.value)

    @property
    def owner_key(self) -> str:
        """The mark by which indikator of all documents name this node as what they belong to."""
        return intern(f"#{id(self)}")  # each of its indikator keeps it

    def of_kind(self, kind: DocumentKind) -> list[Occurrence]:
        """Return its lines in the documents of a kind."""
        return [o for o in self.occurrences if o.document.table.kind is kind]


def _no_successor(_: Kode) -> Kode | None:
    return None


@dataclass(slots=True)
class OfficeTree:
    """All nodes of an office; `node_of` finds the node of a line by document and place."""

    programs: list[TreeNode] = field(default_factory=list)
    loose: list[TreeNode] = field(default_factory=list)
    bidang: str | None = None
    successor: Callable[[Kode], Kode | None] = _no_successor
    _of_line: dict[int, list[TreeNode | None]] = field(default_factory=dict)

    def canonical(self, kode: Kode) -> Kode:
        """Return a kode as nodes are compared by: `X.XX` replaced, an old kode by the one that took its place."""
        own = kode.in_bidang(self.bidang)
        return (self.successor(own) or own).in_bidang(self.bidang)

    def node_of(self, document: Document, index: int) -> TreeNode:
        """Return the node that a line of a document belongs to.

        Raises:
            KeyError: when the document is none of the office, or the line was not joined yet.
        """
        node = self._of_line[id(document)][index]
        if node is None:
            raise KeyError(index)
        return node

    def walk(self) -> Iterable[TreeNode]:
        """Yield all nodes, parents before children."""
        waiting = [*reversed(self.loose), *reversed(self.programs)]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def join(self, node: TreeNode, occurrence: Occurrence) -> None:
        """Note that a line of a document is this node."""
        node.occurrences.append(occurrence)
        document = occurrence.document
        lines = self._of_line.setdefault(id(document), [])
        if not lines:
            lines.extend([None] * len(document.nodes))
        lines[occurrence.index] = node
        own = occurrence.node.kode
        if node.kode is None and own is not None:
            node.kode = self.canonical(own.value)


def build_tree(documents: Sequence[Document], successor: Callable[[Kode], Kode | None] = _no_successor) -> OfficeTree:
    """Return the tree of an office's documents; `successor` gives the kode that took the place of an old one."""
    tree = OfficeTree(bidang=main_bidang(documents), successor=successor)
    ordered = sorted(
        (d for d in documents if d.kind in _ORDER and d.nodes), key=lambda d: (not _has_kode(d), _ORDER.index(d.kind))
    )
    for document in ordered:
        _add_document(tree, document)
    return tree


def main_bidang(documents: Iterable[Document]) -> str | None:
    """Return the bidang that stands for `X.XX`: the one of the penunjang program, else the most frequent."""
    counted: Counter[str] = Counter()
    for document in documents:
        if document.kind is DocumentKind.NOMENKLATUR:
            continue
        for node in document.nodes:
            kode = node.kode.value if node.kode else None
            if kode is None or kode.is_placeholder or kode.bidang is None:
                continue
            if node.level is Level.PROGRAM and kode.segments[2] == "01":
                return kode.bidang
            counted[kode.bidang] += 1
    return counted.most_common(1)[0][0] if counted else None


def _has_kode(document: Document) -> bool:
    return sum(n.kode is not None for n in document.nodes) * 2 >= len(document.nodes)


def _add_document(tree: OfficeTree, document: Document) -> None:
    """Join the lines of a document level by level, so that parents are settled before children."""
    for level in NODE_LEVELS:
        families: dict[int | None, list[int]] = {}
        for index, node in enumerate(document.nodes):
            if node.level is level:
                families.setdefault(_family(tree, document, node), []).append(index)
        for members in families.values():
            parent_index = document.nodes[members[0]].parent
            parent = tree.node_of(document, parent_index) if parent_index is not None else None
            _join_family(tree, document, level, parent, members)


def _family(tree: OfficeTree, document: Document, node: Node) -> int | None:
    """Lines below the same node of the office belong together, also when their parent stands twice in the table."""
    return id(tree.node_of(document, node.parent)) if node.parent is not None else None


def _join_family(
    tree: OfficeTree, document: Document, level: Level, parent: TreeNode | None, members: Sequence[int]
) -> None:
    siblings = _siblings(tree, level, parent)
    by_kode: dict[Kode | None, TreeNode] = {}
    for sibling in siblings:
        by_kode.setdefault(sibling.kode, sibling)
    open_members: dict[str, list[int]] = {}
    for index in members:
        node = document.nodes[index]
        kode = tree.canonical(node.kode.value) if node.kode else None
        same = by_kode.get(kode) if kode is not None else None
        if same is not None:
            tree.join(same, Occurrence(document, index, 1.0, "kode sama"))
        else:
            open_members.setdefault(match_key(node.nama.value), []).append(index)
    groups = list(open_members.values())
    free = [s for s in siblings if all(o.document is not document for o in s.occurrences)]
    names = [document.nodes[g[0]].nama.value for g in groups]
    matched: dict[int, tuple[TreeNode, float, str]] = {}
    for pair in _pairs(names, [s.nama for s in free], is_sure_of_parent=parent is not None or level is Level.PROGRAM):
        own = document.nodes[groups[pair.left][0]].kode
        other = free[pair.right].kode
        if pair.score == 1.0 or own is None or other is None or tree.canonical(own.value) == other:
            matched[pair.left] = (free[pair.right], pair.score, pair.reason)
    for place, group in enumerate(groups):
        target, score, reason = matched.get(place, (None, 1.0, ""))
        if target is None:
            first = document.nodes[group[0]]
            kode = tree.canonical(first.kode.value) if first.kode else None
            target = TreeNode(level, kode, parent)
            _place(tree, target)
        for index in group:
            tree.join(target, Occurrence(document, index, score, reason))


def _pairs(names: Sequence[str], others: Sequence[str], *, is_sure_of_parent: bool) -> list[NamePair]:
    """The names that mean the same; without the parent that is said, and a name that stands twice is left open."""
    pairs = pair_names(names, others)
    if is_sure_of_parent:
        return pairs
    counted = Counter(match_key(name) for name in others)
    return [
        pair._replace(reason=f"{pair.reason}, induknya tidak disebut")
        for pair in pairs
        if counted[match_key(others[pair.right])] == 1
    ]


def _siblings(tree: OfficeTree, level: Level, parent: TreeNode | None) -> list[TreeNode]:
    if parent is not None:
        return [c for c in parent.children if c.level is level]
    return [n for n in tree.walk() if n.level is level]


def _place(tree: OfficeTree, node: TreeNode) -> None:
    if node.parent is not None:
        node.parent.children.append(node)
    elif node.level is Level.PROGRAM:
        tree.programs.append(node)
    else:
        tree.loose.append(node)
