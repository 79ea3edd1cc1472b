"""The styles of an ods workbook: what a style of cells says of number format, bold and indent; which tables show."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rkt_xl.intake.grid import PLAIN, Style
from rkt_xl.intake.ods.formats import FormatCode
from rkt_xl.intake.ods.names import FO, NUMBER, STYLE, TABLE
from rkt_xl.intake.safexml import Attributes

_LENGTH = re.compile(r"(\d{1,6}(?:\.\d{1,20})?)(cm|mm|in|pt|pc)")
_POINTS = {"cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0, "pt": 1.0, "pc": 12.0}
_POINTS_OF_AN_INDENT = 10
_MOST_PARENTS = 20


@dataclass(slots=True)
class _Written:
    """A style as it is written; None where it leaves a thing to its parent."""

    parent: str | None
    number_format: str | None
    bold: bool | None = None
    indent: int | None = None


class OdsStyles:
    """Gathers styles from the parts that hold some, and resolves them by name."""

    def __init__(self) -> None:
        self.hidden_tables: set[str] = set()
        self.bold_texts: set[str] = set()
        self._written: dict[str, _Written] = {}
        self._codes: dict[str, str | None] = {}
        self._positive: dict[str, str] = {}
        self._name = ""
        self._family = ""
        self._format: FormatCode | None = None
        self._format_name = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """Take an element."""
        if name.startswith(NUMBER) and name.endswith("-style"):
            self._format = FormatCode(name[len(NUMBER) :])
            self._format_name = attributes.get(STYLE + "name", "")
        elif self._format is not None:
            if name == STYLE + "map" and ">" in attributes.get(STYLE + "condition", ""):
                self._positive[self._format_name] = attributes.get(STYLE + "apply-style-name", "")
            self._format.start(name, attributes)
        elif name == STYLE + "style":
            self._name, self._family = attributes.get(STYLE + "name", ""), attributes.get(STYLE + "family", "")
            if self._family == "table-cell":
                parent, code = attributes.get(STYLE + "parent-style-name"), attributes.get(STYLE + "data-style-name")
                self._written[self._name] = _Written(parent, code)
        elif name == STYLE + "default-style":
            self._family = ""
        elif name.startswith(STYLE):
            self._properties(name[len(STYLE) :], attributes)

    def _properties(self, kind: str, attributes: Attributes) -> None:
        if kind == "table-properties" and attributes.get(TABLE + "display") == "false":
            self.hidden_tables.add(self._name)
        elif kind == "text-properties" and FO + "font-weight" in attributes:
            weight = attributes[FO + "font-weight"]
            bold = weight == "bold" or (weight.isdecimal() and len(weight) < 5 and int(weight) >= 600)
            if self._family == "table-cell":
                self._written[self._name].bold = bold
            elif self._family == "text" and bold:
                self.bold_texts.add(self._name)
        elif kind == "paragraph-properties" and self._family == "table-cell" and FO + "margin-left" in attributes:
            self._written[self._name].indent = _indent(attributes[FO + "margin-left"])

    def text(self, piece: str) -> None:
        """Take text."""
        if self._format is not None:
            self._format.text(piece)

    def end(self, name: str) -> None:
        """Leave an element."""
        if self._format is not None:
            self._format.end(name)
            if name.startswith(NUMBER) and name.endswith("-style"):
                self._codes[self._format_name] = self._format.code
                self._format = None

    def resolve(self, name: str) -> Style:
        """Return what a style of cells says, its parents included."""
        number_format, bold, indent = None, None, None
        for _ in range(_MOST_PARENTS):
            written = self._written.get(name)
            if written is None:
                break
            number_format = written.number_format if number_format is None else number_format
            bold = written.bold if bold is None else bold
            indent = written.indent if indent is None else indent
            name = written.parent or ""
        code = self._codes.get(self._positive.get(number_format or "", number_format or ""))
        style = Style(code, bool(bold), indent or 0)
        return PLAIN if style == PLAIN else style


def _indent(length: str) -> int:
    match = _LENGTH.fullmatch(length.strip())
    return round(float(match[1]) * _POINTS[match[2]] / _POINTS_OF_AN_INDENT) if match else 0
