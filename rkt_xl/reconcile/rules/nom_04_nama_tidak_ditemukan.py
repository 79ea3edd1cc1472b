"""NOM-04: a line without kode has a name that the nomenclature knows below its parent."""

from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.likeness import nearest
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import NOMENKLATUR, RKT_PROGRAM, table
from rkt_xl.reconcile.tree import TreeNode


def check(context: Context) -> Iterator[Finding]:
    if context.nomenklatur is None:
        return
    for node in context.tree.walk():
        if context.official_of(node) is not None or node.kode is not None:
            continue
        names = _candidates(context, node)
        if not names:
            continue
        nama = node.occurrences[0].node.nama
        like = nearest(nama.value, names)
        yield RULE.finding(
            f"“{nama.value}” tidak ditemukan dalam nomenklatur" + (f"; yang mirip: “{like[0]}”." if like else "."),
            nama.ref,
            suggestion="Pakai nama resmi, atau tulis kodenya supaya dapat dicocokkan.",
            subject=nama.value,
        )


def _candidates(context: Context, node: TreeNode) -> list[str]:
    """The official names that the line could have: those below its official parent, all programs for a program."""
    nomenklatur = context.nomenklatur
    if nomenklatur is None:
        return []
    if node.level is Level.PROGRAM:
        return [entry.nama for entry in nomenklatur.below(None)]
    parent = context.official_of(node.parent) if node.parent is not None else None
    return [entry.nama for entry in nomenklatur.below(parent.kode)] if parent is not None else []


RULE = Rule(
    "NOM-04",
    "nama-ditemukan",
    Severity.WARNING,
    "Nama ditemukan dalam nomenklatur",
    "Baris tanpa kode dicari namanya di bawah induk resminya; bila tidak ada yang cukup mirip, yang terdekat disebut.",
    "Nama di luar nomenklatur tidak dapat dimasukkan ke SIPD.",
    "Permendagri 90/2019.",
    fits={
        "RKT 2025": table(RKT_PROGRAM, "1 | Akuntabel | Nilai AKIP | Nilai | 83 | PROGRAM KEPEGAWAIAN DAERAH"),
        "Nomenklatur": table(NOMENKLATUR, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | |"),
    },
    breaks={
        "RKT 2025": table(RKT_PROGRAM, "1 | Akuntabel | Nilai AKIP | Nilai | 83 | PROGRAM PELAYANAN PRIMA"),
        "Nomenklatur": table(NOMENKLATUR, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | |"),
    },
    at=("RKT 2025", "F2"),
    check_office=check,
)
