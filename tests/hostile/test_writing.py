"""Writing: nothing of the sources becomes active, and whatever ends the run, the old output and the sources are whole."""

from __future__ import annotations

import hashlib
import io
import multiprocessing
import os
import random
import re
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from xml.parsers import expat

import pytest

from rkt_xl.errors import OutputError
from rkt_xl.intake.own import is_own_output
from rkt_xl.pipeline import inspect, merge
from rkt_xl.settings import Settings
from rkt_xl.write.atomic import write_beside_old, write_report, write_whole
from rkt_xl.write.html import render_page
from tests.hostile import weak
from tests.hostile.cases import CASES
from tests.hostile.conftest import NAME
from tests.hostile.sound import SHEET, changed, sound, swap, written
from tests.hostile.speech import is_plain
from tests.markdown import parse

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals, limits or permissions")
SETTINGS = Settings(tahun=2025, koreksi=True, kke=True)
DANGERS = (
    "=HYPERLINK(\"http://127.0.0.1/?\"&A1)", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)", "\t=1+1",
    "\r=1+1", "{=1+1}", "http://127.0.0.1/", "file:///etc/passwd", "javascript:alert(1)", "mailto:a@b.id", "internal:RKT!A1",
    "external:x.xlsx", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "&amp;", "]]>", "_x000D_", "\x1b[31m",
)  # fmt: skip


def hashes(folder: Path) -> dict[str, bytes]:
    """What every file below a folder holds."""
    return {str(path): hashlib.sha256(path.read_bytes()).digest() for path in folder.rglob("*") if path.is_file()}


def dangerous(place: Path) -> Path:
    """A folder whose texts and names are dangerous wherever they are written."""
    rows = [
        f"| {n} | {danger} sasaran {n} | {danger} indikator | {danger} | {danger} | PROGRAM {danger} |"
        for n, danger in enumerate((d.replace("|", "/").strip("\r") for d in DANGERS), 1)
    ]
    head = ["=DINAS+1", "| NO | SASARAN | INDIKATOR KINERJA | SATUAN | TARGET | PROGRAM/KEGIATAN |"]
    text = "\n".join(head + rows)
    (place / "=RKT 2025.xlsx").write_bytes(written(parse(text)[0], "=RKT"))
    return place


def parts(path: Path) -> dict[str, str]:
    """The parts of a workbook as text, each of them well-formed."""
    with zipfile.ZipFile(path) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    for data in found.values():
        expat.ParserCreate().Parse(data, True)
    return {name: data.decode() for name, data in found.items()}


def test_text_of_the_sources_never_becomes_a_formula_or_a_link(place: Path, tmp_path: Path) -> None:
    _, outputs = merge(dangerous(place), tmp_path / "hasil", SETTINGS)
    copies = [path for path in (tmp_path / "hasil").rglob("*.xlsx") if path not in outputs]
    assert copies
    for path in (*outputs, *copies):
        for name, text in parts(path).items():
            formulas = re.findall(r"<f[ >][^<]*", text) if "/worksheets/sheet" in name else []
            assert [f for f in formulas if re.search(r"cmd|HYPERLINK|1\+1|DINAS", f)] == []
            links = re.findall(r'Target="([^"]*)" TargetMode="External"', text)
            assert [link for link in links if not re.search(r"\.xlsx(#|$)", link) or "://" in link] == []


def test_page_shows_dangerous_texts_and_runs_none(place: Path) -> None:
    result = inspect([dangerous(place)], SETTINGS, paint=True)
    page = render_page(result.files, result.findings)
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page
    assert "<img" not in page
    links = re.findall(r"<a\b[^>]*", page)
    assert [link for link in links if not re.search(r'href="#[^"]*"', link)] == []


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bool, list[str]]:
    """A whole run: its sources, whether they are the same after it, and what Python told of files and sockets."""
    place = tmp_path_factory.mktemp("sumber")
    (place / NAME).write_bytes(sound("xlsx"))
    before = hashes(dangerous(place))
    output = tmp_path_factory.mktemp("keluaran") / "hasil"
    done = weak.run(place, output, script=Path(__file__).with_name("watched.py"))
    assert done.returncode == 0, done.stderr
    assert str(output) in done.stdout
    return place, hashes(place) == before, done.stdout.splitlines()


def test_sources_are_only_ever_read(watched: tuple[Path, bool, list[str]]) -> None:
    """Whatever is opened for writing, moved or removed is told by Python itself; a source is never among it."""
    place, is_same, told = watched
    assert is_same
    assert [line for line in told if str(place) in line] == []


def test_no_socket_is_ever_opened(watched: tuple[Path, bool, list[str]]) -> None:
    assert [line for line in watched[2] if line.startswith("socket")] == []


@posix_only
@pytest.mark.parametrize(
    ("case", "copies"),
    [
        ("sudut jauh.xlsx", {"sudut jauh.xlsx"}),
        ("gabung jauh.xlsx", {"gabung jauh - koreksi.xlsx"}),
        ("tautan jauh.xlsx", {"tautan jauh - koreksi.xlsx"}),
    ],
)
def test_what_lies_far_away_costs_a_correction_no_memory(tmp_path: Path, case: str, copies: set[str]) -> None:
    """One cell, area or link out to XFD1048576 is a handful of bytes in the file and seventeen billion places."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / case).write_bytes(next(c for c in CASES if c.name == case).build())
    (tmp_path / "in" / NAME).write_bytes(changed({SHEET: swap("<v>1250</v>", "<v>1300</v>")}))

    def limit() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (3 << 29, 3 << 29))

    done = weak.run("merge", tmp_path / "in", "-o", tmp_path / "hasil", "--koreksi", before=limit)
    assert done.returncode in (0, 1), done.stderr
    assert {path.name for path in (tmp_path / "hasil" / "koreksi").glob("*.xlsx")} == copies


@posix_only
def test_killed_at_any_moment_the_old_output_is_whole(tmp_path: Path) -> None:
    """Two hundred times the writing is killed at some moment; each time one of the outputs stands there whole."""
    output = tmp_path / "RKT.xlsx"
    old, new = (own_output(size) for size in (200_000, 3_000_000))
    output.write_bytes(old)
    context = multiprocessing.get_context("fork")
    rng = random.Random(7)
    seen = set()
    for number in range(200):
        begun, tell = context.Pipe(duplex=False)
        order = (new, old) if number % 2 else (old, new)
        process = context.Process(target=_write_for_ever, args=(output, *order, tell))
        process.start()
        begun.recv()
        time.sleep(rng.uniform(0.0, 0.02))
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        seen.add(output.read_bytes() == new)
        for path in tmp_path.glob("*.xlsx"):
            assert path.read_bytes() in (old, new), path.name
    assert seen == {True, False}
    assert {path.name for path in tmp_path.glob("*.xlsx")} == {"RKT.xlsx", "RKT (sebelumnya).xlsx"}


def own_output(size: int) -> bytes:
    """A file that counts as an output of ours, as large as wanted."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("docProps/custom.xml", '<Properties><property name="rkt-xl"><v>1</v></property></Properties>')
        archive.writestr("isi", random.Random(size).randbytes(size))
    assert is_own_output(stream.getvalue())
    return stream.getvalue()


def _write_for_ever(path: Path, first: bytes, second: bytes, tell: Connection) -> None:
    write_beside_old(path, first)
    tell.send(True)
    while True:
        write_beside_old(path, second)
        write_beside_old(path, first)


@posix_only
def test_killed_at_any_moment_of_a_whole_run_nothing_is_lost(place: Path, tmp_path: Path) -> None:
    output = tmp_path / "RKT.xlsx"
    merge(place, output, Settings(tahun=2025))
    (place / "PK.xlsx").write_bytes(sound("xlsx") + b"x")  # the next output is another one
    before, kept = hashes(place), output.read_bytes()
    command = [sys.executable, "-m", "rkt_xl", "merge", str(place), "-o", str(output), "--koreksi"]
    rng = random.Random(11)
    for _ in range(12):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(0.1, 1.5))
        process.kill()
        process.wait()
        assert hashes(place) == before
        found = output.read_bytes()
        assert found == kept or parts(output)


@posix_only
@pytest.mark.parametrize("room", [0, 3_000])
def test_full_disk_is_told_in_one_sentence_and_the_old_output_stays(place: Path, tmp_path: Path, room: int) -> None:
    output = tmp_path / "hasil" / "RKT.xlsx"
    merge(place, output, Settings(tahun=2025))
    (place / "PK.xlsx").write_bytes(sound("xlsx") + b"x")
    before = hashes(tmp_path)

    def limit() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    done = weak.run("merge", place, "-o", output, before=limit, more={"PYTHONDONTWRITEBYTECODE": "1"})
    assert done.returncode == 2
    assert is_one_sentence(done.stderr)
    assert "ruang kosong" in done.stderr
    assert hashes(tmp_path) == before


@posix_only
def test_folder_that_may_only_be_read_is_told_in_one_sentence(place: Path, tmp_path: Path) -> None:
    closed = tmp_path / "hasil"
    closed.mkdir()
    closed.chmod(0o555)
    done = weak.run("merge", place, "-o", closed, before=weak.without_power)
    closed.chmod(0o755)
    assert done.returncode == 2
    assert is_one_sentence(done.stderr)
    assert "tidak dapat ditulisi" in done.stderr
    assert list(closed.iterdir()) == []


def is_one_sentence(text: str) -> bool:
    """Whether a message is one line of plain words that ends as a sentence."""
    return text.count("\n") == 1 and text.endswith(".\n") and is_plain(text)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Make a file one that Windows does not let anybody replace, as when Excel shows it."""
    usual = Path.replace

    def hold(name: str) -> None:
        def replace(path: Path, target: Path) -> Path:
            if Path(target).name == name:
                raise PermissionError(13, "The process cannot access the file")
            return usual(path, target)

        monkeypatch.setattr(Path, "replace", replace)

    return hold


def test_output_that_is_open_in_excel_is_written_beside(tmp_path: Path, held: Callable[[str], None]) -> None:
    path = tmp_path / "RKT.xlsx"
    path.write_bytes(own_output(100))
    held("RKT.xlsx")
    assert write_beside_old(path, own_output(200)) == tmp_path / "RKT (2).xlsx"
    assert path.read_bytes() == own_output(100)


def test_last_output_that_cannot_be_kept_stops_the_writing(tmp_path: Path, held: Callable[[str], None]) -> None:
    path = tmp_path / "RKT.xlsx"
    path.write_bytes(own_output(100))
    held("RKT (sebelumnya).xlsx")
    with pytest.raises(OutputError, match="sedang terbuka di Excel"):
        write_beside_old(path, own_output(200))
    assert path.read_bytes() == own_output(100)
    assert [found.name for found in tmp_path.iterdir()] == ["RKT.xlsx"]


def test_workbook_of_somebody_else_is_never_replaced(place: Path, tmp_path: Path) -> None:
    source = place / NAME
    before = source.read_bytes()
    _, (path,) = merge(place, source, Settings(tahun=2025))
    assert path != source
    assert source.read_bytes() == before
    with pytest.raises(OutputError, match="beri nama lain"):
        write_report(source, [b"{}"])
    assert write_whole(tmp_path / "baru" / "a.json", b"{}").read_bytes() == b"{}"


def test_what_killed_runs_left_behind_is_removed_after_a_while(tmp_path: Path) -> None:
    left = [tmp_path / name for name in (".rkt-xl-lama.tmp", ".rkt-xl-baru.tmp", "punya orang.tmp")]
    for path in left:
        path.write_bytes(b"x")
    os.utime(left[0], (1, 1))
    os.utime(left[2], (1, 1))
    write_whole(tmp_path / "RKT.xlsx", b"x")
    assert [path.exists() for path in left] == [False, True, True]
