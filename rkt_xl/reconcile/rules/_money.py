"""How the rules about money name a line, and where a difference between two documents begins."""

from collections.abc import Callable
from decimal import Decimal

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.provenance import CellRef
from rkt_xl.reconcile.compare import same_number
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.money import Amount, amounts_of
from rkt_xl.reconcile.tree import TreeNode

Pair = tuple[Amount, Amount]
"""The money of a line in the document that is looked at, and in the one that it is compared with."""


def compared_money(node: TreeNode, tahun: int) -> dict[DocumentKind, Amount]:
    """Return the money of a line by kind of document; nothing of a line that one kind alone has: it says no other."""
    own = node.occurrences[0].kind
    return amounts_of(node, tahun) if any(o.kind is not own for o in node.occurrences) else {}


def node_name(context: Context, node: TreeNode) -> str:
    """Return kode and name of a node as messages give it."""
    kode = context.kode_of(node)
    return f"{kode} {node.nama}" if kode else node.nama


def comes_from_below(node: TreeNode, pair_of: Callable[[TreeNode], Pair | None]) -> bool:
    """Return whether the lines below make up the whole difference of a line, which is then told there."""
    own = pair_of(node)
    parts = [pair for child in node.children if (pair := pair_of(child)) is not None]
    if own is None or not parts:
        return False
    below = sum((a.amount - b.amount for a, b in parts), Decimal(0))
    return bool(below) and same_number(own[0].amount - own[1].amount, below)


def cells_above(node: TreeNode, pair_of: Callable[[TreeNode], Pair | None]) -> list[CellRef]:
    """Return the cells of the lines above whose difference comes from here."""
    above = node.parent
    if above is None or not comes_from_below(above, pair_of):
        return []
    pair = pair_of(above)
    return [*(pair[0].refs if pair else ()), *cells_above(above, pair_of)]
