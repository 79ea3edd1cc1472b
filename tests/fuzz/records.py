"""Damage to binary records, of xls and of xlsb: whole records are lost, doubled, moved, cut, or hold other numbers."""

from __future__ import annotations

import random
import struct
from collections.abc import Callable, Iterator

from tests.fuzz import bytewise
from tests.intake.xlsb_builder import record as xlsb_record

Record = tuple[int, bytes]
_MOST = 65_535


def damaged_xls(stream: bytes, rng: random.Random) -> bytes:
    """The stream of a workbook with one piece of damage."""
    return _damaged(list(_of_xls(stream)), rng, _write_xls)


def damaged_xlsb(part: bytes, rng: random.Random) -> bytes:
    """A part of a workbook with one piece of damage."""
    return _damaged(list(_of_xlsb(part)), rng, lambda kind, content: xlsb_record(kind & 0x3FFF, content))


def _write_xls(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind & _MOST, min(len(content), _MOST)) + content[:_MOST]


def _damaged(found: list[Record], rng: random.Random, write: Callable[[int, bytes], bytes]) -> bytes:
    if found:
        place = rng.randrange(len(found))
        kind, content = found[place]
        match rng.randrange(7):
            case 0:
                del found[place]
            case 1:
                found[place:place] = [found[place]] * rng.choice((1, 2, 200))
            case 2:
                found.insert(rng.randrange(len(found)), found[place])
            case 3:
                found[place] = (rng.choice(found)[0], content)
            case 4:
                del found[place : place + rng.choice((2, 5, 40))]
            case _:
                found[place] = (kind, bytewise.damaged(content, rng)[:_MOST])
    out = b"".join(write(kind, content) for kind, content in found)
    return bytewise.damaged(out, rng) if rng.random() < 0.1 else out


def _of_xls(stream: bytes) -> Iterator[Record]:
    position = 0
    while position + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, position)
        yield kind, stream[position + 4 : position + 4 + length]
        position += 4 + length


def _of_xlsb(part: bytes) -> Iterator[Record]:
    from rkt_xl.errors import UnreadableWorkbookError
    from rkt_xl.intake.xlsb.records import records

    try:
        yield from records(part)
    except UnreadableWorkbookError:
        return
