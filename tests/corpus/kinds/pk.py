"""Perjanjian Kinerja: statement page, and the annex with targets and budgets for three ranks."""

from __future__ import annotations

from dataclasses import dataclass

from ..desk import Desk, Page
from ..plan import Indikator, Node, Sasaran
from ..rows import goal_lines, goals_of, total_line
from ..table import Col, Line, Shape, shape_for, swapped
from ..typist import Slot
from ..vocabulary import NIPS, SOURCES, TOWNS
from . import layout


@dataclass(frozen=True)
class Rank:
    """What an official signs for: goals with their level, and the nodes that carry money."""

    jabatan: str
    atasan: str
    field: str
    level: str | list[str]
    goals: tuple[Sasaran, ...]
    nodes: tuple[Node, ...]


def echelon_2(desk: Desk) -> Rank:
    """The head of the office: sasaran strategis and programmes."""
    return Rank(f"Kepala {desk.plan.opd}", "Bupati", "sasaran", "sasaran", goals_of(desk), tuple(desk.plan.programs()))


def echelon_3(desk: Desk) -> Rank:
    """An administrator: a sasaran program and its kegiatan."""
    program = desk.rng.choice(desk.plan.programs())
    goal = Sasaran(program.sasaran, program.indikator)
    return Rank(
        "Kepala Bidang",
        f"Kepala {desk.plan.opd}",
        "sasaran program",
        ["program", "sasaran"],
        (goal,),
        program.children,
    )


def echelon_4(desk: Desk) -> Rank:
    """A supervisor: sasaran kegiatan and subkegiatan."""
    program = desk.rng.choice(desk.plan.programs())
    goals = tuple(Sasaran(k.sasaran, k.indikator) for k in program.children)
    subs = tuple(s for k in program.children for s in k.children)
    return Rank("Kepala Sub Bidang", "Kepala Bidang", "sasaran kegiatan", ["kegiatan", "sasaran"], goals, subs)


def _statement(desk: Desk, rank: Rank) -> None:
    """The page that is signed: no table, no facts."""
    page, (one, two) = desk.page("Pernyataan"), desk.plan.pejabat
    sheet, row = page.sheet, page.row
    texts = [
        f"PERJANJIAN KINERJA TAHUN {desk.tahun}",
        None,
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel "
        "serta berorientasi pada hasil, "
        "kami yang bertanda tangan di bawah ini:",
        ("Nama", one[0]),
        ("Jabatan", rank.jabatan),
        "selanjutnya disebut pihak pertama",
        ("Nama", two[0]),
        ("Jabatan", rank.atasan),
        "selaku atasan langsung pihak pertama, selanjutnya disebut pihak kedua",
        None,
        "Pihak pertama berjanji akan mewujudkan target kinerja sesuai lampiran perjanjian ini.",
        "Pihak kedua akan melakukan supervisi serta evaluasi terhadap capaian kinerja perjanjian ini.",
        None,
        (None, None, None, f"{desk.rng.choice(TOWNS)}, 2 Januari {desk.tahun}"),
        ("Pihak Kedua,", None, None, "Pihak Pertama,"),
        None,
        (two[0], None, None, one[0]),
        (f"NIP. {desk.rng.choice(NIPS)}", None, None, f"NIP. {desk.rng.choice(NIPS)}"),
    ]
    for text in texts:
        for col, part in enumerate(text if isinstance(text, tuple) else (text,), page.col):
            if part:
                page.put(row, col, part)
        row += 1
    box = (1, 1, row, page.col + 5)
    desk.gold.forbid("indicator_valued", "statement page", sheet.name, box)
    desk.gold.forbid("node", "statement page", sheet.name, box)


def _budget(desk: Desk, page: Page, rank: Rank) -> None:
    """The second table: programmes, kegiatan or subkegiatan with their money."""
    money, typist = desk.money(), desk.typist
    is_bare = desk.mess.chance(0.2, 0.5)
    name = {"program": "Program", "kegiatan": "Kegiatan", "subkegiatan": "Sub Kegiatan"}[rank.nodes[0].level]
    cols = [
        Col("no", ("" if is_bare else "No",), width=5),
        Col("nama", (name,), width=45),
        Col("pagu", (f"Anggaran {money.heading}".rstrip(),)),
        Col("ket", (desk.mess.pick(("Keterangan", "Ket"), ("Sumber Dana",)),)),
    ]
    if is_bare and desk.rng.random() < 0.5:
        del cols[0]
    lines = []
    for n, node in enumerate(rank.nodes, 1):
        fact = typist.node(node, kode=False)
        lines.append(
            Line(
                {
                    "no": n,
                    "nama": typist.nama(node, fact),
                    "pagu": typist.pagu(fact, desk.tahun, node.pagu[desk.tahun], money),
                    "ket": desk.rng.choice(SOURCES[:4]),
                }
            )
        )
    total = sum(n.pagu[desk.tahun] for n in rank.nodes)
    lines.append(total_line(desk, {"pagu": total}, money, "nama", desk.rng.choice(("Jumlah", "Total", "JUMLAH"))))
    page.table(cols, lines, ["pk", "program"], shape=Shape(numbering=False))


def _pk(desk: Desk, rank: Rank, satuan: bool = True, target_first: bool = False) -> None:
    """Statement, table of targets, table of money, signatures."""
    if desk.rng.random() < 0.6:
        _statement(desk, rank)
    page = desk.page(desk.rng.choice(("Lampiran PK", "PK", "Lampiran")))
    cols = [
        Col("no", (desk.head("no"),), width=5),
        Col("sasaran", (desk.head(rank.field),), width=35),
        Col("indikator", ("Indikator Kinerja",), width=35),
    ]
    tail = [Col("satuan", (desk.head("satuan"),)), Col("target", (desk.head("target"),))]
    cols += (tail[::-1] if target_first else tail) if satuan else tail[1:]
    page.title(
        len(cols),
        *desk.rng.choice((("PERJANJIAN KINERJA",), ("LAMPIRAN PERJANJIAN KINERJA", rank.jabatan.upper()))),
    )
    if satuan and not target_first:
        cols = swapped(cols, desk.mess, ("satuan", "target"), ("sasaran", "indikator"))

    def slots(ind: Indikator) -> list[Slot]:
        return [Slot("target", "target", ind.tahunan[desk.tahun], desk.tahun)]

    lines = goal_lines(desk, rank.goals, slots, level=rank.level, satuan=satuan, single=True)
    shape = shape_for(desk.mess, lines, numbering=desk.mess.chance(0.8, 0.7))
    box = page.table(cols, lines, ["pk"], shape=shape)
    page.definitions(box, rank.goals[0].indikator)
    _budget(desk, page, rank)
    page.close(len(cols))


@layout("pk-2", formats=("xlsx", "xlsx", "ods"))
def pk_2(desk: Desk) -> None:
    """The head of the office: sasaran strategis and programmes."""
    _pk(desk, echelon_2(desk), satuan=desk.rng.random() < 0.7)


@layout("pk-3")
def pk_3(desk: Desk) -> None:
    """An administrator: sasaran program and kegiatan."""
    _pk(desk, echelon_3(desk), satuan=desk.rng.random() < 0.7)


@layout("pk-4")
def pk_4(desk: Desk) -> None:
    """A supervisor: sasaran kegiatan and sub kegiatan."""
    _pk(desk, echelon_4(desk), satuan=desk.rng.random() < 0.7)


@layout("pk-target-first")
def pk_target_first(desk: Desk) -> None:
    """The target stands before the satuan."""
    _pk(desk, echelon_2(desk), target_first=True)


@layout("pk-all")
def pk_all(desk: Desk) -> None:
    """The agreements of three officials in one workbook, one sheet each."""
    for name, rank in (
        ("Eselon II", echelon_2(desk)),
        ("Eselon III", echelon_3(desk)),
        ("Eselon IV", echelon_4(desk)),
    ):
        _annex(desk, rank, name)


def _annex(desk: Desk, rank: Rank, name: str) -> None:
    page = desk.page(name)
    page.title(5, "PERJANJIAN KINERJA", rank.jabatan.upper())
    cols = [
        Col("no", ("No",), width=5),
        Col("sasaran", (desk.head(rank.field),), width=35),
        Col("indikator", ("Indikator Kinerja",), width=35),
        Col("satuan", ("Satuan",)),
        Col("target", ("Target",)),
    ]
    lines = goal_lines(
        desk,
        rank.goals,
        lambda i: [Slot("target", "target", i.tahunan[desk.tahun], desk.tahun)],
        level=rank.level,
        single=True,
    )
    page.table(cols, lines, ["pk"])
    _budget(desk, page, rank)
    page.close(5)
