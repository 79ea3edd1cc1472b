"""The documents of one office and one year, out of everything that a folder holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from rkt_xl.errors import UsageError
from rkt_xl.model.card import FileCard
from rkt_xl.model.document import Document, DocumentKind, FileStatus, ReadFile
from rkt_xl.reconcile.office_names import KnownOffices, acronym, distinct, office_key, same_office, without_year
from rkt_xl.reconcile.regions import slips
from rkt_xl.values.text import fold

_YEARLY = (DocumentKind.RKT, DocumentKind.RENJA, DocumentKind.PK, DocumentKind.DPA, DocumentKind.RENCANA_AKSI)


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


@dataclass(frozen=True, slots=True)
class OfficeGroup:
    """Which files are of one office.

    Args:
        name: one of the names in its documents, or that of a file that names no office.
        is_named: whether the user named it.
        members: the files with its plans.
        beside: files without a plan that lie with them.
    """

    name: str
    is_named: bool
    members: tuple[FileCard, ...]
    beside: tuple[FileCard, ...] = ()

    @property
    def cards(self) -> list[FileCard]:
        """All its files, in the order in which they are shown."""
        return sorted([*self.members, *self.beside], key=lambda card: card.file)


def card_of(file: ReadFile, key: str = "") -> FileCard:
    """Return what is kept of a file in a few words; `key` tells where the rest lies."""
    return FileCard(
        file.file,
        file.format,
        file.status,
        file.reason,
        tuple(dict.fromkeys(d.kind for d in file.documents)),
        _office_of(file),
        any(_has_facts(d) for d in file.documents),
        tuple(d.table.tahun for d in file.documents if d.table.tahun),
        file.is_output,
        file.modified,
        file.sha256,
        key,
        any(finding.code == "BCA-07" for finding in file.findings),
    )


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
    by_name = {file.file: file for file in files}
    groups = group_files([card_of(file) for file in files], opd)
    return [make_office(group, by_name, tahun, this_year) for group in groups]


def group_files(cards: Sequence[FileCard], opd: str | None) -> list[OfficeGroup]:
    """Return which files of a folder are of which office, the offices by their names.

    Args:
        cards: everything that was read.
        opd: the office that the user named, see `group_offices`.

    Raises:
        UsageError: when the folder holds several offices and the named one is not among them.
    """
    plans = [card for card in cards if card.status is FileStatus.READ and card.is_plan]
    known = distinct((card.opd for card in plans if card.opd), slips(plans))
    groups = _by_office(plans, known)
    if opd is not None:
        groups = {opd: _asked_for(opd, groups, known)}
    order = {card.file: place for place, card in enumerate(cards)}
    in_plans = {card.file for card in plans}
    beside = _beside([card for card in cards if card.file not in in_plans], groups)
    return [
        OfficeGroup(name, name == opd, tuple(sorted(members, key=lambda c: order[c.file])), tuple(beside[name]))
        for name, members in sorted(groups.items())
    ]


def _by_office(plans: Sequence[FileCard], known: KnownOffices) -> dict[str, list[FileCard]]:
    """The plans of each office."""
    groups: dict[str, list[FileCard]] = {}
    unclear: list[tuple[FileCard, list[str]]] = []
    for card in plans:
        owners = known.meant_by(card.opd) if card.opd else []
        if len(owners) > 1:
            unclear.append((card, owners))
        elif owners:
            groups.setdefault(owners[0], []).append(card)
        else:
            owner = known.names[0] if len(known.names) == 1 else _unnamed(card, known.names)
            groups.setdefault(owner, []).append(card)
    for card, owners in unclear:
        groups.setdefault(_nearest(card, owners, groups), []).append(card)
    return groups


def _asked_for(opd: str, groups: Mapping[str, Sequence[FileCard]], known: KnownOffices) -> list[FileCard]:
    """The plans of the office that the user named, and those that name no office."""
    if len(known.names) < 2:
        return [card for members in groups.values() for card in members]
    asked = known.meant_by(opd)
    if not asked:
        raise UsageError(f"Tidak ada dokumen dari {opd} di map itu; yang ada: {', '.join(sorted(known.names))}.")
    if len(asked) > 1:
        raise UsageError(
            f"{opd} ada di beberapa daerah; sebut salah satu dengan nama daerahnya: {', '.join(sorted(asked))}."
        )
    return [card for name, members in groups.items() for card in members if name in asked or card.opd is None]


def make_office(group: OfficeGroup, files: Mapping[str, ReadFile], tahun: int | None, this_year: int) -> Office:
    """Return the office of a group, with what was read of its files.

    Args:
        group: which files.
        files: what was read, by file.
        tahun: the year that the user named.
        this_year: the year to fall back on when no document names one.
    """
    documents = [d for card in group.members for d in files[card.file].documents if d.copy_of is None]
    periode = next((d.table.periode for d in documents if d.kind is DocumentKind.RENSTRA and d.table.periode), None)
    year = tahun or _year_of(documents, periode, this_year)
    return Office(
        group.name if group.is_named else _best_spelling(group.name, documents),
        year,
        periode,
        tuple(documents),
        tuple(files[card.file] for card in group.cards),
    )


def _nearest(card: FileCard, owners: Sequence[str], groups: Mapping[str, Sequence[FileCard]]) -> str:
    """Of several offices that a name without region may mean: that whose files lie in the same folder."""
    folder = PurePosixPath(card.file).parent
    here = (name for name in owners if any(PurePosixPath(c.file).parent == folder for c in groups.get(name, ())))
    return next(here, owners[0])


def _beside(rest: Sequence[FileCard], groups: Mapping[str, Sequence[FileCard]]) -> dict[str, list[FileCard]]:
    """The files without a plan that lie with an office: all of them where there is one office, else by their folder.

    What could not be read is told in the workbook of the office whose folder it lies in; where a folder holds several
    offices nobody can tell whose it is.
    """
    owners: dict[PurePosixPath, set[str]] = {}
    for name, members in groups.items():
        for card in members:
            owners.setdefault(PurePosixPath(card.file).parent, set()).add(name)
    beside: dict[str, list[FileCard]] = {name: [] for name in groups}
    for card in rest:
        here = set(groups) if len(groups) == 1 else owners.get(PurePosixPath(card.file).parent, set())
        if len(here) == 1:
            beside[next(iter(here))].append(card)
    return beside


def _has_facts(document: Document) -> bool:
    """Whether a document is a plan that says something; blank forms and the nomenclature are not."""
    is_filled = bool(document.indikator or document.nodes or document.statements)
    return is_filled and document.kind is not DocumentKind.NOMENKLATUR


def _office_of(file: ReadFile) -> str | None:
    """The office that most tables of a file name."""
    named = Counter(without_year(d.table.opd.value) for d in file.documents if d.table.opd is not None)
    if named:
        return named.most_common(1)[0][0]
    return None


def _unnamed(card: FileCard, known: Sequence[str]) -> str:
    """The name for a file that names no office: an office whose acronym is in the file name, else the file itself."""
    words = set(re.split(r"[^\w]+", fold(PurePosixPath(card.file).stem)))
    for name in known:
        if acronym(office_key(name)) in words:
            return name
    return PurePosixPath(card.file).stem if known else ""


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


def _best_spelling(name: str, documents: Iterable[Document]) -> str:
    """The office's name in title case where a document has it so, and with its place where one has that."""
    spellings = [without_year(d.table.opd.value) for d in documents if d.table.opd is not None]
    own = [s for s in spellings if same_office(s, name)] or [name]
    counted = Counter(own)
    return max(counted, key=lambda s: (not s.isupper(), len(s), counted[s]))
