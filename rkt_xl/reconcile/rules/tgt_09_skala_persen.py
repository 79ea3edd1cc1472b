"""TGT-09: a percentage is written on the scale of 0 to 100."""

from collections.abc import Iterator
from decimal import Decimal

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.plan import Target
from rkt_xl.model.target import Kind, Role
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import OfficeIndikator
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RENSTRA_SATUAN, RKT, table
from rkt_xl.values.display import indonesian
from rkt_xl.values.number import UnitClass
from rkt_xl.values.satuan import unit_class

_LOW, _HIGH = Decimal(20), Decimal(500)


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        numbers = _numbers(entry)
        for target in numbers:
            size = target.value.number
            if size is None or not 0 < size <= 1:
                continue
            others = [t.value.number for t in numbers if t is not target and t.value.number]
            if any(_LOW <= other / size <= _HIGH for other in others):
                yield RULE.finding(
                    f"Target {target.ref.text.strip()} untuk “{entry.text}” dengan satuan Persen; maksudnya "
                    f"{indonesian(size * 100)}?",
                    target.ref,
                    suggestion="Tulis persen pada skala 0–100.",
                    subject=f"{entry.text} {target.tahun or target.ke or ''}",
                )


def _numbers(entry: OfficeIndikator) -> list[Target]:
    """All percentages that documents give the indikator."""
    found: list[Target] = []
    for mention in entry.mentions:
        indikator = mention.indikator
        satuan = indikator.satuan.text if indikator.satuan else None
        if unit_class(satuan, entry.text) is UnitClass.PERCENT:
            found += [t for t in indikator.targets if t.role is not Role.REALISASI and t.value.kind is Kind.NUMBER]
    return found


RULE = Rule(
    "TGT-09",
    "persen-skala-seratus",
    Severity.WARNING,
    "Persen ditulis pada skala 0–100",
    "Target persen antara 0 dan 1 yang tahun lain atau dokumen lainnya sekitar seratus kali lebih besar.",
    "0,96 persen dan 96 persen adalah janji yang berbeda seratus kali.",
    "Praktik penelaahan dokumen.",
    fits={
        "Renstra": table(
            RENSTRA_SATUAN, "1 | Layanan | Layanan cepat | Persentase berkas lengkap | Persen | 96 | 97 | 98"
        ),
        "RKT 2025": table(RKT, "1 | Layanan cepat | Persentase berkas lengkap | Persen | 96"),
    },
    breaks={
        "Renstra": table(
            RENSTRA_SATUAN, "1 | Layanan | Layanan cepat | Persentase berkas lengkap | Persen | 0,96 | 97 | 98"
        ),
    },
    at=("Renstra", "F2"),
    check_office=check,
)
