"""STR-03: every program is connected to a sasaran; one finding where the connection breaks, not one per line below."""

from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import NODE_LEVELS
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._names import described
from rkt_xl.reconcile.rules._tables import DPA, RKT, table


def check(context: Context) -> Iterator[Finding]:
    if context.matrix is None:
        return
    for block in context.matrix.blocks:
        if block.sasaran is not None:
            continue
        top = len(NODE_LEVELS)
        for line in block.lines:
            depth = NODE_LEVELS.index(line.level)
            if depth > top:
                continue
            top = depth
            yield RULE.finding(
                f"{described(line.level, line.nama.value, line.kode)} tidak terhubung ke sasaran mana pun.",
                line.nama.ref,
                suggestion="Tulis sasarannya di RKT atau di tabel program Renstra.",
                subject=line.nama.value,
            )


RULE = Rule(
    "STR-03",
    "program-terhubung-ke-sasaran",
    Severity.ERROR,
    "Setiap program terhubung ke sasaran",
    "Program yang tidak berada di bawah sasaran mana pun pada RKT, Renstra, cascading, atau Renja.",
    "Program yang tidak mendukung sasaran tidak dapat dipertanggungjawabkan hasilnya.",
    "PermenPAN-RB 89/2021.",
    fits={"RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83")},
    breaks={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83"),
        "DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 1000000"),
    },
    at=("DPA 2025", "B2"),
    check_office=check,
)
