"""The styles part of an xlsx workbook: for each cell format its number format, bold and indent."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from rkt_xl.intake.grid import PLAIN, Style

_MAIN = "{*}"
_BUILTIN = {
    0: None, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0", 38: "#,##0",
    39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip


def read_styles(xml: bytes) -> tuple[Style, ...]:
    """Return the cell formats of `xl/styles.xml` in order; empty when the part cannot be read."""
    try:
        root = ET.fromstring(xml)
    except ET.ParseError:
        return ()
    formats = _number_formats(root.iterfind(f"{_MAIN}numFmts/{_MAIN}numFmt"))
    bold = [_is_bold(font) for font in root.iterfind(f"{_MAIN}fonts/{_MAIN}font")]
    return tuple(_style(xf, formats, bold) for xf in root.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf"))


def _number_formats(elements: Iterable[ET.Element]) -> dict[int, str | None]:
    formats: dict[int, str | None] = dict(_BUILTIN)
    for element in elements:
        formats[_int(element.get("numFmtId"))] = element.get("formatCode")
    return formats


def _is_bold(font: ET.Element) -> bool:
    bold = font.find(f"{_MAIN}b")
    return bold is not None and bold.get("val", "1") not in ("0", "false")


def _style(xf: ET.Element, formats: dict[int, str | None], bold: list[bool]) -> Style:
    font = _int(xf.get("fontId"))
    alignment = xf.find(f"{_MAIN}alignment")
    indent = _int(alignment.get("indent")) if alignment is not None else 0
    number_format = formats.get(_int(xf.get("numFmtId")))
    if number_format == "General":
        number_format = None
    style = Style(number_format, font < len(bold) and bold[font], indent)
    return PLAIN if style == PLAIN else style


def _int(text: str | None) -> int:
    return int(text) if text and text.isdigit() else 0
