"""The indikator of one office over all its documents: each once, with what every document says of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.kode import NODE_LEVELS, Level
from rkt_xl.model.plan import Indikator, Target
from rkt_xl.model.provenance import CellRef
from rkt_xl.model.target import Role
from rkt_xl.reconcile.likeness import pair_names
from rkt_xl.reconcile.tree import OfficeTree, TreeNode
from rkt_xl.values.text import match_key

SOURCE_ORDER = (
    DocumentKind.RKT, DocumentKind.RENJA, DocumentKind.RENSTRA, DocumentKind.PK, DocumentKind.IKU,
    DocumentKind.RENCANA_AKSI, DocumentKind.CASCADING, DocumentKind.DPA, DocumentKind.PROGRAM,
)  # fmt: skip
"""Which document speaks first about indikator, satuan and targets."""

_OF_LISTS = (Level.TUJUAN, Level.SASARAN, Level.PROGRAM)
"""The levels of what stands in lists of indikator that do not say what these measure."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One indikator in one document, and why it was taken for this one.

    `owner` is what it belongs to in the form that is the same over documents.
    """

    document: Document
    indikator: Indikator
    owner: str
    score: float
    reason: str

    @property
    def kind(self) -> DocumentKind:
        """The kind of its document."""
        return self.document.kind

    def target_of(self, tahun: int, periode: tuple[int, int] | None) -> Target | None:
        """Return the target of a year; one without a year counts for the year of its document."""
        own = (t for t in self.indikator.targets if t.quoted is None)
        wanted = [t for t in own if t.role is Role.TARGET and t.triwulan is None]
        for target in wanted:
            year = target.tahun
            if year is None and target.ke is not None and periode is not None:
                year = periode[0] + target.ke - 1
            if year == tahun:
                return target
        if self.document.table.tahun in (None, tahun) and self.document.table.periode is None:
            return next((t for t in wanted if t.tahun is None and t.ke is None), None)
        return None

    def of_role(self, role: Role) -> Target | None:
        """Return the first value of a role."""
        return next((t for t in self.indikator.targets if t.role is role), None)


@dataclass(slots=True, eq=False)
class OfficeIndikator:
    """An indikator of the office with its mentions in all documents, the first source first."""

    level: Level
    mentions: list[Mention] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text of the first source."""
        first = self.mentions[0].indikator
        return first.text.value if first.text else (first.owner.value if first.owner else "")

    @property
    def owner(self) -> str:
        """What it measures, as the first source writes it."""
        owner = self.mentions[0].indikator.owner
        return owner.value if owner else ""

    def of_kind(self, kind: DocumentKind) -> list[Mention]:
        """Return its mentions in the documents of a kind."""
        return [m for m in self.mentions if m.kind is kind]

    def first(self, *kinds: DocumentKind) -> Mention | None:
        """Return the first mention in one of the kinds, in the order given."""
        return next((m for kind in kinds for m in self.mentions if m.kind is kind), None)


def pair_indikator(documents: Sequence[Document], tree: OfficeTree) -> list[OfficeIndikator]:
    """Return the indikator of an office, in the order of the first source that has each.

    Lists that do not say what their indikator measure (T-C.28, IKU) are joined when all others are known.
    """
    register = _Register(tree)
    ordered = [document for kind in SOURCE_ORDER for document in documents if document.kind is kind]
    for document in ordered:
        register.add(document, [i for i in document.indikator if i.owner is not None])
    for document in ordered:
        register.add(document, [i for i in document.indikator if i.owner is None])
    return _in_source_order(register.found, ordered)


def _in_source_order(found: Sequence[OfficeIndikator], documents: Sequence[Document]) -> list[OfficeIndikator]:
    place = {
        (id(document), id(indikator)): (number, row)
        for number, document in enumerate(documents)
        for row, indikator in enumerate(document.indikator)
    }
    for entry in found:
        entry.mentions.sort(key=lambda m: place[id(m.document), id(m.indikator)])
    return sorted(found, key=lambda entry: place[id(entry.mentions[0].document), id(entry.mentions[0].indikator)])


class _Register:
    """The indikator found so far, by owner and by text; the owner of a list that names none is empty."""

    def __init__(self, tree: OfficeTree) -> None:
        self.found: list[OfficeIndikator] = []
        self._tree = tree
        self._by_owner: dict[tuple[Level, str], list[OfficeIndikator]] = {}
        self._by_text: dict[tuple[Level, str], list[OfficeIndikator]] = {}
        self._above: dict[str, TreeNode] = {}
        self._named_here: set[str] = set()

    def add(self, document: Document, members: Iterable[Indikator]) -> None:
        """Join indikator of a document."""
        nodes = {node.nama.ref: index for index, node in enumerate(document.nodes)}
        families: dict[tuple[Level, str], list[Indikator]] = {}
        for indikator in members:
            owner = self._owner(document, indikator, nodes)
            families.setdefault((indikator.level, owner), []).append(indikator)
        self._named_here = {owner for _, owner in families}
        for (level, owner), family in families.items():
            self._join(document, level, owner, family)

    def _owner(self, document: Document, indikator: Indikator, nodes: dict[CellRef, int]) -> str:
        """The node of the tree that an indikator belongs to, else the sentence."""
        if indikator.owner is None:
            return ""
        index = nodes.get(indikator.owner.ref) if indikator.level in NODE_LEVELS else None
        if index is not None:
            node = self._tree.node_of(document, index)
            if node.parent is not None:
                self._above[node.owner_key] = node.parent
            return node.owner_key
        return match_key(indikator.owner.value)

    def _join(self, document: Document, level: Level, owner: str, members: Sequence[Indikator]) -> None:
        """Join the indikator of one owner: equal text of the same owner, equal text elsewhere, clearly alike text."""
        open_groups: list[list[Indikator]] = []
        for group in _by_text(members):
            same = self._equal(level, owner, _key(group[0]))
            if same is None:
                open_groups.append(group)
            else:
                self._mention_all(same, document, owner, group, 1.0, "bunyi sama")
        if not open_groups:
            return
        pool = self._pool(level, owner, document)
        pairs = {p.left: p for p in pair_names([_text(g[0]) for g in open_groups], [f.text for f in pool])}
        for place, group in enumerate(open_groups):
            pair = pairs.get(place)
            if pair is not None and group[0].text is not None:
                reason = pair.reason.replace("nama", "bunyi")
                self._mention_all(pool[pair.right], document, owner, group, pair.score, reason)
            else:
                self._mention_all(self._open(level, group[0]), document, owner, group, 1.0, "")

    def _equal(self, level: Level, owner: str, key: str) -> OfficeIndikator | None:
        """The indikator with this very text: of the same owner, else the only one of its level outside the tree.

        Budget forms give the results of a program on the lines of its kegiatan.
        """
        equal = self._by_text.get((level, key), ())
        same = next((f for f in equal if any(m.owner == owner for m in f.mentions)), None)
        if same is not None or not key:
            return same
        if owner.startswith("#"):
            above = self._above.get(owner)
            return self._equal(above.level, above.owner_key, key) if above is not None else None
        if not owner:
            return next((f for own in (level, *Level) for f in self._by_text.get((own, key), ())), None)
        outside = [f for f in equal if not f.mentions[0].owner.startswith("#")]
        return outside[0] if len(outside) == 1 else None

    def _pool(self, level: Level, owner: str, document: Document) -> list[OfficeIndikator]:
        """The indikator whose text may mean the same: of the same owner.

        A sentence that no other document has can only be another wording of one that this document lacks; a list that
        names no owner may have any indikator of the office.
        """
        own = self._by_owner.get((level, owner), ())
        if owner.startswith("#") or (own and owner):
            return self._free(own, document)
        if not owner:
            return self._free((f for f in self.found if f.level in _OF_LISTS), document)
        others = (f for f in self.found if f.level is level and not self._is_named_here(f))
        return self._free(others, document)

    def _is_named_here(self, entry: OfficeIndikator) -> bool:
        return any(m.owner in self._named_here for m in entry.mentions if m.owner)

    def _free(self, entries: Iterable[OfficeIndikator], document: Document) -> list[OfficeIndikator]:
        return [f for f in entries if all(m.document is not document for m in f.mentions)]

    def _open(self, level: Level, indikator: Indikator) -> OfficeIndikator:
        entry = OfficeIndikator(level)
        self.found.append(entry)
        self._by_text.setdefault((level, _key(indikator)), []).append(entry)
        return entry

    def _mention_all(
        self,
        entry: OfficeIndikator,
        document: Document,
        owner: str,
        group: Sequence[Indikator],
        score: float,
        reason: str,
    ) -> None:
        for indikator in group:
            crosses = reason and indikator.level is not entry.level
            told = f"{reason}, pada tingkat {entry.level.value}" if crosses else reason
            entry.mentions.append(Mention(document, indikator, owner, score, told))
        of_owner = self._by_owner.setdefault((entry.level, owner), [])
        if entry not in of_owner:
            of_owner.append(entry)


def _by_text(members: Sequence[Indikator]) -> list[list[Indikator]]:
    """The indikator of one owner in one table by their text: applications print it in every row of a block."""
    groups: dict[str, list[Indikator]] = {}
    for place, indikator in enumerate(members):
        groups.setdefault(_key(indikator) or f"#{place}", []).append(indikator)
    return list(groups.values())


def _key(indikator: Indikator) -> str:
    return match_key(indikator.text.value) if indikator.text else ""


def _text(indikator: Indikator) -> str:
    return indikator.text.value if indikator.text else ""
