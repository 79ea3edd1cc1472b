"""A form as a workbook: comes in what is known before anybody types, go out the bytes of an .xlsx."""

from __future__ import annotations

import io

from rkt_xl.template.daftar import write_daftar
from rkt_xl.template.formulir import Formulir, Isian
from rkt_xl.template.gaya import Gaya
from rkt_xl.template.lembar import Pelukis
from rkt_xl.template.pernyataan import write_pernyataan
from rkt_xl.template.petunjuk import write_petunjuk
from rkt_xl.write.book import new_book


def render_form(form: Formulir, isian: Isian) -> bytes:
    """Return a form to be filled: its sheets, the same with example rows, how to fill it, the lists that it offers."""
    with NewWorkbook(form.berkas) as new:
        gaya = Gaya(new.workbook)
        pelukis = Pelukis(new.workbook, gaya, isian)
        if form.pernyataan:
            write_pernyataan(new.workbook, gaya, isian)
        for lembar in form.lembar:
            pelukis.lukis(lembar, lembar.nama, contoh=False)
        for lembar in form.lembar:
            pelukis.lukis(lembar, f"Contoh {lembar.nama}", contoh=True)
        write_petunjuk(new.workbook, gaya, form, isian.kertas)
        write_daftar(new.workbook, gaya, isian.kertas)
    return new.data


class NewWorkbook:
    """A workbook under construction; its bytes are there when the `with` block is left."""

    def __init__(self, title: str) -> None:
        self._stream = io.BytesIO()
        self.workbook = new_book(self._stream, {"title": title})
        self.data = b""

    def __enter__(self) -> NewWorkbook:
        return self

    def __exit__(self, *_: object) -> None:
        self.workbook.close()
        self.data = self._stream.getvalue()
