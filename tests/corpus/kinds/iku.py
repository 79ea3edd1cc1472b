"""Indikator Kinerja Utama: with formula and source, with yearly targets, and the monitoring form."""

from __future__ import annotations

from collections.abc import Sequence

from ..desk import Desk, Page
from ..plan import Indikator
from ..rows import goal_lines, goals_of
from ..table import SAME, Col, Line
from ..typist import Slot, years
from ..vocabulary import DATA, FORMULA, UNITS
from . import layout


@layout("iku-formula", formats=("xlsx", "xlsx", "ods"))
def iku_formula(desk: Desk) -> None:
    """PermenPAN 20/2008: no targets at all, but formula, source and who is in charge."""
    page = desk.page("IKU")
    cols = [
        Col("no", (desk.head("no"),), width=5),
        Col("sasaran", (desk.mess.pick(("Sasaran Strategis",), ("Kinerja Utama",)),), width=30),
        Col("indikator", ("Indikator Kinerja Utama",), width=30),
        Col(
            "formula",
            (desk.mess.pick(("Penjelasan/Alasan/Formulasi Penghitungan", "Formulasi Penghitungan")),),
            width=40,
        ),
        Col("sumber", ("Sumber Data",)),
        Col("pj", (desk.head("pj"),)),
    ]
    if desk.rng.random() < 0.4:
        cols.insert(3, Col("satuan", ("Satuan",)))
    page.title(len(cols), "INDIKATOR KINERJA UTAMA")
    lines = []
    for n, goal in enumerate(goals_of(desk), 1):
        for i, ind in enumerate(goal.indikator):
            lines.append(
                Line(
                    {
                        "no": SAME if i else desk.mess.running(n),
                        "sasaran": SAME if i else desk.mess.listed(n, goal.nama),
                        "indikator": desk.typist.untargeted(ind, "sasaran", goal.nama),
                        "satuan": ind.satuan,
                        "formula": desk.rng.choice(FORMULA),
                        "sumber": desk.rng.choice(DATA),
                        "pj": desk.rng.choice(UNITS),
                    }
                )
            )
    box = page.table(cols, lines, ["iku"])
    desk.gold.forbid("indicator_valued", "no targets in this table", page.sheet.name, box)
    page.close(6)


def _yearly(desk: Desk, page: Page, title: str, inds: Sequence[Indikator], level: list[str] | None) -> None:
    """A table of the Inmendagri form: baseline and the years up to one after the period."""
    start, end = desk.plan.periode
    span = list(range(start, end + 2))
    labels = desk.mess.year_labels(span)
    is_grouped = desk.rng.random() < 0.6
    cols = [
        Col("no", ("No",), width=5),
        Col("indikator", ("Indikator",), width=40),
        Col("satuan", (desk.head("satuan"),)),
        Col(
            "awal",
            (desk.mess.pick((f"Base Line ({start - 1})", f"Baseline {start - 1}"), (f"BASELINE TAHUN {start - 1}",)),),
        ),
        *(
            Col(f"t{y}", ("Target Tahun", label) if is_grouped else (label,))
            for y, label in zip(span, labels, strict=True)
        ),
        Col("ket", ("Keterangan",)),
    ]
    page.title(len(cols), title, year="", opd=desk.rng.choice(("", "{opd}")))
    lines = []
    for n, ind in enumerate(inds, 1):
        slots = [Slot("awal", "baseline", ind.awal, start - 1), *years(ind, span)]
        lines.append(Line({"no": n, **desk.typist.entry(ind, level, None, slots)}))
    page.table(cols, lines, ["iku", "renstra"])


@layout("iku-inmendagri", periode=(2025, 2029))
def iku_inmendagri(desk: Desk) -> None:
    """IKU and IKK of the Renstra 2025-2029, one below the other or on two sheets."""
    page = desk.page("IKU", yearly=False)
    _yearly(
        desk,
        page,
        "Indikator Kinerja Utama (IKU) Perangkat Daerah",
        [i for g in goals_of(desk) for i in g.indikator],
        ["sasaran", "tujuan"],
    )
    if desk.rng.random() < 0.4:
        page = desk.page("IKK", yearly=False)
    _yearly(
        desk,
        page,
        "Indikator Kinerja Kunci (IKK) Perangkat Daerah",
        [i for p in desk.plan.programs() for i in p.indikator],
        None,
    )
    page.close(8)


@layout("iku-monitoring")
def iku_monitoring(desk: Desk) -> None:
    """Target of the year and realisasi of the quarters, partly filled."""
    page = desk.page("Monitoring IKU")
    group = desk.head("realisasi")
    labels = desk.mess.quarter_labels()
    cols = [
        Col("no", ("No",), width=5),
        Col("sasaran", (desk.head("sasaran"),), width=30),
        Col("indikator", ("Indikator Kinerja",), width=30),
        Col("satuan", (desk.head("satuan"),)),
        Col("target", (desk.head("target"),)),
        *(Col(f"r{q}", (group, label)) for q, label in enumerate(labels, 1)),
    ]
    page.title(9, "MONITORING INDIKATOR KINERJA UTAMA")
    done = desk.rng.randint(1, 4)

    def slots(ind: Indikator) -> list[Slot]:
        real = [
            Slot(f"r{q}", "realisasi", ind.tahunan[desk.tahun - 1], desk.tahun, q, opt=True) for q in range(1, done + 1)
        ]
        return [Slot("target", "target", ind.tahunan[desk.tahun], desk.tahun), *real]

    lines = goal_lines(desk, goals_of(desk), slots, single=True)
    box = page.table(cols, lines, ["iku"])
    desk.gold.free(page.sheet.name, (box[0], box[1] + 5, box[2], box[3]))
    page.close(9)
