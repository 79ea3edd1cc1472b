"""The terminal: what old consoles cannot show is written otherwise, colour goes to a terminal only.

Goes out: streams that never fail on a letter, painted text.
"""

from __future__ import annotations

import codecs
import os
import re
import sys
from functools import partial
from typing import Any

import click

_PLAIN = {
    "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "×": "x", "·": "-", "•": "-", "→": "->",
    "≥": ">=", "≤": "<=", "≠": "<>", "±": "+/-", "√": "V", "✓": "V", "✔": "V", "²": "2", "³": "3", "\u00a0": " ",
}  # fmt: skip
_HANDLER = "rkt-xl-plain"

_PAINT: tuple[tuple[re.Pattern[str], dict[str, Any]], ...] = (
    (re.compile(r"^ *(?:GAGAL|Kesalahan)\b", re.MULTILINE), {"fg": "red", "bold": True}),
    (re.compile(r"^ *Peringatan\b", re.MULTILINE), {"fg": "yellow"}),
    (re.compile(r"\b[1-9][\d.]* kesalahan\b"), {"fg": "red", "bold": True}),
    (re.compile(r"\b[1-9][\d.]* peringatan\b"), {"fg": "yellow"}),
    (re.compile(r"^(?:Hasil|Halaman|Map|Ditulis): ?(?=.)", re.MULTILINE), {"bold": True}),
    (re.compile(r"^Langkah berikutnya:", re.MULTILINE), {"bold": True}),
)
"""What is coloured; the text is the same without."""


def prepare_streams() -> None:
    """Let the console show something readable for letters that it does not have."""
    codecs.register_error(_HANDLER, _in_plain_letters)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=_HANDLER)


def _in_plain_letters(err: UnicodeError) -> tuple[str, int]:
    if not isinstance(err, UnicodeEncodeError):
        raise err
    return "".join(_PLAIN.get(letter, "?") for letter in err.object[err.start : err.end]), err.end


def wants_colour() -> bool | None:
    """Return False where colour is not wanted (`NO_COLOR`, a dumb terminal), None to leave it to the stream."""
    return False if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" else None


def show(text: str, *, err: bool = False) -> None:
    """Write a result or a message, coloured where it goes to a terminal."""
    for pattern, style in _PAINT:
        text = pattern.sub(partial(_painted, style), text)
    click.echo(text, err=err)


def _painted(style: dict[str, Any], match: re.Match[str]) -> str:
    return click.style(match[0], **style)
