"""Sums of pagu below a line: what PAG-01 and PAG-02 compare, on different levels."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding
from rkt_xl.model.kode import Level
from rkt_xl.model.plan import Node, Pagu
from rkt_xl.model.target import Role
from rkt_xl.reconcile.compare import same_number
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._words import years_listed
from rkt_xl.values.display import rupiah
from rkt_xl.values.number import NumberContext, UnitClass, read_number

_SCALED = 1000


class WrongSum(NamedTuple):
    """A pagu that is not the sum of the pagu below it."""

    pagu: Pagu
    amount: Decimal
    total: Decimal

    @property
    def told(self) -> str:
        """Both amounts and how far they are apart."""
        return f"{rupiah(self.total)} dan {rupiah(self.amount)}, selisih {rupiah(abs(self.total - self.amount))}"


def wrong_sums(rule: Rule, document: Document, level: Level, below: Level) -> Iterator[Finding]:
    """Yield a finding for each line whose pagu is not the sum of the pagu of the lines below it, all years together."""
    children: dict[int, list[Node]] = {}
    for node in document.nodes:
        if node.parent is not None and node.level is below:
            children.setdefault(node.parent, []).append(node)
    for index, node in enumerate(document.nodes):
        own = children.get(index, []) if node.level is level else []
        wrong = [w for pagu in node.pagu if (w := _wrong_sum(pagu, own)) is not None]
        if wrong:
            yield _finding(rule, node, own, wrong)


def _wrong_sum(pagu: Pagu, children: list[Node]) -> WrongSum | None:
    total = total_below(children, pagu) if children else None
    if pagu.amount is None or total is None or same_number(pagu.amount, total):
        return None
    parts = [pagu, *(p for child in children if (p := same_year(child, pagu)) is not None)]
    return None if is_rounding(total - pagu.amount, parts) else WrongSum(pagu, pagu.amount, total)


def _finding(rule: Rule, node: Node, children: list[Node], wrong: list[WrongSum]) -> Finding:
    level, below = node.level.value, children[0].level.value
    name = f"{node.kode.value} {node.nama.value}" if node.kode else node.nama.value
    first = wrong[0]
    years = list(dict.fromkeys(w.pagu.tahun for w in wrong if w.pagu.tahun is not None))
    if len(wrong) == 1:
        message = (
            f"Jumlah pagu {below}{f' tahun {years[0]}' if years else ''} {rupiah(first.total)} tidak sama dengan pagu "
            f"{level} {name} {rupiah(first.amount)} (selisih {rupiah(abs(first.total - first.amount))})."
        )
    else:
        when = f" tahun {years_listed(years)}" if years else ""
        is_same = len({w.told for w in wrong}) == 1
        each = (
            f"setiap kali {first.told}"
            if is_same
            else "; ".join(f"{w.pagu.tahun or f'tahun ke-{w.pagu.ke}'}: {w.told}" for w in wrong)
        )
        message = f"Jumlah pagu {below}{when} tidak sama dengan pagu {level} {name} ({each})."
    return rule.finding(
        message,
        *(w.pagu.ref for w in wrong),
        *(p.ref for w in wrong for child in children if (p := same_year(child, w.pagu)) is not None),
        suggestion=f"Periksa pagu {below} di bawahnya atau jumlah pada {level}.",
        subject=f"{node.nama.value} {' '.join(str(w.pagu.tahun or w.pagu.ke or '') for w in wrong)}",
    )


def is_rounding(difference: Decimal, parts: Sequence[Pagu]) -> bool:
    """Whether amounts that a table states in thousands or millions are only rounded, each by half of its last digit."""
    amounts = [pagu.amount for pagu in parts if pagu.amount]
    if not amounts or not all(_is_scaled(pagu) for pagu in parts if pagu.amount):
        return False
    return abs(difference) <= min(map(_last_digit, amounts)) * len(amounts) / 2


def _is_scaled(pagu: Pagu) -> bool:
    typed = read_number(pagu.ref.text.strip(), NumberContext(UnitClass.MONEY)).value
    return pagu.amount is not None and bool(typed) and typed is not None and abs(pagu.amount / typed) >= _SCALED


def _last_digit(amount: Decimal) -> Decimal:
    """The size of the last digit that is not zero: 100.000 for 4.065,9 million."""
    _, _, exponent = amount.normalize().as_tuple()
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)


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
