"""REC-07: the satuan of an indikator is the same in all documents."""

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.compare import compare_satuan
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import Mention
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RENSTRA_SATUAN, RKT, table

_COMPARED = (DocumentKind.RENSTRA, DocumentKind.PK, DocumentKind.IKU, DocumentKind.RENJA)


def differing_satuan(context: Context, verdict: str) -> Iterator[tuple[str, Mention, Mention]]:
    """Yield text and two mentions of indikator whose units compare as told; units implied by wording do not count."""
    for entry in context.indikator:
        stated = [
            m for m in entry.mentions if m.indikator.satuan is not None and m.indikator.satuan.source != "indikator"
        ]
        base = next((m for m in stated if m.kind is DocumentKind.RKT), stated[0] if stated else None)
        for other in stated:
            if base is None or other is base or other.kind is base.kind or other.kind not in _COMPARED:
                continue
            a, b = base.indikator.satuan, other.indikator.satuan
            if a is not None and b is not None and compare_satuan(a.text, b.text) == verdict:
                yield entry.text, base, other


def check(context: Context) -> Iterator[Finding]:
    for text, base, other in differing_satuan(context, "beda"):
        a, b = base.indikator.satuan, other.indikator.satuan
        assert a is not None and b is not None
        yield RULE.finding(
            f"Satuan “{text}” berbeda: {base.kind.label} {a.text}, {other.kind.label} {b.text}.",
            a.ref,
            b.ref,
            suggestion="Samakan satuan di semua dokumen.",
            subject=text,
        )


RULE = Rule(
    "REC-07",
    "satuan-sama",
    Severity.ERROR,
    "Satuan satu indikator sama di semua dokumen",
    "Satuan di RKT dibandingkan dengan Renstra, PK, IKU, dan Renja; sinonim (% = Persen, Dok = Dokumen) dianggap sama.",
    "Target dengan satuan berbeda tidak dapat diukur dengan cara yang sama.",
    "Praktik evaluasi AKIP.",
    fits={
        "RKT 2025": table(RKT, "1 | Meningkatnya layanan | Cakupan layanan | % | 90"),
        "Renstra 2025-2029": table(
            RENSTRA_SATUAN, "1 | Layanan baik | Meningkatnya layanan | Cakupan layanan | Persen | 90 | 91 | 92"
        ),
    },
    breaks={
        "RKT 2025": table(RKT, "1 | Meningkatnya layanan | Cakupan layanan | Orang | 90"),
        "Renstra 2025-2029": table(
            RENSTRA_SATUAN, "1 | Layanan baik | Meningkatnya layanan | Cakupan layanan | Persen | 90 | 91 | 92"
        ),
    },
    at=("RKT 2025", "D2"),
    check_office=check,
)
