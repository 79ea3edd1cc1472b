"""PAG-06: a pagu is filled in, above zero, and whole Rupiah."""

from collections.abc import Iterator
from decimal import Decimal

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import NODE_LEVELS
from rkt_xl.model.plan import Node, Pagu
from rkt_xl.model.target import Role
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, table

_KINDS = (DocumentKind.DPA, DocumentKind.RENJA, DocumentKind.PK, DocumentKind.RKT, DocumentKind.PROGRAM)


def check(document: Document) -> Iterator[Finding]:
    if document.kind not in _KINDS:
        return
    years = {(p.tahun, p.ke) for n in document.nodes for p in n.pagu if p.role is Role.TARGET and p.quoted is None}
    own_year = document.table.tahun
    for tahun, ke in years:
        if tahun not in (own_year, None):
            continue
        for level in NODE_LEVELS:
            nodes = [n for n in document.nodes if n.level is level]
            filled = [pagu for n in nodes if (pagu := _pagu(n, tahun, ke)) is not None]
            if len(filled) * 2 <= len(nodes):
                continue  # this level has no money of its own
            for node in nodes:
                yield from _check_node(node, _pagu(node, tahun, ke), filled[0].ref.col)


def _pagu(node: Node, tahun: int | None, ke: int | None) -> Pagu | None:
    own = (p for p in node.pagu if p.role is Role.TARGET and p.quoted is None)
    return next((p for p in own if (p.tahun, p.ke) == (tahun, ke)), None)


def _check_node(node: Node, pagu: Pagu | None, column: int) -> Iterator[Finding]:
    name = f"{node.kode.value} {node.nama.value}" if node.kode else node.nama.value
    amount = pagu.amount if pagu is not None else None
    if amount is not None and amount > 0 and amount == amount.to_integral_value():
        return
    written = pagu.ref.text.strip() if pagu is not None else ""
    yield RULE.finding(
        f"Pagu {name} {_fault(amount, written)}.",
        pagu.ref if pagu is not None else node.nama.ref._replace(col=column, text=""),
        node.nama.ref,
        suggestion="Isi pagu dalam rupiah penuh.",
        subject=node.nama.value,
    )


def _fault(amount: Decimal | None, written: str) -> str:
    if not written:
        return "kosong"
    if amount is None:
        return f"bukan angka rupiah: {written}"
    if amount == 0:
        return "nol"
    return f"negatif: {written}" if amount < 0 else f"bukan bilangan bulat: {written}"


RULE = Rule(
    "PAG-06",
    "pagu-terisi-bulat",
    Severity.WARNING,
    "Pagu terisi dan bilangan bulat",
    "Pagu yang kosong, nol, negatif, atau pecahan pada DPA, Renja, PK, dan RKT, di tingkat yang pagunya memang diisi.",
    "Baris tanpa pagu tidak dapat dilaksanakan; rupiah tidak mempunyai pecahan.",
    "Daftar periksa konsistensi angka penelaahan Renja.",
    fits={"DPA 2025": table(DPA, "5.03.02 | PROGRAM A | | | | 10", "5.03.03 | PROGRAM B | | | | 20")},
    breaks={
        "DPA 2025": table(
            DPA, "5.03.02 | PROGRAM A | | | | 10", "5.03.03 | PROGRAM B | | | | 20", "5.04.02 | PROGRAM C | | | |"
        )
    },
    at=("DPA 2025", "F4"),
    is_habit=True,
    check_document=check,
)
