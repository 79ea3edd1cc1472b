"""From what a cell of a web page says of itself to its value.

The text of a cell stays text: `1.250` of a page is as ambiguous as typed by hand. A number is a number only where the
program that wrote the page says so (`x:num` of Excel, `sdval` of LibreOffice).
"""

from __future__ import annotations

import re

from rkt_xl.intake.cellnumbers import number_of, number_value
from rkt_xl.intake.grid import CellValue
from rkt_xl.values.cell import CellError

_ERROR = re.compile(r"#(?:REF!|DIV/0!|N/A|NAME\?|VALUE!|NUM!|NULL!)")
_TRUTH = {"TRUE": True, "FALSE": False}


def text_value(text: str) -> CellValue | None:
    """Return the value of a cell of plain text: the text, the error that it shows, None for nothing to see.

    >>> text_value("77,95"), text_value("#REF!"), text_value(" \\u00a0")
    ('77,95', CellError(text='#REF!'), None)
    """
    if not text or text.isspace():
        return None
    bare = text.strip()
    return CellError(bare) if bare.startswith("#") and _ERROR.fullmatch(bare) else text


def cell_value(said: dict[str, str], text: str, number_format: str | None) -> CellValue | None:
    """Return the value of a cell.

    Args:
        said: the attributes of the cell.
        text: what is shown in it.
        number_format: its number format.
    """
    bare = text.strip()
    if bare in _TRUTH and ("x:bool" in said or "x:err" in said):
        return _TRUTH[bare]
    shown = text_value(text)
    if isinstance(shown, CellError):
        return shown
    if said.get("x:str"):
        return said["x:str"]
    number = number_of(said.get("x:num") or said.get("sdval") or (bare if "x:num" in said and bare.isdecimal() else ""))
    return shown if number is None else number_value(number, number_format)
