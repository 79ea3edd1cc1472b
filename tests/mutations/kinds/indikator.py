"""Indikator that are missing, added, or worded otherwise in one document."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..edits import clear, delete_row, put, put_all, repeat_row, then
from ..folder import Folder, Workbook
from ..mutation import Change, kind
from ..pick import entries, in_tables, is_first, is_sole, own_row, repeated, reworded, tables_of
from ..places import Entry, Place

_NEW = {
    "persen": "Persentase layanan digital yang sudah matang",
    "hitung": "Jumlah pengguna aktif layanan digital",
    "kasus": "Jumlah gangguan layanan digital",
    "hari": "Lama pemulihan layanan digital",
}
_NEW_SCORE = "Indeks Kematangan Layanan Digital"
_LOST = "indikator yang lama tidak ditemukan lagi"


def _text(entry: Entry) -> Place:
    assert entry.text is not None
    return entry.text


def _new(entry: Entry) -> str:
    """An indikator of the same nature that the office does not have."""
    return _NEW.get(entry.indikator.ukuran, _NEW_SCORE)


def _where(folder: Folder, kind_: str, nama: str) -> tuple[tuple[str, Place], ...]:
    """Where the documents of a kind have an indikator."""
    return tuple((w.file, _text(e)) for w in folder.of_kind(kind_) for e in entries(w) if e.indikator.nama == nama)


def _dropped(workbook: Workbook, entry: Entry) -> Change:
    """The indikator with its satuan and targets gone: its row deleted, or its cells emptied where the row has more."""
    text = _text(entry)
    if own_row(workbook, entry) and not is_first(workbook, entry):
        return Change(workbook, delete_row(text.sheet, text.row), what=text.cell)
    return Change(workbook, clear(text, entry.satuan, *entry.targets.values()), what=text.cell)


def _from(change: Change, elsewhere: tuple[tuple[str, Place], ...]) -> Change:
    return Change(change.workbook, change.edit, elsewhere=elsewhere, what=change.what)


@kind("REC-03")
def indikator_hilang_dari_rkt(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("rkt"):
        for entry in islice(in_tables(folder, entries(workbook, "sasaran"), "renstra"), 6):
            if not is_sole(workbook, entry):
                yield _from(_dropped(workbook, entry), _where(folder, "renstra", entry.indikator.nama))


@kind("REC-05")
def indikator_hilang_dari_pk(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("pk"):
        for entry in islice(entries(workbook, "sasaran"), 6):
            where = _where(folder, "iku", entry.indikator.nama)
            if where and not is_sole(workbook, entry):
                yield _from(_dropped(workbook, entry), where)


def _added(workbook: Workbook, entry: Entry) -> Change:
    """A further indikator below one: its row again with another text."""
    text = _text(entry)
    below = Place(text.sheet, f"{text.column}{text.row + 1}")
    return Change(workbook, then(repeat_row(text.sheet, text.row), put(below, _new(entry))), (below,))


def _with_own_row(workbook: Workbook, *levels: str) -> Iterator[Entry]:
    return (e for e in entries(workbook, *levels) if own_row(workbook, e) and e.indikator.ukuran == "nilai")


@kind("REC-03")
def indikator_ditambah_di_renstra(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("renstra"):
        for entry in islice(_with_own_row(workbook, "sasaran"), 2):
            if any(tables_of(folder, "rkt", e.indikator.nama) for e in entries(workbook, "sasaran")):
                yield _added(workbook, entry)


@kind("REC-04")
def indikator_ditambah_di_rkt_atau_pk(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("rkt", "pk"):
        for entry in islice(_with_own_row(workbook, "sasaran"), 2):
            yield _added(workbook, entry)


@kind("REC-05")
def indikator_ditambah_di_iku(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("iku") if folder.has("pk") else ():
        for entry in islice(_with_own_row(workbook, "sasaran"), 2):
            yield _added(workbook, entry)


@kind("REC-04", REC_03=_LOST, REC_05=_LOST)
def indikator_diganti(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("rkt", "pk"):
        for entry in islice(entries(workbook, "sasaran"), 2):
            yield Change(workbook, put(_text(entry), _new(entry)), (_text(entry),))


@kind("REC-06")
def bunyi_indikator_bergeser(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("rkt", "pk", "renstra", "iku"):
        for entry in islice(entries(workbook, "sasaran", "tujuan"), 3):
            place = _text(entry)
            others = [
                w
                for w in folder.of_kind("rkt", "pk", "renstra", "iku")
                for e in entries(w)
                if e.indikator.nama == entry.indikator.nama and e is not entry
            ]
            if others:
                text = str(workbook.texts[place])
                cells = repeated(workbook, place)
                yield Change(workbook, put_all(dict.fromkeys(cells, reworded(text))), tuple(cells))


@kind("STR-01", REC_03=_LOST, REC_05=_LOST, REC_04=_LOST)
def sasaran_tanpa_indikator(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("rkt", "pk", "renstra", "iku"):
        for goal in folder.plan.sasaran[:2]:
            own = [e for e in entries(workbook, "sasaran") if e.owner == goal.nama]
            where = [p for p in workbook.find(goal.nama) if own and p.sheet == _text(own[0]).sheet]
            if own and where and len({_text(e).sheet for e in own}) == 1:
                cells = [p for e in own for p in (*repeated(workbook, _text(e)), e.satuan, *e.targets.values())]
                yield Change(workbook, clear(*cells), tuple(where))
