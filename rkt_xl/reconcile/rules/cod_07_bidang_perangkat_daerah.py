"""COD-07: a program is of a bidang that the office owns."""

from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.model.provenance import CellRef
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, table
from rkt_xl.values.kode import bidang_of_office


def check(context: Context) -> Iterator[Finding]:
    owned: set[str] = set()
    for file in context.files:
        for document in file.documents:
            if document.table.opd is not None:
                owned.update(bidang_of_office(document.table.opd.ref.text))
    if not owned:
        return
    cells: dict[str, list[CellRef]] = {}
    for _, occurrence in context.occurrences():
        kode = occurrence.node.kode
        if kode is None or occurrence.node.level is not Level.PROGRAM or kode.value.is_placeholder:
            continue
        if kode.value.bidang not in owned:
            cells.setdefault(str(kode.value), []).extend((kode.ref, occurrence.node.nama.ref))
    for program, refs in cells.items():
        yield RULE.finding(
            f"Program {program} bukan bidang urusan {context.opd} ({', '.join(sorted(owned))}).",
            *refs,
            suggestion="Periksa kode programnya.",
            subject=program,
        )


RULE = Rule(
    "COD-07",
    "bidang-milik-perangkat-daerah",
    Severity.WARNING,
    "Program termasuk bidang urusan perangkat daerah",
    "Bidang pada kode program dibandingkan dengan bidang pada kode perangkat daerah (misalnya 5.03.5.04.0.00.01.0000).",
    "Program bidang lain tidak dapat dianggarkan pada perangkat daerah ini.",
    "Permendagri 90/2019.",
    fits={
        "DPA 2025": "Organisasi : 5.03.5.04.0.00.01.0000 Badan Kepegawaian Kota Sukamaju\n"
        + table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10")
    },
    breaks={
        "DPA 2025": "Organisasi : 5.03.5.04.0.00.01.0000 Badan Kepegawaian Kota Sukamaju\n"
        + table(DPA, "1.02.02 | PROGRAM KESEHATAN | | | | 10")
    },
    at=("DPA 2025", "A3"),
    check_office=check,
)
