"""The corpus typist without slips: every choice is the usual one, every fact is noted with its cell."""

from __future__ import annotations

import random
from collections.abc import MutableSequence, Sequence
from typing import Any, TypeVar

from tests.corpus.amounts import Money
from tests.corpus.desk import Desk
from tests.corpus.gold import Fact, Val
from tests.corpus.mess import Mess
from tests.corpus.plan import Indikator, Node, Plan
from tests.corpus.sheet import Book
from tests.corpus.typist import Cells, Slot, Typist

from .places import Entry, Line, Mark, Marked, Register

T = TypeVar("T")


class Steady(random.Random):
    """Takes every choice at the same point of its range, `coin` between 0 and 1; samples are the whole."""

    def __init__(self, coin: float) -> None:
        super().__init__(0)
        self.coin = coin

    def random(self) -> float:
        return self.coin

    def choice(self, seq: Sequence[T]) -> T:  # type: ignore[override]
        return seq[int(self.coin * len(seq))]

    def randint(self, a: int, b: int) -> int:
        return a + int(self.coin * (b - a + 1))

    def sample(self, population: Sequence[T], k: int, **_: Any) -> list[T]:  # type: ignore[override]  # noqa: ARG002
        return list(population)

    def shuffle(self, x: MutableSequence[Any]) -> None:
        """Leave the order."""


class CalmTypist(Typist):
    """Types as the corpus does, and marks what it types."""

    def __init__(self, mess: Mess, register: Register) -> None:
        super().__init__(mess)
        self.register = register
        self._lines: dict[int, Line] = {}

    def entry(
        self,
        ind: Indikator,
        level: str | list[str] | None,
        owner: str | None,
        slots: Sequence[Slot],
        *,
        satuan: bool = True,
        single: bool = False,
        names: tuple[str, str] = ("indikator", "satuan"),
    ) -> Cells:
        cells = super().entry(ind, level, owner, slots, satuan=satuan, single=single, names=names)
        entry = self._entry(ind, level, owner)
        self.register.mark(cells[names[0]], Mark(entry, "text"))
        if satuan and cells[names[1]] is not None:
            cells[names[1]] = Marked.of(cells[names[1]], Mark(entry, "satuan"))
        for slot in slots:
            self.register.mark(cells[slot.key], Mark(entry, (_first(slot.role), _first(slot.tahun), slot.triwulan)))
        return cells

    def untargeted(self, ind: Indikator, level: str | list[str] | None, owner: str | None, opt: bool = False) -> Val:
        val = super().untargeted(ind, level, owner, opt)
        return self.register.mark(val, Mark(self._entry(ind, level, owner), "text"))

    def node(self, node: Node, sasaran: str | None = None, kode: bool = True, **more: Any) -> Fact:
        fact = super().node(node, sasaran, kode, **more)
        line = Line(node, sasaran)
        self._lines[id(fact)] = line
        self.register.lines.append(line)
        self.register.marks[id(fact)] = (Val(None, nodes=[fact]), Mark(line, "nama"))  # keeps the fact alive
        return fact

    def kode(self, node: Node, fact: Fact) -> str:
        return Marked.of(super().kode(node, fact), Mark(self._lines[id(fact)], "kode"))

    def nama(self, node: Node, fact: Fact, caps: bool = False, kode: bool = False) -> Val:
        return self.register.mark(super().nama(node, fact, caps, kode), Mark(self._lines[id(fact)], "nama"))

    def pagu(self, fact: Fact, year: int, rupiah: int, money: Money) -> Val:
        return self.register.mark(super().pagu(fact, year, rupiah, money), Mark(self._lines[id(fact)], year))

    def _entry(self, ind: Indikator, level: str | list[str] | None, owner: str | None) -> Entry:
        entry = Entry(ind, _first(level) or "", owner)
        self.register.entries.append(entry)
        return entry


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) else value


class CalmDesk(Desk):
    """A desk whose worker makes no slips: `coin` picks among the usual forms."""

    def __init__(self, plan: Plan, coin: float) -> None:
        self.rng = Steady(coin)
        self.mess = Mess("low", self.rng)
        self.gold: Register = Register()
        self.typist = CalmTypist(self.mess, self.gold)
        self.plan = plan
        self.book = Book(writer="openpyxl")
        self.year_in = "title"
