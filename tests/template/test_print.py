"""Forms as they come out of the printer: nothing cut, letters that can be read, names beside every number."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pdfplumber
import pytest

from rkt_xl.template import new_isian, write_templates
from rkt_xl.template.write import FORMS

SMALLEST_PT = {"f4": 7.5, "a4": 6.5}
"""The letters of the body; those of headings are as large, the numbers below the headings smaller."""

LONG_MM = {"f4": 330, "a4": 297}
IDENTITY = ("KODE", "PROGRAM DAN", "INDIKATOR KINERJA", "SATUAN")


def millimetres(points: float) -> float:
    return points / 72 * 25.4


@pytest.mark.parametrize("paper", ["f4", "a4"])
@pytest.mark.parametrize("kind", FORMS)
def test_each_form_is_printed_whole_and_can_be_read(
    kind: str, paper: str, tmp_path: Path, to_pdf: Callable[[Path], Path]
) -> None:
    (written,) = write_templates(tmp_path, [kind], new_isian("Dinas Contoh", 2026, kertas=paper))
    book = openpyxl.load_workbook(written.path)
    with pdfplumber.open(to_pdf(written.path)) as pdf:
        sizes = {round(millimetres(max(page.width, page.height))) for page in pdf.pages}
        assert sizes == {LONG_MM[paper]}
        body = [
            word for page in pdf.pages for word in page.extract_words(extra_attrs=["size"]) if word["text"] == "Program"
        ]
        assert min((word["size"] for word in body), default=10) >= SMALLEST_PT[paper]
        for page in pdf.pages:
            assert max(word["x1"] for word in page.extract_words()) <= page.width - 20
        assert len(pdf.pages) <= len(book.sheetnames) + 2, "one page in width, two only where a form is told so"


def test_the_later_years_stand_on_a_second_page_beside_the_names(
    tmp_path: Path, to_pdf: Callable[[Path], Path]
) -> None:
    (written,) = write_templates(tmp_path, ["renstra"], new_isian("Dinas Contoh", 2026))
    with pdfplumber.open(to_pdf(written.path)) as pdf:
        texts = [page.extract_text() for page in pdf.pages]
    pages = [text for text in texts if "KERANGKA PENDANAAN" in text]
    assert len(pages) == 4, "the blank form and the example, two pages each"
    for first, second in (pages[:2], pages[2:]):
        for words in (*IDENTITY, "RENCANA PROGRAM, KEGIATAN, DAN PENDANAAN", "Perangkat Daerah", "2025-2029"):
            assert words in first
            assert words in second
        assert [year for year in range(2025, 2030) if f"({year})" in first] == [2025, 2026, 2027]
        assert [year for year in range(2025, 2030) if f"({year})" in second] == [2028, 2029]
        assert "DATA CAPAIAN" in first
        assert "LOKASI" in second
    assert "5.03.02.2.02.0003" in pages[2]
    assert "5.03.02.2.02.0003" in pages[3]


def test_the_paper_of_the_forms_is_that_of_the_settings(tmp_path: Path) -> None:
    forms = [one.path for one in write_templates(tmp_path, (), new_isian("", 2026, kertas="a4"))]
    for path in forms:
        for sheet in openpyxl.load_workbook(path).worksheets:
            assert sheet.page_setup.paperSize == 9, (path.name, sheet.title)
    umum = openpyxl.load_workbook(tmp_path / "Pengaturan RKT.xlsx")["Umum"]
    assert {row[0].value: row[1].value for row in umum.iter_rows()}["Kertas"] == "A4"
