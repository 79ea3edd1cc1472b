"""The whole way of an office in a real browser: drop, merge, read, decide, download."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.markdown import workbook_from_markdown
from tests.page.browsing import decided, drop, measure, merge, settle, tab_to, view
from tests.page.conftest import RENSTRA, RKT
from tests.page.window import Window, kept

if TYPE_CHECKING:
    from playwright.sync_api import Page

Look = Callable[[Window], "Page"]
Sources = Callable[..., list[Path]]
OPTIONS = "#list li[role=option]"


def test_from_dropped_files_to_the_downloaded_decision(
    window: Window, look: Look, sources: Sources, place: Path
) -> None:
    page = look(window)
    drop(page, sources())
    page.wait_for_selector("table.files tbody tr:nth-child(2)")
    settle(page)
    assert "Renstra" in page.inner_text("table.files")
    assert "Dinas Contoh Kota Contoh" in page.inner_text("table.files")
    assert not (place / "hasil").exists(), "nothing is written before it is asked for"
    merge(page)

    view(page, "temuan")
    assert page.locator(OPTIONS).count() == 2
    assert "Nilai AKIP" in page.inner_text("#detail h2")
    assert page.inner_text("#detail .cells tbody tr:first-child").split("\t")[0].strip() == "RKT 2025.xlsx"
    page.click("#detail .cells tbody tr:first-child button")
    sheet = page.frame_locator("#sheets-frame")
    assert sheet.locator("td:target").inner_text().startswith("83"), "the painted sheet shows the cell"
    page.keyboard.press("Escape")

    page.select_option("#d-status", "diterima")
    page.fill("#d-reason", "Disepakati rapat 3 Maret")
    page.click("text=Simpan keputusan")
    page.wait_for_selector("#said:has-text('Tersimpan')")
    assert page.locator(OPTIONS).count() == 1, "what is settled leaves the list"

    view(page, "hasil")
    with page.expect_download() as loading:
        page.click(".output a:has-text('Unduh')")
    data = Path(loading.value.path()).read_bytes()
    assert loading.value.suggested_filename == "RKT Dinas Contoh Kota Contoh 2025.xlsx"
    (one,) = decided(data)
    assert one[1:] == ("diterima", "Disepakati rapat 3 Maret")
    assert "Nilai AKIP" in one[0]
    assert data == (place / "hasil" / loading.value.suggested_filename).read_bytes()

    merge(page)
    view(page, "temuan")
    page.select_option("#f-decided", "selesai")
    assert page.inner_text(f"{OPTIONS} .tag") == "diterima"
    assert page.input_value("#d-reason") == "Disepakati rapat 3 Maret"


def test_findings_are_filtered(window: Window, look: Look, sources: Sources) -> None:
    page = look(window)
    broken = sources()[0].with_name("PK rusak.xlsx")
    broken.write_bytes(b"PK\x03\x04 rusak")
    drop(page, [*sources(), broken])
    page.wait_for_selector("table.files tbody tr:nth-child(2)")
    settle(page)
    view(page, "temuan")
    everything = page.locator(OPTIONS).count()
    page.fill("#f-text", "profesionalitas")
    assert page.locator(OPTIONS).count() == 1
    page.fill("#f-text", "")
    page.select_option("#f-code", "BCA-01")
    assert "PK rusak.xlsx" in page.inner_text(OPTIONS)
    page.select_option("#f-code", "")
    page.select_option("#f-file", "Renstra.xlsx")
    assert 0 < page.locator(OPTIONS).count() < everything
    page.select_option("#f-file", "")
    page.uncheck("#f-error")
    assert "Kesalahan" not in page.inner_text("#list")
    page.check("#f-error")
    assert page.locator(OPTIONS).count() == everything


def test_a_broken_workbook_is_told_and_costs_only_itself(
    window: Window, look: Look, sources: Sources, place: Path
) -> None:
    page = look(window)
    broken = sources()[0].with_name("Renja rusak.xlsx")
    broken.write_bytes(sources()[0].read_bytes()[:2000])
    drop(page, [broken])
    page.wait_for_selector(".failed")
    settle(page)
    assert "Renja rusak.xlsx" in page.inner_text(".failed")
    page.click("#merge")
    page.wait_for_selector("#notice:not([hidden])")
    assert "Renja rusak.xlsx" in page.inner_text("#notice-text"), "with nothing else there is nothing to merge"
    drop(page, sources())
    page.wait_for_selector("table.files tbody tr:nth-child(2)")
    settle(page)
    merge(page)
    assert "Renja rusak.xlsx" in page.inner_text("#outputs .stale"), "what is missing is told beside the output"
    assert (place / "Renja rusak.xlsx").read_bytes() == broken.read_bytes()


def test_a_namesake_is_asked_about(window: Window, look: Look, sources: Sources, place: Path) -> None:
    page = look(window)
    first, second = sources()
    drop(page, [first, second])
    page.wait_for_selector("table.files tbody tr:nth-child(2)")
    settle(page)
    old = first.read_bytes()
    first.write_bytes(workbook_from_markdown({"Sheet1": RKT.replace("83", "84")}))
    drop(page, [first])
    page.click("#ask button:has-text('Lewati')")
    settle(page)
    assert (place / first.name).read_bytes() == old
    drop(page, [first])
    page.wait_for_selector("#ask[open]")
    page.keyboard.press("Escape")
    settle(page)
    assert (place / first.name).read_bytes() == old, "what was dismissed is left as it was"
    drop(page, [first])
    page.click("#ask button:has-text('Simpan keduanya')")
    page.wait_for_selector("table.files tbody tr:nth-child(3)")
    settle(page)
    assert (place / "RKT 2025 (2).xlsx").read_bytes() == first.read_bytes()
    drop(page, [first])
    page.click("#ask button:has-text('Ganti yang lama')")
    page.wait_for_selector("#said:has-text('diganti')")
    settle(page)
    assert (place / first.name).read_bytes() == first.read_bytes()


def test_a_dropped_folder_brings_its_workbooks(window: Window, look: Look, sources: Sources, place: Path) -> None:
    page = look(window)
    folder = sources()[0].parent
    (folder / "foto.png").write_bytes(b"x")
    (folder / "kiriman.zip").write_bytes(b"x")
    (folder / "~$RKT 2025.xlsx").write_bytes(b"x")
    drop(page, [folder])
    page.wait_for_selector("table.files tbody tr:nth-child(2)")
    settle(page)
    assert kept(place) == {"RKT 2025.xlsx", "Renstra.xlsx"}
    assert "foto.png" in page.inner_text("#notice-text"), "what was not taken is told"
    assert "kiriman.zip adalah arsip, keluarkan dahulu isinya" in page.inner_text("#notice-text")


def test_what_is_typed_but_not_saved_is_not_lost(window: Window, look: Look, sources: Sources) -> None:
    page = look(window)
    drop(page, sources())
    page.wait_for_selector("table.files tbody tr:nth-child(2)")
    settle(page)
    merge(page)
    view(page, "temuan")
    page.fill("#d-reason", "separuh kalim")
    page.click(f"{OPTIONS}:nth-child(2)")
    assert page.input_value("#d-reason") == ""
    assert page.inner_text(f"{OPTIONS}:nth-child(1) .tag") == "belum disimpan"
    page.click("#merge")
    page.click("#ask button:has-text('Kembali')")
    page.click(f"{OPTIONS}:nth-child(1)")
    assert page.input_value("#d-reason") == "separuh kalim"


def test_several_findings_of_a_rule_are_decided_at_once(
    window: Window, look: Look, sources: Sources, place: Path
) -> None:
    page = look(window)
    drop(page, sources())
    page.wait_for_selector("table.files tbody tr:nth-child(2)")
    settle(page)
    merge(page)
    view(page, "temuan")
    page.select_option("#d-status", "bukan masalah")
    page.check("#d-all")
    page.click("text=Simpan keputusan")
    page.wait_for_selector("#said:has-text('2 temuan')")
    assert page.locator(OPTIONS).count() == 0
    data = (place / "hasil" / "RKT Dinas Contoh Kota Contoh 2025.xlsx").read_bytes()
    assert [status for _, status, _ in decided(data)] == ["bukan masalah", "bukan masalah"]


def test_texts_of_workbooks_are_shown_as_texts(window: Window, look: Look, sources: Sources) -> None:
    page = look(window)
    evil = "<img src=x onerror=alert(1)>"
    drop(page, sources(**{"RKT & 'b' 2025": RKT.replace("Nilai AKIP", evil), "Renstra": RENSTRA}))
    page.wait_for_selector("table.files tbody tr:nth-child(2)")
    settle(page)
    view(page, "temuan")
    page.fill("#f-text", "onerror")
    assert evil in page.inner_text("#detail h2")
    page.click("#detail .cells button")
    page.frame_locator("#sheets-frame").locator("table").first.wait_for()
    assert evil in page.frame_locator("#sheets-frame").locator("body").inner_text()
    assert page.locator("img[src=x]").count() == 0
    assert page.frame_locator("#sheets-frame").locator("img").count() == 0


def test_settings_are_saved_and_printed(window: Window, look: Look, sources: Sources, place: Path) -> None:
    page = look(window)
    drop(page, sources())
    page.wait_for_selector("table.files tbody tr:nth-child(2)")
    settle(page)
    view(page, "pengaturan")
    page.fill("[name=nama]", "Nama Contoh, S.E.")
    page.fill("[name=tahun]", "dua ribu")
    page.click("text=Simpan pengaturan")
    page.wait_for_selector("#notice:not([hidden])")
    assert page.input_value("[name=nama]") == "Nama Contoh, S.E.", "what was typed stays"
    page.fill("[name=tahun]", "2025")
    page.click("text=Simpan pengaturan")
    page.wait_for_selector("#said:has-text('tersimpan')")
    merge(page)
    book = openpyxl.load_workbook(place / "hasil" / "RKT Dinas Contoh Kota Contoh 2025.xlsx")
    texts = [str(cell.value) for row in book["RKT"].iter_rows() for cell in row if cell.value]
    assert any("Nama Contoh, S.E." in text for text in texts)


def test_with_the_keyboard_alone(window: Window, look: Look, sources: Sources) -> None:
    page = look(window)
    page.on("filechooser", lambda _: None)  # the driver listens before the key is pressed
    tab_to(page, "Pilih berkas")
    with page.expect_file_chooser() as choosing:
        page.keyboard.press("Enter")
    choosing.value.set_files(sources())
    page.wait_for_selector("table.files tbody tr:nth-child(2)")
    settle(page)
    tab_to(page, "Gabungkan", "Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#view-hasil:not([hidden]) a[download]")
    settle(page)
    tab_to(page, "Baca temuan")
    page.keyboard.press("Enter")
    page.wait_for_selector("#view-temuan:not([hidden])")
    first = page.inner_text("#detail h2")
    page.keyboard.press("ArrowDown")
    assert page.inner_text("#detail h2") != first
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("Disepakati")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#said:has-text('diterima')")
    page.keyboard.press("ArrowUp")
    assert page.inner_text("#detail h2") == first, "the list has the keyboard again"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#sheets[open]")
    page.keyboard.press("Escape")
    page.wait_for_selector("#sheets:not([open])", state="attached")
    tab_to(page, "Hasil", "Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#view-hasil:not([hidden])")
    tab_to(page, "Unduh")
    with page.expect_download() as loading:
        page.keyboard.press("Enter")
    assert [one[1:] for one in decided(Path(loading.value.path()).read_bytes())] == [("diterima", "Disepakati")]
    tab_to(page, "Selesai, tutup", "Shift+Tab")
    page.keyboard.press("Enter")
    assert "Ringkasan" in page.inner_text("#ask"), "what does not count the decision yet is told before the end"
    tab_to(page, "Tutup saja")
    page.keyboard.press("Enter")
    page.wait_for_selector("#said:has-text('sudah ditutup')")
    assert window.process.wait(20) == 0


@pytest.mark.parametrize("height", [768, 620])
def test_everything_that_is_pressed_is_in_sight_on_an_office_laptop(
    window: Window, look: Look, sources: Sources, height: int
) -> None:
    page = look(window)
    page.set_viewport_size({"width": 1366, "height": height})
    drop(page, sources())
    page.wait_for_selector("table.files tbody tr:nth-child(2)")
    settle(page)
    merge(page)
    pressed = {
        "berkas": ["#pick"],
        "temuan": ["#f-text", "#list", "#d-status", "#d-reason", ".decision button[type=submit]"],
        "hasil": [".output a"],
        "pengaturan": ["[name=opd]"],
    }
    for name, controls in pressed.items():
        view(page, name)
        for control in ["#close", "#check", "#merge", "#also-koreksi", "#also-kke", "#also-dokumen", *controls]:
            box = page.locator(control).bounding_box()
            assert box is not None, control
            assert box["x"] >= 0, control
            assert box["x"] + box["width"] <= 1366, control
            assert box["y"] >= 0, control
            assert box["y"] + box["height"] <= height, control
        assert measure(page, "document.documentElement.scrollWidth") <= 1366
        assert measure(page, "document.querySelector('main').scrollWidth") <= 1366


def test_a_page_whose_program_has_ended_says_so(window: Window, look: Look) -> None:
    page = look(window)
    window.process.terminate()
    window.process.wait(20)
    page.wait_for_selector("#notice:has-text('sudah ditutup')", timeout=30_000)
    assert page.locator("#check").is_disabled()
