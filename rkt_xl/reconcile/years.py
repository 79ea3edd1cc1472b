"""What the Renstra promises for each year of its period, indikator by indikator of the matrix."""

from __future__ import annotations

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.plan import Target
from rkt_xl.model.result import YearTargets
from rkt_xl.model.target import Role
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import Mention, OfficeIndikator


def renstra_years(context: Context) -> Iterator[YearTargets]:
    """Yield the targets by year of every indikator of the matrix that the Renstra has."""
    if context.matrix is None:
        return
    by_cell = {m.indikator.text.ref: entry for entry, m in context.mentions() if m.indikator.text is not None}
    for block in context.matrix.blocks:
        for indikator in block.indikator:
            quote = indikator.text.quote
            entry = by_cell.get(quote.ref) if quote is not None else None
            years = _years(context, entry) if entry is not None else ()
            if years:
                yield YearTargets(indikator.key, years)


def _years(context: Context, entry: OfficeIndikator) -> tuple[tuple[int, Target], ...]:
    """The targets by year; the first table of the Renstra that names several years speaks."""
    for mention in entry.of_kind(DocumentKind.RENSTRA):
        found: dict[int, Target] = {}
        for year, target in _dated(context, mention):
            found.setdefault(year, target)
        if len(found) > 1:
            return tuple(sorted(found.items(), key=lambda pair: pair[0]))
    return ()


def _dated(context: Context, mention: Mention) -> Iterator[tuple[int, Target]]:
    for target in mention.indikator.targets:
        if target.role is not Role.TARGET or target.triwulan is not None or target.quoted is not None:
            continue
        year = target.tahun
        if year is None and target.ke is not None and context.periode is not None:
            year = context.periode[0] + target.ke - 1
        if year is not None:
            yield year, target
