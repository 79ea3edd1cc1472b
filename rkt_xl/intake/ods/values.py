"""From what OpenDocument says of a cell to its value."""

from __future__ import annotations

import datetime as dt
import re

from rkt_xl.intake.cellnumbers import number_of
from rkt_xl.intake.grid import CellValue
from rkt_xl.intake.ods.names import CALCEXT, OFFICE, TABLE
from rkt_xl.intake.safexml import Attributes
from rkt_xl.values.cell import UNCALCULATED, CellError

_ERROR = re.compile(r"#(?:REF!|DIV/0!|N/A|NAME\?|VALUE!|NUM!|NULL!)|Err:\d{3}")
_DURATION = re.compile(r"(-?)P(?:(\d{1,6})D)?T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:[.,]\d*)?S)?", re.ASCII)
_TRUTH = {"TRUE": True, "FALSE": False}


def cell_value(cell: Attributes, shown: str) -> CellValue | None:
    """Return the value of a cell, None for one that shows nothing.

    Args:
        cell: its attributes.
        shown: the text of its paragraphs.
    """
    kind = cell.get(OFFICE + "value-type")
    has_formula = TABLE + "formula" in cell
    if cell.get(CALCEXT + "value-type") == "error" or (has_formula and _ERROR.fullmatch(shown)):
        return CellError(shown or "#N/A")
    match kind:
        case "float" | "percentage" | "currency":
            return _number(cell.get(OFFICE + "value", ""), shown)
        case "date":
            return _date(cell.get(OFFICE + "date-value", ""), shown)
        case "time":
            return _time(cell.get(OFFICE + "time-value", ""), shown)
        case "boolean":
            return cell.get(OFFICE + "boolean-value") == "true"
    if kind is None and has_formula and not shown:
        return UNCALCULATED
    return _visible(cell.get(OFFICE + "string-value") or shown)


def _visible(text: str) -> str | None:
    return None if not text or text.isspace() else text


def _number(text: str, shown: str) -> CellValue | None:
    number = number_of(text)
    if number is None:
        return _visible(shown)
    if shown in _TRUTH and number in (0, 1):
        return _TRUTH[shown]
    return number


def _date(text: str, shown: str) -> CellValue | None:
    try:
        moment = dt.datetime.fromisoformat(text).replace(tzinfo=None, microsecond=0)
    except ValueError:
        return _visible(shown)
    return moment if moment.time() != dt.time() else moment.date()


def _time(text: str, shown: str) -> CellValue | None:
    match = _DURATION.fullmatch(text)
    if not match or match[1]:
        return _visible(shown)
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    length = dt.timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    return (dt.datetime.min + length).time() if length < dt.timedelta(days=1) else length
