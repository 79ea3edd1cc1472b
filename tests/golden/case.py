"""One sample folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

MERGE = "rkt-xl merge workbooks -o hasil"
INSPECT = "rkt-xl inspect workbooks"


@dataclass(frozen=True, slots=True)
class Case:
    """A sample: the name of its folder, its workbooks, its command.

    Args:
        name: of the folder below `samples/`; for a single document the kind comes first.
        books: file name to the sheets of the workbook, each drawn as text.
        command: what a user types in the sample folder.
        kind: the document kind that it shows, None for whole offices.
        hidden: sheets that are hidden, as file name and sheet name.
        raw: files that are no workbooks, with their bytes.
    """

    name: str
    books: Mapping[str, Mapping[str, str]]
    command: str = INSPECT
    kind: str | None = None
    hidden: frozenset[tuple[str, str]] = frozenset()
    raw: Mapping[str, bytes] = field(default_factory=dict)
