"""Renja: T-C.33, the print of SIPD-RI with 17 columns, the older print with the code over five columns."""

from __future__ import annotations

from ..desk import Desk
from ..gold import Val
from ..plan import Indikator, Node
from ..rows import BIDANG, node_rows, nodes_of, total_line, urusan_lines, with_total
from ..table import Col, Line, columns, shape_for
from ..typist import Slot
from ..vocabulary import GROUPS, PLACES, SOURCES
from . import layout

_NOTES = ("Catatan Penting",)


def _two_years(desk: Desk, ind: Indikator) -> list[Slot]:
    return [Slot(key, "target", ind.tahunan[y], y) for key, y in (("target", desk.tahun), ("t_maju", desk.tahun + 1))]


def _fill(desk: Desk, line: Line, node: Node) -> None:
    rng = desk.rng
    line.cells.update(lokasi=rng.choice(PLACES), sumber=rng.choice(SOURCES))
    if node.level == "subkegiatan":
        line.cells["kelompok"] = rng.choice(GROUPS)


def _no_bidang(desk: Desk, sheet: str) -> None:
    desk.gold.forbid("node_text", "urusan and bidang", sheet, regex=BIDANG)


@layout("renja-tc33", formats=("xlsx", "xlsx", "ods"))
def tc33(desk: Desk) -> None:
    """The plan of the year and the forward estimate of the next."""
    page, t, money = desk.page("T-C.33"), desk.tahun, desk.money()
    now, then = f"Rencana Tahun {t}", f"Prakiraan Maju Rencana Tahun {t + 1}"
    target = desk.mess.pick(("Target Capaian Kinerja",), ("Target Capaian  Kinerja", "Target"))
    pagu = desk.head("pagu", rp=money.heading)
    cols = [
        *columns(kode=desk.head("kode"), nama=desk.head("urusan"), indikator=desk.head("indikator program")),
        *(
            Col(k, (now, h))
            for k, h in zip(
                ("lokasi", "target", "pagu", "sumber"), ("Lokasi", target, pagu, "Sumber Dana"), strict=True
            )
        ),
        Col("catatan", _NOTES),
        Col("t_maju", (then, target)),
        Col("p_maju", (then, pagu)),
    ]
    kode = "name" if desk.mess.chance(0.05, 0.25) else "own"
    cols = cols if kode == "own" else cols[1:]
    title = f"Rumusan Rencana Program dan Kegiatan Perangkat Daerah Tahun {t} dan Prakiraan Maju Tahun {t + 1}"
    page.title(len(cols), desk.mess.pick(("Tabel T-C.33",), ("Tabel 4.1",)), title, year="")
    years = {"pagu": t, "p_maju": t + 1}
    lines = urusan_lines(desk, kode)
    deepest = desk.rng.choice(("kegiatan", "subkegiatan", "subkegiatan"))
    for node in nodes_of(desk.plan.programs()):
        if node.level != "subkegiatan" or deepest == "subkegiatan":
            rows, _ = node_rows(desk, node, lambda i: _two_years(desk, i), years, money, satuan=False, kode=kode)
            _fill(desk, rows[0], node)
            lines += rows
    totals = {key: sum(p.pagu[y] for p in desk.plan.programs()) for key, y in years.items()}
    lines = with_total(desk, lines, total_line(desk, totals, money, "nama"))
    page.table(cols, lines, ["renja"], shape=shape_for(desk.mess, lines, numbering=desk.mess.chance(0.9, 0.7)))
    _no_bidang(desk, page.sheet.name)
    page.close(len(cols))


@layout("renja-sipd", formats=("xlsx", "xlsx", "html"))
def sipd(desk: Desk) -> None:
    """The print of SIPD-RI: 17 columns, numbered."""
    page, t, money = desk.page("Renja"), desk.tahun, desk.money(scalable=False)
    frame, then = "Capaian Kinerja dan Kerangka Pendanaan", f"Prakiraan Maju Rencana Tahun {t + 1}"
    cols = [
        Col("no", ("No",), width=5),
        Col("kode", ("Kode",)),
        Col("nama", ("Urusan/ Bidang Urusan/ Program/ Kegiatan/ Sub Kegiatan",), width=45),
        Col("indikator", ("Indikator Program/ Kegiatan/ Sub Kegiatan",), width=40),
        Col("akhir", ("Target Akhir Periode Renstra OPD",)),
        Col("lalu", (f"Realisasi Capaian Renja OPD Tahun {t - 2}",)),
        Col("kini", (f"Prakiraan Capaian Target Renja OPD Tahun {t - 1}",)),
        Col("target", (frame, f"Target {t}")),
        Col("pagu", (frame, "Pagu Indikatif (Rp)")),
        Col("lokasi", (frame, "Lokasi")),
        Col("sumber", (frame, "Sumber Dana")),
        Col("nasional", (frame, "Prioritas", "Nasional")),
        Col("daerah", (frame, "Prioritas", "Daerah")),
        Col("kelompok", ("Kelompok Sasaran",)),
        Col("t_maju", (then, "Target")),
        Col("p_maju", (then, "Pagu Indikatif (Rp)")),
        Col("pj", ("Perangkat Daerah Penanggung Jawab",)),
    ]
    if desk.mess.chance(0.1, 0.3):
        cols += [Col("urgensi", ("Urgensi",)), Col("bahas", ("Catatan Pembahasan Renja",))]
    page.title(len(cols), "RENCANA KERJA PERANGKAT DAERAH")

    def slots(ind: Indikator) -> list[Slot]:
        return [
            Slot("akhir", "final", ind.akhir, None),
            Slot("lalu", ["realisasi", "baseline"], ind.tahunan[t - 2], t - 2, opt=True),
            Slot("kini", ["target", "realisasi", "baseline"], ind.tahunan[t - 1], t - 1, opt=True),
            *_two_years(desk, ind),
        ]

    lines = urusan_lines(desk)
    for n, node in enumerate(nodes_of(desk.plan.programs()), 1):
        rows, _ = node_rows(desk, node, slots, {"pagu": t, "p_maju": t + 1}, money, satuan=False)
        _fill(desk, rows[0], node)
        rows[0].cells.update(no=n, nasional="-", daerah=desk.rng.choice(("-", "Tata kelola")), pj=desk.plan.singkat)
        lines += rows
    box = page.table(cols, lines, ["renja"], shape=shape_for(desk.mess, lines, numbering=True))
    desk.gold.free(page.sheet.name, (box[0], box[1] + 5, box[2], box[1] + 6))
    _no_bidang(desk, page.sheet.name)
    page.close(len(cols))


@layout("renja-19")
def older(desk: Desk) -> None:
    """The older print: code over five columns, three kinds of indicator side by side."""
    page, t, money = desk.page("Renja"), desk.tahun, desk.money(scalable=False)
    now, then, group, parts = (
        f"Rencana Tahun {t}",
        f"Prakiraan Maju Rencana Tahun {t + 1}",
        "Target Capaian Kinerja",
        "Indikator Kinerja",
    )
    cols = [
        *(Col(f"k{i}", ("Kode",), width=5) for i in range(1, 6)),
        Col("nama", (desk.head("urusan"),), width=45),
        Col("i_prog", (parts, "Capaian Program"), width=30),
        Col("i_sub", (parts, "Keluaran Sub Kegiatan"), width=30),
        Col("i_keg", (parts, "Hasil Kegiatan"), width=30),
        Col("lokasi", (now, "Lokasi Output Kegiatan")),
        Col("t_prog", (now, group, "Program")),
        Col("t_sub", (now, group, "Keluaran Sub Kegiatan")),
        Col("t_keg", (now, group, "Hasil Kegiatan")),
        Col("pagu", (now, "Pagu Indikatif (Rp.)")),
        Col("sumber", (now, "Sumber Dana")),
        Col("catatan", _NOTES),
        Col("tolok", (then, group, desk.mess.pick(("Tolok Ukur",), ("Tolak Ukur",))), width=30),
        Col("t_maju", (then, group, "Target")),
        Col("p_maju", (then, "Kebutuhan Dana/Pagu Indikatif (Rp.)")),
    ]
    page.title(len(cols), "RENCANA KERJA SKPD")
    lines = urusan_lines(desk, "split")
    for program in desk.plan.programs():
        for node in program.walk():
            rows, _ = node_rows(desk, node, None, {"pagu": t, "p_maju": t + 1}, money, satuan=False, kode="split")
            line = rows[0]
            if node.level == "subkegiatan":
                keg = next(k for k in program.children if node in k.children)
                line.cells.update(_three(desk, program, keg, node))
                _fill(desk, line, node)
            lines.append(line)
    page.table(cols, lines, ["renja"], shape=shape_for(desk.mess, lines, numbering=desk.mess.chance(0.8, 0.6)))
    _no_bidang(desk, page.sheet.name)
    page.close(len(cols))


def _three(desk: Desk, program: Node, keg: Node, sub: Node) -> dict[str, Val]:
    """Outcome of the programme, output of the subkegiatan, result of the kegiatan, next year's output."""
    typist, t, cells = desk.typist, desk.tahun, {}
    for node, name, level, owner in (
        (program, "prog", "program", None),
        (sub, "sub", "subkegiatan", sub.nama),
        (keg, "keg", "kegiatan", None),
    ):
        ind = node.indikator[0]
        cells.update(
            typist.entry(
                ind,
                level,
                owner,
                [Slot(f"t_{name}", "target", ind.tahunan[t], t)],
                satuan=False,
                names=(f"i_{name}", ""),
            )
        )
    ind = sub.indikator[0]
    cells.update(
        typist.entry(
            ind,
            "subkegiatan",
            None,
            [Slot("t_maju", "target", ind.tahunan[t + 1], t + 1)],
            satuan=False,
            names=("tolok", ""),
        )
    )
    return cells
