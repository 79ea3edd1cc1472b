"""PAG-01: the pagu of a kegiatan is the sum of its subkegiatan."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._sums import wrong_sums
from rkt_xl.reconcile.rules._tables import DPA, table


def check(document: Document) -> Iterator[Finding]:
    yield from wrong_sums(RULE, document, Level.KEGIATAN, Level.SUBKEGIATAN)


RULE = Rule(
    "PAG-01",
    "pagu-kegiatan-jumlah-subkegiatan",
    Severity.ERROR,
    "Pagu kegiatan sama dengan jumlah pagu subkegiatannya",
    "Pagu setiap kegiatan dibandingkan dengan jumlah pagu subkegiatan di bawahnya, per tahun.",
    "Selisih menunjukkan subkegiatan yang terlewat atau salah ketik.",
    "Permendagri 86/2017; catatan penelaahan Renja.",
    fits={
        "DPA 2025": table(
            DPA, "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 30", "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | | | | 10",
            "5.03.02.2.02.0003 | Pengelolaan Promosi ASN | | | | 20",
        )
    },
    breaks={
        "DPA 2025": table(
            DPA, "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 31", "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | | | | 10",
            "5.03.02.2.02.0003 | Pengelolaan Promosi ASN | | | | 20",
        )
    },
    at=("DPA 2025", "F2"),
    check_document=check,
)  # fmt: skip
