"""REC-08: units that are used for one another (Nilai, Indeks, Skor, Poin) should be one."""

from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import PK, RKT, table
from rkt_xl.reconcile.rules.rec_07_satuan_berbeda import cells, near_groups


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        for first, second in near_groups(entry):
            yield RULE.finding(
                f"Satuan “{entry.text}” ditulis {first[0][1].text} di {first[0][0].kind.label} dan {second[0][1].text} di "
                f"{second[0][0].kind.label}.",
                *cells(first, second),
                suggestion="Sebaiknya diseragamkan.",
                subject=entry.text,
            )


RULE = Rule(
    "REC-08",
    "satuan-seragam",
    Severity.INFO,
    "Satuan yang dipakai bergantian diseragamkan",
    "Nilai, Indeks, Skor, Poin, dan Angka yang dipakai untuk indikator yang sama di dokumen berbeda.",
    "Bukan kesalahan, tetapi pembaca dapat mengira ukurannya berbeda.",
    "Praktik penyusunan dokumen.",
    fits={
        "RKT 2025": table(RKT, "1 | Meningkatnya layanan | Indeks Kepuasan | Indeks | 90"),
        "PK 2025": table(PK, "1 | Meningkatnya layanan | Indeks Kepuasan | Indeks | 90"),
    },
    breaks={
        "RKT 2025": table(RKT, "1 | Meningkatnya layanan | Indeks Kepuasan | Nilai | 90"),
        "PK 2025": table(PK, "1 | Meningkatnya layanan | Indeks Kepuasan | Indeks | 90"),
    },
    at=("RKT 2025", "D2"),
    is_habit=True,
    check_office=check,
)
