"""The Word document: it says what the workbooks say, marks what they do not, and is never written over people's work."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from rkt_xl.pipeline import merge
from rkt_xl.settings import Settings
from rkt_xl.values.display import indonesian
from rkt_xl.values.number import decimal_of
from rkt_xl.write.choices import Choices
from rkt_xl.write.dokumen.gaya import ISIAN, KEGIATAN, PROGRAM, SUBKEGIATAN
from rkt_xl.write.dokumen.writer import render_dokumen
from rkt_xl.write.signature import signature_lines
from tests.conftest import Ran
from tests.write.conftest import HEADS, Merged

PK = """
    PERJANJIAN KINERJA DINAS CONTOH KOTA CONTOH TAHUN 2025
    | No | Sasaran Strategis | Indikator Kinerja | Satuan | Target |
    | 1 | Meningkatnya layanan | Indeks Layanan | Indeks | {target} |
"""
RKT = """
    RENCANA KINERJA TAHUNAN
    Dinas Contoh Kota Contoh Tahun 2025
    | No | Sasaran | Indikator Kinerja | Satuan | Target | Program/Kegiatan/Sub Kegiatan |
    | 1 | Meningkatnya layanan | Indeks Layanan | Indeks | 3,25 | PROGRAM LAYANAN |
    | | | | | | MUTU LAYANAN |
    | | | | | | Pelaksanaan layanan |
"""
CHAPTERS = {
    "BAB I PENDAHULUAN": ["Latar Belakang", "Landasan Hukum", "Maksud dan Tujuan", "Gambaran Umum Perangkat Daerah", "Sistematika Penulisan"],
    "BAB II RENCANA STRATEGIS": ["Visi dan Misi", "Tujuan dan Sasaran", "Strategi dan Arah Kebijakan"],
    "BAB III RENCANA KINERJA TAHUNAN TAHUN 2025": ["Sasaran Strategis", "Indikator Kinerja dan Target", "Program Pendukung dan Anggaran", "Matriks Rencana Kinerja dan Program Kegiatan"],
    "BAB IV PENUTUP": [],
}  # fmt: skip


def opened(output: Merged, **choices: Any) -> Document:
    """The document of an office, opened again."""
    return docx.Document(io.BytesIO(render_dokumen(output.result.offices[0], Choices(**choices))))


@pytest.fixture(scope="module")
def bkpp_document(bkpp_output: Merged) -> Document:
    return opened(bkpp_output)


def matrix_of(document: Document) -> Table:
    return next(t for t in document.tables if len(t.columns) == len(HEADS))


def texts(document: Document) -> list[str]:
    """All paragraphs and table cells."""
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [*(p.text for p in document.paragraphs), *cells]


def places_to_fill(document: Document) -> set[str]:
    return {mark for text in texts(document) for mark in re.findall(r"\[… (.*?) …\]", text)}


def test_chapters_stand_in_their_order_as_word_headings(bkpp_document: Document) -> None:
    found: dict[str, list[str]] = {}
    for paragraph in bkpp_document.paragraphs:
        if paragraph.style.name == "Heading 1":
            found[" ".join(paragraph.text.split())] = []
        elif paragraph.style.name == "Heading 2":
            found[list(found)[-1]].append(paragraph.text.partition(". ")[2])
    assert found == CHAPTERS


def test_table_of_contents_lists_every_heading_and_points_at_it(bkpp_document: Document) -> None:
    entries = [p for p in bkpp_document.paragraphs if p.style.name.casefold().startswith("toc ")]
    listed = [p.text.partition("\t")[0].partition(". ")[2] or p.text.partition("\t")[0] for p in entries]
    assert listed == [line for chapter, parts in CHAPTERS.items() for line in (chapter, *parts)]
    codes = [e.text for e in bkpp_document.element.body.iter(qn("w:instrText"))]
    assert sum("TOC " in code for code in codes) == 1
    bookmarks = {e.get(qn("w:name")) for e in bkpp_document.element.body.iter(qn("w:bookmarkStart"))}
    pointed = {code.split()[1] for code in codes if code.split()[0] == "PAGEREF"}
    assert pointed == bookmarks
    assert len(pointed) == len(entries)


def test_renstra_speaks_in_its_own_words(bkpp_document: Document) -> None:
    said = texts(bkpp_document)
    assert "“KOTA JASA”" in said
    assert any(text.startswith("Misi 4: Meningkatkan Kualitas Sistem Pemerintahan") for text in said)
    for sentence in (
        "Meningkatnya Pengelolaan Manajemen ASN",
        "Indeks Sistem Merit",
        "Meningkatkan displin dan Kinerja Pegawai",  # as written there
        "Optimalisasi Pemanfaatan Sistem Informasi Kepegawaian",
    ):
        assert sentence in said


def test_what_no_workbook_says_is_a_place_to_fill(bkpp_document: Document) -> None:
    places = places_to_fill(bkpp_document)
    assert {"isi strategi menurut Renstra", "isi arah kebijakan menurut Renstra", "isi uraian tugas"} <= places
    assert not any("visi" in place or "tujuan menurut" in place for place in places)


def test_without_a_renstra_its_whole_chapter_is_to_be_filled(output: Callable[..., Merged]) -> None:
    places = places_to_fill(opened(output({"RKT Dinas Contoh": RKT})))
    assert {
        "isi periode Renstra",
        "isi visi kepala daerah menurut RPJMD",
        "isi misi kepala daerah yang didukung perangkat daerah",
        "isi tujuan menurut Renstra",
        "isi indikator tujuan",
        "isi sasaran menurut Renstra",
        "isi target sasaran tiap tahun",
        "isi jumlah pagu",
    } <= places


def test_every_place_to_fill_is_marked_by_its_style(bkpp_document: Document) -> None:
    runs = [run for p in bkpp_document.paragraphs for run in p.runs]
    runs += [r for t in bkpp_document.tables for row in t.rows for c in row.cells for p in c.paragraphs for r in p.runs]
    marked = {run.text for run in runs if run.style.name == ISIAN}
    assert {text.removeprefix("[… ").removesuffix(" …]") for text in marked} == places_to_fill(bkpp_document)


def _sheet_rows(sheet: Worksheet) -> list[list[str]]:
    """The body of the sheet RKT as texts; merged cells say their text in every row."""
    owner = {
        (row, col): sheet.cell(area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, area.max_row + 1)
        for col in range(area.min_col, area.max_col + 1)
    }
    rows = []
    for row in range(6, sheet.max_row + 1):
        cells = [owner.get((row, col), sheet.cell(row, col)) for col in range(1, 7)]
        if not cells[1].value:
            break  # the signature
        rows.append([_shown(cell) for cell in cells])
    return rows


def _shown(cell: Any) -> str:
    if isinstance(cell.value, (int, float)):
        decimals = len(cell.number_format.partition(".")[2])
        return indonesian(decimal_of(float(cell.value)), decimals)
    return str(cell.value or "")


@pytest.mark.parametrize("name", ["bkpp", "long"])
def test_matrix_says_what_the_sheet_says(name: str, request: pytest.FixtureRequest) -> None:
    output = request.getfixturevalue(f"{name}_output")
    rows = [[cell.text for cell in row.cells] for row in matrix_of(opened(output)).rows]
    assert rows[0] == list(HEADS)
    assert rows[1] == ["1", "2", "3", "", "4", "5"]
    written = _sheet_rows(output.matrix)
    for row, sheet_row in zip(rows[2:], written, strict=True):
        assert row[0] == sheet_row[0]
        assert row[1] == sheet_row[1].removesuffix(" (lanjutan)")
        assert row[5] == sheet_row[5]
        if sheet_row[2]:  # a page of the sheet that goes on does not repeat the indikator
            assert row[2:5] == sheet_row[2:5]


def test_matrix_lies_on_pages_of_its_own(bkpp_document: Document) -> None:
    standing = [s.orientation for s in bkpp_document.sections]
    assert standing == [WD_ORIENT.PORTRAIT, WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    body = list(bkpp_document.element.body)
    breaks = [place for place, element in enumerate(body) if element.find(f".//{qn('w:sectPr')}") is not None]
    assert breaks[1] < body.index(matrix_of(bkpp_document)._tbl) < breaks[2]


def test_headings_of_tables_repeat_and_rows_stay_whole(bkpp_document: Document) -> None:
    for table in bkpp_document.tables:
        rows = [row._tr for row in table.rows]
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
        repeated = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows]
        assert repeated == [True, True] + [False] * (len(rows) - 2)


def test_levels_of_the_matrix_are_told_by_their_styles(bkpp_output: Merged, bkpp_document: Document) -> None:
    styles = {"program": PROGRAM, "kegiatan": KEGIATAN, "subkegiatan": SUBKEGIATAN}
    found = [row.cells[5].paragraphs[0].style for row in matrix_of(bkpp_document).rows][2:]
    lines = bkpp_output.result.offices[0].matrix.lines
    assert [style.name for style in found] == [styles[line.level.value] for line in lines]
    looks = {style.name: (style.font.bold, style.paragraph_format.left_indent) for style in found}
    assert [looks[name][0] for name in styles.values()] == [True, True, False]
    assert (looks[PROGRAM][1] or 0) < looks[KEGIATAN][1] < looks[SUBKEGIATAN][1]


def test_without_merges_no_cell_is_merged(bkpp_output: Merged) -> None:
    document = opened(bkpp_output, merges=False)
    table = matrix_of(document)
    assert not list(table._tbl.iter(qn("w:vMerge")))
    shown = [row.cells[1].text for row in table.rows][2:]
    assert [text for text in shown if text] == [
        block.sasaran.text for block in bkpp_output.result.offices[0].matrix.blocks if block.sasaran
    ]


def test_open_errors_are_told_in_the_document(output: Callable[..., Merged]) -> None:
    differing = opened(output({"RKT Dinas Contoh": RKT, "PK Dinas Contoh": PK.format(target="4,00")}))
    said = texts(differing)
    assert "Catatan Rekonsiliasi" in said
    assert any(text.startswith("REC-02: ") for text in said)


def test_a_reconciled_document_has_no_remark(bkpp_document: Document) -> None:
    assert not any("Rekonsiliasi" in text for text in texts(bkpp_document))


def test_signature_is_that_of_the_sheet(bkpp_output: Merged, bkpp_document: Document) -> None:
    office = bkpp_output.result.offices[0]
    lines = [line.text for line in signature_lines(office.matrix, bkpp_output.result.pengaturan.tanda_tangan)]
    last = [p.text.replace("\u00a0", " ") for p in bkpp_document.paragraphs][-len(lines) :]
    assert last == lines
    sheet = [row[5].value for row in bkpp_output.matrix.iter_rows() if row[5].value]
    assert [line for line in lines if line] == sheet[-len([line for line in lines if line]) :]


@pytest.mark.parametrize(
    ("tahun", "named", "unnamed"), [(2025, "88 Tahun 2021", "12 Tahun 2015"), (2018, "12 Tahun 2015", "88 Tahun 2021")]
)
def test_regulations_are_those_of_the_year(
    tahun: int, named: str, unnamed: str, folder: Callable[..., Path], tmp_path: Path
) -> None:
    sources = folder({"RKT Dinas Contoh": RKT.replace("2025", str(tahun))})
    _, (_, path) = merge(sources, tmp_path / "hasil", Settings(tahun=tahun, dokumen=True))
    text = "\n".join(p.text for p in docx.Document(str(path)).paragraphs)
    assert f"Nomor {named} tentang" in text
    assert f"Nomor {unnamed} tentang" not in text


def test_properties_are_filled_and_dates_fixed(bkpp_document: Document) -> None:
    core = bkpp_document.core_properties
    assert core.title == "RKT Badan Kepegawaian Pendidikan dan Pelatihan Kota Gorontalo Tahun 2025"
    assert (core.subject, core.language) == ("Rencana Kinerja Tahunan", "id-ID")
    assert core.created == core.modified


def test_a_long_name_of_an_office_fits_the_properties(output: Callable[..., Merged]) -> None:
    """A table pasted into the title of a sheet makes one."""
    office = output({"RKT": RKT}).result.offices[0]
    longest = replace(office, opd="Dinas Contoh " * 40)
    assert len(docx.Document(io.BytesIO(render_dokumen(longest, Choices()))).core_properties.title) == 255


def test_same_input_gives_same_bytes(bkpp_output: Merged) -> None:
    office = bkpp_output.result.offices[0]
    data = render_dokumen(office)
    assert data == render_dokumen(office)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


class Office:
    """A folder that is merged again and again, with its document."""

    def __init__(self, folder: Callable[..., Path], out: Path) -> None:
        self._folder, self._out = folder, out

    def merge(self, target: str = "3,25") -> Path:
        """Merge with a target; return the document that is told of."""
        sources = self._folder({"RKT Dinas Contoh": RKT.replace("3,25", target)})
        return merge(sources, self._out, Settings(tahun=2025, dokumen=True))[1][1]

    @property
    def documents(self) -> list[str]:
        return sorted(path.name.removeprefix("RKT Dinas Contoh Kota Contoh 2025") for path in self._out.glob("*.docx"))


@pytest.fixture
def office(folder: Callable[..., Path], tmp_path: Path) -> Office:
    return Office(folder, tmp_path / "hasil")


def _fill_in(path: Path) -> bytes:
    """What a person does: writes into the document and saves it."""
    document = docx.Document(str(path))
    document.paragraphs[-1].add_run(" diisi oleh staf")
    document.save(str(path))
    return path.read_bytes()


def test_document_stands_beside_its_workbook(office: Office) -> None:
    path = office.merge()
    assert path.with_suffix(".xlsx").is_file()
    assert office.documents == [".docx"]


def test_document_that_nobody_touched_is_replaced_and_kept(office: Office) -> None:
    before = office.merge().read_bytes()
    path = office.merge("4,00")
    assert office.documents == [" (sebelumnya).docx", ".docx"]
    assert path.with_name(f"{path.stem} (sebelumnya).docx").read_bytes() == before


def test_document_that_people_filled_in_is_left_alone(office: Office) -> None:
    path = office.merge()
    filled = _fill_in(path)
    assert office.merge() == path  # the sources say nothing new
    assert office.documents == [".docx"]
    assert path.read_bytes() == filled


def test_what_is_new_is_written_beside_a_document_that_people_filled_in(office: Office) -> None:
    path = office.merge()
    filled = _fill_in(path)
    beside = office.merge("4,00")
    assert office.documents == [" (2).docx", ".docx"]
    assert path.read_bytes() == filled
    also_filled = _fill_in(beside)
    office.merge("4,10")
    assert office.documents == [" (2).docx", " (3).docx", ".docx"]
    assert (path.read_bytes(), beside.read_bytes()) == (filled, also_filled)


def test_document_of_somebody_else_is_left_alone(office: Office) -> None:
    path = office.merge()
    docx.Document().save(str(path))
    own = path.read_bytes()
    assert office.merge().name.endswith(" (2).docx")
    assert path.read_bytes() == own


def test_command_tells_of_the_document(rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path) -> None:
    sources, out = folder({"RKT Dinas Contoh": RKT}), tmp_path / "hasil"
    command = ("merge", sources, "-o", out, "--tahun", "2025", "--dokumen")
    path = out / "RKT Dinas Contoh Kota Contoh 2025.docx"
    assert str(path) in rkt_xl(*command).out
    _fill_in(path)
    folder({"RKT Dinas Contoh": RKT.replace("3,25", "4,00")})
    assert "sudah diisi orang" in rkt_xl(*command).out
