"""Damage to a workbook of any format, as deep as its format is understood."""

from __future__ import annotations

import random

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.biff.ole import SIGNATURE, OleFile
from tests.fuzz import bytewise, markup, records, zipped
from tests.hostile.ole import container


def mutated(data: bytes, rng: random.Random) -> bytes:
    """The workbook with one to four pieces of damage."""
    for _ in range(rng.choice((1, 1, 2, 4))):
        data = _once(data, rng)
    return data


def _once(data: bytes, rng: random.Random) -> bytes:
    if data.startswith(b"PK"):
        return zipped.damaged(data, rng)
    if data.startswith(SIGNATURE):
        return _damaged_ole(data, rng)
    return bytewise.damaged(data, rng) if rng.random() < 0.15 else markup.damaged(data, rng)


def _damaged_ole(data: bytes, rng: random.Random) -> bytes:
    if rng.random() < 0.3:
        return bytewise.damaged(data, rng)
    try:
        stream = OleFile(data).read("Workbook")
    except UnreadableWorkbookError:
        stream = None
    if stream is None:
        return bytewise.damaged(data, rng)
    stream = records.damaged_xls(stream, rng)
    return stream if rng.random() < 0.1 else container({"Workbook": stream})
