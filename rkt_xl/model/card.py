"""What a run keeps of a file while its documents lie elsewhere: enough to tell whose it is and to sum up."""

from __future__ import annotations

from dataclasses import dataclass

from rkt_xl.model.document import DocumentKind, FileStatus


@dataclass(frozen=True, slots=True)
class FileCard:
    """One file in a few words.

    Args:
        file: its name, relative to the folder.
        format, status, reason: what became of it.
        kinds: the kinds of document in it, each once, in the order of its tables.
        opd: the office that most of its tables name.
        is_plan: whether one of its documents is a plan that says something.
        years: the years that its tables name, one for each table.
        is_output: whether this program wrote it.
        modified, sha256: when it was changed, and a mark of its content.
        key: under which what was read of it is kept; empty where it is not.
        is_blank: whether it holds a form that nobody has filled.
    """

    file: str
    format: str | None
    status: FileStatus
    reason: str | None = None
    kinds: tuple[DocumentKind, ...] = ()
    opd: str | None = None
    is_plan: bool = False
    years: tuple[int, ...] = ()
    is_output: bool = False
    modified: float = 0.0
    sha256: str = ""
    key: str = ""
    is_blank: bool = False
