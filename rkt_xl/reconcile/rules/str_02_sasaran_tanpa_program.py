"""STR-02: every sasaran is supported by a program, where the documents connect programs with sasaran at all."""

from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RKT_PROGRAM, table


def check(context: Context) -> Iterator[Finding]:
    if context.matrix is None:
        return
    blocks = [block for block in context.matrix.blocks if block.sasaran is not None]
    if not any(block.lines for block in blocks):
        return
    for block in blocks:
        if block.sasaran is not None and not block.lines:
            yield RULE.finding(
                f"Sasaran “{block.sasaran.text}” tidak didukung program satu pun.",
                block.sasaran.quote.ref if block.sasaran.quote else None,
                suggestion="Tambahkan program yang mendukungnya, atau tinjau kembali sasaran ini.",
                subject=block.sasaran.text,
            )


RULE = Rule(
    "STR-02",
    "sasaran-didukung-program",
    Severity.ERROR,
    "Setiap sasaran didukung program",
    "Di dokumen yang menghubungkan program dengan sasaran, setiap sasaran harus mempunyai sedikitnya satu program.",
    "Sasaran tanpa program tidak mempunyai anggaran dan tidak akan tercapai.",
    "PermenPAN-RB 89/2021.",
    fits={
        "RKT 2025": table(
            RKT_PROGRAM, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83 | PROGRAM KEPEGAWAIAN DAERAH"
        )
    },
    breaks={
        "RKT 2025": table(
            RKT_PROGRAM,
            "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83 | PROGRAM KEPEGAWAIAN DAERAH",
            "2 | Meningkatnya layanan | Indeks Kepuasan | Nilai | 90 |",
        )
    },
    at=("RKT 2025", "B3"),
    check_office=check,
)
