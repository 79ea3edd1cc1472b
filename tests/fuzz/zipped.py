"""Damage to an archive: its parts are lost, swapped, doubled and changed, or its directory tells lies about them."""

from __future__ import annotations

import io
import random
import re
import struct
import warnings
import zipfile

from tests.fuzz import bytewise, markup, records

_NAMES = (
    "../../evil.xml",
    "/etc/passwd",
    "C:\\evil.xml",
    "XL/WORKBOOK.XML",
    "xl/workbook.bin",
    "mimetype",
    "x" * 300,
    "",
)
_HEARTY = re.compile(r"sheet|workbook|strings|content|styles", re.IGNORECASE)


def damaged(data: bytes, rng: random.Random) -> bytes:
    """The archive with one piece of damage."""
    parts = _parts(data)
    if not parts:
        return bytewise.damaged(data, rng)
    match rng.randrange(20):
        case 0 | 1:
            return _with_lies(data, rng)
        case 2:
            return bytewise.damaged(data, rng)
        case 3:
            del parts[rng.randrange(len(parts))]
        case 4:
            first, second = rng.randrange(len(parts)), rng.randrange(len(parts))
            parts[first], parts[second] = (parts[first][0], parts[second][1]), (parts[second][0], parts[first][1])
        case 5:
            parts.append((rng.choice(parts)[0], rng.choice(parts)[1]))
        case 6:
            place = rng.randrange(len(parts))
            parts[place] = (rng.choice(_NAMES), parts[place][1])
        case 7:
            parts.append((rng.choice(_NAMES), rng.choice(parts)[1]))
        case _:
            hearty = [n for n, (name, _) in enumerate(parts) if _HEARTY.search(name)]
            place = rng.choice(hearty) if hearty and rng.random() < 0.8 else rng.randrange(len(parts))
            name, content = parts[place]
            parts[place] = (name, _damaged_part(name, content, rng))
    return _packed(parts)


def _damaged_part(name: str, content: bytes, rng: random.Random) -> bytes:
    if name.endswith(".bin"):
        return records.damaged_xlsb(content, rng)
    return bytewise.damaged(content, rng) if rng.random() < 0.1 else markup.damaged(content, rng)


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [(entry.filename, archive.read(entry)) for entry in archive.infolist()]
    except Exception:  # noqa: BLE001 - earlier damage: then the bytes are damaged further
        return []


def _packed(parts: list[tuple[str, bytes]]) -> bytes:
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        warnings.simplefilter("ignore")  # names that stand there twice are meant
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _with_lies(data: bytes, rng: random.Random) -> bytes:
    """A field of a directory entry, of a local header or of the end record says something else."""
    out = bytearray(data)
    heads = [m.start() for m in re.finditer(rb"PK(?:\x01\x02|\x03\x04|\x05\x06)", data)]
    place = rng.choice(heads) + rng.randrange(4, 46)
    number = rng.choice((0, 1, 8, 12, 0xFFFF, 0xFFFFFFFF, len(data), rng.getrandbits(32)))
    field = struct.pack("<I", number)[: rng.choice((1, 2, 4))]
    out[place : place + len(field)] = field
    return bytes(out)
