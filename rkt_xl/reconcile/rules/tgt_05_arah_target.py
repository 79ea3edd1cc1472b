"""TGT-05: the targets of a result move in the right direction over the years."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.target import Kind
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._series import is_jump, outcomes, steps, text_of, year_of
from rkt_xl.reconcile.rules._tables import RENSTRA, table
from rkt_xl.reconcile.rules.tgt_11_bersifat_keluaran import counts_output
from rkt_xl.values.direction import lower_is_better


def check(document: Document) -> Iterator[Finding]:
    for indikator in outcomes(document):
        text = text_of(indikator)
        if counts_output(text, [indikator.satuan.text] if indikator.satuan is not None else []):
            continue  # how much work a year brings is no direction; that it is no result is told by TGT-11
        lower = lower_is_better(text)
        for a, b, size_a, size_b in steps(indikator):
            if size_a == size_b or (size_b < size_a) is lower:
                continue
            if is_jump(size_a, size_b) and a.value.kind is not Kind.PREDICATE:
                continue  # a slip of thousands, told by TGT-08
            moved, better = ("naik", "rendah") if lower else ("turun", "tinggi")
            yield RULE.finding(
                f"Target “{text}” {moved} dari {a.ref.text.strip()} ({year_of(a)}) ke {b.ref.text.strip()} ({year_of(b)}) "
                f"padahal semakin {better} semakin baik.",
                b.ref,
                a.ref,
                suggestion="Periksa angkanya, atau jelaskan mengapa targetnya melemah.",
                subject=f"{text} {year_of(b)}",
            )


RULE = Rule(
    "TGT-05",
    "target-bergerak-membaik",
    Severity.WARNING,
    "Target bergerak ke arah yang membaik",
    "Target indikator tujuan, sasaran, dan program dari tahun ke tahun tidak boleh melemah; kata seperti kemiskinan, kematian, "
    "dan pengaduan menandai indikator yang semakin rendah semakin baik.",
    "Target yang melemah tidak menantang.",
    "KKE 1 (menantang); PermenPAN-RB 88/2021.",
    fits={
        "Renstra": table(
            RENSTRA,
            "1 | Tata kelola | Akuntabilitas | Nilai AKIP | 83 | 84 | 84",
            "1 | Sejahtera | Kemiskinan turun | Tingkat Kemiskinan | 17,6 | 17,1 | 16,9",
        )
    },
    breaks={"Renstra": table(RENSTRA, "1 | Tata kelola | Akuntabilitas | Nilai AKIP | 83 | 84 | 82")},
    at=("Renstra", "G2"),
    check_document=check,
)
