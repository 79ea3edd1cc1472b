"""What a mutation is: one error in one workbook, the rule that must see it and where, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from .folder import Folder, Workbook
from .places import Place

Edit = Callable[[Any], None]
"""Changes a workbook of openpyxl."""


@dataclass(frozen=True, slots=True)
class Change:
    """An error in a workbook.

    Args:
        workbook: the one that is changed.
        edit: how.
        at: cells of it of which one must be named by the finding.
        elsewhere: cells of other workbooks that do as well, for what is missing here.
        also: codes that follow from the error by necessity, with the reason.
        file: another name for the changed workbook, which then stands beside the first.
        renamed: whether it takes the place of the first.
        what: what tells this change from others of its kind.
    """

    workbook: Workbook
    edit: Edit
    at: tuple[Place, ...] = ()
    elsewhere: tuple[tuple[str, Place], ...] = ()
    also: Mapping[str, str] = field(default_factory=dict)
    file: str | None = None
    renamed: bool = False
    what: str = ""

    @property
    def sheet(self) -> str | None:
        """The sheet with the error, None where no cell of the workbook stands for it."""
        return self.at[0].sheet if self.at else None

    @property
    def cells(self) -> set[tuple[str, str, str]]:
        """The cells of which the finding must name one."""
        own = {(self.file or self.workbook.file, p.sheet, p.cell) for p in self.at}
        if self.file is not None and not self.renamed:
            own |= {(self.workbook.file, p.sheet, p.cell) for p in self.at}
        return own | {(file, p.sheet, p.cell) for file, p in self.elsewhere}


Find = Callable[[Folder], Iterator[Change]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of error: the rule that must see it, what always follows from it, and where it can be made."""

    name: str
    code: str
    also: Mapping[str, str]
    find: Find


KINDS: list[Kind] = []


def kind(code: str, **also: str) -> Callable[[Find], Find]:
    """Enter a function as a kind of error; what follows from it is given as `REC_02="why"`."""

    def enter(find: Find) -> Find:
        named = {name.replace("_", "-"): reason for name, reason in also.items()}
        KINDS.append(Kind(find.__name__, code, named, find))
        return find

    return enter


def load() -> list[Kind]:
    """All kinds, after importing every module of them."""
    from . import kinds

    for module in iter_modules(kinds.__path__):
        import_module(f"{kinds.__name__}.{module.name}")
    return KINDS
