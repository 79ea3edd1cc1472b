"""NOM-03: a name differs from the official one in punctuation or spacing only."""

from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, NOMENKLATUR, table
from rkt_xl.reconcile.rules.nom_02_nama_berbeda import differing_names


def check(context: Context) -> Iterator[Finding]:
    for occurrence, entry, difference, _ in differing_names(context):
        if difference == "tanda baca":
            nama = occurrence.node.nama
            yield RULE.finding(
                f"Tanda baca atau spasi “{nama.value}” berbeda dengan nomenklatur “{entry.nama}”.",
                nama.ref,
                entry.ref,
                subject=nama.value,
            )


RULE = Rule(
    "NOM-03",
    "tanda-baca-nama",
    Severity.INFO,
    "Tanda baca nama sesuai nomenklatur",
    "Nama yang kata-katanya sama dengan nomenklatur tetapi koma, garis miring, atau spasinya berbeda.",
    "Bukan kesalahan, tetapi nama yang persis sama memudahkan pencocokan.",
    "Kepmendagri nomenklatur yang berlaku.",
    fits={
        "DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN  DAERAH | | | | 10"),
        "Nomenklatur": table(NOMENKLATUR, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | |"),
    },
    breaks={
        "DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN, DAERAH | | | | 10"),
        "Nomenklatur": table(NOMENKLATUR, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | |"),
    },
    at=("DPA 2025", "B2"),
    check_office=check,
)
