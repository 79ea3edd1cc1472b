"""The records of a binary part: a type, a length and a content each. Source: [MS-XLSB]."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.refusals import DAMAGED

Record = tuple[int, bytes]


def records(part: bytes) -> Iterator[Record]:
    """Yield type and content of each record of a part.

    Raises:
        UnreadableWorkbookError: when the part ends inside of a record.
    """
    position, size = 0, len(part)
    try:
        while position < size:
            kind = part[position]
            position += 1
            if kind & 0x80:  # a second byte of seven bits follows
                kind = (kind & 0x7F) | (part[position] & 0x7F) << 7
                position += 1
            length = shift = 0
            while True:
                byte = part[position]
                position += 1
                length |= (byte & 0x7F) << shift
                shift += 7
                if not byte & 0x80 or shift == 28:
                    break
            end = position + length
            if end > size:
                raise UnreadableWorkbookError(DAMAGED)
            yield kind, part[position:end]
            position = end
    except IndexError as err:
        raise UnreadableWorkbookError(DAMAGED) from err


def wide_text(content: bytes, position: int) -> tuple[str, int]:
    """Return the text that begins at a position, and where it ends; an absent text is empty.

    Raises:
        struct.error: when the content is too short.
    """
    (length,) = struct.unpack_from("<I", content, position)
    start = position + 4
    if length == 0xFFFFFFFF:
        return "", start
    end = start + 2 * length
    if end > len(content):
        raise struct.error("text longer than its record")
    return content[start:end].decode("utf-16-le", "replace"), end
