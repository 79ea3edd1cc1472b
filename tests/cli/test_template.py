"""`rkt-xl template`, `sample`, `info`: what they write, what they leave alone, what they say next."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from rkt_xl import __version__
from rkt_xl.template import KINDS
from rkt_xl.template.bat import render_bat
from tests.conftest import ROOT, Ran


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_all_forms_are_written_and_the_next_step_is_said(rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    ran = rkt_xl("template", "-o", tmp_path / "baru", "--tahun", "2026")
    assert ran.code == 0
    assert names(tmp_path / "baru") == {
        "Renstra 2025-2029.xlsx", "RKT 2026.xlsx", "PK 2026.xlsx", "IKU 2025-2029.xlsx", "Rencana Aksi 2026.xlsx",
        "DPA 2026.xlsx", "Pengaturan RKT.xlsx",
    }  # fmt: skip
    assert "Langkah berikutnya" in ran.out
    assert "rkt-xl merge" in ran.out


@pytest.mark.parametrize("kind", KINDS)
def test_one_kind_alone(kind: str, rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    assert rkt_xl("template", kind, "-o", tmp_path).code == 0
    assert len(names(tmp_path)) == 1


def test_a_file_that_is_there_is_never_replaced(rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    (tmp_path / "RKT 2026.xlsx").write_bytes(b"pekerjaan orang")
    ran = rkt_xl("template", "rkt", "pk", "-o", tmp_path, "--tahun", "2026")
    assert (tmp_path / "RKT 2026.xlsx").read_bytes() == b"pekerjaan orang"
    assert f"Sudah ada, tidak diubah: {tmp_path / 'RKT 2026.xlsx'}" in ran.out
    assert "PK 2026.xlsx" in names(tmp_path)


def test_the_same_form_is_the_same_bytes(rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    for place in ("a", "b"):
        rkt_xl("template", "-o", tmp_path / place, "--tahun", "2026")
    assert all((tmp_path / "b" / path.name).read_bytes() == path.read_bytes() for path in (tmp_path / "a").iterdir())


def test_an_unknown_kind_suggests_the_nearest(rkt_xl: Callable[..., Ran]) -> None:
    ran = rkt_xl("template", "renstr")
    assert ran.code == 2
    assert "maksudnya renstra?" in ran.err


def test_the_batch_file_is_ascii_with_line_ends_of_windows_and_is_shipped(
    rkt_xl: Callable[..., Ran], tmp_path: Path
) -> None:
    rkt_xl("template", "bat", "-o", tmp_path)
    data = (tmp_path / "Gabung RKT.bat").read_bytes()
    assert data.isascii()
    assert data.count(b"\n") == data.count(b"\r\n") > 40
    text = data.decode()
    labels = {line[1:].strip() for line in text.splitlines() if line.startswith(":")}
    assert {line.split()[1] for line in map(str.strip, text.splitlines()) if line.startswith("goto ")} <= labels


def test_the_batch_file_beside_the_readme_is_the_one_that_is_written() -> None:
    shipped = (ROOT / "Gabung RKT.bat").read_bytes()
    assert shipped.replace(b"\r\n", b"\n") == render_bat().replace(b"\r\n", b"\n")


def test_sample_is_merged_at_once_and_finds_something(rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    folder = tmp_path / "contoh"
    made = rkt_xl("sample", folder)
    assert made.code == 0
    assert f'rkt-xl merge "{folder}"' in made.out
    merged = rkt_xl("merge", folder, "-o", tmp_path / "hasil")
    assert merged.code == 1
    assert "kesalahan" in merged.out
    assert len(list((tmp_path / "hasil").glob("RKT *.xlsx"))) == 1


def test_sample_never_touches_a_folder_of_somebody(rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    (tmp_path / "RKT.xlsx").write_bytes(b"pekerjaan orang")
    ran = rkt_xl("sample", tmp_path)
    assert ran.code == 2
    assert "sudah berisi berkas lain" in ran.err
    assert names(tmp_path) == {"RKT.xlsx"}


def test_sample_can_be_made_again(rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    assert [rkt_xl("sample", tmp_path / "contoh").code for _ in range(2)] == [0, 0]


def test_info_tells_version_and_places(rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    ran = rkt_xl("info")
    assert ran.code == 0
    assert f"rkt-xl      {__version__}" in ran.out
    assert os.environ["RKT_XL_DATA"] in ran.out
    assert os.environ["RKT_XL_CACHE"] in ran.out
    assert "openpyxl" in ran.out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_is_offered_for_every_shell(shell: str, rkt_xl: Callable[..., Ran]) -> None:
    ran = rkt_xl("info", "--pelengkap", shell)
    assert ran.code == 0
    assert "_RKT_XL_COMPLETE" in ran.out


@pytest.mark.parametrize(
    ("typed", "offered"), [("me", "merge"), ("merge --ta", "--tahun"), ("template ren", "renstra")]
)
def test_completion_offers_what_fits(typed: str, offered: str) -> None:
    words = f"rkt-xl {typed}"
    environment = {
        **os.environ, "_RKT_XL_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1),
    }  # fmt: skip
    if shutil.which("bash") is None:
        pytest.skip("bash is not installed")
    ran = subprocess.run(
        [sys.executable, "-m", "rkt_xl"], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert f"plain,{offered}" in ran.stdout.split("\n")


_TRIES = {
    "bash": """source "$1"; COMP_WORDS=(rkt-xl me); COMP_CWORD=1; _rkt_xl_completion rkt-xl me rkt-xl; echo "${COMPREPLY[@]}" """,
    "fish": """source $argv[2]; complete -C "rkt-xl me" """,
    "zsh": """source "$1"; (( $+functions[_rkt_xl_completion] && $+functions[compdef] )) && echo merge""",
}
"""What a shell is told: read the script, and offer what begins with "me"."""


@pytest.mark.parametrize("shell", _TRIES)
def test_the_shell_itself_takes_the_script(shell: str, rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    script = tmp_path / "pelengkap"
    script.write_text(rkt_xl("info", "--pelengkap", shell).out)
    places = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    plain = ["-f"] if shell == "zsh" else []
    command = [shell, *plain, "-c", _TRIES[shell], shell, str(script)]
    ran = subprocess.run(
        command,
        env={**os.environ, "PATH": places, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.stdout.split()[:1] == ["merge"], ran.stderr


def test_a_folder_at_the_root_of_a_drive_keeps_its_quotation_marks() -> None:
    lines = render_bat().decode("ascii").splitlines()
    (mend,) = [line for line in lines if 'set "SUMBER=%SUMBER%."' in line]
    first_use = next(number for number, line in enumerate(lines) if 'merge "%SUMBER%"' in line)
    assert lines.index(mend) < first_use
    assert not [line for line in lines if "%SINI:~0,-1%" in line]
