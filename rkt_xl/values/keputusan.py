"""The decrees that fixed the nomenclature, and which one a title speaks of.

Source: Permendagri 90/2019 and the decrees that brought it up to date; the year of a decree is not its validity:
plans of a year follow the newest decree that was there when they were written.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from rkt_xl.values.text import fold


class Keputusan(NamedTuple):
    """A decree: its short name, the year it was signed."""

    name: str
    tahun: int


_KNOWN = tuple(
    (re.compile(pattern), Keputusan(name, tahun))
    for pattern, name, tahun in (
        (r"\b90\s*(?:/|tahun\s*)\s*2019\b", "Permendagri 90/2019", 2019),
        (r"\b050\s*-\s*3708\b", "Kepmendagri 050-3708/2020", 2020),
        (r"\b050\s*-\s*5889\b", "Kepmendagri 050-5889/2021", 2021),
        (r"\b900[\d.]*\s*-\s*1317\b", "Kepmendagri 900.1.15.5-1317/2023", 2023),
        (r"\b900[\d.]*\s*-\s*3406\b", "Kepmendagri 900.1.15.5-3406/2024", 2024),
        (r"\b900[\d.]*\s*-\s*2850\b", "Kepmendagri 900.1-2850/2025", 2025),
        (r"\b900[\d.]*\s*-\s*861\b", "Kepmendagri 900.1-861/2026", 2026),
    )
)
_NUMBERED = re.compile(r"(?<![\d.])\b(\d[\d.]{0,20}-?\s*\d{1,20})\s*(?:tahun|/)\s*(20[12]\d)\b")
_YEAR = re.compile(r"\b(20[12]\d)\b")


def find_keputusan(text: str) -> Keputusan | None:
    """Return the decree that a title or file name speaks of; one not known by its number and year.

    >>> find_keputusan("KODEFIKASI SIPD KEMENDAGRI 900.1.15.5-3406-24+Pemutakhiran").tahun
    2024
    >>> find_keputusan("Lampiran Keputusan Nomor 900.1-9999 Tahun 2028"), find_keputusan("Daftar kode")
    (Keputusan(name='900.1-9999/2028', tahun=2028), None)
    """
    folded = fold(text)
    known = next((decree for pattern, decree in _KNOWN if pattern.search(folded)), None)
    if known is not None:
        return known
    numbered = _NUMBERED.search(folded)
    if numbered:
        return Keputusan(f"{numbered[1].replace(' ', '')}/{numbered[2]}", int(numbered[2]))
    year = _YEAR.search(folded)
    return Keputusan(year[1], int(year[1])) if year else None
