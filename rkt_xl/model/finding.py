"""A doubt or a mistake found in the data, with the cells that it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha1

from rkt_xl.model.output import CLOSING
from rkt_xl.model.provenance import CellRef


class Severity(StrEnum):
    """How grave a finding is; an error makes the command end with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def label(self) -> str:
        """The Indonesian word that people read."""
        return {"error": "Kesalahan", "warning": "Peringatan", "info": "Info"}[self.value]


@dataclass(frozen=True, slots=True)
class Decision:
    """What staff decided about a finding: one of the words of `Tindak Lanjut`, their reason, who said it."""

    status: str
    reason: str
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    Args:
        code: the rule, `REC-01`.
        severity: error, warning or info.
        message: one Indonesian sentence with the values that stand there.
        refs: the cells it is about, the one to look at first in front; empty only when no cell can be named.
        suggestion: what could be done, one Indonesian sentence.
        subject: what it is about in normal form (a name, a kode); with the code it stays the same when rows move.
        decision: what staff decided about it.
    """

    code: str
    severity: Severity
    message: str
    refs: tuple[CellRef, ...] = ()
    suggestion: str | None = None
    subject: str = ""
    decision: Decision | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something about it."""
        return self.decision is None or self.decision.status not in CLOSING

    @property
    def content(self) -> str:
        """A mark of the values that it is about; it changes when one of them does, not when cells move."""
        texts = "\x1f".join(" ".join(ref.text.split()) for ref in self.refs)
        return sha1(f"{self.severity.value}\x1e{texts}".encode(), usedforsecurity=False).hexdigest()[:12]

    @property
    def sort_key(self) -> tuple[str, str, int, int, str, str]:
        """File, sheet, row, column, code: the order in which findings are shown."""
        if not self.refs:
            return ("", "", 0, 0, self.code, self.message)
        ref = self.refs[0]
        return (ref.file, ref.sheet, ref.row, ref.col, self.code, self.message)


def keyed(findings: Iterable[Finding]) -> Iterator[tuple[str, Finding]]:
    """Yield each finding with a key that stays the same when rows, cells and file names change.

    Findings of one rule about the same thing are counted in their order.
    """
    seen: Counter[str] = Counter()
    for finding in findings:
        subject = f"{finding.code}\x1e{' '.join(finding.subject.split()).casefold()}"
        seen[subject] += 1
        text = f"{subject}\x1e{seen[subject]}"
        yield sha1(text.encode(), usedforsecurity=False).hexdigest()[:12], finding
