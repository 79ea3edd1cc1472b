"""A folder of a hundred workbooks, and where everything that is written lies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from tests.page.browsing import decided, drop, measure, settle, view
from tests.page.conftest import RENSTRA, RKT
from tests.page.window import Window, opened

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


def test_nothing_is_written_outside_the_folder(sources: Callable[..., list[Path]], place: Path, tmp_path: Path) -> None:
    given = {path: path.read_bytes() for path in sources()}
    elsewhere = [tmp_path / name for name in ("rumah", "sementara", "tempat")]
    for folder in elsewhere:
        folder.mkdir()
    home, temporary, cwd = map(str, elsewhere)
    surroundings = {
        **dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_DATA_HOME", "XDG_CACHE_HOME"), home),
        **dict.fromkeys(("RKT_XL_DATA", "RKT_XL_CACHE", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), home),
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), temporary),
    }
    with opened(place, cwd=Path(cwd), PYTHONDONTWRITEBYTECODE="1", **surroundings) as window:
        window.enter()
        for path, content in given.items():
            window.add(path.name, content)
        assert window.send("/api/settings", {"tempat": "Contoh"}).json == {"changed": True}
        window.send("/api/merge", {})
        while window.ask("GET", "/api/progress").json["job"]:
            pass
        state = window.ask("GET", "/api/state").json
        finding = next(one for one in state["findings"] if one["can_decide"])
        wish = {"office": finding["office"], "key": finding["key"], "status": "tanya", "reason": "x"}
        assert window.send("/api/decisions", {"decisions": [wish]}).status == 200
        assert window.ask("GET", f"/sheets?file={quote(finding['refs'][0]['file'])}").status == 200
        name = state["offices"][0]["output"]["name"]
        assert window.ask("GET", f"/download?name={quote(name)}").body == (place / "hasil" / name).read_bytes()
        window.send("/api/close", {})
        window.process.wait(20)
    assert [path for folder in elsewhere for path in folder.rglob("*")] == []
    assert {path: path.read_bytes() for path in given} == given, "what was given is as it was"
    kept = {path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file()}
    assert kept == {"RKT 2025.xlsx", "Renstra.xlsx", "Pengaturan RKT.xlsx", f"hasil/{name}"}
