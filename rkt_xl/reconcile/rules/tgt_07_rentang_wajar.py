"""TGT-07: a target lies on its scale."""

from collections.abc import Iterator
from decimal import Decimal

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.plan import Indikator, Target
from rkt_xl.model.target import Kind, Role
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._doubts import and_others
from rkt_xl.reconcile.rules._series import text_of
from rkt_xl.reconcile.rules._tables import RKT, table
from rkt_xl.values.display import indonesian
from rkt_xl.values.satuan import is_growth, maximum_of

_ROLES = (Role.TARGET, Role.BASELINE, Role.FINAL)


def check(document: Document) -> Iterator[Finding]:
    if document.kind is DocumentKind.NOMENKLATUR:
        return
    for indikator in document.indikator:
        satuan = indikator.satuan.text if indikator.satuan else None
        high = maximum_of(satuan, text_of(indikator))
        outside = [t for t in indikator.targets if t.role in _ROLES and _is_outside(t, indikator, high)]
        if not outside:
            continue
        first = outside[0]
        upper = f"0–{indonesian(high)}" if high is not None else "0 ke atas"
        yield RULE.finding(
            f"Target {first.ref.text.strip()} untuk “{text_of(indikator)}” di luar rentang wajar {upper}"
            f"{f' untuk satuan {satuan}' if satuan else ''}{and_others(len(outside))}.",
            *(t.ref for t in outside),
            suggestion="Periksa angka dan satuannya.",
            subject=text_of(indikator),
        )


def _is_outside(target: Target, indikator: Indikator, high: Decimal | None) -> bool:
    value = target.value
    if value.kind not in (Kind.NUMBER, Kind.INTERVAL) or value.number is None:
        return False
    top = value.high if value.kind is Kind.INTERVAL else value.number
    if value.number < 0 and not is_growth(text_of(indikator)):
        return True
    return high is not None and top is not None and top > high


RULE = Rule(
    "TGT-07",
    "target-dalam-rentang",
    Severity.ERROR,
    "Target berada dalam rentang wajar",
    "Persen di atas 100 (kecuali pertumbuhan), nilai di atas skalanya, dan angka negatif.",
    "Angka di luar skala hampir selalu salah ketik, misalnya koma yang hilang.",
    "Praktik penelaahan dokumen.",
    fits={"RKT 2025": table(RKT, "1 | Layanan | Persentase berkas lengkap | Persen | 99,5")},
    breaks={"RKT 2025": table(RKT, "1 | Layanan | Persentase berkas lengkap | Persen | 995")},
    at=("RKT 2025", "E2"),
    check_document=check,
)
