"""PAG-05: the money of Renja and RKT stays within that of the Renstra for the year."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.provenance import CellRef
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Limit, Rule
from rkt_xl.reconcile.rules._money import Pair, cells_above, comes_from_below, compared_money, node_name
from rkt_xl.reconcile.rules._tables import table
from rkt_xl.reconcile.tree import TreeNode
from rkt_xl.values.display import indonesian, rupiah

_KINDS = (DocumentKind.RENJA, DocumentKind.RKT)
_RENSTRA = "Kode | Program dan Kegiatan | Target 2025 | Pagu 2025 | Target 2026 | Pagu 2026 | Target 2027 | Pagu 2027"
_RENJA = "Kode | Program/Kegiatan/Sub Kegiatan | Target 2025 | Pagu Indikatif 2025 | Sumber Dana | Catatan"


def check(context: Context) -> Iterator[Finding]:
    percent = context.aturan.limit(RULE.code, LIMIT.default)
    for kind in _KINDS:

        def pair_of(node: TreeNode, kind: DocumentKind = kind) -> Pair | None:
            money = compared_money(node, context.tahun)
            own, renstra = money.get(kind), money.get(DocumentKind.RENSTRA)
            return (own, renstra) if own is not None and renstra is not None else None

        for node in context.tree.walk():
            pair = pair_of(node)
            is_over = pair is not None and pair[0].amount > pair[1].amount * (1 + percent / 100)
            if pair is not None and is_over and not comes_from_below(node, pair_of):
                yield _finding(context, node, pair, cells_above(node, pair_of))


def _finding(context: Context, node: TreeNode, pair: Pair, above: Sequence[CellRef]) -> Finding:
    own, renstra = pair
    sebab = own.node.note("sebab_perubahan") or context.sebab_of(node.nama)
    over = (own.amount - renstra.amount) / renstra.amount * 100 if renstra.amount else Decimal(0)
    return RULE.finding(
        f"Pagu {node_name(context, node)} tahun {context.tahun} di {own.kind.label} {rupiah(own.amount)} melebihi "
        f"Renstra {rupiah(renstra.amount)} ({indonesian(over, 1)} persen)"
        + (f"; sebab perubahan: {sebab.value}." if sebab else "."),
        *own.refs,
        *renstra.refs,
        *above,
        suggestion=None if sebab else "Samakan, atau isi kolom Sebab Perubahan.",
        subject=f"{node.nama} {own.kind.value}",
        severity=Severity.INFO if sebab else None,
    )


LIMIT = Limit(Decimal(0), "persen di atas pagu Renstra yang masih diterima")
RULE = Rule(
    "PAG-05",
    "pagu-tidak-melebihi-renstra",
    Severity.WARNING,
    "Pagu Renja dan RKT tidak melebihi Renstra",
    "Pagu tahun berjalan setiap program, kegiatan, dan subkegiatan di Renja dan RKT dibandingkan dengan pagu Renstra tahun itu.",
    "Anggaran tahunan harus merujuk kerangka pendanaan lima tahun; kenaikan perlu sebab yang tertulis.",
    "KKE 3; Permendagri 86/2017.",
    fits={
        "Renja 2025": table(_RENJA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | 72% | 1500000 | PAD |"),
        "Renstra 2025-2027": table(
            _RENSTRA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | 72% | 1500000 | 74% | 1600000 | 76% | 1700000"
        ),
    },
    breaks={
        "Renja 2025": table(_RENJA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | 72% | 1800000 | PAD |"),
        "Renstra 2025-2027": table(
            _RENSTRA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | 72% | 1500000 | 74% | 1600000 | 76% | 1700000"
        ),
    },
    at=("Renja 2025", "D2"),
    limit=LIMIT,
    check_office=check,
)
