"""Which names mean one office: a typing error does not make two, a number or a short word does."""

from __future__ import annotations

import pytest

from rkt_xl.reconcile.office_names import same_office


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dinas Perikanan Kota Contoh", "DINAS PERKANAN KOTA CONTOH"),
        ("Badan Kepegawaian, Pendidikan dan Pelatihan", "Badan Kepegawaian Pendidikan Pelatihan"),
        ("BKPP", "Badan Kepegawaian, Pendidikan dan Pelatihan Kota Contoh"),
        ("Dinas Komunikasi", "Dinas Kom unikasi"),
    ],
)
def test_one_office(one: str, other: str) -> None:
    assert same_office(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kelurahan Siantan 1", "Kelurahan Siantan 2"),
        ("Puskesmas Bumi Ayu", "Puskesmas Bumi Aji"),
        ("Dinas Urusan AB", "Dinas Urusan AC"),
        ("Kecamatan Sukamaju Barat", "Kecamatan Sukamaju Timur"),
        ("Dinas Sosial Kota Contoh", "Dinas Sosial Kabupaten Contoh"),
    ],
)
def test_two_offices(one: str, other: str) -> None:
    assert not same_office(one, other)
