"""Names of offices: which of them mean the same office, and which only the same kind of office elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from rkt_xl.values.text import fold

_PLACE = re.compile(
    r"\b(?:kota|kabupaten|kab\.?|provinsi|prov\.?|pemerintah(?: kota| kabupaten| provinsi| daerah)?)\b.*$"
)
_REGION = re.compile(r"\b(kota|kab|prov)(?:upaten|insi)?\b\.? +(.+?)(?= (?:kota|kab(?:upaten)?|prov(?:insi)?)\b|$)")
_SMALL_WORDS = frozenset({"dan", "serta", "atau", "di", "pada", "untuk", "ke"})
_LIKE = 92.0

Region = tuple[str, str]


class OfficeName(NamedTuple):
    """A name as it is compared: the office without its place, its initials, its kota, kabupaten or provinsi."""

    key: str
    initials: str
    region: Region | None


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
    folded = re.sub(r"[^\w. ]+", " ", fold(name))
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
    """
    x, y = parse_name(a), parse_name(b)
    return _same_key(x, y) and _same_region(x.region, y.region)


def _same_key(x: OfficeName, y: OfficeName) -> bool:
    if x.key in (y.key, y.initials) or y.key == x.initials:
        return True
    return len(x.key) > 6 and len(y.key) > 6 and fuzz.ratio(x.key, y.key) >= _LIKE


def _same_region(a: Region | None, b: Region | None) -> bool:
    """Whether two regions may be one: a region that is not named may be any; numbers are no typing errors."""
    if a is None or b is None or a == b:
        return True
    if a[0] != b[0] or re.findall(r"\d+", a[1]) != re.findall(r"\d+", b[1]):
        return False
    return len(a[1]) > 6 and len(b[1]) > 6 and fuzz.ratio(a[1], b[1]) >= _LIKE


class KnownOffices:
    """Different offices, asked which of them a name means; ten thousand of them in a province are found quickly."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.names: list[str] = []
        self._by_region: dict[Region | None, list[str]] = {}
        self._exact: dict[str, list[str]] = {}
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        """Take up an office."""
        self.names.append(name)
        self._by_region.setdefault(parse_name(name).region, []).append(name)
        self._exact.clear()

    def meant_by(self, name: str) -> list[str]:
        """Return the offices that a name may mean, in the order in which they were taken up."""
        found = self._exact.get(name)
        if found is None:
            own = parse_name(name)
            hits = {other for other in self._near(own.region) if _same_key(own, parse_name(other))}
            found = self._exact[name] = [other for other in self.names if other in hits] if len(hits) > 1 else [*hits]
        return found

    def _near(self, region: Region | None) -> Iterator[str]:
        """The offices of a region, and those whose region is not known."""
        for other, names in self._by_region.items():
            if _same_region(region, other):
                yield from names


def distinct(names: Iterable[str]) -> KnownOffices:
    """Return the different offices among names; of several spellings one with its region, and the longest."""
    known = KnownOffices()
    for name in sorted(set(names), key=lambda n: (parse_name(n).region is None, -len(n), n)):
        if not known.meant_by(name):
            known.add(name)
    return known
