"""COD-05: a kode that Excel turned into a date or number and that cannot be told any more."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, table
from rkt_xl.reconcile.rules.cod_02_kode_lama import doubts


def check(document: Document) -> Iterator[Finding]:
    for doubt in doubts(document, "COD-05"):
        yield RULE.finding(
            f"Kode di sel {doubt.ref.a1} berubah menjadi tanggal atau angka ({doubt.ref.text}).",
            doubt.ref,
            suggestion="Ketik ulang dengan format Teks.",
            subject=doubt.typed,
        )


RULE = Rule(
    "COD-05",
    "kode-tidak-rusak",
    Severity.ERROR,
    "Kode tidak berubah menjadi tanggal atau angka",
    "Sel kode yang berisi tanggal atau angka yang tidak dapat dikembalikan dengan pasti.",
    "Excel mengubah 1.02 menjadi tanggal atau angka; kode aslinya hilang.",
    "Sifat Excel; Permendagri 90/2019.",
    fits={"DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10")},
    check_document=check,
)
