"""TGT-06: the first target of a result is better than where it stood before."""

from collections.abc import Iterator
from decimal import Decimal

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.plan import Indikator
from rkt_xl.model.target import Kind
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._series import baseline_of, outcomes, size_of, text_of, yearly
from rkt_xl.reconcile.rules._tables import table
from rkt_xl.values.direction import lower_is_better
from rkt_xl.values.satuan import maximum_of

_HEADS = "No | Sasaran | Indikator | Baseline 2024 | Target 2025 | Target 2026 | Target 2027"


def check(document: Document) -> Iterator[Finding]:
    for indikator in outcomes(document):
        text = text_of(indikator)
        baseline = baseline_of(indikator)
        first = next((t for t in yearly(indikator) if not t.value.is_missing), None)
        if baseline is None or first is None or baseline.value.kind is not first.value.kind:
            continue
        before, after = size_of(baseline.value, text), size_of(first.value, text)
        if before is None or after is None or first.value.kind is not Kind.NUMBER:
            continue
        lower = lower_is_better(text)
        if (after < before) if lower else (after > before):
            continue
        if _cannot_improve(indikator, before, lower=lower):
            continue
        yield RULE.finding(
            f"Target {first.ref.text.strip()} untuk “{text}” tidak lebih baik dari capaian awal {baseline.ref.text.strip()}.",
            first.ref,
            baseline.ref,
            suggestion="Naikkan targetnya, atau jelaskan mengapa tidak dapat lebih baik.",
            subject=text,
        )


def _cannot_improve(indikator: Indikator, before: Decimal, *, lower: bool) -> bool:
    """Whether the indikator stood at the end of its scale already."""
    if lower:
        return before == 0
    maximum = maximum_of(indikator.satuan.text if indikator.satuan else None, text_of(indikator))
    return maximum is not None and before >= maximum


RULE = Rule(
    "TGT-06",
    "target-lebih-baik-dari-awal",
    Severity.WARNING,
    "Target pertama lebih baik dari capaian awal",
    "Target tahun pertama indikator tujuan, sasaran, dan program dibandingkan dengan data awal; yang sudah di ujung skalanya "
    "(100 persen, 0 kasus) tidak diperiksa.",
    "Target yang tidak melebihi capaian awal tidak menantang.",
    "KKE 1 (menantang).",
    fits={"Renstra": table(_HEADS, "1 | Akuntabilitas | Nilai AKIP | 81 | 83 | 84 | 85")},
    breaks={"Renstra": table(_HEADS, "1 | Akuntabilitas | Nilai AKIP | 83,5 | 83 | 84 | 85")},
    at=("Renstra", "E2"),
    check_document=check,
)
