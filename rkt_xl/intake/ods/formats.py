"""Number formats of OpenDocument, spelled out in XML, as the codes that Excel writes for them."""

from __future__ import annotations

from rkt_xl.intake.ods.names import NUMBER
from rkt_xl.intake.safexml import Attributes

_MOST_DIGITS = 30
_DATES = {
    "day": ("d", "dd"), "month": ("m", "mm"), "year": ("yy", "yyyy"), "hours": ("h", "hh"), "minutes": ("m", "mm"),
    "seconds": ("s", "ss"), "day-of-week": ("ddd", "dddd"), "am-pm": ("AM/PM", "AM/PM"), "era": ("", ""),
    "quarter": ("", ""), "week-of-year": ("", ""),
}  # fmt: skip


class FormatCode:
    """Builds the code of one number format from its elements.

    Args:
        kind: the local name of the format: `number-style`, `percentage-style`, `date-style`, ...
    """

    def __init__(self, kind: str) -> None:
        self._is_percentage = kind == "percentage-style"
        self._parts: list[str] = ["@"] if kind == "text-style" else []
        self._literal: list[str] | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        """Take an element of the format."""
        if not name.startswith(NUMBER):
            return
        short = name[len(NUMBER) :]
        if short in ("text", "currency-symbol"):
            self._literal = []
        elif short == "number":
            self._parts.append(_digits(attributes))
        elif short == "scientific-number":
            self._parts.append(_digits(attributes) + "E+00")
        elif short == "fraction":
            self._parts.append("# ?/?")
        elif short in _DATES:
            is_long = attributes.get(NUMBER + "style") == "long"
            code = _DATES[short][is_long]
            if attributes.get(NUMBER + "textual") == "true":
                code = "mmmm" if is_long else "mmm"
            self._parts.append(code)

    def text(self, piece: str) -> None:
        """Take text between the elements of the format."""
        if self._literal is not None:
            self._literal.append(piece)

    def end(self, name: str) -> None:
        """Leave an element of the format."""
        if self._literal is not None and name.startswith(NUMBER):
            literal = "".join(self._literal)
            if literal:
                percent = self._is_percentage and literal.strip() == "%"
                self._parts.append(literal if percent else '"' + literal.replace('"', "") + '"')
            self._literal = None

    @property
    def code(self) -> str | None:
        """The code, None for one that shows numbers as they are."""
        code = "".join(self._parts)
        return None if code in ("", "General") else code


def _digits(attributes: Attributes) -> str:
    decimals = attributes.get(NUMBER + "decimal-places")
    whole = _count(attributes.get(NUMBER + "min-integer-digits"), 1)
    grouped = attributes.get(NUMBER + "grouping") == "true"
    if decimals is None:
        return "General" if whole <= 1 and not grouped else _whole(whole, grouped=grouped)
    most = _count(decimals, 0)
    least = min(_count(attributes.get(NUMBER + "min-decimal-places"), most), most)
    fraction = "0" * least + "#" * (most - least)
    return _whole(whole, grouped=grouped) + ("." + fraction if fraction else "")


def _whole(digits: int, *, grouped: bool) -> str:
    return "#,##" + "0" * max(digits, 1) if grouped and digits else "#,###" if grouped else "0" * digits or "#"


def _count(text: str | None, default: int) -> int:
    return min(int(text), _MOST_DIGITS) if text and text.isascii() and text.isdigit() and len(text) < 6 else default
