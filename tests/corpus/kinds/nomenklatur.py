"""Lists of official codes and names: the SIPD export and the table of the decree; no plan of an office."""

from __future__ import annotations

from ..desk import Desk
from ..plan import Node
from ..table import Col, Line, Shape
from . import layout


def _free(desk: Desk, sheet: str, box: tuple[int, int, int, int]) -> None:
    desk.gold.free(sheet, box)
    desk.gold.forbid("indicator_valued", "a nomenclature holds no targets", sheet, box)


def _paths(desk: Desk) -> list[tuple[Node, Node, Node]]:
    return [(p, k, s) for p in desk.plan.programs() for k in p.children for s in k.children]


@layout("nomenklatur-sipd", formats=("xlsx", "csv"))
def sipd(desk: Desk) -> None:
    """One row for each subkegiatan, `code name` in a cell, empty cells as [null]."""
    page, plan = desk.page("ALL", yearly=False), desk.plan
    names = (
        "JENIS PEMDA",
        "BIDANG",
        "PROGRAM",
        "KEGIATAN",
        "SUBKEGIATAN",
        "KINERJA",
        "INDIKATOR",
        "SATUAN",
        "TAG",
        "DEFINISI OPERASIONAL",
        "PELAKSANA",
        "SPM",
        "JENIS",
        "SUBKEGIATAN SEBELUMNYA",
    )
    cols = [Col(n, (n,), width=25) for n in names]
    lines = []
    for nodes in _paths(desk):
        texts = [f"{n.kode} {n.nama}" for n in nodes]
        ind = nodes[2].indikator[0]
        values = (
            "KABKOT",
            f"{plan.bidang} URUSAN PEMERINTAHAN BIDANG {plan.bidang_nama}",
            *texts,
            nodes[2].sasaran,
            ind.nama,
            ind.satuan,
            "[null]",
            "[null]",
            plan.singkat,
            "NON-SPM",
            "Layanan",
            "[null]",
        )
        lines.append(Line(dict(zip(names, values, strict=True))))
    box = page.table(cols, lines, ["nomenklatur"], shape=Shape(numbering=False))
    _free(desk, page.sheet.name, box)


@layout("nomenklatur-keputusan")
def decree(desk: Desk) -> None:
    """The table of the decree: the code over five columns, the kegiatan part printed as one cell `2.01`."""
    page = desk.page(desk.mess.pick(("Lampiran", "ALL")), yearly=False)
    names = ("URUSAN/UNSUR", "BIDANG URUSAN/BIDANG UNSUR", "PROGRAM", "KEGIATAN", "SUB KEGIATAN")
    cols = [
        *(Col(f"k{i}", (n,), width=8) for i, n in enumerate(names, 1)),
        Col("nama", ("NOMENKLATUR URUSAN",), width=45),
        Col("kinerja", ("KINERJA",), width=35),
        Col("indikator", ("INDIKATOR",), width=35),
        Col("satuan", ("SATUAN",)),
    ]
    page.title(
        len(cols),
        "KLASIFIKASI, KODEFIKASI, DAN NOMENKLATUR PERENCANAAN PEMBANGUNAN DAN KEUANGAN DAERAH",
        opd="",
        year="",
    )
    lines, seen = [], set()
    for nodes in _paths(desk):
        for node in nodes:
            if node.kode in seen:
                continue
            seen.add(node.kode)
            parts = node.kode.split(".")
            codes = [*parts[:3], ".".join(parts[3:5]), *parts[5:]]
            cells: dict[str, object] = {f"k{i}": c for i, c in enumerate(codes, 1) if c}
            if node.level == "subkegiatan":
                ind = node.indikator[0]
                cells.update(kinerja=node.sasaran, indikator=ind.nama, satuan=ind.satuan)
            lines.append(Line({**cells, "nama": desk.mess.text(node.nama)}))
    box = page.table(cols, lines, ["nomenklatur"], shape=Shape(numbering=desk.rng.random() < 0.3))
    _free(desk, page.sheet.name, box)
