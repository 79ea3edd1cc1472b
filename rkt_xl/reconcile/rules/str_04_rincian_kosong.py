"""STR-04: a program has kegiatan and a kegiatan has subkegiatan, in tables that go as deep."""

import itertools
from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import NODE_LEVELS
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._names import described
from rkt_xl.reconcile.rules._tables import DPA, table


def check(document: Document) -> Iterator[Finding]:
    present = {node.level for node in document.nodes}
    parents = {node.parent for node in document.nodes}
    for level, below in itertools.pairwise(NODE_LEVELS):
        if below not in present:
            continue
        for index, node in enumerate(document.nodes):
            if node.level is level and index not in parents:
                kode = node.kode.value if node.kode else None
                yield RULE.finding(
                    f"{described(level, node.nama.value, kode)} tidak memiliki {below.value} di bawahnya.",
                    node.nama.ref,
                    suggestion=f"Tambahkan {below.value}, atau hapus barisnya bila tidak dilaksanakan.",
                    subject=node.nama.value,
                )


RULE = Rule(
    "STR-04",
    "rincian-terisi",
    Severity.WARNING,
    "Program memiliki kegiatan, kegiatan memiliki subkegiatan",
    "Pada tabel yang memuat kegiatan dan subkegiatan, setiap program dan kegiatan harus mempunyai rincian di bawahnya.",
    "Program tanpa rincian tidak dapat dilaksanakan dan tidak dapat dianggarkan.",
    "Permendagri 90/2019.",
    fits={
        "DPA 2025": table(
            DPA,
            "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10",
            "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 10",
            "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | | | | 10",
        )
    },
    breaks={
        "DPA 2025": table(
            DPA,
            "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10",
            "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 10",
            "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | | | | 10",
            "5.03.02.2.03 | Pengembangan Kompetensi ASN | | | | 0",
        )
    },
    at=("DPA 2025", "B5"),
    check_document=check,
)
