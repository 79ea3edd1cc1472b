"""STR-03: every program is connected to a sasaran; one finding where the connection breaks, not one per line below."""

from collections.abc import Iterable, Iterator, Sequence

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import NODE_LEVELS
from rkt_xl.model.result import Line
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._names import described
from rkt_xl.reconcile.rules._tables import DPA, RKT, table

_SHOWN = 5


def check(context: Context) -> Iterator[Finding]:
    if context.matrix is None:
        return
    blocks = context.matrix.blocks
    loose = [line for block in blocks if block.sasaran is None for line in _highest(block.lines)]
    if any(block.lines for block in blocks if block.sasaran is not None):
        yield from (_finding([line], None) for line in loose)
    elif loose:
        has_sasaran = any(block.sasaran is not None for block in blocks)
        yield _finding(loose, None if has_sasaran else Severity.INFO)


def _highest(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines that no line of a higher level stands above."""
    top = len(NODE_LEVELS)
    for line in lines:
        depth = NODE_LEVELS.index(line.level)
        if depth <= top:
            top = depth
            yield line


def _finding(lines: Sequence[Line], severity: Severity | None) -> Finding:
    """One finding for all lines where no document connects any: the connection is missing once, at the top."""
    first = lines[0]
    names = [described(line.level, line.nama.value, line.kode) for line in lines]
    if len(names) == 1:
        who = names[0]
    else:
        who = (
            f"{len(names)} program atau kegiatan ({', '.join(names[:_SHOWN])}{', ...' if len(names) > _SHOWN else ''})"
        )
    return RULE.finding(
        f"{who} tidak terhubung ke sasaran mana pun."
        if severity is None
        else f"{who} tidak dapat dihubungkan ke sasaran karena tidak ada dokumen yang memuat sasaran.",
        *(line.nama.ref for line in lines),
        suggestion="Tulis sasarannya di RKT atau di tabel program Renstra.",
        subject=first.nama.value,
        severity=severity,
    )


RULE = Rule(
    "STR-03",
    "program-terhubung-ke-sasaran",
    Severity.ERROR,
    "Setiap program terhubung ke sasaran",
    "Program yang tidak berada di bawah sasaran mana pun pada RKT, Renstra, cascading, atau Renja. Bila tidak ada dokumen "
    "yang menghubungkan program dengan sasaran, semuanya disebut dalam satu temuan.",
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
