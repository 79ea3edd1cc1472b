"""The folder of an office: its workbooks written once and read once; the findings when some of them are replaced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from rkt_xl.intake.discover import Source
from rkt_xl.model.document import ReadFile
from rkt_xl.model.finding import Finding
from rkt_xl.model.pengaturan import NO_UMUM
from rkt_xl.reconcile.aturan import DEFAULT
from rkt_xl.reconcile.engine import office_findings
from rkt_xl.reconcile.nomenklatur import pick, read_versions
from rkt_xl.reconcile.office import group_offices
from rkt_xl.reconcile.relevel import with_official_levels
from rkt_xl.reconcile.setting import make_context
from rkt_xl.run.reading import read_source
from tests.corpus.plan import Plan
from tests.corpus.render import save

from .calm import CalmDesk
from .offices import OFFICE_DRAFTS, Draft, OfficeDraft
from .places import Entry, Line, Place

_HOME = TemporaryDirectory()


@dataclass(frozen=True, slots=True)
class Workbook:
    """A written workbook: what stands where, and what the program read."""

    draft: Draft
    path: Path
    entries: tuple[Entry, ...]
    lines: tuple[Line, ...]
    texts: Mapping[Place, object]
    read: ReadFile = field(repr=False)

    @property
    def file(self) -> str:
        """Its name."""
        return self.draft.file

    @property
    def kind(self) -> str:
        """The kind of document that it is."""
        return self.draft.kind

    def find(self, text: str, sheet: str | None = None) -> list[Place]:
        """The cells that hold a text."""
        return [p for p, value in self.texts.items() if value == text and sheet in (None, p.sheet)]

    def containing(self, text: str) -> list[Place]:
        """The cells whose text contains another."""
        return [p for p, value in self.texts.items() if isinstance(value, str) and text in value]


@dataclass(frozen=True, slots=True)
class Folder:
    """The clean folder of an office."""

    office: OfficeDraft
    workbooks: tuple[Workbook, ...]

    @property
    def name(self) -> str:
        """The short name of the office."""
        return self.office.name

    @property
    def plan(self) -> Plan:
        """What the office plans."""
        return self.office.plan

    @property
    def tahun(self) -> int:
        """The year of its yearly documents."""
        return self.plan.tahun

    def of_kind(self, *kinds: str) -> Iterator[Workbook]:
        """The workbooks of some kinds."""
        return (w for w in self.workbooks if w.kind in kinds)

    def has(self, *kinds: str) -> bool:
        """Whether there is a workbook of each of the kinds."""
        return all(any(self.of_kind(kind)) for kind in kinds)

    def findings(self, changed: Mapping[str, ReadFile | None]) -> list[Finding]:
        """The findings when some workbooks are replaced, added, or left out (None)."""
        files = [changed.get(w.file, w.read) for w in self.workbooks]
        known = {w.file for w in self.workbooks}
        files += [read for name, read in changed.items() if name not in known]
        return check_files([read for read in files if read is not None])


def check_files(files: list[ReadFile]) -> list[Finding]:
    """The steps of the pipeline behind reading, for one office."""
    files = sorted(files, key=lambda f: f.file.casefold())
    versions = read_versions(d for file in files for d in file.documents)
    relevelled = with_official_levels(files, pick(versions, 2026))
    (office,) = group_offices(relevelled, opd=None, tahun=None, this_year=2026)
    return office_findings(make_context(office, pick(versions, office.tahun), NO_UMUM, DEFAULT, {}))


def read(path: Path, name: str | None = None) -> ReadFile:
    """Read a workbook as the program does."""
    return read_source(Source(path, name or path.name))


def _write(office: OfficeDraft, draft: Draft, folder: Path) -> Workbook:
    desk = CalmDesk(office.plan_for(draft), draft.coin)
    for make in draft.makers():
        make(desk)
    path = folder / draft.file
    save(desk.book, path)
    texts = {
        Place(sheet.name, _a1(row, col)): cell.value
        for sheet in desk.book.sheets
        for (row, col), cell in sheet.cells.items()
        if cell.value is not None
    }
    entries = tuple(e for e in desk.gold.entries if e.text is not None or e.targets)
    lines = tuple(line for line in desk.gold.lines if line.nama is not None)
    return Workbook(draft, path, entries, lines, texts, read(path))


def _a1(row: int, col: int) -> str:
    from tests.corpus.sheet import a1

    return a1(row, col)


@cache
def folders() -> tuple[Folder, ...]:
    """All clean folders."""
    return tuple(_folder(draft) for draft in OFFICE_DRAFTS)


def _folder(draft: OfficeDraft) -> Folder:
    place = Path(_HOME.name) / draft.name
    place.mkdir()
    return Folder(draft, tuple(_write(draft, d, place) for d in draft.drafts))
