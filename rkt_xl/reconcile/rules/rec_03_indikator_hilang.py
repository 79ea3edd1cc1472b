"""REC-03: every sasaran indikator that the Renstra promises for the year is in the RKT."""

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._stacked import is_stacked, stands_stacked
from rkt_xl.reconcile.rules._tables import RENSTRA, RKT, table


def check(context: Context) -> Iterator[Finding]:
    has_list = any(i.level is Level.SASARAN for d in context.of_kind(DocumentKind.RKT) for i in d.indikator)
    if not has_list:
        return
    for entry in context.indikator:
        renstra = entry.first(DocumentKind.RENSTRA)
        if entry.level is not Level.SASARAN or renstra is None or entry.of_kind(DocumentKind.RKT):
            continue
        target = renstra.target_of(context.tahun, context.periode)
        if target is None or target.value.is_missing or renstra.indikator.text is None:
            continue
        if is_stacked(renstra.indikator) or stands_stacked(context, DocumentKind.RKT, entry.text):
            continue
        yield RULE.finding(
            f"Indikator “{entry.text}” ada di Renstra (sasaran “{entry.owner}”) dengan target {target.ref.text.strip()} "
            f"tetapi tidak ada di RKT {context.tahun}.",
            renstra.indikator.text.ref,
            target.ref,
            suggestion="Tambahkan ke RKT, atau catat alasan indikator itu tidak dilaksanakan tahun ini.",
            subject=entry.text,
        )


RULE = Rule(
    "REC-03",
    "indikator-renstra-ada-di-rkt",
    Severity.ERROR,
    "Setiap indikator sasaran Renstra tahun itu ada di RKT",
    "Indikator sasaran yang mempunyai target tahun berjalan di Renstra dicari di RKT, menurut bunyi yang sama atau jelas mirip.",
    "Indikator yang hilang berarti janji Renstra yang tidak direncanakan pelaksanaannya.",
    "Permendagri 86/2017; KKE 2 PermenPAN-RB 88/2021.",
    fits={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83"),
        "Renstra 2025-2029": table(
            RENSTRA, "1 | Tata kelola baik | Meningkatnya akuntabilitas | Nilai AKIP | 83 | 84 | 85"
        ),
    },
    breaks={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83"),
        "Renstra 2025-2029": table(
            RENSTRA,
            "1 | Tata kelola baik | Meningkatnya akuntabilitas | Nilai AKIP | 83 | 84 | 85",
            "2 | Tata kelola baik | Meningkatnya layanan | Indeks Kepuasan | 90 | 91 | 92",
        ),
    },
    at=("Renstra 2025-2029", "D3"),
    check_office=check,
)
