"""Where each fact of a workbook came to stand: the cells of an indikator, of a line of the program tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.corpus.gold import Gold, Val
from tests.corpus.plan import Indikator, Node

Slot = tuple[str, int | None, int | None]
"""Role, year and quarter of a target."""


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of a sheet."""

    sheet: str
    cell: str

    @property
    def row(self) -> int:
        """Its row."""
        return int(self.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))

    @property
    def column(self) -> str:
        """Its column, by its letters."""
        return self.cell.rstrip("0123456789")


@dataclass(slots=True)
class Entry:
    """One indikator of one table: its text, its satuan, its targets."""

    indikator: Indikator
    level: str
    owner: str | None
    text: Place | None = None
    satuan: Place | None = None
    targets: dict[Slot, Place] = field(default_factory=dict)

    def target(self, tahun: int | None, role: str = "target", triwulan: int | None = None) -> Place | None:
        """The cell of a target."""
        return self.targets.get((role, tahun, triwulan))

    def of_role(self, role: str) -> Place | None:
        """The first cell of a role."""
        return next((place for (own, _, _), place in self.targets.items() if own == role), None)


@dataclass(slots=True)
class Line:
    """One program, kegiatan or subkegiatan of one table: its name, its kode, its money by year."""

    node: Node
    sasaran: str | None
    nama: Place | None = None
    kode: Place | None = None
    pagu: dict[int, Place] = field(default_factory=dict)

    @property
    def level(self) -> str:
        """Its level."""
        return self.node.level


@dataclass(frozen=True, slots=True)
class Mark:
    """What a value on its way to a cell is."""

    of: Entry | Line
    part: str | Slot | int

    def land(self, place: Place) -> None:
        """Note the cell."""
        if isinstance(self.part, str):
            setattr(self.of, self.part, place)
        elif isinstance(self.of, Line) and isinstance(self.part, int):
            self.of.pagu[self.part] = place
        elif isinstance(self.of, Entry) and isinstance(self.part, tuple):
            self.of.targets[self.part] = place


class Marked(str):
    """A text that knows what it is."""

    __slots__ = ("mark",)
    mark: Mark

    @classmethod
    def of(cls, text: str, mark: Mark) -> Marked:
        """The text with its mark."""
        marked = cls(text)
        marked.mark = mark
        return marked


class Register(Gold):
    """A gold that notes where marked values land."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []
        self.lines: list[Line] = []
        self.marks: dict[int, tuple[Val, Mark]] = {}

    def mark(self, val: Val, mark: Mark) -> Val:
        """Mark a value."""
        self.marks[id(val)] = (val, mark)
        return val

    def place(self, sheet: str, address: str, val: Val) -> None:
        """Note the facts of a value, and its mark."""
        super().place(sheet, address, val)
        for mark in self._marks_of(val):
            mark.land(Place(sheet, address))

    def _marks_of(self, val: Val) -> Iterator[Mark]:
        if id(val) in self.marks:
            yield self.marks[id(val)][1]
        if isinstance(val.value, Marked):
            yield val.value.mark
