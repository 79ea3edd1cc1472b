"""Every cell format of the forms, in one place; the looks are those of the printed output."""

from __future__ import annotations

from typing import Any

from rkt_xl.template.formulir import Isi
from rkt_xl.write.styles import FONT, GREY, MONEY, PALE

INPUT = "#FFF9DB"
_BASE: dict[str, Any] = {"font_name": FONT, "font_size": 10, "valign": "top"}
_CENTRE = {"align": "center"}
_FIELD = {**_BASE, "align": "left", "valign": "vcenter", "bg_color": INPUT, "bottom": 1}

_NAMED: dict[str, dict[str, Any]] = {
    "polos": _BASE,
    "alinea": {**_BASE, "text_wrap": True},
    "tebal": {**_BASE, "bold": True, "text_wrap": True},
    "tengah": {**_BASE, **_CENTRE, "text_wrap": True},
    "judul": {**_BASE, **_CENTRE, "bold": True, "font_size": 12, "valign": "vcenter", "text_wrap": True},
    "tanda contoh": {**_BASE, **_CENTRE, "bold": True, "font_color": "#C00000", "valign": "vcenter"},
    "rujukan": {**_BASE, **_CENTRE, "italic": True, "font_size": 9, "font_color": "#595959", "text_wrap": True},
    "label": {**_BASE, "bold": True, "valign": "vcenter"},
    "isian": _FIELD,
    "isian tanggal": {**_FIELD, "num_format": "[$-421]d mmmm yyyy"},
    "isian teks": {**_FIELD, "num_format": "@"},
    "sel": {**_BASE, "border": 1, "text_wrap": True},
    "sel isian": {**_BASE, "border": 1, "text_wrap": True, "bg_color": INPUT},
    "kepala": {**_BASE, **_CENTRE, "bold": True, "valign": "vcenter", "text_wrap": True, "border": 1, "bg_color": GREY},
    "nomor kolom": {**_BASE, **_CENTRE, "font_size": 8, "border": 1, "bg_color": PALE},
    "jumlah": {**_BASE, **_CENTRE, "bold": True, "border": 1, "bg_color": PALE},
    "jumlah uang": {**_BASE, "bold": True, "align": "right", "border": 1, "bg_color": PALE, "num_format": MONEY},
}  # fmt: skip
_BY_ISI: dict[Isi, dict[str, Any]] = {
    Isi.NOMOR: _CENTRE,
    Isi.TEKS: {"text_wrap": True},
    Isi.KODE: {"num_format": "@", "text_wrap": True},
    Isi.TINGKAT: {},
    Isi.SATUAN: {**_CENTRE, "text_wrap": True},
    Isi.TARGET: {**_CENTRE, "num_format": "@", "text_wrap": True},
    Isi.UANG: {"align": "right", "num_format": MONEY},
    Isi.SUMBER_DANA: _CENTRE,
}
"""A target is text: what is typed stays as typed, in an Excel of any language."""


class Gaya:
    """The formats of one workbook, made when first asked for."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._made: dict[object, Any] = {}

    def __call__(self, name: str) -> Any:
        """Return a format by its name."""
        return self._of(name, _NAMED[name])

    def isi(self, isi: Isi, *, framed: bool = True) -> Any:
        """Return the format of a cell to be filled, with or without its frame."""
        frame = {"border": 1} if framed else {}
        return self._of((isi, framed), {**_BASE, **_BY_ISI[isi], **frame})

    def condition(self, **properties: Any) -> Any:
        """Return a format for a conditional format, which knows only what it changes."""
        return self._of(tuple(sorted(properties.items())), properties)

    def _of(self, key: object, properties: dict[str, Any]) -> Any:
        if key not in self._made:
            self._made[key] = self._workbook.add_format(properties)
        return self._made[key]
