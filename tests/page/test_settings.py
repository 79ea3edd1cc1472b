"""What is filled in on the page is set in the settings workbook, and what staff keep there stays."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from rkt_xl.errors import OutputError, UsageError
from rkt_xl.page import settings
from rkt_xl.pengaturan.reader import FILE_NAME, read_pengaturan

WHO = {
    "opd": "Dinas Contoh Kota Contoh",
    "tahun": "2026",
    "kertas": "a4",
    "tempat": "Contoh",
    "tanggal": "2 Januari 2026",
    "jabatan": "Plt. Kepala Dinas Contoh",
    "nama": "Nama Contoh, S.E.",
    "pangkat": "Pembina",
    "nip": "190001011900011001",
}


def test_what_is_saved_is_shown_and_holds(tmp_path: Path) -> None:
    assert settings.save(tmp_path, WHO)
    assert settings.shown(tmp_path) == WHO
    read = read_pengaturan(tmp_path)
    assert (read.umum.opd, read.umum.tahun, read.umum.kertas) == ("Dinas Contoh Kota Contoh", 2026, "a4")
    assert read.tanda_tangan.nip == "190001011900011001"
    assert read.findings == ()


def test_nothing_is_written_when_nothing_changed(tmp_path: Path) -> None:
    assert not settings.save(tmp_path, dict.fromkeys(WHO, ""))
    assert list(tmp_path.iterdir()) == []
    settings.save(tmp_path, WHO)
    before = (tmp_path / FILE_NAME).stat().st_mtime_ns
    assert not settings.save(tmp_path, WHO)
    assert (tmp_path / FILE_NAME).stat().st_mtime_ns == before


def test_a_stray_cell_far_away_is_no_trouble(tmp_path: Path) -> None:
    """Where the sheet ends by Excel's own count there is no row below, and no memory for those above."""
    settings.save(tmp_path, {"opd": "Dinas Lama"})
    book = openpyxl.load_workbook(tmp_path / FILE_NAME)
    book["Umum"]["XFD1048576"] = " "
    book.save(tmp_path / FILE_NAME)
    settings.save(tmp_path, {"opd": "Dinas Baru", "tahun": "2026"})
    assert settings.shown(tmp_path)["opd"] == "Dinas Baru"
    assert settings.shown(tmp_path)["tahun"] == "2026"
    assert openpyxl.load_workbook(tmp_path / FILE_NAME)["Umum"]["B2"].value == 2026


def test_what_staff_keep_in_the_workbook_stays(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Umum"
    book.active.append(["Perangkat Daerah", ":", "Dinas Lama"])
    book.active.append(["Catatan kami", "", "jangan dihapus"])
    book.create_sheet("Aturan").append(["Kode", "Dipakai"])
    book.save(tmp_path / FILE_NAME)
    settings.save(tmp_path, {"opd": "Dinas Baru", "nama": "Nama Contoh"})
    after = openpyxl.load_workbook(tmp_path / FILE_NAME)
    assert [cell.value for cell in after["Umum"][1]][:3] == ["Perangkat Daerah", ":", "Dinas Baru"]
    assert [cell.value for cell in after["Umum"][2]][:3] == ["Catatan kami", None, "jangan dihapus"]
    assert after["Aturan"]["A1"].value == "Kode"
    assert settings.shown(tmp_path)["opd"] == "Dinas Baru"
    assert settings.shown(tmp_path)["nama"] == "Nama Contoh"


def test_a_field_is_emptied_again(tmp_path: Path) -> None:
    settings.save(tmp_path, WHO)
    settings.save(tmp_path, {"opd": "", "tahun": ""})
    assert settings.shown(tmp_path) == {**WHO, "opd": "", "tahun": ""}


@pytest.mark.parametrize(
    ("field", "value"), [("tahun", "dua ribu"), ("tahun", "20"), ("tahun", "202²"), ("kertas", "a5")]
)
def test_a_value_that_cannot_be_used_is_refused(tmp_path: Path, field: str, value: str) -> None:
    with pytest.raises(UsageError):
        settings.save(tmp_path, {field: value})
    assert list(tmp_path.iterdir()) == []


def test_a_text_that_begins_with_an_equals_sign_is_no_formula(tmp_path: Path) -> None:
    settings.save(tmp_path, {"nama": '=HYPERLINK("http://contoh.id")'})
    book = openpyxl.load_workbook(tmp_path / FILE_NAME)
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_a_workbook_that_is_open_or_damaged_is_left_alone(tmp_path: Path) -> None:
    settings.save(tmp_path, WHO)
    lock = tmp_path / f"~${FILE_NAME}"
    lock.write_bytes(b"x")
    with pytest.raises(OutputError, match="sedang terbuka"):
        settings.save(tmp_path, {"nama": "Lain"})
    lock.unlink()
    (tmp_path / FILE_NAME).write_bytes(b"PK rusak")
    with pytest.raises(OutputError):
        settings.save(tmp_path, {"nama": "Lain"})
    assert (tmp_path / FILE_NAME).read_bytes() == b"PK rusak"
