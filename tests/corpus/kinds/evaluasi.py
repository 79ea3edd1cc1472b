"""E.81, evaluation of the Renja by quarter: targets of the year, realisasi of the quarters so far."""

from __future__ import annotations

from decimal import Decimal

from ..amounts import id_text
from ..desk import Desk
from ..mess import ROMAN
from ..plan import Indikator
from ..rows import node_rows, nodes_of
from ..table import Col, Line, columns, shape_for
from ..typist import Slot
from ..vocabulary import UNITS
from . import layout


def _e81_columns(desk: Desk) -> list[Col]:
    group, labels = desk.head("realisasi"), desk.mess.quarter_labels()
    long = "Indikator Kinerja Tujuan, Sasaran, Program (outcome) dan Kegiatan (output), Sub Kegiatan"
    return [
        *columns(
            no="No",
            kode=desk.head("kode"),
            nama=desk.mess.pick(("Program, Kegiatan, Sub Kegiatan",), ("Program/Kegiatan/Sub Kegiatan",)),
            indikator=desk.mess.pick((long,), ("Indikator Kinerja Program (outcomes)/ Kegiatan (output)",)),
        ),
        Col("target", ("Target", "Target")),
        Col("satuan", ("Target", "Satuan")),
        *(
            Col(f"{kind}{q}", (group, label, text))
            for q, label in enumerate(labels, 1)
            for kind, text in (("r", "Realisasi Target"), ("a", "Capaian Anggaran (%)"))
        ),
        Col("capaian", (desk.head("capaian"),), desk.rng.choice(("formula", ""))),
        *columns(pj="Penanggung Jawab", dukung="Faktor Pendukung", hambat="Faktor Penghambat", catatan="Catatan"),
    ]


def _progress(desk: Desk, row: Line, done: int) -> None:
    """Percentages of the quarters and of the year, which are no targets."""
    percent = Decimal(desk.rng.randint(200, 999)) / 10
    for q in range(1, done + 1):
        row.cells[f"a{q}"] = id_text(percent) + desk.rng.choice(("", "%"))
    row.cells["capaian"] = "#DIV/0!" if desk.mess.chance(0, 0.5) else float(percent)


@layout("evaluasi-e81")
def e81(desk: Desk) -> None:
    """The practical form with 19 columns."""
    page, t, rng = desk.page("E.81"), desk.tahun, desk.rng
    done, cols = rng.randint(1, 4), _e81_columns(desk)
    quarter = f"TRIWULAN {ROMAN[done - 1]}"
    page.title(len(cols), "EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH", quarter)

    def slots(ind: Indikator) -> list[Slot]:
        real = [Slot(f"r{q}", "realisasi", ind.tahunan[t - 1], t, q, opt=True) for q in range(1, done + 1)]
        return [Slot("target", "target", ind.tahunan[t], t), *real]

    lines = []
    for n, node in enumerate(nodes_of(desk.plan.programs()), 1):
        rows, _ = node_rows(desk, node, slots, {}, desk.money(), satuan=True)
        rows[0].cells.update(no=n, pj=rng.choice(UNITS), dukung=rng.choice(("Tersedianya anggaran", "-", None)))
        for row in rows:
            _progress(desk, row, done)
        lines += rows
    shape = shape_for(desk.mess, lines, numbering=desk.mess.chance(0.8, 0.6))
    box = page.table(cols, lines, ["renja", "rencana-aksi"], shape=shape)
    right, why = (box[0], box[1] + 6, box[2], box[3]), "realisasi and percentages are no targets"
    desk.gold.free(page.sheet.name, right)
    desk.gold.forbid("indicator", why, page.sheet.name, right, role=["target", "baseline", "final"])
    page.close(len(cols))


@layout("evaluasi-tanpa-indikator")
def without_indicator(desk: Desk) -> None:
    """Targets beside the subkegiatan, no indicator column; at worst the satuan is headed Target as well."""
    page, t = desk.page("Serapan"), desk.tahun
    satuan = "Target " if desk.mess.chance(0, 0.4) else desk.head("satuan")
    real = desk.mess.pick(("Realisasi",), ("Relisasi",))
    cols = [
        Col("no", ("No",), width=5),
        Col("kode", ("Kode",)),
        Col("nama", ("Program / Kegiatan / Sub Kegiatan",), width=45),
        Col("satuan", (satuan,)),
        Col("target", ("Target",)),
        *(Col(f"r{q}", (real, label)) for q, label in enumerate(desk.mess.quarter_labels(), 1)),
        Col("total", ("Total",)),
    ]
    page.title(len(cols), "CAPAIAN KINERJA SUB KEGIATAN")
    lines = []
    for node in nodes_of(desk.plan.programs()):
        is_sub = node.level == "subkegiatan"
        slots = (lambda i: [Slot("target", "target", i.tahunan[t], t)]) if is_sub else None
        rows, _ = node_rows(desk, node, slots, {}, desk.money(), satuan=True)
        cells = {k: v for k, v in rows[0].cells.items() if k != "indikator"}
        if is_sub:
            for fact in cells["target"].facts:
                fact["indikator"] = None
            cells["r1"] = desk.rng.choice((None, 0, 1))
        lines.append(Line(cells))
    box = page.table(cols, lines, ["renja", "dpa", "rencana-aksi", "program"], numbering=False)
    desk.gold.free(page.sheet.name, (box[0], box[1] + 5, box[2], box[3]))
