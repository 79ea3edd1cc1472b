"""Every cell format of the output, in one place: Arial 10, thin borders, grey headings that survive a photocopier."""

from __future__ import annotations

from typing import Any

FONT = "Arial"
GREY = "#D9D9D9"
PALE = "#F2F2F2"
_BASE: dict[str, Any] = {"font_name": FONT, "font_size": 10, "valign": "top"}
_CELL: dict[str, Any] = {**_BASE, "border": 1, "text_wrap": True}
_HEAD: dict[str, Any] = {**_CELL, "bold": True, "align": "center", "valign": "vcenter", "bg_color": GREY}
_MONEY: dict[str, Any] = {**_CELL, "align": "right", "text_wrap": False, "shrink": True}  # no ### when narrow

_NAMED: dict[str, dict[str, Any]] = {
    "plain": _BASE,
    "wrap": {**_BASE, "text_wrap": True},
    "bold": {**_BASE, "bold": True},
    "title": {**_BASE, "bold": True, "font_size": 12, "align": "center", "valign": "vcenter", "text_wrap": True},
    "head": _HEAD,
    "head_small": {**_HEAD, "font_size": 7},
    "numbering": {**_CELL, "font_size": 8, "align": "center", "valign": "vcenter", "bg_color": PALE},
    "text": _CELL,
    "strong": {**_CELL, "bold": True},
    "centre": {**_CELL, "align": "center"},
    "number": {**_CELL, "align": "center"},
    "money": _MONEY,
    "kode": {**_CELL, "num_format": "@"},
    "program": {**_CELL, "bold": True},
    "kegiatan": {**_CELL, "bold": True, "align": "left", "indent": 1},
    "subkegiatan": {**_CELL, "align": "left", "indent": 2},
    "band": {**_CELL, "bold": True, "bg_color": PALE},
    "total": {**_CELL, "bold": True, "bg_color": GREY},
    "total_note": {**_CELL, "bold": True, "align": "center", "bg_color": PALE},
    "total_money": {**_MONEY, "bold": True, "bg_color": PALE},
    "error": {**_CELL, "bold": True, "bg_color": "#F8CBAD"},
    "warning": {**_CELL, "bold": True, "bg_color": "#FFE699"},
    "info": {**_CELL, "bg_color": "#FFFFFF"},
    "differs": {**_CELL, "align": "center", "bold": True, "bg_color": "#F8CBAD"},
    "differs_money": {**_MONEY, "bold": True, "bg_color": "#F8CBAD"},
    "link": {**_CELL, "font_color": "#0563C1", "underline": 1},
    "link_centre": {**_CELL, "font_color": "#0563C1", "underline": 1, "align": "center"},
    "sign": {**_BASE, "align": "center"},
    "sign_name": {**_BASE, "align": "center", "bold": True, "underline": 1},
    "note": {**_BASE, "italic": True, "font_size": 9, "text_wrap": True},
}  # fmt: skip


for _name in ("text", "centre", "number"):
    for _part, _edges in (("top", {"bottom": 0}), ("middle", {"top": 0, "bottom": 0}), ("bottom", {"top": 0})):
        _NAMED[f"{_name}_{_part}"] = {**_NAMED[_name], **_edges}


class Styles:
    """The formats of one workbook, made when first asked for."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._made: dict[tuple[str, str | None], Any] = {}

    def __call__(self, name: str, number_format: str | None = None) -> Any:
        """Return a format by its name, with a number format where one is wanted."""
        key = (name, number_format)
        made = self._made.get(key)
        if made is None:
            properties = dict(_NAMED[name])
            if number_format is not None:
                properties["num_format"] = number_format
            made = self._made[key] = self._workbook.add_format(properties)
        return made


def number_format(decimals: int) -> str:
    """Return the format that shows a number the Indonesian way: also LibreOffice, whatever its own language.

    >>> number_format(2), number_format(0)
    ('[$-421]#,##0.00', '[$-421]#,##0')
    """
    return "[$-421]#,##0" + ("." + "0" * decimals if decimals else "")


MONEY = number_format(0)
