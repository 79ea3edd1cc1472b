"""From a folder to what was read in it: the card of every file, the settings, the nomenclature."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rkt_xl.errors import UsageError
from rkt_xl.intake import refusals
from rkt_xl.intake.discover import Source, discover
from rkt_xl.intake.longpath import openable
from rkt_xl.model.card import FileCard
from rkt_xl.model.document import DocumentKind, FileStatus
from rkt_xl.pengaturan.reader import Pengaturan, read_pengaturan
from rkt_xl.pipeline.files import FileReader, lost_card, passed_over
from rkt_xl.reconcile.nomenklatur import Nomenklatur, read_versions
from rkt_xl.run.executor import Team
from rkt_xl.run.progress import Ear, Progress
from rkt_xl.run.reading import UNPLACED
from rkt_xl.store.parsed import ParsedFiles


@dataclass(frozen=True, slots=True)
class Gathered:
    """Everything that was read in a folder.

    Args:
        reader: finds what was read of a file.
        cards: every file.
        pengaturan: what staff set.
        outputs: the earlier outputs among the sources.
    """

    reader: FileReader
    cards: tuple[FileCard, ...]
    pengaturan: Pengaturan
    outputs: tuple[Path, ...]

    def versions(self) -> list[Nomenklatur]:
        """Return the nomenclature in the folder; without one, the versions that are kept on this machine."""
        from rkt_xl.store.nomenklatur import load

        official = [self.reader.load(card) for card in self.cards if DocumentKind.NOMENKLATUR in card.kinds]
        return read_versions(d for file in official for d in file.documents) or load()

    @property
    def common_year(self) -> int | None:
        """The year that most tables name."""
        years = Counter(year for card in self.cards for year in card.years)
        return max(years, key=lambda year: (years[year], year)) if years else None


def gather(folder: Path, store: ParsedFiles, team: Team, stream: Ear = None) -> Gathered:
    """Read every workbook below a folder.

    Args:
        folder: where the workbooks are.
        store: where what was read is kept.
        team: who reads.
        stream: where progress is told.

    Raises:
        UsageError: when the folder is missing, empty, or holds no planning table at all.
    """
    sources = discover(folder)
    if all(source.skip is not None for source in sources):
        raise UsageError(_no_workbook(folder, sources))
    pengaturan = read_pengaturan(folder)
    reader = FileReader.of(folder, store, pengaturan.headings)
    progress = Progress("Membaca berkas", len(sources), stream)
    cards = team.map(
        reader.read,
        sources,
        lost_card,
        lambda source, _: progress.step(source.name),
        lambda source: progress.begin(source.name),
    )
    progress.close()
    cards = _without_own_output(cards)
    if not any(card.status is FileStatus.READ for card in cards):
        raise UsageError(_nothing_read(folder, cards))
    outputs = (openable(folder / card.file) for card in cards if card.is_output and card.status is FileStatus.SKIPPED)
    return Gathered(reader, tuple(cards), pengaturan, tuple(outputs))


def _without_own_output(cards: list[FileCard]) -> list[FileCard]:
    """The files of a folder, with an earlier output passed over where the workbooks that it came from lie beside it."""
    if not any(card.status is FileStatus.READ and not card.is_output for card in cards):
        return cards
    return [passed_over(c) if c.is_output and c.status is FileStatus.READ else c for c in cards]


def _no_workbook(folder: Path, sources: Sequence[Source]) -> str:
    """What is said of a folder without workbooks: where something else was sent in their place, what to do with it."""
    instead = [s for s in sources if s.skip in refusals.BY_SUFFIX.values()]
    if not instead:
        return f"Map {folder} tidak berisi buku kerja Excel; taruh berkas Renstra, RKT, PK, atau DPA di dalamnya."
    names = _first_of([source.name for source in instead])
    return f"Map {folder} tidak berisi buku kerja Excel, hanya {names}. {instead[0].skip}"


def _first_of(files: Sequence[str]) -> str:
    """The first of some files, and how many others there are."""
    return files[0] + (f" (dan {len(files) - 1} berkas lain)" if len(files) > 1 else "")


def _nothing_read(folder: Path, cards: Sequence[FileCard]) -> str:
    failed = [card for card in cards if card.status is FileStatus.FAILED]
    if failed:
        names = _first_of([card.file for card in failed])
        return f"Tidak ada berkas di {folder} yang dapat dibaca: {names}. {failed[0].reason}"
    unplaced = [card.file for card in cards if card.reason == UNPLACED]
    if unplaced:
        return f"Tidak ada yang dapat digabungkan dari {folder}: {_first_of(unplaced)}. {UNPLACED}"
    if any(card.is_blank for card in cards):
        return f"Semua formulir di map {folder} masih kosong; isi dahulu, lalu jalankan lagi."
    return (
        f"Map {folder} tidak berisi tabel perencanaan yang dikenali; "
        "jalankan rkt-xl inspect pada berkasnya untuk melihat apa yang terbaca."
    )
