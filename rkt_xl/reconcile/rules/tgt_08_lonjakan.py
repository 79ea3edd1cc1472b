"""TGT-08: a target does not jump from one year to the next."""

from collections.abc import Iterator
from decimal import Decimal

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.plan import Indikator, Target
from rkt_xl.model.target import Kind
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Limit, Rule
from rkt_xl.reconcile.rules._series import OUTCOME_LEVELS, baseline_of, steps, text_of, yearly
from rkt_xl.reconcile.rules._tables import RENSTRA, table

_OUTPUT_FACTOR = Decimal(50)
"""Counts of outputs follow the work of the year; only a slip of thousands is told."""


def check(context: Context) -> Iterator[Finding]:
    factor = context.aturan.limit(RULE.code, LIMIT.default)
    for document in context.documents:
        for indikator in document.indikator:
            limit = factor if indikator.level in OUTCOME_LEVELS else max(factor, _OUTPUT_FACTOR)
            for a, b, size_a, size_b in _pairs(indikator):
                low, high = sorted((abs(size_a), abs(size_b)))
                if low == 0 or high / low <= limit:
                    continue
                yield RULE.finding(
                    f"Lonjakan tidak wajar pada “{text_of(indikator)}”: {a.ref.text.strip()} menjadi {b.ref.text.strip()}; "
                    "periksa pemisah ribuan/desimal.",
                    b.ref,
                    a.ref,
                    suggestion="Pastikan keduanya ditulis dengan cara yang sama.",
                    subject=f"{text_of(indikator)} {b.tahun or b.ke}",
                )


def _pairs(indikator: Indikator) -> Iterator[tuple[Target, Target, Decimal, Decimal]]:
    """The baseline with the first target, then each target with the next."""
    baseline = baseline_of(indikator)
    first = next((t for t in yearly(indikator) if t.value.kind is Kind.NUMBER), None)
    if baseline is not None and first is not None and baseline.value.kind is Kind.NUMBER:
        before, after = baseline.value.number, first.value.number
        if before is not None and after is not None:
            yield baseline, first, before, after
    for a, b, size_a, size_b in steps(indikator):
        if a.value.kind is not Kind.PREDICATE:
            yield a, b, size_a, size_b


LIMIT = Limit(Decimal(5), "kali lipat dari satu tahun ke tahun berikutnya yang masih wajar")
RULE = Rule(
    "TGT-08",
    "target-tidak-melonjak",
    Severity.WARNING,
    "Target tidak melonjak",
    "Target (dan data awal) yang berubah lebih dari lima kali lipat dari satu tahun ke tahun berikutnya; pada keluaran kegiatan "
    "dan subkegiatan lebih dari lima puluh kali.",
    "Lonjakan sering berarti pemisah ribuan dan desimal tertukar.",
    "Praktik penelaahan dokumen.",
    fits={"Renstra": table(RENSTRA, "1 | Pariwisata maju | Kunjungan naik | Kunjungan wisata | 770 | 900 | 1.100")},
    breaks={"Renstra": table(RENSTRA, "1 | Pariwisata maju | Kunjungan naik | Jumlah kunjungan | 144.902 | 770 | 900")},
    at=("Renstra", "F2"),
    limit=LIMIT,
    check_office=check,
)
