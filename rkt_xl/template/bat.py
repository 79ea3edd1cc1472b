"""`Gabung RKT.bat` for Windows: a double-click merges its own folder, a folder dropped on it that one."""

from __future__ import annotations

from importlib.resources import files

BAT_NAME = "Gabung RKT.bat"


def render_bat() -> bytes:
    """Return the batch file, with the line ends that Windows wants."""
    text = files("rkt_xl.template").joinpath("gabung.bat").read_text(encoding="ascii")
    return "\r\n".join(text.splitlines()).encode("ascii") + b"\r\n"
