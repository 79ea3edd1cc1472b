"""`inspect --peta`: staff tell once what a heading means, and every workbook with that heading is understood."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from rkt_xl.layouts.fields import CHOICES
from rkt_xl.model.target import Role
from rkt_xl.pipeline import RunResult, check, inspect
from rkt_xl.settings import Settings
from tests.conftest import Ran

NAME = "Pengaturan RKT.xlsx"
RKT = """
    RENCANA KINERJA TAHUNAN
    Dinas Contoh Kota Contoh Tahun 2025
    | No | Sasaran | Indikator Kinerja | Satuan | Besaran Capaian Diharapkan | Ukuran Mutu |
    | 1 | Meningkatnya layanan | Indeks Layanan | Indeks | 3,25 | baik |
    | 2 | Meningkatnya data | Persentase Data Lengkap | % | =77.5 | =B1 |
"""
LATER = """
    RENCANA KINERJA TAHUNAN
    Dinas Contoh Kota Contoh Tahun 2026
    | No | Sasaran | Indikator Kinerja | Satuan | BESARAN  capaian<br>Diharapkan : | Program |
    | 1 | Meningkatnya layanan | Indeks Layanan | Indeks | 3,5 | PROGRAM LAYANAN |
"""
GROUPED = """
    RENCANA STRATEGIS DINAS CONTOH KOTA CONTOH TAHUN 2025-2026
    | Program | Indikator Kinerja Program | Besaran Rancangan | < | Pagu Indikatif (Rp) | < |
    | ^ | ^ | 2025 | 2026 | 2025 | 2026 |
    | PROGRAM LAYANAN | Persentase Layanan | 81 | 82 | 150000000 | 160000000 |
"""
Folder = Callable[..., Path]
Command = Callable[..., Ran]


def sheet_of(folder: Path, name: str = "Peta Kolom") -> Worksheet:
    return openpyxl.load_workbook(folder / NAME)[name]


def rows_of(folder: Path) -> list[tuple[object, ...]]:
    """The rows below the headings."""
    rows = list(sheet_of(folder).iter_rows(values_only=True))
    top = next(number for number, row in enumerate(rows) if row[0] == "Judul Kolom")
    return [row for row in rows[top + 1 :] if any(row)]


def choose(folder: Path, **choices: str) -> None:
    """Choose in the dropdown of the rows, as staff do: heading (its first word) to choice."""
    book = openpyxl.load_workbook(folder / NAME)
    sheet = book["Peta Kolom"]
    for row in range(1, sheet.max_row + 1):
        word = str(sheet.cell(row, 1).value or "").split(" ")[0]
        if word in choices:
            sheet.cell(row, 2, choices[word])
    book.save(folder / NAME)


def make(folder: Path, *rows: tuple[str, str], name: str = NAME) -> None:
    """Write a settings workbook by hand."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Peta Kolom"
    for row in (("Judul Kolom", "Dibaca Sebagai"), *rows):
        sheet.append(row)
    book.save(folder / name)


def targets(result: RunResult) -> list[tuple[str, str, int | None]]:
    """Cell, text and year of every target that was read."""
    return [
        (t.ref.a1, t.ref.text, t.tahun or d.table.tahun)
        for file in result.files
        for d in file.documents
        for i in d.indikator
        for t in i.targets
        if t.role is Role.TARGET
    ]


def codes(result: RunResult) -> list[str]:
    return [finding.code for finding in result.findings]


def test_headings_not_understood_are_listed_with_examples_and_cell(rkt_xl: Command, folder: Folder) -> None:
    place = folder({"RKT 2025": RKT})
    ran = rkt_xl("inspect", place, "--peta")
    assert ran.code == 0 and "2 judul kolom ditambahkan" in ran.out and NAME in ran.out
    assert rows_of(place) == [
        ("Besaran Capaian Diharapkan", None, "3,25; 77,5", "RKT 2025.xlsx", "Sheet1", "E3"),
        ("Ukuran Mutu", None, "baik; =B1", "RKT 2025.xlsx", "Sheet1", "F3"),
    ]
    assert sheet_of(place)["C4"].data_type == "s", "a text that begins with = has become a formula"


def test_table_that_is_no_plan_without_its_odd_column_is_asked_about(rkt_xl: Command, folder: Folder) -> None:
    place = folder({"Kertas": "| No | Tujuan | Cakupan Hasil |\n| 1 | Tata kelola baik | 80 |"})
    rkt_xl("inspect", place, "--peta")
    assert [row[0] for row in rows_of(place)] == ["Cakupan Hasil"]


def test_dropdown_offers_every_choice(rkt_xl: Command, folder: Folder) -> None:
    place = folder({"RKT 2025": RKT})
    rkt_xl("inspect", place, "--peta")
    (rule,) = sheet_of(place).data_validations.dataValidation
    assert [cell for cell in ("A3", "B2", "B3", "B4", "B200") if cell in rule.sqref] == ["B3", "B4", "B200"]
    name, cells = rule.formula1.strip("'").split("'!")
    offered = [row[0].value for row in sheet_of(place, name)[cells.replace("$", "")]]
    assert offered == [choice.name for choice in CHOICES]
    assert {"Target", "Pagu", "Indikator Program", "(abaikan)"} <= set(offered)


def test_chosen_heading_gives_its_targets(rkt_xl: Command, folder: Folder) -> None:
    place = folder({"RKT 2025": RKT})
    assert targets(inspect([place])) == []
    rkt_xl("inspect", place, "--peta")
    choose(place, Besaran="Target")
    result = check(place, Settings(tahun=2025))
    assert targets(result) == [("E4", "3,25", 2025), ("E5", "77,5", 2025)]
    (office,) = result.offices
    assert [row.target_said.text for block in office.matrix.blocks for row in block.indikator] == ["3,25", "77,5"]


def test_choice_holds_for_other_workbooks_however_they_spell_the_heading(rkt_xl: Command, folder: Folder) -> None:
    place = folder({"RKT 2025": RKT})
    rkt_xl("inspect", place, "--peta")
    choose(place, Besaran="Target", Ukuran="(abaikan)")
    (place / "RKT 2025.xlsx").unlink()
    folder({"RKT 2026": LATER})
    assert targets(inspect([place])) == [("E4", "3,5", 2026)]


def test_choice_holds_for_a_file_given_by_itself(folder: Folder) -> None:
    place = folder({"RKT 2025": RKT})
    make(place, ("Besaran Capaian Diharapkan", "Target"))
    assert len(targets(inspect([place / "RKT 2025.xlsx"]))) == 2


def test_choice_for_one_year_holds_for_the_next(folder: Folder) -> None:
    table = RKT.replace("Besaran Capaian Diharapkan", "Besaran 2026")
    place = folder({"RKT": table})
    make(place, ("Besaran Tahun 2025", "Target"))
    assert [year for _, _, year in targets(inspect([place]))] == [2026, 2026]


def test_one_year_left_out_leaves_the_other_years(folder: Folder) -> None:
    place = folder(
        {"RKT": RKT.replace("Besaran Capaian Diharapkan", "Target 2025").replace("Ukuran Mutu", "Target 2026")}
    )
    make(place, ("Target 2026", "(abaikan)"))
    assert {cell[0] for cell, _, _ in targets(inspect([place]))} == {"E"}


def test_group_heading_is_chosen_once_for_all_its_columns(rkt_xl: Command, folder: Folder) -> None:
    place = folder({"Renstra": GROUPED})
    rkt_xl("inspect", place, "--peta")
    assert [row[0] for row in rows_of(place)] == ["Besaran Rancangan"]
    choose(place, Besaran="Target")
    assert targets(inspect([place])) == [("C4", "81", 2025), ("D4", "82", 2026)]


def test_choice_stands_over_what_the_vocabulary_says(folder: Folder) -> None:
    place = folder(
        {"RKT 2025": RKT.replace("Besaran Capaian Diharapkan", "Target").replace("Ukuran Mutu", "Keterangan")}
    )
    assert len(targets(inspect([place]))) == 2
    make(place, ("Target", "Realisasi"), ("keterangan", "Target"))
    assert {cell[0] for cell, _, _ in targets(inspect([place]))} == {"F"}


def test_table_with_no_known_heading_is_found_by_choices_alone(folder: Folder) -> None:
    place = folder(
        {"RKT 2025": "RKT 2025\n| Ragam Yang Dinilai | Idaman |\n| Indeks Layanan | 3,25 |\n| Indeks Data | 4 |"}
    )
    assert targets(inspect([place])) == []
    make(place, ("ragam yang dinilai", "Indikator"), ("IDAMAN", "Target"))
    assert [text for _, text, _ in targets(inspect([place]))] == ["3,25", "4"]


def test_left_out_column_is_no_finding_and_says_why(rkt_xl: Command, folder: Folder) -> None:
    place = folder({"RKT 2025": RKT})
    assert "BCA-03" in codes(inspect([place])) or "BCA-02" in codes(inspect([place]))
    make(place, ("Besaran Capaian Diharapkan", "Target"), ("Ukuran Mutu", "(abaikan)"))
    result = inspect([place])
    assert not {"BCA-02", "BCA-03"} & set(codes(result))
    aside = {item.ref.a1: item.reason for file in result.files for item in file.set_aside}
    assert "Peta Kolom" in aside["F4"] and "F5" in aside
    out = json.loads(rkt_xl("inspect", place, "--json", "-").out)
    (table,) = [t for file in out["files"] for t in file["tables"]]
    assert table["columns"]["E"] == "target"


def test_settings_are_kept_and_new_headings_added_below(rkt_xl: Command, folder: Folder) -> None:
    place = folder({"RKT 2025": RKT})
    rkt_xl("inspect", place, "--peta")
    choose(place, Besaran="Target")
    book = openpyxl.load_workbook(place / NAME)
    book.create_sheet("Umum")["B2"] = "Dinas Contoh"
    book["Peta Kolom"]["A6"], book["Peta Kolom"]["B6"] = "Judul lain", "Satuan"
    book.save(place / NAME)
    folder({"RKT 2026": RKT.replace("Ukuran Mutu", "Derajat Hasil").replace("2025", "2026")})
    ran = rkt_xl("inspect", place, "--peta")
    assert "1 judul kolom ditambahkan" in ran.out
    assert [row[:2] for row in rows_of(place)] == [
        ("Besaran Capaian Diharapkan", "Target"),
        ("Ukuran Mutu", None),
        ("Judul lain", "Satuan"),
        ("Derajat Hasil", None),
    ]
    assert sheet_of(place, "Umum")["B2"].value == "Dinas Contoh"


def test_nothing_new_leaves_the_settings_untouched(rkt_xl: Command, folder: Folder) -> None:
    place = folder({"RKT 2025": RKT})
    rkt_xl("inspect", place, "--peta")
    before = (place / NAME).read_bytes()
    ran = rkt_xl("inspect", place / "RKT 2025.xlsx", "--peta")
    assert (place / NAME).read_bytes() == before
    assert "tidak diubah" in ran.out and "2 judul belum dipilih" in ran.out


def test_settings_are_written_beside_a_file_given_by_itself(rkt_xl: Command, folder: Folder) -> None:
    place = folder({"RKT 2025": RKT})
    rkt_xl("inspect", place / "RKT 2025.xlsx", "--peta")
    assert sorted(path.name for path in place.iterdir()) == [NAME, "RKT 2025.xlsx"]


def test_new_headings_follow_the_last_one_whatever_lies_below(rkt_xl: Command, folder: Folder) -> None:
    place = folder({"RKT 2025": RKT})
    make(place, ("Judul Lama", "(abaikan)"))
    book = openpyxl.load_workbook(place / NAME)
    book["Peta Kolom"]["XFD1048576"] = "x"
    book.save(place / NAME)
    rkt_xl("inspect", place, "--peta")
    column = [openpyxl.load_workbook(place / NAME)["Peta Kolom"].cell(row, 1).value for row in range(1, 6)]
    assert column == ["Judul Kolom", "Judul Lama", "Besaran Capaian Diharapkan", "Ukuran Mutu", None]


def test_settings_merged_over_a_whole_sheet_are_told_and_stay(rkt_xl: Command, folder: Folder) -> None:
    place = folder({"RKT 2025": RKT})
    make(place, ("Judul Lama", "(abaikan)"))
    book = openpyxl.load_workbook(place / NAME)
    book["Peta Kolom"].merged_cells.add("H1:XFD1048576")
    book.save(place / NAME)
    before = (place / NAME).read_bytes()
    ran = rkt_xl("inspect", place, "--peta")
    assert ran.code == 2 and "terlalu luas" in ran.err
    assert (place / NAME).read_bytes() == before


def test_settings_with_pictures_are_not_written(rkt_xl: Command, folder: Folder) -> None:
    place = folder({"RKT 2025": RKT})
    book = openpyxl.Workbook()
    chart = openpyxl.chart.BarChart()
    chart.add_data(openpyxl.chart.Reference(book.active, min_col=1, min_row=1, max_row=2))
    book.active.add_chart(chart)
    book.save(place / NAME)
    before = (place / NAME).read_bytes()
    ran = rkt_xl("inspect", place, "--peta")
    assert ran.code == 2 and "gambar atau grafik" in ran.err
    assert (place / NAME).read_bytes() == before


@pytest.mark.parametrize(
    ("rows", "cell", "said"),
    [
        ([("Besaran Capaian Diharapkan", "Targget")], "B2", "Mungkin maksudnya Target;"),
        ([("", "Target")], "B2", "Judul Kolom"),
        ([("Besaran X", "Target"), ("besaran  x", "Pagu")], "B3", "Hapus salah satu"),
    ],
    ids=["not in the list", "without heading", "chosen twice"],
)
def test_choice_that_cannot_be_used_is_a_finding_with_its_cell(
    folder: Folder, rows: list[tuple[str, str]], cell: str, said: str
) -> None:
    place = folder({"RKT 2025": RKT.replace("Besaran Capaian Diharapkan", "Target")})
    make(place, *rows)
    result = check(place, Settings(tahun=2025))
    (finding,) = [f for f in result.findings if f.code == "BCA-10"]
    assert (finding.refs[0].file, finding.refs[0].sheet, finding.refs[0].a1) == (NAME, "Peta Kolom", cell)
    assert said in (finding.suggestion or "")
    assert finding in result.offices[0].findings, "the workbook of the office does not show it"


def test_settings_that_cannot_be_read_are_a_finding_and_the_run_goes_on(folder: Folder) -> None:
    place = folder({"RKT 2025": RKT.replace("Besaran Capaian Diharapkan", "Target")})
    (place / NAME).write_bytes(b"PK\x03\x04 cut off")
    result = check(place, Settings(tahun=2025))
    assert [f.refs[0].file for f in result.findings if f.code == "BCA-01"] == [NAME]
    assert len(targets(result)) == 2


def test_several_processes_read_with_the_same_choices(folder: Folder) -> None:
    place = folder({"RKT 2025": RKT, "RKT 2026": LATER})
    make(place, ("Besaran Capaian Diharapkan", "Target"))
    assert len(targets(inspect([place], Settings(jobs=2)))) == 3
