"""Text: what is shown and what is compared; years, titles, numbering."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rkt_xl.values.tahun import YearLabel, find_periode, find_quarter, find_tahun, find_year_label
from rkt_xl.values.text import match_key, squeeze, strip_numbering
from tests.strategies import spaces


@given(st.lists(st.sampled_from(["Meningkatnya", "Kualitas", "Sumber", "Daya"]), min_size=1, max_size=6), spaces)
def test_white_space_does_not_change_what_is_compared(words: list[str], noise: str) -> None:
    assert match_key(noise.join(words)) == match_key(" ".join(words))
    assert squeeze(noise + noise.join(words) + noise) == " ".join(words)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("1. Meningkatnya", "Meningkatnya"),
        ("A.\u00a0\u00a0 Program", "Program"),
        ("- Tersusunnya", "Tersusunnya"),
        ("-Tersusunnya", "Tersusunnya"),
        ("1)Jumlah", "Jumlah"),
        ("5.03.02 PROGRAM", "5.03.02 PROGRAM"),
        ("I Made", "I Made"),
    ],
)
def test_list_number_is_taken_off_and_nothing_else(text: str, bare: str) -> None:
    assert strip_numbering(text) == bare


@pytest.mark.parametrize(
    ("heading", "label", "rest"),
    [
        ("target tahun 2025", YearLabel(year=2025), "target"),
        ("tahun ke-1", YearLabel(ordinal=1), ""),
        ("tahun - 3", YearLabel(ordinal=3), ""),
        ("dana tahun iv", YearLabel(ordinal=4), "dana"),
        ("pagu maju (n + 1)", YearLabel(offset=1), "pagu maju"),
        ("realisasi tahun n-2", YearLabel(offset=-2), "realisasi"),
        ("target", None, "target"),
    ],
)
def test_year_of_a_heading(heading: str, label: YearLabel | None, rest: str) -> None:
    assert find_year_label(heading) == (label, rest)


def test_years_of_titles() -> None:
    assert find_tahun("RKT BKPP 2025 FIX (1)") == 2025
    assert find_tahun("Peraturan Walikota Nomor 20 Tahun 2024") is None
    assert find_tahun("RENSTRA 2025 - 2029") is None
    assert find_periode("Renstra Tahun 2025 s/d 2029") == (2025, 2029)
    assert find_quarter("realisasi triwulan iv") == (4, "realisasi")
