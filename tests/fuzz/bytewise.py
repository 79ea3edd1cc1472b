"""Damage without knowledge of the format: what bad memory sticks, torn downloads and mail programs do."""

from __future__ import annotations

import random
import struct

_NUMBERS = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 1048576, 16384)


def damaged(data: bytes, rng: random.Random) -> bytes:
    """The bytes with one piece of damage."""
    if not data:
        return bytes([rng.randrange(256)])
    out = bytearray(data)
    place = rng.randrange(len(out))
    size = min(len(out) - place, rng.choice((1, 2, 4, 16, 64, 512, 4096)))
    match rng.randrange(9):
        case 0:
            out[place] ^= 1 << rng.randrange(8)
        case 1:
            out[place : place + size] = rng.randbytes(size)
        case 2:
            del out[place : place + size]
        case 3:
            out[place:place] = rng.randbytes(size)
        case 4:
            out[place:place] = out[place : place + size] * rng.choice((1, 2, 50))
        case 5:
            del out[place:]
        case 6:
            other = rng.randrange(len(out))
            out[place : place + size] = out[other : other + size]
        case 7:
            width = rng.choice("BHI")
            number = struct.pack("<" + width, rng.choice(_NUMBERS) & (256 ** struct.calcsize(width) - 1))
            out[place : place + len(number)] = number
        case _:
            out[place : place + size] = bytes(size)
    return bytes(out)
