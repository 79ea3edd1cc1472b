"""The shared texts of a workbook: cells name them by number.

Phonetic texts are no part of a text. A text that is written in several runs is bold when all its runs are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.ooxml.blocks import blocks
from rkt_xl.intake.ooxml.text import from_excel, from_xml, visible
from rkt_xl.intake.refusals import TOO_MANY_CELLS
from rkt_xl.intake.safexml import Attributes, as_utf8, local, walk
from rkt_xl.intake.sheet import all_fit

_PLAIN = re.compile(r'<si><t(?: xml:space="preserve")?>([^<]*+)</t></si>')
# What has begun is looked for no further than to where the next one begins: no input takes more than one pass.
_ANY = re.compile(r"<si>([^<]*+(?:<(?!/?si[ />])[^<]*+)*)</si>|<si/>|<si ([^<>]*)>")
_PHONETIC = re.compile(r"<rPh\b[^<]*+(?:<(?!/?rPh\b)[^<]*+)*</rPh>")
_TEXT = re.compile(r"<t(?: [^<>]*)?>([^<]*)</t>")
_RUN = re.compile(r"<r>([^<]*+(?:<(?!/?r>)[^<]*+)*)</r>")
_BOLD = re.compile(r'<b(?: val="(?:1|true)")?\s*/>')


class Texts(NamedTuple):
    """The shared texts in their order, None for one without anything to see; the numbers of the bold ones.

    `fit` tells that a cell can hold each of them: cells that name them need not be looked at one by one.
    """

    texts: list[str | None]
    bold: frozenset[int]
    fit: bool = False


NO_TEXTS = Texts([], frozenset(), fit=True)


def read_texts(pieces: Callable[[], Iterable[bytes]], limits: Limits) -> Texts:
    """Return the shared texts.

    Args:
        pieces: begins to unpack the part; called again when it is written in an unusual way.
        limits: how many there may be.

    Raises:
        UnreadableWorkbookError: when the part is damaged or too large.
    """
    texts: list[str | None] = []
    bold: set[int] = set()
    fit = True
    for block in blocks(as_utf8(pieces()), b"<si>", limits.row_bytes):
        found = _read_block(block.decode("utf-8", "replace"), len(texts), bold)
        if found is None:
            return _read_surely(pieces(), limits)
        texts.extend(found)
        fit = fit and all_fit(found, limits.cell_characters)
        _check(texts, limits)
    return Texts(texts, frozenset(bold), fit)


def _check(texts: list[str | None], limits: Limits) -> None:
    if len(texts) > limits.texts:
        raise UnreadableWorkbookError(TOO_MANY_CELLS)


def _read_block(block: str, first: int, bold: set[int]) -> list[str | None] | None:
    """The texts of a block; None when it is not written as programs write it."""
    if "<!" in block:
        return None
    found = _PLAIN.findall(block)
    if len(found) != block.count("<si"):
        found = []
        for match in _ANY.finditer(block):
            if match[2] is not None:
                return None
            inner = match[1] or ""
            if "<r>" in inner and _is_bold(inner):
                bold.add(first + len(found))
            found.append("".join(_TEXT.findall(_PHONETIC.sub("", inner))))
    if "&" in block:
        found = [from_xml(text) for text in found]
    if "_x" in block or "\r" in block:
        found = [from_excel(text) for text in found]
    return [None if not text or text.isspace() else text for text in found]


def _is_bold(inner: str) -> bool:
    runs = [run for run in _RUN.findall(inner) if "".join(_TEXT.findall(run)).strip()]
    return bool(runs) and all(_BOLD.search(run) for run in runs)


def _read_surely(pieces: Iterable[bytes], limits: Limits) -> Texts:
    """The same by an XML parser."""
    texts: list[str | None] = []
    parts: list[str] = []
    inside: list[str] = []

    def start(name: str, _: Attributes) -> None:
        inside.append(local(name))
        if inside[-1] == "si":
            parts.clear()

    def end(_: str) -> None:
        if inside.pop() == "si":
            texts.append(visible("".join(parts)))
            _check(texts, limits)

    def text(piece: str) -> None:
        if inside and inside[-1] == "t" and "rPh" not in inside:
            parts.append(piece)

    walk(as_utf8(pieces), start, end, text)
    return Texts(texts, frozenset())
