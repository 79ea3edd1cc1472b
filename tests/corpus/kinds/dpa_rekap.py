"""Amended budget figures, and the rekap of the RKA with the code over five columns."""

from __future__ import annotations

from ..amounts import Money
from ..desk import Desk, Page
from ..gold import Val
from ..plan import Node
from ..rows import BIDANG, node_rows, nodes_of, split_kode, total_line, urusan_lines, with_total
from ..table import Col, Line, columns, shape_for
from ..vocabulary import NIPS, OFFICIALS, PLACES, SOURCES
from . import layout
from .dpa import YEAR


@layout("dpa-perubahan")
def amended(desk: Desk) -> None:
    """Amended budget: before, after, difference; what counts is after."""
    page, t, rng, money = desk.page("DPPA"), desk.tahun, desk.rng, desk.money()
    group = f"Jumlah {money.heading}".rstrip()
    cols = [
        Col("kode", (desk.head("kode"),)),
        Col("nama", (desk.head("uraian"),), width=45),
        Col("lama", (group, "Sebelum Perubahan")),
        Col("pagu", (group, "Setelah Perubahan")),
        Col("beda", (group, "Bertambah/(Berkurang)")),
        Col("sumber", ("Sumber Dana",)),
    ]
    page.title(len(cols), "DPPA - RINCIAN BELANJA SKPD", year="PERUBAHAN TAHUN ANGGARAN {t}")
    lines = []
    for node in nodes_of(desk.plan.programs()):
        rows, _ = node_rows(desk, node, None, {"pagu": t}, money, satuan=False)
        moved = rng.choice((0, 0, 5_000_000, -12_000_000))
        lines.append(
            Line(
                {
                    **rows[0].cells,
                    "lama": desk.typist.money(node.pagu[t] - moved, money),
                    "beda": desk.typist.money(moved, money),
                    "sumber": rng.choice(SOURCES),
                }
            )
        )
    page.table(cols, lines, ["dpa", "program"], versi="perubahan")
    page.close(len(cols))


@layout("dpa-rekap")
def rekap(desk: Desk) -> None:
    """The rekap: code columns headed by the levels, kinds of expenditure, three years, TAPD below."""
    page, rng, money = desk.page("Rekap"), desk.rng, desk.money()
    cols = _rekap_columns(desk, f"JUMLAH {money.heading}".rstrip())
    page.title(len(cols), "RKA - BELANJA SKPD", year=YEAR)
    lines = urusan_lines(desk, "split")
    lines += [_rekap_line(desk, node, money) for node in nodes_of(desk.plan.programs())]
    total = total_line(desk, {"pagu": sum(p.pagu[desk.tahun] for p in desk.plan.programs())}, money, "nama")
    lines = with_total(desk, lines, total, low=0.8)
    shape = shape_for(desk.mess, lines, numbering=rng.random() < 0.5)
    page.table(cols, lines, ["dpa", "program"], shape=shape)
    desk.gold.forbid("node_text", "urusan and bidang", page.sheet.name, regex=BIDANG)
    _tapd(desk, page)


def _rekap_columns(desk: Desk, group: str) -> list[Col]:
    t = desk.tahun
    levels = ("Urusan", "Bidang Urusan", "Program", "Kegiatan", "Sub Kegiatan")
    kinds = {
        "operasi": "Belanja Operasi",
        "modal": "Belanja Modal",
        "tt": "Belanja Tidak Terduga",
        "transfer": "Belanja Transfer",
        "pagu": "Jumlah",
    }
    return [
        *(Col(f"k{i}", ("KODE", name), width=6) for i, name in enumerate(levels, 1)),
        *columns(nama="URAIAN", sumber="SUMBER DANA", lokasi="LOKASI"),
        Col("lalu", (group, f"Tahun {t - 1}")),
        *(Col(key, (group, f"Tahun {t}", name)) for key, name in kinds.items()),
        Col("depan", (group, f"Tahun {t + 1}")),
    ]


def _rekap_line(desk: Desk, node: Node, money: Money) -> Line:
    """The figures of one node; those of the years around are its pagu as well, if a reader wants them."""
    t, fact = desk.tahun, desk.typist.node(node)
    before, now, after = (node.pagu[y] for y in (t - 1, t, t + 1))
    modal = now // 5000 * 1000
    fact["pagu_opt"] = {str(t - 1): before, str(t + 1): after}
    amounts = {"operasi": now - modal, "modal": modal, "tt": 0, "transfer": 0, "lalu": before, "depan": after}
    cells = {key: desk.typist.money(n, money) for key, n in amounts.items()}
    if node.level == "subkegiatan":
        cells.update(sumber=Val(desk.rng.choice(SOURCES)), lokasi=Val(desk.rng.choice(PLACES)))
    name, pagu = desk.typist.nama(node, fact), desk.typist.pagu(fact, t, now, money)
    return Line({**split_kode(desk, node.kode), **cells, "nama": name, "pagu": pagu})


def _tapd(desk: Desk, page: Page) -> None:
    """The table of signatures of the budget team: no facts."""
    page.put(page.row, page.col, "TIM ANGGARAN PEMERINTAH DAERAH")
    page.row += 1
    posts = ("Ketua", "Sekretaris", "Anggota", "Anggota")
    lines = [
        Line({"no": n, "nama": official[0], "nip": desk.rng.choice(NIPS), "jabatan": post})
        for n, (official, post) in enumerate(zip(OFFICIALS, posts, strict=True), 1)
    ]
    cols = columns(no="NO", nama="NAMA", nip="NIP", jabatan="JABATAN", ttd="Tanda Tangan")
    box = page.table(cols, lines, [], numbering=False)
    desk.gold.forbid_facts("table of signatures", page.sheet.name, box)
