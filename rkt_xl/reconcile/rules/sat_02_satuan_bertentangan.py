"""SAT-02: the unit that a cell shows is that of the SATUAN column."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._doubts import and_others, doubtful_rows
from rkt_xl.reconcile.rules._tables import RKT, table


def check(document: Document) -> Iterator[Finding]:
    for indikator, found in doubtful_rows(document, "SAT-02"):
        target, doubt = found[0]
        yield RULE.finding(
            f"Sel {target.ref.a1} bertuliskan “{doubt.readings[0]}” tetapi kolom Satuan “{doubt.readings[1]}”"
            f"{and_others(len(found))}.",
            *(t.ref for t, _ in found),
            indikator.satuan.ref if indikator.satuan else None,
            suggestion="Samakan satuan di sel target dengan kolom Satuan.",
            subject=indikator.text.value if indikator.text else "",
        )


RULE = Rule(
    "SAT-02",
    "satuan-sel-sama-dengan-kolom",
    Severity.WARNING,
    "Satuan di dalam sel sama dengan kolom Satuan",
    'Satuan di teks target (12 Bulan) atau di format angka (0" bln", 0%) dibandingkan dengan kolom Satuan.',
    "Pembaca tidak tahu mana yang benar: 12 bulan atau 12 dokumen.",
    "Praktik tabel Renstra.",
    fits={"RKT 2025": table(RKT, "1 | Meningkatnya dokumen | Jumlah dokumen | Dokumen | 12 Dok")},
    breaks={"RKT 2025": table(RKT, "1 | Meningkatnya dokumen | Jumlah dokumen | Dokumen | 12 Bulan")},
    at=("RKT 2025", "E2"),
    is_habit=True,
    check_document=check,
)
