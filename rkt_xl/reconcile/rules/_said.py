"""What documents say an indikator should reach in the year that is processed, brought together by value.

A value that stands in several cells is one matter: it gives one finding that names them all.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.plan import Target
from rkt_xl.model.provenance import CellRef
from rkt_xl.model.target import Role
from rkt_xl.reconcile.compare import contradict
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import Mention, OfficeIndikator
from rkt_xl.reconcile.rules._words import listed


class Said(NamedTuple):
    """A target of the year in one table."""

    mention: Mention
    target: Target

    @property
    def text(self) -> str:
        """As it stands in its cell."""
        return self.target.ref.text.strip()


def said_in(context: Context, entry: OfficeIndikator, *kinds: DocumentKind) -> list[Said]:
    """Return the filled targets of the year in the documents of some kinds."""
    found = []
    for kind in kinds:
        for mention in entry.of_kind(kind):
            target = mention.target_of(context.tahun, context.periode)
            if target is not None and not target.value.is_missing:
                found.append(Said(mention, target))
    return found


def years_said(context: Context, entry: OfficeIndikator, *kinds: DocumentKind) -> dict[int, list[Said]]:
    """Return the filled targets of every year that a document names, the year that is processed first.

    A target without a year counts for the year that is processed, and for no other.
    """
    found = {context.tahun: said_in(context, entry, *kinds)}
    for mention in (m for kind in kinds for m in entry.of_kind(kind)):
        for target in mention.indikator.targets:
            year = _year(context, target)
            if year is not None and year != context.tahun and not target.value.is_missing:
                said = found.setdefault(year, [])
                if all(one.mention is not mention for one in said):
                    said.append(Said(mention, target))
    return found


def _year(context: Context, target: Target) -> int | None:
    """The year of a target, None for what is no target of a whole year."""
    if target.role is not Role.TARGET or target.triwulan is not None or target.quoted is not None:
        return None
    if target.tahun is None and target.ke is not None and context.periode is not None:
        return context.periode[0] + target.ke - 1
    return target.tahun


def by_value(said: Iterable[Said], indikator: str) -> list[list[Said]]:
    """Return targets that do not contradict each other together, in their order."""
    groups: list[list[Said]] = []
    for one in said:
        own = next((g for g in groups if not contradict(g[0].target.value, one.target.value, indikator)), None)
        if own is None:
            groups.append([one])
        else:
            own.append(one)
    return groups


def contradicting(said: Iterable[Said], one: Said, indikator: str) -> list[Said]:
    """Return the targets that contradict one."""
    return [other for other in said if contradict(one.target.value, other.target.value, indikator)]


def cells(context: Context, *groups: Sequence[Said]) -> list[CellRef]:
    """Return the cells of targets, with the same cells of the sheets that repeat their table."""
    return [
        ref for group in groups for one in group for ref in (one.target.ref, *context.twins.get(one.target.ref, ()))
    ]


def votes(context: Context, group: Sequence[Said]) -> int:
    """Return in how many cells a value stands, those of copied tables included."""
    return len(cells(context, group))


def values_listed(said: Sequence[Said]) -> str:
    """Return what stands in the cells, in their order; once where it is always the same."""
    texts = [one.text for one in said]
    return texts[0] if len(set(texts)) == 1 else listed(texts)
