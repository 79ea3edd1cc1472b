"""Regions written one letter apart: which of them is a typing error, and which another kabupaten.

Badung and Bandung are two kabupaten, `Gorontalo` and `Gorontalu` one. The names alone cannot tell; where the files lie
and what they hold can.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import PurePosixPath

from rkt_xl.model.card import FileCard
from rkt_xl.model.document import DocumentKind
from rkt_xl.reconcile.office_names import Region, may_be_one_region, parse_name


@dataclass(slots=True)
class _Seen:
    """Where the files of a region lie, which offices and which kinds of documents they are."""

    files: int = 0
    folders: set[PurePosixPath] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    kinds: set[DocumentKind] = field(default_factory=set)


def slips(cards: Iterable[FileCard]) -> dict[Region, Region]:
    """Return the regions that are typing errors, each with the region that it means.

    A region is a slip of another one when all its files lie in folders of the other, one office names it, and its
    documents are of kinds that the other one does not have. Two RKT in two spellings, or two folders, are two regions.
    """
    seen = _seen(cards)
    found: dict[Region, Region] = {}
    for near in _in_one_folder(seen):
        for one, other in combinations(near, 2):
            if one not in found and other not in found and may_be_one_region(one, other):
                rare, common = sorted((one, other), key=lambda region: (seen[region].files, region))
                if _is_slip(seen[rare], seen[common]):
                    found[rare] = common
    return found


def _seen(cards: Iterable[FileCard]) -> dict[Region, _Seen]:
    seen: dict[Region, _Seen] = {}
    for card in cards:
        name = parse_name(card.opd) if card.opd else None
        if name is None or name.region is None:
            continue
        own = seen.setdefault(name.region, _Seen())
        own.files += 1
        own.folders.add(PurePosixPath(card.file).parent)
        own.offices.add(name.key)
        own.kinds.update(card.kinds)
    return seen


def _in_one_folder(seen: Mapping[Region, _Seen]) -> Iterable[Sequence[Region]]:
    """The regions that share a folder: only these can be slips of each other."""
    in_folder: dict[PurePosixPath, list[Region]] = {}
    for region in sorted(seen):
        for folder in seen[region].folders:
            in_folder.setdefault(folder, []).append(region)
    return in_folder.values()


def _is_slip(rare: _Seen, common: _Seen) -> bool:
    return rare.folders <= common.folders and len(rare.offices) == 1 and not rare.kinds & common.kinds
