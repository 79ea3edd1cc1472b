"""COD-04: a kode is written with dots and full zeros; others are read as what they must mean, and said to be so."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, table
from rkt_xl.reconcile.rules.cod_02_kode_lama import doubts


def check(document: Document) -> Iterator[Finding]:
    for doubt in doubts(document, "COD-04"):
        yield RULE.finding(
            f"Penulisan kode {doubt.typed} dibaca sebagai {doubt.read_as}.",
            doubt.ref,
            suggestion=f"Tulis {doubt.read_as} sebagai teks.",
            subject=doubt.typed,
        )


RULE = Rule(
    "COD-04",
    "penulisan-kode",
    Severity.WARNING,
    "Kode ditulis dengan titik dan nol yang lengkap",
    "Nol yang hilang (1.3.02), nol yang berlebih pada digit tingkat (5.03.02.02.01), spasi sebagai pemisah, "
    "angka atau jam yang semula kode.",
    "Kode yang ditulis tidak baku gagal dicocokkan oleh aplikasi lain.",
    "Permendagri 90/2019; daftar bidang urusan yang tertutup membuat bacaannya pasti.",
    fits={"DPA 2025": table(DPA, "1.03.02 | PROGRAM PENGELOLAAN SUMBER DAYA AIR (SDA) | | | | 10")},
    breaks={"DPA 2025": table(DPA, "1.3.02 | PROGRAM PENGELOLAAN SUMBER DAYA AIR (SDA) | | | | 10")},
    at=("DPA 2025", "A2"),
    is_habit=True,
    check_document=check,
)
