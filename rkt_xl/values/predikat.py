"""Predicates: the words and letters that stand for a value, with the scale they belong to.

Sources: PermenPAN-RB 88/2021 (AKIP), BPK opinions, PermenPAN 14/2017 (IKM). A letter alone belongs to no scale:
the indikator tells which one is meant.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from rkt_xl.values.text import fold, squeeze


class Predikat(NamedTuple):
    """A predicate as written, with the number that stands beside it (`BB / 72,5`)."""

    word: str
    number: str | None = None


class Scale(NamedTuple):
    """A scale of predicates: each with its lowest number (exclusive where the regulation says so), best first."""

    name: str
    steps: tuple[tuple[str, Decimal, bool], ...]

    def word_of(self, number: Decimal) -> str | None:
        """Return the predicate of a number."""
        for word, low, exclusive in self.steps:
            if number > low or (number == low and not exclusive):
                return word
        return None

    def rank(self, word: str) -> int | None:
        """Return how good a predicate is, the best highest; None when it is not of this scale."""
        words = [step[0] for step in reversed(self.steps)]
        return words.index(word.upper()) if word.upper() in words else None


def _steps(*pairs: tuple[str, str, bool]) -> tuple[tuple[str, Decimal, bool], ...]:
    return tuple((word, Decimal(low), exclusive) for word, low, exclusive in pairs)


AKIP = Scale(
    "AKIP",
    _steps(
        ("AA", "90", True), ("A", "80", True), ("BB", "70", True), ("B", "60", True), ("CC", "50", True),
        ("C", "30", True), ("D", "0", False),
    ),
)  # fmt: skip
IKM = Scale("IKM", _steps(("A", "88.31", False), ("B", "76.61", False), ("C", "65", False), ("D", "25", False)))
OPINI = Scale("Opini BPK", _steps(("WTP", "4", False), ("WDP", "3", False), ("TW", "2", False), ("TMP", "1", False)))

_LETTERS = frozenset({"AA", "A", "BB", "B", "CC", "C", "D", "A-", "B-", "C-", "WTP", "WDP", "TMP", "TW", "E"})
_WORDS = frozenset(
    {"sangat baik", "baik", "cukup", "cukup baik", "kurang", "kurang baik", "sangat kurang", "memuaskan", "istimewa"}
    | {"sangat memuaskan", "sangat tinggi", "tinggi", "sedang", "rendah", "sangat rendah", "tepat waktu", "prima"}
    | {"informatif", "menuju informatif", "cukup informatif", "utama", "madya", "nindya", "pratama", "paripurna"}
    | {"wajar tanpa pengecualian", "wajar dengan pengecualian", "tidak memberikan pendapat", "tidak wajar"}
    | {"wajar tanpa pengecualian (wtp)", "berkembang", "maju", "mandiri", "inovatif", "sangat inovatif", "terpuji"}
)
_LETTER_WITH_NUMBER = re.compile(r"^([A-D]{1,2}|W[TD]P)\s*(?:\(\s*|/\s*|=\s*|:\s*|\s)([\d.,]+)\s*\)?$")


@lru_cache(maxsize=4096)
def find_predikat(text: str) -> Predikat | None:
    """Return the predicate that a target text is, None when it is something else.

    >>> find_predikat("BB"), find_predikat("B (65)"), find_predikat("Tepat Waktu"), find_predikat("Dokumen")
    (Predikat(word='BB', number=None), Predikat(word='B', number='65'), Predikat(word='Tepat Waktu', number=None), None)
    """
    squeezed = squeeze(text)
    letters = squeezed.replace(" ", "")
    if letters in _LETTERS:
        return Predikat(letters)
    if fold(squeezed) in _WORDS:
        return Predikat(squeezed)
    both = _LETTER_WITH_NUMBER.match(squeezed)
    if both and both[1] in _LETTERS:
        return Predikat(both[1], both[2])
    return None


def scale_of_indikator(indikator: str) -> Scale | None:
    """Return the scale on which an indikator is measured, None when it cannot be told.

    >>> scale_of_indikator("Nilai AKIP").name, scale_of_indikator("Opini BPK atas laporan keuangan").name
    ('AKIP', 'Opini BPK')
    """
    folded = fold(indikator)
    if re.search(r"\b(s?akip|lke|akuntabilitas kinerja)\b", folded):
        return AKIP
    if re.search(r"\bopini\b", folded):
        return OPINI
    if re.search(r"\b(ikm|skm|kepuasan masyarakat|survei kepuasan)\b", folded):
        return IKM
    return None
