"""A workbook as a package of parts: which sheet is which part, and what else belongs to it. xlsx and xlsb alike."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.archive import Archive
from rkt_xl.intake.refusals import NO_SHEETS
from rkt_xl.intake.safexml import Attributes, as_utf8, elements, local, walk

_HIDDEN = ("hidden", "veryHidden")
_TRUE = ("1", "true")


class Relation(NamedTuple):
    """What a part refers to: the kind of thing (`worksheet`, `styles`, ...) and the name of its part."""

    kind: str
    part: str


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet in the order of the workbook: its name, whether it is hidden, its part.

    The part is None for a chart sheet, and empty when the workbook names none.
    """

    name: str
    hidden: bool
    part: str | None


class Package:
    """The parts of a workbook and how they refer to each other."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    @cached_property
    def workbook_part(self) -> str:
        """The name of the workbook part, `xl/workbook.xml` in nearly all files."""
        for relation in self.relations("").values():
            if relation.kind == "officeDocument" and relation.part in self._archive:
                return relation.part
        usual = (name for name in ("xl/workbook.xml", "xl/workbook.bin") if name in self._archive)
        found = next(usual, None)
        if found is None:
            raise UnreadableWorkbookError(NO_SHEETS)
        return found

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what a part refers to, by the id that it uses for it."""
        folder, _, name = part.rpartition("/")
        found = {}
        for _, relation in elements(self._pieces(f"{folder}/_rels/{name}.rels"), frozenset({"Relationship"})):
            target = relation.get("Target", "")
            path = target if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            found[relation.get("Id", "")] = Relation(relation.get("Type", "").rpartition("/")[2], path.lstrip("/"))
        return found

    @cached_property
    def _related(self) -> dict[str, Relation]:
        return self.relations(self.workbook_part)

    def _pieces(self, name: str) -> Iterator[bytes]:
        if name in self._archive:
            yield from self._archive.stream(name)
        else:
            yield b"<none/>"

    def part_of_kind(self, kind: str) -> str | None:
        """Return the first part that the workbook names as `styles` or `sharedStrings`, None when it has none."""
        named = (relation.part for relation in self._related.values() if relation.kind == kind)
        return next((part for part in named if part in self._archive), None)

    @cached_property
    def _workbook(self) -> list[tuple[str, Attributes]]:
        wanted = frozenset({"sheet", "calcPr", "workbookPr"})
        return elements(self._archive.stream(self.workbook_part), wanted)

    def sheets(self) -> list[SheetPart]:
        """Return the sheets of an xlsx workbook in their order."""
        found = []
        for name, sheet in self._workbook:
            if name == "sheet" and "id" in sheet:
                state = sheet.get("state", "visible") in _HIDDEN
                found.append(self.sheet_part(sheet.get("name", ""), sheet["id"], hidden=state))
        return found

    def sheet_part(self, name: str, relation_id: str, *, hidden: bool) -> SheetPart:
        """Return the sheet that the workbook names by an id."""
        relation = self._related.get(relation_id, Relation("worksheet", ""))
        return SheetPart(name, hidden, relation.part if relation.kind == "worksheet" else None)

    def _setting(self, element: str, attribute: str) -> bool:
        return any(name == element and found.get(attribute) in _TRUE for name, found in self._workbook)

    @property
    def recalculates_on_load(self) -> bool:
        """Whether the program that wrote the file left the calculating to Excel."""
        return self._setting("calcPr", "fullCalcOnLoad")

    @property
    def counts_from_1904(self) -> bool:
        """Whether dates are counted from 1904, as in workbooks made on old Macs."""
        return self._setting("workbookPr", "date1904")

    @property
    def has_macros(self) -> bool:
        """Whether the workbook carries a macro project."""
        return any(name.endswith("vbaproject.bin") for name in self._archive.names())

    def has_shape_text(self, sheet_part: str) -> bool:
        """Whether text stands in drawing shapes on a sheet."""
        drawings = [r.part for r in self.relations(sheet_part).values() if r.kind == "drawing"]
        return any(_has_text(self._pieces(part)) for part in drawings)


def _has_text(drawing: Iterator[bytes]) -> bool:
    """Whether a drawing has a paragraph with text; texts of charts lie in other parts."""
    inside: list[str] = []
    seen = False

    def start(name: str, _: Attributes) -> None:
        inside.append(local(name))

    def end(_: str) -> None:
        inside.pop()

    def text(piece: str) -> None:
        nonlocal seen
        if not seen and inside and inside[-1] == "t" and piece.strip():
            seen = True

    walk(as_utf8(drawing), start, end, text)
    return seen
