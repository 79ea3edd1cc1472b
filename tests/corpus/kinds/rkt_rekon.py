"""RKT-6 and RKT-7: forms that set the RKT against the Renstra, with the reason of each change."""

from __future__ import annotations

from ..desk import Desk
from ..gold import Val
from ..rows import goals_of, total_line, with_total
from ..table import Col, Line
from ..typist import Slot
from . import layout
from .rkt import of_year

REASONS = (
    "Penyesuaian pagu",
    "Hasil reviu Inspektorat",
    "Perubahan kebijakan daerah",
    "Capaian tahun lalu melampaui target",
)


@layout("rkt-6")
def rkt_6(desk: Desk) -> None:
    """Reconciliation of targets: a row for each program and kegiatan, below it its indicators."""
    page, typist, t = desk.page("Rekon Target", yearly=False), desk.typist, desk.tahun
    page.tahun = t
    cols = [
        Col("no", ("No",), width=5),
        Col("indikator", ("Indikator",), width=40),
        Col("satuan", ("Satuan",)),
        Col("iku", ("IKU",)),
        Col("renstra", (f"Target Renstra {t}",)),
        Col("target", (f"Target RKT {t}",)),
        Col("sebab", ("Sebab Perubahan",), width=30),
    ]
    if desk.rng.random() < 0.4:
        del cols[3]
    page.title(7, "REKONSILIASI TARGET RENSTRA DAN RKT")
    lines: list[Line] = []
    for node in (n for p in desk.plan.programs() for n in (p, *p.children)):
        text = f"{node.level.title()} {desk.rng.choice((':', '-'))} {node.nama}"
        lines.append(
            Line(
                {"no": Val(text, nodes=[{**typist.node(node, kode=False), "nama": [node.nama, text]}])},
                "banner",
            )
        )
        for n, ind in enumerate(node.indikator, 1):
            is_moved = desk.rng.random() < 0.25
            planned = ind.tahunan[t - 1 if is_moved else t]
            slots = [Slot("renstra", "target", planned, t, opt=True), *of_year(desk, ind)]
            lines.append(
                Line(
                    {
                        "no": n,
                        **typist.entry(ind, node.level, node.nama, slots),
                        "iku": desk.rng.choice(("Ya", "Tidak", "√")),
                        "sebab": desk.rng.choice(REASONS) if is_moved and planned != ind.tahunan[t] else None,
                    }
                )
            )
    page.table(cols, lines, ["rkt"], numbering=False)
    page.close(7)


@layout("rkt-7")
def rkt_7(desk: Desk) -> None:
    """Reconciliation of money: rows for sasaran and program, below them the kegiatan."""
    page, typist, money, t = desk.page("Rekon Anggaran"), desk.typist, desk.money(), desk.tahun
    cols = [
        Col("no", ("No",), width=5),
        Col("nama", ("Program/Kegiatan",), width=50),
        Col("renstra", (f"Anggaran Renstra {money.heading}".rstrip(),)),
        Col("pagu", (f"Anggaran RKT {money.heading}".rstrip(),)),
        Col("sebab", ("Sebab Perubahan",), width=30),
    ]
    page.title(5, "REKONSILIASI ANGGARAN RENSTRA DAN RKT")
    lines: list[Line] = []
    total = 0
    for goal in goals_of(desk):
        lines.append(Line({"no": f"Sasaran Renstra - {goal.nama}"}, "banner"))
        for program in goal.program:
            text = f"Program - {program.nama}"
            fact = {**typist.node(program, goal.nama, kode=False), "nama": [program.nama, text]}
            lines.append(Line({"no": Val(text, nodes=[fact])}, "banner"))
            for n, kegiatan in enumerate(program.children, 1):
                fact = typist.node(kegiatan, goal.nama, kode=False)
                is_moved, rupiah = desk.rng.random() < 0.3, kegiatan.pagu[t]
                total += rupiah
                lines.append(
                    Line(
                        {
                            "no": n,
                            "nama": typist.nama(kegiatan, fact),
                            "pagu": typist.pagu(fact, t, rupiah, money),
                            "renstra": typist.money(rupiah + 25_000_000 * is_moved, money),
                            "sebab": desk.rng.choice(REASONS) if is_moved else None,
                        }
                    )
                )
    page.table(
        cols,
        with_total(desk, lines, total_line(desk, {"pagu": total}, money, "nama")),
        ["rkt", "program"],
        numbering=False,
    )
    desk.gold.forbid("node_text", "a sasaran is no programme", page.sheet.name, regex="^Sasaran Renstra")
    page.close(5)
