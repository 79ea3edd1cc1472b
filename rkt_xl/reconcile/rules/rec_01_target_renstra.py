"""REC-01: the target of the RKT is that of the Renstra for the year, or a reason says why not."""

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._said import by_value, cells, contradicting, said_in
from rkt_xl.reconcile.rules._tables import RENSTRA, RKT, table


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        renstra = said_in(context, entry, DocumentKind.RENSTRA)
        for rkt in by_value(said_in(context, entry, DocumentKind.RKT), entry.text):
            others = contradicting(renstra, rkt[0], entry.text)
            if not others:
                continue
            notes = (one.mention.indikator.note("sebab_perubahan") for one in rkt)
            sebab = next((note for note in notes if note is not None), None) or context.sebab_of(entry.text)
            yield RULE.finding(
                f"Target RKT {context.tahun} untuk “{entry.text}” adalah {rkt[0].text}, sedangkan Renstra {others[0].text}"
                + (f"; sebab perubahan: {sebab.value}." if sebab else "."),
                *cells(context, rkt, others),
                suggestion=None if sebab else "Samakan, atau isi kolom Sebab Perubahan.",
                subject=entry.text,
                severity=Severity.INFO if sebab else None,
            )


RULE = Rule(
    "REC-01",
    "target-rkt-sama-dengan-renstra",
    Severity.ERROR,
    "Target RKT sama dengan target Renstra pada tahun yang sama",
    "Target tahun berjalan setiap indikator di RKT dibandingkan dengan kolom tahun itu di Renstra. "
    "Angka dibandingkan menurut nilainya (95 = 95,00), predikat menurut skalanya (83,35 = A pada AKIP).",
    "RKT adalah potongan satu tahun dari Renstra. Evaluator menilai keselarasan target di setiap jenjang; "
    "perbedaan hanya dapat diterima bila sebabnya tertulis.",
    "PermenPAN-RB 88/2021 (kualitas perencanaan kinerja); praktik kolom Sebab Perubahan pada formulir RKT.",
    fits={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83,35"),
        "Renstra 2025-2029": table(
            RENSTRA, "1 | Tata kelola baik | Meningkatnya akuntabilitas | Nilai AKIP | A | 84 | 85"
        ),
    },
    breaks={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83,35"),
        "Renstra 2025-2029": table(
            RENSTRA, "1 | Tata kelola baik | Meningkatnya akuntabilitas | Nilai AKIP | 83,50 | 84 | 85"
        ),
    },
    at=("RKT 2025", "E2"),
    check_office=check,
)
