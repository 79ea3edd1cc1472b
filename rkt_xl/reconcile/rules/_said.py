"""What documents say an indikator should reach in the year that is processed, brought together by value.

A value that stands in several cells is one matter: it gives one finding that names them all.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.plan import Target
from rkt_xl.model.provenance import CellRef
from rkt_xl.reconcile.compare import contradict
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import Mention, OfficeIndikator


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


def cells(*groups: Sequence[Said]) -> list[CellRef]:
    """Return the cells of targets."""
    return [one.target.ref for group in groups for one in group]
