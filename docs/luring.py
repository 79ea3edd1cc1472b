"""Builds the offline package for Windows: `python docs/luring.py -o rkt-xl-luring.zip`.

One zip with an embedded Python, rkt-xl and all that it needs, `Gabung RKT.bat` and the example office. It runs from
any folder of a computer without network, without Python and without admin rights.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import urllib.request
import zipfile
from pathlib import Path

from rkt_xl.sample import write_kota_contoh
from rkt_xl.template.bat import BAT_NAME, render_bat

ROOT = Path(__file__).resolve().parent.parent
PYTHON = "3.12.10"
"""The embedded Python that is fetched; its first two numbers choose the wheels."""

_URL = "https://www.python.org/ftp/python/{0}/python-{0}-embed-amd64.zip"
_PLATFORM = "win_amd64"
_PACKAGES = "Lib/site-packages"
_PUT_HERE = "Taruh buku kerja perencanaan di map ini, lalu klik dua kali Gabung RKT.bat.\r\n"
_READ_FIRST = """rkt-xl, paket luring

Seret map berisi buku kerja perencanaan ke atas Gabung RKT.bat.
Atau taruh buku kerja di map workbooks, lalu klik dua kali Gabung RKT.bat.
Untuk mencoba: seret map contoh ke atasnya.

Tidak ada yang dipasang di komputer ini. Menghapus: hapus map ini.
"""


def build(python_zip: Path, packages: Path, target: Path, examples: Path) -> Path:
    """Put the package together; return where it stands.

    Args:
        python_zip: the embedded Python as python.org offers it.
        packages: a folder with rkt-xl and its libraries, as pip installs them.
        target: the zip to be written.
        examples: a folder in which the example office may be written.
    """
    write_kota_contoh(examples)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out, zipfile.ZipFile(python_zip) as embedded:
        for name in embedded.namelist():
            data = embedded.read(name)
            out.writestr(f"python/{name}", _search_path(data) if name.endswith("._pth") else data)
        for path in sorted(packages.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                out.write(path, f"python/{_PACKAGES}/{path.relative_to(packages).as_posix()}")
        for path in sorted(examples.iterdir()):
            out.write(path, f"contoh/{path.name}")
        out.writestr("workbooks/BACA DULU.txt", _PUT_HERE)
        out.writestr(BAT_NAME, render_bat())
        out.writestr("BACA DULU.txt", _READ_FIRST.replace("\n", "\r\n"))
    return target


def _search_path(pth: bytes) -> bytes:
    """The file that tells the embedded Python where modules lie, with ours added."""
    kept = [line for line in pth.decode("ascii").splitlines() if line.strip() and not line.startswith("#")]
    return "\r\n".join([*kept, _PACKAGES.replace("/", "\\"), "import site", ""]).encode("ascii")


def fetched(place: Path) -> Path:
    """Fetch the embedded Python; a message tells what to do where that is not possible."""
    url = _URL.format(PYTHON)
    try:
        urllib.request.urlretrieve(url, place)
    except OSError as err:
        sys.exit(f"Python tidak dapat diunduh ({err}). Unduh {url} di komputer lain, lalu berikan dengan --python.")
    return place


def version_of(python_zip: Path) -> str:
    """Return which Python a zip holds, `3.12`, by the file in it that tells where modules lie."""
    try:
        with zipfile.ZipFile(python_zip) as embedded:
            found = [re.fullmatch(r"python(3)(\d+)\._pth", name) for name in embedded.namelist()]
    except (OSError, zipfile.BadZipFile):
        found = []
    for match in filter(None, found):
        return f"{match[1]}.{match[2]}"
    sys.exit(f"{python_zip} bukan zip Windows embeddable package dari python.org; unduh yang 64-bit, lalu ulangi.")


def install_packages(into: Path, version: str) -> None:
    """Install rkt-xl and its libraries for Windows into a folder, whatever this computer is."""
    pip = [sys.executable, "-m", "pip"]
    with tempfile.TemporaryDirectory() as wheels:
        subprocess.run([*pip, "wheel", "--quiet", "--no-deps", "--wheel-dir", wheels, str(ROOT)], check=True)
        (own,) = Path(wheels).glob("rkt_xl-*.whl")
        wanted = ["--platform", _PLATFORM, "--python-version", version, "--implementation", "cp"]
        options = ["--quiet", "--only-binary", ":all:", "--target", str(into), *wanted]
        subprocess.run([*pip, "install", *options, str(own), "colorama"], check=True)


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", type=Path, help="an embedded Python that was fetched already")
    parser.add_argument("-o", "--output", type=Path, default=Path("rkt-xl-luring.zip"))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        python_zip = given.python or fetched(place / "python.zip")
        install_packages(place / "packages", version_of(python_zip))
        written = build(python_zip, place / "packages", given.output, place / "contoh")
    print(f"{written} ({written.stat().st_size // 1024 // 1024} MB)")


if __name__ == "__main__":
    main()
