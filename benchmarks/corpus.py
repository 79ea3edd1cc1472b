"""Consistent offices to measure with: each has a Renstra, an RKT, a PK and a DPA that say the same.

`python -m benchmarks.corpus FOLDER COUNT` writes COUNT offices, a folder for each; the same count gives the same files.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from tests.corpus.plan import Plan, plan_of
from tests.corpus.render import save
from tests.corpus.vocabulary_offices import OFFICES
from tests.mutations.calm import CalmDesk
from tests.mutations.offices import Draft, consistent
from tests.mutations.vocabulary import KEUANGAN, PERHUBUNGAN, PROGRAMS

_FIRST = (
    "Tirta",
    "Nusa",
    "Bumi",
    "Arung",
    "Wana",
    "Sukma",
    "Jaya",
    "Mega",
    "Surya",
    "Candra",
    "Giri",
    "Segara",
    "Rimba",
)
_LAST = (
    "maya",
    "raya",
    "sari",
    "wangi",
    "laras",
    "murni",
    "kencana",
    "asri",
    "pura",
    "loka",
    "nagara",
    "mulya",
    "jati",
)
_OFFICES = (*OFFICES[:3], PERHUBUNGAN, KEUANGAN)
_PERIODE, _TAHUN = (2025, 2029), 2026
_DRAFTS = (
    Draft("Renstra 2025-2029.xlsx", "renstra", ("renstra-tc25", "renstra-tc27")),
    Draft("RKT 2026.xlsx", "rkt", ("rkt-kode",)),
    Draft("PK 2026.xlsx", "pk", ("pk-2",)),
    Draft("DPA 2026.xlsx", "dpa", ("dpa-flat",)),
)


def region(number: int) -> str:
    """Return the name of an invented kabupaten.

    >>> region(0), region(14)
    ('Kabupaten Tirtamaya', 'Kabupaten Nusaraya')
    """
    names = [first + last for last in _LAST for first in _FIRST]
    round_, place = divmod(number, len(names))
    return f"Kabupaten {names[place]}" + (f" {names[round_ - 1]}" if round_ else "")


def plan(number: int) -> Plan:
    """Return the plan of an office."""
    office = _OFFICES[number % len(_OFFICES)]
    where = region(number // len(_OFFICES))
    return consistent(plan_of(office, where, _PERIODE, random.Random(number), PROGRAMS, _TAHUN))


def write_offices(folder: Path, count: int, first: int = 0) -> None:
    """Write the workbooks of `count` offices below a folder; those that are there already stay."""
    for number in range(first, first + count):
        place = folder / f"{number:05d}"
        if (place / _DRAFTS[-1].file).exists():
            continue
        place.mkdir(parents=True, exist_ok=True)
        own = plan(number)
        for draft in _DRAFTS:
            desk = CalmDesk(own, draft.coin)
            for make in draft.makers():
                make(desk)
            save(desk.book, place / draft.file)


if __name__ == "__main__":
    write_offices(Path(sys.argv[1]), int(sys.argv[2]))
