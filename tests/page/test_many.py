"""A folder of a hundred workbooks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.page.browsing import decided, drop, measure, settle, view
from tests.page.conftest import RENSTRA, RKT
from tests.page.window import Window

if TYPE_CHECKING:
    from playwright.sync_api import Page

_FIELDS = ("Kesehatan", "Pendidikan", "Perhubungan", "Pertanian", "Perikanan", "Sosial", "Pariwisata", "Kearsipan")
_FIELDS += ("Lingkungan Hidup", "Pemadam Kebakaran")
_KINDS = ("Dinas", "Badan", "Inspektorat", "Sekretariat", "Kecamatan")
OFFICES = [f"{kind} {field}" for kind in _KINDS for field in _FIELDS]
WAIT = 180_000


def test_a_hundred_workbooks(
    window: Window, look: Callable[[Window], Page], sources: Callable[..., list[Path]], place: Path
) -> None:
    texts = {}
    for name in OFFICES:
        texts[f"RKT {name}"] = RKT.replace("Dinas Contoh", name)
        texts[f"Renstra {name}"] = RENSTRA.replace("DINAS CONTOH", name.upper())
    paths = sources(**texts)
    paths[7].write_bytes(paths[7].read_bytes()[:1500])
    page = look(window)
    drop(page, [paths[0].parent])
    page.wait_for_selector("table.files tbody tr:nth-child(99)", timeout=WAIT)
    settle(page)
    assert page.inner_text("#count-berkas") == "100"
    assert paths[7].name in page.inner_text(".failed")
    assert measure(page, "document.documentElement.scrollWidth") <= 1366
    page.click("#merge")
    page.wait_for_selector("#view-hasil:not([hidden]) a[download]", timeout=WAIT)
    settle(page)
    assert page.locator("#outputs a[download]").count() == len(OFFICES) + 1
    assert "Rekap.xlsx" in page.inner_text("#outputs")

    view(page, "temuan")
    page.select_option("#f-office", label="Badan Perikanan Kota Contoh")
    assert page.locator("#list li[role=option]").count() == 2
    page.select_option("#d-status", "tanya")
    page.fill("#d-reason", "menunggu bidang perencanaan")
    page.click("text=Simpan keputusan")
    page.wait_for_selector("#said:has-text('Tersimpan')")
    found = {path.name: decided(path.read_bytes()) for path in (place / "hasil").glob("RKT*2025.xlsx")}
    assert len(found) == len(OFFICES)
    written = {name: decisions for name, decisions in found.items() if decisions}
    assert list(written) == ["RKT Badan Perikanan Kota Contoh 2025.xlsx"], "no other office is touched"
    view(page, "hasil")
    with page.expect_download() as loading:
        page.click("tr:has-text('Badan Perikanan Kota Contoh') a[download]")
    assert [one[1:] for one in decided(Path(loading.value.path()).read_bytes())] == [
        ("tanya", "menunggu bidang perencanaan")
    ]
