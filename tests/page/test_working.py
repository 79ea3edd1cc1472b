"""What is needed only for a while lies in a hidden folder within the chosen one, and is gone afterwards."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from rkt_xl.intake.discover import discover
from rkt_xl.page.working import PREFIX, working_folder
from rkt_xl.store.folders import cache_folder
from tests.conftest import ROOT
from tests.page.window import Window, opened

EVERYTHING = {"koreksi": True, "kke": True, "dokumen": True}


def wait(window: Window) -> None:
    while window.ask("GET", "/api/progress").json["job"]:
        pass


def work_through(window: Window, given: dict[str, bytes]) -> str:
    """Do once everything that the page can do; return the name of the output."""
    window.enter()
    for name, content in given.items():
        window.add(name, content)
    assert window.send("/api/settings", {"tempat": "Contoh"}).json == {"changed": True}
    window.send("/api/check", {})
    wait(window)
    window.send("/api/merge", EVERYTHING)
    wait(window)
    state = window.ask("GET", "/api/state").json
    assert state["trouble"] is None
    finding = next(one for one in state["findings"] if one["can_decide"])
    wish = {"office": finding["office"], "key": finding["key"], "status": "tanya", "reason": "x"}
    assert window.send("/api/decisions", {"decisions": [wish]}).status == 200
    assert window.ask("GET", f"/sheets?file={quote(finding['refs'][0]['file'])}").status == 200
    (office,) = state["offices"]
    for file in (office["output"], *office["documents"], *state["corrections"]):
        assert window.ask("GET", f"/download?name={quote(file['name'])}").status == 200
    name: str = office["output"]["name"]
    return name


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
    notes = tmp_path / "catatan.txt"
    with opened(
        place, cwd=Path(cwd), notes=notes, PYTHONPATH=str(ROOT), PYTHONDONTWRITEBYTECODE="1", **surroundings
    ) as window:
        name = work_through(window, {path.name: content for path, content in given.items()})
        window.send("/api/close", {})
        window.process.wait(20)
    changed = [line.split("\t") for line in notes.read_text(encoding="utf-8").splitlines()]
    assert len(changed) > 20
    assert [(event, path) for event, path in changed if not Path(path).is_relative_to(place)] == []
    assert [path for folder in elsewhere for path in folder.rglob("*")] == []
    assert {path: path.read_bytes() for path in given} == given, "what was given is as it was"
    kept = {path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file()}
    assert kept == {
        "RKT 2025.xlsx",
        "Renstra.xlsx",
        "Pengaturan RKT.xlsx",
        f"hasil/{name}",
        f"hasil/{name.removesuffix('.xlsx')}.docx",
        "hasil/pesan.txt",
        "hasil/koreksi/RKT 2025.xlsx",
        "hasil/koreksi/Renstra.xlsx",
    }


def test_what_lies_in_the_working_folder_is_never_read(tmp_path: Path) -> None:
    with working_folder(tmp_path, print) as made:
        assert made is not None
        assert made.parent == tmp_path
        (made / "RKT 2025.xlsx").write_bytes(b"x")
        assert discover(tmp_path) == []
        assert Path(tempfile.mkdtemp()).parent == made
        assert cache_folder().parent == made
    assert list(tmp_path.iterdir()) == []
    assert not Path(tempfile.gettempdir()).is_relative_to(tmp_path)


def test_the_program_works_as_before_afterwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RKT_XL_CACHE", str(tmp_path / "simpanan"))
    before = tempfile.tempdir
    with working_folder(tmp_path, print):
        assert cache_folder() != tmp_path / "simpanan"
    assert cache_folder() == tmp_path / "simpanan"
    assert tempfile.tempdir == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_page_that_is_told_to_end_tidies_up(place: Path) -> None:
    with opened(place) as window:
        assert len(list(place.glob(f"{PREFIX}*"))) == 1
        window.process.terminate()
        window.process.wait(20)
    assert list(place.iterdir()) == []


def test_what_a_killed_page_left_goes_with_the_next_and_what_is_in_use_stays(place: Path) -> None:
    with opened(place) as killed:
        (left,) = place.glob(f"{PREFIX}*")
        killed.process.kill()
        killed.process.wait(20)
    assert left.is_dir()
    with opened(place):
        (first,) = place.glob(f"{PREFIX}*")
        assert first != left
        with opened(place):
            assert first in set(place.glob(f"{PREFIX}*"))


def test_a_folder_that_cannot_be_written_to_is_still_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise PermissionError

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    said: list[str] = []
    with working_folder(tmp_path, said.append) as made:
        assert made is None
    (line,) = said
    assert "tidak dapat ditulisi" in line
