"""E.81, evaluation of the Renja by quarter: targets of the year, realisasi of the quarters that have passed."""

from __future__ import annotations

from decimal import Decimal

from ..amounts import id_text
from ..desk import Desk
from ..plan import Indikator
from ..rows import node_rows, nodes_of
from ..table import Col, shape_for
from ..typist import Slot
from ..vocabulary import UNITS
from . import layout


@layout("evaluasi-e81")
def e81(desk: Desk) -> None:
    """The practical form with 19 columns."""
    page, t, rng = desk.page("E.81"), desk.tahun, desk.rng
    done = rng.randint(1, 4)
    group, labels = desk.head("realisasi"), desk.mess.quarter_labels()
    cols = [Col("no", ("No",), width=5), Col("kode", (desk.head("kode"),)),
            Col("nama", (desk.mess.pick(("Program, Kegiatan, Sub Kegiatan",), ("Program/Kegiatan/Sub Kegiatan",)),), width=40),
            Col("indikator", (desk.mess.pick(
                ("Indikator Kinerja Tujuan, Sasaran, Program (outcome) dan Kegiatan (output), Sub Kegiatan",),
                ("Indikator Kinerja Program (outcomes)/ Kegiatan (output)",)),), width=40),
            Col("target", ("Target", "Target")), Col("satuan", ("Target", "Satuan")),
            *(Col(f"{kind}{q}", (group, label, text)) for q, label in enumerate(labels, 1)
              for kind, text in (("r", "Realisasi Target"), ("a", "Capaian Anggaran (%)"))),
            Col("capaian", (desk.head("capaian"),), "15=(14/5)*100" if rng.random() < 0.5 else ""), Col("pj", ("Penanggung Jawab",)),
            Col("dukung", ("Faktor Pendukung",)), Col("hambat", ("Faktor Penghambat",)), Col("catatan", ("Catatan",))]
    page.title(len(cols), "EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH", f"TRIWULAN {('I', 'II', 'III', 'IV')[done - 1]}")

    def slots(ind: Indikator) -> list[Slot]:
        real = [Slot(f"r{q}", "realisasi", ind.tahunan[t - 1], t, q, opt=True) for q in range(1, done + 1)]
        return [Slot("target", "target", ind.tahunan[t], t), *real]

    lines = []
    for n, node in enumerate(nodes_of(desk.plan.programs()), 1):
        rows, _ = node_rows(desk, node, slots, {}, desk.money(), satuan=True)
        rows[0].cells.update(no=n, pj=rng.choice(UNITS), dukung=rng.choice(("Tersedianya anggaran", "-", None)))
        for row in rows:
            percent = Decimal(rng.randint(200, 999)) / 10
            row.cells.update({f"a{q}": id_text(percent) + rng.choice(("", "%")) for q in range(1, done + 1)})
            row.cells["capaian"] = rng.choice((float(percent), "#DIV/0!" if desk.mess.high else float(percent)))
        lines += rows
    box = page.table(cols, lines, ["renja", "rencana-aksi"], shape=shape_for(desk.mess, lines, numbering=desk.mess.chance(0.8, 0.6)))
    right = (box[0], box[1] + 6, box[2], box[3])
    desk.gold.free(page.sheet.name, right)
    desk.gold.forbid("indicator", "realisasi and percentages are no targets", page.sheet.name, right, role=["target", "baseline", "final"])
    page.close(len(cols))
