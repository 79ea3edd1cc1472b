"""PAG-02: the pagu of a program is the sum of its kegiatan."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._sums import wrong_sums
from rkt_xl.reconcile.rules._tables import DPA, table


def check(document: Document) -> Iterator[Finding]:
    yield from wrong_sums(RULE, document, Level.PROGRAM, Level.KEGIATAN)


RULE = Rule(
    "PAG-02",
    "pagu-program-jumlah-kegiatan",
    Severity.ERROR,
    "Pagu program sama dengan jumlah pagu kegiatannya",
    "Pagu setiap program dibandingkan dengan jumlah pagu kegiatan di bawahnya, per tahun.",
    "Selisih menunjukkan kegiatan yang terlewat atau salah ketik.",
    "Permendagri 86/2017; catatan penelaahan Renja.",
    fits={
        "DPA 2025": table(
            DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 30", "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 30"
        )
    },
    breaks={
        "DPA 2025": table(
            DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 40", "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 30"
        )
    },
    at=("DPA 2025", "F2"),
    check_document=check,
)
