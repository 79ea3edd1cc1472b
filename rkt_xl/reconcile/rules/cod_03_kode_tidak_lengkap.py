"""COD-03: a kode has all its segments."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, table
from rkt_xl.reconcile.rules.cod_02_kode_lama import doubts


def check(document: Document) -> Iterator[Finding]:
    for doubt in doubts(document, "COD-03"):
        count = len((doubt.read_as or doubt.typed).split("."))
        yield RULE.finding(
            f"Kode {doubt.typed} tidak lengkap (jumlah segmen {count}).",
            doubt.ref,
            suggestion="Lengkapi: program 3 segmen, kegiatan 5 segmen (5.03.02.2.01), subkegiatan 6 segmen.",
            subject=doubt.typed,
        )


RULE = Rule(
    "COD-03",
    "kode-lengkap",
    Severity.ERROR,
    "Kode lengkap segmennya",
    "Jumlah segmen setiap kode: urusan 1, bidang 2, program 3, kegiatan 5, subkegiatan 6.",
    "Kode yang tidak lengkap tidak menunjuk program atau kegiatan mana pun.",
    "Permendagri 90/2019.",
    fits={
        "DPA 2025": table(
            DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10", "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 10"
        )
    },
    breaks={
        "DPA 2025": table(
            DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10", "5.03.02.2 | Mutasi dan Promosi ASN | | | | 10"
        )
    },
    at=("DPA 2025", "A3"),
    check_document=check,
)
