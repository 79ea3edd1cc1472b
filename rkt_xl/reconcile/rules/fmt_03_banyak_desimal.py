"""FMT-03: a number with more decimals than anyone means."""

from collections.abc import Iterator
from decimal import Decimal

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.target import Role
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._doubts import and_others, doubtful_rows
from rkt_xl.reconcile.rules._tables import RKT, table
from rkt_xl.values.display import indonesian


def check(document: Document) -> Iterator[Finding]:
    for indikator, found in doubtful_rows(document, "FMT-03"):
        planned = [(target, doubt) for target, doubt in found if target.role is not Role.REALISASI]
        if not planned:
            continue
        target, doubt = planned[0]
        exact = indonesian(target.value.number) if target.value.number is not None else target.ref.text.strip()
        yield RULE.finding(
            f"Angka {exact} memiliki terlalu banyak desimal; saat dicetak dibulatkan menjadi "
            f"{indonesian(Decimal(doubt.readings[0]))}{and_others(len(planned))}.",
            *(t.ref for t, _ in planned),
            subject=indikator.text.value if indikator.text else "",
        )


RULE = Rule(
    "FMT-03",
    "desimal-wajar",
    Severity.INFO,
    "Banyaknya desimal wajar",
    "Angka dengan lebih dari empat desimal, biasanya sisa rumus.",
    "Target ditetapkan dengan ketelitian yang dapat diukur.",
    "Praktik penyusunan dan penelaahan dokumen.",
    fits={"RKT 2025": table(RKT, "1 | Meningkatnya layanan | Cakupan layanan | Persen | 10,79")},
    breaks={"RKT 2025": table(RKT, "1 | Meningkatnya layanan | Cakupan layanan | Persen | 10,79254373")},
    at=("RKT 2025", "E2"),
    is_habit=True,
    check_document=check,
)
