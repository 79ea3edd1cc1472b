"""PAG-01: the pagu of a kegiatan is the sum of its subkegiatan."""

from collections.abc import Iterator
from decimal import Decimal

from rkt_xl.layouts.formulir import NAME as FORM
from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.model.provenance import CellRef
from rkt_xl.reconcile.compare import same_number
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._sums import wrong_sums
from rkt_xl.reconcile.rules._tables import DPA, table
from rkt_xl.reconcile.tree import Occurrence, TreeNode
from rkt_xl.values.display import rupiah


def check(document: Document) -> Iterator[Finding]:
    if document.table.layout != FORM:
        yield from wrong_sums(RULE, document, Level.KEGIATAN, Level.SUBKEGIATAN)


def check_forms(context: Context) -> Iterator[Finding]:
    """A form holds one subkegiatan and the pagu of the whole kegiatan: all forms of a kegiatan make its sum."""
    for node in context.tree.walk():
        if node.level is Level.KEGIATAN:
            yield from _check_forms_of(context, node)


def _check_forms_of(context: Context, node: TreeNode) -> Iterator[Finding]:
    parts = [pagu for child in node.children for _, pagu in _on_forms(context, child)[:1]]
    total = sum((amount for amount, _ in parts), Decimal(0))
    is_whole = len(parts) == len(node.children) and any(_is_listed(child) for child in node.children)
    for occurrence, (amount, ref) in _on_forms(context, node):
        own = [p for child in node.children for o, p in _on_forms(context, child) if o.document is occurrence.document]
        is_right = same_number(amount, total) or same_number(amount, sum((a for a, _ in own), Decimal(0)))
        if is_right or not parts or (amount > total and not is_whole):
            continue  # without all forms nobody can tell what is missing
        name = f"{occurrence.node.kode.value} {node.nama}" if occurrence.node.kode else node.nama
        yield RULE.finding(
            f"Jumlah pagu subkegiatan di semua formulir {rupiah(total)} tidak sama dengan pagu kegiatan {name} "
            f"{rupiah(amount)} (selisih {rupiah(abs(total - amount))}).",
            ref,
            *(part for _, part in parts),
            suggestion="Periksa alokasi kegiatan dan jumlah setiap formulirnya.",
            subject=f"{node.nama} {ref.sheet}",
        )


def _on_forms(context: Context, node: TreeNode) -> list[tuple[Occurrence, tuple[Decimal, CellRef]]]:
    """The money of a line on every form that has any."""
    found = []
    for occurrence in node.occurrences:
        pagu = occurrence.node.pagu_of(context.tahun) if occurrence.document.table.layout == FORM else None
        if pagu is not None and pagu.amount is not None:
            found.append((occurrence, (pagu.amount, pagu.ref)))
    return found


def _is_listed(node: TreeNode) -> bool:
    """Whether a table tells that a line is there, beside the forms."""
    return any(occurrence.document.table.layout != FORM for occurrence in node.occurrences)


RULE = Rule(
    "PAG-01",
    "pagu-kegiatan-jumlah-subkegiatan",
    Severity.ERROR,
    "Pagu kegiatan sama dengan jumlah pagu subkegiatannya",
    "Pagu setiap kegiatan dibandingkan dengan jumlah pagu subkegiatan di bawahnya, per tahun; pada formulir rincian belanja "
    "dengan jumlah semua formulirnya.",
    "Selisih menunjukkan subkegiatan yang terlewat atau salah ketik.",
    "Permendagri 86/2017; catatan penelaahan Renja.",
    fits={
        "DPA 2025": table(
            DPA, "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 30", "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | | | | 10",
            "5.03.02.2.02.0003 | Pengelolaan Promosi ASN | | | | 20",
        )
    },
    breaks={
        "DPA 2025": table(
            DPA, "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 31", "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | | | | 10",
            "5.03.02.2.02.0003 | Pengelolaan Promosi ASN | | | | 20",
        )
    },
    at=("DPA 2025", "F2"),
    check_document=check,
    check_office=check_forms,
)  # fmt: skip
