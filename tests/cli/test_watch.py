"""Watching a folder: what starts a merge, what does not, and the line that tells about it."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rkt_xl.cli.watch import watch_line
from rkt_xl.errors import UsageError
from rkt_xl.pipeline.watching import follow
from tests.cli.test_commands import DIFFERS, RENSTRA, RKT
from tests.markdown import workbook_from_markdown

LOCK = "~$RKT Dinas Contoh.xlsx"


@pytest.fixture
def sources(folder: Callable[..., Path]) -> Path:
    return folder({"Renstra Dinas Contoh": RENSTRA, "RKT Dinas Contoh": RKT})


def lines_of(sources: Path, output: Path, *steps: Callable[[], object]) -> list[str]:
    """The lines that a watch writes when these things happen one after the other."""

    def ticks() -> Iterator[None]:
        for step in steps:
            step()
            yield

    return [watch_line(turn) for turn in follow(sources, output, ticks())]


def test_a_changed_workbook_is_merged_again_and_told_in_one_line(sources: Path, tmp_path: Path) -> None:
    rkt, other = sources / "RKT Dinas Contoh.xlsx", sources / "PK.xlsx"
    _, changed, new, gone = lines_of(
        sources,
        tmp_path / "hasil",
        lambda: rkt.write_bytes(workbook_from_markdown({"Sheet1": DIFFERS})),
        lambda: other.write_bytes(workbook_from_markdown({"PK": RKT})),
        other.unlink,
    )
    assert "RKT Dinas Contoh.xlsx diubah: " in changed
    assert "1 kesalahan" in changed
    assert "PK.xlsx baru: " in new
    assert "PK.xlsx dihapus: " in gone
    assert all("\n" not in line for line in (changed, new, gone))


def test_lock_files_temporary_files_and_our_own_output_start_nothing(sources: Path) -> None:
    hasil = sources / "hasil"
    only_first = lines_of(
        sources,
        hasil,
        lambda: (sources / LOCK).write_bytes(b"lock"),
        lambda: (sources / "8A3F21B0").write_bytes(b"half"),
        lambda: (sources / ".rkt-xl-1.tmp").write_bytes(b"half"),
        lambda: (sources / "copy of output.xlsx").write_bytes(next(hasil.glob("*.xlsx")).read_bytes()),
    )
    assert len(only_first) == 1


def test_trouble_is_told_and_the_watch_goes_on(sources: Path, tmp_path: Path) -> None:
    rkt, renstra = sorted(sources.glob("*.xlsx"), reverse=True)
    kept = {path: path.read_bytes() for path in (rkt, renstra)}

    def remove() -> None:
        for path in kept:
            path.unlink()

    _, empty, back = lines_of(
        sources, tmp_path / "hasil", remove, lambda: [path.write_bytes(data) for path, data in kept.items()]
    )
    assert "tidak berisi buku kerja" in empty
    assert "Hasil: " in back


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="tidak ada"):
        list(follow(tmp_path / "tidak ada", tmp_path / "hasil", []))


_AS_IN_A_TERMINAL = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # tests that run in the background were told to ignore it
from rkt_xl.cli import main
main()
"""


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C cannot be sent to one process on Windows")
def test_saving_a_workbook_starts_a_merge_and_ctrl_c_ends_quietly(sources: Path, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-c",
        _AS_IN_A_TERMINAL,
        "watch",
        str(sources),
        "-o",
        str(tmp_path / "hasil"),
        "--berkala",
    ]
    watching = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, bufsize=1)
    lines: queue.Queue[str] = queue.Queue()
    assert watching.stdout is not None
    threading.Thread(target=lambda out: [lines.put(line) for line in out], args=(watching.stdout,), daemon=True).start()
    try:
        assert "kesalahan" in lines.get(timeout=60)
        assert lines.get(timeout=60).startswith("Menunggu perubahan")
        saved = workbook_from_markdown({"Sheet1": DIFFERS})
        for attempt in range(30):  # the watch may begin only after the first save
            (sources / "RKT Dinas Contoh.xlsx").write_bytes(saved)
            os.utime(sources / "RKT Dinas Contoh.xlsx", (1_900_000_000 + attempt,) * 2)
            try:
                line = lines.get(timeout=4)
                break
            except queue.Empty:
                continue
        assert "RKT Dinas Contoh.xlsx diubah" in line
    finally:
        watching.send_signal(signal.SIGINT)
    assert watching.wait(timeout=60) == 130
    assert watching.stderr is not None
    assert watching.stderr.read().strip() == "Dihentikan."
