"""The lines of the program tree that an error can be made of, with their kode wherever a layout puts it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .edits import put
from .folder import Folder, Workbook
from .mutation import Change, Edit
from .pick import lines
from .places import Line, Place

PLANS = ("renstra", "rkt", "renja", "dpa", "cascading", "rencana-aksi")


@dataclass(frozen=True, slots=True)
class Coded:
    """A line with its kode: in a cell of its own, or in front of the name."""

    workbook: Workbook
    line: Line
    place: Place

    @property
    def kode(self) -> str:
        """Its kode as the plan has it."""
        return self.line.node.kode

    @property
    def parent(self) -> str:
        """The kode without its last segment."""
        return self.kode.rpartition(".")[0]

    @property
    def own_cell(self) -> bool:
        """Whether nothing but the kode is in the cell."""
        return self.line.kode is not None

    def changed(self, new: object) -> Change:
        """Another kode in its place."""
        return Change(self.workbook, kode_edit(self.workbook, self.line, new), (self.place,))


def coded(folder: Folder, *levels: str, kinds: tuple[str, ...] = PLANS) -> Iterator[Coded]:
    """One line of each level and sheet, the last that stands there once."""
    for workbook in folder.of_kind(*kinds):
        found: dict[tuple[str, str], Coded] = {}
        for line in lines(workbook, *levels):
            place = kode_place(workbook, line)
            if place is not None and lone(workbook, line):
                found[line.level, place.sheet] = Coded(workbook, line, place)
        yield from list(found.values())[:3]


def kode_place(workbook: Workbook, line: Line) -> Place | None:
    """The cell that holds the kode of a line."""
    if line.kode is not None:
        return line.kode if workbook.texts.get(line.kode) == line.node.kode else None
    nama = line.nama
    is_in_front = nama is not None and str(workbook.texts[nama]).startswith(f"{line.node.kode} ")
    return nama if is_in_front else None


def kode_edit(workbook: Workbook, line: Line, new: object) -> Edit:
    """Write another kode for a line."""
    place = kode_place(workbook, line)
    assert place is not None
    if line.kode is not None:
        return put(place, new, "dd/mm/yyyy" if not isinstance(new, str) else None)
    return put(place, f"{new}{str(workbook.texts[place])[len(line.node.kode) :]}")


def lone(workbook: Workbook, line: Line) -> bool:
    """Whether a line stands once in its workbook, with a kode."""
    same = [x for x in lines(workbook) if x.node.kode == line.node.kode]
    return len(same) == 1 and kode_place(workbook, line) is not None


def family(line: Coded) -> list[Line]:
    """A line and those below it, in its sheet."""
    sheet = line.place.sheet
    return [
        x
        for x in lines(line.workbook, sheet=sheet)
        if x.node.kode == line.kode or x.node.kode.startswith(f"{line.kode}.")
    ]
