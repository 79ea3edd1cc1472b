"""COD-08: the kode of a line begins with the kode of the line above it."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Kode
from rkt_xl.model.plan import Node
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, table


def check(document: Document) -> Iterator[Finding]:
    families: dict[int, list[Node]] = {}
    for node in document.nodes:
        if node.kode is not None and node.parent is not None and document.nodes[node.parent].kode is not None:
            families.setdefault(node.parent, []).append(node)
    for index, children in families.items():
        parent = document.nodes[index]
        assert parent.kode is not None
        above = parent.kode.value
        wrong = [n for n in children if n.kode is not None and not _fits(n.kode.value, above)]
        prefixes = {n.kode.value.segments[: len(above.segments)] for n in wrong if n.kode is not None}
        if len(wrong) == len(children) > 1 and len(prefixes) == 1:
            yield _parent_is_wrong(parent, wrong[0], Kode(prefixes.pop()))
        else:
            yield from (_child_is_wrong(parent, node) for node in wrong)


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


def _fits(own: Kode, above: Kode) -> bool:
    """Whether a kode begins with another; `X.XX` stands for any bidang."""
    if own.is_placeholder is not above.is_placeholder:
        return own.segments[2 : len(above.segments)] == above.segments[2:]
    return own.starts_with(above)


RULE = Rule(
    "COD-08",
    "kode-diawali-kode-induk",
    Severity.ERROR,
    "Kode diawali kode induknya",
    "Kode kegiatan harus diawali kode program di atasnya, kode subkegiatan diawali kode kegiatan di atasnya.",
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
