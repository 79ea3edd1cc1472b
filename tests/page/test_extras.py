"""What a merge makes beside the workbooks, and what the page tells while it works and after a decision."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import openpyxl
import pytest

from rkt_xl.page import runs
from rkt_xl.page.desk import Desk, Wish
from rkt_xl.page.runs import NO_EXTRAS, Extras
from rkt_xl.run.progress import Told
from tests.page.browsing import drop, measure, merge, settle, tab_to, view
from tests.page.test_decisions import finding, finish, output
from tests.page.window import Window, opened

if TYPE_CHECKING:
    from playwright.sync_api import Page

Look = Callable[[Window], "Page"]
Sources = Callable[..., list[Path]]


def add(page: Page, paths: list[Path]) -> None:
    """Drop workbooks and wait until they are read."""
    drop(page, paths)
    page.wait_for_selector("table.files tbody tr:nth-child(2)")
    settle(page)


def fetch(page: Page, link: str) -> tuple[str, bytes]:
    """Press a link; return the name and the content of what is downloaded."""
    with page.expect_download() as loading:
        page.click(link)
    return loading.value.suggested_filename, Path(loading.value.path()).read_bytes()


@pytest.fixture
def filled(place: Path, sources: Sources) -> Path:
    """The folder with the office of these tests."""
    for path in sources():
        (place / path.name).write_bytes(path.read_bytes())
    return place


def test_what_is_ticked_is_made_and_downloaded(window: Window, look: Look, sources: Sources, place: Path) -> None:
    page = look(window)
    add(page, sources())
    for name in ("koreksi", "kke", "dokumen"):
        assert not page.is_checked(f"#also-{name}")
        page.check(f"#also-{name}")
    merge(page)

    name, data = fetch(page, ".output a[download$='2025.xlsx']")
    assert {"KKE 1", "KKE 2"} <= set(openpyxl.load_workbook(io.BytesIO(data)).sheetnames)
    name, data = fetch(page, ".output a[download$='.docx']")
    assert name == "RKT Dinas Contoh Kota Contoh 2025.docx"
    assert any("BAB I" in paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    name, data = fetch(page, ".output a[download='pesan.txt']")
    assert "RKT 2025.xlsx" in data.decode("utf-8-sig")
    name, data = fetch(page, ".copies a[download='RKT 2025.xlsx']")
    assert name == "RKT 2025.xlsx"
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Sheet1"]
    comments = [cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment]
    assert any("REC-01" in text for text in comments)
    assert {path.name for path in (place / "hasil").iterdir()} == {
        "RKT Dinas Contoh Kota Contoh 2025.xlsx",
        "RKT Dinas Contoh Kota Contoh 2025.docx",
        "koreksi",
        "pesan.txt",
    }


def test_what_is_not_ticked_is_not_made(window: Window, look: Look, sources: Sources, place: Path) -> None:
    page = look(window)
    add(page, sources())
    merge(page)
    assert [path.name for path in (place / "hasil").iterdir()] == ["RKT Dinas Contoh Kota Contoh 2025.xlsx"]
    assert page.locator("#outputs a[download]").count() == 1


def test_ticks_are_set_with_the_keyboard(window: Window, look: Look, sources: Sources) -> None:
    page = look(window)
    add(page, sources())
    page.focus("#merge")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    assert page.is_checked("#also-dokumen")
    tab_to(page, "Gabungkan")
    page.keyboard.press("Enter")
    page.wait_for_selector("#view-hasil:not([hidden]) a[download$='.docx']")


def test_what_was_made_last_is_ticked_again(filled: Path, look: Look) -> None:
    with opened(filled) as first:
        page = look(first)
        settle(page)
        page.check("#also-koreksi")
        page.check("#also-dokumen")
        merge(page)
        assert page.is_checked("#also-koreksi")
    with opened(filled) as second:
        page = look(second)
        page.wait_for_selector("table.files tbody tr:nth-child(2)")
        settle(page)
        assert page.is_checked("#also-koreksi")
        assert page.is_checked("#also-dokumen")
        assert not page.is_checked("#also-kke")
        view(page, "hasil")
        assert page.locator(".copies a").count() == 2, "what was written earlier is offered"
        page.uncheck("#also-koreksi")
        merge(page)
        assert "penggabungan sebelumnya" in page.inner_text("#outputs")
        assert not page.is_checked("#also-koreksi"), "the tick that was taken away stays away"


@pytest.mark.parametrize("height", [768, 620])
def test_ticks_and_results_are_in_sight_on_an_office_laptop(
    window: Window, look: Look, sources: Sources, height: int
) -> None:
    page = look(window)
    page.set_viewport_size({"width": 1366, "height": height})
    add(page, sources())
    for name in ("koreksi", "kke", "dokumen"):
        page.check(f"#also-{name}")
    merge(page)
    bar, last = page.locator(".bar").bounding_box(), page.locator("#merge").bounding_box()
    assert bar is not None
    assert last is not None
    assert bar["height"] < 60, "one line"
    assert last["x"] + last["width"] <= 1366
    for link in page.locator("#outputs a[download]").all():
        box = link.bounding_box()
        assert box is not None
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 1366
    assert measure(page, "document.querySelector('main').scrollWidth") <= 1366


def test_what_does_not_count_a_decision_yet_is_told_with_the_way_to_mend_it(
    window: Window, look: Look, sources: Sources
) -> None:
    page = look(window)
    texts = {path.stem: path for path in sources()}
    other = {f"{stem} Badan": path.read_bytes() for stem, path in texts.items()}
    add(page, list(texts.values()))
    for stem, data in other.items():
        book = openpyxl.load_workbook(io.BytesIO(data))
        for row in book["Sheet1"].iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    cell.value = cell.value.replace("Dinas", "Badan").replace("DINAS", "BADAN")
        path = texts["Renstra"].with_name(f"{stem}.xlsx")
        book.save(path)
        drop(page, [path])
        page.wait_for_selector(f"table.files:has-text('{stem}')")
        settle(page)
    merge(page)
    assert page.locator("#outputs .stale").count() == 0
    view(page, "temuan")
    page.select_option("#d-status", "diterima")
    page.click("text=Simpan keputusan")
    page.wait_for_selector("#said:has-text('Tersimpan')")
    view(page, "hasil")
    told = page.inner_text("#outputs .stale")
    assert "Rekap.xlsx" in told
    assert "Ringkasan" in told
    page.click("#outputs .stale button:has-text('Gabungkan lagi')")
    page.wait_for_selector("#said:has-text('Hasil sudah ditulis')")
    settle(page)
    assert page.locator("#outputs .stale").count() == 0
    _, data = fetch(page, ".output a[download='Rekap.xlsx']")
    cells = [str(cell.value) for sheet in openpyxl.load_workbook(io.BytesIO(data)) for row in sheet for cell in row]
    assert "diterima" in cells


def test_the_file_that_is_being_read_is_told(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(filled)
    shown: list[Told] = []
    hear = desk._hear

    def listen(told: Told) -> None:
        hear(told)
        assert desk.job is not None
        assert desk.job.told == told
        shown.append(told)

    monkeypatch.setattr(desk, "_hear", listen)
    desk.start_merging(Extras(koreksi=True))
    finish(desk)
    desk.close()
    assert desk.trouble is None
    told = [(one.what, one.name, one.done, one.total) for one in shown]
    assert told[:4] == [
        ("Membaca berkas", "Renstra.xlsx", 0, 2),
        ("Membaca berkas", "Renstra.xlsx", 1, 2),
        ("Membaca berkas", "RKT 2025.xlsx", 1, 2),
        ("Membaca berkas", "RKT 2025.xlsx", 2, 2),
    ]
    assert ("Menggabungkan", "DINAS CONTOH KOTA CONTOH", 0, 1) in told
    assert told[-1][0] == "Menandai salinan berkas"
    assert told[-1][2] == told[-1][3]


def test_progress_is_shown_while_it_works(window: Window, look: Look) -> None:
    page = look(window)
    job = '{"name": "merge", "files": 40, "told": {"what": "Membaca berkas", "done": 7, "total": 40, '
    job += '"left": "3 menit", "name": "Renstra Dinas.xlsx"}}'
    page.route("**/api/progress", lambda route: route.fulfill(json={"edition": 1, "job": json.loads(job)}))
    page.wait_for_selector("#work-now:has-text('Renstra Dinas.xlsx')")
    assert page.inner_text("#work-now") == "Membaca berkas 8 dari 40: Renstra Dinas.xlsx, sisa kira-kira 3 menit"
    assert measure(page, "document.getElementById('work-bar').value") == 7
    assert measure(page, "document.documentElement.scrollWidth") <= 1366


def test_a_decision_alone_makes_the_summary_old(filled: Path) -> None:
    desk = Desk(filled)
    desk.start_merging()
    finish(desk)
    assert not desk.is_decided_since
    desk.decide([Wish(0, finding(desk)[0], "diterima", "rapat")])
    assert desk.is_decided_since
    desk.start_merging()
    finish(desk)
    assert not desk.is_decided_since
    desk.close()


def test_only_what_was_made_can_be_downloaded(filled: Path) -> None:
    desk = Desk(filled)
    desk.start_merging(Extras(koreksi=True, dokumen=True))
    finish(desk)
    desk.close()
    beside = filled / "hasil"
    (beside / "koreksi" / "~$RKT 2025.xlsx").write_bytes(b"x")
    (beside / "koreksi" / "rahasia.txt").write_bytes(b"x")
    (beside / "lain.docx").write_bytes(b"x")
    assert set(map(desk.name_of, [*desk.downloads, *runs.corrections_in(filled)])) == {
        output(filled).name,
        f"{output(filled).stem}.docx",
        "pesan.txt",
        "koreksi/RKT 2025.xlsx",
        "koreksi/Renstra.xlsx",
    }


@pytest.mark.parametrize("body", [b'{"koreksi": "ya"}', b'{"kke": 1}', b"[]"])
def test_ticks_that_are_not_understood_start_nothing(window: Window, body: bytes) -> None:
    window.enter()
    answer = window.ask("POST", "/api/merge", body, {"Content-Type": "application/json"})
    assert answer.status == 409
    assert window.ask("GET", "/api/state").json["extras"] == {"koreksi": False, "kke": False, "dokumen": False}
    assert Extras() == NO_EXTRAS
