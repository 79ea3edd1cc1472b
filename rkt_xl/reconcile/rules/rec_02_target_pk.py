"""REC-02: the target of the PK is that of the RKT."""

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._said import by_value, cells, contradicting, said_in
from rkt_xl.reconcile.rules._tables import PK, RKT, table


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        rkt = said_in(context, entry, DocumentKind.RKT)
        for pk in by_value(said_in(context, entry, DocumentKind.PK), entry.text):
            others = contradicting(rkt, pk[0], entry.text)
            if others:
                yield RULE.finding(
                    f"Target di Perjanjian Kinerja ({pk[0].text}) tidak sama dengan RKT ({others[0].text}) untuk "
                    f"“{entry.text}”.",
                    *cells(context, pk, others),
                    suggestion="Samakan target PK dengan RKT sebelum PK ditandatangani.",
                    subject=entry.text,
                )


RULE = Rule(
    "REC-02",
    "target-pk-sama-dengan-rkt",
    Severity.ERROR,
    "Target Perjanjian Kinerja sama dengan target RKT",
    "Target setiap indikator di Lampiran PK dibandingkan dengan RKT tahun yang sama.",
    "Yang diperjanjikan kepala perangkat daerah harus sama dengan yang direncanakan.",
    "PermenPAN-RB 53/2014; PermenPAN-RB 88/2021.",
    fits={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83,35"),
        "PK 2025": table(PK, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83,35"),
    },
    breaks={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83,35"),
        "PK 2025": table(PK, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 85"),
    },
    at=("PK 2025", "E2"),
    check_office=check,
)
