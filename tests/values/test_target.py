"""The target grammar: what a target cell promises."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rkt_xl.model.target import Kind
from rkt_xl.values.cell import UNCALCULATED, CellError
from rkt_xl.values.satuan import near_satuan, same_satuan, unit_in_indikator
from rkt_xl.values.target import read_target
from rkt_xl.values.target_context import TargetContext


@pytest.mark.parametrize(
    ("written", "satuan", "value"),
    [
        ("77,95", "Nilai", "77.95"),
        ("    83,35", "Nilai", "83.35"),
        ("68.5", "Persen", "68.5"),
        ("69,1-69,5", "Persen", "69.1..69.5"),
        ("0 - 5", "Peringkat", "0..5"),
        ("1.250", "Orang", "1250"),
        ("3.125", "Indeks (0-5)", "3.125"),
        ("Rp. 1.250.000.000,-", "Rp", "1250000000"),
        ("Rp1.250.000.000,00", "Rp", "1250000000"),
        ("1,250,000,000", "Rp", "1250000000"),
        ("1887,816", "Milyar Rupiah", "1887816000000"),
        ("100%", None, "100"),
        ("0,5%", None, "0.5"),
        ("85% %", None, "85"),
        ("1 Dokumen", None, "1"),
        ("200 Org", None, "200"),
        ("82.950 orang", None, "82950"),
        ("1 (satu) Dokumen", None, "1"),
        ("120 (kumulatif)", None, "120"),
        ("≥ 80", None, ">=80"),
        ("minimal 80", None, ">=80"),
        ("di atas 90", None, ">90"),
        ("maks 10", None, "<=10"),
        ("80-90%", None, "80..90"),
        ("A", "Persen", "A"),
        ("B (65)", None, "B"),
        ("WTP", None, "WTP"),
        ("Tepat Waktu", "Tepat Waktu", "Tepat Waktu"),
        ("0", "Kasus", "0"),
        ("95,00", None, "95"),
    ],
)
def test_target_text_has_its_value(written: str, satuan: str | None, value: str) -> None:
    assert read_target(written, None, TargetContext(satuan)).text == value


@pytest.mark.parametrize(
    "written", [None, "", "-", "–", "n/a", "N/A", "NA", "Tidak Ada Data", "belum ada", CellError("#REF!"), UNCALCULATED]
)
def test_missing_is_neither_zero_nor_text(written: object) -> None:
    assert read_target(written).kind is Kind.MISSING


@pytest.mark.parametrize(
    "written", ["Tersusunnya dokumen", "Ada", "35/14 Orang/bulan", "63:64", "24 dokumen; 2 laporan"]
)
def test_free_text_is_no_number(written: str) -> None:
    value = read_target(written)
    assert (value.kind, value.text) == (Kind.TEXT, None)


def test_percent_cells_are_on_the_scale_of_hundred() -> None:
    assert [read_target(v, "0%").text for v in (1.0, 0.96, 0.005)] == ["100", "96", "0.5"]


def test_counted_unit_wins_over_a_percent_format() -> None:
    value = read_target(1.0, "0%", TargetContext("Dokumen"))
    assert value.text == "1"
    assert [d.code for d in value.doubts] == ["SAT-02"]


def test_unit_of_the_number_format_is_found_and_compared() -> None:
    value = read_target(12.0, '#,###" bln"', TargetContext("Dokumen"))
    assert (value.text, value.satuan) == ("12", "bln")
    assert [(d.code, d.readings) for d in value.doubts] == [("SAT-02", ("bln", "Dokumen"))]


def test_fraction_of_something_counted_is_doubted() -> None:
    typed_in_english = TargetContext("Orang", column_has_text_numbers=True)
    assert [(d.code, d.readings) for d in read_target(1.25, None, typed_in_english).doubts] == [("AMB-02", ("1250",))]


def test_unclear_number_stays_unclear() -> None:
    value = read_target("1.250", None, TargetContext("Indeks"))
    assert (value.kind, value.text, value.doubts[0].code) == (Kind.AMBIGUOUS, None, "AMB-01")


def test_interval_is_never_a_negative_number() -> None:
    assert read_target("0 - 5").number == 0
    assert read_target("-5").number == Decimal(-5)


@given(st.text(max_size=40))
def test_any_text_has_some_meaning(text: str) -> None:
    assert read_target(text).kind in Kind


@pytest.mark.parametrize(
    ("indikator", "unit"),
    [
        ("Produktivitas padi (Ton/Ha)", "Ton/Ha"),
        ("Konsumsi ikan (Kg/Kapita/Tahun)", "Kg/Kapita/Tahun"),
        ("Angka kematian ibu (per 100.000 KH)", "per 100.000 KH"),
        ("Pendapatan daerah (Rp. Juta)", "Rp. Juta"),
        ("Jumlah siswa (L/P)", None),
        ("Cakupan asesmen (PNS/PPPK)", None),
        ("Cakupan layanan (per triwulan)", None),
    ],
)
def test_unit_in_brackets_ends_an_indikator(indikator: str, unit: str | None) -> None:
    assert unit_in_indikator(indikator) == unit


def test_units_mean_the_same_by_their_synonyms() -> None:
    assert same_satuan("%", "Prosentase")
    assert same_satuan("Dok.", "Dokumen")
    assert same_satuan("Orang/Bulan", "OB")
    assert not same_satuan("Dokumen", "Laporan")
    assert near_satuan("Nilai", "Indeks")
    assert unit_in_indikator("Cakupan layanan (%)") == "%"
