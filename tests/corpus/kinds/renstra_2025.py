"""Renstra after Inmendagri 2/2025: tujuan and sasaran, and programmes with one mixed first column."""

from __future__ import annotations

from ..amounts import Money
from ..desk import Desk
from ..gold import Val
from ..plan import Indikator, Node
from ..rows import goal_lines
from ..table import SAME, Col, Line
from ..typist import Slot, years
from ..vocabulary import NSPK
from . import layout


def _span(desk: Desk) -> list[int]:
    return list(range(desk.plan.periode[0], desk.plan.periode[1] + 2))


def _slots(desk: Desk, ind: Indikator) -> list[Slot]:
    return [Slot("awal", "baseline", ind.awal, desk.plan.periode[0] - 1), *years(ind, _span(desk))]


@layout("renstra-inmendagri-tujuan", periode=(2025, 2029))
def tujuan_sasaran(desk: Desk) -> None:
    """NSPK, tujuan, sasaran, indicator, baseline 2024, targets 2025 to 2030; no satuan."""
    page, plan = desk.page("Tujuan Sasaran", yearly=False), desk.plan
    before, span = plan.periode[0] - 1, _span(desk)
    cols = [
        Col("nspk", ("NSPK dan Sasaran RPJMD yang relevan",), width=25),
        Col("tujuan", ("Tujuan",), width=25),
        Col("sasaran", ("Sasaran",), width=25),
        Col("indikator", ("Indikator",), width=30),
        Col("awal", (desk.mess.pick((f"Baseline {before}", f"Baseline Tahun {before}")),)),
        *(Col(f"t{y}", ("Target Tahun", label)) for y, label in zip(span, desk.mess.year_labels(span), strict=True)),
        Col("ket", (desk.head("ket"),)),
    ]
    page.period_title(len(cols), "Tujuan dan Sasaran Renstra Perangkat Daerah")
    lines, tujuan = [], plan.tujuan[0]
    head = {"nspk": NSPK[0], "tujuan": desk.mess.text(tujuan.nama)}
    for ind in tujuan.indikator:
        lines.append(Line({**head, **desk.typist.entry(ind, "tujuan", tujuan.nama, _slots(desk, ind), satuan=False)}))
        head = {"nspk": SAME, "tujuan": SAME}  # type: ignore[dict-item]
    for line in goal_lines(desk, plan.sasaran, lambda i: _slots(desk, i), satuan=False):
        line.cells.update(nspk=SAME, tujuan=SAME)
        lines.append(line)
    page.table(cols, lines, ["renstra"])
    page.close(8)


def _node_rows(desk: Desk, node: Node, money: Money, with_kode: bool) -> list[Line]:
    """The row of a node with its money, then its outcome or output sentence with indicator and targets."""
    typist = desk.typist
    fact = typist.node(node, kode=with_kode)
    pagu = {f"p{y}": typist.pagu(fact, y, node.pagu[y], money) for y in _span(desk)}
    name = typist.nama(node, fact, caps=node.level == "kegiatan" and not with_kode, kode=with_kode)
    lines = [Line({"nama": name, **pagu})]
    head = {"nama": Val(desk.mess.text(node.sasaran), indent=1)}
    for ind in node.indikator:
        lines.append(Line({**head, **typist.entry(ind, node.level, None, _slots(desk, ind), satuan=False)}))
        head = {"nama": SAME}  # type: ignore[dict-item]
    return lines


@layout("renstra-inmendagri-program", periode=(2025, 2029))
def program_pendanaan(desk: Desk) -> None:
    """The mixed first column: program, outcome, kegiatan, subkegiatan, output; 2025 to 2030 in pairs."""
    page, plan, money = desk.page("Program", yearly=False), desk.plan, desk.money()
    before, span = plan.periode[0] - 1, _span(desk)
    top, rp = "TARGET DAN PAGU INDIKATIF TAHUN", f"PAGU {money.heading}".rstrip()
    labels = desk.mess.year_labels(span)
    cols = [
        Col("nama", ("BIDANG URUSAN / PROGRAM / OUTCOME / KEGIATAN / SUBKEGIATAN / OUTPUT",), width=45),
        Col("indikator", ("INDIKATOR OUTCOME/OUTPUT",), width=40),
        Col("awal", (desk.mess.pick((f"BASELINE TAHUN {before}", f"BASELINE (TAHUN) {before}")),)),
        *(
            Col(f"{kind}{y}", (top, label, "TARGET" if kind == "t" else rp))
            for y, label in zip(span, labels, strict=True)
            for kind in "tp"
        ),
        Col("ket", ("KET.",)),
    ]
    page.period_title(len(cols), "RENCANA PROGRAM, KEGIATAN, SUBKEGIATAN DAN PENDANAAN")
    with_kode = desk.rng.random() < 0.6
    bidang = (
        f"{plan.bidang} URUSAN PEMERINTAHAN BIDANG {plan.bidang_nama}"
        if with_kode
        else f"BIDANG URUSAN {plan.bidang_nama}"
    )
    lines = [Line({"nama": bidang})]
    for program in plan.programs():
        for node in program.walk():
            lines += _node_rows(desk, node, money, with_kode)
    page.table(cols, lines, ["renstra"])
    desk.gold.forbid(
        "node_text",
        "bidang, outcome and output sentences are no nodes",
        page.sheet.name,
        regex=r"^(BIDANG URUSAN|Meningkatnya|Berkembangnya|Ter[a-z]+nya) ",
    )
    page.close(8)
