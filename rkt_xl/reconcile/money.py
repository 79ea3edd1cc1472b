"""The money that one document gives a line of the program tree for the year that is processed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from rkt_xl.model.document import DocumentKind, Versi
from rkt_xl.model.plan import Node, Pagu
from rkt_xl.model.provenance import CellRef
from rkt_xl.reconcile.tree import Occurrence, TreeNode


@dataclass(frozen=True, slots=True)
class Amount:
    """Money of one table: how much, in which cells, of which kind and version of document, on which line."""

    amount: Decimal
    refs: tuple[CellRef, ...]
    kind: DocumentKind
    versi: Versi | None
    node: Node


def amounts_of(node: TreeNode, tahun: int) -> dict[DocumentKind, Amount]:
    """Return the money of a node by kind of document, each from the first table of its kind that has any.

    A program that stands below two sasaran with the whole of its money counts once; where it stands there with parts
    of its money, these are added up.
    """
    tables: dict[DocumentKind, list[tuple[Occurrence, Pagu]]] = {}
    for occurrence in node.occurrences:
        pagu = _pagu(occurrence, tahun)
        if pagu is not None:
            lines = tables.setdefault(occurrence.document.table.kind, [])
            if not lines or lines[0][0].document is occurrence.document:
                lines.append((occurrence, pagu))
    return {kind: _added(kind, lines) for kind, lines in tables.items()}


def first_of(amounts: Mapping[DocumentKind, Amount], kinds: Iterable[DocumentKind]) -> Amount | None:
    """Return the money in the first of some kinds of document that has any."""
    return next((amounts[kind] for kind in kinds if kind in amounts), None)


def _added(kind: DocumentKind, lines: list[tuple[Occurrence, Pagu]]) -> Amount:
    parts: dict[Decimal, CellRef] = {}
    for _, pagu in lines:
        if pagu.amount is not None:
            parts.setdefault(pagu.amount, pagu.ref)
    first = lines[0][0]
    return Amount(sum(parts, Decimal(0)), tuple(parts.values()), kind, first.document.table.versi, first.node)


def _pagu(occurrence: Occurrence, tahun: int) -> Pagu | None:
    """The filled pagu of a line for a year; one without a year counts for the year of its table."""
    pagu = occurrence.node.pagu_of(tahun)
    if pagu is None or pagu.amount is None or pagu.tahun not in (tahun, None):
        return None
    is_undated = pagu.tahun is None and occurrence.document.table.tahun not in (tahun, None)
    return None if is_undated else pagu
