"""Targets that say something else than other documents, or than the column that they should be taken from."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..edits import put, retyped
from ..folder import Folder, Workbook
from ..mutation import Change, kind
from ..pick import between, entries, number, sheets, tables_of, valued
from ..places import Entry, Place

_RKT_PK = "PK memuat target yang benar"
_OTHER_TABLE = "tabel Renstra lain memuat target yang benar"


def _moved(folder: Folder, workbook: Workbook, entry: Entry, place: Place, **also: str) -> Change:
    """The target of the year set to a value between it and that of the next year."""
    value = retyped(workbook.texts[place], between(entry.indikator, folder.tahun))
    named = {code.replace("_", "-"): reason for code, reason in also.items()}
    return Change(workbook, put(place, value), (place,), also=named)


@kind("REC-01", REC_02=_RKT_PK)
def target_rkt_diubah(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("rkt"):
        for entry, place in islice(valued(entries(workbook, "sasaran"), folder.tahun), 3):
            yield _moved(folder, workbook, entry, place)


@kind("REC-01")
def target_keluaran_rkt_diubah(folder: Folder) -> Iterator[Change]:
    """Only where the Renstra has targets of the same level."""
    for workbook in folder.of_kind("rkt", "rekon"):
        for entry, place in islice(valued(entries(workbook, "program", "kegiatan", "subkegiatan"), folder.tahun), 2):
            if tables_of(folder, "renstra", entry.indikator.nama):
                also = {"REC_13": "DPA dan Renja memuat target yang benar", "REC_12": "RKT mempunyai dua tabel"}
                yield _moved(folder, workbook, entry, place, **also)


@kind("REC-01", REC_11="nilai akhir periode disalin")
def target_renstra_satu_tabel_diubah(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("renstra"):
        for entry, place in islice(valued(entries(workbook, "sasaran"), folder.tahun), 1):
            if tables_of(folder, "renstra", entry.indikator.nama) == 1 and tables_of(
                folder, "rkt", entry.indikator.nama
            ):
                yield _moved(folder, workbook, entry, place)


@kind("REC-02")
def target_pk_diubah(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("pk"):
        for entry, place in islice(valued(entries(workbook, "sasaran"), folder.tahun), 2):
            if tables_of(folder, "rkt", entry.indikator.nama):
                yield _moved(folder, workbook, entry, place)


@kind("REC-12", REC_01="RKT memuat target yang benar", REC_13="dokumen lain memuat target yang benar")
def target_di_satu_dari_dua_tabel_diubah(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("renstra"):
        for sheet in sheets(workbook):
            for entry, place in islice(valued(entries(workbook, sheet=sheet), folder.tahun), 1):
                if tables_of(folder, "renstra", entry.indikator.nama) > 1:
                    yield _moved(folder, workbook, entry, place)


@kind("REC-13", AKS_01="target triwulan menghasilkan target yang benar")
def target_dokumen_pendukung_diubah(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("iku", "renja", "rencana-aksi", "dpa", "cascading"):
        known = [e for e in entries(workbook) if _stands_once(folder, workbook, e)]
        for entry, place in islice(valued(known, folder.tahun), 3):
            yield _moved(folder, workbook, entry, place)


def _stands_once(folder: Folder, workbook: Workbook, entry: Entry) -> bool:
    """Whether a main document has a target of an indikator that this workbook has once."""
    nama = entry.indikator.nama
    in_main = any(tables_of(folder, main, nama) for main in ("rkt", "renstra", "pk"))
    return in_main and sum(e.indikator.nama == nama for e in workbook.entries) == 1


@kind("REC-12", REC_13="dokumen lain memuat target yang benar")
def target_tahun_lain_di_satu_tabel_diubah(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("renstra"):
        for sheet in sheets(workbook):
            found = entries(workbook, "sasaran", "program", sheet=sheet)
            for entry, place in islice(valued(found, folder.tahun + 1), 1):
                if tables_of(folder, "renstra", entry.indikator.nama) > 1:
                    yield _later(folder, workbook, entry, place)


@kind("REC-13")
def target_iku_tahun_lain_diubah(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("iku", "renja"):
        for entry, place in islice(valued(entries(workbook), folder.tahun + 1), 2):
            same = [e for w in folder.of_kind("renstra") for e in w.entries if e.indikator.nama == entry.indikator.nama]
            once = sum(e.indikator.nama == entry.indikator.nama for e in workbook.entries) == 1
            if once and any(e.target(folder.tahun + 1) is not None for e in same):
                yield _later(folder, workbook, entry, place)


def _later(folder: Folder, workbook: Workbook, entry: Entry, place: Place) -> Change:
    """The target of the next year set to a value between it and that of the year after."""
    value = retyped(workbook.texts[place], between(entry.indikator, folder.tahun + 1))
    return Change(workbook, put(place, value), (place,))


@kind("REC-12")
def target_di_satu_dari_beberapa_baris_diubah(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("renja", "dpa"):
        names = [e.indikator.nama for e in workbook.entries]
        repeated = [e for e in entries(workbook) if names.count(e.indikator.nama) > 1]
        for entry, place in islice(valued(repeated, folder.tahun), 2):
            yield _moved(folder, workbook, entry, place)


@kind("REC-11", REC_01="target bukan target tahunnya", REC_02=_RKT_PK, REC_10="predikat bukan predikat tahunnya")
def kondisi_akhir_disalin(folder: Folder) -> Iterator[Change]:
    finals = {
        e.indikator.nama
        for w in folder.of_kind("renstra")
        for e in w.entries
        if e.of_role("final") and e.indikator.ukuran != "predikat"
    }
    for workbook in folder.of_kind("rkt"):
        for entry, place in valued(entries(workbook, "sasaran"), folder.tahun):
            ind = entry.indikator
            if ind.nama in finals:
                value = retyped(workbook.texts[place], number(ind, folder.plan.periode[1]))
                yield Change(workbook, put(place, value), (place,))


@kind("REC-10", REC_12=_OTHER_TABLE)
def predikat_tidak_sesuai_nilai(folder: Folder) -> Iterator[Change]:
    """Where the Renstra or the IKU gives letters for what the RKT gives as a number."""
    for workbook in folder.of_kind("renstra", "iku"):
        for entry in entries(workbook):
            place = entry.target(folder.tahun)
            if "AKIP" in entry.indikator.nama and place is not None and workbook.texts[place] in ("A", "BB", "B"):
                letter = {"A": "BB", "BB": "B", "B": "BB"}[str(workbook.texts[place])]
                also = {"TGT-05": "predikat tahun sebelumnya lebih tinggi"} if letter == "B" else {}
                yield Change(workbook, put(place, letter), (place,), also=also)


@kind("REC-10", REC_02="PK memuat nilai yang benar", REC_11="nilai di luar predikat tahunnya")
def nilai_tidak_sesuai_predikat(folder: Folder) -> Iterator[Change]:
    letters = any(
        w.texts[place] in ("A", "BB", "B")
        for w in folder.of_kind("renstra", "iku")
        for e in entries(w)
        if "AKIP" in e.indikator.nama and (place := e.target(folder.tahun)) is not None
    )
    for workbook in folder.of_kind("rkt") if letters else ():
        for entry, place in valued(entries(workbook, "sasaran"), folder.tahun):
            if "AKIP" in entry.indikator.nama:
                value = retyped(workbook.texts[place], number(entry.indikator, folder.tahun) - 15)
                yield Change(workbook, put(place, value), (place,), also={"REC-01": "Renstra menulis angka"})
