"""FMT-01: numbers written with a decimal point are read, and said to be so."""

from collections.abc import Iterator
from decimal import Decimal

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._doubts import and_others, doubtful_rows
from rkt_xl.reconcile.rules._tables import RKT, table
from rkt_xl.values.display import indonesian


def check(document: Document) -> Iterator[Finding]:
    for indikator, found in doubtful_rows(document, "FMT-01"):
        target, doubt = found[0]
        written = " - ".join(indonesian(Decimal(r)) for r in doubt.readings)
        yield RULE.finding(
            f"Angka “{target.ref.text.strip()}” memakai gaya Inggris; di keluaran ditulis {written}"
            f"{and_others(len(found))}.",
            *(t.ref for t, _ in found),
            subject=indikator.text.value if indikator.text else "",
        )


RULE = Rule(
    "FMT-01",
    "angka-gaya-indonesia",
    Severity.INFO,
    "Angka ditulis dengan gaya Indonesia",
    "Angka berupa teks dengan titik desimal atau koma ribuan.",
    "Gaya yang bercampur dalam satu tabel mudah salah dibaca.",
    "Kaidah penulisan angka bahasa Indonesia.",
    fits={"RKT 2025": table(RKT, "1 | Meningkatnya layanan | Cakupan layanan | Persen | 68,5")},
    breaks={"RKT 2025": table(RKT, "1 | Meningkatnya layanan | Cakupan layanan | Persen | 68.5")},
    at=("RKT 2025", "E2"),
    is_habit=True,
    check_document=check,
)
