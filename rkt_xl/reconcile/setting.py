"""From the documents of an office to the context that the rules look at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.kode import Kode
from rkt_xl.model.pengaturan import Umum
from rkt_xl.model.provenance import Traced
from rkt_xl.reconcile.aturan import Aturan
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import OfficeIndikator, pair_indikator
from rkt_xl.reconcile.matrix import build_matrix
from rkt_xl.reconcile.nomenklatur import Entry, Nomenklatur
from rkt_xl.reconcile.office import Office
from rkt_xl.reconcile.tree import OfficeTree, TreeNode, build_tree
from rkt_xl.reconcile.twins import twin_cells
from rkt_xl.reconcile.versions import choose

_PERIODIC = frozenset({DocumentKind.RENSTRA, DocumentKind.IKU, DocumentKind.CASCADING})


def make_context(
    office: Office,
    nomenklatur: Nomenklatur | None,
    umum: Umum,
    aturan: Aturan,
    sebab: Mapping[str, Traced[str]],
) -> Context:
    """Return the paired documents of an office."""
    chosen = choose(office.files, lambda d: _is_wanted(d, office.tahun), umum.documents)
    documents = chosen.documents
    tree = build_tree(documents, _successor_in(nomenklatur)) if nomenklatur else build_tree(documents)
    indikator = pair_indikator(documents, tree)
    by_owner: dict[str, list[OfficeIndikator]] = {}
    for entry in indikator:
        for owner in dict.fromkeys(m.owner for m in entry.mentions if m.owner.startswith("#")):
            by_owner.setdefault(owner, []).append(entry)
    context = Context(
        office.opd,
        office.tahun,
        office.periode,
        documents,
        tree,
        tuple(indikator),
        nomenklatur,
        _find_official(tree, nomenklatur) if nomenklatur else {},
        office.files,
        by_owner,
        superseded=chosen.superseded,
        aturan=aturan,
        sebab=sebab,
        twins=twin_cells(office.files),
    )
    return replace(context, matrix=build_matrix(context))


def _successor_in(nomenklatur: Nomenklatur) -> Callable[[Kode], Kode | None]:
    """The kode that took the place of one that the nomenclature no longer has."""

    def successor(kode: Kode) -> Kode | None:
        entry = None if nomenklatur.get(kode) is not None else nomenklatur.successor(kode)
        return entry.kode if entry is not None else None

    return successor


def _is_wanted(document: Document, tahun: int) -> bool:
    is_plan = document.kind is not DocumentKind.NOMENKLATUR and document.copy_of is None
    return is_plan and _is_of_year(document, tahun)


def _is_of_year(document: Document, tahun: int) -> bool:
    table = document.table
    if document.kind in _PERIODIC and table.periode is not None:
        return table.periode[0] - 1 <= tahun <= table.periode[1] + 1
    return table.tahun is None or table.tahun == tahun


def _find_official(tree: OfficeTree, nomenklatur: Nomenklatur) -> dict[int, Entry]:
    """The official line of each node: by its kode, else by its name below the official line of its parent."""
    official: dict[int, Entry] = {}
    bidang = {n.kode.bidang for n in tree.walk() if n.kode is not None and n.kode.bidang}
    _find_among(tree.programs, None, nomenklatur, {b for b in bidang if b}, official)
    for node in tree.loose:
        if node.kode is not None and (entry := nomenklatur.get(node.kode)) is not None:
            official[id(node)] = entry
    return official


def _find_among(
    nodes: Sequence[TreeNode],
    parent: Kode | None,
    nomenklatur: Nomenklatur,
    bidang: set[str],
    official: dict[int, Entry],
) -> None:
    open_nodes = []
    for node in nodes:
        entry = nomenklatur.get(node.kode) if node.kode is not None else None
        if entry is not None:
            official[id(node)] = entry
        elif node.kode is None:
            open_nodes.append(node)
    found = nomenklatur.find_names([n.nama for n in open_nodes], parent, bidang)
    for node, entry in zip(open_nodes, found, strict=True):
        if entry is not None:
            official[id(node)] = entry
    for node in nodes:
        own = official.get(id(node))
        if own is not None:
            _find_among(node.children, own.kode, nomenklatur, bidang, official)
        elif node.children:
            _find_by_kode(node.children, nomenklatur, official)


def _find_by_kode(nodes: Sequence[TreeNode], nomenklatur: Nomenklatur, official: dict[int, Entry]) -> None:
    """Below a line that is not official only kode can tell."""
    for node in nodes:
        if node.kode is not None and (entry := nomenklatur.get(node.kode)) is not None:
            official[id(node)] = entry
        _find_by_kode(node.children, nomenklatur, official)
