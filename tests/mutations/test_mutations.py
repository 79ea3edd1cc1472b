"""From clean folders every single error is seen on its cell, and nothing is reported beyond what follows from it."""

from __future__ import annotations

import pytest

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.rule import all_rules

from .folder import folders
from .mutation import Kind, load
from .offices import OFFICE_DRAFTS
from .report import described, told
from .run import judge
from .selection import chosen, mutations, selection


@pytest.mark.parametrize("office", [draft.name for draft in OFFICE_DRAFTS])
def test_a_clean_folder_gives_no_finding_above_info(office: str) -> None:
    folder = next(f for f in folders() if f.name == office)

    assert [told(f) for f in folder.findings({}) if _is_grave(f)] == []


@pytest.mark.parametrize("kind", load(), ids=lambda kind: f"{kind.code}-{kind.name}")
def test_an_error_is_seen_on_its_cell_and_nothing_else_is_reported(kind: Kind) -> None:
    own = [m for m in chosen() if m.kind is kind]
    judged = [(m, judge(m)) for m in own]

    assert own, "nothing in the clean folders can be changed in this way"
    wrong = [described(m, j) for m, j in judged if not j.is_right]
    assert not wrong, f"{len(wrong)} of {len(own)} mutations\n" + "\n".join(wrong)


def test_at_least_300_mutations_are_made_in_every_run() -> None:
    assert len(selection(mutations())) >= 300


def test_every_kind_names_a_rule() -> None:
    codes = {rule.code for rule in all_rules()}

    assert {code for kind in load() for code in (kind.code, *kind.also)} <= codes


def _is_grave(finding: Finding) -> bool:
    return finding.severity is not Severity.INFO
