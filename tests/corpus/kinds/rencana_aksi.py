"""Rencana Aksi: targets by quarter, with realisasi, or with programmes and money beside them."""

from __future__ import annotations

from ..desk import Desk
from ..plan import Indikator, Nilai
from ..rows import goal_lines, goals_of, spread
from ..table import SAME, Col, Line
from ..typist import Slot
from ..vocabulary import AKSI, UNITS
from . import layout


def quarters(ind: Indikator, value: Nilai) -> dict[int, Nilai]:
    """Targets of the quarters: counts add up to the year, shares grow towards it, scores come last."""
    if isinstance(value, str) or ind.ukuran in ("nilai", "indeks", "skala", "hari", "kasus"):
        return {4: value}
    if ind.ukuran == "persen":
        return {q: (value * q / 4).quantize(value) for q in range(1, 5)}
    part = value // 4
    return {q: part if q < 4 else value - 3 * part for q in range(1, 5)}


def _quarter_slots(desk: Desk, ind: Indikator) -> list[Slot]:
    t = desk.tahun
    return [Slot(f"q{q}", "target", v, t, q) for q, v in quarters(ind, ind.tahunan[t]).items()]


@layout("rencana-aksi-triwulan")
def triwulan(desk: Desk) -> None:
    """Start, four quarters and end of the targets; then realisasi, percentage and money."""
    page, t, rng, money = desk.page("Rencana Aksi"), desk.tahun, desk.rng, desk.money()
    labels = desk.mess.quarter_labels(bare=True)
    target, real = (
        "Target per Triwulan",
        desk.mess.pick(("Realisasi per Triwulan",), ("Relisasi per Triwulan",)),
    )
    cols = [
        Col("no", ("No",), width=5),
        Col("sasaran", ("Sasaran/Kegiatan Utama",), width=30),
        Col("indikator", ("Indikator",), width=30),
        Col("satuan", (desk.head("satuan"),)),
        Col("awal", (target, "Awal")),
        *(Col(f"q{q}", (target, label)) for q, label in enumerate(labels, 1)),
        Col("akhir", (target, "Akhir")),
        *(Col(f"r{q}", (real, label)) for q, label in enumerate(labels, 1)),
        Col("capaian", (desk.head("capaian"),), desk.rng.choice(("", "formula"))),
        Col("pagu", (f"Pagu {money.heading}".rstrip(),)),
        Col("serapan", ("Realisasi Pagu",)),
    ]
    page.title(len(cols), "RENCANA AKSI PERJANJIAN KINERJA")

    def slots(ind: Indikator) -> list[Slot]:
        return [
            Slot("awal", "baseline", ind.tahunan[t - 1], None),
            *_quarter_slots(desk, ind),
            Slot("akhir", ["target", "final"], ind.tahunan[t], [t, None]),
        ]

    lines = goal_lines(desk, goals_of(desk), slots, level=["sasaran", "kegiatan"])
    for line in lines:
        line.cells["pagu"] = desk.typist.money(rng.randint(20, 900) * 1_000_000, money)
        if rng.random() < 0.5:
            line.cells["r1"] = rng.choice(("-", "20", "15,5"))
    box = page.table(cols, lines, ["rencana-aksi"])
    desk.gold.free(page.sheet.name, (box[0], box[1] + 10, box[2], box[3]))
    page.close(len(cols))


@layout("rencana-aksi-kantor")
def kantor(desk: Desk) -> None:
    """The common form: indicator and quarters over the block, programmes with money in its rows."""
    page, t, rng, money, typist = desk.page("Rencana Aksi"), desk.tahun, desk.rng, desk.money(), desk.typist
    group = desk.mess.pick(("Target Triwulan", "Target per Triwulan"))
    cols = [
        Col("no", ("No",), width=5),
        Col("sasaran", (desk.head("sasaran"),), width=30),
        Col("indikator", ("Indikator Kinerja",), width=30),
        Col("target", ("Target",)),
        Col("pks", (desk.head("pks"),), width=40),
        Col("aksi", ("Rencana Aksi",), width=30),
        *(Col(f"q{q}", (group, label)) for q, label in enumerate(desk.mess.quarter_labels(bare=True), 1)),
        Col("pagu", (desk.head("anggaran", rp=money.heading),)),
        Col("pj", (desk.head("pj"),)),
    ]
    page.title(len(cols), "RENCANA AKSI")
    kode = rng.random() < 0.5
    lines = []
    for n, goal in enumerate(goals_of(desk), 1):
        nodes = list(goal.walk())
        entries = []
        for ind in goal.indikator:
            slots = [Slot("target", "target", ind.tahunan[t], t), *_quarter_slots(desk, ind)]
            entries.append(
                {
                    **{f"q{q}": None for q in range(1, 5)},
                    **typist.entry(ind, "sasaran", goal.nama, slots, satuan=False),
                }
            )
        for row, cells in enumerate(spread(entries, max(len(nodes), len(entries)))):
            cells.update(no=SAME if row else n, sasaran=SAME if row else desk.mess.text(goal.nama))
            if row < len(nodes):
                node = nodes[row]
                fact = typist.node(node, goal.nama, kode=kode)
                cells.update(
                    pks=typist.nama(node, fact, caps=node.level == "kegiatan" and not kode, kode=kode),
                    aksi=rng.choice(AKSI),
                    pj=rng.choice(UNITS),
                    pagu=typist.pagu(fact, t, node.pagu[t], money),
                )
            lines.append(Line(cells))
    page.table(cols, lines, ["rencana-aksi"], spill="merge")
    page.close(len(cols))
