"""TGT-08: a target does not jump from one year to the next."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.plan import Indikator, Target
from rkt_xl.model.target import Kind
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Limit, Rule
from rkt_xl.reconcile.rules._series import JUMP, OUTCOME_LEVELS, baseline_of, is_jump, steps, text_of, yearly
from rkt_xl.reconcile.rules._tables import RENSTRA, table

_Jump = tuple[Target, Target, Decimal, Decimal]
_OUTPUT_FACTOR = Decimal(50)
"""Counts of outputs follow the work of the year; only a slip of thousands is told."""


def check(context: Context) -> Iterator[Finding]:
    factor = context.aturan.limit(RULE.code, LIMIT.default)
    for document in context.documents:
        for indikator in document.indikator:
            limit = factor if indikator.level in OUTCOME_LEVELS else max(factor, _OUTPUT_FACTOR)
            jumps = [jump for jump in _pairs(indikator) if is_jump(jump[2], jump[3], limit)]
            yield from (_finding(indikator, group) for group in _there_and_back(jumps, limit))


def _there_and_back(jumps: Sequence[_Jump], limit: Decimal) -> Iterator[list[_Jump]]:
    """The jump to a wrong value and the jump back from it are one matter."""
    waiting = list(jumps)
    while waiting:
        jump = waiting.pop(0)
        back = next((j for j in waiting[:1] if j[0] is jump[1] and not is_jump(jump[2], j[3], limit)), None)
        if back is not None:
            waiting.remove(back)
        yield [jump] if back is None else [jump, back]


def _finding(indikator: Indikator, group: Sequence[_Jump]) -> Finding:
    a, b, *_ = group[0]
    after = [jump[1] for jump in group[1:]]
    return RULE.finding(
        f"Lonjakan tidak wajar pada “{text_of(indikator)}”: {a.ref.text.strip()} menjadi {b.ref.text.strip()}"
        + "".join(f", lalu {t.ref.text.strip()}" for t in after)
        + "; periksa pemisah ribuan/desimal.",
        b.ref,
        a.ref,
        *(t.ref for t in after),
        suggestion="Pastikan semuanya ditulis dengan cara yang sama.",
        subject=f"{text_of(indikator)} {b.tahun or b.ke}",
    )


def _pairs(indikator: Indikator) -> Iterator[_Jump]:
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


LIMIT = Limit(JUMP, "kali lipat dari satu tahun ke tahun berikutnya yang masih wajar")
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
