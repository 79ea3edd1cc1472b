"""A writer of the container of old Office documents, small: streams in whole sectors, none of them in mini sectors."""

from __future__ import annotations

import struct
from collections.abc import Mapping

from rkt_xl.intake.biff.ole import SIGNATURE

_SECTOR = 512
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SMALLEST = 4096


def container(streams: Mapping[str, bytes]) -> bytes:
    """A container with these streams at its top; short ones are filled up to the size below which mini sectors begin."""
    padded = {name: data + bytes(max(0, _SMALLEST - len(data))) for name, data in streams.items()}
    entries = [_entry("Root Entry", 5, _END, 0, child=1 if streams else _FREE)]
    body = b""
    nexts: list[int] = []
    for number, (name, data) in enumerate(padded.items(), 1):
        sectors = -(-len(data) // _SECTOR)
        first = len(nexts)
        nexts += [*range(first + 1, first + sectors), _END]
        body += data.ljust(sectors * _SECTOR, b"\0")
        entries.append(_entry(name, 2, first, len(data), right=number + 1 if number < len(padded) else _FREE))
    directory = b"".join(entries)
    directory_at = len(nexts)
    sectors = -(-len(directory) // _SECTOR)
    nexts += [*range(directory_at + 1, directory_at + sectors), _END]
    body += directory.ljust(sectors * _SECTOR, b"\0")
    tables = 1
    while tables * _SECTOR // 4 < len(nexts) + tables:
        tables += 1
    table_at = len(nexts)
    nexts += [_TABLE] * tables
    nexts += [_FREE] * (tables * _SECTOR // 4 - len(nexts))
    head = SIGNATURE + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, tables, directory_at, 0, _SMALLEST, _END, 0, _END, 0)
    places = [table_at + n for n in range(tables)]
    head += struct.pack("<109I", *places, *[_FREE] * (109 - tables))
    return head + body + struct.pack(f"<{len(nexts)}I", *nexts)


def _entry(name: str, kind: int, first: int, size: int, *, right: int = _FREE, child: int = _FREE) -> bytes:
    encoded = name.encode("utf-16-le") + b"\0\0"
    entry = encoded.ljust(64, b"\0") + struct.pack("<HBB3I", len(encoded), kind, 1, _FREE, right, child)
    return entry + bytes(36) + struct.pack("<IQ", first, size)
