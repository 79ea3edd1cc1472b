"""The program tree of one table: lines with levels, their parents, their pagu."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

from rkt_xl.model.kode import NODE_LEVELS, Kode, Level
from rkt_xl.model.plan import KodeDoubt, Node, Pagu
from rkt_xl.model.provenance import Traced
from rkt_xl.values.text import match_key


@dataclass(slots=True)
class DraftNode:
    """A node while its table is read; rows below it may still add pagu and notes."""

    level: Level
    nama: Traced[str]
    kode: Traced[Kode] | None
    parent: int | None
    sasaran: Traced[str] | None
    level_from: str
    row: int
    pagu: dict[tuple[int | None, int | None, str, str | None], list[Pagu]] = field(default_factory=dict)
    notes: list[tuple[str, Traced[str]]] = field(default_factory=list)
    kode_doubt: KodeDoubt | None = None

    def finish(self) -> Node:
        """Return the node, its pagu of one year added up."""
        return Node(
            self.level,
            self.nama,
            self.kode,
            self.parent,
            self.sasaran,
            tuple(_sum(parts) for parts in self.pagu.values()),
            self.level_from,
            tuple(self.notes),
            self.kode_doubt,
        )


def _sum(parts: list[Pagu]) -> Pagu:
    if len(parts) == 1:
        return parts[0]
    amounts = [p.amount for p in parts if p.amount is not None]
    return replace(parts[0], amount=sum(amounts, Decimal(0)) if amounts else None)


@dataclass(slots=True)
class Tree:
    """The nodes of a table in their order and the path to the line that is read.

    A node that an earlier row began and that is left is finished: nothing is added to it any more.
    """

    path: dict[Level, int] = field(default_factory=dict)
    _finished: list[Node | None] = field(default_factory=list)
    _open: dict[int, DraftNode] = field(default_factory=dict)

    @property
    def current(self) -> DraftNode | None:
        """The deepest node in effect."""
        for level in reversed(NODE_LEVELS):
            if level in self.path:
                return self._open[self.path[level]]
        return None

    def at(self, level: Level) -> DraftNode | None:
        """The node in effect at a level."""
        return self._open[self.path[level]] if level in self.path else None

    def leave(self, level: Level) -> None:
        """End the nodes of a level and below."""
        for lower in NODE_LEVELS[NODE_LEVELS.index(level) :]:
            self.path.pop(lower, None)

    def clear(self) -> None:
        """End all nodes: a new urusan, bidang or office begins."""
        self.path.clear()

    def enter(
        self,
        level: Level,
        nama: Traced[str],
        kode: Traced[Kode] | None,
        sasaran: Traced[str] | None,
        level_from: str,
        row: int,
    ) -> DraftNode:
        """Add a line of the tree below the last one of a higher level."""
        self.leave(level)
        above = [self.path[upper] for upper in NODE_LEVELS[: NODE_LEVELS.index(level)] if upper in self.path]
        node = DraftNode(level, nama, kode, above[-1] if above else None, sasaran, level_from, row)
        self._finish_left(row)
        self.path[level] = len(self._finished)
        self._open[len(self._finished)] = node
        self._finished.append(None)
        return node

    def _finish_left(self, row: int) -> None:
        """Finish what rows above began and is not in effect any more."""
        in_effect = self.path.values()
        for place in [p for p, node in self._open.items() if node.row != row and p not in in_effect]:
            self._finished[place] = self._open.pop(place).finish()

    def finish(self) -> tuple[Node, ...]:
        """Return all nodes in their order."""
        for place, node in self._open.items():
            self._finished[place] = node.finish()
        return tuple(node for node in self._finished if node is not None)

    def repeats(self, level: Level, nama: str, kode: Kode | None) -> bool:
        """Whether a line only names the node in effect again, as flat exports do on every row."""
        node = self.at(level)
        if node is None or match_key(node.nama.value) != match_key(nama):
            return False
        return kode is None or node.kode is None or node.kode.value == kode
