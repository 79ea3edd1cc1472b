"""Renstra after Permendagri 86/2017: T-C.25, T-C.26 and T-C.28. T-C.27 is in `renstra_program`."""

from __future__ import annotations

from collections.abc import Sequence

from ..desk import Desk
from ..plan import Indikator, Sasaran
from ..rows import goal_lines
from ..table import SAME, Col, Label, Line
from ..typist import Slot, years
from ..vocabulary import ARAH, STRATEGI
from . import layout


def year_columns(desk: Desk, parent: str, key: str = "t{}") -> list[Col]:
    """The five year columns under one heading; relative labels, since the title has the period."""
    span = desk.plan.years
    labels: Sequence[Label] = desk.mess.year_labels(span, relative=True)
    if desk.rng.random() < 0.3:
        labels = desk.rng.choice(([1, 2, 3, 4, 5], ["1", "2", "3", "4", "5"], ["I", "II", "III", "IV", "V"]))
        parent += " ke-"
    return [Col(key.format(y), (parent, label)) for y, label in zip(span, labels, strict=True)]


def _tujuan_lines(desk: Desk) -> list[Line]:
    """Tujuan with its indicators, then its sasaran with theirs, the tujuan written once."""
    plan, lines = desk.plan, []
    for n, tujuan in enumerate(plan.tujuan, 1):
        head = {"no": desk.mess.running(n), "tujuan": desk.mess.listed(n, tujuan.nama)}
        for ind in tujuan.indikator:
            lines.append(
                Line(
                    {
                        **head,
                        **desk.typist.entry(ind, "tujuan", tujuan.nama, years(ind, plan.years), satuan=False),
                    }
                )
            )
            head = {"no": SAME, "tujuan": SAME}  # type: ignore[dict-item]
        for line in goal_lines(desk, plan.sasaran, lambda i: years(i, plan.years), satuan=False):
            line.cells.update(no=SAME, tujuan=SAME)
            lines.append(line)
    return lines


@layout("renstra-tc25")
def tc25(desk: Desk) -> None:
    """Tujuan and sasaran with five targets and no satuan."""
    page = desk.page("T-C.25", yearly=False)
    cols = [
        Col("no", ("No",), width=5),
        Col("tujuan", (desk.head("tujuan"),), width=30),
        Col("sasaran", ("Sasaran",), width=30),
        Col("indikator", ("Indikator Tujuan/Sasaran",), width=30),
        *year_columns(
            desk,
            desk.mess.pick(("Target Kinerja Tujuan/Sasaran pada Tahun",), ("Target Kinerja pada Tahun",)),
        ),
    ]
    page.period_title(len(cols), "Tabel T-C.25", "Tujuan dan Sasaran Jangka Menengah Pelayanan Perangkat Daerah")
    page.table(cols, _tujuan_lines(desk), ["renstra"])
    page.close(9)


@layout("renstra-tc25-satuan", formats=("xlsx", "ods"))
def tc25_satuan(desk: Desk) -> None:
    """The variant of an application: one table for tujuan, one for sasaran, both with satuan."""
    page, plan = desk.page("Tujuan Sasaran", yearly=False), desk.plan
    has_awal = desk.rng.random() < 0.5

    def slots(ind: Indikator) -> list[Slot]:
        awal = [Slot("awal", "baseline", ind.awal, plan.periode[0] - 1)] if has_awal else []
        return [*awal, *years(ind, plan.years)]

    parts: tuple[tuple[str, str, tuple[Sasaran, ...]], ...] = (
        ("tujuan", "Indikator Tujuan", plan.tujuan),
        ("sasaran", "Indikator Sasaran", plan.sasaran),
    )
    for n, (level, indikator, goals) in enumerate(parts):
        cols = [
            Col("no", (desk.head("no"),), width=5),
            Col(level, (level.title(),), width=30),
            Col("indikator", (indikator,), width=30),
            Col("satuan", (desk.head("satuan"),)),
            *([Col("awal", (f"Kondisi Awal {plan.periode[0] - 1}",))] if has_awal else []),
            *year_columns(desk, "Target Tahun"),
        ]
        if n == 0:
            page.period_title(len(cols), "TUJUAN DAN SASARAN RENSTRA")
        page.table(cols, goal_lines(desk, goals, slots, key=level, level=level), ["renstra"])
    page.close(8)


@layout("renstra-tc26")
def tc26(desk: Desk) -> None:
    """Strategies and policies: goals without indicators or numbers."""
    page, plan, rng = desk.page("T-C.26", yearly=False), desk.plan, desk.rng
    page.period_title(4, "Tabel T-C.26", "Tujuan, Sasaran, Strategi, dan Kebijakan")
    for name, text in (
        ("VISI", "Terwujudnya daerah yang maju, mandiri dan sejahtera"),
        ("MISI 1", "Meningkatkan tata kelola yang baik"),
    ):
        page.label(name, text)
    cols = [
        Col("tujuan", ("Tujuan",), width=30),
        Col("sasaran", ("Sasaran",), width=30),
        Col("strategi", ("Strategi",), width=30),
        Col("arah", (desk.mess.pick(("Arah Kebijakan", "Kebijakan")),), width=30),
    ]
    lines = [
        Line(
            {
                "tujuan": SAME if n or i else desk.mess.text(plan.tujuan[0].nama),
                "sasaran": SAME if i else desk.mess.text(goal.nama),
                "strategi": rng.choice(STRATEGI),
                "arah": rng.choice(ARAH),
            }
        )
        for n, goal in enumerate(plan.sasaran)
        for i in range(rng.randint(1, 3))
    ]
    box = page.table(cols, lines, ["renstra", "cascading"])
    desk.gold.forbid("indicator_valued", "no indicators in this table", page.sheet.name, box)
    desk.gold.forbid("node", "goals and strategies are no programmes", page.sheet.name, box)
    page.close(4)


@layout("renstra-tc28")
def tc28(desk: Desk) -> None:
    """Indicators that refer to the RPJMD: baseline, five years, condition at the end."""
    page, plan = desk.page("T-C.28", yearly=False), desk.plan
    has_satuan = desk.rng.random() < 0.3
    cols = [
        Col("no", ("No",), width=5),
        Col("indikator", ("Indikator",), width=40),
        Col(
            "awal",
            (
                desk.mess.pick(
                    ("Kondisi Kinerja pada awal periode RPJMD",),
                    ("Kondisi Kinerja Pada Awal  Periode RPJMD", "Kondisi awal"),
                ),
            ),
        ),
        *year_columns(desk, desk.mess.pick(("Target Capaian Setiap Tahun",))),
        Col("akhir", (desk.mess.pick(("Kondisi Kinerja pada akhir periode RPJMD",), ("Kondisi akhir",)),)),
    ]
    if has_satuan:
        cols.insert(2, Col("satuan", ("Satuan",)))
    page.period_title(
        len(cols),
        "Tabel T-C.28",
        "Indikator Kinerja Perangkat Daerah yang Mengacu pada Tujuan dan Sasaran RPJMD",
    )
    inds = [i for g in (*plan.tujuan, *plan.sasaran) for i in g.indikator]
    lines = []
    for n, ind in enumerate(inds, 1):
        slots = [
            Slot("awal", "baseline", ind.awal, None),
            *years(ind, plan.years),
            Slot("akhir", "final", ind.akhir, None),
        ]
        lines.append(Line({"no": n, **desk.typist.entry(ind, ["tujuan", "sasaran"], None, slots, satuan=has_satuan)}))
    page.table(cols, lines, ["renstra", "iku"])
    page.close(len(cols))
