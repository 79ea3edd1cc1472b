"""STR-10: the running numbers of the sasaran have no gap, and every tujuan has a sasaran."""

import itertools
from collections.abc import Iterator

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RKT, table

_KINDS = (DocumentKind.RKT, DocumentKind.PK, DocumentKind.RENSTRA, DocumentKind.IKU)


def check(document: Document) -> Iterator[Finding]:
    if document.kind not in _KINDS:
        return
    yield from _gaps(document)
    yield from _tujuan_without_sasaran(document)


def _gaps(document: Document) -> Iterator[Finding]:
    for a, b in itertools.pairwise(document.numbers):
        if b.value in (a.value, a.value + 1, 1):
            continue
        numbers = ", ".join(str(n.value) for n in document.numbers)
        yield RULE.finding(
            f"Penomoran sasaran melompat: {numbers}.",
            b.ref,
            a.ref,
            suggestion="Periksa apakah ada sasaran yang terhapus, lalu urutkan nomornya.",
            subject=f"nomor {document.kind.value}",
        )


def _tujuan_without_sasaran(document: Document) -> Iterator[Finding]:
    names = [name for name, _ in document.statements]
    if names.count("tujuan") < 2 or "sasaran" not in names:
        return
    for place, (name, text) in enumerate(document.statements):
        if name != "tujuan":
            continue
        following = itertools.takewhile(lambda n: n != "tujuan", names[place + 1 :])
        if "sasaran" not in following:
            yield RULE.finding(
                f"Tujuan “{text.value}” tidak mempunyai sasaran.",
                text.ref,
                suggestion="Tambahkan sasaran yang mencapainya.",
                subject=text.value,
            )


RULE = Rule(
    "STR-10",
    "penomoran-sasaran-urut",
    Severity.WARNING,
    "Penomoran sasaran urut dan setiap tujuan mempunyai sasaran",
    "Nomor urut di samping sasaran pada Renstra, RKT, PK, dan IKU; pada tabel dengan beberapa tujuan, sasaran setiap tujuan.",
    "Nomor yang melompat sering berarti ada baris yang terhapus.",
    "Praktik penelaahan dokumen.",
    fits={
        "RKT 2025": table(
            RKT,
            "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83",
            "2 | Meningkatnya layanan | Indeks Kepuasan Masyarakat | Nilai | 90",
        )
    },
    breaks={
        "RKT 2025": table(
            RKT,
            "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83",
            "3 | Meningkatnya layanan | Indeks Kepuasan Masyarakat | Nilai | 90",
        )
    },
    at=("RKT 2025", "A3"),
    check_document=check,
)
