"""What a rule is: one file of `rules/` with its code, its words for people, its examples, and one function."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.provenance import CellRef
from rkt_xl.reconcile.context import Context

CheckOffice = Callable[[Context], Iterator[Finding]]
CheckDocument = Callable[[Document], Iterator[Finding]]


class Limit(NamedTuple):
    """A limit that staff may set: its default, and what it is, in Indonesian."""

    default: Decimal
    words: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the catalogue; all texts are Indonesian, for `rkt-xl rules` and `docs/aturan/`.

    Args:
        code: `REC-01`; stable for ever.
        name: a short name, stable too.
        severity: of a finding, unless the finding says otherwise.
        title: what is right, in one line.
        checks: what is looked at.
        why: why an evaluator asks for it.
        source: the regulation or the practice behind it.
        fits: tables that it accepts, by document name; empty for what only a damaged file can show.
        breaks: tables that it reports.
        at: document name and cell of the finding in `breaks`.
        limit: a limit that can be set in the sheet `Aturan`.
        is_habit: whether many findings on one sheet are one habit of whoever typed it, and told as one.
        check_document: for a rule that needs one table only; these run in `inspect` too.
        check_office: for a rule that needs all documents of an office.
    """

    code: str
    name: str
    severity: Severity
    title: str
    checks: str
    why: str
    source: str
    fits: Mapping[str, str] = field(default_factory=dict)
    breaks: Mapping[str, str] = field(default_factory=dict)
    at: tuple[str, str] | None = None
    limit: Limit | None = None
    is_habit: bool = False
    check_document: CheckDocument | None = None
    check_office: CheckOffice | None = None

    def finding(
        self,
        message: str,
        *refs: CellRef | None,
        suggestion: str | None = None,
        subject: str = "",
        severity: Severity | None = None,
    ) -> Finding:
        """Return a finding of this rule; references that are None are left out."""
        cells = tuple(dict.fromkeys(ref for ref in refs if ref is not None))
        return Finding(self.code, severity or self.severity, message, cells, suggestion, subject)


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Return every rule of `rules/`, ordered by code.

    Raises:
        ValueError: when two files claim one code.
    """
    import rkt_xl.reconcile.rules as package

    found: dict[str, Rule] = {}
    for module in pkgutil.iter_modules(package.__path__):
        if module.name.startswith("_"):
            continue
        rule: Rule = importlib.import_module(f"{package.__name__}.{module.name}").RULE
        if rule.code in found:
            raise ValueError(f"two files claim the rule {rule.code}")
        found[rule.code] = rule
    return tuple(found[code] for code in sorted(found))
