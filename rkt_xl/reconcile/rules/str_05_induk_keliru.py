"""STR-05: a kegiatan stands below its own program, by its kode and by the nomenclature."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Kode, Level
from rkt_xl.model.plan import Node
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.nomenklatur import Entry
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._names import described
from rkt_xl.reconcile.rules._tables import DPA, NOMENKLATUR, table
from rkt_xl.reconcile.rules.cod_08_awalan_induk import mistyped
from rkt_xl.values.text import match_key


def check(context: Context) -> Iterator[Finding]:
    for document in context.documents:
        told = mistyped(document)
        for node in document.nodes:
            parent = document.nodes[node.parent] if node.parent is not None else None
            if parent is None or node.level is Level.PROGRAM or node.nama.ref in told:
                continue  # where the lines around it tell that its kode is mistyped, COD-08 says so
            right = _right_parent(context, document, node, parent)
            if right is not None:
                yield _finding(node, parent, right)


def _right_parent(context: Context, document: Document, node: Node, parent: Node) -> Kode | None:
    """The kode of the line that a line should stand below, None when it stands right or nobody can tell."""
    if node.kode is not None:
        own, above = (n.kode.value.in_bidang(context.tree.bidang) if n.kode else None for n in (node, parent))
        if own is None or above is None or own.starts_with(above) or node.level is not Level.KEGIATAN:
            return None
        entry = context.nomenklatur.get(own) if context.nomenklatur else None
        is_other_name = entry is not None and match_key(entry.nama) != match_key(node.nama.value)
        return None if is_other_name else own.parent
    entry = _only_elsewhere(context, document, node, parent)
    return entry.kode.in_bidang(context.tree.bidang).parent if entry else None


def _only_elsewhere(context: Context, document: Document, node: Node, parent: Node) -> Entry | None:
    """The one official line of this name among the office's bidang, when it is not below the official parent."""
    if context.nomenklatur is None or parent.level_from == "huruf":
        return None
    above = context.official_of(context.tree.node_of(document, node.parent or 0))
    if above is None or match_key(above.nama) != match_key(parent.nama.value):
        return None
    below = {match_key(e.nama) for e in context.nomenklatur.below(above.kode)}
    key = match_key(node.nama.value)
    if key in below:
        return None
    bidang = {context.tree.bidang, *(n.kode.bidang for n in context.tree.walk() if n.kode is not None)}
    same = [
        e
        for e in context.nomenklatur.named(key)
        if e.level is node.level and (e.kode.is_placeholder or e.kode.bidang in bidang)
    ]
    return same[0] if len(same) == 1 else None


def _finding(node: Node, parent: Node, right: Kode) -> Finding:
    name = described(node.level, f"“{node.nama.value}”", None)
    kode = f" ({node.kode.value})" if node.kode else ""
    above = f"{parent.level.value} {parent.kode.value if parent.kode else parent.nama.value}"
    how = "menurut kodenya" if node.kode else "menurut nomenklatur"
    return RULE.finding(
        f"{name}{kode} bukan bagian dari {above}; {how} termasuk {right}.",
        node.kode.ref if node.kode else node.nama.ref,
        node.nama.ref,
        parent.nama.ref,
        suggestion=f"Pindahkan ke bawah {right}, atau perbaiki kodenya.",
        subject=node.nama.value,
    )


RULE = Rule(
    "STR-05",
    "di-bawah-induknya",
    Severity.ERROR,
    "Kegiatan berada di bawah programnya sendiri",
    "Kode kegiatan dibandingkan dengan kode program di atasnya; baris tanpa kode dicari namanya di nomenklatur.",
    "Anggaran dan kinerja kegiatan akan tercatat pada program yang keliru.",
    "Permendagri 90/2019.",
    fits={
        "DPA 2025": table(
            DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10", "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 10"
        )
    },
    breaks={
        "DPA 2025": table(
            DPA,
            "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10",
            "5.04.02.2.01 | Pengembangan Kompetensi Teknis | | | | 10",
        ),
        "Nomenklatur": table(
            NOMENKLATUR,
            "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | |",
            "5.04.02 | PROGRAM PENGEMBANGAN SUMBER DAYA MANUSIA | | |",
            "5.04.02.2.01 | Pengembangan Kompetensi Teknis | | |",
        ),
    },
    at=("DPA 2025", "A3"),
    check_office=check,
)
