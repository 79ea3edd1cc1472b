"""`rkt-xl open` as a program of its own, and those who speak to it: a bare client, a browser."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

from rkt_xl.page.working import PREFIX

_LINK = re.compile(r"http://\S+")
_SECONDS_TO_START = 60
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def browser_path() -> str | None:
    """Return where a Chromium is installed on this machine."""
    return next((found for name in BROWSERS if (found := shutil.which(name))), None)


def kept(folder: Path) -> set[str]:
    """The names of what lies in the folder of a page, its own hidden working folder left out."""
    return {path.name for path in folder.iterdir() if not path.name.startswith(PREFIX)}


class Answer(NamedTuple):
    """What the page answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The object that was answered."""
        return json.loads(self.body)


@dataclass
class Window:
    """A running page: its folder, the link that it showed, the lines that it said since."""

    folder: Path
    link: str
    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)
    cookie: str = ""

    @property
    def host(self) -> str:
        """Address and port."""
        return urlsplit(self.link).netloc

    @property
    def origin(self) -> str:
        """What a browser calls the page."""
        return f"http://{self.host}"

    def ask(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str | None] | None = None
    ) -> Answer:
        """Send one request as the page itself does; a header that is None is left out."""
        sent = {"Host": self.host, "Origin": self.origin if method == "POST" else None, "Cookie": self.cookie or None}
        sent |= dict(headers or {})
        connection = http.client.HTTPConnection(self.host, timeout=60)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in sent.items():
                if value is not None:
                    connection.putheader(name, value)
            connection.putheader("Content-Length", str(len(body or b"")))
            connection.endheaders(body)
            response = connection.getresponse()
            return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
        finally:
            connection.close()

    def enter(self) -> None:
        """Come in by the link, as the browser does."""
        parts = urlsplit(self.link)
        answer = self.ask("GET", f"{parts.path}?{parts.query}")
        assert answer.status == 303, answer
        self.cookie = answer.headers["set-cookie"].split(";")[0]

    def send(self, path: str, thing: object) -> Answer:
        """Send an object."""
        return self.ask("POST", path, json.dumps(thing).encode(), {"Content-Type": "application/json"})

    def add(self, name: str, content: bytes, clash: str = "ask") -> Answer:
        """Send a file."""
        return self.ask("POST", f"/api/files?name={quote(name, safe='')}&clash={clash}", content)


@contextmanager
def opened(folder: Path, cwd: Path | None = None, notes: Path | None = None, **environment: str) -> Iterator[Window]:
    """Run `rkt-xl open` for a folder until the test is over.

    Args:
        folder: the folder.
        cwd, environment: in which place and surroundings, where that matters.
        notes: where every change of a file is to be noted.
    """
    program = ["rkt_xl"] if notes is None else ["tests.page.watched", str(notes)]
    command = [sys.executable, "-u", "-m", *program, "open", str(folder), "--tanpa-peramban"]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )
    timer = threading.Timer(_SECONDS_TO_START, process.kill)
    timer.start()
    said: list[str] = []
    try:
        assert process.stdout is not None
        for line in process.stdout:
            said.append(line.rstrip())
            link = _LINK.search(line)
            if link:
                break
        else:
            raise AssertionError(f"the page did not open: {said}")
        timer.cancel()
        window = Window(folder, link[0], process, said)
        threading.Thread(target=lambda: said.extend(map(str.rstrip, process.stdout or ())), daemon=True).start()
        yield window
    finally:
        timer.cancel()
        process.kill()
        process.wait()
