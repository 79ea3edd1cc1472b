"""REC-13: IKU, Renja, Rencana Aksi, DPA and cascading give an indikator a target that RKT, Renstra or PK know."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import OfficeIndikator
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._said import Said, by_value, cells, contradicting, values_listed, years_said
from rkt_xl.reconcile.rules._tables import RKT, table
from rkt_xl.reconcile.rules._words import years_listed

_MAIN = (DocumentKind.RKT, DocumentKind.RENSTRA, DocumentKind.PK)
_OTHERS = (
    DocumentKind.RENJA, DocumentKind.IKU, DocumentKind.RENCANA_AKSI, DocumentKind.DPA, DocumentKind.CASCADING,
)  # fmt: skip
_IKU = "No | Sasaran | Indikator Kinerja Utama | Satuan | Target 2025 | Target 2026 | Target 2027"


class _Difference(NamedTuple):
    """What a document says of a year, and what a main document says."""

    tahun: int
    group: list[Said]
    main: Said


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        kinds = {m.kind for m in entry.mentions}
        others = [kind for kind in _OTHERS if kind in kinds]
        known = years_said(context, entry, *_MAIN) if others and not kinds.isdisjoint(_MAIN) else {}
        for kind in others if known else ():
            yield from (_finding(context, entry, found) for found in _by_row(context, entry, kind, known))


def _by_row(
    context: Context, entry: OfficeIndikator, kind: DocumentKind, known: Mapping[int, Sequence[Said]]
) -> list[list[_Difference]]:
    """What no main document says, the years of one row together."""
    found: dict[int, list[_Difference]] = {}
    for tahun, said in sorted(years_said(context, entry, kind).items()):
        main = known.get(tahun, ())
        groups = by_value(said, entry.text) if main else []
        if any(len(contradicting(main, group[0], entry.text)) < len(main) for group in groups):
            continue  # where some of its cells agree, the others are the matter of REC-12
        for group in groups:
            found.setdefault(id(group[0].mention), []).append(_Difference(tahun, group, main[0]))
    return list(found.values())


def _finding(context: Context, entry: OfficeIndikator, differences: Sequence[_Difference]) -> Finding:
    kind, main = differences[0].group[0].mention.kind, differences[0].main.mention.kind
    return RULE.finding(
        f"Target {years_listed([d.tahun for d in differences])} untuk “{entry.text}” di {kind.label} adalah "
        f"{values_listed([d.group[0] for d in differences])}, sedangkan di {main.label} "
        f"{values_listed([d.main for d in differences])}.",
        *(ref for d in differences for ref in cells(context, d.group, [d.main])),
        suggestion="Samakan kedua dokumen.",
        subject=f"{entry.text} {kind.value}",
    )


RULE = Rule(
    "REC-13",
    "target-sama-di-dokumen-lain",
    Severity.WARNING,
    "Target di IKU, Renja, Rencana Aksi, DPA, dan cascading sama dengan RKT, Renstra, atau PK",
    "Target di dokumen lain yang tidak sama dengan satu pun target tahun itu di RKT, Renstra, dan PK, tahun demi tahun.",
    "Satu indikator hanya boleh mempunyai satu target; dokumen pendukung harus mengikuti dokumen utama.",
    "PermenPAN-RB 88/2021 (pemanfaatan); KKE 2 dan 3.",
    fits={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83"),
        "IKU 2025-2027": table(_IKU, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83,00 | 84 | 85"),
    },
    breaks={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83"),
        "IKU 2025-2027": table(_IKU, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 82 | 84 | 85"),
    },
    at=("IKU 2025-2027", "E2"),
    check_office=check,
)
