"""Workbooks that lie in the same folder and are no planning documents: nothing may come from them."""

from __future__ import annotations

from ..desk import Desk, Page
from ..rows import total_line
from ..sheet import Box
from ..table import Col, Line, Shape
from ..vocabulary import NIPS, OFFICIALS, REGIONS
from . import layout

_WHOLE: Box = (1, 1, 1048576, 16384)


def _nothing(desk: Desk, page: Page, why: str) -> None:
    desk.gold.forbid("node", why, page.sheet.name, _WHOLE)
    desk.gold.forbid("indicator_valued", why, page.sheet.name, _WHOLE)


@layout("bukan-gaji")
def payroll(desk: Desk) -> None:
    """A payroll list with money and totals."""
    page, rng, money = desk.page("Daftar Gaji"), desk.rng, desk.money(scalable=False)
    cols = [
        Col("no", ("No",)),
        Col("nama", ("Nama",), width=30),
        Col("nip", ("NIP",)),
        Col("gol", ("Gol",)),
        *(
            Col(k, ("Penghasilan", n))
            for k, n in (("pokok", "Gaji Pokok"), ("tunjangan", "Tunjangan"), ("pagu", "Jumlah"))
        ),
    ]
    page.title(len(cols), "DAFTAR PEMBAYARAN GAJI PEGAWAI")
    lines = []
    for n in range(1, rng.randint(8, 20)):
        pokok, extra = rng.randint(25, 50) * 100_000, rng.randint(5, 30) * 100_000
        name, rank = OFFICIALS[n % len(OFFICIALS)]
        lines.append(
            Line(
                {
                    "no": n,
                    "nama": name,
                    "nip": NIPS[n % len(NIPS)],
                    "gol": rank[-4:],
                    "pokok": desk.typist.money(pokok, money),
                    "tunjangan": desk.typist.money(extra, money),
                    "pagu": desk.typist.money(pokok + extra, money),
                }
            )
        )
    lines.append(total_line(desk, {"pagu": 90_000_000}, money, "nama"))
    page.table(cols, lines, None, shape=Shape())
    _nothing(desk, page, "a payroll list")
    page.close(6)


@layout("bukan-inventaris")
def inventory(desk: Desk) -> None:
    """An inventory with codes that look a little like programme codes, satuan and amounts."""
    page, rng = desk.page("KIB B", yearly=False), desk.rng
    cols = [
        Col(k, (h,))
        for k, h in (
            ("no", "No"),
            ("kode", "Kode Barang"),
            ("nama", "Nama Barang"),
            ("jumlah", "Jumlah"),
            ("satuan", "Satuan"),
            ("tahun", "Tahun Perolehan"),
            ("harga", "Harga (Rp)"),
            ("ket", "Keterangan"),
        )
    ]
    page.title(len(cols), "KARTU INVENTARIS BARANG", "PERALATAN DAN MESIN")
    items = ("Laptop", "Printer", "Meja Kerja", "Kursi Rapat", "Sepeda Motor", "Proyektor", "Lemari Arsip")
    lines = [
        Line(
            {
                "no": n,
                "kode": f"1.3.2.{n:02d}.01.02.{rng.randint(1, 99):03d}",
                "nama": name,
                "jumlah": rng.randint(1, 40),
                "satuan": "Unit",
                "tahun": rng.randint(2015, 2025),
                "harga": rng.randint(1, 30) * 1_000_000,
                "ket": "Baik",
            }
        )
        for n, name in enumerate(items, 1)
    ]
    page.table(cols, lines, None, shape=Shape(numbering=rng.random() < 0.5))
    _nothing(desk, page, "an inventory")
    page.close(8)


@layout("bukan-realisasi")
def by_region(desk: Desk) -> None:
    """Budget and realisation by region."""
    page, rng, money = desk.page("Realisasi"), desk.rng, desk.money()
    cols = [
        Col("no", ("No",)),
        Col("nama", ("Kabupaten/Kota",), width=30),
        Col("a", (f"Anggaran {money.heading}".rstrip(),)),
        Col("r", (f"Realisasi {money.heading}".rstrip(),)),
        Col("p", ("%",)),
    ]
    page.title(len(cols), "REALISASI BELANJA TIDAK TERDUGA PER WILAYAH", opd="")
    lines = []
    for n, region in enumerate(REGIONS, 1):
        budget = rng.randint(2, 90) * 100_000_000
        lines.append(
            Line(
                {
                    "no": n,
                    "nama": region,
                    "a": desk.typist.money(budget, money),
                    "r": desk.typist.money(budget // 2000 * 1000, money),
                    "p": "50,00",
                }
            )
        )
    page.table(cols, lines, None, shape=Shape(numbering=rng.random() < 0.5))
    _nothing(desk, page, "budget by region")


@layout("bukan-kosong")
def empty_template(desk: Desk) -> None:
    """A form that nobody has filled in: headings, numbering row, numbered or blank rows."""
    page = desk.page("RKT")
    cols = [
        Col("no", ("NO.",)),
        Col("sasaran", ("SASARAN STRATEGIS",), width=30),
        Col("indikator", ("INDIKATOR KINERJA",), width=30),
        Col("satuan", ("SATUAN",)),
        Col("target", ("TARGET",)),
        Col("pks", ("PROGRAM/KEGIATAN/SUBKEGIATAN",), width=40),
    ]
    page.title(6, "RENCANA KINERJA TAHUNAN", opd="Perangkat Daerah : ..............................")
    is_numbered = desk.rng.random() < 0.5
    lines = [Line({"no": n if is_numbered else None}) for n in range(1, 11)]
    page.table(cols, lines, ["rkt", None], shape=Shape())  # type: ignore[list-item]
    _nothing(desk, page, "an empty form")
    page.close(6)
