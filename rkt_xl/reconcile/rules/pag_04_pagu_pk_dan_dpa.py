"""PAG-04: the money of a program in RKT and PK is that of the DPA, else of the Renja."""

from collections.abc import Iterator, Sequence

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.provenance import CellRef
from rkt_xl.reconcile.compare import same_number
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.money import first_of
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._money import Pair, cells_above, comes_from_below, compared_money, node_name
from rkt_xl.reconcile.rules._tables import DPA, PK_PROGRAM, table
from rkt_xl.reconcile.tree import TreeNode
from rkt_xl.values.display import rupiah

_PROMISED = (DocumentKind.PK, DocumentKind.RKT)
_BUDGET = (DocumentKind.DPA, DocumentKind.RENJA)


def check(context: Context) -> Iterator[Finding]:
    for kind in _PROMISED:

        def pair_of(node: TreeNode, kind: DocumentKind = kind) -> Pair | None:
            money = compared_money(node, context.tahun)
            budget = first_of(money, _BUDGET)
            return (money[kind], budget) if kind in money and budget is not None else None

        for node in context.tree.walk():
            pair = pair_of(node)
            if pair is None or same_number(pair[0].amount, pair[1].amount) or comes_from_below(node, pair_of):
                continue
            yield _finding(context, node, pair, cells_above(node, pair_of))


def _finding(context: Context, node: TreeNode, pair: Pair, above: Sequence[CellRef]) -> Finding:
    own, budget = pair
    severity = Severity.ERROR if budget.kind is DocumentKind.DPA else Severity.WARNING
    return RULE.finding(
        f"Anggaran {node.level.value} {node_name(context, node)} di {own.kind.label} {rupiah(own.amount)}, "
        f"di {budget.kind.label} {rupiah(budget.amount)} (selisih {rupiah(abs(own.amount - budget.amount))}).",
        *own.refs,
        *budget.refs,
        *above,
        suggestion="Samakan anggaran di kedua dokumen.",
        subject=f"{node.nama} {own.kind.value}",
        severity=Severity.INFO if own.versi is not budget.versi else severity,
    )


RULE = Rule(
    "PAG-04",
    "pagu-pk-sama-dengan-dpa",
    Severity.ERROR,
    "Anggaran di PK dan RKT sama dengan DPA",
    "Anggaran setiap program (dan rinciannya, bila ada) di PK dan RKT dibandingkan dengan DPA; tanpa DPA, dengan Renja sebagai "
    "peringatan. Beda yang berasal dari rincian di bawahnya disebut sekali, pada rincian itu. Bila yang satu murni dan yang lain perubahan, bedanya hanya diberitahukan.",
    "Perjanjian harus memakai anggaran yang benar-benar disahkan.",
    "KKE 3; PermenPAN-RB 88/2021 (pemanfaatan).",
    fits={
        "PK 2025": table(PK_PROGRAM, "1 | Program Kepegawaian Daerah | Rp 1.500.000,- | APBD"),
        "DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 1500000"),
    },
    breaks={
        "PK 2025": table(PK_PROGRAM, "1 | Program Kepegawaian Daerah | Rp 1.400.000,- | APBD"),
        "DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 1500000"),
    },
    at=("PK 2025", "C2"),
    check_office=check,
)
