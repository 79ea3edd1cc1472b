"""The statement page of the Perjanjian Kinerja, word for word as PermenPAN-RB 53/2014 has it, names left to be filled."""

from __future__ import annotations

from typing import Any

from rkt_xl.template.formulir import Isian
from rkt_xl.template.gaya import Gaya
from rkt_xl.write.metrics import pixels_to_points, row_height, wrapped_lines
from rkt_xl.write.page import set_up_portrait

SHEET = "Pernyataan"
_WIDTHS = (90, 20, 240, 90, 240)
_DOTS = "." * 40

_OPENING = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada "
    "hasil, kami yang bertanda tangan di bawah ini:"
)
_FIRST = "selanjutnya disebut pihak pertama"
_SECOND = "selaku atasan langsung pihak pertama, selanjutnya disebut pihak kedua"
_PROMISES = (
    "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka "
    "mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan "
    "kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.",
    "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari "
    "perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.",
)


class _Page:
    """The page under construction: a row after the other."""

    def __init__(self, sheet: Any, gaya: Gaya) -> None:
        self._sheet, self._gaya, self._row = sheet, gaya, 0

    def skip(self, rows: int = 1) -> None:
        self._row += rows

    def paragraph(self, text: str, style: str) -> None:
        room = pixels_to_points(sum(_WIDTHS) - 10)
        self._sheet.merge_range(self._row, 0, self._row, len(_WIDTHS) - 1, text, self._gaya(style))
        self._sheet.set_row(self._row, row_height(wrapped_lines(text, room)) + 6)
        self._row += 1

    def field(self, label: str) -> None:
        self._sheet.write_string(self._row, 0, label, self._gaya("polos"))
        self._sheet.write_string(self._row, 1, ":", self._gaya("polos"))
        self._sheet.merge_range(self._row, 2, self._row, 4, "", self._gaya("isian"))
        self._sheet.set_row(self._row, 18)
        self._row += 1

    def pair(self, left: str, right: str) -> None:
        self._sheet.merge_range(self._row, 0, self._row, 2, left, self._gaya("tengah"))
        self._sheet.write_string(self._row, 4, right, self._gaya("tengah"))
        self._row += 1


def write_pernyataan(workbook: Any, gaya: Gaya, isian: Isian) -> None:
    """Add the page: on one sheet of portrait paper, pihak kedua at the left."""
    sheet = workbook.add_worksheet(SHEET)
    for col, width in enumerate(_WIDTHS):
        sheet.set_column_pixels(col, col, width)
    page = _Page(sheet, gaya)
    page.paragraph(f"PERJANJIAN KINERJA TAHUN {isian.tahun}", "judul")
    page.skip()
    page.paragraph(_OPENING, "alinea")
    for party in (_FIRST, _SECOND):
        page.skip()
        page.field("Nama")
        page.field("Jabatan")
        page.paragraph(party, "alinea")
    page.skip()
    for promise in _PROMISES:
        page.paragraph(promise, "alinea")
    page.skip()
    page.pair("", f"{'.' * 20} , {'.' * 20} {isian.tahun}")
    page.pair("Pihak Kedua,", "Pihak Pertama,")
    page.skip(4)
    page.pair(_DOTS, _DOTS)
    page.pair("NIP. " + "." * 30, "NIP. " + "." * 30)
    set_up_portrait(sheet, isian.kertas, SHEET)
