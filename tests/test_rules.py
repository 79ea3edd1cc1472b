"""Every rule: complete words, its fitting example accepted, its breaking example reported on the right cell."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from rkt_xl.pipeline import RunResult
from rkt_xl.reconcile.rule import Rule, all_rules

RULES = all_rules()
WITH_EXAMPLES = [rule for rule in RULES if rule.breaks]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_rule_explains_itself(rule: Rule) -> None:
    for text in (rule.title, rule.checks, rule.why, rule.source):
        assert len(text) > 10
        assert text == text.strip()
    assert rule.name == rule.name.lower()


def test_codes_and_names_are_unique() -> None:
    assert len({r.code for r in RULES}) == len({r.name for r in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", [r for r in RULES if r.fits], ids=lambda r: r.code)
def test_fitting_example_is_accepted(rule: Rule, checked: Callable[..., RunResult]) -> None:
    assert rule.code not in {f.code for f in checked(rule.fits).findings}


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda r: r.code)
def test_breaking_example_is_reported_on_its_cell(rule: Rule, checked: Callable[..., RunResult]) -> None:
    assert rule.at is not None
    found = [f for f in checked(rule.breaks).findings if f.code == rule.code]
    places = {(f.refs[0].file.removesuffix(".xlsx"), f.refs[0].a1) for f in found}
    assert rule.at in places
    assert all(f.severity is rule.severity for f in found)


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda r: r.code)
def test_message_is_a_sentence_with_what_stands_there(rule: Rule, checked: Callable[..., RunResult]) -> None:
    for finding in checked(rule.breaks).findings:
        if finding.code == rule.code:
            assert finding.message.endswith((".", "?"))
            assert not re.search(r"\b(?:None|Decimal|nan)\b|[{}]", finding.message)
