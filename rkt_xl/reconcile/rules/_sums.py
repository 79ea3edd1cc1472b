"""Sums of pagu below a line: what PAG-01 and PAG-02 compare, on different levels."""

from collections.abc import Iterator
from decimal import Decimal

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding
from rkt_xl.model.kode import Level
from rkt_xl.model.plan import Node, Pagu
from rkt_xl.model.target import Role
from rkt_xl.reconcile.compare import same_number
from rkt_xl.reconcile.rule import Rule
from rkt_xl.values.display import rupiah


def wrong_sums(rule: Rule, document: Document, level: Level, below: Level) -> Iterator[Finding]:
    """Yield a finding for each line whose pagu is not the sum of the pagu of the lines below it, per year."""
    children: dict[int, list[Node]] = {}
    for node in document.nodes:
        if node.parent is not None and node.level is below:
            children.setdefault(node.parent, []).append(node)
    for index, node in enumerate(document.nodes):
        if node.level is not level or index not in children:
            continue
        for pagu in node.pagu:
            total = total_below(children[index], pagu)
            if pagu.amount is None or total is None or same_number(pagu.amount, total):
                continue
            name = f"{node.kode.value} {node.nama.value}" if node.kode else node.nama.value
            year = f" tahun {pagu.tahun}" if pagu.tahun else ""
            yield rule.finding(
                f"Jumlah pagu {below.value}{year} {rupiah(total)} tidak sama dengan pagu {level.value} {name} "
                f"{rupiah(pagu.amount)} (selisih {rupiah(abs(total - pagu.amount))}).",
                pagu.ref,
                *(p.ref for child in children[index] if (p := same_year(child, pagu)) is not None),
                suggestion=f"Periksa pagu {below.value} di bawahnya atau jumlah pada {level.value}.",
                subject=f"{node.nama.value} {pagu.tahun or pagu.ke or ''}",
            )


def total_below(nodes: list[Node], pagu: Pagu) -> Decimal | None:
    """Return the sum of the pagu of lines for the year of another pagu; None when one of them has none."""
    amounts = []
    for node in nodes:
        own = same_year(node, pagu)
        if own is None or own.amount is None:
            return None
        amounts.append(own.amount)
    return sum(amounts, Decimal(0))


def same_year(node: Node, pagu: Pagu) -> Pagu | None:
    """Return the pagu of a line for the year of another pagu."""
    return next(
        (
            p
            for p in node.pagu
            if (p.tahun, p.ke, p.role, p.quoted) == (pagu.tahun, pagu.ke, pagu.role, pagu.quoted)
            and p.role is not Role.REALISASI
        ),
        None,
    )
