"""PAG-03: a stated total is the sum of the lines above it."""

from collections.abc import Iterator
from decimal import Decimal

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.plan import Pagu
from rkt_xl.reconcile.compare import same_number
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._sums import is_rounding, same_year, total_below
from rkt_xl.reconcile.rules._tables import DPA, table
from rkt_xl.values.display import rupiah


def check(document: Document) -> Iterator[Finding]:
    for total in document.totals:
        for pagu in total.pagu:
            sums = _possible_sums(document, pagu, total.label.ref.row)
            if pagu.amount is None or not sums or any(_agrees(document, pagu, s) for s in sums):
                continue
            year = f" tahun {pagu.tahun}" if pagu.tahun else ""
            yield RULE.finding(
                f"Total tertulis{year} {rupiah(pagu.amount)}, hasil penjumlahan {rupiah(sums[0])} "
                f"(selisih {rupiah(abs(sums[0] - pagu.amount))}).",
                pagu.ref,
                suggestion="Hitung ulang baris jumlah, atau periksa pagu di atasnya.",
                subject=f"{total.label.value} {pagu.tahun or pagu.ke or ''}",
            )


def _agrees(document: Document, pagu: Pagu, total: Decimal) -> bool:
    if pagu.amount is None or same_number(pagu.amount, total):
        return True
    parts = [pagu, *(p for n in document.nodes if n.parent is None and (p := same_year(n, pagu)) is not None)]
    return is_rounding(total - pagu.amount, parts)


def _possible_sums(document: Document, pagu: Pagu, row: int) -> list[Decimal]:
    """The sum of all top lines, of those above the total, and of those since the total before it."""
    top = [n for n in document.nodes if n.parent is None]
    before = max((t.label.ref.row for t in document.totals if t.label.ref.row < row), default=0)
    groups = (top, [n for n in top if n.nama.ref.row < row], [n for n in top if before < n.nama.ref.row < row])
    sums = (total_below(group, pagu) for group in groups if group)
    return list(dict.fromkeys(s for s in sums if s is not None))


RULE = Rule(
    "PAG-03",
    "total-benar",
    Severity.ERROR,
    "Total yang tertulis sama dengan hasil penjumlahan",
    "Baris Jumlah atau Total dibandingkan dengan jumlah pagu baris teratas (biasanya program).",
    "Total yang salah adalah temuan paling sering dalam penelaahan.",
    "Catatan penelaahan Renja; KKE 3.",
    fits={"DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 30", "| JUMLAH | | | | 30")},
    breaks={"DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 30", "| JUMLAH | | | | 35")},
    at=("DPA 2025", "F3"),
    check_document=check,
)
