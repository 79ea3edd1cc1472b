"""Corrections: the sources stay as they are, the copies differ by comments and colours alone, and say what to do."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.provenance import CellRef
from rkt_xl.pipeline import RunResult, check, merge
from rkt_xl.settings import Settings
from rkt_xl.write.koreksi.writer import write_koreksi
from tests.conftest import Ran
from tests.markdown import workbook_from_markdown

RKT = """RENCANA KINERJA TAHUNAN 2025
Dinas Contoh Kota Contoh
| No | Sasaran | Indikator | Satuan | Target |
| 1 | Akuntabel | Nilai AKIP | Nilai | 83 |
| 2 | Layanan prima | Indeks Layanan | Indeks | - |
| ^ | ^ | Jumlah layanan baru | Layanan | banyak |
"""
RENSTRA = """RENSTRA DINAS CONTOH KOTA CONTOH 2025-2027
| No | Tujuan | Sasaran | Indikator | Satuan | Target 2025 | Target 2026 | Target 2027 |
| 1 | Baik | Akuntabel | Nilai AKIP | Nilai | 84 | 85 | 86 |
| 2 | Baik | Layanan prima | Indeks Layanan | Indeks | 3,5 | 3,6 | 3,7 |
"""
SETTINGS = Settings(tahun=2025, koreksi=True)
EMPTY = r"<v ?(?:/>|></v>)"
"""An element without content, in either spelling."""

ERROR_COLOUR, WARNING_COLOUR, INFO_COLOUR = "00F4B084", "00FFE699", "00DDEBF7"


def digests(place: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in place.rglob("*") if p.is_file()}


def change(path: Path, edit: Callable[[Workbook], None]) -> None:
    """Change a source as its author would."""
    book = openpyxl.load_workbook(path)
    edit(book)
    book.save(path)


@pytest.fixture
def sources(folder: Callable[..., Path]) -> Path:
    return folder({"RKT": {"RKT 2025": RKT}, "Renstra": {"T-C.25": RENSTRA}})


@pytest.fixture
def correct(sources: Path, tmp_path: Path) -> Callable[..., RunResult]:
    def run(**settings: object) -> RunResult:
        return merge(sources, tmp_path / "hasil", Settings(**{"tahun": 2025, "koreksi": True, **settings}))[0]  # type: ignore[arg-type]

    return run


@pytest.fixture
def opened(correct: Callable[..., RunResult], tmp_path: Path) -> Callable[..., Workbook]:
    def run(name: str = "RKT.xlsx") -> Workbook:
        correct()
        return openpyxl.load_workbook(tmp_path / "hasil" / "koreksi" / name, rich_text=True)

    return run


def looks(cell: Cell) -> tuple[object, ...]:
    """What of a cell must stay; the colour may change."""
    return (
        str(cell.value),
        cell.data_type,
        cell.number_format,
        *(repr(part) for part in (cell.font, cell.border, cell.alignment, cell.protection)),
    )


def listed(book: Workbook, sheet: str = "Koreksi") -> list[dict[str, object]]:
    """The rows of the sheet Koreksi by their headings."""
    rows = list(book[sheet].iter_rows(values_only=True))
    head = next(place for place, row in enumerate(rows) if row[0] == "NO")
    return [dict(zip(map(str, rows[head]), row, strict=True)) for row in rows[head + 1 :]]


def test_sources_are_not_touched(correct: Callable[..., RunResult], sources: Path) -> None:
    before = digests(sources)
    correct()
    assert digests(sources) == before


def test_without_the_option_nothing_of_it_is_written(sources: Path, tmp_path: Path) -> None:
    result, _ = merge(sources, tmp_path / "hasil", Settings(tahun=2025))
    assert result.koreksi is None
    assert [path.suffix for path in (tmp_path / "hasil").iterdir()] == [".xlsx"]


def test_every_cell_of_every_finding_has_its_comment(correct: Callable[..., RunResult], tmp_path: Path) -> None:
    result = correct()
    cells: dict[tuple[str, str, str], set[str]] = {}
    for finding in result.findings:
        for ref in finding.refs:
            cells.setdefault((ref.file, ref.sheet, ref.a1), set()).add(finding.code)
    assert {file for file, _, _ in cells} == {"RKT.xlsx", "Renstra.xlsx"}
    commented = {}
    for name in ("RKT.xlsx", "Renstra.xlsx"):
        book = openpyxl.load_workbook(tmp_path / "hasil" / "koreksi" / name)
        for sheet in book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.comment is not None:
                        codes = set(re.findall(r"\(([A-Z]+-\d+b?)\)", cell.comment.text))
                        commented[name, sheet.title, cell.coordinate] = codes
    assert commented == cells


def test_comment_says_how_grave_it_is_what_is_wrong_and_what_to_do(opened: Callable[..., Workbook]) -> None:
    text = opened()["RKT 2025"]["E4"].comment.text
    assert "KESALAHAN (REC-01): Target RKT 2025 untuk “Nilai AKIP” adalah 83, sedangkan Renstra 84." in text
    assert "Samakan, atau isi kolom Sebab Perubahan." in text
    assert "Bandingkan dengan Renstra.xlsx › T-C.25!F3." in text


def test_colour_is_that_of_the_gravest_finding(sources: Path, tmp_path: Path) -> None:
    ref = CellRef("RKT.xlsx", "RKT 2025", 4, 5, "83")
    findings = [
        Finding("X-01", severity, severity.value, (ref._replace(col=col),))
        for col, severities in (
            (5, (Severity.INFO, Severity.ERROR)),
            (4, (Severity.INFO, Severity.WARNING)),
            (3, (Severity.INFO,)),
        )
        for severity in severities
    ]
    files = check(sources, Settings(tahun=2025)).files
    (made,) = write_koreksi(files, findings, sources, tmp_path)
    sheet = openpyxl.load_workbook(made.path)["RKT 2025"]
    assert [sheet[cell].fill.fgColor.rgb for cell in ("E4", "D4", "C4")] == [ERROR_COLOUR, WARNING_COLOUR, INFO_COLOUR]
    assert sheet["B4"].fill.fill_type is None
    assert sheet["E4"].comment.text.count("(X-01)") == 2


def test_comments_of_people_are_kept_and_added_to(sources: Path, opened: Callable[..., Workbook]) -> None:
    def edit(book: Workbook) -> None:
        book["RKT 2025"]["E4"].comment = Comment("Mohon dicek lagi", "Budi")
        book["RKT 2025"]["A1"].comment = Comment("Disusun Maret", "Siti")

    change(sources / "RKT.xlsx", edit)
    sheet = opened()["RKT 2025"]
    assert (sheet["A1"].comment.author, sheet["A1"].comment.text) == ("Siti", "Disusun Maret")
    assert sheet["E4"].comment.author == "Budi"
    assert sheet["E4"].comment.text.startswith("Mohon dicek lagi\n\n")
    assert "(REC-01)" in sheet["E4"].comment.text


def test_a_cell_inside_a_merged_area_is_marked_at_its_corner(sources: Path, tmp_path: Path) -> None:
    inside = CellRef("RKT.xlsx", "RKT 2025", 6, 2, "")
    (made,) = write_koreksi([], [Finding("X-01", Severity.ERROR, "Keliru.", (inside,))], sources, tmp_path)
    sheet = openpyxl.load_workbook(made.path)["RKT 2025"]
    assert sheet["B5"].comment is not None
    assert sheet["B5"].fill.fgColor.rgb == ERROR_COLOUR


def test_all_else_of_the_workbook_stays(sources: Path, opened: Callable[..., Workbook]) -> None:
    def edit(book: Workbook) -> None:
        sheet = book["RKT 2025"]
        sheet["H4"], sheet["H5"], sheet["H6"] = "=SUM(E4:E4)*2", 0.955, "'=bukan rumus"
        sheet["H5"].number_format = "0.0%"
        sheet["H7"] = CellRichText("biasa ", TextBlock(InlineFont(b=True), "tebal"))
        sheet.column_dimensions["C"].width, sheet.row_dimensions[4].height = 44, 33
        sheet.freeze_panes, sheet.print_title_rows = "A4", "3:3"
        sheet["H8"] = "=1+1"
        sheet["H8"].data_type = "s"
        book.create_sheet("Tersembunyi").sheet_state = "hidden"

    change(sources / "RKT.xlsx", edit)
    before = openpyxl.load_workbook(sources / "RKT.xlsx", rich_text=True)
    after = opened()
    assert after.sheetnames == [*before.sheetnames, "Koreksi"]
    assert after["Tersembunyi"].sheet_state == "hidden"
    old, new = before["RKT 2025"], after["RKT 2025"]
    assert new.merged_cells.ranges == old.merged_cells.ranges
    assert [looks(cell) for row in old.iter_rows() for cell in row] == [
        looks(new[cell.coordinate]) for row in old.iter_rows() for cell in row
    ]
    assert (new.column_dimensions["C"].width, new.row_dimensions[4].height) == (44, 33)
    assert (new.freeze_panes, new.print_title_rows) == ("A4", "$3:$3")


def test_results_of_formulas_are_still_there(sources: Path, opened: Callable[..., Workbook], tmp_path: Path) -> None:
    path = sources / "RKT.xlsx"
    change(path, lambda book: book["RKT 2025"].append([None] * 8 + ["=E4*2", '=IF(E4>1,"a<b","")', "=E4>1", "=1/0"]))
    stream = io.BytesIO()
    stored = {"E4*2": ("", "166"), "E4&gt;1": (' t="b"', "1"), "1/0": (' t="e"', "#DIV/0!")}
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(stream, "w") as with_results:
        for name in package.namelist():
            part = package.read(name).decode("utf-8", "surrogateescape")
            for formula, (kind, value) in stored.items():
                part = re.sub(
                    rf"(<c r=\"\w+\")>(<f>{re.escape(formula)}</f>){EMPTY}", rf"\1{kind}>\2<v>{value}</v>", part
                )
            part = re.sub(rf'(<c r="\w+")>(<f>IF\(.*?</f>){EMPTY}', r'\1 t="str">\2<v>a&lt;b</v>', part)
            with_results.writestr(name, part.encode("utf-8", "surrogateescape"))
    path.write_bytes(stream.getvalue())
    opened()
    copied = openpyxl.load_workbook(tmp_path / "hasil" / "koreksi" / "RKT.xlsx", data_only=True)["RKT 2025"]
    assert [cell.value for cell in copied[7][8:12]] == [166, "a<b", True, "#DIV/0!"]


def test_list_names_every_finding_with_a_link_to_its_cell(correct: Callable[..., RunResult], tmp_path: Path) -> None:
    result = correct()
    book = openpyxl.load_workbook(tmp_path / "hasil" / "koreksi" / "RKT.xlsx")
    assert book.active.title == "Koreksi"
    assert [s.title for s in book.worksheets if s.sheet_view.tabSelected] == ["Koreksi"]
    rows = listed(book)
    own = [f for f in result.findings if any(ref.file == "RKT.xlsx" for ref in f.refs)]
    assert sorted(str(row["KODE"]) for row in rows) == sorted(f.code for f in own)
    assert [row["NO"] for row in rows] == list(range(1, len(own) + 1))
    levels = [row["TINGKAT"] for row in rows]
    assert levels == sorted(levels, key=["Kesalahan", "Peringatan", "Info"].index)  # type: ignore[arg-type]
    sheet = book["Koreksi"]
    rec = next(row for row in sheet.iter_rows() if row[1].value == "REC-01")
    assert (rec[3].value, rec[4].value, rec[5].value) == ("RKT 2025", "E4", "83")
    assert rec[4].hyperlink.location == "'RKT 2025'!E4"
    assert rec[7].value == "Samakan, atau isi kolom Sebab Perubahan."


def test_list_is_printed_lying_and_one_page_wide(opened: Callable[..., Workbook]) -> None:
    sheet = opened()["Koreksi"]
    setup = sheet.page_setup
    assert (setup.paperSize, setup.orientation, setup.fitToWidth, setup.fitToHeight) == (14, "landscape", 1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$4:$4"
    assert "Halaman &P dari &N" in sheet.oddFooter.right.text


def test_text_of_a_cell_never_becomes_a_formula(sources: Path, opened: Callable[..., Workbook]) -> None:
    def edit(book: Workbook) -> None:
        cell = book["RKT 2025"]["E6"]
        cell.value = "=HYPERLINK(1)&\u0001"[:-1]
        cell.data_type = "s"

    change(sources / "RKT.xlsx", edit)
    (row,) = [row for row in opened()["Koreksi"].iter_rows() if row[1].value == "TGT-04"]
    assert (row[5].value, row[5].data_type) == ("=HYPERLINK(1)&", "s")
    assert {cell.data_type for cell in row if isinstance(cell.value, str)} == {"s"}


def test_decided_findings_are_left_out(correct: Callable[..., RunResult], tmp_path: Path) -> None:
    correct()
    output = next((tmp_path / "hasil").glob("RKT*.xlsx"))
    book = openpyxl.load_workbook(output)
    for row in book["Temuan"].iter_rows():
        if row[1].value == "REC-01":
            row[9].value = "diterima"
    book.save(output)
    correct()
    copied = openpyxl.load_workbook(tmp_path / "hasil" / "koreksi" / "RKT.xlsx")
    assert "REC-01" not in {row["KODE"] for row in listed(copied)}
    assert copied["RKT 2025"]["E4"].comment is None


def test_a_workbook_with_a_chart_gets_the_list_alone(
    sources: Path, correct: Callable[..., RunResult], tmp_path: Path
) -> None:
    def edit(book: Workbook) -> None:
        chart = BarChart()
        chart.add_data(Reference(book["RKT 2025"], min_col=5, min_row=4, max_row=5))
        book["RKT 2025"].add_chart(chart, "H2")

    change(sources / "RKT.xlsx", edit)
    correct()
    folder = tmp_path / "hasil" / "koreksi"
    assert sorted(path.name for path in folder.iterdir()) == ["RKT - koreksi.xlsx", "Renstra.xlsx"]
    book = openpyxl.load_workbook(folder / "RKT - koreksi.xlsx")
    assert book.sheetnames == ["Koreksi"]
    assert "grafik" in str(book["Koreksi"]["A3"].value)
    assert "REC-01" in {row["KODE"] for row in listed(book)}
    (link,) = [row[4].hyperlink for row in book["Koreksi"].iter_rows() if row[1].value == "REC-01"]
    assert (folder / link.target).resolve() == (sources / "RKT.xlsx").resolve()


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/drawings/drawing1.xml", b"<xdr:wsDr><xdr:twoCellAnchor/></xdr:wsDr>"),
        ("xl/pivotTables/pivotTable1.xml", b"<x/>"),
        ("xl/ctrlProps/ctrlProp1.xml", b"<x/>"),
        ("xl/threadedComments/threadedComment1.xml", b"<x/>"),
        ("xl/media/image1.png", b"\x89PNG"),
    ],
)
def test_what_would_be_lost_is_not_copied(
    part: str, content: bytes, sources: Path, correct: Callable[..., RunResult]
) -> None:
    with zipfile.ZipFile(sources / "RKT.xlsx", "a") as package:
        package.writestr(part, content)
    result = correct()
    assert result.koreksi is not None
    assert [k.is_copy for k in result.koreksi.written if k.file == "RKT.xlsx"] == [False]


def test_a_damaged_style_is_not_told_among_what_programs_read(
    sources: Path, tmp_path: Path, rkt_xl: Callable[..., Ran]
) -> None:
    data = (sources / "RKT.xlsx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(sources / "RKT.xlsx", "w") as damaged:
        for name in package.namelist():
            part = package.read(name)
            damaged.writestr(name, re.sub(rb'(<cellStyle [^>]*xfId=")0"', rb'\g<1>77"', part))
    ran = rkt_xl("merge", sources, "-o", tmp_path / "hasil", "--tahun", "2025", "--koreksi", "--json", "-")
    assert json.loads(ran.out)["files"]


@pytest.mark.parametrize(("suffix", "word"), [("xls", "XLS"), ("ods", "ODS")])
def test_other_formats_get_the_list_alone(
    suffix: str,
    word: str,
    sources: Path,
    tmp_path: Path,
    correct: Callable[..., RunResult],
    to_format: Callable[[Path, str], Path],
) -> None:
    converted = to_format(sources / "RKT.xlsx", suffix)
    (sources / "RKT.xlsx").unlink()
    (sources / f"RKT.{suffix}").write_bytes(converted.read_bytes())
    correct()
    book = openpyxl.load_workbook(tmp_path / "hasil" / "koreksi" / "RKT - koreksi.xlsx")
    assert f"berformat {word}" in str(book["Koreksi"]["A3"].value)
    assert "TGT-01" in {row["KODE"] for row in listed(book)}


def test_csv_gets_the_list_alone(folder: Callable[..., Path], tmp_path: Path) -> None:
    place = folder({"Renstra": RENSTRA})
    rows = [line.strip("| ").split(" | ") for line in RKT.splitlines()]
    (place / "RKT.csv").write_text("\n".join(";".join(row) for row in rows).replace("^", ""), encoding="utf-8")
    result, _ = merge(place, tmp_path / "hasil", SETTINGS)
    assert result.koreksi is not None
    assert {k.file: k.path.name for k in result.koreksi.written if not k.is_copy} == {"RKT.csv": "RKT - koreksi.xlsx"}


def test_a_file_that_changed_meanwhile_gets_the_list_alone(sources: Path, tmp_path: Path) -> None:
    result = check(sources, Settings(tahun=2025))
    change(sources / "RKT.xlsx", lambda book: book["RKT 2025"].insert_rows(1))
    written = write_koreksi(result.files, result.findings, sources, tmp_path)
    assert [k.reason for k in written if k.file == "RKT.xlsx"] == ["Berkas ini berubah sejak dibaca."]


def test_macros_are_kept(sources: Path, correct: Callable[..., RunResult], tmp_path: Path) -> None:
    stream = io.BytesIO()
    main = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    macro = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    with zipfile.ZipFile(sources / "RKT.xlsx") as package, zipfile.ZipFile(stream, "w") as with_macros:
        for name in package.namelist():
            with_macros.writestr(name, package.read(name).replace(main, macro))
        with_macros.writestr("xl/vbaProject.bin", b"macro")
    (sources / "RKT.xlsx").unlink()
    (sources / "RKT.xlsm").write_bytes(stream.getvalue())
    correct()
    with zipfile.ZipFile(tmp_path / "hasil" / "koreksi" / "RKT.xlsm") as package:
        assert package.read("xl/vbaProject.bin") == b"macro"
        assert macro in package.read("[Content_Types].xml")


def test_same_input_gives_the_same_bytes(sources: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        merge(sources, tmp_path / name, SETTINGS)
    assert digests(tmp_path / "a" / "koreksi") == digests(tmp_path / "b" / "koreksi")


def test_what_people_changed_in_a_copy_is_not_written_over(correct: Callable[..., RunResult], tmp_path: Path) -> None:
    correct()
    copy = tmp_path / "hasil" / "koreksi" / "RKT.xlsx"
    change(copy, lambda book: book["RKT 2025"].cell(4, 5, 84))
    changed = copy.read_bytes()
    result = correct()
    assert copy.read_bytes() == changed
    assert result.koreksi is not None
    assert {k.path.name: k.kept and k.kept.name for k in result.koreksi.written} == {
        "RKT (2).xlsx": "RKT.xlsx",
        "Renstra.xlsx": None,
    }
    correct()
    assert not (copy.parent / "RKT (3).xlsx").exists()


def test_the_copy_of_a_file_that_was_mended_is_taken_away(
    sources: Path, correct: Callable[..., RunResult], tmp_path: Path
) -> None:
    correct()
    mended = RKT.replace("83", "84").replace("| - |", "| 3,5 |").rsplit("| ^ |", 1)[0].replace("| 2 |", "| 2 |")
    (sources / "RKT.xlsx").write_bytes(workbook_from_markdown({"RKT 2025": mended}))
    assert not any(ref.file == "RKT.xlsx" for f in check(sources, Settings(tahun=2025)).findings for ref in f.refs)
    correct()
    assert not (tmp_path / "hasil" / "koreksi" / "RKT.xlsx").exists()


def test_corrections_among_the_sources_are_passed_over(sources: Path) -> None:
    first, _ = merge(sources, sources / "RKT hasil.xlsx", SETTINGS)
    again, _ = merge(sources, sources / "RKT hasil.xlsx", SETTINGS)
    assert [f.message for f in again.findings] == [f.message for f in first.findings]
    passed = {f.file: f.reason for f in again.files if f.file.startswith("koreksi/")}
    assert passed == {
        "koreksi/RKT.xlsx": "Koreksi yang ditulis rkt-xl, bukan dokumen sumber.",
        "koreksi/Renstra.xlsx": "Koreksi yang ditulis rkt-xl, bukan dokumen sumber.",
    }
    assert not (sources / "koreksi" / "koreksi").exists()


def test_a_copy_that_became_the_document_is_read_as_one(
    sources: Path, correct: Callable[..., RunResult], tmp_path: Path
) -> None:
    first = correct()
    (sources / "RKT.xlsx").write_bytes((tmp_path / "hasil" / "koreksi" / "RKT.xlsx").read_bytes())
    again = correct()
    assert [f.message for f in again.findings] == [f.message for f in first.findings]
    book = openpyxl.load_workbook(tmp_path / "hasil" / "koreksi" / "RKT.xlsx")
    text = book["RKT 2025"]["E4"].comment.text
    assert text.count("Koreksi rkt-xl:") == 1


def test_copies_lie_in_the_folders_of_their_sources(folder: Callable[..., Path], tmp_path: Path) -> None:
    place = folder({"Renstra": RENSTRA})
    (place / "2025").mkdir()
    (place / "2025" / "RKT.xlsx").write_bytes(workbook_from_markdown({"RKT 2025": RKT}))
    merge(place, tmp_path / "hasil", SETTINGS)
    assert (tmp_path / "hasil" / "koreksi" / "2025" / "RKT.xlsx").exists()


def test_nomenclature_is_not_corrected(bkpp: Path, tmp_path: Path) -> None:
    merge(bkpp, tmp_path, SETTINGS)
    assert not list((tmp_path / "koreksi").glob("Nomenklatur*"))


def test_summary_tells_what_was_written_and_why_not_more(
    sources: Path, tmp_path: Path, rkt_xl: Callable[..., Ran]
) -> None:
    with zipfile.ZipFile(sources / "RKT.xlsx", "a") as package:
        package.writestr("xl/media/image1.png", b"\x89PNG")
    ran = rkt_xl("merge", sources, "-o", tmp_path / "hasil", "--tahun", "2025", "--koreksi")
    assert f"Koreksi: {tmp_path / 'hasil' / 'koreksi'} (1 salinan dengan komentar, 1 daftar)" in ran.out
    assert "RKT.xlsx: hanya daftar. Berkas ini memuat gambar atau bentuk, yang akan hilang pada salinan." in ran.out
    assert f"Pesan: {tmp_path / 'hasil' / 'pesan.txt'}" in ran.out


def test_dry_run_writes_no_corrections(sources: Path, tmp_path: Path) -> None:
    merge(sources, tmp_path / "hasil", SETTINGS, dry_run=True)
    assert not (tmp_path / "hasil").exists()


def test_a_copy_opens_in_libreoffice(
    correct: Callable[..., RunResult], tmp_path: Path, to_pdf: Callable[[Path], Path]
) -> None:
    import pdfplumber

    correct()
    with pdfplumber.open(to_pdf(tmp_path / "hasil" / "koreksi" / "RKT.xlsx")) as document:
        text = "\n".join(page.extract_text() or "" for page in document.pages)
    assert "Koreksi RKT.xlsx" in text
    assert "REC-01" in text
