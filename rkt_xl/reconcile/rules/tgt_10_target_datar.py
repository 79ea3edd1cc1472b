"""TGT-10: the targets of a result are not the same every year without a thought."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.compare import Verdict, compare_targets
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._series import outcomes, text_of, yearly
from rkt_xl.reconcile.rules._tables import RENSTRA, table

_MIN_YEARS = 3


def check(document: Document) -> Iterator[Finding]:
    for indikator in outcomes(document):
        targets = yearly(indikator)
        if len(targets) < _MIN_YEARS:
            continue
        first, *others = targets
        if all(compare_targets(first.value, t.value, text_of(indikator)) is Verdict.SAME for t in others):
            yield RULE.finding(
                f"Target “{text_of(indikator)}” sama setiap tahun ({first.ref.text.strip()}); pastikan memang dipertahankan.",
                first.ref,
                targets[-1].ref,
                subject=text_of(indikator),
            )


RULE = Rule(
    "TGT-10",
    "target-tidak-datar",
    Severity.INFO,
    "Target tidak sama setiap tahun",
    "Target indikator tujuan, sasaran, dan program yang sama di semua tahun Renstra.",
    "Target yang datar dinilai tidak menantang, kecuali memang sudah yang terbaik.",
    "KKE 1 (menantang).",
    fits={"Renstra": table(RENSTRA, "1 | Tata kelola | Akuntabilitas | Nilai AKIP | 83 | 83 | 84")},
    breaks={"Renstra": table(RENSTRA, "1 | Tata kelola | Akuntabilitas | Nilai AKIP | 83 | 83 | 83")},
    at=("Renstra", "E2"),
    is_habit=True,
    check_document=check,
)
