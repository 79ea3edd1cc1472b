"""The official nomenclature as an index: by kode, and by name below a parent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.kode import Kode, Level
from rkt_xl.model.provenance import CellRef
from rkt_xl.reconcile.likeness import pair_names
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
    """Official lines by kode and by parent."""

    name: str
    by_kode: dict[str, Entry] = field(default_factory=dict)
    children: dict[str, list[Entry]] = field(default_factory=dict)
    by_name: dict[str, list[Entry]] = field(default_factory=dict)
    by_former: dict[str, Entry] = field(default_factory=dict)

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


def read_nomenklatur(documents: Iterable[Document]) -> Nomenklatur | None:
    """Return the index of all nomenclature tables, None when there is none.

    Lines are taken with their kode; the first table that has a kode wins.
    """
    index: Nomenklatur | None = None
    for document in documents:
        if document.kind is not DocumentKind.NOMENKLATUR:
            continue
        index = index or Nomenklatur(document.table.file)
        outputs = {i.owner.ref: i for i in document.indikator if i.owner is not None}
        for node in document.nodes:
            if node.kode is None or str(node.kode.value) in index.by_kode:
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
            index.by_kode[str(entry.kode)] = entry
            former = node.note("sebelumnya")
            for old in former_kode(former.value) if former else ():
                index.by_former.setdefault(str(old), entry)
            parent = entry.kode.parent
            if parent is not None:
                index.children.setdefault(str(parent), []).append(entry)
    return index
