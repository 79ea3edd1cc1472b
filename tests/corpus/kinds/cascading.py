"""Cascading as tables: with targets for each level, without targets, and the form of Inmendagri 2/2025."""

from __future__ import annotations

from ..desk import Desk
from ..plan import Indikator, Node, Sasaran
from ..rows import goals_of, spread
from ..table import SAME, Col, Line
from ..typist import Cells, Slot
from ..vocabulary import NSPK
from . import layout

_LEVELS = (("program", "PROGRAM"), ("kegiatan", "KEGIATAN"), ("subkegiatan", "SUB KEGIATAN"))


def _paths(goal: Sasaran) -> list[tuple[Node, Node, Node]]:
    return [(p, k, s) for p in goal.program for k in p.children for s in k.children]


def _levels(desk: Desk, goal: Sasaran, row: int, with_target: bool) -> Cells:
    """The cells of program, kegiatan and subkegiatan in one row; parents are written once."""
    typist, paths, cells = desk.typist, _paths(goal), Cells()
    if row >= len(paths):
        return cells
    for i, node in enumerate(paths[row]):
        keys = (node.level, f"i_{node.level}", f"t_{node.level}")
        if row and paths[row - 1][i] is node:
            cells.update({k: SAME for k in keys if with_target or not k.startswith("t_")})
            continue
        cells[keys[0]] = typist.nama(node, typist.node(node, goal.nama, kode=False))
        ind = node.indikator[0]
        if with_target:
            slots = [Slot(keys[2], "target", ind.tahunan[desk.tahun], desk.tahun)]
            cells.update(typist.entry(ind, node.level, node.nama, slots, satuan=False, names=(keys[1], "")))
        else:
            cells[keys[1]] = typist.untargeted(ind, node.level, node.nama)
    return cells


@layout("cascading-target")
def with_targets(desk: Desk) -> None:
    """The same headings, Indikator and Target, again and again: each belongs to the level on its left."""
    page, t = desk.page("Cascading"), desk.tahun
    is_grouped = desk.rng.random() < 0.5
    levels = (
        ("sasaran", desk.mess.pick(("SASARAN STRATEGIS", "SASARAN"))),
        *_LEVELS[: desk.rng.choice((2, 3))],
    )
    cols = []
    for key, name in levels:
        target = f"Target {t}" if desk.rng.random() < 0.5 else "Target"
        parts = (
            (key, "Uraian" if is_grouped else name, 30),
            (f"i_{key}", "Indikator", 30),
            (f"t_{key}", target, 12),
        )
        cols += [Col(k, (name, text) if is_grouped else (text,), width=w) for k, text, w in parts]
    page.title(len(cols), "CASCADING KINERJA")
    lines = []
    for goal in goals_of(desk):

        def slots(ind: Indikator) -> list[Slot]:
            return [Slot("t_sasaran", "target", ind.tahunan[t], t)]

        left = [
            desk.typist.entry(i, "sasaran", goal.nama, slots(i), satuan=False, names=("i_sasaran", ""))
            for i in goal.indikator
        ]
        known = {c.key for c in cols}
        for row, cells in enumerate(spread(left, max(len(left), len(_paths(goal))))):
            found = {k: v for k, v in _levels(desk, goal, row, True).items() if k in known}
            lines.append(Line({**cells, "sasaran": SAME if row else desk.mess.text(goal.nama), **found}))
    page.table(cols, lines, ["cascading"], spill="merge")
    page.close(6)


@layout("cascading-pohon")
def without_targets(desk: Desk) -> None:
    """Tujuan to subkegiatan with their indicators and no target."""
    page, plan = desk.page("Cascading", yearly=False), desk.plan
    cols = [
        Col("tujuan", ("TUJUAN",), width=25),
        Col("sasaran", ("SASARAN",), width=25),
        Col("i_sasaran", ("INDIKATOR SASARAN",), width=25),
    ]
    for key, name in _LEVELS:
        cols += [Col(key, (name,), width=25), Col(f"i_{key}", (f"INDIKATOR {name}",), width=25)]
    page.period_title(len(cols), "POHON KINERJA / CASCADING")
    lines = []
    for n, goal in enumerate(plan.sasaran):
        left: list[Cells] = [{"i_sasaran": desk.typist.untargeted(i, "sasaran", goal.nama)} for i in goal.indikator]
        for row, cells in enumerate(spread(left, max(len(left), len(_paths(goal))))):
            lines.append(
                Line(
                    {
                        **cells,
                        "tujuan": SAME if n or row else plan.tujuan[0].nama,
                        "sasaran": SAME if row else desk.mess.text(goal.nama),
                        **_levels(desk, goal, row, False),
                    }
                )
            )
    box = page.table(cols, lines, ["cascading", "renstra"], spill="merge")
    desk.gold.forbid("indicator_valued", "no targets in this table", page.sheet.name, box)


@layout("cascading-inmendagri", periode=(2025, 2029))
def inmendagri(desk: Desk) -> None:
    """NSPK, tujuan, sasaran, outcome, output, indicator and the node they lead to; no targets."""
    page, plan, typist = desk.page("Cascading", yearly=False), desk.plan, desk.typist
    cols = [
        Col(k, (h,), width=25)
        for k, h in (
            ("nspk", "NSPK dan Sasaran RPJMD yang relevan"),
            ("tujuan", "TUJUAN"),
            ("sasaran", "SASARAN"),
            ("outcome", "OUTCOME"),
            ("output", "OUTPUT"),
            ("indikator", "INDIKATOR"),
            ("pks", "PROGRAM/KEGIATAN/SUBKEGIATAN"),
            ("ket", "KETERANGAN"),
        )
    ]
    page.period_title(len(cols), "Teknik Merumuskan Program/Kegiatan/Subkegiatan Renstra PD")
    tujuan = plan.tujuan[0]
    lines = [
        Line(
            {
                "nspk": NSPK[0],
                "tujuan": tujuan.nama,
                "indikator": typist.untargeted(tujuan.indikator[0], "tujuan", tujuan.nama),
            }
        )
    ]
    for goal in plan.sasaran:
        for n, ind in enumerate(goal.indikator):
            lines.append(
                Line(
                    {
                        "sasaran": SAME if n else desk.mess.text(goal.nama),
                        "indikator": typist.untargeted(ind, "sasaran", goal.nama),
                    }
                )
            )
        for node in goal.walk():
            fact = typist.node(node, goal.nama)
            lines.append(
                Line(
                    {
                        "outcome" if node.level == "program" else "output": node.sasaran,
                        "indikator": typist.untargeted(node.indikator[0], node.level, None),
                        "pks": typist.nama(node, fact, kode=True),
                    }
                )
            )
    box = page.table(cols, lines, ["cascading", "renstra"], numbering=desk.rng.random() < 0.5)
    desk.gold.forbid("indicator_valued", "no targets in this table", page.sheet.name, box)
