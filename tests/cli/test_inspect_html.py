"""`inspect --html`: one page on which a person sees what was understood of every sheet."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest

from tests.conftest import Ran

RKT = """
    RENCANA KINERJA TAHUNAN
    Dinas Contoh Kota Contoh Tahun 2025
    | No | Sasaran | Indikator | Kinerja | < | Program/Kegiatan/Sub Kegiatan | Ukuran Mutu |
    | ^ | ^ | ^ | Satuan | Target 2025 | ^ | ^ |
    | 1 | 2 | 3 | 4 | 5 | 6 | 7 |
    | 1 | Meningkatnya <script>alert(1)</script> "layanan" | Indeks & Layanan | Indeks | 3,25 | PROGRAM LAYANAN | baik |
    | | | | | | Pengelolaan Layanan | |
    | Catatan: angka sementara | < | < | < | < | < | < |
"""
Paint = Callable[..., "Page"]


class Page(HTMLParser):
    """The page as a browser takes it apart: tags that were opened, cells with their attributes and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.cells: list[tuple[dict[str, str], str]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.tags.append((tag, named))
        if tag not in ("meta", "br"):
            self.open.append(tag)
        if tag in ("td", "th"):
            self.cells.append((named, ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "td" in self.open or "th" in self.open:
            self.cells[-1] = (self.cells[-1][0], self.cells[-1][1] + data)

    def cell(self, text: str) -> dict[str, str]:
        """The attributes of the one painted cell that shows a text."""
        (found,) = [attributes for attributes, shown in self.cells if text in shown and "class" in attributes]
        return found

    def ids(self) -> set[str]:
        return {attributes["id"] for _, attributes in self.tags if "id" in attributes}

    def links(self) -> set[str]:
        return {attributes["href"] for tag, attributes in self.tags if tag == "a"}


@pytest.fixture
def paint(rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path) -> Paint:
    """Inspect workbooks drawn as text and open the page."""

    def run(files: dict[str, object]) -> Page:
        ran = rkt_xl("inspect", folder(files), "--html", tmp_path / "halaman.html")
        assert "halaman.html" in ran.out
        return Page((tmp_path / "halaman.html").read_text(encoding="utf-8"))

    return run


def test_page_stands_alone_without_scripts(paint: Paint) -> None:
    page = paint({"RKT": RKT})
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in page.tags}
    assert not re.search(r"(?:src|href)=[\"'](?!#)|@import|url\(|https?:", page.text)
    assert page.open == [], "a tag is left open"


def test_text_of_cells_is_shown_as_it_stands(paint: Paint) -> None:
    page = paint({"RKT": RKT})
    assert any('Meningkatnya <script>alert(1)</script> "layanan"' in shown for _, shown in page.cells)
    assert any("Indeks & Layanan" in shown for _, shown in page.cells)
    assert "<script" not in page.text


def test_file_and_sheet_names_are_shown_as_they_stand(paint: Paint) -> None:
    page = paint({"RKT <b>": {"A&B <i>": RKT}})
    assert not {"b", "i"} & {tag for tag, a in page.tags if "A&B" in str(a)}
    assert "RKT <b>.xlsx" not in page.text and "A&B <i>" not in page.text
    assert "RKT &lt;b&gt;.xlsx" in page.text and "A&amp;B &lt;i&gt;" in page.text


def test_roles_are_told_apart(paint: Paint) -> None:
    page = paint({"RKT": RKT})
    classes = {
        "RENCANA KINERJA TAHUNAN": "j",
        "Program/Kegiatan/Sub Kegiatan": "h",
        "Meningkatnya": "d ls name",
        "3,25": "d ls target",
        "PROGRAM LAYANAN": "d lp name",
        "Catatan": "x",
    }
    assert {text: page.cell(text)["class"] for text in classes} == classes
    assert {a["class"] for a, shown in page.cells if shown in "1234567" and a.get("title", "").endswith("kolom")} == {
        "n"
    }


def test_levels_carry_a_letter(paint: Paint) -> None:
    shown = [text for _, text in paint({"RKT": RKT}).cells]
    assert "PPROGRAM LAYANAN" in shown and any(text.startswith("SMeningkatnya") for text in shown)


def test_headings_say_what_their_column_was_read_as(paint: Paint) -> None:
    shown = [text for _, text in paint({"RKT": RKT}).cells]
    assert {"Target 2025Target 2025", "SatuanSatuan"} <= set(shown)
    assert any(text.startswith("Ukuran Mututidak dipahami") for text in shown)
    assert "Kinerja" in shown, "the heading of a group is read as a column"


def test_merged_cells_stay_merged(paint: Paint) -> None:
    page = paint({"RKT": RKT})
    assert page.cell("Kinerja")["colspan"] == "2"
    assert page.cell("Program/Kegiatan/Sub Kegiatan")["rowspan"] == "2"
    assert page.cell("Catatan")["colspan"] == "7"


def test_every_row_has_as_many_cells_as_columns(paint: Paint) -> None:
    rows = re.findall(r"<tr><th[^>]*>\d+</th>(.*?)</tr>", paint({"RKT": RKT}).text, re.S)
    running = [0] * 20
    for number, row in enumerate(rows):
        for tag in re.findall(r"<td[^>]*>", row):
            high = int((re.search(r'rowspan="(\d+)"', tag) or [0, 1])[1])
            wide = int((re.search(r'colspan="(\d+)"', tag) or [0, 1])[1])
            for below in range(high):
                running[number + below] += wide
    assert running[: len(rows)] == [7] * len(rows)


def test_cells_set_aside_say_why(paint: Paint) -> None:
    page = paint({"RKT": RKT})
    assert page.cell("Catatan")["title"].endswith("catatan")
    assert page.cell("baik")["title"].endswith("kolom tidak dipahami")
    assert re.search(r"disisihkan:.*<sup>[a-z]</sup> catatan \(1\)", page.text)


def test_findings_are_linked_with_their_cells(paint: Paint) -> None:
    page = paint({"RKT": RKT.replace("3,25", "1.250")})
    marked = page.cell("1.250")
    assert "marked" in marked["class"]
    assert f"#{marked['id']}" in page.links(), "the list of findings does not lead to the cell"
    assert {link[1:] for link in page.links()} <= page.ids(), "a link leads nowhere"
    assert "AMB-01" in page.text


def test_what_was_recognised_stands_on_top(paint: Paint) -> None:
    page = paint({"RKT 2025": RKT, "Catatan rapat": "Rapat hari Senin"})
    top = page.text[: page.text.index("<h2>")]
    for told in ("RKT 2025.xlsx", "A3:G8", "2025", "Dinas Contoh Kota Contoh", "yakin", "karena", "Catatan rapat.xlsx"):
        assert told in top
    assert "Tidak ada tabel perencanaan" in top


def test_file_that_cannot_be_read_is_on_the_page(
    rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path
) -> None:
    place = folder({"RKT": RKT})
    (place / "rusak.xlsx").write_bytes(b"PK\x03\x04 terpotong")
    ran = rkt_xl("inspect", place, "--html", tmp_path / "halaman.html")
    assert ran.code == 1
    page = (tmp_path / "halaman.html").read_text(encoding="utf-8")
    assert "gagal dibaca" in page and "rusak.xlsx" in page


def test_large_sheet_is_cut_and_says_so(rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["No", "Sasaran", "Indikator", "Satuan", "Target 2025"])
    for number in range(1, 1500):
        sheet.append([number, f"Meningkatnya layanan {number}", f"Indeks {number}", "Indeks", number])
    sheet.cell(3, 400, "jauh di kanan")
    book.save(tmp_path / "RKT 2025.xlsx")
    rkt_xl("inspect", tmp_path / "RKT 2025.xlsx", "--html", tmp_path / "halaman.html")
    page = Page((tmp_path / "halaman.html").read_text(encoding="utf-8"))
    said = re.search(r"dilukis sampai baris (\d+) dan kolom ([A-Z]+).*?([\d.]+) sel terisi tidak tampak", page.text)
    assert said is not None and said[1] == "400"
    assert "Indeks 399<" in page.text and "Indeks 400<" not in page.text
    assert said[3] == "5.500"


def test_long_empty_runs_are_one_row(rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["B900000"] = "atas", "bawah"
    book.save(tmp_path / "jauh.xlsx")
    rkt_xl("inspect", tmp_path / "jauh.xlsx", "--html", tmp_path / "halaman.html")
    page = Page((tmp_path / "halaman.html").read_text(encoding="utf-8"))
    assert [shown for _, shown in page.cells if "899999" in shown] == ["2–899999"]
    assert page.cell("bawah")["title"].startswith("B900000")


def test_page_of_the_sample_office_shows_every_table(rkt_xl: Callable[..., Ran], bkpp: Path, tmp_path: Path) -> None:
    rkt_xl("inspect", bkpp, "--html", tmp_path / "halaman.html")
    page = Page((tmp_path / "halaman.html").read_text(encoding="utf-8"))
    assert {"77,95", "83,35", "91,65"} <= {shown for a, shown in page.cells if a.get("class") == "d ls target"}
    assert {link[1:] for link in page.links()} <= page.ids()
