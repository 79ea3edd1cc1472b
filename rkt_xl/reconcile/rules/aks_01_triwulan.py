"""AKS-01: the targets of the quarters make the target of the year."""

from collections.abc import Iterator
from decimal import Decimal

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.plan import Indikator, Target
from rkt_xl.model.target import Kind, Role
from rkt_xl.reconcile.compare import Verdict, compare_targets, same_number
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._series import text_of
from rkt_xl.reconcile.rules._tables import table
from rkt_xl.values.number import UnitClass
from rkt_xl.values.satuan import unit_class

_HEADS = "No | Sasaran | Indikator | Satuan | Target | TW I | TW II | TW III | TW IV"
_SUMMED = (UnitClass.COUNT, UnitClass.MONEY, UnitClass.QUANTITY, UnitClass.MEASURE, UnitClass.UNKNOWN)


def check(document: Document) -> Iterator[Finding]:
    for indikator in document.indikator:
        targets = [t for t in indikator.targets if t.role is Role.TARGET and t.quoted is None]
        quarters = sorted(
            (t for t in targets if t.triwulan is not None and not t.value.is_missing), key=lambda t: t.triwulan or 0
        )
        annual = next((t for t in targets if t.triwulan is None and t.tahun == document.table.tahun), None)
        if annual is None or annual.value.is_missing or not quarters or _makes_the_year(indikator, annual, quarters):
            continue
        yield RULE.finding(
            f"Target triwulan “{text_of(indikator)}” ({', '.join(t.ref.text.strip() for t in quarters)}) tidak menghasilkan "
            f"target tahunan {annual.ref.text.strip()}.",
            annual.ref,
            *(t.ref for t in quarters),
            suggestion="Jumlahkan triwulan untuk hitungan; untuk persen dan indeks, triwulan terakhir sama dengan target tahunan.",
            subject=text_of(indikator),
        )


def _makes_the_year(indikator: Indikator, annual: Target, quarters: list[Target]) -> bool:
    """Whether the last quarter is the year's target (also of what is counted from January on), or the sum of counts is."""
    verdict = compare_targets(quarters[-1].value, annual.value, text_of(indikator))
    if verdict is not Verdict.DIFFERENT:
        return True
    numbers = [t.value.number for t in quarters if t.value.kind is Kind.NUMBER and t.value.number is not None]
    unit = unit_class(indikator.satuan.text if indikator.satuan else None, text_of(indikator))
    if unit not in _SUMMED or len(numbers) != len(quarters):
        return False
    return annual.value.kind is not Kind.NUMBER or same_number(sum(numbers, Decimal(0)), annual.value.number)


RULE = Rule(
    "AKS-01",
    "triwulan-menghasilkan-tahunan",
    Severity.WARNING,
    "Target triwulan menghasilkan target tahunan",
    "Untuk hitungan, jumlah keempat triwulan (atau triwulan terakhir, bila kumulatif) harus sama dengan target tahunan; untuk "
    "persen, indeks, dan predikat, triwulan terakhir.",
    "Rencana aksi yang tidak sampai pada target tahunan tidak dapat dipantau.",
    "PermenPAN-RB 88/2021 (pemantauan rencana aksi).",
    fits={
        "Rencana Aksi 2025": table(
            _HEADS,
            "1 | Nelayan terampil | Jumlah nelayan dilatih | Orang | 200 | 50 | 50 | 60 | 40",
            "2 | Akuntabilitas | Nilai AKIP | Nilai | 70 | - | - | - | 70",
        )
    },
    breaks={
        "Rencana Aksi 2025": table(
            _HEADS, "1 | Nelayan terampil | Jumlah nelayan dilatih | Orang | 200 | 50 | 50 | 50 | 40"
        )
    },
    at=("Rencana Aksi 2025", "E2"),
    check_document=check,
)
