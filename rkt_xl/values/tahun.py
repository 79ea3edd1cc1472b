"""Years, periods and quarters as titles and headings write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rkt_xl.values.text import fold

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}

_YEAR = r"(?:19[89]\d|20\d\d)"
_PERIODE = re.compile(rf"\b({_YEAR})\s*(?:-|–|—|−|/|s\s*[./]?\s*d\.?|sampai(?: dengan)?|hingga)\s*({_YEAR})\b")
_BARE_YEAR = re.compile(rf"(?<![\d./]){_YEAR}(?![\d/]|\.\d)")
_LABELLED_YEAR = re.compile(
    rf"\b(?:tahun(?:\s+anggaran)?|t\.?\s?a\.?|thn\.?)\s*[:.]?\s*({_YEAR})(?!\s*(?:-|–|s/d)\s*20)"
)
_LEGAL = re.compile(
    rf"\b(?:nomor|no\.?|pkpu|perda|permen\w*|perbup|perwal\w*|uu|pp)\s*[\w./-]*\s*(?:tahun\s*)?{_YEAR}|\d+/{_YEAR}"
)
_RELATIVE = re.compile(
    r"\b(?:tahun|thn|th|t)\s*\.?\s*(?:ke)?\s*[-–.]?\s*\(?\s*([1-6]|i{1,3}|iv|vi?)\s*\)?(?![\w,.]*\d)\b"
)
_OFFSET = re.compile(r"\(?\s*\bn\s*([+\-–])\s*([12])\b\s*\)?")
_QUARTER = re.compile(
    r"\b(?:triwulan|tri wulan|tribulan|tw|twl|trw|kuartal)\s*\.?\s*[-–]?\s*(?:ke)?\s*[-–]?\s*(iv|i{1,3}|[1-4])\b"
)


@dataclass(frozen=True, slots=True)
class YearLabel:
    """A year as a heading gives it.

    Exactly one is set: `year` 2025, `ordinal` 1 for `Tahun ke-1`, `offset` +1 for `N+1` (0 for `N`).
    """

    year: int | None = None
    ordinal: int | None = None
    offset: int | None = None

    def resolve(self, periode: tuple[int, int] | None, tahun: int | None) -> int | None:
        """Return the calendar year, given the period and the year of the document; None when they do not tell.

        >>> YearLabel(ordinal=2).resolve((2025, 2029), None), YearLabel(offset=1).resolve(None, 2025)
        (2026, 2026)
        """
        if self.year is not None:
            return self.year
        if self.ordinal is not None:
            return periode[0] + self.ordinal - 1 if periode else None
        if self.offset is not None:
            return tahun + self.offset if tahun else None
        return None


def find_periode(text: str) -> tuple[int, int] | None:
    """Return first and last year of a period named in the text.

    >>> find_periode("RENSTRA TAHUN 2025 – 2029"), find_periode("2025 s/d 2029"), find_periode("Tahun 2025")
    ((2025, 2029), (2025, 2029), None)
    """
    for match in _PERIODE.finditer(fold(text)):
        first, last = int(match[1]), int(match[2])
        if 2 <= last - first <= 20:
            return first, last
    return None


def find_tahun(text: str) -> int | None:
    """Return the year that a title names, leaving out periods and the years of regulations.

    >>> find_tahun("TAHUN ANGGARAN 2025"), find_tahun("RKT BKPP 2025 FIX (1)")
    (2025, 2025)
    >>> find_tahun("PKPU 5/2025 Tahun 2025 - 2029")
    """
    folded = _LEGAL.sub(" ", _PERIODE.sub(" ", fold(text)))
    labelled = _LABELLED_YEAR.search(folded)
    if labelled:
        return int(labelled[1])
    bare = {int(y) for y in _BARE_YEAR.findall(folded)}
    return bare.pop() if len(bare) == 1 else None


@lru_cache(maxsize=4096)
def find_year_label(heading: str) -> tuple[YearLabel | None, str]:
    """Return the year of a folded heading and the heading without it.

    >>> find_year_label("target tahun 2025")
    (YearLabel(year=2025, ordinal=None, offset=None), 'target')
    >>> find_year_label("tahun ke-1")[0].ordinal, find_year_label("pagu maju (n + 1)")[0].offset
    (1, 1)
    """
    years = _BARE_YEAR.findall(heading)
    if years:
        rest = re.sub(rf"\(?\b(?:tahun(?: anggaran)?|thn|ta|th)?\.?\s*[-–]?\s*{_YEAR}(?:\.0)?\)?", " ", heading)
        rest = _RELATIVE.sub(" ", rest)
        return YearLabel(year=int(years[0])), _tidy(rest)
    relative = _RELATIVE.search(heading)
    if relative:
        word = relative[1]
        return YearLabel(ordinal=ROMAN.get(word) or int(word)), _tidy(_RELATIVE.sub(" ", heading))
    offset = _OFFSET.search(heading)
    if offset:
        step = int(offset[2]) * (1 if offset[1] == "+" else -1)
        return YearLabel(offset=step), _tidy(re.sub(r"\b(?:tahun|rencana tahun)\s*$", " ", _OFFSET.sub(" ", heading)))
    if re.fullmatch(r"(?:.*\s)?(?:tahun|rencana tahun)\s+\(?n\)?", heading):
        return YearLabel(offset=0), _tidy(re.sub(r"\btahun\s+\(?n\)?$", " ", heading))
    return None, heading


def find_quarter(heading: str) -> tuple[int | None, str]:
    """Return the quarter of a folded heading and the heading without it.

    >>> find_quarter("target tw iii"), find_quarter("triwulan 1"), find_quarter("tw2"), find_quarter("target")
    ((3, 'target'), (1, ''), (2, ''), (None, 'target'))
    """
    match = _QUARTER.search(heading)
    if not match:
        return None, heading
    return ROMAN.get(match[1]) or int(match[1]), _tidy(_QUARTER.sub(" ", heading))


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\(\s*\)", " ", text)).strip(" -–,:/")
