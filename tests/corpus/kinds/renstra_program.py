"""Renstra T-C.27: programmes with targets and money over five years, in pairs or in two groups."""

from __future__ import annotations

from ..amounts import Money
from ..desk import Desk
from ..gold import Val
from ..plan import Indikator, Node
from ..rows import BIDANG, node_rows, urusan_lines
from ..table import SAME, Col, Line, shape_for
from ..typist import Cells, Slot, years
from ..vocabulary import PLACES, UNITS
from . import layout

_INDIKATOR = (
    ("Indikator Kinerja Tujuan, Sasaran, Program (outcome) dan Kegiatan (output)",),
    (
        "Indikator Kinerja Program (outcome)/ Kegiatan (output)",
        "Indikator Kinerja Program (Outcome)/Kegiatan (Output)",
    ),
)


def _slots(desk: Desk, ind: Indikator) -> list[Slot]:
    return [
        Slot("awal", "baseline", ind.awal, None),
        *years(ind, desk.plan.years),
        Slot("akhir", "final", ind.akhir, None),
    ]


def node_lines(desk: Desk, node: Node, money: Money, *, satuan: bool, sasaran: str | None = None) -> list[Line]:
    """The rows of one node with the money of five years, the sum at the end, unit and place."""
    lines, fact = node_rows(
        desk,
        node,
        lambda i: _slots(desk, i),
        {f"p{y}": y for y in desk.plan.years},
        money,
        satuan=satuan,
        sasaran=sasaran,
    )
    total = sum(node.pagu[y] for y in desk.plan.years)
    fact["pagu_opt_values"] = [total]
    lines[0].cells.update(
        p_akhir=desk.typist.money(total, money), unit=desk.rng.choice(UNITS), lokasi=desk.rng.choice(PLACES)
    )
    return lines


def _goal_rows(desk: Desk, money: Money, depth: int) -> list[Line]:
    """Tujuan, sasaran and their programmes as rows; each text in its own column."""
    typist, lines = desk.typist, []
    for tujuan in desk.plan.tujuan:
        for n, ind in enumerate(tujuan.indikator):
            head: Cells = {"tujuan": SAME if n else desk.mess.text(tujuan.nama)}
            lines.append(Line({**head, **typist.entry(ind, "tujuan", tujuan.nama, _slots(desk, ind), satuan=False)}))
    for goal in desk.plan.sasaran:
        for n, ind in enumerate(goal.indikator):
            head = {"sasaran": SAME if n else desk.mess.text(goal.nama)}
            lines.append(Line({**head, **typist.entry(ind, "sasaran", goal.nama, _slots(desk, ind), satuan=False)}))
        for node in goal.walk():
            if node.level != "subkegiatan" or depth > 2:
                lines += node_lines(desk, node, money, satuan=False, sasaran=goal.nama)
    return lines


def _official(desk: Desk, middle: list[Col], end: list[Col]) -> None:
    head = [
        Col("tujuan", ("Tujuan",), width=25),
        Col("sasaran", ("Sasaran",), width=25),
        Col("kode", (desk.head("kode"),)),
        Col(
            "nama",
            (desk.mess.pick(("Program dan Kegiatan",), ("Program dan  Kegiatan", "Program/ Kegiatan")),),
            width=40,
        ),
        Col("indikator", (desk.mess.pick(*_INDIKATOR),), width=40),
        Col("awal", (desk.mess.pick(("Data Capaian pada Tahun Awal Perencanaan",), ("Data Capaian Awal",)),)),
    ]
    tail = [Col("unit", ("Unit Kerja Perangkat Daerah Penanggung-jawab",)), Col("lokasi", ("Lokasi",))]
    cols = [*head, *middle, *end, *tail]
    page = desk.page(desk.mess.pick(("T-C.27", "Tabel 6.1")), yearly=False)
    page.period_title(
        len(cols),
        desk.rng.choice(("Tabel T-C.27", "Tabel 6.1")),
        f"Rencana Program, Kegiatan, dan Pendanaan Perangkat Daerah {desk.plan.daerah}",
    )
    lines = _goal_rows(desk, desk.money(scalable=False), desk.rng.choice((2, 3)))
    page.table(cols, lines, ["renstra"], shape=shape_for(desk.mess, lines, numbering=True))
    page.close(len(cols))


@layout("renstra-tc27")
def tc27(desk: Desk) -> None:
    """The official 20 columns: target and Rp in pairs, three header rows and a numbering row."""
    top = "Target Kinerja Program dan Kerangka Pendanaan"
    labels = desk.mess.year_labels(desk.plan.years, relative=True)
    rp = desk.mess.pick(("Rp",), ("Rp.",))
    middle = [
        Col(f"{kind}{y}", (top, label, "Target" if kind == "t" else rp))
        for y, label in zip(desk.plan.years, labels, strict=True)
        for kind in "tp"
    ]
    group = "Kondisi Kinerja pada akhir periode Renstra Perangkat Daerah"
    _official(desk, middle, [Col("akhir", (top, group, "Target")), Col("p_akhir", (top, group, rp))])


@layout("renstra-tc27-grouped")
def tc27_grouped(desk: Desk) -> None:
    """First all targets, then all money: the years stand twice in the heading."""
    labels = desk.mess.year_labels(desk.plan.years, relative=True)
    pairs = list(zip(desk.plan.years, labels, strict=True))
    money = desk.mess.pick(("Pendanaan (Rp)", "Kerangka Pendanaan (Rp)"))
    middle = [
        *(Col(f"t{y}", ("Target Kinerja", label)) for y, label in pairs),
        Col("akhir", ("Target Kinerja", "Kondisi Akhir")),
        *(Col(f"p{y}", (money, label)) for y, label in pairs),
        Col("p_akhir", (money, "Jumlah")),
    ]
    _official(desk, middle, [])


@layout("renstra-app")
def renstra_app(desk: Desk) -> None:
    """The flat variant of an application: TARGET TAHUN 1, DANA TAHUN 1 ..., the period only in the title."""
    page, money, plan = desk.page("RENSTRA", yearly=False), desk.money(), desk.plan
    cols = [
        Col("sasaran", ("SASARAN",), width=30),
        Col("kode", ("KODE",)),
        Col("nama", ("PROGRAM DAN KEGIATAN",), width=40),
        Col("satuan", ("SATUAN",)),
        Col("indikator", ("INDIKATOR",), width=40),
        Col("awal", ("DATA CAPAIAN AWAL",)),
    ]
    for n, y in enumerate(plan.years, 1):
        cols += [
            Col(f"t{y}", (f"TARGET TAHUN {n}",)),
            Col(f"p{y}", (f"DANA TAHUN {n} {money.heading}".rstrip(),)),
        ]
    cols += [Col("lokasi", ("LOKASI",)), Col("ket", ("KETERANGAN",))]
    page.period_title(len(cols), "RENCANA STRATEGIS PERANGKAT DAERAH")
    lines: list[Line] = []
    if desk.rng.random() < 0.5:
        lines += urusan_lines(desk)
    for goal in plan.sasaran:
        for n, node in enumerate(goal.walk()):
            rows = node_lines(desk, node, money, satuan=True, sasaran=goal.nama)
            rows[0].cells["sasaran"] = None if n else Val(desk.mess.text(goal.nama))
            lines += rows
    box = page.table(cols, lines, ["renstra"], numbering=False)
    desk.gold.forbid("node_text", "urusan and bidang", page.sheet.name, regex=BIDANG)
    page.close(box[3] - box[1])
