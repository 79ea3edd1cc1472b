"""Which names mean one office: a typing error does not make two, a number or a short word does."""

from __future__ import annotations

import pytest

from rkt_xl.errors import UsageError
from rkt_xl.model.card import FileCard
from rkt_xl.model.document import DocumentKind, FileStatus
from rkt_xl.reconcile.office import group_files
from rkt_xl.reconcile.office_names import same_office
from rkt_xl.tables.title import office_in


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


def card(file: str, opd: str, kind: DocumentKind) -> FileCard:
    return FileCard(file, "xlsx", FileStatus.READ, kinds=(kind,), opd=opd, is_plan=True)


def groups(*cards: FileCard, opd: str | None = None) -> list[list[str]]:
    return [[c.file for c in group.members] for group in group_files(cards, opd)]


_BANDUNG, _BADUNG = "Dinas Sosial Kabupaten Bandung", "Dinas Sosial Kabupaten Badung"
_RKT, _PK = DocumentKind.RKT, DocumentKind.PK


def test_regions_one_letter_apart_in_two_folders_are_two() -> None:
    found = groups(card("a/rkt.xlsx", _BANDUNG, _RKT), card("b/pk.xlsx", _BADUNG, _PK))
    assert sorted(found) == [["a/rkt.xlsx"], ["b/pk.xlsx"]]


def test_two_sets_of_documents_in_one_folder_are_two() -> None:
    found = groups(card("rkt 1.xlsx", _BANDUNG, _RKT), card("rkt 2.xlsx", _BADUNG, _RKT))
    assert sorted(found) == [["rkt 1.xlsx"], ["rkt 2.xlsx"]]


def test_a_region_mistyped_in_one_document_of_a_folder_is_one() -> None:
    found = groups(
        card("rkt.xlsx", "Dinas Sosial Kabupaten Gorontalo", _RKT),
        card("pk.xlsx", "Dinas Sosial Kabupaten Gorontalu", _PK),
    )
    assert found == [["rkt.xlsx", "pk.xlsx"]]


def test_an_office_that_is_asked_for_in_two_regions_must_be_told_apart() -> None:
    cards = (card("a/rkt.xlsx", _BANDUNG, _RKT), card("b/rkt.xlsx", _BADUNG, _RKT))
    assert groups(*cards, opd=_BADUNG) == [["b/rkt.xlsx"]]
    with pytest.raises(UsageError, match="beberapa daerah"):
        groups(*cards, opd="Dinas Sosial")


def test_a_number_behind_the_name_of_a_region_is_no_year() -> None:
    assert office_in("TARGET KINERJA DINAS SOSIAL DESA CONTOH 0012 2025-2029") == "DINAS SOSIAL DESA CONTOH 0012"
