"""Paints the pictures of the documents from a real output: `python docs/gambar.py` (LibreOffice, extra `docs`).

The example office is written, merged and printed; pages of the print become `docs/gambar/*.png`.
"""

from __future__ import annotations

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
    return 0


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
