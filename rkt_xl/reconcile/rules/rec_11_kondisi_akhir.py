"""REC-11: the target of the RKT is that of its year, not that of the end of the period."""

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.target import Role
from rkt_xl.reconcile.compare import Verdict, compare_targets
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._said import by_value, cells, contradicting, said_in
from rkt_xl.reconcile.rules._tables import RKT, table

_RENSTRA = "No | Sasaran | Indikator | Target 2025 | Target 2026 | Target 2027 | Kondisi Akhir"


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        finals = [m.of_role(Role.FINAL) for m in entry.of_kind(DocumentKind.RENSTRA)]
        for rkt in by_value(said_in(context, entry, DocumentKind.RKT), entry.text):
            years = contradicting(said_in(context, entry, DocumentKind.RENSTRA), rkt[0], entry.text)
            value = rkt[0].target.value
            ends = [
                end
                for end in finals
                if end is not None
                and end.value.kind is value.kind
                and compare_targets(value, end.value, entry.text) is Verdict.SAME
            ]
            if years and ends:
                yield RULE.finding(
                    f"Target RKT ({rkt[0].text}) untuk “{entry.text}” sama dengan kondisi akhir Renstra, bukan target "
                    f"tahun {context.tahun} ({years[0].text}).",
                    *cells(context, rkt),
                    *(end.ref for end in ends),
                    *cells(context, years),
                    suggestion=f"Ambil target dari kolom tahun {context.tahun}.",
                    subject=entry.text,
                )


RULE = Rule(
    "REC-11",
    "bukan-kondisi-akhir",
    Severity.WARNING,
    "Target RKT bukan kondisi akhir Renstra",
    "Target RKT yang berbeda dari target tahunnya tetapi sama dengan kolom kondisi akhir periode Renstra.",
    "Kolom yang keliru disalin adalah sebab yang sering dari target yang tidak selaras.",
    "Praktik penyusunan RKT.",
    fits={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83"),
        "Renstra 2025-2027": table(_RENSTRA, "1 | Meningkatnya akuntabilitas | Nilai AKIP | 83 | 84 | 85 | 85"),
    },
    breaks={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 85"),
        "Renstra 2025-2027": table(_RENSTRA, "1 | Meningkatnya akuntabilitas | Nilai AKIP | 83 | 84 | 85 | 85"),
    },
    at=("RKT 2025", "E2"),
    check_office=check,
)
