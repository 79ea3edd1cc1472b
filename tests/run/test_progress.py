"""Progress is told only for what takes long, and as the place where it is shown can show it."""

from __future__ import annotations

import io

from rkt_xl.run.progress import Progress


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


def told(stream: io.StringIO, seconds: float, items: int) -> str:
    """What is told when each item takes so long."""
    now = [0.0]
    progress = Progress("Membaca berkas", items, stream, lambda: now[0])
    for number in range(items):
        now[0] += seconds
        progress.step(f"{number}.xlsx")
    progress.close()
    return stream.getvalue()


def test_what_is_quick_says_nothing() -> None:
    assert told(io.StringIO(), 0.01, 50) == ""


def test_a_log_file_gets_a_plain_line_now_and_then() -> None:
    lines = told(io.StringIO(), 1.0, 60).splitlines()
    assert lines[0] == "Membaca berkas: 1 dari 60, sisa kira-kira 59 detik, 0.xlsx"
    assert 4 <= len(lines) <= 8
    assert all(line.isascii() and "\r" not in line for line in lines)


def test_a_terminal_gets_one_line_that_is_taken_off_at_the_end() -> None:
    text = told(Terminal(), 1.0, 60)
    assert "\n" not in text
    assert text.endswith("\r")
    assert "60 dari 60" in text
