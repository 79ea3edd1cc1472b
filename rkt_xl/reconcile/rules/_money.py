"""How the rules about money name a line."""

from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.tree import TreeNode


def node_name(context: Context, node: TreeNode) -> str:
    """Return kode and name of a node as messages give it."""
    kode = context.kode_of(node)
    return f"{kode} {node.nama}" if kode else node.nama
