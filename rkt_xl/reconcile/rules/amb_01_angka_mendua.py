"""AMB-01: a number that can mean two things stays undecided."""

from collections.abc import Iterator
from decimal import Decimal

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._doubts import and_others, doubtful_rows
from rkt_xl.reconcile.rules._tables import RKT, table
from rkt_xl.values.display import indonesian


def check(document: Document) -> Iterator[Finding]:
    for indikator, found in doubtful_rows(document, "AMB-01"):
        target, doubt = found[0]
        readings = " atau ".join(indonesian(Decimal(r), grouped=False) for r in doubt.readings)
        yield RULE.finding(
            f"Angka “{target.ref.text.strip()}” dapat berarti {readings}; tidak dibandingkan{and_others(len(found))}.",
            *(t.ref for t, _ in found),
            suggestion="Tuliskan tegas, misalnya 1250 atau 1,25.",
            subject=indikator.text.value if indikator.text else "",
        )


RULE = Rule(
    "AMB-01",
    "angka-tidak-mendua",
    Severity.WARNING,
    "Angka tidak bermakna ganda",
    "Angka dengan satu titik atau koma sebelum tepat tiga digit, yang tidak dapat dipastikan dari satuan, skala, atau angka di sekitarnya.",
    "1.250 dapat berarti seribu dua ratus lima puluh atau satu seperempat; alat ini tidak menebak.",
    "Kebiasaan penulisan angka Indonesia dan Inggris yang bercampur.",
    fits={"RKT 2025": table(RKT, "1 | Meningkatnya kunjungan | Jumlah pengunjung | Orang | 1.250")},
    breaks={"RKT 2025": table(RKT, "1 | Meningkatnya layanan | Indeks Layanan | Indeks | 1.250")},
    at=("RKT 2025", "E2"),
    check_document=check,
)
