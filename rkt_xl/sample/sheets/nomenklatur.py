"""The nomenclature as the decree prints it: the parts of the kode in five columns, the name, KINERJA, output.

The penunjang lines stand under X.XX.01, as for every office.
"""

from rkt_xl.sample.content.facts import OPD_KODE
from rkt_xl.sample.content.programs import PROGRAMS
from rkt_xl.sample.content.susunan import Baris, walk
from rkt_xl.sample.sheets.book import Book
from rkt_xl.sample.sheets.sheet import Sheet

_HEADINGS = (
    "URUSAN/UNSUR",
    "BIDANG URUSAN/BIDANG UNSUR",
    "PROGRAM",
    "KEGIATAN",
    "SUB KEGIATAN",
    "NOMENKLATUR URUSAN KABUPATEN/KOTA",
    "KINERJA",
    "INDIKATOR",
    "SATUAN",
)

_ABOVE: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "5.03.02": ((("5",), "UNSUR PENUNJANG URUSAN PEMERINTAHAN"), (("5", "03"), "KEPEGAWAIAN")),
    "5.04.02": ((("5", "04"), "PENDIDIKAN DAN PELATIHAN"),),
}
"""Urusan and bidang rows that stand before a program."""

_OWN_BIDANG = tuple(OPD_KODE.split(".")[:2])
_CODE_COLUMNS = 5
_FIRST_ROW = 5


def write_nomenklatur(book: Book) -> None:
    """Fill the only sheet: two title rows, one header row, then every line of the set in code order."""
    sheet = book.sheet("ALL", (10, 12, 10, 10, 10, 60, 50, 60, 14))
    title = "KLASIFIKASI, KODEFIKASI DAN NOMENKLATUR PERENCANAAN PEMBANGUNAN DAN KEUANGAN DAERAH"
    sheet.span("A1:I1", title, "title")
    sheet.span("A2:I2", "Cuplikan Kepmendagri Nomor 900.1.15.5-3406 Tahun 2024 ", "title")
    sheet.line(4, _HEADINGS, "head")
    sheet.freeze(_FIRST_ROW)
    row = _FIRST_ROW
    for baris in walk(PROGRAMS):
        for parts, nama in _ABOVE.get(baris.kode, ()):
            _write_row(sheet, row, parts, nama)
            row += 1
        output = (_kinerja(baris), baris.indikator, baris.satuan) if baris.indikator else ()
        _write_row(sheet, row, kode_parts(baris.kode), baris.nama, output)
        row += 1


def kode_parts(kode: str) -> tuple[str, ...]:
    """Return the parts of a kode as the decree's columns hold them.

    >>> kode_parts("5.03.02.2.01.0003")
    ('5', '03', '02', '2.01', '0003')
    >>> kode_parts("5.03.01.2.01")
    ('X', 'XX', '01', '2.01')
    """
    urusan, bidang, program, *rest = kode.split(".")
    if (urusan, bidang) == _OWN_BIDANG and program == "01":
        urusan, bidang = "X", "XX"
    kegiatan = (".".join(rest[:2]),) if rest else ()
    return (urusan, bidang, program, *kegiatan, *rest[2:])


def _write_row(sheet: Sheet, row: int, parts: tuple[str, ...], nama: str, output: tuple[str, ...] = ()) -> None:
    weight = () if len(parts) == _CODE_COLUMNS else ("bold",)
    padded = (*parts, *(None,) * (_CODE_COLUMNS - len(parts)))
    sheet.line(row, padded, "@", "border", "center", "top")
    sheet.put(f"F{row}", nama, "border", "wrap", "top", *weight)
    sheet.line(row, output or (None,) * 3, "border", "wrap", "top", start="G")


def _kinerja(baris: Baris) -> str:
    """Return an invented sentence of the kind that the decree has beside a subkegiatan."""
    verb, rest = baris.nama.split(" ", 1)
    if verb in ("Penyediaan", "Pengadaan"):
        return f"Tersedianya {rest}"
    if verb == "Peningkatan":
        return f"Meningkatnya {rest}"
    return f"Terlaksananya {baris.nama}"
