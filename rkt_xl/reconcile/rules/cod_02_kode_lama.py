"""COD-02: kode of the structure before 2023 are read, and said to be so."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.plan import KodeDoubt
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, table


def doubts(document: Document, rule: str) -> Iterator[KodeDoubt]:
    """Yield the kode of a document that are written as a rule reports it."""
    for node in document.nodes:
        if node.kode_doubt is not None and node.kode_doubt.rule == rule:
            yield node.kode_doubt


def check(document: Document) -> Iterator[Finding]:
    for doubt in doubts(document, "COD-02"):
        yield RULE.finding(
            f"Kode {doubt.typed} memakai format lama; padanannya {doubt.read_as}.", doubt.ref, subject=doubt.typed
        )


RULE = Rule(
    "COD-02",
    "kode-empat-digit",
    Severity.INFO,
    "Kode subkegiatan memakai empat digit",
    "Kode subkegiatan dengan dua digit terakhir, seperti sebelum 2023.",
    "Nomenklatur yang berlaku memakai empat digit; kode lama tetap dibandingkan dengan padanannya.",
    "Kepmendagri 900.1.15.5-1317/2023.",
    fits={"DPA 2025": table(DPA, "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | | | | 10")},
    breaks={"DPA 2025": table(DPA, "5.03.02.2.02.01 | Pengelolaan Mutasi ASN | | | | 10")},
    at=("DPA 2025", "A2"),
    is_habit=True,
    check_document=check,
)
