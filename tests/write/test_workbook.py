"""The output workbook as a file: its sheets, its bytes, what it never does to sources and to older outputs."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from rkt_xl.errors import OutputError
from rkt_xl.pipeline import merge
from rkt_xl.settings import Settings
from rkt_xl.write.naming import output_name
from tests.write.conftest import Merged

ORDER = ["RKT", "Rincian", "Rekonsiliasi", "Temuan", "Ringkasan", "Data", "Sumber", "Petunjuk"]
NEVER_EMPTY = {"RKT", "Rincian", "Rekonsiliasi", "Temuan", "Ringkasan", "Data", "Sumber", "Petunjuk"}

RKT = """
    RENCANA KINERJA TAHUNAN
    Dinas Contoh Kota Contoh Tahun 2025
    | No | Sasaran | Indikator Kinerja | Satuan | Target | Program/Kegiatan/Sub Kegiatan |
    | 1 | Meningkatnya layanan | Indeks Layanan | Indeks | 3,25 | PROGRAM LAYANAN |
    | | | | | | MUTU LAYANAN |
    | | | | | | Pelaksanaan layanan |
"""

ALIVE = """
    RENCANA KINERJA TAHUNAN
    Dinas Contoh Kota Contoh Tahun 2025
    | No | Sasaran | Indikator Kinerja | Satuan | Target | Program/Kegiatan/Sub Kegiatan |
    | 1 | =1+1 Meningkatnya layanan | +Indeks Layanan | @Nilai | =2+2 | PROGRAM LAYANAN |
    | | | | | | @KEGIATAN PERTAMA |
    | | | | | | =1+1 layanan |
    | | | | | | +62 telepon layanan |
    | | | | | | -2 derajat |
    | | | | | | @humas |
    | | | | | | =HYPERLINK("http://contoh.invalid","klik") |
    | | | | | | http://contoh.invalid |
"""


def hashes(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_sheets_stand_in_their_order(bkpp_output: Merged) -> None:
    sheets = bkpp_output.book.sheetnames
    assert sheets == [name for name in ORDER if name in sheets]
    assert set(sheets) >= NEVER_EMPTY


def test_file_is_named_after_office_and_year(bkpp_output: Merged) -> None:
    assert bkpp_output.path.name == "RKT Badan Kepegawaian Pendidikan dan Pelatihan Kota Gorontalo 2025.xlsx"


def test_document_properties_are_filled(bkpp_output: Merged) -> None:
    properties = bkpp_output.book.properties
    assert properties.title == "RKT Badan Kepegawaian Pendidikan dan Pelatihan Kota Gorontalo Tahun 2025"
    assert properties.subject == "Rencana Kinerja Tahunan"


def test_every_sheet_prints_one_page_wide_on_f4_lying(bkpp_output: Merged) -> None:
    for sheet in bkpp_output.book:
        setup = sheet.page_setup
        found = (int(setup.paperSize), setup.orientation, setup.fitToWidth in (None, 1), int(setup.fitToHeight))
        assert found == (14, "landscape", True, 0), sheet.title
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_no_row_is_higher_than_excel_allows(bkpp_output: Merged, long_output: Merged) -> None:
    for output in (bkpp_output, long_output):
        for sheet in output.book:
            assert max((row.height or 0 for row in sheet.row_dimensions.values()), default=0) <= 409.5, sheet.title


def test_same_input_gives_same_bytes(bkpp_output: Merged) -> None:
    first = bkpp_output.path.read_bytes()
    _, (again,) = merge(bkpp_output.sources, bkpp_output.path.parent)
    assert again == bkpp_output.path
    assert again.read_bytes() == first


@pytest.mark.parametrize("name", ["big", "wordy", "one_row", "empty_year"])
def test_two_merges_of_one_folder_are_the_same(name: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    sources = request.getfixturevalue(f"{name}_output").sources
    outputs = [merge(sources, tmp_path / out, Settings(tahun=2025, kke=True))[1][0] for out in ("satu", "dua")]
    assert outputs[0].read_bytes() == outputs[1].read_bytes()
    merge(sources, tmp_path / "satu", Settings(tahun=2025, kke=True))
    assert [path.name for path in (tmp_path / "satu").iterdir()] == [outputs[0].name], (
        "nothing to keep, nothing changed"
    )


def test_sources_are_left_as_they_are(bkpp: Path, bkpp_output: Merged) -> None:
    assert hashes(bkpp_output.sources) == hashes(bkpp)


def test_text_that_looks_like_a_formula_stays_text(output: Callable[..., Merged]) -> None:
    written = output({"RKT Dinas Contoh": ALIVE})
    cells = [cell for sheet in written.book for row in sheet.iter_rows() for cell in row]
    formulas = [cell.value for cell in cells if cell.data_type == "f" and not str(cell.value).startswith("=SUMIF(")]
    assert formulas == []
    assert all(cell.hyperlink is None for cell in cells if cell.parent.title == "RKT")
    names = [cell.value for cell in written.matrix["F"][5:13]]
    assert names[1:] == [
        "@KEGIATAN PERTAMA",
        "=1+1 layanan",
        "+62 telepon layanan",
        "2 derajat",
        "@humas",
        '=HYPERLINK("http://contoh.invalid","klik")',
        "http://contoh.invalid",
    ]
    assert [written.matrix[f"{col}6"].value for col in "BCDE"] == [
        "=1+1 Meningkatnya layanan",
        "+Indeks Layanan",
        "@Nilai",
        "=2+2",
    ]


def test_workbook_holds_no_macro_and_no_link_that_loads_by_itself(bkpp_output: Merged) -> None:
    with zipfile.ZipFile(bkpp_output.path) as package:
        names = package.namelist()
        targets = [package.read(name).decode() for name in names if name.endswith(".rels")]
    assert not [name for name in names if "vba" in name.lower() or "externalLink" in name]
    assert not [text for text in targets if "http://contoh" in text]


def test_old_output_stays_whole_when_the_disk_is_full(
    folder: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources, out = folder({"RKT Dinas Contoh": RKT}), tmp_path / "hasil"
    _, (path,) = merge(sources, out, Settings(tahun=2025))
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError, match="tidak dapat ditulis"):
        merge(folder({"RKT Dinas Contoh": ALIVE}), out, Settings(tahun=2025))
    assert [p.name for p in out.iterdir()] == [path.name], "half a file is left behind"
    assert path.read_bytes() == before


def test_old_output_stays_whole_when_rendering_fails(
    folder: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources, out = folder({"RKT Dinas Contoh": RKT}), tmp_path / "hasil"
    _, (path,) = merge(sources, out, Settings(tahun=2025))
    before = path.read_bytes()

    def fails(*_: object) -> None:
        raise RuntimeError("made up")

    monkeypatch.setattr("rkt_xl.write.workbook.write_petunjuk", fails)
    with pytest.raises(RuntimeError):
        merge(sources, out, Settings(tahun=2025))
    assert [p.name for p in out.iterdir()] == [path.name]
    assert path.read_bytes() == before


def test_new_output_stands_beside_one_that_is_open(
    folder: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources, out = folder({"RKT Dinas Contoh": RKT}), tmp_path / "hasil"
    _, (path,) = merge(sources, out, Settings(tahun=2025))
    replace = Path.replace

    def refuses(self: Path, target: Path) -> Path:
        if target == path:
            raise PermissionError(13, "used by another process")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuses)
    _, (beside,) = merge(folder({"RKT Dinas Contoh": ALIVE}), out, Settings(tahun=2025))
    assert beside.name == f"{path.stem} (2).xlsx"
    assert openpyxl.load_workbook(beside).sheetnames == openpyxl.load_workbook(path).sheetnames


def test_long_names_that_begin_alike_get_two_files() -> None:
    names = {output_name(f"Badan {'Urusan Pemerintahan ' * 12}{which}", 2025) for which in ("Satu", "Dua")}
    assert len(names) == 2
    assert all(len(name) < 130 and name.endswith(" 2025.xlsx") for name in names)
