"""XML from strangers: always UTF-8, no declarations of its own, a bounded depth, one class of error.

Names are given without their prefix unless namespaces are asked for: programs disagree about prefixes, never
about the names behind them.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NoReturn
from xml.parsers import expat

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.refusals import DAMAGED, STRANGE_XML

Attributes = dict[str, str]
_MAX_DEPTH = 250
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.-]{1,40})[\"']")
_SAME_AS_UTF8 = frozenset({"utf-8", "ascii"})
_TEXT_CODECS = re.compile(r"utf-(?:8|16|32)(?:-\w+)?|ascii|iso8859-\d+|cp\d+|koi8-r|mac-roman")


def as_utf8(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the same text as UTF-8 without a byte order mark.

    Raises:
        UnreadableWorkbookError: when it is written in an encoding that does not exist.
    """
    pieces = iter(pieces)
    first = next(pieces, b"")
    name = _encoding(first)
    if name in _SAME_AS_UTF8:
        yield first.removeprefix(codecs.BOM_UTF8)
        yield from pieces
        return
    decoder = codecs.getincrementaldecoder(name)(errors="replace")
    yield decoder.decode(first).removeprefix("\ufeff").encode("utf-8", "replace")
    for piece in pieces:
        yield decoder.decode(piece).encode("utf-8", "replace")


def _encoding(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if head.startswith((b"<\0", b"\0<")):
        return "utf-16-le" if head[0] else "utf-16-be"
    declared = _DECLARED.match(head.removeprefix(codecs.BOM_UTF8))
    name = declared[1].decode().lower() if declared else "utf-8"
    try:
        known = codecs.lookup(name).name
    except LookupError as err:
        raise UnreadableWorkbookError(DAMAGED) from err
    if not _TEXT_CODECS.fullmatch(known):
        raise UnreadableWorkbookError(DAMAGED)
    # What says UTF-16 of itself and has neither mark nor zero bytes is UTF-8 that kept an old first line.
    return "utf-8" if known.startswith(("utf-8", "utf-16")) else known


def walk(
    pieces: Iterable[bytes],
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
    *,
    namespaces: bool = False,
) -> None:
    """Call back for each element and each text of an XML document.

    Args:
        pieces: the document in UTF-8.
        start: gets the name and the attributes of an element.
        end: gets the name of an element.
        text: gets a piece of text.
        namespaces: names are `address name`, as expat writes them, instead of `prefix:name`.

    Raises:
        UnreadableWorkbookError: when it is not well-formed, nested too deeply, or declares a document type.
    """
    parser = expat.ParserCreate("utf-8", " ") if namespaces else expat.ParserCreate("utf-8")
    parser.buffer_text = True
    depth = 0

    def opened(name: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > _MAX_DEPTH:
            raise UnreadableWorkbookError(DAMAGED)
        start(name, attributes)

    def closed(name: str) -> None:
        nonlocal depth
        depth -= 1
        if end is not None:
            end(name)

    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    if text is not None:
        parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as err:
        raise UnreadableWorkbookError(DAMAGED) from err


def _refuse(*_: Any) -> NoReturn:
    raise UnreadableWorkbookError(STRANGE_XML)


def local(name: str) -> str:
    """Return a name without its prefix.

    >>> local("x:row"), local("row")
    ('row', 'row')
    """
    return name.rpartition(":")[2]


def elements(pieces: Iterable[bytes], wanted: frozenset[str]) -> list[tuple[str, Attributes]]:
    """Return name and attributes of the elements of some names, in their order; raises as `walk` does."""
    found: list[tuple[str, Attributes]] = []

    def start(name: str, attributes: Attributes) -> None:
        short = local(name)
        if short in wanted:
            found.append((short, {local(key): value for key, value in attributes.items()}))

    walk(as_utf8(pieces), start)
    return found
