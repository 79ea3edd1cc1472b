"""Letters typed for digits are told, never read."""

import pytest

from rkt_xl.model.target import Kind
from rkt_xl.values.target import read_target
from rkt_xl.values.target_context import TargetContext


@pytest.mark.parametrize("text", ["8O", "1OO", "9l,5"])
def test_letters_for_digits_are_no_number(text: str) -> None:
    value = read_target(text, None, TargetContext("%"))
    assert value.kind is Kind.TEXT and [doubt.code for doubt in value.doubts] == ["FMT-02"]
