"""What a mutation gave, in words for who mends the rules."""

from __future__ import annotations

from rkt_xl.model.finding import Finding

from .run import Judgement, Mutation


def described(mutation: Mutation, judgement: Judgement) -> str:
    """The mutation, whether it was seen, and everything that was reported because of it."""
    wanted = ", ".join(sorted(f"{file}!{sheet}!{cell}" for file, sheet, cell in mutation.change.cells))
    lines = [mutation.id]
    if not judgement.seen:
        lines.append(f"  {mutation.kind.code} not reported on {wanted}")
    lines += [f"  beyond it: {told(finding)}" for finding in judgement.beyond]
    if not judgement.seen:
        lines += [f"  reported: {told(f)}" for f in judgement.new if f not in judgement.beyond]
    return "\n".join(lines)


def told(finding: Finding) -> str:
    """A finding in one line with its cells."""
    cells = ", ".join(f"{ref.file}!{ref.sheet}!{ref.a1}" for ref in finding.refs)
    return f"{finding.code} {finding.severity.value} [{cells}] {finding.message}"
