"""Tables that the corpus lacks: the house RKT with kode, output and money, and the amended agreement."""

from __future__ import annotations

from typing import Any

from tests.corpus.desk import Desk
from tests.corpus.kinds.pk import _budget, echelon_2
from tests.corpus.kinds.rkt import of_year
from tests.corpus.plan import Node, Sasaran
from tests.corpus.rows import goal_lines, goals_of, spread, total_line
from tests.corpus.table import SAME, Col, Line
from tests.corpus.typist import Slot


def rkt_with_kode(desk: Desk) -> None:
    """The house RKT with its optional columns: kode, output indikator with its target, pagu."""
    page, money, t = desk.page("RKT"), desk.money(), desk.tahun
    cols = [
        Col("no", ("NO.",), width=5),
        Col("sasaran", ("SASARAN STRATEGIS",), width=30),
        Col("indikator", ("INDIKATOR KINERJA",), width=30),
        Col("satuan", ("SATUAN",)),
        Col("target", (f"TARGET {t}",)),
        Col("kode", ("KODE",)),
        Col("nama", ("PROGRAM/KEGIATAN/SUB KEGIATAN",), width=50),
        Col("keluaran", ("INDIKATOR KELUARAN",), width=40),
        Col("s_keluaran", ("SATUAN KELUARAN",)),
        Col("t_keluaran", ("TARGET KELUARAN",)),
        Col("pagu", ("PAGU (Rp)",)),
        Col("ket", ("KET",)),
    ]
    page.title(len(cols), "RENCANA KINERJA TAHUNAN (RKT)")
    goals = goals_of(desk)
    lines = [line for n, goal in enumerate(goals, 1) for line in _block(desk, n, goal, money)]
    lines.append(total_line(desk, {"pagu": sum(p.pagu[t] for p in desk.plan.programs())}, money, "nama"))
    page.table(cols, lines, ["rkt"])
    page.close(len(cols))


def _block(desk: Desk, n: int, goal: Sasaran, money: Any) -> list[Line]:
    nodes = list(goal.walk())
    entries = [desk.typist.entry(i, "sasaran", goal.nama, of_year(desk, i), single=True) for i in goal.indikator]
    lines = []
    for row, cells in enumerate(spread(entries, max(len(nodes), len(entries)))):
        head: dict[str, Any] = {"no": SAME, "sasaran": SAME} if row else {"no": n, "sasaran": goal.nama}
        if row < len(nodes):
            cells.update(_node(desk, nodes[row], goal, money))
        lines.append(Line({**head, **cells}))
    return lines


def _node(desk: Desk, node: Node, goal: Sasaran, money: Any) -> dict[str, Any]:
    typist, t = desk.typist, desk.tahun
    fact = typist.node(node, goal.nama)
    cells: dict[str, Any] = {
        "kode": typist.kode(node, fact),
        "nama": typist.nama(node, fact),
        "pagu": typist.pagu(fact, t, node.pagu[t], money),
    }
    if node.level == "subkegiatan":
        output = node.indikator[0]
        slots = of_year(desk, output, "t_keluaran")
        cells.update(typist.entry(output, node.level, node.nama, slots, names=("keluaran", "s_keluaran")))
    return cells


def pk_perubahan(desk: Desk) -> None:
    """The amended agreement of the head of the office."""
    page, rank = desk.page("PK Perubahan"), echelon_2(desk)
    cols = [
        Col("no", ("No",), width=5),
        Col("sasaran", ("Sasaran Strategis",), width=35),
        Col("indikator", ("Indikator Kinerja",), width=35),
        Col("satuan", ("Satuan",)),
        Col("target", ("Target",)),
    ]
    page.title(len(cols), "PERJANJIAN KINERJA PERUBAHAN")
    t = desk.tahun
    lines = goal_lines(desk, rank.goals, lambda i: [Slot("target", "target", i.tahunan[t], t)], single=True)
    page.table(cols, lines, ["pk"], numbering=True)
    _budget(desk, page, rank)
    page.close(len(cols))
