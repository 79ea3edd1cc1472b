"""The addresses of the page, each a small function over the desk."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from importlib import resources
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote, urlencode

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from rkt_xl.errors import RktXlError, UsageError
from rkt_xl.intake.limits import DEFAULT_LIMITS
from rkt_xl.page import settings
from rkt_xl.page.desk import Desk, Wish
from rkt_xl.page.gate import ENTRANCE, PAINTING_POLICY, Gate, Guarded, closed
from rkt_xl.page.paintings import Paintings
from rkt_xl.page.runs import Extras
from rkt_xl.page.state import progress, state
from rkt_xl.page.uploads import Clash, Outcome, receive, safe_name, too_large

_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_MOST_JSON = 4_000_000
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WRITTEN = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
    ".txt": "text/plain",
}
_NOT_UNDERSTOOD = "Permintaan tidak dipahami; muat ulang halaman ini."


def application(desk: Desk, gate: Gate, stop: Callable[[], None]) -> ASGIApp:
    """Return the page over a desk, behind its gate.

    Args:
        desk: what it shows.
        gate: who may come in.
        stop: ends the server.
    """
    page = _Page(desk, gate, stop)
    routes = [
        Route(ENTRANCE, page.enter),
        Route("/", page.static),
        Route("/static/{name}", page.static),
        Route("/sheets", page.sheets),
        Route("/download", page.download),
        Route("/api/state", page.state),
        Route("/api/progress", page.progress),
        Route("/api/files", page.add_file, methods=["POST"]),
        Route("/api/check", page.check, methods=["POST"]),
        Route("/api/merge", page.merge, methods=["POST"]),
        Route("/api/decisions", page.decide, methods=["POST"]),
        Route("/api/settings", page.save_settings, methods=["POST"]),
        Route("/api/close", page.close, methods=["POST"]),
    ]
    return Guarded(Starlette(routes=routes, exception_handlers={RktXlError: _told}), gate)


async def _told(_: Request, error: Exception) -> Response:
    """A mistake that the user can mend, as its one sentence."""
    return JSONResponse({"message": str(error)}, 409)


class _Page:
    """The answers to all addresses."""

    def __init__(self, desk: Desk, gate: Gate, stop: Callable[[], None]) -> None:
        self._desk = desk
        self._gate = gate
        self._stop = stop
        files = resources.files("rkt_xl.page") / "static"
        self._paintings = Paintings(desk)
        self._static = {file.name: file.read_bytes() for file in files.iterdir() if file.is_file()}

    async def enter(self, request: Request) -> Response:
        """The link: its key is exchanged for the cookie and leaves the address."""
        if self._gate.knows(request.headers.get("cookie", "")):
            return RedirectResponse("/", 303)
        cookie = self._gate.enter(request.query_params.get("key", ""))
        if cookie is None:
            return closed()
        answer = RedirectResponse("/", 303)
        answer.set_cookie(self._gate.cookie_name, cookie, httponly=True, samesite="strict", path="/")
        return answer

    async def static(self, request: Request) -> Response:
        """The page itself and what it is made of."""
        name = request.path_params.get("name", "index.html")
        content = self._static.get(name)
        if content is None:
            return PlainTextResponse("Tidak ada.", 404)
        return Response(content, media_type=_TYPES.get(PurePosixPath(name).suffix, "application/octet-stream"))

    async def state(self, _: Request) -> Response:
        """Everything that the page shows."""
        return JSONResponse(await run_in_threadpool(state, self._desk))

    async def progress(self, _: Request) -> Response:
        """How far the work is."""
        return JSONResponse(progress(self._desk))

    async def add_file(self, request: Request) -> Response:
        """Take one file; its name and what to do about a namesake stand in the address, its content is the body."""
        self._desk.refuse_while_busy()
        name, most = safe_name(request.query_params.get("name", "")), DEFAULT_LIMITS.file_bytes
        clash = _clash(request.query_params.get("clash", Clash.ASK.value))
        if int(request.headers.get("content-length", "0")) > most:
            return JSONResponse({"message": too_large(name, most)}, 413)
        try:
            received = await receive(self._desk.folder, name, request.stream(), most, clash)
        except ClientDisconnect:
            return Response(status_code=400)
        if received.outcome not in (Outcome.SAME, Outcome.CLASHES):
            self._desk.sources_changed()
        return JSONResponse({"name": received.name, "outcome": received.outcome.value})

    async def check(self, _: Request) -> Response:
        """Read the folder again."""
        self._desk.start_reading()
        return JSONResponse(progress(self._desk))

    async def merge(self, request: Request) -> Response:
        """Write the outputs, and what is asked for beside them."""
        self._desk.start_merging(_extras(await _json(request)))
        return JSONResponse(progress(self._desk))

    async def decide(self, request: Request) -> Response:
        """Write decisions into the outputs."""
        found = (await _json(request)).get("decisions")
        if not isinstance(found, list):
            raise UsageError(_NOT_UNDERSTOOD)
        await run_in_threadpool(self._desk.decide, [_wish(entry) for entry in found])
        return JSONResponse(progress(self._desk))

    async def save_settings(self, request: Request) -> Response:
        """Write the settings workbook."""
        self._desk.refuse_while_busy()
        values = {field: value for field, value in (await _json(request)).items() if isinstance(value, str)}
        changed = await run_in_threadpool(settings.save, self._desk.folder, values)
        if changed:
            self._desk.sources_changed()
        return JSONResponse({"changed": changed})

    async def sheets(self, request: Request) -> Response:
        """The painted sheets of a file; asked for a cell, the way to its place on them."""
        asked = request.query_params
        painting = await run_in_threadpool(self._paintings.of, asked.get("file", ""))
        if painting is None:
            return PlainTextResponse("Berkas itu tidak ada lagi; tekan Periksa Ulang.", 404)
        if "sheet" in asked:
            place = painting.place(asked["sheet"], asked.get("cell", ""))
            return RedirectResponse(
                f"/sheets?{urlencode({'file': asked['file']}, quote_via=quote)}#{quote(place)}", 303
            )
        return HTMLResponse(painting.page, headers={"Content-Security-Policy": PAINTING_POLICY})

    async def download(self, request: Request) -> Response:
        """An output, as a file to keep."""
        name = request.query_params.get("name", "")
        known = (path for path in self._desk.downloads if self._desk.name_of(path) == name)
        path = next((path for path in known if path.is_file()), None)
        if path is None:
            return PlainTextResponse("Hasil itu tidak ada lagi; gabungkan lagi.", 404)
        return FileResponse(path, media_type=_WRITTEN.get(path.suffix, _XLSX), filename=path.name)

    async def close(self, _: Request) -> Response:
        """End the program."""
        self._stop()
        return JSONResponse({})


def _clash(value: str) -> Clash:
    try:
        return Clash(value)
    except ValueError as err:
        raise UsageError(_NOT_UNDERSTOOD) from err


async def _json(request: Request) -> Mapping[str, Any]:
    """The object that was sent.

    Raises:
        UsageError: when it is none, or far too large.
    """
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > _MOST_JSON:
            raise UsageError(_NOT_UNDERSTOOD)
    try:
        found = json.loads(body)
    except ValueError as err:
        raise UsageError(_NOT_UNDERSTOOD) from err
    if request.headers.get("content-type") != "application/json" or not isinstance(found, dict):
        raise UsageError(_NOT_UNDERSTOOD)
    return found


def _extras(sent: Mapping[str, Any]) -> Extras:
    names = [field.name for field in fields(Extras)]
    if any(not isinstance(sent.get(name, False), bool) for name in names):
        raise UsageError(_NOT_UNDERSTOOD)
    return Extras(**{name: sent.get(name, False) for name in names})


def _wish(entry: object) -> Wish:
    match entry:
        case {"office": int(office), "key": str(key), "status": str(status), "reason": str(reason)}:
            return Wish(office, key, status, reason)
    raise UsageError(_NOT_UNDERSTOOD)
