"""STR-11: every line with a kode has a name."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, table


def check(document: Document) -> Iterator[Finding]:
    for node in document.nodes:
        if node.is_nameless:
            yield RULE.finding(
                f"Baris {node.nama.value} tidak mempunyai nama.",
                node.nama.ref,
                suggestion="Isi nama program, kegiatan, atau subkegiatannya.",
                subject=node.nama.value,
            )


RULE = Rule(
    "STR-11",
    "baris-bernama",
    Severity.WARNING,
    "Setiap baris berkode mempunyai nama",
    "Baris yang mempunyai kode dan pagu, target, atau indikator, tetapi kolom namanya kosong; baris itu disebut dengan kodenya.",
    "Tanpa nama tidak ada yang dapat memeriksa apakah kodenya benar.",
    "Praktik; Permendagri 90/2019 menulis kode bersama namanya.",
    fits={"DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10")},
    breaks={"DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10", "5.03.02.2.02 | | | | | 10")},
    at=("DPA 2025", "A3"),
    check_document=check,
)
