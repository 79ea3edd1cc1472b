"""What style sheets and `style` attributes say of a cell, in the words that Excel uses in its exports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rkt_xl.intake.grid import PLAIN, Style
from rkt_xl.intake.numberformats import meaningful

Declarations = dict[str, str]

# Nothing here is looked for again from every place where it might begin: pages come from strangers and may be large.
_SHEET = re.compile(r"<style\b[^>]*+>", re.IGNORECASE)
_SHEET_END = re.compile("</style", re.IGNORECASE)
_NO_CODE = re.compile("<!--|-->")
_CLASS = re.compile(r"\.([\w-]+)\s*$")
_LONGEST_BLOCK = 20_000
_DECLARATION = re.compile(r"""(?<![\w-])([\w-]++)\s*+:\s*+((?:"[^"]*+"|'[^']*+'|[^;"'])+)""")
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{4})|\\(.)")  # always four digits, and no blank is eaten: Excel, not CSS

_NAMED = {
    "percent": "0.00%", "fixed": "0.00", "standard": "#,##0.00", "scientific": "0.00E+00", "short date": "dd/mm/yyyy",
    "medium date": "dd-mmm-yy", "long date": "dd mmmm yyyy", "general date": "dd/mm/yyyy hh:mm", "short time": "hh:mm",
    "medium time": "hh:mm", "long time": "hh:mm:ss", "currency": "#,##0.00", "text": "@",
}  # fmt: skip


def number_format(name: str | None) -> str | None:
    """Return the code of a number format that may be given by one of Excel's names.

    >>> number_format("Percent"), number_format("General"), number_format('0" bln"')
    ('0.00%', None, '0" bln"')
    """
    return meaningful(_NAMED.get(name.casefold(), name)) if name else None


def declarations(text: str) -> Declarations:
    """Return the declarations of a block or a `style` attribute.

    >>> declarations('mso-number-format:"0\\\\0022 bln\\\\0022"; font-weight:700')
    {'mso-number-format': '0" bln"', 'font-weight': '700'}
    """
    found = {}
    for name, value in _DECLARATION.findall(text[:_LONGEST_BLOCK]):
        bare = value.strip()
        if bare[:1] in ("'", '"') and bare[-1:] == bare[:1]:
            bare = bare[1:-1]
        found[name.lower()] = _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else m[2], bare)
    return found


def style_sheets_of(page: str) -> list[str]:
    """Return the style sheets that stand in a page."""
    found = []
    begin = _SHEET.search(page)
    while begin:
        end = _SHEET_END.search(page, begin.end())
        if end is None:
            break
        found.append(page[begin.end() : end.start()])
        begin = _SHEET.search(page, end.end())
    return found


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """The selectors and the block of each rule of a style sheet."""
    bare = "".join(piece.partition("*/")[2] if n else piece for n, piece in enumerate(sheet.split("/*")))
    for rule in _NO_CODE.sub("", bare).split("}")[:-1]:
        before, brace, block = rule.rpartition("{")
        if brace:
            yield before.rpartition("{")[2], block


def read_classes(sheets: Iterable[str]) -> dict[str, Declarations]:
    """Return the declarations of each class of some style sheets."""
    classes: dict[str, Declarations] = {}
    for sheet in sheets:
        for selectors, block in _rules(sheet):
            found = declarations(block)
            for selector in selectors.split(","):
                name = _CLASS.search(selector.strip())
                if name:
                    classes.setdefault(name[1], {}).update(found)
    return classes


def look_of(blocks: Iterable[Declarations]) -> Style:
    """Return the style of a cell by its declarations, later ones stronger."""
    said: Declarations = {}
    for block in blocks:
        said.update(block)
    weight = said.get("font-weight", "")
    bold = weight in ("bold", "bolder") or (weight.isdecimal() and weight >= "600" and len(weight) == 3)
    indent = said.get("mso-char-indent-count", "")
    style = Style(
        number_format(said.get("mso-number-format")), bold, int(indent) if indent.isdecimal() and len(indent) < 4 else 0
    )
    return PLAIN if style == PLAIN else style


def is_hidden(style: str | None) -> bool:
    """Whether a `style` attribute takes something out of view."""
    return style is not None and declarations(style).get("display") == "none"
