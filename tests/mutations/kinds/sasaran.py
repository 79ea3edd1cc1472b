"""Sasaran worded otherwise, misspelt, misnumbered, or without a program."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..edits import clear, put_all
from ..folder import Folder, Workbook
from ..mutation import Change, kind
from ..pick import entries, lines, numbering, repeated, reworded
from ..places import Place

_PLANS = ("rkt", "pk", "renstra", "iku")


def _cells(workbook: Workbook, nama: str) -> dict[str, list[Place]]:
    """The cells of a sasaran by sheet."""
    found: dict[str, list[Place]] = {}
    for place in workbook.find(nama):
        found.setdefault(place.sheet, []).append(place)
    return found


def _is_measured(workbook: Workbook, nama: str, sheet: str) -> bool:
    return any(e.owner == nama and e.text is not None and e.text.sheet == sheet for e in entries(workbook, "sasaran"))


def _worded(folder: Folder, new: str | None) -> Iterator[Change]:
    for workbook in folder.of_kind(*_PLANS):
        for goal in islice(folder.plan.sasaran, 2):
            for sheet, cells in _cells(workbook, goal.nama).items():
                if _is_measured(workbook, goal.nama, sheet):
                    text = new or reworded(goal.nama)
                    yield Change(workbook, put_all(dict.fromkeys(cells, text)), tuple(cells))


@kind("REC-09")
def rumusan_sasaran_bergeser(folder: Folder) -> Iterator[Change]:
    yield from _worded(folder, None)


@kind("REC-09", STR_03="program Renstra di bawah sasaran yang lain", STR_02="sasaran yang lama tanpa program")
def rumusan_sasaran_diganti(folder: Folder) -> Iterator[Change]:
    yield from _worded(folder, "Terwujudnya tata kelola yang adaptif dan terpercaya")


@kind("SPL-01", REC_09="rumusan sasaran menjadi berbeda")
def salah_ketik_sasaran(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind(*_PLANS):
        for sheet, cells in _cells(workbook, folder.plan.sasaran[0].nama).items():
            nama = folder.plan.sasaran[0].nama
            word = max(nama.split()[1:], key=len)
            if _is_measured(workbook, nama, sheet) and len(word) > 7:
                typo = nama.replace(word, word[:4] + word[3] + word[4:])
                yield Change(workbook, put_all(dict.fromkeys(cells, typo)), tuple(cells))


@kind("SPL-01", REC_06="bunyi indikator menjadi berbeda")
def salah_ketik_indikator(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind(*_PLANS):
        for entry in islice((e for e in entries(workbook, "sasaran") if e.text), 2):
            assert entry.text is not None
            text = str(workbook.texts[entry.text])
            word = max((w for w in text.split()[1:] if w.isalpha()), key=len)
            if len(word) > 8:
                typo = text.replace(word, word[:3] + word[4] + word[3] + word[5:])
                cells = repeated(workbook, entry.text)
                yield Change(workbook, put_all(dict.fromkeys(cells, typo)), tuple(cells))


@kind("STR-10")
def nomor_melompat(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind(*_PLANS):
        for cells in numbering(workbook, [g.nama for g in folder.plan.sasaran]).values():
            if len(cells) > 1:
                value = 7 if isinstance(workbook.texts[cells[-1]], int) else "7"
                yield Change(workbook, put_all({cells[-1]: value}), (cells[-1],))


@kind(
    "STR-02",
    STR_03="programnya tidak di bawah sasaran lain",
    PAG_07="program tidak ada lagi di RKT",
    PAG_03="pagunya ikut terhapus",
    PAG_04="pagunya ikut terhapus",
)
def sasaran_tanpa_program(folder: Folder) -> Iterator[Change]:
    """The programs of a sasaran emptied in the document that connects them."""
    for workbook in folder.of_kind("rkt"):
        for goal in islice(folder.plan.sasaran, 2):
            own = [x for x in lines(workbook) if x.sasaran == goal.nama]
            cells = workbook.find(goal.nama)
            if own and cells and "rkt-4" not in workbook.draft.layouts and not folder.has("rekon"):
                gone = [p for x in own for p in (x.nama, x.kode, *x.pagu.values())]
                outputs = [
                    p
                    for e in entries(workbook, "program", "kegiatan", "subkegiatan")
                    if e.owner in {x.node.nama for x in own}
                    for p in (e.text, e.satuan, *e.targets.values())
                ]
                yield Change(workbook, clear(*gone, *outputs), tuple(cells))
