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
from rkt_xl.reconcile.tree import OfficeTree
from rkt_xl.values.text import match_key

SOURCE_ORDER = (
    DocumentKind.RKT, DocumentKind.RENJA, DocumentKind.RENSTRA, DocumentKind.PK, DocumentKind.IKU,
    DocumentKind.RENCANA_AKSI, DocumentKind.CASCADING, DocumentKind.DPA, DocumentKind.PROGRAM,
)  # fmt: skip
"""Which document speaks first about indikator, satuan and targets."""


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
    """Return the indikator of an office, in the order of the first source that has each."""
    register = _Register(tree)
    for kind in SOURCE_ORDER:
        for document in documents:
            if document.kind is kind:
                register.add(document)
    return register.found


class _Register:
    """The indikator found so far, by owner and by text."""

    def __init__(self, tree: OfficeTree) -> None:
        self.found: list[OfficeIndikator] = []
        self._tree = tree
        self._by_owner: dict[tuple[Level, str], list[OfficeIndikator]] = {}
        self._by_text: dict[tuple[Level, str], list[OfficeIndikator]] = {}

    def add(self, document: Document) -> None:
        """Join all indikator of a document."""
        nodes = {node.nama.ref: index for index, node in enumerate(document.nodes)}
        families: dict[tuple[Level, str], list[Indikator]] = {}
        for indikator in document.indikator:
            owner = self._owner(document, indikator, nodes)
            families.setdefault((indikator.level, owner), []).append(indikator)
        for (level, owner), members in families.items():
            self._join(document, level, owner, members)

    def _owner(self, document: Document, indikator: Indikator, nodes: dict[CellRef, int]) -> str:
        """The node of the tree that an indikator belongs to, else the sentence."""
        if indikator.owner is None:
            return ""
        index = nodes.get(indikator.owner.ref) if indikator.level in NODE_LEVELS else None
        if index is not None:
            return self._tree.node_of(document, index).owner_key
        return match_key(indikator.owner.value)

    def _join(self, document: Document, level: Level, owner: str, members: Sequence[Indikator]) -> None:
        """Join the indikator of one owner: equal text of the same owner, equal text elsewhere, clearly alike text."""
        open_members: list[Indikator] = []
        for indikator in members:
            same = self._equal(level, owner, _key(indikator))
            if same is not None:
                self._mention(same, Mention(document, indikator, owner, 1.0, "bunyi sama"))
            else:
                open_members.append(indikator)
        if not open_members:
            return
        own = self._free(self._by_owner.get((level, owner), ()), document)
        elsewhere = (
            [] if owner.startswith("#") or own else self._free((f for f in self.found if f.level is level), document)
        )
        pool = own or elsewhere
        pairs = {p.left: p for p in pair_names([_text(i) for i in open_members], [f.text for f in pool])}
        for place, indikator in enumerate(open_members):
            pair = pairs.get(place)
            if pair is not None and indikator.text is not None:
                reason = pair.reason.replace("nama", "bunyi")
                self._mention(pool[pair.right], Mention(document, indikator, owner, pair.score, reason))
            else:
                self._open(level, Mention(document, indikator, owner, 1.0, ""))

    def _free(self, entries: Iterable[OfficeIndikator], document: Document) -> list[OfficeIndikator]:
        return [f for f in entries if all(m.document is not document for m in f.mentions)]

    def _equal(self, level: Level, owner: str, key: str) -> OfficeIndikator | None:
        """The indikator with this very text: of the same owner, else the only one of its level outside the tree."""
        equal = self._by_text.get((level, key), ())
        same = next((f for f in equal if any(m.owner == owner for m in f.mentions)), None)
        if same is not None or owner.startswith("#") or not key:
            return same
        outside = [f for f in equal if not f.mentions[0].owner.startswith("#")]
        return outside[0] if len(outside) == 1 else None

    def _open(self, level: Level, mention: Mention) -> None:
        entry = OfficeIndikator(level)
        self.found.append(entry)
        self._by_text.setdefault((level, _key(mention.indikator)), []).append(entry)
        self._mention(entry, mention)

    def _mention(self, entry: OfficeIndikator, mention: Mention) -> None:
        entry.mentions.append(mention)
        of_owner = self._by_owner.setdefault((entry.level, mention.owner), [])
        if entry not in of_owner:
            of_owner.append(entry)


def _key(indikator: Indikator) -> str:
    return match_key(indikator.text.value) if indikator.text else ""


def _text(indikator: Indikator) -> str:
    return indikator.text.value if indikator.text else ""
