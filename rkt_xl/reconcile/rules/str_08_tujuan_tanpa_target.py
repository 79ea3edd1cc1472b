"""STR-08: an indikator of a tujuan has a target for the year."""

from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RENSTRA, table


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        text = entry.mentions[0].indikator.text
        if entry.level is not Level.TUJUAN or text is None:
            continue
        targets = [m.target_of(context.tahun, context.periode) for m in entry.mentions]
        if any(t is not None and not t.value.is_missing for t in targets):
            continue
        yield RULE.finding(
            f"Indikator tujuan “{entry.text}” tidak mempunyai target tahun {context.tahun}.",
            text.ref,
            *(t.ref for t in targets if t is not None),
            suggestion="Isi targetnya di tabel tujuan dan sasaran Renstra.",
            subject=entry.text,
        )


RULE = Rule(
    "STR-08",
    "indikator-tujuan-bertarget",
    Severity.WARNING,
    "Indikator tujuan mempunyai target tahun berjalan",
    "Setiap indikator pada tingkat tujuan dicari targetnya untuk tahun berjalan di semua dokumen.",
    "Tujuan tanpa target tidak dapat dinilai di akhir periode.",
    "Permendagri 86/2017 tabel T-C.25.",
    fits={"Renstra 2025-2029": table(RENSTRA, "1 | Tata kelola baik | | Indeks Sistem Merit | 300 | 310 | 320")},
    breaks={"Renstra 2025-2029": table(RENSTRA, "1 | Tata kelola baik | | Indeks Sistem Merit | - | - | -")},
    at=("Renstra 2025-2029", "D2"),
    check_office=check,
)
