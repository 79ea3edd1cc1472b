"""REC-12: two tables of one kind of document give one indikator the same target, year by year."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import OfficeIndikator
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._said import Said, by_value, cells, values_listed, votes, years_said
from rkt_xl.reconcile.rules._tables import RENSTRA, table
from rkt_xl.reconcile.rules._words import years_listed


class _Difference(NamedTuple):
    """What most cells say of a year, and those that say otherwise."""

    tahun: int
    usual: Said
    group: list[Said]


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        for kind, times in Counter(m.kind for m in entry.mentions).items():
            if times < 2:
                continue
            for differences in _by_table(context, entry, kind):
                yield _finding(context, entry, differences)


def _by_table(context: Context, entry: OfficeIndikator, kind: DocumentKind) -> list[list[_Difference]]:
    """The differences of all years, those of the same row together: a row that differs is one matter."""
    found: dict[int, list[_Difference]] = {}
    for tahun, said in sorted(years_said(context, entry, kind).items()):
        groups = by_value(said, entry.text)
        usual = max(groups, key=lambda group: votes(context, group), default=[])
        for group in groups:
            if group is not usual:
                found.setdefault(id(group[0].mention), []).append(_Difference(tahun, usual[0], group))
    return list(found.values())


def _finding(context: Context, entry: OfficeIndikator, differences: list[_Difference]) -> Finding:
    """What most cells say against what a few say."""
    first = differences[0]
    usual, other = first.usual, first.group[0]
    return RULE.finding(
        f"Target {years_listed([d.tahun for d in differences])} untuk “{entry.text}” adalah "
        f"{values_listed([d.usual for d in differences])} di {_place(usual, other)} tetapi "
        f"{values_listed([d.group[0] for d in differences])} di {_place(other, usual)} ({usual.mention.kind.label}).",
        *(ref for d in differences for ref in cells(context, d.group, [d.usual])),
        suggestion="Samakan kedua tabel."
        if usual.target.ref.sheet != other.target.ref.sheet
        else "Samakan keduanya, atau hapus yang berlebih.",
        subject=f"{entry.text} {usual.mention.kind.value}",
    )


def _place(said: Said, other: Said) -> str:
    """Its sheet; the file where both sheets have one name, the row or cell where both are on one sheet."""
    ref, against = said.target.ref, other.target.ref
    if ref.sheet != against.sheet:
        return f"lembar {ref.sheet}"
    if ref.file != against.file:
        return f"berkas {ref.file}"
    return f"lembar {ref.sheet} baris {ref.row}" if ref.row != against.row else f"sel {ref.a1} lembar {ref.sheet}"


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
    "Indikator yang muncul di dua tabel satu jenis dokumen (misalnya T-C.25 dan T-C.28 Renstra) dibandingkan targetnya, tahun "
    "demi tahun.",
    "Angka yang berbeda antarbab adalah catatan yang paling sering diberikan penelaah.",
    "Daftar periksa konsistensi angka penelaahan Renja dan Renstra.",
    fits={"Renstra 2025-2029": _two_tables("83")},
    breaks={"Renstra 2025-2029": _two_tables("82")},
    at=("Renstra 2025-2029", "D7"),
    check_office=check,
)
