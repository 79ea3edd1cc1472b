"""What staff set about the rules: which are switched off, how grave a finding is, where a limit lies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from rkt_xl.model.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Aturan:
    """The choices of the sheet `Aturan`; what is not named keeps its default.

    Args:
        off: the codes that are switched off.
        severity: another severity, by code.
        limits: another limit, by code.
    """

    off: frozenset[str] = frozenset()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    limits: Mapping[str, Decimal] = field(default_factory=dict)

    def limit(self, code: str, default: Decimal) -> Decimal:
        """Return the limit of a rule."""
        return self.limits.get(code, default)

    def applied(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return the findings of the rules that are on, as grave as staff say; what a rule calls info stays info."""
        kept = []
        for finding in findings:
            if finding.code in self.off:
                continue
            severity = self.severity.get(finding.code)
            is_weaker = finding.severity is Severity.INFO
            kept.append(replace(finding, severity=severity) if severity is not None and not is_weaker else finding)
        return kept


DEFAULT = Aturan()
