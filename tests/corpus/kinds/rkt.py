"""Rencana Kinerja Tahunan: the layouts RKT-1 to RKT-5."""

from __future__ import annotations

from ..desk import Desk
from ..gold import Val
from ..plan import Indikator, Node, Sasaran
from ..rows import goal_lines, goals_of, spread
from ..table import SAME, Col, Line, Same, columns, swapped
from ..typist import Slot
from . import layout


def of_year(desk: Desk, ind: Indikator, key: str = "target") -> list[Slot]:
    """The target of the year of the document."""
    return [Slot(key, "target", ind.tahunan[desk.tahun], desk.tahun)]


def _block(desk: Desk, n: int, goal: Sasaran) -> list[Line]:
    """The lines of one sasaran in the house layout: everything but the last column written once."""
    typist, nodes = desk.typist, list(goal.walk())
    entries = [typist.entry(i, "sasaran", goal.nama, of_year(desk, i), single=True) for i in goal.indikator]
    lines = []
    for row, cells in enumerate(spread(entries, max(len(nodes), len(entries)))):
        head = (
            {"no": desk.mess.running(n), "sasaran": desk.mess.listed(n, goal.nama)}
            if not row
            else {"no": SAME, "sasaran": SAME}
        )
        if row < len(nodes):
            node = nodes[row]
            fact = typist.node(node, goal.nama, kode=False)
            cells["pks"] = typist.nama(node, fact, caps=node.level == "kegiatan")
        lines.append(Line({**head, **cells}))
    return lines


@layout("rkt-1")
def rkt_1(desk: Desk) -> None:
    """The house layout: a block for each sasaran; program, kegiatan and subkegiatan in one column."""
    page = desk.page(desk.rng.choice(("RKT", "Sheet1", "Lampiran")))
    cols = [
        Col("no", (desk.head("no"),), width=5),
        Col("sasaran", (desk.head("sasaran"),), width=30),
        Col("indikator", (desk.head("indikator"),), width=30),
        Col("satuan", (desk.head("satuan"),), None),
        Col("target", (desk.head("target"),)),
        Col("pks", (desk.head("pks"),), width=50),
    ]
    page.title(6, "Rencana Kinerja dan Program Kegiatan", opd="{opd}")
    goals = goals_of(desk)
    lines = [line for n, goal in enumerate(goals, 1) for line in _block(desk, n, goal)]
    box = page.table(swapped(cols, desk.mess, ("satuan", "target"), ("indikator", "sasaran")), lines, ["rkt"])
    page.definitions(box, goals[0].indikator)
    page.close(6)


@layout("rkt-2", formats=("xlsx", "xlsx", "ods"))
def rkt_2(desk: Desk) -> None:
    """Three columns, the unit in the target or the indicator."""
    page = desk.page("RKT")
    page.title(4, "RENCANA KINERJA TAHUNAN", year="", opd="")
    page.label(
        desk.mess.pick(("Instansi", "SKPD"), ("Perangkat Daerah", "Nama OPD                   ")),
        desk.plan.opd,
    )
    page.label("Tahun", str(desk.tahun))
    page.row += 1
    cols = [
        Col("sasaran", (desk.head("sasaran"),), width=35),
        Col("indikator", (desk.head("indikator"),), width=35),
        Col("target", (desk.head("target"),)),
    ]
    if desk.rng.random() < 0.4:
        cols.insert(0, Col("no", (desk.head("no"),), width=5))
    lines = goal_lines(desk, goals_of(desk), lambda i: of_year(desk, i), satuan=False, single=True)
    box = page.table(cols, lines, ["rkt"])
    page.definitions(box, desk.plan.sasaran[0].indikator)
    page.close(4)


@layout("rkt-3")
def rkt_3(desk: Desk) -> None:
    """Sasaran and kegiatan side by side under two group headings, each with its own indicator and target."""
    page, typist = desk.page("RKT"), desk.typist
    level = "Rencana Tingkat Capaian (Target)"
    cols = [
        Col("sasaran", ("SASARAN", "Uraian"), width=30),
        Col("s_ind", ("SASARAN", "Indikator"), width=30),
        Col("s_t", ("SASARAN", level)),
        Col("program", ("PROGRAM",), width=30),
        Col("kegiatan", ("KEGIATAN", "Uraian"), width=30),
        Col("indikator", ("KEGIATAN", "Indikator Kinerja"), width=30),
        Col("satuan", ("KEGIATAN", desk.head("satuan"))),
        Col("target", ("KEGIATAN", level)),
        Col("ket", (desk.head("ket"),)),
    ]
    page.title(9, "RENCANA KINERJA TAHUNAN")
    lines = []
    for goal in goals_of(desk):
        pairs = [(p, k) for p in goal.program for k in p.children]
        left = [
            typist.entry(i, "sasaran", goal.nama, of_year(desk, i, "s_t"), satuan=False, names=("s_ind", ""))
            for i in goal.indikator
        ]
        for row, cells in enumerate(spread(left, max(len(pairs), len(left)))):
            cells["sasaran"] = SAME if row else desk.mess.text(goal.nama)
            if row < len(pairs):
                program, kegiatan = pairs[row]
                is_new = not row or pairs[row - 1][0] is not program
                cells["program"] = typist.nama(program, typist.node(program, goal.nama, kode=False)) if is_new else SAME
                cells["kegiatan"] = typist.nama(kegiatan, typist.node(kegiatan, goal.nama, kode=False))
                ind = kegiatan.indikator[0]
                cells.update(typist.entry(ind, "kegiatan", kegiatan.nama, of_year(desk, ind)))
            lines.append(Line(cells))
    page.table(cols, lines, ["rkt"])
    page.close(9)


@layout("rkt-4", formats=("xlsx", "html", "csv"))
def rkt_4(desk: Desk) -> None:
    """The export of an application: a column for each level, target and money of the subkegiatan."""
    page, typist, money, t = desk.page("Renja"), desk.typist, desk.money(), desk.tahun
    cols = columns(
        no="NO",
        tahun="TAHUN",
        sasaran="SASARAN",
        i_s="INDIKATOR SASARAN",
        program="PROGRAM",
        kegiatan="KEGIATAN",
        sub="SUB KEGIATAN",
        indikator="INDIKATOR SASARAN SUB KEGIATAN",
        target="TARGET",
        pagu=f"TARGET ANGGARAN {money.heading}".rstrip(),
    )
    opd = f"Perangkat Daerah: {desk.plan.opd} - Tahun {t}"
    page.title(10, "Renja / Rencana Kerja Tahunan (RKT)", opd=opd, year="")
    spill = desk.mess.pick(("merge", "repeat", "repeat"), ("blank",))
    lines: list[Line] = []
    for goal in goals_of(desk):
        head: dict[str, Val | Same] = {
            "sasaran": Val(goal.nama),
            "i_s": typist.untargeted(goal.indikator[0], "sasaran", goal.nama, opt=True),
        }
        for program in goal.program:
            head["program"] = _parent(desk, program, goal)
            for kegiatan in program.children:
                head["kegiatan"] = _parent(desk, kegiatan, goal)
                for sub in kegiatan.children:
                    fact, ind = typist.node(sub, goal.nama, kode=False), sub.indikator[0]
                    target = typist.entry(ind, "subkegiatan", sub.nama, of_year(desk, ind), satuan=False)
                    pagu = typist.pagu(fact, t, sub.pagu[t], money)
                    own = {"no": len(lines) + 1, "tahun": t, "sub": typist.nama(sub, fact), "pagu": pagu}
                    lines.append(Line({**head, **own, **target}))
                    head = dict.fromkeys(head, SAME)
    page.table(cols, lines, ["rkt", "renja"], spill=spill, numbering=False)


def _parent(desk: Desk, node: Node, goal: Sasaran) -> Val:
    """The name of a node above the subkegiatan; it may be repeated in each row, its money is left open."""
    return desk.typist.nama(node, desk.typist.node(node, goal.nama, kode=False, repeat=True, pagu_skip=True))


@layout("rkt-5")
def rkt_5(desk: Desk) -> None:
    """A report with the indicator over three columns and the year in the heading of the target."""
    page = desk.page("Laporan", yearly=False)
    page.tahun = desk.tahun
    cols = [
        Col("no", ("No.",), width=5),
        Col("sasaran", ("Sasaran",), width=30),
        *(Col(k, ("Indikator Kinerja",), width=w) for k, w in (("nr", 4), ("indikator", 30), ("rest", 8))),
        Col("satuan", ("Satuan",)),
        Col("target", (desk.head("target tahun", t=desk.tahun),)),
    ]
    page.title(7, f"Rencana Kinerja Tahunan (Tahun {desk.tahun})", year="")
    lines = goal_lines(desk, goals_of(desk), lambda i: of_year(desk, i), single=True)
    for n, line in enumerate(lines, 1):
        line.cells["nr"] = desk.rng.choice((f"{n}.", chr(96 + n) + "."))
        text = line.cells["indikator"]
        if isinstance(text, Val):
            text.span = 2
    page.table(cols, lines, ["rkt"], numbering=False)
    page.close(7)
