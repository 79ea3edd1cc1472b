"""Numbers as Indonesian offices type them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rkt_xl.values.display import indonesian, show
from rkt_xl.values.number import NumberContext, UnitClass, decimal_of, read_number
from tests.strategies import amounts, counts, kode


@given(amounts)
def test_indonesian_number_is_read_back(number: Decimal) -> None:
    context = NumberContext(UnitClass.MONEY)
    assert read_number(indonesian(number, 2), context).value == number


@given(counts)
def test_grouped_count_is_read_back(number: Decimal) -> None:
    assert read_number(indonesian(number), NumberContext(UnitClass.COUNT)).value == number


@given(kode())
def test_dotted_kode_is_never_a_number(code: object) -> None:
    reading = read_number(str(code))
    assert reading.value is None
    assert not reading.readings


@given(st.text(max_size=30))
def test_any_text_is_read_without_an_error(text: str) -> None:
    read_number(text)


@pytest.mark.parametrize(
    ("text", "unit", "maximum", "expected"),
    [
        ("1.250", UnitClass.COUNT, None, "1250"),
        ("3.125", UnitClass.SCORE, Decimal(5), "3.125"),
        ("99.125", UnitClass.PERCENT, Decimal(100), "99.125"),
        ("0.125", UnitClass.UNKNOWN, None, "0.125"),
        ("1,250", UnitClass.UNKNOWN, None, "1.250"),
        ("1.250,5", UnitClass.UNKNOWN, None, "1250.5"),
        ("1,250.5", UnitClass.UNKNOWN, None, "1250.5"),
        ("1,231,790,000", UnitClass.MONEY, None, "1231790000"),
        ("68.5", UnitClass.UNKNOWN, None, "68.5"),
        ("(5)", UnitClass.UNKNOWN, None, "-5"),
    ],
)
def test_separators_mean_what_a_careful_human_takes_them_for(
    text: str, unit: UnitClass, maximum: Decimal | None, expected: str
) -> None:
    assert read_number(text, NumberContext(unit, maximum)).value == Decimal(expected)


@pytest.mark.parametrize(("text", "unit"), [("1.250", UnitClass.SCORE), ("1,250", UnitClass.COUNT)])
def test_two_meanings_are_both_kept(text: str, unit: UnitClass) -> None:
    reading = read_number(text, NumberContext(unit))
    assert reading.value is None
    assert set(reading.readings) == {Decimal("1250"), Decimal("1.250")}


def test_neighbours_decide_between_two_meanings() -> None:
    near = NumberContext(UnitClass.MEASURE, None, (Decimal(1300), Decimal(1400)))
    far = NumberContext(UnitClass.MEASURE, None, (Decimal("1.3"),))
    assert read_number("1.250", near).value == 1250
    assert read_number("1.250", far).value == Decimal("1.250")


@pytest.mark.parametrize("text", ["1.250.00", "1,2,3", "12a", "", "5.", "1..2", "1.250,500.1"])
def test_malformed_number_has_no_reading(text: str) -> None:
    assert read_number(text).is_malformed


def test_float_noise_of_excel_is_not_shown() -> None:
    assert decimal_of(0.1 + 0.2) == Decimal("0.3")
    assert decimal_of(4.35 * 100) == Decimal("435")


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (0.96, "0%", "96%"),
        (12.0, '#,###" bln"', "12 bln"),
        (1250000.0, "#,##0", "1.250.000"),
        (77.95, None, "77,95"),
        (0.0, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', "0"),
        (8790.15942857143, '#,###.##" m"', "8.790,16 m"),
    ],
)
def test_cell_is_shown_as_a_person_sees_it(value: float, number_format: str | None, shown: str) -> None:
    assert show(value, number_format) == shown
