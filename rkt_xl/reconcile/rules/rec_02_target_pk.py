"""REC-02: the target of the PK is that of the RKT."""

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.compare import contradict
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import PK, RKT, table


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        for rkt in entry.of_kind(DocumentKind.RKT):
            own = rkt.target_of(context.tahun, context.periode)
            for pk in entry.of_kind(DocumentKind.PK):
                other = pk.target_of(context.tahun, context.periode)
                if own is None or other is None:
                    continue
                if contradict(own.value, other.value, entry.text):
                    yield RULE.finding(
                        f"Target di Perjanjian Kinerja ({other.ref.text.strip()}) tidak sama dengan RKT "
                        f"({own.ref.text.strip()}) untuk “{entry.text}”.",
                        other.ref,
                        own.ref,
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
