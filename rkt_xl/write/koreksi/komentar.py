"""The comment on a cell: what people wrote there before, then every finding about it with its severity in words."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment

from rkt_xl.write.koreksi.catatan import Catatan

AUTHOR = "rkt-xl"
MARK = "Koreksi rkt-xl:"
"""The line that begins our part of a comment, by which a part from an earlier run is known."""

_MOST = 8
_WIDTH_PX = 330
_CHARACTERS = 52
_LINE_PX, _MAX_PX = 15, 640


def comment_for(entries: Sequence[Catatan], before: Comment | None) -> Comment:
    """Return the comment of a cell with findings; what stood there before stays in front, with its author."""
    text = comment_text(entries)
    kept = theirs(before)
    return fitted(f"{kept}\n\n{text}" if kept else text, before.author if before is not None and kept else AUTHOR)


def comment_text(entries: Sequence[Catatan]) -> str:
    """Return what is said of a cell, the gravest finding first."""
    parts = [MARK]
    for entry in entries[:_MOST]:
        finding = entry.finding
        parts.append(f"{entry.number}. {finding.severity.label.upper()} ({finding.code}): {entry.message}")
        parts.extend(text for text in (finding.suggestion, entry.compare_with) if text)
    if len(entries) > _MOST:
        parts.append(f"dan {len(entries) - _MOST} temuan lain, lihat lembar Koreksi.")
    return "\n".join(parts)


def theirs(comment: Comment | None) -> str:
    """Return what people wrote in a comment, without our part from an earlier run."""
    return "" if comment is None else str(comment.text).partition(MARK)[0].strip()


def fitted(text: str, author: str) -> Comment:
    """Return a comment whose box is as large as its text needs."""
    clean = ILLEGAL_CHARACTERS_RE.sub("", text)
    lines = sum(1 + len(line) // _CHARACTERS for line in clean.split("\n"))
    return Comment(
        clean, ILLEGAL_CHARACTERS_RE.sub("", author), height=min(_MAX_PX, _LINE_PX * lines + 14), width=_WIDTH_PX
    )
