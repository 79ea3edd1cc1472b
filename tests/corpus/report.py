"""The report of one comparison, and the answer of a reader by cell."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

Fact = dict[str, Any]
Cells = set[tuple[str, str]]


@dataclass
class Report:
    """Counts of one comparison and the differences in words."""

    counts: Counter[str] = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)

    def note(self, key: str, is_right: bool, text: str) -> None:
        """Count one judged thing, and say what is wrong with it."""
        self.counts[key + "_all"] += 1
        self.counts[key] += is_right
        if not is_right:
            self.differences.append(text)

    def share(self, key: str, of: str | None = None) -> float | None:
        """The right part of a count, or None where nothing was judged."""
        total = self.counts[of or key + "_all"]
        return self.counts[key] / total if total else None

    @property
    def is_clean(self) -> bool:
        """Whether nothing differs."""
        return not self.differences


class Answer:
    """The records of an answer, by cell; sheets have no names in csv and html."""

    def __init__(self, answer: Fact, plain: bool) -> None:
        self.plain = plain
        self.tables = [t for f in answer.get("files", []) for t in f.get("tables", [])]
        self.files = answer.get("files", [])
        self.records = {kind: list(answer.get(kind) or []) for kind in ("indicators", "nodes")}

    def sheet(self, name: Any) -> str:
        """The name of a sheet as it is compared."""
        return "" if self.plain else str(name).strip()

    def cells(self, record: Fact) -> Cells:
        """The cells that a record names."""
        return {
            (self.sheet(r.get("sheet")), str(r.get("cell") or "").replace("$", "")) for r in record.get("refs") or []
        }
