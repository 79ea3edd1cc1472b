"""Names of offices: which of them mean the same office, and which only the same kind of office elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from rkt_xl.values.text import fold, squeeze

_PLACE = re.compile(
    r"\b(?:kota|kabupaten|kab\.?|provinsi|prov\.?|pemerintah(?: kota| kabupaten| provinsi| daerah)?)\b.*$"
)
_REGION = re.compile(r"\b(kota|kab|prov)(?:upaten|insi)?\b\.? +(.+?)(?= (?:kota|kab(?:upaten)?|prov(?:insi)?)\b|$)")
_YEAR = re.compile(r"[\s,–-]+tahun(?: anggaran)? (?:19|20)\d\d\b.*$", re.IGNORECASE)
_SMALL_WORDS = frozenset({"dan", "serta", "atau", "di", "pada", "untuk", "ke"})
_LONG_WORD = 6
"""From here on a letter too many, too few, turned or another is a typing error; short words may mean something else."""

Region = tuple[str, str]


class OfficeName(NamedTuple):
    """A name as it is compared: the office without its place, its initials, its kota, kabupaten or provinsi."""

    key: str
    initials: str
    region: Region | None


def without_year(name: str) -> str:
    """Return the name of an office without the year that a title has behind it.

    >>> without_year("Dinas Perhubungan Kabupaten Tirtamaya - Tahun 2026")
    'Dinas Perhubungan Kabupaten Tirtamaya'
    """
    return _YEAR.sub("", squeeze(name))


def office_key(name: str) -> str:
    """Return the form in which the names of offices are compared.

    >>> office_key("DINAS KESEHATAN KOTA GORONTALO") == office_key("Dinas Kesehatan")
    True
    """
    folded = fold(name)
    bare = _PLACE.sub("", folded).strip(" ,.-")
    return re.sub(r"[^\w ]+", " ", bare or folded).strip()


def acronym(key: str) -> str:
    """Return the initials of an office.

    >>> acronym("badan kepegawaian pendidikan dan pelatihan")
    'bkpp'
    """
    return "".join(word[0] for word in key.split() if word not in _SMALL_WORDS)


def region_of(name: str) -> Region | None:
    """Return the kota, kabupaten or provinsi that stands behind the name of an office; None where none does.

    >>> region_of("Dinas Sosial Kab. Tirtamaya, Provinsi Laras"), region_of("Dinas Sosial"), region_of("KOTA NUSARAYA")
    (('kab', 'tirtamaya'), None, None)
    """
    folded = re.sub(r"[^\w. ]+", " ", fold(without_year(name)))
    found = _REGION.search(folded)
    if found is None or not folded[: found.start()].strip():
        return None
    return found[1], " ".join(found[2].split())


@lru_cache(maxsize=65536)
def parse_name(name: str) -> OfficeName:
    """Return the form of a name in which it is compared."""
    key = office_key(name)
    return OfficeName(key, acronym(key), region_of(name))


def same_office(a: str, b: str) -> bool:
    """Whether two names mean the same office: equal, an acronym of the other, or alike up to a typing error.

    Offices of two regions are two offices; a name without a region may be of any.

    >>> same_office("Dinas Sosial Kota Nusaraya", "Dinas Sosial Kabupaten Tirtamaya")
    False
    >>> same_office("Dinas Perikanan", "Dinas Perkanan"), same_office("Kelurahan Siantan 1", "Kelurahan Siantan 2")
    (True, False)
    """
    x, y = parse_name(a), parse_name(b)
    regions = x.region is None or y.region is None or may_be_one_region(x.region, y.region)
    return regions and _same_key(x, y)


def _same_key(x: OfficeName, y: OfficeName) -> bool:
    if x.key in (y.key, y.initials) or y.key == x.initials:
        return True
    return _is_mistyped(x.key, y.key)


def _is_mistyped(a: str, b: str) -> bool:
    """Whether two names are alike word by word up to typing errors in long words, small words and spaces aside."""
    ours, theirs = ([w for w in name.split() if w not in _SMALL_WORDS] for name in (a, b))
    if "".join(ours) == "".join(theirs):
        return True
    return len(ours) == len(theirs) and all(
        x == y
        or (
            min(len(x), len(y)) >= _LONG_WORD and x.isalpha() and y.isalpha() and DamerauLevenshtein.distance(x, y) == 1
        )
        for x, y in zip(ours, theirs, strict=True)
    )


def may_be_one_region(a: Region, b: Region) -> bool:
    """Whether two regions are equal up to a typing error.

    >>> may_be_one_region(("kab", "badung"), ("kab", "bandung")), may_be_one_region(("kab", "bima"), ("kota", "bima"))
    (True, False)
    """
    return a[0] == b[0] and _is_mistyped(a[1], b[1])


class KnownOffices:
    """Different offices, asked which of them a name means; ten thousand of them in a province are found quickly.

    Args:
        slips: regions that are typing errors, and the region that each of them means.
    """

    def __init__(self, slips: Mapping[Region, Region] | None = None) -> None:
        self.names: list[str] = []
        self._slips = dict(slips or {})
        self._by_region: dict[Region | None, list[str]] = {}
        self._found: dict[str, list[str]] = {}

    def add(self, name: str) -> None:
        """Take up an office."""
        self.names.append(name)
        self._by_region.setdefault(self._region(name), []).append(name)
        self._found.clear()

    def meant_by(self, name: str) -> list[str]:
        """Return the offices that a name may mean, in the order in which they were taken up.

        A region one letter away from another is taken for it only where it is a slip: Badung is not Bandung.
        """
        found = self._found.get(name)
        if found is None:
            own, region = parse_name(name), self._region(name)
            near = self._by_region.values() if region is None else map(self._of_region, (region, None))
            hits = {other for names in near for other in names if _same_key(own, parse_name(other))}
            found = self._found[name] = [other for other in self.names if other in hits] if len(hits) > 1 else [*hits]
        return found

    def _region(self, name: str) -> Region | None:
        region = parse_name(name).region
        return self._slips.get(region, region) if region is not None else None

    def _of_region(self, region: Region | None) -> list[str]:
        return self._by_region.get(region, [])


def distinct(names: Iterable[str], slips: Mapping[Region, Region] | None = None) -> KnownOffices:
    """Return the different offices among names; of several spellings one with its region, and the longest."""
    known = KnownOffices(slips)
    for name in sorted(set(names), key=lambda n: (parse_name(n).region is None, -len(n), n)):
        if not known.meant_by(name):
            known.add(name)
    return known
