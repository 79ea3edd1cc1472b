"""What was written as corrections, for the summary on the screen and the messages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Koreksi:
    """The correction of one source.

    Args:
        file: the source, relative to its folder.
        path: what was written.
        reason: why it is a list and no copy; empty for a copy.
        kept: an earlier correction that people changed, and that was left as it is.
    """

    file: str
    path: Path
    reason: str = ""
    kept: Path | None = None

    @property
    def is_copy(self) -> bool:
        """Whether the source was copied, with comments on its cells."""
        return not self.reason


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections of a run, and the file with the messages."""

    written: tuple[Koreksi, ...]
    pesan: Path
