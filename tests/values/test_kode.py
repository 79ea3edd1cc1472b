"""Kode as people type them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given

from rkt_xl.model.kode import Kode, Level
from rkt_xl.values.kode import Family, read_kode, split_kode
from tests.strategies import kode


@pytest.mark.parametrize(
    ("typed", "canonical", "rule"),
    [
        ("5.03.02.2.01.0003", "5.03.02.2.01.0003", None),
        ("5.03.02.2.01.03", "5.03.02.2.01.0003", "COD-02"),
        ("X.XX.01.2.07", "X.XX.01.2.07", None),
        ("x.xx.01.2.01.0001", "X.XX.01.2.01.0001", None),
        ("5.03.01.02.01.0001", "5.03.01.2.01.0001", "COD-04"),
        ("1.3.02.2.01", "1.03.02.2.01", "COD-04"),
        ("5 03 02 2.01 0003", "5.03.02.2.01.0003", "COD-04"),
        ("5.03.02.", "5.03.02", "COD-04"),
        ("5.03.02.2.01.0003\u00a0", "5.03.02.2.01.0003", None),
        (5.03, "5.03", None),
        (2.1, "2.10", "COD-04"),
        (1.2, "1.02", "COD-04"),
        (dt.date(2026, 2, 1), "1.02", "COD-04"),
        (dt.date(2026, 1, 2), "1.02", "COD-04"),
        (dt.time(5, 3, 2), "5.03.02", "COD-04"),
        (dt.time(5, 3), "5.03", "COD-04"),
        ("5.03.02.2", "5.03.02.2", "COD-03"),
        ("X.XX.01.0.00.00.02", "X.XX.01", None),
    ],
)
def test_kode_is_read_in_all_its_damaged_forms(typed: object, canonical: str, rule: str | None) -> None:
    reading = read_kode(typed)
    assert (str(reading.kode), reading.rule) == (canonical, rule)


@pytest.mark.parametrize(
    ("typed", "family"),
    [
        ("5.1.02.01.01.0024", Family.REKENING),
        ("5.03.5.04.0.00.01.0000", Family.OPD),
        ("1.20.03.50.19", Family.OTHER),
        ("77,95", Family.OTHER),
        ("12", Family.OTHER),
        ("12 Bulan", Family.OTHER),
        (True, Family.OTHER),
    ],
)
def test_other_numbers_are_no_program_kode(typed: object, family: Family) -> None:
    reading = read_kode(typed)
    assert (reading.family, reading.kode) == (family, None)


def test_damage_that_leaves_two_readings_is_not_guessed() -> None:
    assert read_kode(dt.date(2026, 3, 2)).rule == "COD-05"  # neither 2.03 nor 3.02 is a bidang
    assert read_kode(3.14).rule == "COD-05"


@given(kode())
def test_kode_text_is_read_back(wanted: Kode) -> None:
    assert read_kode(str(wanted)).kode == wanted
    assert wanted.parent is not None
    assert wanted.starts_with(wanted.parent)


@given(kode())
def test_kode_and_name_in_one_cell_are_parted(wanted: Kode) -> None:
    assert split_kode(f"{wanted} Pengelolaan Data") == (str(wanted), "Pengelolaan Data")


def test_level_follows_from_the_number_of_segments() -> None:
    levels = [Kode(tuple(text.split("."))).level for text in ("5", "5.03", "5.03.02", "5.03.02.2.01", "5.03.02.2")]
    assert levels == [Level.URUSAN, Level.BIDANG, Level.PROGRAM, Level.KEGIATAN, None]
