"""What an amendment changed against the first version: targets, pagu, lines added and dropped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rkt_xl.model.document import Document
from rkt_xl.model.plan import Indikator, Pagu, Target
from rkt_xl.model.provenance import CellRef
from rkt_xl.model.result import Change, Superseded
from rkt_xl.model.target import Role
from rkt_xl.reconcile.compare import Verdict, compare_targets, same_number
from rkt_xl.values.display import indonesian
from rkt_xl.values.text import match_key

_Key = tuple[str, str]


def changes_of(superseded: Sequence[Superseded]) -> list[Change]:
    """Return the changes between each first version and its amendment, in the order of the amended tables."""
    found: list[Change] = []
    pairs = {id(s.winners): s.winners for s in superseded if s.is_amended}
    for winners in pairs.values():
        before = [s.document for s in superseded if s.is_amended and s.winners is winners]
        found += _between(before, winners)
    return found


def _between(before: Sequence[Document], after: Sequence[Document]) -> Iterator[Change]:
    kind = after[0].kind
    old, new = _targets(before), _targets(after)
    for key, (indikator, target) in new.items():
        own = old.get(key)
        if own is None:
            yield Change(kind, "Indikator ditambah", _name(indikator), None, target.ref)
        elif compare_targets(own[1].value, target.value, key[1]) is Verdict.DIFFERENT:
            yield Change(kind, "Target berubah", _name(indikator), own[1].ref, target.ref)
    for key, (indikator, target) in old.items():
        if key not in new:
            yield Change(kind, "Indikator dihapus", _name(indikator), target.ref, None)
    yield from _lines_between(before, after)


def _lines_between(before: Sequence[Document], after: Sequence[Document]) -> Iterator[Change]:
    kind = after[0].kind
    old, new = _lines(before), _lines(after)
    for key, (nama, pagu) in new.items():
        own = old.get(key)
        if own is None:
            yield Change(kind, "Baris ditambah", nama, None, pagu.ref if pagu else None)
            continue
        a, b = own[1], pagu
        if a is not None and b is not None and not same_number(a.amount, b.amount):
            yield Change(kind, "Pagu berubah", nama, _shown(a), _shown(b))
    for key, (nama, pagu) in old.items():
        if key not in new:
            yield Change(kind, "Baris dihapus", nama, pagu.ref if pagu else None, None)


def _shown(pagu: Pagu) -> CellRef:
    """The cell with its money in full Rupiah."""
    return pagu.ref._replace(text=indonesian(pagu.amount)) if pagu.amount is not None else pagu.ref


def _targets(documents: Sequence[Document]) -> dict[_Key, tuple[Indikator, Target]]:
    """The targets of the documents' own year by owner and text."""
    found: dict[_Key, tuple[Indikator, Target]] = {}
    for document in documents:
        for indikator in document.indikator:
            target = next(
                (
                    t
                    for t in indikator.targets
                    if t.role is Role.TARGET and t.triwulan is None and t.tahun in (document.table.tahun, None)
                ),
                None,
            )
            if target is not None:
                owner = match_key(indikator.owner.value) if indikator.owner else ""
                found.setdefault((owner, match_key(_name(indikator))), (indikator, target))
    return found


def _name(indikator: Indikator) -> str:
    if indikator.text is not None:
        return indikator.text.value
    return indikator.owner.value if indikator.owner else ""


def _lines(documents: Sequence[Document]) -> dict[_Key, tuple[str, Pagu | None]]:
    """The lines by level and kode (or name), with the money of their year."""
    found: dict[_Key, tuple[str, Pagu | None]] = {}
    for document in documents:
        for node in document.nodes:
            name = str(node.kode.value) if node.kode else match_key(node.nama.value)
            found.setdefault((node.level.value, name), (node.nama.value, node.pagu_of(document.table.tahun)))
    return found
