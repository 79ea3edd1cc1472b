"""What a careful reader finds: facts ride on values (`Val`) and are noted down when the value gets its cell.

The result is a gold file: file, format, tables, indicators, nodes, must_not, complete, neutral, filled.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .sheet import Book, Box, Cell, Scalar, Sheet, box_a1

Fact = dict[str, Any]


@dataclass
class Val:
    """A value on its way to a cell: the facts it carries, the node whose pagu it is, the columns it spans."""

    value: Scalar
    fmt: str = "General"
    bold: bool = False
    indent: int = 0
    facts: list[Fact] = field(default_factory=list)
    nodes: list[Fact] = field(default_factory=list)
    pagu_of: tuple[Fact, str] | None = None
    formula: str | None = None
    span: int = 1

    def cell(self) -> Cell:
        """The plain cell of this value."""
        return Cell(self.value, self.fmt, self.bold, self.indent, formula=self.formula)


class Gold:
    """Collects the facts of one workbook."""

    def __init__(self) -> None:
        self.tables: list[Fact] = []
        self.indicators: list[Fact] = []
        self.nodes: list[Fact] = []
        self.must_not: list[Fact] = []
        self.neutral: list[Fact] = []
        self.incomplete: set[str] = set()

    def place(self, sheet: str, address: str, val: Val) -> None:
        """Note the facts of a value that now stands at this address."""
        for fact in val.facts:
            self.indicators.append({"sheet": sheet, "cell": address, **fact})
        for node in val.nodes:
            node.update(sheet=sheet, cell=address)
            self.nodes.append(node)
        if val.pagu_of:
            node, year = val.pagu_of
            node.setdefault("pagu_cells", {})[year] = address

    def table(self, sheet: str, kinds: list[str] | None, box: Box | None, **more: Any) -> None:
        """Note a table; kinds None is a sheet that holds no planning table, an empty list is not noted."""
        if kinds != []:
            known = {k: v for k, v in more.items() if v is not None}
            self.tables.append({"sheet": sheet, "kind": kinds, "range": box_a1(box) if box else None, **known})

    def forbid(self, what: str, why: str, sheet: str, box: Box | None = None, **more: Any) -> None:
        """Note what must not be reported from a box of a sheet."""
        item = {"what": what, "why": why, "sheet": sheet, **more}
        if box:
            item["range"] = box_a1(box)
        self.must_not.append(item)

    def forbid_facts(self, why: str, sheet: str, box: Box) -> None:
        """Neither an indicator nor a node may come from this box."""
        self.forbid("indicator", why, sheet, box)
        self.forbid("node", why, sheet, box)

    def free(self, sheet: str, box: Box) -> None:
        """Records from this box are neither asked for nor wrong."""
        self.neutral.append({"sheet": sheet, "range": box_a1(box)})

    def copy_sheet(self, old: str, new: str) -> None:
        """Repeat everything known of one sheet for a copy of it."""
        for facts in (self.tables, self.indicators, self.nodes, self.must_not, self.neutral):
            facts.extend([{**f, "sheet": new} for f in facts if f["sheet"] == old])

    def finish(self, book: Book, layout: str) -> Fact:
        """The gold of the workbook."""
        with_tables = {t["sheet"] for t in self.tables}
        complete = [s.name for s in book.sheets if s.name in with_tables and s.name not in self.incomplete]
        filled = book.filled()
        return {
            "file": book.stem + book.suffix,
            "format": book.format,
            "layout": layout,
            "tables": self.tables,
            "indicators": sorted(self.indicators, key=_where),
            "nodes": sorted(self.nodes, key=_where),
            "must_not": self.must_not,
            "complete": complete,
            "neutral": self.neutral,
            "filled": [filled, filled],
        }


def _where(fact: Fact) -> tuple[str, int, str]:
    letters = fact["cell"].rstrip("0123456789")
    return fact["sheet"], int(fact["cell"][len(letters) :]), letters.rjust(3)


def copied(sheet: Sheet, name: str) -> Sheet:
    """A copy of a sheet under another name."""
    return Sheet(
        name,
        dict(sheet.cells),
        list(sheet.merges),
        hidden_cols=set(sheet.hidden_cols),
        widths=dict(sheet.widths),
    )
