"""The sample office as an acceptance test: what a planner of it would see, and what breaks when one thing is changed."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from rkt_xl.model.finding import Severity
from rkt_xl.model.kode import Level
from rkt_xl.pipeline import RunResult, check

RKT, PK, RENSTRA, DPA, NOMENKLATUR = "RKT*", "PK*", "Renstra*", "DPA*", "Nomenklatur*"


@pytest.fixture
def part(bkpp: Path, tmp_path: Path) -> Callable[..., Path]:
    """A folder with copies of some of the sample workbooks."""

    def make(*patterns: str) -> Path:
        place = tmp_path / "bagian"
        place.mkdir()
        for pattern in patterns:
            for path in bkpp.glob(pattern):
                shutil.copy(path, place)
        return place

    return make


@pytest.fixture(scope="module")
def whole(bkpp: Path) -> RunResult:
    return check(bkpp)


def codes(result: RunResult, *, above_info: bool = False) -> Counter[str]:
    return Counter(f.code for f in result.findings if not above_info or f.severity is not Severity.INFO)


def test_matrix_is_that_of_the_document(whole: RunResult) -> None:
    (office,) = whole.offices
    matrix = office.matrix
    assert (matrix.opd, matrix.tahun) == ("Badan Kepegawaian Pendidikan dan Pelatihan Kota Gorontalo", 2025)
    assert [block.sasaran.text for block in matrix.blocks if block.sasaran] == [
        "Meningkatnya Kualitas Sumber Daya Aparatur",
        "Meningkatnya Kualitas Layanan Administrasi Kepegawaian",
        "Meningkatnya Akuntabilitas Kinerja dan Keuangan",
    ]
    rows = [i for block in matrix.blocks for i in block.indikator]
    assert [(i.text.text, i.satuan.text, i.target and i.target.value.text) for i in rows] == [
        ("Indeks Profesionalitas ASN", "Nilai", "77.95"),
        ("Indeks Kepuasan Layanan Administrasi Kepegawaian", "Nilai", "91.65"),
        ("Nilai AKIP", "Nilai", "83.35"),
    ]
    assert [matrix.count(level) for level in (Level.PROGRAM, Level.KEGIATAN, Level.SUBKEGIATAN)] == [4, 14, 36]
    assert [len(block.lines) for block in matrix.blocks] == [12, 9, 33]
    assert matrix.lines[0].nama.value == "PROGRAM PENGEMBANGAN SUMBER DAYA MANUSIA"
    assert matrix.lines[-1].nama.value.startswith("Pemeliharaan / Rehabilitasi Sarana")


def test_lines_get_kode_output_and_pagu_from_the_dpa(whole: RunResult) -> None:
    lines = whole.offices[0].matrix.lines
    assert all(line.kode is not None and line.pagu is not None for line in lines)
    assert all(
        line.output and line.output_satuan and line.output_target for line in lines if line.level is Level.SUBKEGIATAN
    )
    by_name = {line.nama.value: str(line.kode) for line in lines}
    assert by_name["Penyedia Jasa Surat Menyurat"] == "5.03.01.2.08.0001"
    assert by_name["Peningkatan Kapasitas ASN"] == "5.03.02.2.03.0001"
    assert sum(line.pagu or 0 for line in lines if line.level is Level.SUBKEGIATAN) == whole.offices[0].total_pagu


def test_findings_are_those_of_a_careful_evaluator(whole: RunResult) -> None:
    assert codes(whole) == {"NOM-02": 9, "NOM-03": 7, "STR-06b": 2, "STR-08": 1, "REC-08": 2, "SPL-01": 1}


def test_every_finding_quotes_what_stands_in_its_cell(whole: RunResult, bkpp: Path) -> None:
    for finding in whole.findings:
        for ref in finding.refs:
            value = openpyxl.load_workbook(bkpp / ref.file)[ref.sheet][ref.a1].value
            assert ref.text == (value if isinstance(value, str) else str(value or "").replace(".", ","))


def test_renstra_and_dpa_alone_give_a_first_rkt(part: Callable[..., Path]) -> None:
    result = check(part(RENSTRA, DPA))
    blocks = result.offices[0].matrix.blocks
    assert [block.sasaran is not None for block in blocks] == [True, True, True, False]
    assert [i.target and i.target.value.text for b in blocks for i in b.indikator] == ["77.95", "91.65", "83.35"]
    assert len(blocks[-1].lines) == 52
    assert codes(result, above_info=True) == {"STR-03": 1, "STR-08": 1}


def test_rkt_alone_is_complete(part: Callable[..., Path]) -> None:
    result = check(part(RKT))
    assert len(result.offices[0].matrix.lines) == 54
    assert codes(result) == {"STR-06b": 2}


def test_pk_and_dpa_alone_connect_nothing_and_drop_nothing(part: Callable[..., Path]) -> None:
    result = check(part(PK, DPA))
    blocks = result.offices[0].matrix.blocks
    assert [len(block.indikator) for block in blocks] == [1, 1, 1, 0]
    assert len(blocks[-1].lines) == 52
    assert codes(result, above_info=True) == {"STR-03": 1}


MUTATIONS = [
    ("target RKT", RKT, "E7", "78,95", {"REC-01", "REC-02"}, ("RKT", "E7")),
    ("target PK", PK, "Lampiran!E6", 80, {"REC-02"}, ("PK", "E6")),
    ("satuan RKT", RKT, "D28", "Dokumen", {"REC-07", "SAT-01"}, ("RKT", "D28")),
    ("target kosong", RKT, "E28", "-", {"TGT-01"}, ("RKT", "E28")),
    ("target berupa teks", RKT, "E28", "Tersusunnya laporan", {"TGT-04"}, ("RKT", "E28")),
    ("indikator hilang", RKT, "C28", None, {"REC-03", "STR-01"}, ("Renstra", "D11")),
    ("indikator lain", RKT, "C28", "Jumlah rapat koordinasi", {"REC-03", "REC-04", "TGT-11"}, ("RKT", "C28")),
    ("kode tidak lengkap", DPA, "A10", "5.03.01.2", {"COD-03"}, ("DPA", "A10")),
    ("kode tanpa nol", DPA, "A10", "5.3.01.2.01", {"COD-04"}, ("DPA", "A10")),
    ("pagu subkegiatan", DPA, "F11", 1, {"PAG-01"}, ("DPA", "F10")),
    ("pagu kegiatan", DPA, "F10", 1, {"PAG-01", "PAG-02"}, ("DPA", "F10")),
    ("total", DPA, "F61", 1, {"PAG-03"}, ("DPA", "F61")),
    ("baris ganda", RKT, "F13", "Pengelolaan Mutasi ASN", {"STR-06", "PAG-07"}, ("RKT", "F13")),
]


@pytest.mark.parametrize(
    ("what", "file", "cell", "value", "expected", "place"), MUTATIONS, ids=[m[0] for m in MUTATIONS]
)
def test_one_mistake_gives_its_finding_on_its_cell(
    what: str,
    file: str,
    cell: str,
    value: object,
    expected: set[str],
    place: tuple[str, str],
    part: Callable[..., Path],
    whole: RunResult,
) -> None:
    folder = part(RKT, PK, RENSTRA, DPA, NOMENKLATUR)
    path = next(folder.glob(file))
    book = openpyxl.load_workbook(path)
    sheet, _, address = cell.rpartition("!")
    (book[sheet] if sheet else book.worksheets[0])[address] = value
    book.save(path)
    result = check(folder)
    new = codes(result, above_info=True) - codes(whole, above_info=True)
    assert set(new) == expected
    found = {(f.refs[0].file.split(" ")[0], f.refs[0].a1) for f in result.findings if f.code in expected}
    assert place in found


def test_a_dropped_sasaran_is_missed(part: Callable[..., Path]) -> None:
    folder = part(RKT, RENSTRA)
    path = next(folder.glob(RKT))
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    for area in [a for a in sheet.merged_cells.ranges if a.min_row >= 28]:
        sheet.unmerge_cells(str(area))
    sheet.delete_rows(28, 33)
    book.save(path)
    result = check(folder)
    (finding,) = [f for f in result.findings if f.code == "REC-03"]
    assert finding.refs[0].text.strip() == "Nilai AKIP"
