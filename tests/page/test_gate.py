"""Who may speak to the page: nobody but the browser that came in by the link, at this very address."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.page.window import Window, kept, opened

READING = ("/", "/static/main.js", "/api/state", "/api/progress", "/download?name=x", "/sheets?file=x")
WRITING = ("/api/files?name=RKT.xlsx", "/api/check", "/api/merge", "/api/decisions", "/api/settings", "/api/close")


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> object:
    with opened(tmp_path_factory.mktemp("map")) as running:
        running.enter()
        yield running


def test_without_the_cookie_every_address_is_closed(known: Window) -> None:
    for path in READING:
        assert known.ask("GET", path, headers={"Cookie": None}).status == 403, path
        assert known.ask("GET", path, headers={"Cookie": known.cookie + "x"}).status == 403, path
    for path in WRITING:
        assert known.ask("POST", path, b"{}", {"Cookie": None}).status == 403, path


@pytest.mark.parametrize("host", ["localhost", "rkt.contoh.id", "127.0.0.1", "127.0.0.1.contoh.id", "[::1]", ""])
def test_a_name_that_points_to_this_machine_is_refused(known: Window, host: str) -> None:
    port = known.host.split(":")[1]
    for name in (host, f"{host}:{port}"):
        if name != known.host:
            assert known.ask("GET", "/api/state", headers={"Host": name}).status in (400, 421), name


@pytest.mark.parametrize(
    "origin", [None, "null", "http://contoh.id", "http://127.0.0.1", "https://{host}", "http://{host}.id"]
)
def test_another_page_cannot_make_the_browser_write(known: Window, origin: str | None) -> None:
    sent = origin.format(host=known.host) if origin else None
    for path in WRITING:
        assert known.ask("POST", path, b"{}", {"Origin": sent}).status == 403, path


def test_another_page_cannot_make_the_browser_read(known: Window) -> None:
    for path in READING:
        for site in ("cross-site", "same-site"):
            assert known.ask("GET", path, headers={"Sec-Fetch-Site": site}).status == 403, path
        assert known.ask("GET", path, headers={"Sec-Fetch-Site": "same-origin"}).status in (200, 404), path


def test_a_form_of_another_page_is_not_understood(known: Window) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        answer = known.ask("POST", "/api/settings", b'{"opd": "x"}', {"Content-Type": kind})
        assert answer.status == 409
    assert kept(known.folder) == set()


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(known: Window, method: str) -> None:
    assert known.ask(method, "/api/settings", b"{}").status in (403, 405)


def test_the_link_opens_once(place: Path) -> None:
    with opened(place) as window:
        window.enter()
        first = window.link
        path = first.removeprefix(window.origin)
        again = window.ask("GET", path, headers={"Cookie": None})
        assert again.status == 403
        assert "set-cookie" not in again.headers
        assert window.ask("GET", path).status == 303, "the browser that came in by it may use it again"
        for _ in range(100):
            if any("Tautan baru" in line for line in window.said):
                break
            window.ask("GET", "/api/progress")
        (new,) = [line.split()[-1] for line in window.said if "Tautan baru" in line]
        assert new != first
        window.link, window.cookie = new, ""
        window.enter()


def test_a_wrong_key_opens_nothing(known: Window) -> None:
    for key in ("", "x", "a" * 43, "é"):
        answer = known.ask("GET", f"/enter?key={key.encode().hex()}", headers={"Cookie": None})
        assert answer.status == 403
        assert "set-cookie" not in answer.headers
        assert known.cookie.split("=")[1].encode() not in answer.body


def test_every_answer_keeps_itself_to_this_page(known: Window) -> None:
    for path, headers in (
        ("/", {}),
        ("/api/state", {}),
        ("/tidak-ada", {}),
        ("/", {"Cookie": None}),
        ("/", {"Host": "x"}),
    ):
        answer = known.ask("GET", path, headers=headers)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cache-control"] == "no-store"
        assert "access-control-allow-origin" not in answer.headers


def test_the_cookie_is_for_this_page_alone(place: Path) -> None:
    with opened(place) as window:
        answer = window.ask("GET", window.link.removeprefix(window.origin))
        attributes = [part.strip().casefold() for part in answer.headers["set-cookie"].split(";")]
        assert {"httponly", "samesite=strict", "path=/"} <= set(attributes)
        assert attributes[0].startswith(f"rkt_xl_{window.host.split(':')[1]}=")
        assert answer.headers["location"] == "/", "the key leaves the address"


def test_it_listens_on_this_machine_only(known: Window) -> None:
    import socket

    port = int(known.host.split(":")[1])
    for family, address in ((socket.AF_INET, "127.0.0.2"), (socket.AF_INET6, "::1")):
        with socket.socket(family) as line, pytest.raises(OSError):
            line.connect((address, port))


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/..%2fapp.py", "/static/%2e%2e/app.py", "/static//etc/passwd"]
)
def test_only_the_files_of_the_page_are_given_out(known: Window, path: str) -> None:
    assert known.ask("GET", path).status == 404


@pytest.mark.parametrize("name", ["../rahasia.txt", "..%2frahasia.txt", "/etc/passwd", "RKT.xlsx"])
def test_only_outputs_can_be_downloaded(known: Window, name: str) -> None:
    (known.folder.parent / "rahasia.txt").write_text("x")
    assert known.ask("GET", f"/download?name={name}").status == 404
    assert known.ask("GET", f"/sheets?file={name}").status == 404


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"decisions": 5}', b'{"decisions": [{"office": "0"}]}', b"\xff"])
def test_what_is_not_understood_is_told_and_changes_nothing(known: Window, body: bytes) -> None:
    answer = known.ask("POST", "/api/decisions", body, {"Content-Type": "application/json"})
    assert (answer.status, list(json.loads(answer.body))) == (409, ["message"])


def test_the_page_can_end_the_program(place: Path) -> None:
    with opened(place) as window:
        window.enter()
        assert window.send("/api/close", {}).status == 200
        assert window.process.wait(20) == 0
