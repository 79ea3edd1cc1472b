"""Writing values into cells: numbers as numbers, text as text whatever it begins with, nothing as a dash."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from rkt_xl.model.plan import Target
from rkt_xl.model.result import Quote, Said
from rkt_xl.model.target import Kind, TargetValue
from rkt_xl.values.display import indonesian
from rkt_xl.write.styles import Styles, number_format

MISSING = "-"
_MAX_DECIMALS = 4
_MOST_LINKS = 65_530
"""Links that Excel takes on one sheet; XlsxWriter leaves out the cell of every further one."""

_LONGEST_LINK = 2_079


def decimals_of(value: TargetValue, written: str) -> int:
    """Return how many decimals a target is shown with: as many as the source shows, at most four.

    >>> decimals_of(TargetValue(Kind.NUMBER, Decimal("95")), "95,00")
    2
    """
    number = value.number
    if number is None or number == number.to_integral_value():
        shown = written.rstrip("% ").rpartition(",")[2] if "," in written else ""
        return min(len(shown), 2) if shown.isdigit() and len(shown) != 3 else 0
    exponent = number.normalize().as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 0
    shown = written.rstrip("% ").rpartition(",")[2]
    if shown.isdigit() and "," in written:
        places = max(places, len(shown))
    return 2 if places > _MAX_DECIMALS else places


def write_target(sheet: Any, row: int, col: int, target: Target | None, styles: Styles, style: str = "number") -> None:
    """Write a target: a number as a number, all else as the text that stands in the source."""
    if target is None or target.value.is_missing:
        sheet.write_string(row, col, MISSING, styles("centre"))
        return
    value = target.value
    if value.kind is Kind.NUMBER and value.number is not None:
        decimals = decimals_of(value, target.ref.text.strip())
        sheet.write_number(row, col, float(value.number), styles(style, number_format(decimals)))
        return
    sheet.write_string(row, col, target.ref.text.strip(), styles("centre"))


def write_money(sheet: Any, row: int, col: int, amount: Decimal | None, styles: Styles, style: str = "money") -> None:
    """Write an amount of Rupiah, an empty cell where none is known."""
    if amount is None:
        sheet.write_blank(row, col, None, styles(style))
        return
    whole = amount == amount.to_integral_value()
    sheet.write_number(row, col, float(amount), styles(style, number_format(0 if whole else 2)))


def write_text(sheet: Any, row: int, col: int, text: str | None, style: Any) -> None:
    """Write text as text; an empty cell with its border where there is none."""
    if text:
        sheet.write_string(row, col, text, style)
    else:
        sheet.write_blank(row, col, None, style)


def write_link(sheet: Any, row: int, col: int, target: str, text: str, styles: Styles) -> None:
    """Write a text that leads somewhere; the text alone where Excel takes no more links, or none so long."""
    parts = target.split("#", 1)
    if sheet.hlink_count >= _MOST_LINKS or any(len(part) > _LONGEST_LINK for part in parts):
        sheet.write_string(row, col, text, styles("text"))
    else:
        sheet.write_url(row, col, target, styles("link"), text)


def target_text(target: Target | None) -> str:
    """Return a target as Indonesian text, with the decimals that its source shows."""
    if target is None or target.value.is_missing:
        return MISSING
    value, written = target.value, target.ref.text.strip()
    if value.kind is Kind.NUMBER and value.number is not None:
        return indonesian(value.number, decimals_of(value, written))
    return written


def edit_comment(source: str) -> str:
    """Return the note of a cell that a person has changed in the last output."""
    return f"Disunting tangan. Menurut sumber: {source or '(kosong)'}"


def comment_of(said: Said, what: str) -> str | None:
    """Return the note of a cell that was edited by hand or whose sources differ: where its value is from."""
    edited = edit_comment(said.source) if said.source is not None else ""
    return "\n".join(part for part in (edited, _differing(said, what)) if part) or None


def _differing(said: Said, what: str) -> str:
    """What other documents say."""
    if not said.others:
        return ""
    own = f"{what} menurut {_where(said.quote)}." if said.quote else ""
    others = "\n".join(f"{_where(quote)}: {quote.text}" for quote in said.others)
    return f"{own}\nBerbeda:\n{others}".strip()


def _where(quote: Quote) -> str:
    return f"{quote.kind.label} ({quote.ref.place})"


def add_comment(sheet: Any, row: int, col: int, text: str) -> None:
    """Put a note on a cell, large enough for its text."""
    lines = sum(1 + len(line) // 48 for line in text.split("\n"))
    sheet.write_comment(
        row, col, text, {"author": "rkt-xl", "x_scale": 2.2, "height": max(60, 16 * lines + 10), "font_size": 9}
    )
