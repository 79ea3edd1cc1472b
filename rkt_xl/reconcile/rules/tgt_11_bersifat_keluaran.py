"""TGT-11: the indikator of a sasaran measures a result, not the output of work."""

import re
from collections.abc import Iterable, Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RKT, table
from rkt_xl.values.satuan import satuan_key
from rkt_xl.values.text import fold

_OUTPUT = re.compile(
    r"^(?:jumlah|banyaknya|terlaksananya|tersusunnya|tersedianya|terselenggaranya)\b.*\b(?:dokumen|laporan|kegiatan|rapat|"
    r"sosialisasi|pelatihan|bimtek|bimbingan teknis|paket|naskah|monitoring|surat|peserta)\b"
)
_OUTPUT_UNITS = frozenset({"dokumen", "laporan", "kegiatan", "rapat", "paket", "kali"})


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        text = entry.mentions[0].indikator.text
        if entry.level not in (Level.TUJUAN, Level.SASARAN) or text is None:
            continue
        units = [m.indikator.satuan.text for m in entry.mentions if m.indikator.satuan is not None]
        if counts_output(text.value, units) and not text.value.rstrip().endswith(":"):
            yield RULE.finding(
                f"Indikator {entry.level.value} “{text.value}” bersifat keluaran, bukan hasil.",
                text.ref,
                suggestion="Ganti dengan ukuran hasil, misalnya persentase atau indeks.",
                subject=text.value,
            )


def counts_output(indikator: str, units: Iterable[str]) -> bool:
    """Return whether an indikator counts the work that is done, by its words or by a unit that documents give it."""
    folded = fold(indikator)
    is_counted = folded.startswith(("jumlah", "banyaknya")) and {satuan_key(unit) for unit in units} & _OUTPUT_UNITS
    return bool(_OUTPUT.match(folded) or is_counted)


RULE = Rule(
    "TGT-11",
    "indikator-mengukur-hasil",
    Severity.WARNING,
    "Indikator tujuan dan sasaran mengukur hasil",
    "Indikator tujuan dan sasaran yang menghitung dokumen, laporan, rapat, kegiatan, atau peserta.",
    "Sasaran diukur dari hasilnya, bukan dari banyaknya pekerjaan.",
    "PermenPAN-RB 88/2021; PermenPAN-RB 89/2021.",
    fits={"RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83")},
    breaks={"RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Jumlah rapat koordinasi | Kali | 12")},
    at=("RKT 2025", "C2"),
    is_habit=True,
    check_office=check,
)
