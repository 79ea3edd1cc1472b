"""The cells of copied tables that repeat the target of another cell: who mends one has to mend the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rkt_xl.model.document import Document, ReadFile
from rkt_xl.model.plan import Target
from rkt_xl.model.provenance import CellRef


def twin_cells(files: Iterable[ReadFile]) -> dict[CellRef, tuple[CellRef, ...]]:
    """Return the cells that repeat a target, by the cell of the table that counts."""
    found: dict[CellRef, tuple[CellRef, ...]] = {}
    for file in files:
        for copy in file.documents:
            original = next((d for d in file.documents if copy.copy_of is not None and _repeats(copy, d)), None)
            if original is not None:
                for own, twin in zip(_targets(original), _targets(copy), strict=True):
                    found[own.ref] = (*found.get(own.ref, ()), twin.ref)
    return found


def _repeats(copy: Document, original: Document) -> bool:
    is_origin = original.copy_of is None and original.table.sheet == copy.copy_of and original.kind is copy.kind
    return is_origin and [*_facts(original)] == [*_facts(copy)]


def _facts(document: Document) -> Iterator[object]:
    return ((t.role, t.tahun, t.triwulan, t.value) for t in _targets(document))


def _targets(document: Document) -> Iterator[Target]:
    return (target for indikator in document.indikator for target in indikator.targets)
