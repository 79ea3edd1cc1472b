"""RKA and DPA as forms: the rincian as label and value blocks, and the cash plan (RAK) by account."""

from __future__ import annotations

from collections.abc import Sequence

from ..amounts import Money
from ..desk import Desk, Page
from ..gold import Fact, Val
from ..plan import Node
from ..rows import total_line
from ..table import Col, Line, Shape, columns
from ..typist import Slot
from ..vocabulary import GROUPS, PLACES, SOURCES
from . import layout

ACCOUNTS = (
    ("5.1.02.01.01.0024", "Belanja Alat/Bahan untuk Kegiatan Kantor-Alat Tulis Kantor"),
    ("5.1.02.01.01.0026", "Belanja Alat/Bahan untuk Kegiatan Kantor-Bahan Cetak"),
    ("5.1.02.04.01.0001", "Belanja Perjalanan Dinas Biasa"),
    ("5.1.02.01.01.0052", "Belanja Makanan dan Minuman Rapat"),
)
MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_REKENING = r"^[456]\.\d\.\d\d\."


def _pair(page: Page, label: str, *values: object) -> None:
    """A row of the form: label, colon, values."""
    if label:
        page.put(page.row, page.col, label)
        page.put(page.row, page.col + 1, ":")
    for i, value in enumerate(values):
        val = value if isinstance(value, Val) else Val(value)  # type: ignore[arg-type]
        address = page.sheet.put(page.row, page.col + 2 + i, val.cell())
        page.desk.gold.place(page.sheet.name, address, val)
    page.row += 1


def _measure(desk: Desk, node: Node, level: str | list[str], owner: str | None) -> tuple[Val, Val]:
    """Text and target of the first indicator of a node, the unit in the target."""
    ind = node.indikator[0]
    cells = desk.typist.entry(
        ind, level, owner, [Slot("t", "target", ind.tahunan[desk.tahun], desk.tahun)], satuan=False
    )
    return cells["indikator"], cells["t"]


def _named(desk: Desk, node: Node, **more: object) -> tuple[Val, Fact]:
    fact = desk.typist.node(node, **more)  # type: ignore[arg-type]
    return desk.typist.nama(node, fact, kode=True), fact


def _rupiah(number: int) -> str:
    return f"Rp. {number:,.0f}".replace(",", ".") + ",00"


def _block(desk: Desk, page: Page, program: Node, keg: Node, sub: Node) -> None:
    """One form: the subkegiatan with everything above it."""
    rng, plan, t, start = desk.rng, desk.plan, desk.tahun, page.row
    _pair(page, "Urusan Pemerintahan", f"{plan.bidang[0]} {plan.urusan_nama}")
    _pair(page, "Bidang Urusan", f"{plan.bidang} URUSAN PEMERINTAHAN BIDANG {plan.bidang_nama}")
    name, _ = _named(desk, program, pagu_skip=True, repeat=True)
    _pair(page, "Program", name)
    _pair(page, "Sasaran Program", program.sasaran)
    _pair(page, "Capaian Program", "Indikator", "Target")
    ind, target = _measure(desk, program, "program", None)
    _pair(page, "", ind, target)
    allotted = {str(y): keg.pagu[y] for y in (t - 1, t, t + 1)}
    name, _ = _named(desk, keg, pagu_opt=allotted, repeat=True)
    _pair(page, "Kegiatan", name)
    _pair(page, "Organisasi", f"{plan.bidang}.0.00.0.00.01.0000 {plan.opd.upper()}")
    for y in (t - 1, t, t + 1):
        _pair(page, f"Alokasi Tahun {y}", _rupiah(keg.pagu[y]))
    page.put(page.row, page.col, "Indikator & Tolok Ukur Kinerja Kegiatan")
    page.row += 1
    _results(desk, page, program, keg, sub)
    _pair(page, "Kelompok Sasaran Kegiatan", rng.choice(GROUPS))
    name, fact = _named(desk, sub)
    fact["pagu"][str(t)] = sub.pagu[t]
    _pair(page, "Sub Kegiatan", name)
    for label, value in (
        ("Sumber Pendanaan", rng.choice(SOURCES)),
        ("Lokasi", rng.choice(PLACES)),
        ("Waktu Pelaksanaan", "Januari s.d. Desember"),
    ):
        _pair(page, label, value)
    _pair(page, "Keluaran Sub Kegiatan", "Indikator", "Target")
    ind, target = _measure(desk, sub, "subkegiatan", sub.nama)
    _pair(page, "", ind, target)
    _accounts(desk, page, sub.pagu[t])
    _pair(page, "Jumlah Anggaran Sub Kegiatan", Val(_rupiah(sub.pagu[t]), pagu_of=(fact, str(t))))
    box = (start, page.col, page.row - 1, page.col + 6)
    desk.gold.table(page.sheet.name, ["dpa"], box, tahun=t)
    page.row += 2


def _results(desk: Desk, page: Page, program: Node, keg: Node, sub: Node) -> None:
    """The table of capaian, masukan, keluaran and hasil; masukan is money and free."""
    top = page.row
    for i, head in enumerate(("Indikator", "Tolok Ukur Kinerja", "Target Kinerja")):
        page.put(page.row, page.col + i, head, bold=True)
    page.row += 1
    rows: list[tuple[str, Sequence[object]]] = [
        ("Capaian Kegiatan", _measure(desk, program, ["program", "kegiatan"], None)),
        ("Masukan", ("Dana yang dibutuhkan", _rupiah(sub.pagu[desk.tahun]))),
        ("Keluaran", _measure(desk, sub, ["kegiatan", "subkegiatan"], None)),
        ("Hasil", _measure(desk, keg, "kegiatan", None)),
    ]
    for label, values in rows:
        page.put(page.row, page.col, label)
        for i, value in enumerate(values, 1):
            val = value if isinstance(value, Val) else Val(str(value))
            desk.gold.place(page.sheet.name, page.sheet.put(page.row, page.col + i, val.cell()), val)
        page.row += 1
    desk.gold.free(page.sheet.name, (top + 2, page.col, top + 2, page.col + 2))


def _accounts(desk: Desk, page: Page, rupiah: int) -> None:
    """The account lines; their codes are no programme codes."""
    heads = ("Kode Rekening", "Uraian", "Koefisien", "Satuan", "Harga", "PPN", "Jumlah")
    start = page.row
    for i, head in enumerate(heads):
        page.put(page.row, page.col + i, head, bold=True)
    part = rupiah // len(ACCOUNTS)
    for n, (kode, name) in enumerate(ACCOUNTS, 1):
        for i, value in enumerate((kode, name, "1 Paket", "Paket", part, 0, part)):
            page.put(page.row + n, page.col + i, value)
    page.row += len(ACCOUNTS) + 1
    desk.gold.forbid_facts("account lines", page.sheet.name, (start, page.col, page.row - 1, page.col + 6))
    desk.gold.forbid("kode", "account codes", page.sheet.name, regex=_REKENING)


@layout("dpa-rincian")
def rincian(desk: Desk) -> None:
    """One form for each of some subkegiatan: on its own sheet, or two below each other."""
    found = [(p, k, s) for p in desk.plan.programs() for k in p.children for s in k.children]
    chosen = sorted(desk.rng.sample(found, min(3, len(found))), key=lambda f: f[2].kode)
    form = desk.mess.pick(("DPA-RINCIAN BELANJA SKPD", "RKA - RINCIAN BELANJA SKPD"))
    is_stacked = desk.rng.random() < 0.4
    page = None
    for n, (program, keg, sub) in enumerate(chosen, 1):
        if page is None or not is_stacked:
            page = desk.page(f"Form {n}")
            page.title(7, form, year="Tahun Anggaran {t}")
        _block(desk, page, program, keg, sub)


@layout("rak", formats=("xlsx", "csv", "html"))
def rak(desk: Desk) -> None:
    """The cash plan: one row for each account, all codes and names repeated, the total above the data."""
    page, money = desk.page("RAK"), desk.money(scalable=False)
    cols = columns(tahun="TAHUN", skpd="NAMA SKPD")
    for level in ("program", "kegiatan", "subkegiatan"):
        name = level.upper().replace("SUBK", "SUB K")
        cols += [Col(f"k_{level}", (f"KODE {name}",)), Col(f"n_{level}", (f"NAMA {name}",), width=30)]
    cols += columns(akun="KODE AKUN", n_akun="NAMA AKUN", nilai="NILAI RINCIAN", total="TOTAL RAK")
    cols += [Col(f"b{i}", (m.upper(),)) for i, m in enumerate(MONTHS)]
    page.title(len(cols), "RENCANA ANGGARAN KAS", year="Tahun Anggaran {t}")
    lines, total = [], 0
    for program in desk.plan.programs():
        for keg in program.children:
            for sub in keg.children:
                for account in ACCOUNTS[: desk.rng.randint(1, 3)]:
                    rupiah = desk.rng.randint(2, 60) * 1_200_000
                    total += rupiah
                    lines.append(_rak_line(desk, (program, keg, sub), account, rupiah, money))
    _once(lines)
    head = total_line(desk, {"nilai": total, "total": total}, money, "n_akun", "TOTAL")
    box = page.table(cols, [head, *lines], ["dpa", "program"], shape=Shape(numbering=False))
    desk.gold.forbid("indicator", "money, not targets", page.sheet.name, box)
    desk.gold.forbid("kode", "account codes", page.sheet.name, regex=_REKENING)


def _rak_line(desk: Desk, path: tuple[Node, ...], account: tuple[str, str], rupiah: int, money: Money) -> Line:
    """One account of a subkegiatan, its money spread evenly over the months."""
    typist = desk.typist
    cells: dict[str, object] = {
        "tahun": desk.tahun,
        "skpd": desk.plan.opd,
        "akun": account[0],
        "n_akun": account[1],
    }
    for node in path:
        fact = typist.node(node, repeat=True, pagu_skip=True)
        cells[f"k_{node.level}"] = typist.kode(node, fact)
        cells[f"n_{node.level}"] = typist.nama(node, fact)
    amounts = {
        "nilai": rupiah,
        "total": rupiah,
        **{f"b{i}": rupiah // len(MONTHS) for i in range(len(MONTHS))},
    }
    return Line({**cells, **{key: typist.money(n, money) for key, n in amounts.items()}})


def _once(lines: Sequence[Line]) -> None:
    """Keep the fact of a node only where its code stands for the first time."""
    seen: set[str] = set()
    for line in lines:
        for val in line.cells.values():
            if isinstance(val, Val) and val.nodes:
                kode = val.nodes[0]["kode"]
                val.nodes = [] if kode in seen else val.nodes
                seen.add(kode)
