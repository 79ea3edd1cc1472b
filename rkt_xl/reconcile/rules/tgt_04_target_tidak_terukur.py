"""TGT-04: a target is a number, a percentage, an interval or a known predicate."""

from collections.abc import Iterator

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.target import Kind, Role
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RKT, table
from rkt_xl.values.target import read_target

_PROMISES = (Role.TARGET, Role.FINAL)


def check(document: Document) -> Iterator[Finding]:
    if document.kind is DocumentKind.NOMENKLATUR:
        return
    for indikator in document.indikator:
        for target in indikator.targets:
            if target.role not in _PROMISES or target.value.kind is not Kind.TEXT or target.value.doubts:
                continue
            if is_stacked(target.ref.text):
                continue  # the matter of STR-07
            yield RULE.finding(
                f"Target “{target.ref.text.strip()}” bukan angka, persentase, atau predikat yang dikenal sehingga tidak terukur.",
                target.ref,
                indikator.text.ref if indikator.text else None,
                suggestion="Ganti dengan angka dan satuan, atau predikat dari skala yang dikenal.",
                subject=indikator.text.value if indikator.text else target.ref.text.strip(),
            )


def is_stacked(text: str) -> bool:
    """Whether a cell holds several targets below each other, each of which can be measured."""
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and all(read_target(line).kind is not Kind.TEXT for line in lines)


RULE = Rule(
    "TGT-04",
    "target-terukur",
    Severity.ERROR,
    "Target dapat diukur",
    "Isi sel target yang bukan angka, persentase, rentang, batas, atau predikat yang dikenal.",
    "Kriteria SMART: target harus dapat diukur.",
    "PermenPAN-RB 88/2021; KKE 1.",
    fits={"RKT 2025": table(RKT, "1 | Meningkatnya opini | Opini BPK | Opini | WTP")},
    breaks={"RKT 2025": table(RKT, "1 | Meningkatnya dokumen | Dokumen perencanaan | Dokumen | Tersusunnya dokumen")},
    at=("RKT 2025", "E2"),
    check_document=check,
)
