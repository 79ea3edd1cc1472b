"""Rencana Kinerja Tahunan: the layouts RKT-1 to RKT-7."""

from __future__ import annotations

from ..desk import Desk
from ..gold import Val
from ..plan import Indikator, Sasaran
from ..rows import goal_lines, goals_of, spread, total_line, with_total
from ..table import SAME, Col, Line, swapped
from ..typist import Slot, years
from . import layout

REASONS = ("Penyesuaian pagu", "Hasil reviu Inspektorat", "Perubahan kebijakan daerah", "Capaian tahun lalu melampaui target")


def _year(desk: Desk, key: str = "target") -> object:
    return lambda ind: [Slot(key, "target", ind.tahunan[desk.tahun], desk.tahun)]


def _one(desk: Desk, ind: Indikator, key: str = "target") -> list[Slot]:
    return [Slot(key, "target", ind.tahunan[desk.tahun], desk.tahun)]


def _block(desk: Desk, n: int, goal: Sasaran) -> list[Line]:
    """The lines of one sasaran in the house layout: everything but the last column written once."""
    typist, nodes = desk.typist, list(goal.walk())
    entries = [typist.entry(i, "sasaran", goal.nama, _one(desk, i), single=True) for i in goal.indikator]
    lines = []
    for row, cells in enumerate(spread(entries, max(len(nodes), len(entries)))):
        head = {"no": desk.mess.running(n), "sasaran": desk.mess.listed(n, goal.nama)} if not row else {"no": SAME, "sasaran": SAME}
        if row < len(nodes):
            node = nodes[row]
            fact = typist.node(node, goal.nama, kode=False)
            cells["pks"] = typist.nama(node, fact, caps=node.level == "kegiatan")
        lines.append(Line({**head, **cells}))
    return lines


@layout("rkt-1")
def rkt_1(desk: Desk) -> None:
    """The house layout: one block for each sasaran, program, kegiatan and subkegiatan in one column without codes."""
    page = desk.page(desk.rng.choice(("RKT", "Sheet1", "Lampiran")))
    cols = [Col("no", (desk.head("no"),), width=5), Col("sasaran", (desk.head("sasaran"),), width=30),
            Col("indikator", (desk.head("indikator"),), width=30), Col("satuan", (desk.head("satuan"),), None),
            Col("target", (desk.head("target"),)), Col("pks", (desk.head("pks"),), width=50)]
    page.title(6, "Rencana Kinerja dan Program Kegiatan", opd="{opd}")
    goals = goals_of(desk)
    lines = [line for n, goal in enumerate(goals, 1) for line in _block(desk, n, goal)]
    box = page.table(swapped(cols, desk.mess, ("satuan", "target"), ("indikator", "sasaran")), lines, ["rkt"])
    page.definitions(box, goals[0].indikator)
    page.close(6)


@layout("rkt-2")
def rkt_2(desk: Desk) -> None:
    """Three columns, the unit in the target or the indicator."""
    page = desk.page("RKT")
    page.title(4, "RENCANA KINERJA TAHUNAN", year="", opd="")
    page.label(desk.mess.pick(("Instansi", "SKPD"), ("Perangkat Daerah", "Nama OPD                   ")), desk.plan.opd)
    page.label("Tahun", str(desk.tahun))
    page.row += 1
    cols = [Col("sasaran", (desk.head("sasaran"),), width=35), Col("indikator", (desk.head("indikator"),), width=35),
            Col("target", (desk.head("target"),))]
    if desk.rng.random() < 0.4:
        cols.insert(0, Col("no", (desk.head("no"),), width=5))
    lines = goal_lines(desk, goals_of(desk), lambda i: _one(desk, i), satuan=False, single=True)
    box = page.table(cols, lines, ["rkt"])
    page.definitions(box, desk.plan.sasaran[0].indikator)
    page.close(4)


@layout("rkt-3")
def rkt_3(desk: Desk) -> None:
    """Sasaran and kegiatan side by side under two group headings, each with its own indicator and target."""
    page, typist = desk.page("RKT"), desk.typist
    level = "Rencana Tingkat Capaian (Target)"
    cols = [Col("sasaran", ("SASARAN", "Uraian"), width=30), Col("s_ind", ("SASARAN", "Indikator"), width=30),
            Col("s_t", ("SASARAN", level)), Col("program", ("PROGRAM",), width=30), Col("kegiatan", ("KEGIATAN", "Uraian"), width=30),
            Col("indikator", ("KEGIATAN", "Indikator Kinerja"), width=30), Col("satuan", ("KEGIATAN", desk.head("satuan"))),
            Col("target", ("KEGIATAN", level)), Col("ket", (desk.head("ket"),))]
    page.title(9, "RENCANA KINERJA TAHUNAN")
    lines = []
    for goal in goals_of(desk):
        pairs = [(p, k) for p in goal.program for k in p.children]
        left = [typist.entry(i, "sasaran", goal.nama, _one(desk, i, "s_t"), satuan=False, names=("s_ind", "")) for i in goal.indikator]
        for row, cells in enumerate(spread(left, max(len(pairs), len(left)))):
            cells["sasaran"] = SAME if row else desk.mess.text(goal.nama)
            if row < len(pairs):
                program, kegiatan = pairs[row]
                is_new = not row or pairs[row - 1][0] is not program
                cells["program"] = typist.nama(program, typist.node(program, goal.nama, kode=False)) if is_new else SAME
                cells["kegiatan"] = typist.nama(kegiatan, typist.node(kegiatan, goal.nama, kode=False))
                ind = kegiatan.indikator[0]
                cells.update(typist.entry(ind, "kegiatan", kegiatan.nama, _one(desk, ind)))
            lines.append(Line(cells))
    page.table(cols, lines, ["rkt"])
    page.close(9)


@layout("rkt-4")
def rkt_4(desk: Desk) -> None:
    """The export of a web application: a column for each level, target of the subkegiatan, money beside it."""
    page, typist, money = desk.page("Renja"), desk.typist, desk.money()
    cols = [Col("no", ("NO",), width=5), Col("tahun", ("TAHUN",)), Col("sasaran", ("SASARAN",), width=30),
            Col("i_s", ("INDIKATOR SASARAN",), width=30), Col("program", ("PROGRAM",), width=30),
            Col("kegiatan", ("KEGIATAN",), width=30), Col("sub", ("SUB KEGIATAN",), width=30),
            Col("indikator", ("INDIKATOR SASARAN SUB KEGIATAN",), width=30), Col("target", ("TARGET",)),
            Col("pagu", (f"TARGET ANGGARAN {money.heading}".rstrip(),))]
    page.title(10, "Renja / Rencana Kerja Tahunan (RKT)", opd=f"Perangkat Daerah: {desk.plan.opd} - Tahun {desk.tahun}", year="")
    spill = desk.rng.choice(("merge", "repeat", "repeat") if not desk.mess.high else ("merge", "repeat", "blank"))
    lines: list[Line] = []
    for goal in goals_of(desk):
        head = {"sasaran": Val(goal.nama), "i_s": typist.untargeted(goal.indikator[0], "sasaran", goal.nama, opt=True)}
        for program in goal.program:
            head["program"] = typist.nama(program, typist.node(program, goal.nama, kode=False, repeat=True, pagu_skip=True))
            for kegiatan in program.children:
                head["kegiatan"] = typist.nama(kegiatan, typist.node(kegiatan, goal.nama, kode=False, repeat=True, pagu_skip=True))
                for sub in kegiatan.children:
                    fact, ind = typist.node(sub, goal.nama, kode=False), sub.indikator[0]
                    cells = {**head, "no": len(lines) + 1, "tahun": desk.tahun, "sub": typist.nama(sub, fact),
                             **typist.entry(ind, "subkegiatan", sub.nama, _one(desk, ind), satuan=False),
                             "pagu": typist.pagu(fact, desk.tahun, sub.pagu[desk.tahun], money)}
                    lines.append(Line(cells))
                    head = {key: SAME for key in head}  # type: ignore[misc]
    page.table(cols, lines, ["rkt", "renja"], spill=spill, numbering=False)


@layout("rkt-5")
def rkt_5(desk: Desk) -> None:
    """A report with the indicator over three columns and the year in the heading of the target."""
    page = desk.page("Laporan", yearly=False)
    cols = [Col("no", ("No.",), width=5), Col("sasaran", ("Sasaran",), width=30), *(
        Col(k, ("Indikator Kinerja",), width=w) for k, w in (("nr", 4), ("indikator", 30), ("rest", 8))),
        Col("satuan", ("Satuan",)), Col("target", (desk.head("target tahun", t=desk.tahun),))]
    page.title(7, f"Rencana Kinerja Tahunan (Tahun {desk.tahun})", year="")
    lines = goal_lines(desk, goals_of(desk), lambda i: _one(desk, i), single=True)
    for n, line in enumerate(lines, 1):
        line.cells["nr"] = desk.rng.choice((f"{n}.", chr(96 + n) + "."))
        text = line.cells["indikator"]
        if isinstance(text, Val):
            text.span = 2
    page.table(cols, lines, ["rkt"], numbering=False)
    page.close(7)


@layout("rkt-6")
def rkt_6(desk: Desk) -> None:
    """Reconciliation of targets: a row for each program and kegiatan, below it its indicators."""
    page, typist, t = desk.page("Rekon Target", yearly=False), desk.typist, desk.tahun
    cols = [Col("no", ("No",), width=5), Col("indikator", ("Indikator",), width=40), Col("satuan", ("Satuan",)),
            Col("iku", ("IKU",)), Col("renstra", (f"Target Renstra {t}",)), Col("target", (f"Target RKT {t}",)),
            Col("sebab", ("Sebab Perubahan",), width=30)]
    if desk.rng.random() < 0.4:
        del cols[3]
    page.title(7, "REKONSILIASI TARGET RENSTRA DAN RKT")
    lines: list[Line] = []
    for node in (n for p in desk.plan.programs() for n in (p, *p.children)):
        text = f"{node.level.title()} {desk.rng.choice((':', '-'))} {node.nama}"
        lines.append(Line({"no": Val(text, nodes=[{**typist.node(node, kode=False), "nama": [node.nama, text]}])}, "banner"))
        for n, ind in enumerate(node.indikator, 1):
            is_moved = desk.rng.random() < 0.25
            planned = ind.tahunan[t - 1 if is_moved else t]
            slots = [Slot("renstra", "target", planned, t, opt=True), *_one(desk, ind)]
            lines.append(Line({
                "no": n, **typist.entry(ind, node.level, node.nama, slots), "iku": desk.rng.choice(("Ya", "Tidak", "√")),
                "sebab": desk.rng.choice(REASONS) if is_moved and planned != ind.tahunan[t] else None}))
    page.table(cols, lines, ["rkt"], numbering=False)
    page.close(7)


@layout("rkt-7")
def rkt_7(desk: Desk) -> None:
    """Reconciliation of money: rows for sasaran and program, below them the kegiatan."""
    page, typist, money, t = desk.page("Rekon Anggaran"), desk.typist, desk.money(), desk.tahun
    cols = [Col("no", ("No",), width=5), Col("nama", ("Program/Kegiatan",), width=50),
            Col("renstra", (f"Anggaran Renstra {money.heading}".rstrip(),)), Col("pagu", (f"Anggaran RKT {money.heading}".rstrip(),)),
            Col("sebab", ("Sebab Perubahan",), width=30)]
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
                lines.append(Line({
                    "no": n, "nama": typist.nama(kegiatan, fact), "pagu": typist.pagu(fact, t, rupiah, money),
                    "renstra": typist.money(rupiah + 25_000_000 * is_moved, money),
                    "sebab": desk.rng.choice(REASONS) if is_moved else None}))
    page.table(cols, with_total(desk, lines, total_line(desk, {"pagu": total}, money, "nama")), ["rkt", "program"], numbering=False)
    page.close(5)
