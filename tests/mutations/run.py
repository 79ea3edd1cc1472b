"""Every mutation: its file changed, read and judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl

from rkt_xl.model.document import ReadFile
from rkt_xl.model.finding import Finding, Severity

from .folder import Folder, folders, read
from .mutation import Change, Kind, load


@dataclass(frozen=True, slots=True)
class Mutation:
    """A kind of error made at one place of one folder."""

    folder: Folder
    kind: Kind
    change: Change

    @property
    def id(self) -> str:
        """What tells it from the others."""
        change = self.change
        where = change.at[0].cell if change.at else ""
        return " ".join(
            filter(None, (self.kind.code, self.kind.name, self.folder.name, change.workbook.kind, where, change.what))
        )

    @property
    def allowed(self) -> set[str]:
        """The codes that may be reported."""
        return {self.kind.code, *self.kind.also, *self.change.also}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a mutation gave: whether it was seen on its cell, and what was reported beyond it."""

    seen: bool
    beyond: tuple[Finding, ...]
    new: tuple[Finding, ...]

    @property
    def is_right(self) -> bool:
        """Whether it was seen, and nothing beyond."""
        return self.seen and not self.beyond


def all_mutations() -> Iterator[Mutation]:
    """Every kind of error at every place where it can be made."""
    for kind in load():
        for folder in folders():
            for change in kind.find(folder):
                yield Mutation(folder, kind, change)


def changed_file(mutation: Mutation) -> ReadFile:
    """The changed workbook as the program reads it."""
    change = mutation.change
    book = openpyxl.load_workbook(change.workbook.path)
    change.edit(book)
    with TemporaryDirectory() as home:
        path = Path(home) / (change.file or change.workbook.file)
        book.save(path)
        return read(path)


def judge(mutation: Mutation) -> Judgement:
    """The findings of the folder with the error in it."""
    change = mutation.change
    clean = _clean(mutation.folder.name)
    files: dict[str, ReadFile | None] = {change.workbook.file: None} if change.renamed else {}
    files[change.file or change.workbook.file] = changed_file(mutation)
    found = mutation.folder.findings(files)
    new = tuple(f for f in found if f not in clean)
    seen = any(f.code == mutation.kind.code and _names(f) & mutation.change.cells for f in new)
    beyond = tuple(f for f in new if f.severity is not Severity.INFO and f.code not in mutation.allowed)
    return Judgement(seen, beyond, new)


@cache
def _clean(name: str) -> frozenset[Finding]:
    return frozenset(next(f for f in folders() if f.name == name).findings({}))


def _names(finding: Finding) -> set[tuple[str, str, str]]:
    return {(ref.file, ref.sheet, ref.a1) for ref in finding.refs}
