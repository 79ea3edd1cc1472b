"""Every parser of values takes whatever a cell may hold: an answer of its kind, never an error, never two opinions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rkt_xl.model.target import Kind
from rkt_xl.values.cell import UNCALCULATED, CellError
from rkt_xl.values.direction import lower_is_better
from rkt_xl.values.display import indonesian, rupiah, show
from rkt_xl.values.keputusan import find_keputusan
from rkt_xl.values.kode import bidang_of_office, read_kode, split_kode
from rkt_xl.values.number import NumberContext, UnitClass, decimal_of, is_digits, is_number_text, read_number
from rkt_xl.values.predikat import find_predikat, scale_of_indikator
from rkt_xl.values.satuan import (
    is_growth,
    maximum_of,
    near_satuan,
    same_satuan,
    satuan_key,
    scale_of,
    unit_class,
    unit_in_format,
    unit_in_indikator,
)
from rkt_xl.values.tahun import find_periode, find_quarter, find_tahun, find_year_label
from rkt_xl.values.target import read_target
from rkt_xl.values.target_context import TargetContext
from rkt_xl.values.text import fold, is_upper, match_key, squeeze, strip_numbering
from tests.strategies import number_formats, numbers, texts

OF_TEXT: tuple[Callable[[str], object], ...] = (
    lower_is_better, find_keputusan, split_kode, read_kode, bidang_of_office, read_number, is_number_text, is_digits,
    find_predikat, scale_of_indikator, satuan_key, unit_class, scale_of, is_growth, unit_in_format, unit_in_indikator,
    find_periode, find_tahun, find_year_label, find_quarter, read_target, squeeze, fold, strip_numbering, match_key, is_upper,
    show,
)  # fmt: skip
values = st.one_of(
    texts, numbers, st.booleans(), st.dates(), st.datetimes(), st.times(), st.timedeltas(), st.none(),
    st.just(UNCALCULATED), st.builds(CellError, texts),
)  # fmt: skip


@pytest.mark.parametrize("parse", OF_TEXT, ids=lambda parse: parse.__name__)
@given(text=texts)
def test_any_text_has_an_answer_that_stays_the_same(parse: Callable[[str], object], text: str) -> None:
    assert parse(text) == parse(text)


@given(
    values,
    number_formats,
    st.builds(
        TargetContext, texts, texts, st.lists(st.decimals(-1000, 1000, places=2), max_size=3).map(tuple), st.booleans()
    ),
)
def test_target_of_any_cell_is_of_one_kind(value: object, number_format: str | None, context: TargetContext) -> None:
    target = read_target(value, number_format, context)
    assert (target.number is not None) <= (target.kind in (Kind.NUMBER, Kind.INTERVAL, Kind.BOUND))
    assert isinstance(target.text, str | None)
    if target.number is not None:
        assert abs(float(target.number)) < float("inf")


@given(texts, st.sampled_from(list(UnitClass)), st.one_of(st.none(), st.decimals(0, 1000, places=0)))
def test_number_has_one_reading_or_two_or_none(text: str, unit: UnitClass, maximum: Decimal | None) -> None:
    reading = read_number(text, NumberContext(unit, maximum))
    assert reading.value is None or reading.readings == ()
    assert len(reading.readings) in (0, 2)


@given(values)
def test_kode_of_any_cell_is_written_as_it_was_read(value: object) -> None:
    kode = read_kode(value).kode
    if kode is not None:
        again = read_kode(str(kode)).kode
        assert again is not None
        assert str(again) == str(kode)


@given(texts, texts)
def test_likeness_of_units_has_no_sides(a: str, b: str) -> None:
    assert same_satuan(a, b) == same_satuan(b, a)
    assert near_satuan(a, b) == near_satuan(b, a)
    assert same_satuan(a, a)
    assert maximum_of(a, b) is None or maximum_of(a, b) > 0


@given(texts)
def test_normal_forms_are_final(text: str) -> None:
    assert squeeze(squeeze(text)) == squeeze(text)
    assert fold(fold(text)) == fold(text)
    assert "\n" not in squeeze(text)


@given(texts)
def test_years_are_years_and_quarters_quarters(text: str) -> None:
    periode, tahun, quarter = find_periode(text), find_tahun(text), find_quarter(text)[0]
    assert periode is None or 1900 < periode[0] <= periode[1] < 2200
    assert tahun is None or 1900 < tahun < 2200
    assert quarter in (None, 1, 2, 3, 4)


@given(values, number_formats)
def test_any_cell_is_shown(value: object, number_format: str | None) -> None:
    assert isinstance(show(value, number_format), str)


@given(numbers)
def test_number_of_a_cell_is_the_shortest_one_that_gives_it(number: float) -> None:
    assert float(decimal_of(number)) == pytest.approx(number, rel=1e-14, abs=1e-300)


@given(st.decimals(-(10**15), 10**15, places=4), st.integers(0, 30))
def test_written_numbers_have_indonesian_marks(number: Decimal, places: int) -> None:
    text = indonesian(number, places)
    assert len(text.partition(",")[2]) == places
    assert abs(Decimal(text.replace(".", "").replace(",", ".")) - number) <= Decimal(10) ** -places
    assert rupiah(number).lstrip("-").startswith("Rp")


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_dates_are_shown_with_day_first(day: dt.date) -> None:
    assert show(day) == f"{day.day:02d}/{day.month:02d}/{day.year}"
