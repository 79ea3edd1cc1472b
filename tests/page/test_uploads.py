"""Files that come in: named safely, whole or not at all, never over another in silence."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from rkt_xl.page.uploads import Clash, Outcome, Received, RefusedError, receive, safe_name
from tests.page.window import Window, kept


async def pieces(*content: bytes) -> AsyncIterator[bytes]:
    for piece in content:
        yield piece


def take(folder: Path, name: str, *content: bytes, most: int = 100, clash: Clash = Clash.ASK) -> Received:
    return result_of(receive(folder, name, pieces(*content), most, clash))


def result_of(work: Coroutine[Any, Any, Received]) -> Received:
    """Run it in a thread of its own: the driver of the browser keeps a loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("RKT 2026 (1).xlsx", "RKT 2026 (1).xlsx"),
        ("C:\\Unduhan\\RKT.xls", "RKT.xls"),
        ("../../../etc/cron.d/RKT.ods", "RKT.ods"),
        ("/etc/passwd.csv", "passwd.csv"),
        ("map/..\\../RKT.XLSX", "RKT.XLSX"),
        ("Rencana\u0308.xlsx", "Rencan\u00e4.xlsx"),
        (" RKT.xlsx ", "RKT.xlsx"),
        ("‘kutip’ & koma, titik..xlsx", "‘kutip’ & koma, titik..xlsx"),
    ],
)
def test_only_the_last_part_of_a_name_counts(given: str, kept: str) -> None:
    assert safe_name(given) == kept


@pytest.mark.parametrize(
    "given",
    [
        "", ".", "..", "../..", "RKT.exe", "RKT.xlsx.lnk", ".tersembunyi.xlsx", "~$RKT.xlsx", "RKT\x00.xlsx", "RKT\n.xlsx",
        "con.xlsx", "LPT1.xlsx", "a:b.xlsx", "<img src=x>.xlsx", "x" * 300 + ".xlsx", "RKT.xlsx/", "xlsx", "RKT.xlsx:alternate",
    ],
)  # fmt: skip
def test_a_name_that_is_none_for_a_workbook_is_refused(given: str) -> None:
    with pytest.raises(RefusedError):
        safe_name(given)


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    assert take(tmp_path, "RKT.xlsx", b"satu", b"dua") == Received("RKT.xlsx", Outcome.ADDED)
    assert files(tmp_path) == {"RKT.xlsx": b"satudua"}


def test_a_file_that_is_too_large_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="lebih besar"):
        take(tmp_path, "RKT.xlsx", b"x" * 60, b"x" * 60)
    assert files(tmp_path) == {}


def test_a_file_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b"separuh"
        raise OSError("gone")

    with pytest.raises(RefusedError):
        result_of(receive(tmp_path, "RKT.xlsx", broken(), 100, Clash.ASK))
    assert files(tmp_path) == {}


def test_a_namesake_is_asked_about_and_not_touched(tmp_path: Path) -> None:
    take(tmp_path, "RKT.xlsx", b"lama")
    assert take(tmp_path, "RKT.xlsx", b"baru").outcome is Outcome.CLASHES
    assert files(tmp_path) == {"RKT.xlsx": b"lama"}
    assert take(tmp_path, "RKT.xlsx", b"lama").outcome is Outcome.SAME
    assert take(tmp_path, "RKT.xlsx", b"baru", clash=Clash.KEEP_BOTH) == Received("RKT (2).xlsx", Outcome.ADDED)
    assert take(tmp_path, "RKT.xlsx", b"ganti", clash=Clash.REPLACE).outcome is Outcome.REPLACED
    assert files(tmp_path) == {"RKT.xlsx": b"ganti", "RKT (2).xlsx": b"baru"}


def test_a_link_that_lies_in_the_folder_leads_nowhere(tmp_path: Path) -> None:
    outside, folder = tmp_path / "luar.xlsx", tmp_path / "map"
    outside.write_bytes(b"milik orang")
    folder.mkdir()
    try:
        (folder / "RKT.xlsx").symlink_to(outside)
    except OSError:
        pytest.skip("this system makes no links")
    take(folder, "RKT.xlsx", b"baru", clash=Clash.REPLACE)
    assert outside.read_bytes() == b"milik orang"


def test_over_the_wire_nothing_lands_outside_the_folder(window: Window, place: Path, tmp_path: Path) -> None:
    window.enter()
    for name in ("../luar.xlsx", "..\\luar.xlsx", "/tmp/luar.xlsx", "hasil/../../luar.xlsx", "%2e%2e%2fluar.xlsx"):
        window.add(name, b"x")
    assert [path.name for path in tmp_path.iterdir()] == [place.name]
    assert kept(place) <= {"luar.xlsx", "%2e%2e%2fluar.xlsx"}


def test_a_refused_file_is_told_in_one_sentence(window: Window, place: Path) -> None:
    window.enter()
    answer = window.add("gambar.png", b"x")
    assert answer.status == 409
    assert answer.json == {"message": "gambar.png bukan buku kerja Excel, sehingga tidak ditambahkan."}
    too_large = window.ask("POST", "/api/files?name=RKT.xlsx&clash=ask", None, {"Content-Length": "999999999999"})
    assert too_large.status in (400, 413)
    assert kept(place) == set()


def test_an_upload_that_breaks_off_over_the_wire_leaves_nothing(
    window: Window, place: Path, sources: Callable[..., list[Path]]
) -> None:
    import socket

    window.enter()
    host, port = window.host.split(":")
    with socket.create_connection((host, int(port))) as line:
        head = f"POST /api/files?name=RKT.xlsx&clash=ask HTTP/1.1\r\nHost: {window.host}\r\nOrigin: {window.origin}\r\n"
        line.sendall(f"{head}Cookie: {window.cookie}\r\nContent-Length: 5000\r\n\r\n".encode() + b"x" * 100)
    assert window.add("Renstra.xlsx", sources()[1].read_bytes()).json["outcome"] == "added"
    for _ in range(100):
        if kept(place) == {"Renstra.xlsx"}:
            break
        window.ask("GET", "/api/progress")
    assert kept(place) == {"Renstra.xlsx"}
