"""PAG-08: pagu that differ by a factor of thousand were written in thousands or millions."""

from collections.abc import Iterator
from decimal import Decimal

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._money import compared_money, node_name
from rkt_xl.reconcile.rules._tables import DPA, PK_PROGRAM, table
from rkt_xl.values.display import rupiah

_KINDS = (DocumentKind.DPA, DocumentKind.RENJA, DocumentKind.RENSTRA, DocumentKind.RKT, DocumentKind.PK)
_FACTORS = (Decimal(1000), Decimal(10) ** 6)
_NEAR = Decimal("0.01")


def check(context: Context) -> Iterator[Finding]:
    for node in context.tree.walk():
        money = compared_money(node, context.tahun)
        found = [a for kind in _KINDS if (a := money.get(kind)) is not None and a.amount > 0]
        if len(found) < 2:
            continue
        largest = max(found, key=lambda a: a.amount)
        for own in found:
            ratio = largest.amount / own.amount
            if any(abs(ratio / factor - 1) < _NEAR for factor in _FACTORS):
                yield RULE.finding(
                    f"Pagu {node_name(context, node)} di {own.kind.label} ({rupiah(own.amount)}) tampak ditulis dalam "
                    f"{'ribuan' if ratio < 10**5 else 'jutaan'}; di {largest.kind.label} {rupiah(largest.amount)}.",
                    *own.refs,
                    *largest.refs,
                    suggestion="Tulis dalam rupiah penuh, atau sebut satuannya pada judul kolom.",
                    subject=f"{node.nama} {own.kind.value}",
                )


RULE = Rule(
    "PAG-08",
    "pagu-rupiah-penuh",
    Severity.INFO,
    "Pagu ditulis dalam rupiah penuh",
    "Pagu satu baris di dua dokumen yang berbeda tepat seribu atau sejuta kali.",
    "Pagu dalam ribuan yang tidak disebut pada judul kolom terbaca keliru.",
    "Praktik penelaahan anggaran.",
    fits={
        "PK 2025": table(PK_PROGRAM, "1 | Program Kepegawaian Daerah | Rp 1.500.000,- | APBD"),
        "DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 1500000"),
    },
    breaks={
        "PK 2025": table(PK_PROGRAM, "1 | Program Kepegawaian Daerah | Rp 1.500,- | APBD"),
        "DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 1500000"),
    },
    at=("PK 2025", "C2"),
    check_office=check,
)
