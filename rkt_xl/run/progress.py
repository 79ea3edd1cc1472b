"""How far a run is, on standard error, for anything that takes longer than a second.

On a terminal one line that is written over; elsewhere (a log file, a task planner) a plain line now and then. The
line is plain ASCII but for the names of files, so that old consoles show it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import TextIO

_QUIET_SECONDS = 1.0
_LINE_EVERY = 0.1
_LOG_EVERY = 10.0
_WIDTH = 79

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Told:
    """How far a step is.

    Args:
        what: the step in words.
        done, total: of how many items.
        left: how long it takes still, in words; empty where that cannot be told yet.
        name: what is being worked on, or was done last.
    """

    what: str
    done: int
    total: int
    left: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Listener:
    """Somebody who shows progress by other means than a line of text, and so wants to hear of every item."""

    hear: Callable[[Told], None]


Ear = TextIO | Listener | None
"""Where progress is told; None to say nothing."""


@dataclass(slots=True)
class Progress:
    """Counts the items of one step of a run and tells about them.

    Args:
        what: the step in words, `Membaca berkas`.
        total: how many items there are.
        stream: where to.
    """

    what: str
    total: int
    stream: Ear = None
    clock: Clock = monotonic
    done: int = 0
    _began: float = field(init=False)
    _told: float = field(init=False)
    _width: int = 0

    def __post_init__(self) -> None:
        self._began = self._told = self.clock()

    def begin(self, name: str) -> None:
        """Tell which item is being worked on from now on."""
        if isinstance(self.stream, Listener):
            self.stream.hear(self._told_now(name))

    def step(self, name: str = "") -> None:
        """Count one item as done; `name` is what is being worked on."""
        self.done += 1
        if isinstance(self.stream, Listener):
            self.stream.hear(self._told_now(name))
            return
        now = self.clock()
        if self.stream is None or now - self._began < _QUIET_SECONDS:
            return
        first = self._told == self._began
        is_terminal = self.stream.isatty()
        if first or now - self._told >= (_LINE_EVERY if is_terminal else _LOG_EVERY):
            self._told = now
            self._tell(self.line(now, name), is_terminal)

    def line(self, now: float, name: str) -> str:
        """Return what is told: items done, time left, the current file.

        >>> bar = Progress("Membaca berkas", 200, clock=lambda: 0.0); bar.done = 50
        >>> bar.line(10.0, "Renstra.xlsx")
        'Membaca berkas: 50 dari 200, sisa kira-kira 30 detik, Renstra.xlsx'
        """
        parts = [f"{self.done} dari {self.total}"]
        if self.done < self.total:
            parts.append(f"sisa kira-kira {self._left(now)}")
        return f"{self.what}: " + ", ".join([*parts, *([name] if name else [])])

    def _left(self, now: float) -> str:
        return _duration((now - self._began) / self.done * (self.total - self.done) if self.done else 0.0)

    def _told_now(self, name: str) -> Told:
        now = self.clock()
        is_known = self.done and self.done < self.total and now - self._began >= _QUIET_SECONDS
        return Told(self.what, self.done, self.total, self._left(now) if is_known else "", name)

    def close(self) -> None:
        """Take the line off the terminal."""
        if self.stream is not None and not isinstance(self.stream, Listener) and self._width:
            self.stream.write("\r" + " " * self._width + "\r")
            self.stream.flush()

    def _tell(self, line: str, is_terminal: bool) -> None:
        if self.stream is None or isinstance(self.stream, Listener):
            return
        if is_terminal:
            shown = line if len(line) <= _WIDTH else line[: _WIDTH - 3] + "..."
            self.stream.write("\r" + shown.ljust(self._width))
            self._width = max(self._width, len(shown))
        else:
            self.stream.write(line + "\n")
        self.stream.flush()


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} detik"
    return f"{round(seconds / 60)} menit" if seconds < 5400 else f"{round(seconds / 3600)} jam"


def told_to(quiet: bool) -> TextIO | None:
    """Return where progress goes: standard error, or nowhere."""
    return None if quiet else sys.stderr
