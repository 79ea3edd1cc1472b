"""Fixtures: the office of the tests as files, a running page, a real browser where one is installed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.markdown import workbook_from_markdown
from tests.page.window import BROWSERS, Window, browser_path, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_NO_COMPLAINTS = ("409 (Conflict)", "ERR_CONNECTION_REFUSED")
"""What the browser notes when something was refused with a sentence, and when the program has ended."""

SCREEN = {"width": 1366, "height": 768}
RKT = """RENCANA KINERJA TAHUNAN 2025
Dinas Contoh Kota Contoh
| No | Sasaran | Indikator | Satuan | Target |
| 1 | Akuntabel | Nilai AKIP | Nilai | 83 |
| 2 | Layanan prima | Indeks Layanan | Indeks | 3,5 |
| 3 | Aparatur cakap | Indeks Profesionalitas | Indeks | 70 |
"""
RENSTRA = """RENSTRA DINAS CONTOH KOTA CONTOH 2025-2027
| No | Tujuan | Sasaran | Indikator | Satuan | Target 2025 | Target 2026 | Target 2027 |
| 1 | Baik | Akuntabel | Nilai AKIP | Nilai | 84 | 85 | 86 |
| 2 | Baik | Layanan prima | Indeks Layanan | Indeks | 3,5 | 3,6 | 3,7 |
| 3 | Baik | Aparatur cakap | Indeks Profesionalitas | Indeks | 71 | 72 | 73 |
"""


@pytest.fixture
def sources(tmp_path: Path) -> Callable[..., list[Path]]:
    """Draw workbooks into a folder beside that of the page; without names, the office of these tests."""

    def draw(**texts: str) -> list[Path]:
        place = tmp_path / "unduhan"
        place.mkdir(exist_ok=True)
        made = []
        for name, text in (texts or {"RKT 2025": RKT, "Renstra": RENSTRA}).items():
            path = place / f"{name}.xlsx"
            path.write_bytes(workbook_from_markdown({"Sheet1": text}))
            made.append(path)
        return made

    return draw


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The folder of the page, empty."""
    folder = tmp_path / "RKT 2025"
    folder.mkdir()
    return folder


@pytest.fixture
def window(place: Path) -> Iterator[Window]:
    """A running page over that folder."""
    with opened(place) as running:
        yield running


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """A real Chromium without a screen."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: no browser to drive")
    path = browser_path()
    if path is None:
        pytest.skip(f"no Chromium on this machine ({', '.join(BROWSERS)}): the page is not tried in a browser")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=["--no-sandbox", "--lang=id"])
        yield started
        started.close()


@pytest.fixture
def look(browser: Browser) -> Iterator[Callable[[Window], Page]]:
    """Open a running page on the screen of an office laptop; a complaint of the browser fails the test."""
    with ExitStack() as stack:
        complaints: list[str] = []

        def show(window: Window) -> Page:
            context = browser.new_context(viewport=SCREEN, accept_downloads=True, locale="id-ID")  # type: ignore[arg-type]
            stack.callback(context.close)
            page = context.new_page()
            page.set_default_timeout(20_000)
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("console", lambda told: complaints.append(told.text) if told.type == "error" else None)
            context.on("request", lambda asked: _stays_here(asked.url, window, complaints))
            page.goto(window.link)
            page.wait_for_selector("#folder:not(:empty)")
            return page

        yield show
        assert [told for told in complaints if not any(word in told for word in _NO_COMPLAINTS)] == []


def _stays_here(url: str, window: Window, complaints: list[str]) -> None:
    """Nothing is asked of anybody but the page itself."""
    if not url.startswith((window.origin + "/", "about:", "blob:")):
        complaints.append(f"asked for {url}")
