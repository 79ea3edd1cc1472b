"""The documents of one office and one year, out of everything that a folder holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from rapidfuzz import fuzz

from rkt_xl.errors import UsageError
from rkt_xl.model.document import Document, DocumentKind, FileStatus, ReadFile
from rkt_xl.values.text import fold, squeeze

_PLACE = re.compile(
    r"\b(?:kota|kabupaten|kab\.?|provinsi|prov\.?|pemerintah(?: kota| kabupaten| provinsi| daerah)?)\b.*$"
)
_SMALL_WORDS = frozenset({"dan", "serta", "atau", "di", "pada", "untuk", "ke"})
_YEARLY = (DocumentKind.RKT, DocumentKind.RENJA, DocumentKind.PK, DocumentKind.DPA, DocumentKind.RENCANA_AKSI)
_LIKE = 92.0


@dataclass(frozen=True, slots=True)
class Office:
    """One office: its name as its documents write it, their year, the period of its Renstra, its files."""

    opd: str
    tahun: int
    periode: tuple[int, int] | None
    documents: tuple[Document, ...]
    files: tuple[ReadFile, ...]

    def of_kind(self, *kinds: DocumentKind) -> list[Document]:
        """Return the documents of some kinds, in the order of files and sheets."""
        return [d for d in self.documents if d.kind in kinds]


def office_key(name: str) -> str:
    """Return the form in which the names of offices are compared.

    >>> office_key("DINAS KESEHATAN KOTA GORONTALO") == office_key("Dinas Kesehatan")
    True
    """
    bare = _PLACE.sub("", fold(name)).strip(" ,.-")
    return re.sub(r"[^\w ]+", " ", bare or fold(name)).strip()


def acronym(key: str) -> str:
    """Return the initials of an office.

    >>> acronym("badan kepegawaian pendidikan dan pelatihan")
    'bkpp'
    """
    return "".join(word[0] for word in key.split() if word not in _SMALL_WORDS)


def same_office(a: str, b: str) -> bool:
    """Whether two names mean the same office: equal, an acronym of the other, or alike up to a typing error."""
    x, y = office_key(a), office_key(b)
    if x == y or x == acronym(y) or y == acronym(x):
        return True
    return len(x) > 6 and len(y) > 6 and fuzz.ratio(x, y) >= _LIKE


def group_offices(files: Sequence[ReadFile], *, opd: str | None, tahun: int | None, this_year: int) -> list[Office]:
    """Return the offices of a folder.

    Args:
        files: everything that was read.
        opd: the office that the user named: only its documents are taken, and its name is written as given; where
            the folder holds one office, whatever its documents call it, that office is meant.
        tahun: the year that the user named.
        this_year: the year to fall back on when no document names one.

    Raises:
        UsageError: when the folder holds several offices and the named one is not among them.
    """
    readable = [f for f in files if f.status is FileStatus.READ]
    plans = [f for f in readable if any(_has_facts(d) for d in f.documents)]
    names = {f.file: _office_of(f) for f in plans}
    known = _distinct([n for n in names.values() if n])
    if opd is not None:
        known = [opd] if len(known) < 2 or any(same_office(n, opd) for n in known) else _unknown_office(opd, known)
    groups: dict[str, list[ReadFile]] = {}
    for file in plans:
        name = names[file.file]
        owner = next((k for k in known if name and same_office(k, name)), None)
        if owner is None and opd is not None and name is not None and len(_distinct(filter(None, names.values()))) > 1:
            continue  # of another office than the one that was asked for
        if owner is None:
            owner = known[0] if len(known) == 1 else _unnamed(file, known)
        groups.setdefault(owner, []).append(file)
    beside = _beside([f for f in files if f.file not in names], groups)
    return [
        _office(name, members, beside[name], tahun, this_year, is_named=name == opd)
        for name, members in sorted(groups.items())
    ]


def _unknown_office(opd: str, known: Sequence[str]) -> list[str]:
    raise UsageError(f"Tidak ada dokumen dari {opd} di map itu; yang ada: {', '.join(sorted(known))}.")


def _beside(rest: Sequence[ReadFile], groups: Mapping[str, Sequence[ReadFile]]) -> dict[str, list[ReadFile]]:
    """The files without a plan that lie with an office: all of them where there is one office, else by their folder.

    What could not be read is told in the workbook of the office whose folder it lies in; where a folder holds several
    offices nobody can tell whose it is.
    """
    owners: dict[PurePosixPath, set[str]] = {}
    for name, members in groups.items():
        for file in members:
            owners.setdefault(PurePosixPath(file.file).parent, set()).add(name)
    beside: dict[str, list[ReadFile]] = {name: [] for name in groups}
    for file in rest:
        here = set(groups) if len(groups) == 1 else owners.get(PurePosixPath(file.file).parent, set())
        if len(here) == 1:
            beside[next(iter(here))].append(file)
    return beside


def _has_facts(document: Document) -> bool:
    """Whether a document is a plan that says something; blank forms and the nomenclature are not."""
    is_filled = bool(document.indikator or document.nodes or document.statements)
    return is_filled and document.kind is not DocumentKind.NOMENKLATUR


def _distinct(names: Iterable[str]) -> list[str]:
    """The names of different offices; of several spellings the longest."""
    found: list[str] = []
    for name in sorted(names, key=lambda n: (-len(n), n)):
        if not any(same_office(name, other) for other in found):
            found.append(name)
    return found


def _office_of(file: ReadFile) -> str | None:
    """The office that most tables of a file name, else one in its file name."""
    named = Counter(squeeze(d.table.opd.value) for d in file.documents if d.table.opd is not None)
    if named:
        return named.most_common(1)[0][0]
    return None


def _unnamed(file: ReadFile, known: Sequence[str]) -> str:
    """The name for a file that names no office: an office whose acronym is in the file name, else the file itself."""
    words = set(re.split(r"[^\w]+", fold(PurePosixPath(file.file).stem)))
    for name in known:
        if acronym(office_key(name)) in words:
            return name
    return PurePosixPath(file.file).stem if known else ""


def _office(
    name: str,
    files: Sequence[ReadFile],
    beside: Sequence[ReadFile],
    tahun: int | None,
    this_year: int,
    *,
    is_named: bool,
) -> Office:
    documents = [d for f in files for d in f.documents if d.copy_of is None]
    periode = next((d.table.periode for d in documents if d.kind is DocumentKind.RENSTRA and d.table.periode), None)
    year = tahun or _year_of(documents, periode, this_year)
    return Office(
        name if is_named else _best_spelling(name, documents),
        year,
        periode,
        tuple(documents),
        tuple(sorted([*files, *beside], key=lambda f: f.file)),
    )


def _year_of(documents: Sequence[Document], periode: tuple[int, int] | None, this_year: int) -> int:
    """The year that most yearly documents name (of equally many that of the RKT, else the later), else this year.

    One document is one vote, however many tables it has; a copied title of last year is outvoted by the others.
    """
    for kinds in (_YEARLY, tuple(DocumentKind)):
        votes = {(d.table.file, d.kind, d.table.tahun) for d in documents if d.kind in kinds and d.table.tahun}
        years = Counter(year for _, _, year in votes)
        rkt = {year for _, kind, year in votes if kind is DocumentKind.RKT}
        if years:
            return max(years, key=lambda year: (years[year], year in rkt, year or 0)) or this_year
    if periode is not None:
        return min(max(this_year, periode[0]), periode[1])
    return this_year


def _best_spelling(name: str, documents: Sequence[Document]) -> str:
    """The office's name in title case where a document has it so, and with its place where one has that."""
    spellings = [squeeze(d.table.opd.value) for d in documents if d.table.opd is not None]
    own = [s for s in spellings if same_office(s, name)] or [name]
    counted = Counter(own)
    return max(counted, key=lambda s: (not s.isupper(), len(s), counted[s]))
