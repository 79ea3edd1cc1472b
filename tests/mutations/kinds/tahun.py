"""Documents of another year, periods and headings that name the wrong years, several versions of one document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..edits import put, put_all, then
from ..folder import Folder, Workbook
from ..mutation import Change, kind
from ..pick import between, entries, valued
from ..places import Place

_YEARLY = ("rkt", "pk", "renja", "dpa", "rencana-aksi")
_UNUSED = "dokumen tahun lain tidak dipakai"
_YEAR = re.compile(r"\b20\d\d\b")


def _titles(workbook: Workbook, tahun: int) -> dict[str, list[Place]]:
    """The cells over the tables of each sheet that name the year as that of the document."""
    found: dict[str, list[Place]] = {}
    for place, value in workbook.texts.items():
        text = str(value)
        is_title = isinstance(value, str) and place.row < 6 and re.search(rf"(?i)\btahun\b.*{tahun}", text)
        if is_title and not re.search(r"\d{4}\s*[-–]\s*\d{4}", text):
            found.setdefault(place.sheet, []).append(place)
    return found


@kind("YEA-01", STR_03=_UNUSED, STR_02=_UNUSED, REC_05=_UNUSED, PAG_07=_UNUSED, PAG_05=_UNUSED, REC_09=_UNUSED,
      REC_04=_UNUSED, REC_03=_UNUSED, REC_12=_UNUSED, REC_13=_UNUSED)  # fmt: skip
def judul_tahun_lalu(folder: Folder) -> Iterator[Change]:
    """The title copied from last year."""
    for workbook in folder.of_kind(*_YEARLY):
        places = [p for own in _titles(workbook, folder.tahun).values() for p in own]
        if places and "rkt-4" not in workbook.draft.layouts:
            values = {p: str(workbook.texts[p]).replace(str(folder.tahun), str(folder.tahun - 1)) for p in places}
            yield Change(workbook, put_all(values), tuple(places))


@kind("YEA-01")
def nama_berkas_tahun_lalu(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind(*_YEARLY):
        places = [p for own in _titles(workbook, folder.tahun).values() for p in own]
        if str(folder.tahun) in workbook.file and places:
            name = workbook.file.replace(str(folder.tahun), str(folder.tahun - 1))
            place = places[0]
            edit = put(place, workbook.texts[place])
            yield Change(workbook, edit, tuple(places), file=name, renamed=True)


_OLD = "Renstra periode lain tidak memuat tahun ini"


@kind("YEA-02", STR_08=_OLD, STR_03=_OLD, REC_04=_OLD, REC_09=_OLD, STR_02=_OLD, YEA_01=_OLD)
def renstra_periode_lalu(folder: Folder) -> Iterator[Change]:
    """Every year of the Renstra five years earlier."""
    for workbook in folder.of_kind("renstra"):
        last = folder.plan.periode[1] + 1
        moved = {
            p: _earlier(value)
            for p, value in workbook.texts.items()
            if p.row < 25 and _YEAR.search(str(value)) and (isinstance(value, str) or value in range(2020, last + 1))
        }
        at = tuple(p for p in moved if p.row < 12)
        yield Change(workbook, put_all(moved), at)


def _earlier(value: object) -> object:
    if isinstance(value, int | float):
        return int(value) - 5
    return _YEAR.sub(lambda year: str(int(year[0]) - 5), str(value))


_SHIFTED = "target dan pagu berdiri di bawah tahun yang salah"


@kind("YEA-03", REC_01=_SHIFTED, REC_12=_SHIFTED, REC_13=_SHIFTED, TGT_05=_SHIFTED, TGT_08=_SHIFTED, PAG_05=_SHIFTED,
      REC_10=_SHIFTED, REC_02=_SHIFTED, TGT_06=_SHIFTED, TGT_01=_SHIFTED)  # fmt: skip
def judul_kolom_tahun_melompat(folder: Folder) -> Iterator[Change]:
    """The heading of a later year typed one too high."""
    later = str(folder.tahun + 1)
    for workbook in folder.of_kind("renstra", "iku"):
        sheets = dict.fromkeys(p.sheet for p in workbook.texts)
        for sheet in sheets:
            heads = [
                p
                for p, v in workbook.texts.items()
                if p.sheet == sheet and p.row < 12 and _YEAR.findall(str(v)) == [later] and len(str(v)) < 20
            ]
            if len(heads) == 1:
                text = str(workbook.texts[heads[0]]).replace(later, str(folder.tahun + 2))
                value: object = int(text) if isinstance(workbook.texts[heads[0]], int) else text
                row = heads[0].row
                at = [
                    p for p, v in workbook.texts.items() if p.sheet == sheet and p.row == row and _YEAR.search(str(v))
                ]
                yield Change(workbook, put(heads[0], value), tuple(at))


@kind("YEA-03", REC_01=_SHIFTED, REC_12=_SHIFTED, REC_13=_SHIFTED, PAG_04=_SHIFTED, PAG_05=_SHIFTED)
def prakiraan_maju_tahun_lain(folder: Folder) -> Iterator[Change]:
    later = str(folder.tahun + 1)
    for workbook in folder.of_kind("renja"):
        heads = [p for p in workbook.containing("Maju") if later in str(workbook.texts[p]) and p.row > 3]
        for place in heads[:1]:
            text = str(workbook.texts[place]).replace(later, str(folder.tahun + 2))
            yield Change(workbook, put(place, text), (place,))


@kind("YEA-04")
def versi_kedua(folder: Folder) -> Iterator[Change]:
    """The same document again under another name with another target."""
    for workbook in folder.of_kind("rkt", "pk", "renstra", "iku", "renja", "dpa"):
        for entry, place in list(valued(entries(workbook), folder.tahun))[:1]:
            stem, _, suffix = workbook.file.rpartition(".")
            value = float(between(entry.indikator, folder.tahun))
            places = (*_first_cells(workbook), *(p for own in _titles(workbook, folder.tahun).values() for p in own))
            yield Change(workbook, put(place, value), places, file=f"{stem} draf.{suffix}")


def _first_cells(workbook: Workbook) -> list[Place]:
    """Where a version is told when no title names its year: the first lines and indikator of each sheet."""
    names = [x.nama for x in workbook.lines if x.nama is not None]
    texts = [e.text for e in workbook.entries if e.text is not None]
    return [*names, *texts, *(p for p, v in workbook.texts.items() if p.row < 8 and _YEAR.search(str(v)))]


@kind("YEA-04", PAG_04="DPA memuat pagu yang murni")
def versi_perubahan(folder: Folder) -> Iterator[Change]:
    """An amendment beside the first version."""
    for workbook in folder.of_kind("rkt", "pk"):
        titles = [
            p
            for p, v in workbook.texts.items()
            if p.row < 4 and isinstance(v, str) and re.match(r"(?i)(rencana kinerja|perjanjian kinerja)", v)
        ]
        is_first = "PERUBAHAN" not in str([workbook.texts[p] for p in titles]).upper()
        if titles and is_first and len(dict.fromkeys(p.sheet for p in workbook.texts)) == len(titles):
            stem, _, suffix = workbook.file.rpartition(".")
            edits = [put(p, _amended(str(workbook.texts[p]))) for p in titles]
            places = (*_first_cells(workbook), *(p for own in _titles(workbook, folder.tahun).values() for p in own))
            yield Change(workbook, then(*edits), places, file=f"{stem} Perubahan.{suffix}")


def _amended(title: str) -> str:
    return re.sub(r"(?i)^(rencana kinerja tahunan|rencana kinerja|perjanjian kinerja)", r"\1 PERUBAHAN", title)
