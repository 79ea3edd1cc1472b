"""Tables that a file holds twice: filtered copies, print sheets, hidden drafts that say the same again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rkt_xl.model.document import Document
from rkt_xl.model.plan import Indikator, Node
from rkt_xl.values.text import match_key


def mark_copies(documents: Sequence[Document], hidden: Iterable[str]) -> list[Document]:
    """Return the documents of one file; those that repeat another say of which sheet.

    Of equal tables the first on a visible sheet counts.

    Args:
        documents: in the order of the file.
        hidden: names of the hidden sheets.
    """
    unseen = set(hidden)
    sizes = Counter(map(_size, documents))
    facts = {id(d): _facts(d) for d in documents if sizes[_size(d)] > 1}
    first: dict[object, Document] = {}
    for document in sorted(documents, key=lambda d: d.table.sheet in unseen):
        key = facts.get(id(document))
        if key is not None:
            first.setdefault(key, document)
    marked = []
    for document in documents:
        original = first.get(facts.get(id(document)))
        is_copy = original is not None and original is not document and original.table.sheet != document.table.sheet
        marked.append(replace(document, copy_of=original.table.sheet) if is_copy and original else document)
    return marked


def _size(document: Document) -> tuple[object, ...]:
    """What equal tables have in common, and is quickly told."""
    return document.kind, len(document.indikator), len(document.nodes), len(document.statements)


def _facts(document: Document) -> object | None:
    """What a table states, without where it stands; None for one that states nothing."""
    indikator = tuple(map(_indikator_facts, document.indikator))
    nodes = tuple(map(_node_facts, document.nodes))
    statements = tuple((field, match_key(text.value)) for field, text in document.statements)
    return (document.kind, indikator, nodes, statements) if indikator or nodes else None


def _indikator_facts(indikator: Indikator) -> tuple[object, ...]:
    text = match_key(indikator.text.value) if indikator.text else None
    return indikator.level, text, *((t.role, t.tahun, t.triwulan, t.value) for t in indikator.targets)


def _node_facts(node: Node) -> tuple[object, ...]:
    kode = node.kode.value if node.kode else None
    return node.level, kode, match_key(node.nama.value), *((p.tahun, p.role, p.amount) for p in node.pagu)
