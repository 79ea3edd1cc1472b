"""The money that a document gives a node for the year that is processed."""

from dataclasses import dataclass
from decimal import Decimal

from rkt_xl.model.document import DocumentKind, Versi
from rkt_xl.model.plan import Node
from rkt_xl.model.provenance import CellRef
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.tree import TreeNode


@dataclass(frozen=True, slots=True)
class Amount:
    """Money of one document: how much, in which cell, of which kind and version of document, on which line."""

    amount: Decimal
    ref: CellRef
    kind: DocumentKind
    versi: Versi | None
    node: Node


def amount_in(context: Context, node: TreeNode, kind: DocumentKind) -> Amount | None:
    """Return the money of a node in the documents of a kind; where its lines differ they are added up.

    A program that stands below two sasaran with the whole of its money counts once.
    """
    found: dict[tuple[str, Decimal], Amount] = {}
    for occurrence in node.of_kind(kind):
        pagu = occurrence.node.pagu_of(context.tahun)
        if pagu is None or pagu.amount is None or pagu.tahun not in (context.tahun, None):
            continue
        if pagu.tahun is None and occurrence.document.table.tahun not in (context.tahun, None):
            continue
        table = occurrence.document.table
        found.setdefault((table.file, pagu.amount), Amount(pagu.amount, pagu.ref, kind, table.versi, occurrence.node))
    return next(iter(found.values()), None)


def node_name(context: Context, node: TreeNode) -> str:
    """Return kode and name of a node as messages give it."""
    kode = context.kode_of(node)
    return f"{kode} {node.nama}" if kode else node.nama
