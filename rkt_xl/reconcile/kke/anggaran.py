"""KKE 3: does the DPA promise what Renstra and Renja do."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.kke import AnggaranRow
from rkt_xl.model.provenance import Traced
from rkt_xl.reconcile.compare import Verdict, compare_targets
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import Mention, OfficeIndikator
from rkt_xl.reconcile.kke.concerns import Concerns, cells_of, cells_of_node, codes_of
from rkt_xl.reconcile.kke.target import said_by
from rkt_xl.reconcile.money import amounts_of
from rkt_xl.reconcile.tree import TreeNode
from rkt_xl.values.text import squeeze

_GROUPS = ("PAG", "REC", "TGT")


def anggaran_rows(context: Context, concerns: Concerns, yearly: DocumentKind) -> Iterator[AnggaranRow]:
    """Yield the lines of the DPA in the order of the tree, one row for each indikator that the DPA gives them."""
    for node in context.tree.walk():
        if not node.of_kind(DocumentKind.DPA):
            continue
        amount = amounts_of(node, context.tahun).get(DocumentKind.DPA)
        own = [entry for entry in context.indikator_of(node) if _in_dpa(entry) is not None]
        for place, entry in enumerate(own or [None]):
            yield _row(context, node, entry, amount.amount if amount and not place else None, yearly, concerns)


def _row(
    context: Context,
    node: TreeNode,
    entry: OfficeIndikator | None,
    pagu: Decimal | None,
    yearly: DocumentKind,
    concerns: Concerns,
) -> AnggaranRow:
    mention = _in_dpa(entry) if entry is not None else None
    text = mention.indikator.text if mention is not None else None
    cells = [*cells_of_node(node), *(cells_of(entry) if entry is not None else ())]
    kinds = (DocumentKind.RENSTRA, yearly)
    return AnggaranRow(
        node.level,
        context.kode_of(node),
        node.nama,
        squeeze(text.value) if text is not None else "",
        said_by(mention, context) if mention is not None else "",
        pagu,
        _is_same(context, entry, mention, DocumentKind.RENSTRA),
        _is_same(context, entry, mention, yearly),
        tuple(said for kind in kinds if (said := _said(context, node, entry, kind)) is not None),
        codes_of(concerns.about(cells, entry.text if entry is not None else node.nama), *_GROUPS),
    )


def _in_dpa(entry: OfficeIndikator) -> Mention | None:
    return next(iter(entry.of_kind(DocumentKind.DPA)), None)


def _is_same(context: Context, entry: OfficeIndikator | None, dpa: Mention | None, kind: DocumentKind) -> bool | None:
    """Whether a document has the target of the DPA; None where one of them has none or they cannot be compared."""
    if entry is None or dpa is None:
        return None
    own = dpa.target_of(context.tahun, context.periode)
    for mention in entry.of_kind(kind):
        other = mention.target_of(context.tahun, context.periode)
        if own is None or other is None:
            continue
        verdict = compare_targets(own.value, other.value, entry.text)
        if verdict is not Verdict.UNKNOWN:
            return verdict is Verdict.SAME
    return None


def _said(
    context: Context, node: TreeNode, entry: OfficeIndikator | None, kind: DocumentKind
) -> tuple[DocumentKind, Traced[str]] | None:
    """The target of a document; where it measures the line by other indikator, the first of these with its target."""
    paired = entry.of_kind(kind) if entry is not None else []
    others = [] if paired else [m for other in context.indikator_of(node) for m in other.of_kind(kind)]
    for mention in (*paired, *others):
        target, text = mention.target_of(context.tahun, context.periode), mention.indikator.text
        said = said_by(mention, context)
        if target is None or not said or (text is None and not paired):
            continue
        name = "" if paired or text is None else f"“{squeeze(text.value)}” "
        return kind, Traced(name + said, target.ref)
    return None
