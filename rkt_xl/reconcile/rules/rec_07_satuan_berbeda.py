"""REC-07: the satuan of an indikator is the same in all documents."""

from collections.abc import Iterable, Iterator, Sequence

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.plan import Satuan
from rkt_xl.model.provenance import CellRef
from rkt_xl.reconcile.compare import compare_satuan
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import Mention, OfficeIndikator
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RENSTRA_SATUAN, RKT, table

_COMPARED = (
    DocumentKind.RKT, DocumentKind.RENJA, DocumentKind.RENSTRA, DocumentKind.PK, DocumentKind.IKU,
    DocumentKind.RENCANA_AKSI, DocumentKind.DPA,
)  # fmt: skip
_Group = list[tuple[Mention, Satuan]]


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        for first, second in deviating(by_satuan(_stated(entry), ("sama", "dekat"))):
            yield RULE.finding(
                f"Satuan “{entry.text}” berbeda: {said(first)}, {said(second)}.",
                *cells(first, second),
                suggestion="Samakan satuan di semua dokumen.",
                subject=entry.text,
            )


def near_groups(entry: OfficeIndikator) -> Iterator[tuple[_Group, _Group]]:
    """Yield what writes a unit unlike most others that mean nearly the same."""
    for group in by_satuan(_stated(entry), ("sama", "dekat")):
        yield from deviating(by_satuan(group, ("sama",)))


def _stated(entry: OfficeIndikator) -> _Group:
    """The units that documents write, those that only the wording implies left out; none where one of them speaks."""
    if len(entry.mentions) < 2:
        return []
    return [
        (mention, satuan)
        for kind in _COMPARED
        for mention in entry.of_kind(kind)
        if (satuan := mention.indikator.satuan) is not None and satuan.source != "indikator"
    ]


def by_satuan(stated: Iterable[tuple[Mention, Satuan]], verdicts: Sequence[str]) -> list[_Group]:
    """Return units that compare as told with the first of their group together."""
    groups: list[_Group] = []
    for one in stated:
        own = next((g for g in groups if compare_satuan(g[0][1].text, one[1].text) in verdicts), None)
        if own is None:
            groups.append([one])
        else:
            own.append(one)
    return groups


def deviating(groups: Sequence[_Group]) -> Iterator[tuple[_Group, _Group]]:
    """Yield each group that is not the largest with the largest, the first source in front."""
    usual = max(groups, key=len, default=[])
    for group in groups:
        if group is not usual:
            first, second = sorted((usual, group), key=groups.index)
            yield first, second


def said(group: _Group) -> str:
    """Return document and unit as a sentence gives them."""
    mention, satuan = group[0]
    return f"{mention.kind.label} {satuan.text}"


def cells(*groups: _Group) -> list[CellRef]:
    """Return the cells of units."""
    return [satuan.ref for group in groups for _, satuan in group]


RULE = Rule(
    "REC-07",
    "satuan-sama",
    Severity.ERROR,
    "Satuan satu indikator sama di semua dokumen",
    "Satuan di RKT, Renja, Renstra, PK, IKU, Rencana Aksi, dan DPA dibandingkan; sinonim (% = Persen, Dok = Dokumen) "
    "dianggap sama.",
    "Target dengan satuan berbeda tidak dapat diukur dengan cara yang sama.",
    "Praktik evaluasi AKIP.",
    fits={
        "RKT 2025": table(RKT, "1 | Meningkatnya layanan | Cakupan layanan | % | 90"),
        "Renstra 2025-2029": table(
            RENSTRA_SATUAN, "1 | Layanan baik | Meningkatnya layanan | Cakupan layanan | Persen | 90 | 91 | 92"
        ),
    },
    breaks={
        "RKT 2025": table(RKT, "1 | Meningkatnya layanan | Cakupan layanan | Orang | 90"),
        "Renstra 2025-2029": table(
            RENSTRA_SATUAN, "1 | Layanan baik | Meningkatnya layanan | Cakupan layanan | Persen | 90 | 91 | 92"
        ),
    },
    at=("RKT 2025", "D2"),
    check_office=check,
)
