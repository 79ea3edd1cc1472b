"""REC-12: two tables of one kind of document give one indikator the same target for the year."""

from collections.abc import Iterator, Sequence

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import OfficeIndikator
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._said import Said, by_value, cells, said_in
from rkt_xl.reconcile.rules._tables import RENSTRA, table


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        for kind in dict.fromkeys(m.kind for m in entry.mentions):
            groups = by_value(said_in(context, entry, kind), entry.text)
            if len(groups) < 2:
                continue
            usual = max(groups, key=len)
            for group in groups:
                if group is not usual:
                    yield _finding(context, entry, usual[0], group)


def _finding(context: Context, entry: OfficeIndikator, usual: Said, group: Sequence[Said]) -> Finding:
    """What most cells say against what a few say."""
    first, label = group[0], usual.mention.kind.label
    return RULE.finding(
        f"Target {context.tahun} untuk “{entry.text}” adalah {usual.text} di lembar {usual.target.ref.sheet} tetapi "
        f"{first.text} di lembar {first.target.ref.sheet} ({label}).",
        *cells(group, [usual]),
        suggestion="Samakan kedua tabel.",
        subject=f"{entry.text} {usual.mention.kind.value}",
    )


_SHORT = "No | Sasaran | Indikator | Target 2025 | Target 2026 | Target 2027"


def _two_tables(target: str) -> str:
    first = table(RENSTRA, "1 | Tata kelola baik | Akuntabilitas | Nilai AKIP | 83 | 84 | 85")
    second = table(_SHORT, f"1 | Akuntabilitas | Nilai AKIP | {target} | 84 | 85")
    return f"Tabel T-C.25\n{first}\n\nTabel T-C.28\n{second}"


RULE = Rule(
    "REC-12",
    "target-sama-di-setiap-tabel",
    Severity.ERROR,
    "Target satu indikator sama di setiap tabel dokumen yang sama jenis",
    "Indikator yang muncul di dua tabel satu jenis dokumen (misalnya T-C.25 dan T-C.28 Renstra) dibandingkan targetnya.",
    "Angka yang berbeda antarbab adalah catatan yang paling sering diberikan penelaah.",
    "Daftar periksa konsistensi angka penelaahan Renja dan Renstra.",
    fits={"Renstra 2025-2029": _two_tables("83")},
    breaks={"Renstra 2025-2029": _two_tables("82")},
    at=("Renstra 2025-2029", "D7"),
    check_office=check,
)
