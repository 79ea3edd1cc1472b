"""Opens the page: a place of its own on this machine, the browser, and the end by Ctrl+C or by the page itself."""

from __future__ import annotations

import contextlib
import logging
import signal
import socket
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path

import uvicorn

from rkt_xl.errors import OutputError, UsageError
from rkt_xl.page import runs
from rkt_xl.page.app import application
from rkt_xl.page.desk import Desk
from rkt_xl.page.gate import LOOPBACK, Gate
from rkt_xl.page.working import working_folder

_MOST_AT_ONCE = 64
_SECONDS_TO_END = 2


def prepare(folder: Path) -> Path:
    """Return the folder with its whole path; one that is missing is made where its parent exists.

    Raises:
        UsageError: when it is no folder, or its parent is missing too.
        OutputError: when it cannot be made.
    """
    whole = folder.absolute()
    if whole.is_dir():
        return whole
    if whole.exists():
        raise UsageError(f"{folder} bukan map; berikan map tempat buku kerja disimpan.")
    if not whole.parent.is_dir():
        raise UsageError(f"Map {folder} tidak ada; periksa nama dan tempatnya.")
    try:
        whole.mkdir()
    except OSError as err:
        raise OutputError(f"Map {folder} tidak dapat dibuat; periksa izin map di atasnya.") from err
    return whole


def serve(folder: Path, say: Callable[[str], None], *, browser: bool) -> None:
    """Show the page of a folder until it is closed.

    Args:
        folder: the folder, which exists.
        say: shows a line to the person at the machine.
        browser: whether the browser is opened.
    """
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)
    listening = socket.create_server((LOOPBACK, 0))  # any free port
    gate = Gate(listening.getsockname()[1], lambda link: say(f"Tautan baru: {link}"))
    desk = Desk(folder)
    server = _Server(desk, gate)
    _leave_in_order()
    with working_folder(folder, say):
        _serve(desk, gate, server, listening, say, browser=browser)
    say("Halaman ditutup.")


def _serve(
    desk: Desk, gate: Gate, server: _Server, listening: socket.socket, say: Callable[[str], None], *, browser: bool
) -> None:
    say(f"Halaman rkt-xl untuk map {desk.folder}")
    say(f"Tautan (dapat dipakai satu kali): {gate.link}")
    say("Biarkan jendela ini terbuka selama bekerja; tekan Ctrl+C untuk mengakhiri.")
    if runs.count_workbooks(desk.folder):
        desk.start_reading()
    if browser:
        threading.Thread(target=webbrowser.open, args=(gate.link,), daemon=True).start()
    try:
        with contextlib.suppress(KeyboardInterrupt):
            server.run(listening)
    finally:
        desk.close()


def _leave_in_order() -> None:
    """Tidy up also when the terminal window is closed or the program is told to end from outside."""

    def leave(*_: object) -> None:
        raise SystemExit

    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), leave)


class _Server:
    """The web server, which the page can end."""

    def __init__(self, desk: Desk, gate: Gate) -> None:
        config = uvicorn.Config(
            application(desk, gate, self.stop),
            http="h11",
            ws="none",
            loop="asyncio",
            lifespan="off",
            access_log=False,
            log_config=None,
            proxy_headers=False,
            server_header=False,
            limit_concurrency=_MOST_AT_ONCE,
            timeout_graceful_shutdown=_SECONDS_TO_END,
        )
        self._server = uvicorn.Server(config)

    def run(self, listening: socket.socket) -> None:
        """Serve until told to stop."""
        self._server.run([listening])

    def stop(self) -> None:
        """End after the answers that are under way."""
        self._server.should_exit = True
