"""Who may speak to the page: the browser that came in by the link, speaking to this very address, and nobody else.

The page listens on this machine only, but other web pages open in the same browser, other programs and other people
logged in here can reach it too. Five checks stand before everything else, and none of them trusts another:
the address asked for (a name that somebody points at 127.0.0.1 is refused), the page that asks (`Origin` and
`Sec-Fetch-Site`), the cookie, the headers of every answer, and the key of the link, which opens once.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = "127.0.0.1"
ENTRANCE = "/enter"
_READING = ("GET", "HEAD")
_OWN_SITE = ("same-origin", "none")
"""`none`: typed, or opened by another program."""

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
PAINTING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; sandbox; "
PAINTING_POLICY += "frame-ancestors 'self'"
"""The painted sheets carry their look with them, as the file that `inspect --html` writes; they may do nothing else."""

_HEADERS = {
    "Content-Security-Policy": PAGE_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_CLOSED = """<!DOCTYPE html><html lang="id"><meta charset="utf-8"><title>rkt-xl</title>
<h1>Halaman ini belum dibuka untuk peramban ini</h1>
<p>Buka tautan yang ditampilkan rkt-xl di jendela tempat perintah itu dijalankan.
Bila tautannya sudah pernah dipakai, tautan baru baru saja ditampilkan di sana.</p></html>"""


class Gate:
    """Keeps the key of the link and the cookie.

    Args:
        port: where the page listens.
        announce: shows a new link to the person at this machine.
    """

    def __init__(self, port: int, announce: Callable[[str], None]) -> None:
        self.host = f"{LOOPBACK}:{port}"
        self.origin = f"http://{self.host}"
        self.cookie_name = f"rkt_xl_{port}"  # cookies do not know ports: two windows must not share one
        self._announce = announce
        self._key = secrets.token_urlsafe(32)
        self._spent: str | None = None
        self._cookie = secrets.token_urlsafe(32)

    @property
    def link(self) -> str:
        """The address that opens the page, once."""
        return f"{self.origin}{ENTRANCE}?key={self._key}"

    def enter(self, key: str) -> str | None:
        """Return the cookie for a right key, which opens nothing from then on; None for a wrong one.

        Who comes with the key that was used last has seen it (their browser was closed since): a new link is shown,
        not to them but on the screen of this machine.
        """
        if secrets.compare_digest(key.encode(), self._key.encode()):
            self._spent, self._key = self._key, secrets.token_urlsafe(32)
            return self._cookie
        if self._spent is not None and secrets.compare_digest(key.encode(), self._spent.encode()):
            self._announce(self.link)
        return None

    def knows(self, cookies: str) -> bool:
        """Whether a `Cookie` header carries the cookie."""
        try:
            morsel = SimpleCookie(cookies).get(self.cookie_name)
        except CookieError:
            return False
        return morsel is not None and secrets.compare_digest(morsel.value.encode(), self._cookie.encode())

    def refusal(self, method: str, path: str, headers: Headers) -> Response | None:
        """Return the answer for a request that may not come in, None for one that may."""
        if headers.getlist("host") != [self.host]:
            return PlainTextResponse("Alamat ini bukan milik rkt-xl.", 421)
        if headers.get("sec-fetch-site", "none") not in _OWN_SITE:
            return PlainTextResponse("Permintaan dari halaman lain ditolak.", 403)
        if method not in _READING and headers.get("origin") != self.origin:
            return PlainTextResponse("Permintaan dari halaman lain ditolak.", 403)
        if path != ENTRANCE and not self.knows(headers.get("cookie", "")):
            return closed()
        return None


def closed() -> Response:
    """Return the page for a browser that has not come in by the link."""
    return HTMLResponse(_CLOSED, 403)


class Guarded:
    """An application behind its gate; every answer gets the headers that keep it to itself."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self._app = app
        self._gate = gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            raise RuntimeError(f"no {scope['type']} here")

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refused = self._gate.refusal(scope["method"], scope["path"], Headers(scope=scope))
        await (refused or self._app)(scope, receive, send_guarded)
