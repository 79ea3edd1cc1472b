"""COD-08: the kode of a line begins with the kode of the line above it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Kode, Level
from rkt_xl.model.plan import Node
from rkt_xl.model.provenance import CellRef
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, table


def check(document: Document) -> Iterator[Finding]:
    for parent, children in coded_families(document):
        prefix = right_prefix(document, parent, children)
        if prefix is not None:
            yield _parent_is_wrong(parent, children[0], prefix)
            continue
        for node in children:  # a kegiatan below another program is the matter of STR-05
            if node.level is not Level.KEGIATAN and not fits(node, parent):
                yield _child_is_wrong(parent, node)


def coded_families(document: Document) -> Iterator[tuple[Node, list[Node]]]:
    """Yield each line with a kode, and the lines directly below it that have one."""
    nodes = document.nodes
    below = [n for n in nodes if n.kode is not None and n.parent is not None and nodes[n.parent].kode is not None]
    below.sort(key=_parent_of)
    for index, children in groupby(below, _parent_of):
        yield nodes[index], list(children)


def _parent_of(node: Node) -> int:
    return -1 if node.parent is None else node.parent


def right_prefix(document: Document, parent: Node, children: Sequence[Node]) -> Kode | None:
    """Return the kode that a line should have when all lines below it agree on another one, None when they do not.

    A single line below it is believed only where it fits the line above both, and its parent does not.
    """
    if parent.kode is None or any(fits(node, parent) for node in children):
        return None
    length = len(parent.kode.value.segments)
    prefixes = {n.kode.value.segments[:length] for n in children if n.kode is not None}
    if len(prefixes) != 1:
        return None
    above = document.nodes[parent.parent] if parent.parent is not None else None
    is_backed = above is not None and fits(children[0], above) and not fits(parent, above)
    return Kode(prefixes.pop()) if len(children) > 1 or is_backed else None


def mistyped(document: Document) -> set[CellRef]:
    """Return the cells of names whose kode the lines below it contradict, and of the lines below these."""
    found: set[CellRef] = set()
    for parent, children in coded_families(document):
        if right_prefix(document, parent, children) is not None:
            found.add(parent.nama.ref)
            if parent.level is Level.PROGRAM:
                found.update(node.nama.ref for node in children)
    return found


def _child_is_wrong(parent: Node, node: Node) -> Finding:
    assert node.kode is not None
    assert parent.kode is not None
    return RULE.finding(
        f"Kode {node.level.value} {node.kode.value} tidak diawali kode {parent.level.value} {parent.kode.value}.",
        node.kode.ref,
        parent.kode.ref,
        suggestion="Perbaiki kodenya, atau pindahkan barisnya ke bawah induk yang benar.",
        subject=f"{node.kode.value} {node.nama.value}",
    )


def _parent_is_wrong(parent: Node, child: Node, prefix: Kode) -> Finding:
    """All lines below agree on another kode: one finding at the line above them."""
    assert child.kode is not None
    assert parent.kode is not None
    return RULE.finding(
        f"Kode {parent.level.value} {parent.kode.value} tidak sama dengan awalan kode semua {child.level.value} di bawahnya "
        f"({prefix}).",
        parent.kode.ref,
        child.kode.ref,
        suggestion=f"Mungkin maksudnya {prefix}.",
        subject=f"{parent.kode.value} {parent.nama.value}",
    )


def fits(node: Node, parent: Node) -> bool:
    """Return whether the kode of a line begins with that of another; `X.XX` stands for any bidang."""
    if node.kode is None or parent.kode is None:
        return True
    own, above = node.kode.value, parent.kode.value
    if own.is_placeholder is not above.is_placeholder:
        return own.segments[2 : len(above.segments)] == above.segments[2:]
    return own.starts_with(above)


RULE = Rule(
    "COD-08",
    "kode-diawali-kode-induk",
    Severity.ERROR,
    "Kode diawali kode induknya",
    "Kode subkegiatan harus diawali kode kegiatan di atasnya. Bila semua baris di bawah sebuah program atau kegiatan "
    "berawalan lain, kode program atau kegiatan itulah yang disebut. Kegiatan di bawah program lain adalah urusan STR-05.",
    "Baris yang tidak di bawah induknya terhitung pada program yang keliru.",
    "Permendagri 90/2019.",
    fits={
        "DPA 2025": table(
            DPA,
            "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10",
            "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 10",
            "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | | | | 10",
        )
    },
    breaks={
        "DPA 2025": table(
            DPA,
            "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10",
            "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 10",
            "5.03.02.2.03.0001 | Pengelolaan Mutasi ASN | | | | 10",
        )
    },
    at=("DPA 2025", "A4"),
    check_document=check,
)
