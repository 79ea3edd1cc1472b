"""The official nomenclature as an index: by kode, and by name below a parent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.kode import Kode, Level
from rkt_xl.model.provenance import CellRef
from rkt_xl.reconcile.likeness import pair_names
from rkt_xl.values.keputusan import find_keputusan
from rkt_xl.values.kode import read_kode
from rkt_xl.values.text import match_key

_FORMER = re.compile(r"(?:\d|[xX])\.(?:\d\d|[xX]{2})\.\d\d\.\d\.\d\d(?:\.\d{2,4})?")


@dataclass(frozen=True, slots=True)
class Entry:
    """One official line: kode, level, name, output indikator and satuan, and where it was read."""

    kode: Kode
    level: Level
    nama: str
    ref: CellRef
    indikator: str | None = None
    satuan: str | None = None


@dataclass(slots=True)
class Nomenklatur:
    """Official lines of one version by kode and by parent: its name, the year of its decree, the file it is from."""

    name: str
    tahun: int | None = None
    file: str = ""
    by_kode: dict[str, Entry] = field(default_factory=dict)
    children: dict[str, list[Entry]] = field(default_factory=dict)
    by_name: dict[str, list[Entry]] = field(default_factory=dict)
    by_former: dict[str, Entry] = field(default_factory=dict)

    def add(self, entry: Entry) -> None:
        """Take up a line, below its parent."""
        self.by_kode[str(entry.kode)] = entry
        if entry.kode.parent is not None:
            self.children.setdefault(str(entry.kode.parent), []).append(entry)

    def get(self, kode: Kode) -> Entry | None:
        """Return the line of a kode; the penunjang part is found under `X.XX` too."""
        exact = self.by_kode.get(str(kode))
        if exact is not None or kode.is_placeholder or len(kode.segments) < 3 or kode.segments[2] != "01":
            return exact
        return self.by_kode.get(str(Kode(("X", "XX", *kode.segments[2:]))))

    def below(self, parent: Kode | None) -> Sequence[Entry]:
        """Return the lines directly below a kode; all programs for None."""
        if parent is None:
            return [entry for entry in self.by_kode.values() if entry.level is Level.PROGRAM]
        entry = self.get(parent)
        return self.children.get(str(entry.kode), ()) if entry is not None else ()

    def named(self, key: str) -> Sequence[Entry]:
        """Return all lines of a name in normal form (`match_key`), wherever they stand."""
        if not self.by_name:
            for entry in self.by_kode.values():
                self.by_name.setdefault(match_key(entry.nama), []).append(entry)
        return self.by_name.get(key, ())

    def successor(self, kode: Kode) -> Entry | None:
        """Return the line that took the place of an old kode."""
        return self.by_former.get(str(kode))

    def covers(self, kode: Kode) -> bool:
        """Whether the list holds anything of the kode's bidang, so that absence means something."""
        entry = self.get(Kode(kode.segments[:3])) if len(kode.segments) >= 3 else None
        return entry is not None

    def find_names(self, names: Sequence[str], parent: Kode | None, bidang: Iterable[str]) -> list[Entry | None]:
        """Return the official line of each name among the lines below a parent, None where none is clear."""
        wanted = set(bidang)
        pool = [
            e
            for e in self.below(parent)
            if parent is not None or not wanted or e.kode.is_placeholder or e.kode.bidang in wanted
        ]
        found: list[Entry | None] = [None] * len(names)
        for pair in pair_names(names, [e.nama for e in pool]):
            found[pair.left] = pool[pair.right]
        return found


def former_kode(text: str) -> Iterator[Kode]:
    """Yield the kode that the column of predecessors names, one or several in a cell.

    >>> [str(kode) for kode in former_kode("5.03.02.2.01.0004 Fasilitasi; 5.03.02.2.01.0005 Pengelolaan")]
    ['5.03.02.2.01.0004', '5.03.02.2.01.0005']
    """
    for found in _FORMER.findall(text):
        reading = read_kode(found)
        if reading.kode is not None:
            yield reading.kode


def read_versions(documents: Iterable[Document]) -> list[Nomenklatur]:
    """Return the nomenclature tables as versions: tables of one decree together, those of none as one version.

    Lines are taken with their kode; the first table that has a kode wins.
    """
    versions: dict[int | None, Nomenklatur] = {}
    for document in documents:
        if document.kind is not DocumentKind.NOMENKLATUR:
            continue
        info = document.table
        decree = find_keputusan(info.title) or find_keputusan(PurePosixPath(info.file).stem.replace("_", " "))
        tahun = decree.tahun if decree else None
        name = decree.name if decree else PurePosixPath(info.file).stem
        _add_table(versions.setdefault(tahun, Nomenklatur(name, tahun, info.file)), document)
    return [version for version in versions.values() if version.by_kode]


def _add_table(version: Nomenklatur, document: Document) -> None:
    outputs = {i.owner.ref: i for i in document.indikator if i.owner is not None}
    for node in document.nodes:
        if node.kode is None or str(node.kode.value) in version.by_kode:
            continue
        output = outputs.get(node.nama.ref)
        entry = Entry(
            node.kode.value,
            node.level,
            node.nama.value,
            node.nama.ref,
            output.text.value if output and output.text else None,
            output.satuan.text if output and output.satuan else None,
        )
        version.add(entry)
        former = node.note("sebelumnya")
        for old in former_kode(former.value) if former else ():
            if str(old) != str(entry.kode):
                version.by_former.setdefault(str(old), entry)


def pick(versions: Sequence[Nomenklatur], tahun: int) -> Nomenklatur | None:
    """Return the version that plans of a year follow: the newest decree before that year, else the oldest.

    A version without a year counts as the newest of before.

    >>> pick([Nomenklatur("a", 2023), Nomenklatur("b", 2024), Nomenklatur("c", 2025)], 2025).name
    'b'
    """
    before = [v for v in versions if v.tahun is None or v.tahun < tahun]
    if before:
        return max(before, key=lambda v: (v.tahun is None, v.tahun or 0, len(v.by_kode)))
    return min(versions, key=lambda v: v.tahun or 0, default=None)
