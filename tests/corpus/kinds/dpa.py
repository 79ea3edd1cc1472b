"""RKA and DPA as flat tables: the long export, simple ones, and the export beside the Renstra."""

from __future__ import annotations

from ..desk import Desk
from ..plan import Indikator, Node
from ..rows import BIDANG, node_rows, nodes_of, total_line, urusan_lines, with_total
from ..table import Col, Line
from ..typist import Cells, Slot
from ..vocabulary import GROUPS, PLACES, SOURCES
from . import layout

YEAR = "TAHUN ANGGARAN {t}"


def _slot(desk: Desk, node: Node, key: str) -> list[Slot]:
    return [Slot(key, "target", node.indikator[0].tahunan[desk.tahun], desk.tahun)]


@layout("dpa-flat-long", formats=("xlsx", "xlsx", "csv", "html"))
def flat_long(desk: Desk) -> None:
    """The long export: tolok ukur and target of capaian, keluaran and hasil of the kegiatan."""
    page, typist, rng, t, money = desk.page("DPA"), desk.typist, desk.rng, desk.tahun, desk.money()
    ukur = desk.mess.pick(("TOLAK UKUR",), ("TOLOK UKUR",))
    cols = [Col("kode", ("KODE SUB KEGIATAN",)), Col("nama", ("PROGRAM DAN KEGIATAN",), width=45)]
    for key, name in (("cap", "CAPAIAN KEG."), ("kel", "KELUARAN"), ("has", "HASIL")):
        cols += [Col(f"i_{key}", (f"{ukur} {name}",), width=30), Col(f"t_{key}", (f"TARGET KINERJA {name}",))]
    cols += [
        Col("sumber", ("SUMBER DANA",)),
        Col("lokasi", ("LOKASI",)),
        Col("k_sub", ("KELUARAN SUB KEG.",), width=30),
        Col("mulai", ("AWAL PELAKSANAAN",)),
        Col("selesai", ("AKHIR PELAKSANAAN",)),
        Col("pagu", (desk.head("jumlah pagu", rp=money.heading),)),
        Col("ket", ("KETERANGAN",)),
    ]
    page.title(len(cols), "DPA - RINCIAN BELANJA SKPD", year=YEAR)
    lines = []
    for program in desk.plan.programs():
        for node in program.walk():
            rows, _ = node_rows(desk, node, None, {"pagu": t}, money, satuan=False)
            cells = dict(rows[0].cells)
            if node.level == "kegiatan":
                cells.update(_results(desk, program, node))
            elif node.level == "subkegiatan":
                cells.update(
                    k_sub=typist.untargeted(node.indikator[0], "subkegiatan", node.nama, opt=True),
                    sumber=rng.choice(SOURCES),
                    lokasi=rng.choice(PLACES),
                    mulai="Januari",
                    selesai="Desember",
                )
            lines.append(Line(cells))
    total = sum(p.pagu[t] for p in desk.plan.programs())
    page.table(
        cols,
        with_total(desk, lines, total_line(desk, {"pagu": total}, money, "nama")),
        ["dpa"],
        numbering=False,
    )


def _results(desk: Desk, program: Node, keg: Node) -> Cells:
    """The three results of a kegiatan: capaian (of the programme), keluaran, hasil."""
    cells: Cells = {}
    owner = keg.nama
    for node, key, level in (
        (program, "cap", ["program", "kegiatan"]),
        (keg.children[0], "kel", ["kegiatan"]),
        (keg, "has", ["kegiatan"]),
    ):
        ind = node.indikator[0]
        cells.update(
            desk.typist.entry(
                ind,
                level,
                owner if key != "cap" else None,
                _slot(desk, node, f"t_{key}"),
                satuan=False,
                names=(f"i_{key}", ""),
            )
        )
    return cells


@layout("dpa-flat", formats=("xlsx", "xlsx", "csv", "html", "ods"))
def flat(desk: Desk) -> None:
    """A simple flat table: code, name, output, target, satuan, money, source."""
    page, t, money = desk.page(desk.rng.choice(("DPA", "Sheet1", "Rincian"))), desk.tahun, desk.money()
    cols = [
        Col("kode", (desk.head("kode"),)),
        Col("nama", (desk.head("uraian"),), width=45),
        Col(
            "indikator",
            (desk.mess.pick(("Indikator Keluaran", "Tolok Ukur Kinerja"), ("Tolak Ukur Keluaran",)),),
            width=40,
        ),
        Col("target", (desk.head("target"),)),
        Col("satuan", (desk.head("satuan"),)),
        Col("pagu", (desk.head("anggaran", rp=money.heading),)),
        Col("sumber", (desk.head("sumber dana"),)),
    ]
    page.title(len(cols), desk.mess.pick(("DOKUMEN PELAKSANAAN ANGGARAN (DPA)", "RKA - BELANJA SKPD")), year=YEAR)
    kode = "name" if desk.mess.chance(0.1, 0.25) else "own"
    cols = cols if kode == "own" else cols[1:]
    lines = urusan_lines(desk, kode) if desk.rng.random() < 0.4 else []
    for node in nodes_of(desk.plan.programs()):
        is_sub = node.level == "subkegiatan"
        slots = (lambda i: [Slot("target", "target", i.tahunan[t], t)]) if is_sub else None
        rows, _ = node_rows(desk, node, slots, {"pagu": t}, money, satuan=True, kode=kode)
        lines.append(Line({**rows[0].cells, "sumber": desk.rng.choice(SOURCES) if is_sub else None}))
    total = sum(p.pagu[t] for p in desk.plan.programs())
    page.table(cols, with_total(desk, lines, total_line(desk, {"pagu": total}, money, "nama")), ["dpa"])
    desk.gold.forbid("node_text", "urusan and bidang", page.sheet.name, regex=BIDANG)
    if desk.book.format == "xlsx":
        page.close(len(cols))


@layout("dpa-ekspor", formats=("xlsx", "csv"))
def export(desk: Desk) -> None:
    """The export with Renstra and year figures side by side; its `Sasaran` is the target group."""
    page, t, money = desk.page("Ekspor"), desk.tahun, desk.money(scalable=False)
    cols = [
        Col("kode", ("Kode",)),
        Col("nama", ("Uraian",), width=45),
        Col("indikator", ("Output",), width=40),
        Col("kelompok", ("Sasaran",)),
        Col("satuan", ("Satuan",)),
        Col("akhir", ("Target Renstra",)),
        Col("p_renstra", ("Pagu Renstra",)),
        Col("target", (f"Target {t}",)),
        Col("pagu", (f"Pagu {t}",)),
    ]
    page.title(len(cols), "DPA SKPD", year=YEAR)

    def both(ind: Indikator) -> list[Slot]:
        whole = Slot("akhir", ["final", "target"], ind.akhir, None, opt=True)
        return [whole, Slot("target", "target", ind.tahunan[t], t)]

    lines = []
    for node in nodes_of(desk.plan.programs()):
        is_sub = node.level == "subkegiatan"
        rows, fact = node_rows(desk, node, both if is_sub else None, {"pagu": t}, money, satuan=True)
        whole = sum(node.pagu[y] for y in desk.plan.years)
        fact["pagu_opt_values"] = [whole]
        group = desk.rng.choice(GROUPS) if is_sub else None
        lines.append(Line({**rows[0].cells, "p_renstra": desk.typist.money(whole, money), "kelompok": group}))
    page.table(cols, lines, ["dpa", "renja"], numbering=False)
