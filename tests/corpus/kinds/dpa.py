"""RKA and DPA as flat tables: the long export, simple ones, amended figures, and the rekap over five code columns."""

from __future__ import annotations

from ..desk import Desk
from ..plan import Node
from ..rows import node_rows, nodes_of, split_kode, total_line, urusan_lines, with_total
from ..table import Col, Line, shape_for
from ..typist import Cells, Slot
from ..vocabulary import GROUPS, NIPS, OFFICIALS, PLACES, SOURCES
from . import layout

_YEAR = "TAHUN ANGGARAN {t}"
_BIDANG = "^URUSAN |^UNSUR "


def _slot(desk: Desk, node: Node, key: str) -> list[Slot]:
    return [Slot(key, "target", node.indikator[0].tahunan[desk.tahun], desk.tahun)]


@layout("dpa-flat-long", formats=("xlsx", "xlsx", "csv", "html"))
def flat_long(desk: Desk) -> None:
    """The long export: tolok ukur and target of capaian, keluaran and hasil of the kegiatan, then its subkegiatan."""
    page, typist, rng, t, money = desk.page("DPA"), desk.typist, desk.rng, desk.tahun, desk.money()
    ukur = desk.mess.pick(("TOLAK UKUR",), ("TOLOK UKUR",))
    cols = [Col("kode", ("KODE SUB KEGIATAN",)), Col("nama", ("PROGRAM DAN KEGIATAN",), width=45)]
    for key, name in (("cap", "CAPAIAN KEG."), ("kel", "KELUARAN"), ("has", "HASIL")):
        cols += [Col(f"i_{key}", (f"{ukur} {name}",), width=30), Col(f"t_{key}", (f"TARGET KINERJA {name}",))]
    cols += [Col("sumber", ("SUMBER DANA",)), Col("lokasi", ("LOKASI",)), Col("k_sub", ("KELUARAN SUB KEG.",), width=30),
             Col("mulai", ("AWAL PELAKSANAAN",)), Col("selesai", ("AKHIR PELAKSANAAN",)),
             Col("pagu", (desk.head("jumlah pagu", rp=money.heading),)), Col("ket", ("KETERANGAN",))]
    page.title(len(cols), "DPA - RINCIAN BELANJA SKPD", year=_YEAR)
    lines = []
    for program in desk.plan.programs():
        for node in program.walk():
            rows, _ = node_rows(desk, node, lambda _: [], {"pagu": t}, money, satuan=False)
            cells = {k: v for k, v in rows[0].cells.items() if k != "indikator"}
            if node.level == "kegiatan":
                cells.update(_results(desk, program, node))
            elif node.level == "subkegiatan":
                cells.update(k_sub=typist.untargeted(node.indikator[0], "subkegiatan", node.nama, opt=True), sumber=rng.choice(SOURCES),
                             lokasi=rng.choice(PLACES), mulai="Januari", selesai="Desember")
            lines.append(Line(cells))
    total = sum(p.pagu[t] for p in desk.plan.programs())
    page.table(cols, with_total(desk, lines, total_line(desk, {"pagu": total}, money, "nama")), ["dpa"], numbering=False)


def _results(desk: Desk, program: Node, keg: Node) -> Cells:
    """The three results of a kegiatan: capaian (of the programme), keluaran, hasil."""
    cells: Cells = {}
    owner = keg.nama
    for node, key, level in ((program, "cap", ["program", "kegiatan"]), (keg.children[0], "kel", ["kegiatan"]), (keg, "has", ["kegiatan"])):
        ind = node.indikator[0]
        cells.update(desk.typist.entry(ind, level, owner if key != "cap" else None, _slot(desk, node, f"t_{key}"), satuan=False,
                                       names=(f"i_{key}", "")))
    return cells


@layout("dpa-flat", formats=("xlsx", "xlsx", "csv", "html", "ods"))
def flat(desk: Desk) -> None:
    """A simple flat table: code, name, output, target, satuan, money, source."""
    page, t, money = desk.page(desk.rng.choice(("DPA", "Sheet1", "Rincian"))), desk.tahun, desk.money()
    cols = [Col("kode", (desk.head("kode"),)), Col("nama", (desk.head("uraian"),), width=45),
            Col("indikator", (desk.mess.pick(("Indikator Keluaran", "Tolok Ukur Kinerja"), ("Tolak Ukur Keluaran",)),), width=40),
            Col("target", (desk.head("target"),)), Col("satuan", (desk.head("satuan"),)), Col("pagu", (desk.head("anggaran", rp=money.heading),)),
            Col("sumber", (desk.head("sumber dana"),))]
    page.title(len(cols), desk.mess.pick(("DOKUMEN PELAKSANAAN ANGGARAN (DPA)", "RKA - BELANJA SKPD")), year=_YEAR)
    lines = urusan_lines(desk) if desk.rng.random() < 0.4 else []
    for node in nodes_of(desk.plan.programs()):
        is_sub = node.level == "subkegiatan"
        rows, _ = node_rows(desk, node, lambda i: [Slot("target", "target", i.tahunan[t], t)] if is_sub else [], {"pagu": t}, money, satuan=True)
        cells = rows[0].cells if is_sub else {k: v for k, v in rows[0].cells.items() if k not in ("indikator", "satuan")}
        lines.append(Line({**cells, "sumber": desk.rng.choice(SOURCES) if is_sub else None}))
    total = sum(p.pagu[t] for p in desk.plan.programs())
    page.table(cols, with_total(desk, lines, total_line(desk, {"pagu": total}, money, "nama")), ["dpa"])
    desk.gold.forbid("node_text", "urusan and bidang", page.sheet.name, regex=_BIDANG)
    if desk.book.format == "xlsx":
        page.close(len(cols))


@layout("dpa-ekspor", formats=("xlsx", "csv"))
def export(desk: Desk) -> None:
    """The export with Renstra and year figures side by side; its `Sasaran` is the target group."""
    page, t, money = desk.page("Ekspor"), desk.tahun, desk.money(scalable=False)
    cols = [Col("kode", ("Kode",)), Col("nama", ("Uraian",), width=45), Col("indikator", ("Output",), width=40), Col("kelompok", ("Sasaran",)),
            Col("satuan", ("Satuan",)), Col("akhir", ("Target Renstra",)), Col("p_renstra", ("Pagu Renstra",)),
            Col("target", (f"Target {t}",)), Col("pagu", (f"Pagu {t}",))]
    page.title(len(cols), "DPA SKPD", year=_YEAR)
    lines = []
    for node in nodes_of(desk.plan.programs()):
        is_sub = node.level == "subkegiatan"
        rows, fact = node_rows(
            desk, node, lambda i: [Slot("akhir", ["final", "target"], i.akhir, None, opt=True), Slot("target", "target", i.tahunan[t], t)] if is_sub else [],
            {"pagu": t}, money, satuan=True)
        cells = rows[0].cells if is_sub else {k: v for k, v in rows[0].cells.items() if k not in ("indikator", "satuan")}
        whole = sum(node.pagu[y] for y in desk.plan.years)
        fact["pagu_opt_values"] = [whole]
        lines.append(Line({**cells, "p_renstra": desk.typist.money(whole, money), "kelompok": desk.rng.choice(GROUPS) if is_sub else None}))
    page.table(cols, lines, ["dpa", "renja"], numbering=False)


@layout("dpa-perubahan")
def amended(desk: Desk) -> None:
    """Amended budget: before, after, difference; what counts is after."""
    page, t, rng, money = desk.page("DPPA"), desk.tahun, desk.rng, desk.money()
    group = f"Jumlah {money.heading}".rstrip()
    cols = [Col("kode", (desk.head("kode"),)), Col("nama", (desk.head("uraian"),), width=45), Col("lama", (group, "Sebelum Perubahan")),
            Col("pagu", (group, "Setelah Perubahan")), Col("beda", (group, "Bertambah/(Berkurang)")), Col("sumber", ("Sumber Dana",))]
    page.title(len(cols), "DPPA - RINCIAN BELANJA SKPD", year="PERUBAHAN TAHUN ANGGARAN {t}")
    lines = []
    for node in nodes_of(desk.plan.programs()):
        rows, _ = node_rows(desk, node, lambda _: [], {"pagu": t}, money, satuan=False)
        moved = rng.choice((0, 0, 5_000_000, -12_000_000))
        cells = {k: v for k, v in rows[0].cells.items() if k in ("kode", "nama", "pagu")}
        lines.append(Line({**cells, "lama": desk.typist.money(node.pagu[t] - moved, money), "beda": desk.typist.money(moved, money),
                           "sumber": rng.choice(SOURCES)}))
    page.table(cols, lines, ["dpa", "program"], versi="perubahan")
    page.close(len(cols))


@layout("dpa-rekap")
def rekap(desk: Desk) -> None:
    """The rekap: five code columns headed by the levels, kinds of expenditure, years before and after, TAPD below."""
    page, t, rng, money = desk.page("Rekap"), desk.tahun, desk.rng, desk.money()
    group, year = f"JUMLAH {money.heading}".rstrip(), f"Tahun {t}"
    levels = ("Urusan", "Bidang Urusan", "Program", "Kegiatan", "Sub Kegiatan")
    cols = [*(Col(f"k{i}", ("KODE", name), width=6) for i, name in enumerate(levels, 1)),
            Col("nama", ("URAIAN",), width=45), Col("sumber", ("SUMBER DANA",)), Col("lokasi", ("LOKASI",)),
            Col("lalu", (group, f"Tahun {t - 1}")), *(Col(k, (group, year, n)) for k, n in (
                ("operasi", "Belanja Operasi"), ("modal", "Belanja Modal"), ("tt", "Belanja Tidak Terduga"), ("transfer", "Belanja Transfer"),
                ("pagu", "Jumlah"))), Col("depan", (group, f"Tahun {t + 1}"))]
    page.title(len(cols), "RKA - BELANJA SKPD", year=_YEAR)
    lines = urusan_lines(desk, "split")
    for node in nodes_of(desk.plan.programs()):
        fact = desk.typist.node(node)
        rupiah = node.pagu[t]
        modal = rupiah // 5000 * 1000
        fact["pagu_opt"] = {str(t - 1): node.pagu[t - 1], str(t + 1): node.pagu[t + 1]}
        cells = {key: desk.typist.money(n, money) for key, n in (
            ("operasi", rupiah - modal), ("modal", modal), ("tt", 0), ("transfer", 0), ("lalu", node.pagu[t - 1]), ("depan", node.pagu[t + 1]))}
        lines.append(Line({**split_kode(desk, node.kode), "nama": desk.typist.nama(node, fact), **cells, "pagu": desk.typist.pagu(fact, t, rupiah, money),
                           **({"sumber": rng.choice(SOURCES), "lokasi": rng.choice(PLACES)} if node.level == "subkegiatan" else {})}))
    lines = with_total(desk, lines, total_line(desk, {"pagu": sum(p.pagu[t] for p in desk.plan.programs())}, money, "nama"), low=0.8)
    page.table(cols, lines, ["dpa", "program"], shape=shape_for(desk.mess, lines, numbering=rng.random() < 0.5))
    desk.gold.forbid("node_text", "urusan and bidang", page.sheet.name, regex=_BIDANG)
    tapd = [Line({"no": n, "nama": o[0], "nip": rng.choice(NIPS), "jabatan": j})
            for n, (o, j) in enumerate(zip(OFFICIALS, ("Ketua", "Sekretaris", "Anggota", "Anggota"), strict=True), 1)]
    page.put(page.row, page.col, "TIM ANGGARAN PEMERINTAH DAERAH")
    page.row += 1
    box = page.table([Col("no", ("NO",)), Col("nama", ("NAMA",)), Col("nip", ("NIP",)), Col("jabatan", ("JABATAN",)), Col("ttd", ("Tanda Tangan",))],
                     tapd, None, numbering=False)
    desk.gold.forbid_facts("table of signatures", page.sheet.name, box)
