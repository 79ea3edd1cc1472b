"""One file, read once: its card stays with the run, what was read of it lies in the cache until its office needs it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from rkt_xl.intake.discover import Source
from rkt_xl.model.card import FileCard
from rkt_xl.model.document import FileStatus, ReadFile
from rkt_xl.reconcile.office import card_of
from rkt_xl.run.reading import LOST, bytes_of, failed_file, read_bytes
from rkt_xl.store.parsed import ParsedFiles, parsed_key
from rkt_xl.tables.heading_map import NO_CHOICES, HeadingMap


@dataclass(frozen=True, slots=True)
class FileReader:
    """Reads the files of a folder, as staff chose for headings, and finds again what was read.

    Args:
        folder: the folder.
        store: where what was read is kept.
        headings: what staff chose for odd headings.
        choices: a mark of them.
    """

    folder: Path
    store: ParsedFiles
    headings: HeadingMap = NO_CHOICES
    choices: str = ""

    @classmethod
    def of(cls, folder: Path, store: ParsedFiles, headings: HeadingMap) -> FileReader:
        """Return the reader of a folder."""
        chosen = repr(sorted(headings.choices.items(), key=lambda item: item[0])) if headings.choices else ""
        return cls(folder, store, headings, sha256(chosen.encode()).hexdigest() if chosen else "")

    def read(self, source: Source) -> FileCard:
        """Read a file, or find what was read of the same content before; return its card."""
        found = bytes_of(source)
        if isinstance(found, ReadFile):
            return card_of(found)
        data, modified = found
        key = parsed_key(data, source.name, self.choices)
        kept = self.store.get(key)
        if kept is None:
            kept = read_bytes(source, data, modified, headings=self.headings)
            self.store.put(key, kept)
        return replace(card_of(kept, key), modified=modified)

    def load(self, card: FileCard) -> ReadFile:
        """Return what was read of a file; where it is no longer kept, the file is read again."""
        if not card.key:
            if card.status is FileStatus.FAILED:
                return failed_file(card.file, card.reason or "")
            return ReadFile(
                card.file, card.format, card.status, card.reason, sha256=card.sha256, is_output=card.is_output
            )
        file = self.store.get(card.key) or self._again(card)
        return file if file.modified == card.modified or not card.modified else replace(file, modified=card.modified)

    def _again(self, card: FileCard) -> ReadFile:
        source = Source(self.folder / card.file, card.file)
        found = bytes_of(source)
        return found if isinstance(found, ReadFile) else read_bytes(source, *found, headings=self.headings)


def lost_card(source: Source) -> FileCard:
    """Return the card of a file that ended the process that read it."""
    return card_of(failed_file(source.name, LOST))


def passed_over(card: FileCard) -> FileCard:
    """Return the card of an earlier output that lies among the workbooks that it was made from."""
    reason = "Hasil rkt-xl sebelumnya, bukan dokumen sumber."
    return FileCard(
        card.file, card.format, FileStatus.SKIPPED, reason, is_output=True, modified=card.modified, sha256=card.sha256
    )
