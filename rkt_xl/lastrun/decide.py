"""Findings with what staff decided about them: still valid while what a finding is about is unchanged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from rkt_xl.lastrun.read import Decided
from rkt_xl.model.finding import Decision, Finding, keyed

REOPENED = "terbuka lagi"


def with_decisions(findings: Iterable[Finding], decisions: Mapping[str, Decided]) -> list[Finding]:
    """Return the findings in their order; a decision whose values changed is told as open again."""
    decided = []
    for key, finding in keyed(findings):
        kept = decisions.get(key)
        if kept is None:
            decided.append(finding)
        elif kept.content in ("", finding.content):
            decided.append(replace(finding, decision=kept.decision))
        else:
            decided.append(replace(finding, decision=_reopened(kept.decision)))
    return decided


def _reopened(before: Decision) -> Decision:
    if before.status == REOPENED:
        return before
    words = f"sebelumnya {before.status or 'diberi alasan'}" + (f": {before.reason}" if before.reason else "")
    return Decision(REOPENED, f"Isinya berubah; {words}", before.by)
