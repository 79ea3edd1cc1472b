"""A part in blocks that end where an element begins, so that a part of any size is read in little memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.refusals import TOO_LARGE

_ROOT = re.compile(rb"<(?:(\w{1,40}):)?(?:worksheet|sst|dialogsheet)[\s>/]")


def blocks(pieces: Iterable[bytes], element: bytes, most: int) -> Iterator[bytes]:
    """Yield the bytes of a part, cut only in front of an element, the prefix of all names taken off.

    Args:
        pieces: the part in UTF-8.
        element: how the element begins, `<row ` or `<si>`.
        most: the largest block.

    Raises:
        UnreadableWorkbookError: when a block would be larger.
    """
    rest = b""
    prefix: bytes | None = None
    for piece in pieces:
        rest += piece
        if prefix is None:
            root = _ROOT.search(rest)
            prefix = root[1] or b"" if root else None
        marker = element.replace(b"<", b"<" + prefix + b":") if prefix else element
        cut = rest.rfind(marker)
        if cut > 0:
            yield _without(prefix, rest[:cut])
            rest = rest[cut:]
        elif len(rest) > most:
            raise UnreadableWorkbookError(TOO_LARGE)
    if rest:
        yield _without(prefix, rest)


def _without(prefix: bytes | None, block: bytes) -> bytes:
    if not prefix:
        return block
    return block.replace(b"<" + prefix + b":", b"<").replace(b"</" + prefix + b":", b"</")
