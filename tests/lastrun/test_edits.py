"""What people change by hand in the output survives the next merge."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from rkt_xl.model.result import EditFate
from rkt_xl.pipeline import RunResult, merge
from rkt_xl.settings import Settings

RKT = """RENCANA KINERJA TAHUNAN 2025
Dinas Contoh Kota Contoh
| No | Sasaran | Indikator | Satuan | Target | Program/Kegiatan/Sub Kegiatan |
| 1 | meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83 | PROGRAM PENUNJANG |
| | | | | | ADMINISTRASI KEUANGAN |
| | | | | | Penyediaan gaji |
| | | | | | Penatausahaan keuangan |
| 2 | Layanan prima | Indeks Layanan | Indeks | 3,5 | PROGRAM LAYANAN |
| | | | | | MUTU LAYANAN |
| | | | | | Survei layanan |
"""
Folder = Callable[..., Path]


class Office:
    """An office whose folder is merged again and again into the same output."""

    def __init__(self, folder: Folder, tmp_path: Path) -> None:
        self._folder = folder
        self._out = tmp_path / "hasil"
        self.result: RunResult
        self.path: Path

    def merge(self, text: str = RKT) -> Office:
        self.result, (self.path,) = merge(self._folder({"RKT": text}), self._out, Settings(tahun=2025))
        return self

    def edit(self, change: Callable[[Worksheet], None], sheet: str = "RKT") -> None:
        book = openpyxl.load_workbook(self.path)
        change(book[sheet])
        book.save(self.path)

    @property
    def sheet(self) -> Worksheet:
        return openpyxl.load_workbook(self.path)["RKT"]

    @property
    def fates(self) -> list[tuple[str, str, str]]:
        return [(e.what, " ".join(e.ref.text.split()), e.fate.value) for e in self.result.offices[0].edits]

    @property
    def names(self) -> list[object]:
        return [cell.value for (cell,) in self.sheet["F6:F20"] if cell.value and "...." not in cell.value][:12]


@pytest.fixture
def office(folder: Folder, tmp_path: Path) -> Office:
    return Office(folder, tmp_path)


def put(cell: str, value: object) -> Callable[[Worksheet], None]:
    def change(sheet: Worksheet) -> None:
        sheet[cell] = value

    return change


@pytest.mark.parametrize(
    ("cell", "value", "what"),
    [
        ("B6", "Meningkatnya Akuntabilitas Kinerja", "Sasaran"),
        ("C6", "Nilai SAKIP", "Indikator"),
        ("D6", "Angka", "Satuan"),
        ("E6", 83.5, "Target"),
        ("F8", "Penyediaan Gaji dan Tunjangan ASN", "Nama"),
        ("A1", "RENCANA KINERJA TAHUNAN (RKT)", "Judul"),
    ],
)
def test_an_edit_of_a_cell_is_kept(office: Office, cell: str, value: object, what: str) -> None:
    office.merge().edit(put(cell, value))
    for _ in range(2):
        office.merge()
        assert office.sheet[cell].value == value
        assert [(w, fate) for w, _, fate in office.fates] == [(what, "dipertahankan")]


def test_a_name_written_below_the_signature_is_kept(office: Office) -> None:
    office.merge()
    row = next(c.row for (c,) in office.sheet["F13:F30"] if c.value and "...." in c.value and "NIP" not in c.value)
    office.edit(put(f"F{row}", "CONTOH PEJABAT, S.E."))
    assert office.merge().sheet[f"F{row}"].value == "CONTOH PEJABAT, S.E."


def test_a_kept_edit_says_what_the_source_says(office: Office) -> None:
    office.merge().edit(put("E6", 85))
    assert "Menurut sumber: 83" in office.merge().sheet["E6"].comment.text
    values = {c.value for row in openpyxl.load_workbook(office.path)["Sumber"].iter_rows() for c in row}
    assert "85 / 83" in values


def test_where_both_changed_the_source_stands_and_both_are_shown(office: Office) -> None:
    office.merge().edit(put("E6", 85))
    office.merge(RKT.replace("| 83 |", "| 84 |"))
    assert office.sheet["E6"].value == 84
    assert [fate for _, _, fate in office.fates] == [EditFate.CLASHES.value]
    (finding,) = [f for f in office.result.findings if f.code == "SUN-01"]
    assert "“85”" in finding.message and "“83”" in finding.message and "“84”" in finding.message


def test_a_source_that_comes_to_say_the_same_ends_the_edit(office: Office) -> None:
    office.merge().edit(put("E6", 85))
    office.merge(RKT.replace("| 83 |", "| 85 |"))
    assert (office.sheet["E6"].value, office.fates) == (85, [])


def test_an_inserted_line_is_kept_where_it_was(office: Office) -> None:
    def insert(sheet: Worksheet) -> None:
        for area in [str(a) for a in sheet.merged_cells.ranges if a.min_row >= 6]:
            sheet.unmerge_cells(area)
        sheet.insert_rows(9)
        sheet["F9"] = "Pembayaran honor"
        sheet["F9"].font = Font(name="Arial", size=10)

    office.merge().edit(insert)
    names = office.merge().names
    assert names[2:5] == ["Penyediaan gaji", "Pembayaran honor", "Penatausahaan keuangan"]
    assert office.fates == [("Baris ditambah", "Pembayaran honor", "dipertahankan")]
    assert office.merge().names == names


def test_a_deleted_line_stays_away_and_is_listed(office: Office) -> None:
    def delete(sheet: Worksheet) -> None:
        for area in [str(a) for a in sheet.merged_cells.ranges if a.min_row >= 6]:
            sheet.unmerge_cells(area)
        sheet.delete_rows(9)

    office.merge().edit(delete)
    assert "Penatausahaan keuangan" not in office.merge().names
    assert office.fates == [("Baris dihapus", "Penatausahaan keuangan", "dipertahankan")]


def test_an_edit_whose_line_is_gone_from_the_source_is_listed(office: Office) -> None:
    office.merge().edit(put("F12", "Survei kepuasan masyarakat"))
    office.merge(RKT.replace("| | | | | | Survei layanan |\n", ""))
    assert office.fates == [("Nama", "Survei kepuasan masyarakat", "tidak dapat dipasang")]


def test_the_last_output_is_kept_beside_the_new_one(office: Office, tmp_path: Path) -> None:
    before = office.merge().path.read_bytes()
    office.merge(RKT.replace("| 83 |", "| 84 |"))
    kept = office.path.with_name(f"{office.path.stem} (sebelumnya).xlsx")
    assert kept.read_bytes() == before
    assert len(list(office.path.parent.iterdir())) == 2


def test_an_output_that_cannot_tell_is_left_alone(office: Office) -> None:
    office.merge()
    book = openpyxl.load_workbook(office.path)
    del book["Sumber"]
    book["RKT"]["E6"] = 99
    book.save(office.path)
    first, before = office.path, office.path.read_bytes()
    office.merge()
    assert office.path.name == f"{first.stem} (2).xlsx"
    assert first.read_bytes() == before


def test_a_workbook_of_somebody_else_is_never_replaced(office: Office, tmp_path: Path) -> None:
    office.merge()
    name = office.path
    name.write_bytes(b"catatan pribadi")
    office.merge()
    assert name.read_bytes() == b"catatan pribadi"
    assert office.path.name.endswith("(2).xlsx")


def test_without_an_edit_nothing_changes(office: Office) -> None:
    first = office.merge().path.read_bytes()
    assert office.merge().path.read_bytes() == first
    assert office.fates == []
    office.edit(put("H1", None))
    office.merge()
    assert office.fates == [], "saving in another program is no edit"
