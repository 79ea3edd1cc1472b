"""Paints the pictures of the documents from a real output: `python docs/gambar.py` (extras `docs` and `test`).

The example office is written, merged and printed with LibreOffice; pages of the print become `docs/gambar/*.png`. The
page of `rkt-xl open` is taken as a Chromium without a screen shows it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

from rkt_xl.pipeline import merge
from rkt_xl.sample import write_kota_contoh
from rkt_xl.settings import Settings
from rkt_xl.template import new_isian, write_templates

FOLDER = Path(__file__).resolve().parent / "gambar"
SHEETS = {"rkt": "RKT", "temuan": "Temuan", "rekonsiliasi": "Rekonsiliasi", "ringkasan": "Ringkasan"}
"""Name of the picture, and the sheet whose first page it shows."""

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_SCREEN = {"width": 1366, "height": 768}
_WIDTH = 1400
_MARGIN = 14
_FRAME = "#BFBFBF"


def main() -> int:
    """Paint every picture; return the exit code."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        print("LibreOffice is not installed", file=sys.stderr)
        return 2
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        write_kota_contoh(place / "contoh")
        _, written = merge(place / "contoh", place / "hasil", Settings(this_year=2026))
        (form,) = write_templates(place / "formulir", ["rkt"], new_isian("", 2026))
        output, blank = _print(office, place, written[0]), _print(office, place, form.path)
        for picture, sheet in SHEETS.items():
            _paint(output, f"{sheet} ", FOLDER / f"{picture}.png")
        _paint(blank, "RKT (contoh pengisian)", FOLDER / "formulir.png")
        _take_page(place / "contoh", FOLDER / "halaman.png")
    return 0


def _take_page(folder: Path, picture: Path) -> None:
    """Take the findings of a merged folder as the page shows them on the screen of an office laptop."""
    from playwright.sync_api import sync_playwright

    browser = next((path for name in _BROWSERS if (path := shutil.which(name))), None)
    if browser is None:
        sys.exit("Chromium is not installed")
    merge(folder, folder / "hasil", Settings(this_year=2026))
    command = [sys.executable, "-u", "-m", "rkt_xl", "open", str(folder), "--tanpa-peramban"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as page, sync_playwright() as driver:
        try:
            link = next(found[0] for line in page.stdout or () if (found := re.search(r"http://\S+", line)))
            started = driver.chromium.launch(executable_path=browser, args=["--no-sandbox"])
            shown = started.new_context(viewport=_SCREEN, bypass_csp=True).new_page()  # type: ignore[arg-type]
            shown.goto(link)
            shown.wait_for_selector("#list li[role=option]", state="attached")
            shown.wait_for_selector("body:not(.busy)")
            shown.click("nav a[href='#temuan']")
            shown.click("#list li[role=option]:nth-child(6)")
            shown.locator("#folder").evaluate("element => { element.textContent = 'D:\\\\RKT 2026'; }")
            shown.screenshot(path=picture)
            started.close()
        finally:
            page.terminate()
    Image.open(picture).convert("RGB").quantize(64).save(picture, optimize=True)
    print(picture.name)


def _print(office: str, place: Path, workbook: Path) -> pypdfium2.PdfDocument:
    """Print a workbook as it is, charts and all."""
    profile = f"-env:UserInstallation={(place / 'office').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(place), str(workbook)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return pypdfium2.PdfDocument(place / f"{workbook.stem}.pdf")


def _paint(printed: pypdfium2.PdfDocument, footer: str, picture: Path) -> None:
    """Paint the first page with a footer that begins so, without its margins."""
    page = next(page for page in printed if page.get_textpage().get_text_range().startswith(footer))
    image = page.render(scale=_WIDTH / page.get_width()).to_pil().convert("RGB")
    blank = Image.new("RGB", image.size, "white")
    left, top, right, bottom = ImageChops.difference(image, blank).getbbox() or (0, 0, *image.size)
    part = image.crop((left - _MARGIN, top - _MARGIN, right + _MARGIN, bottom + _MARGIN))
    framed = Image.new("RGB", (part.width + 2, part.height + 2), _FRAME)
    framed.paste(part, (1, 1))
    framed.quantize(64).save(picture, optimize=True)
    print(picture.name)


if __name__ == "__main__":
    sys.exit(main())
