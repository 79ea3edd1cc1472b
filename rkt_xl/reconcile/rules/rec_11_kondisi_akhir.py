"""REC-11: the target of the RKT is that of its year, not that of the end of the period."""

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.target import Role
from rkt_xl.reconcile.compare import Verdict, compare_targets
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RKT, table

_RENSTRA = "No | Sasaran | Indikator | Target 2025 | Target 2026 | Target 2027 | Kondisi Akhir"


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        for rkt in entry.of_kind(DocumentKind.RKT):
            for renstra in entry.of_kind(DocumentKind.RENSTRA):
                own = rkt.target_of(context.tahun, context.periode)
                year, end = renstra.target_of(context.tahun, context.periode), renstra.of_role(Role.FINAL)
                if own is None or year is None or end is None:
                    continue
                is_end = compare_targets(own.value, end.value, entry.text) is Verdict.SAME
                if is_end and compare_targets(own.value, year.value, entry.text) is Verdict.DIFFERENT:
                    yield RULE.finding(
                        f"Target RKT ({own.ref.text.strip()}) untuk “{entry.text}” sama dengan kondisi akhir Renstra, "
                        f"bukan target tahun {context.tahun} ({year.ref.text.strip()}).",
                        own.ref,
                        end.ref,
                        year.ref,
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
