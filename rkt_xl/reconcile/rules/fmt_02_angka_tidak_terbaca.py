"""FMT-02: a number that no rule can read."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._doubts import doubts_of
from rkt_xl.reconcile.rules._tables import RKT, table


def check(document: Document) -> Iterator[Finding]:
    for indikator, target, _ in doubts_of(document, "FMT-02"):
        yield RULE.finding(
            f"Angka “{target.ref.text.strip()}” tidak dapat dibaca.",
            target.ref,
            suggestion="Ketik ulang angkanya; format sel jangan Tanggal.",
            subject=indikator.text.value if indikator.text else "",
        )


RULE = Rule(
    "FMT-02",
    "angka-terbaca",
    Severity.ERROR,
    "Angka dapat dibaca",
    "Angka yang pemisahnya tidak beraturan (1.250.00), atau target yang berubah menjadi tanggal.",
    "Angka yang tidak terbaca tidak dapat dibandingkan dan tidak boleh ditebak.",
    "Praktik penyusunan dan penelaahan dokumen.",
    fits={"RKT 2025": table(RKT, "1 | Meningkatnya layanan | Cakupan layanan | Persen | 68,5")},
    breaks={"RKT 2025": table(RKT, "1 | Meningkatnya layanan | Cakupan layanan | Orang | 1.250.00")},
    at=("RKT 2025", "E2"),
    check_document=check,
)
