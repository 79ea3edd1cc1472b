"""The targets of one indikator over the years, for the rules that look at how they move."""

import itertools
from collections.abc import Iterator
from decimal import Decimal

from rkt_xl.model.document import Document
from rkt_xl.model.kode import Level
from rkt_xl.model.plan import Indikator, Target
from rkt_xl.model.target import Kind, Role, TargetValue
from rkt_xl.reconcile.rules._stacked import is_stacked
from rkt_xl.values.predikat import scale_of_indikator

OUTCOME_LEVELS = (Level.TUJUAN, Level.SASARAN, Level.PROGRAM)
"""Levels whose indikator measure results; counts of outputs below them go up and down as the work does."""

JUMP = Decimal(5)
"""From one year to the next a target does not grow or shrink more often than so many times."""


def text_of(indikator: Indikator) -> str:
    """Return the indikator, else what it measures."""
    if indikator.text is not None:
        return indikator.text.value
    return indikator.owner.value if indikator.owner else ""


def yearly(indikator: Indikator) -> list[Target]:
    """Return the targets of whole years in the order of the years, each year once; copies of other documents left out."""
    found: dict[int, Target] = {}
    for target in indikator.targets:
        year = target.tahun if target.tahun is not None else target.ke
        if target.role is Role.TARGET and target.triwulan is None and target.quoted is None and year is not None:
            found.setdefault(year, target)
    return [found[year] for year in sorted(found)] if len(found) > 1 else list(found.values())


def size_of(value: TargetValue, indikator: str) -> Decimal | None:
    """Return how much a value is, for comparing values of one indikator; predicates by their rank on its scale."""
    if value.kind in (Kind.NUMBER, Kind.BOUND, Kind.INTERVAL):
        return value.number
    if value.kind is Kind.PREDICATE:
        scale = scale_of_indikator(indikator)
        rank = scale.rank(value.word or "") if scale else None
        return Decimal(rank) if rank is not None else None
    return None


def steps(indikator: Indikator) -> Iterator[tuple[Target, Target, Decimal, Decimal]]:
    """Yield each target with the one of the next year, and how much both are; kinds are never mixed."""
    known = [(t, size_of(t.value, text_of(indikator))) for t in yearly(indikator)]
    filled = [(t, size) for t, size in known if size is not None]
    for (a, size_a), (b, size_b) in itertools.pairwise(filled):
        if a.value.kind is b.value.kind:
            yield a, b, size_a, size_b


def is_jump(a: Decimal, b: Decimal, factor: Decimal = JUMP) -> bool:
    """Whether one value is more than so many times the other."""
    low, high = sorted((abs(a), abs(b)))
    return low != 0 and high / low > factor


def baseline_of(indikator: Indikator) -> Target | None:
    """Return where the indikator stood before the period."""
    return next((t for t in indikator.targets if t.role is Role.BASELINE), None)


def outcomes(document: Document) -> Iterator[Indikator]:
    """Yield the indikator of results; cells that hold several, of which nobody can tell whose a target is, left out."""
    return (i for i in document.indikator if i.level in OUTCOME_LEVELS and i.text is not None and not is_stacked(i))


def year_of(target: Target) -> str:
    """Return the year of a target as a sentence names it."""
    return str(target.tahun) if target.tahun is not None else f"tahun ke-{target.ke}"
