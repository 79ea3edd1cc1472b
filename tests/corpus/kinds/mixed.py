"""Workbooks that hold more than one document: several sheets, tables side by side, banners for parents."""

from __future__ import annotations

from ..desk import Desk
from ..gold import Val
from ..plan import Node
from ..rows import goal_lines
from ..table import SAME, Col, Line, Shape
from ..typist import Slot, years
from ..vocabulary import UNITS
from . import layout
from .iku import iku_formula
from .pk import echelon_3, echelon_4, pk_2
from .renstra import tc25, tc26, tc28
from .renstra_program import tc27
from .rkt import rkt_1, rkt_2


@layout("buku-renstra")
def renstra_book(desk: Desk) -> None:
    """The tables of a Renstra, one sheet each."""
    for make in (tc25, tc26, tc27, tc28):
        make(desk)


@layout("buku-kinerja")
def performance_book(desk: Desk) -> None:
    """RKT, PK and IKU of one office in one workbook."""
    for make in (desk.rng.choice((rkt_1, rkt_2)), pk_2, iku_formula):
        make(desk)


@layout("pk-berdampingan")
def side_by_side(desk: Desk) -> None:
    """The agreements of two officials next to each other on one sheet."""
    page, t = desk.page("Cascading PK"), desk.tahun
    page.title(11, "CASCADING PERJANJIAN KINERJA")
    top, bottom = page.row, page.row
    for rank in (echelon_3(desk), echelon_4(desk)):
        page.row = top
        cols = [
            Col("no", ("No",), width=5),
            Col("sasaran", (desk.head(rank.field),), width=30),
            Col("indikator", ("Indikator Kinerja",), width=30),
            Col("satuan", ("Satuan",)),
            Col("target", ("Target",)),
        ]
        lines = goal_lines(
            desk,
            rank.goals,
            lambda i: [Slot("target", "target", i.tahunan[t], t)],
            level=rank.level,
            single=True,
        )
        box = page.table(cols, lines, ["pk", "cascading"], shape=Shape(numbering=False))
        bottom = max(bottom, box[2])
        page.col = box[3] + 2
    page.row, page.col = bottom + 2, box[1]
    page.close(5)


@layout("renstra-banner")
def banners(desk: Desk) -> None:
    """Program and kegiatan as full-width rows; the years stand twice, for targets and for millions."""
    page, plan, money = desk.page("Master", yearly=False), desk.plan, desk.money()
    money.style, money.divisor = "num", 1_000_000
    labels = desk.mess.year_labels(plan.years)
    pairs = list(zip(plan.years, labels, strict=True))
    cols = [
        Col("pk", ("Program/ Kegiatan",), width=6),
        Col("sasaran", ("Sasaran Program (Outcome)/Sasaran Kegiatan",), width=35),
        Col("indikator", ("Indikator",), width=35),
        Col("pic", (desk.mess.pick(("PIC",), ("PIC BAGIAN/SUB BAGIAN",)),)),
        *(Col(f"t{y}", ("Target Kinerja", label)) for y, label in pairs),
        *(Col(f"p{y}", ("Alokasi (dalam juta rupiah)", label)) for y, label in pairs),
        Col("jumlah", ("Jumlah",)),
    ]
    page.period_title(len(cols), "MATRIKS KINERJA DAN PENDANAAN")
    lines: list[Line] = []
    for n, program in enumerate(plan.programs()):
        lines += _banner_block(desk, program, chr(65 + n))
        for i, kegiatan in enumerate(program.children, 1):
            lines += _banner_block(desk, kegiatan, str(i))
    for line in lines:
        if "pagu" in line.cells:
            node = line.cells.pop("pagu")
            line.cells.update(
                {f"p{y}": desk.typist.money(node.pagu[y], money) for y in plan.years},
                jumlah=desk.typist.money(sum(node.pagu[y] for y in plan.years), money),
            )
    box = page.table(cols, lines, ["renstra", "pk", "cascading", "program"], spill="merge")
    desk.gold.forbid("indicator", "money is no target", page.sheet.name, (box[0], box[1] + 9, box[2], box[3]))
    page.close(6)


def _banner_block(desk: Desk, node: Node, number: str) -> list[Line]:
    """The banner of a node and its indicators; its money belongs to no cell of its own."""
    fact = desk.typist.node(node, kode=False, pagu_skip=True)
    nama = f"Program {node.nama[8:].title()}" if node.level == "program" and desk.rng.random() < 0.5 else node.nama
    lines = [Line({"pk": Val(f"{number}.\u00a0\u00a0\u00a0\u00a0 {nama}", nodes=[fact])}, "banner")]
    for n, ind in enumerate(node.indikator):
        cells = desk.typist.entry(ind, [node.level, "sasaran"], node.sasaran, years(ind, desk.plan.years), satuan=False)
        lines.append(
            Line(
                {
                    **cells,
                    "sasaran": SAME if n else desk.mess.text(node.sasaran),
                    "pic": desk.rng.choice(UNITS),
                    **({} if n else {"pagu": node}),
                }
            )
        )
    return lines
