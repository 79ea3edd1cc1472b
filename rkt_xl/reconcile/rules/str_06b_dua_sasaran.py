"""STR-06b: a program or kegiatan that supports several sasaran is legitimate; its pagu counts once."""

from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.model.result import Line
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RKT_PROGRAM, table
from rkt_xl.values.text import match_key


def check(context: Context) -> Iterator[Finding]:
    if context.matrix is None:
        return
    places: dict[tuple[str, ...], dict[int, Line]] = {}
    for number, block in enumerate(context.matrix.blocks):
        program = ""
        for line in block.lines:
            own = str(line.kode) if line.kode else match_key(line.nama.value)
            if line.level is Level.PROGRAM:
                program = own
            if block.sasaran is not None and line.level is not Level.SUBKEGIATAN:
                places.setdefault((line.level.value, program, own), {}).setdefault(number, line)
    for by_block in places.values():
        lines = list(by_block.values())
        if len(lines) > 1:
            first = lines[0]
            name = f"{first.kode} {first.nama.value}" if first.kode else first.nama.value
            yield RULE.finding(
                f"{name} mendukung {len(lines)} sasaran; pagu dihitung satu kali.",
                *(line.nama.ref for line in lines),
                subject=first.nama.value,
            )


RULE = Rule(
    "STR-06b",
    "mendukung-dua-sasaran",
    Severity.INFO,
    "Program atau kegiatan yang mendukung beberapa sasaran dihitung satu kali",
    "Program dan kegiatan yang berdiri di bawah lebih dari satu sasaran.",
    "Ini sah: rencana adalah susunan sasaran dan program, bukan pohon kode. Pagunya tidak boleh dijumlahkan dua kali.",
    "Tata letak RKT yang menjadi awal alat ini.",
    fits={
        "RKT 2025": table(
            RKT_PROGRAM, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83 | PROGRAM KEPEGAWAIAN DAERAH"
        )
    },
    breaks={
        "RKT 2025": table(
            RKT_PROGRAM,
            "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83 | PROGRAM KEPEGAWAIAN DAERAH",
            "2 | Meningkatnya layanan | Indeks Kepuasan | Nilai | 90 | PROGRAM KEPEGAWAIAN DAERAH",
        )
    },
    at=("RKT 2025", "F2"),
    check_office=check,
)
