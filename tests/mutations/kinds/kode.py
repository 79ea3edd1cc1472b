"""Kode that are cut, mistyped, damaged, or of another office, program or kegiatan."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ..edits import then
from ..folder import Folder
from ..mutation import Change, kind
from ..program import Coded, coded, family, kode_edit, lone

_PROGRAM_LEVEL = 3


@kind("COD-01")
def kode_tidak_ada(folder: Folder) -> Iterator[Change]:
    for line in coded(folder, "subkegiatan") if folder.has("nomenklatur") else ():
        yield line.changed(f"{line.parent}.0099")


@kind("COD-02")
def kode_dua_digit(folder: Folder) -> Iterator[Change]:
    for line in coded(folder, "subkegiatan"):
        yield line.changed(f"{line.parent}.{line.kode[-2:]}")


@kind("COD-03", PAG_01="barisnya tidak lagi berdiri di tempatnya", PAG_02="barisnya tidak lagi berdiri di tempatnya")
def kode_terpotong(folder: Folder) -> Iterator[Change]:
    for line in coded(folder, "kegiatan"):
        yield line.changed(line.parent)


@kind("COD-04")
def nol_hilang(folder: Folder) -> Iterator[Change]:
    for line in coded(folder, "program"):
        head, bidang, *rest = line.kode.split(".")
        if bidang.startswith("0"):
            yield line.changed(".".join((head, bidang[1:], *rest)))


@kind("COD-04")
def nol_berlebih(folder: Folder) -> Iterator[Change]:
    for line in coded(folder, "kegiatan", "subkegiatan"):
        segments = line.kode.split(".")
        segments[_PROGRAM_LEVEL] = f"0{segments[_PROGRAM_LEVEL]}"
        yield line.changed(".".join(segments))


@kind("COD-04")
def spasi_di_dalam_kode(folder: Folder) -> Iterator[Change]:
    for line in coded(folder, "subkegiatan"):
        if line.own_cell:
            yield line.changed(line.kode.replace(".", ". ", 2))


@kind("COD-05")
def kode_menjadi_tanggal(folder: Folder) -> Iterator[Change]:
    for line in coded(folder, "kegiatan"):
        if line.own_cell:
            yield line.changed(dt.datetime(2031, 12, 30))


@kind("COD-06", COD_08="kode kegiatannya dari kewenangan yang benar")
def kode_kewenangan_lain(folder: Folder) -> Iterator[Change]:
    for line in coded(folder, "subkegiatan"):
        yield line.changed(_of_other_government(line.kode))


@kind("COD-06")
def kode_kegiatan_kewenangan_lain(folder: Folder) -> Iterator[Change]:
    """A kegiatan with all that is below it."""
    for line in coded(folder, "kegiatan"):
        edits = [kode_edit(line.workbook, x, _of_other_government(x.node.kode)) for x in family(line)]
        if all(lone(line.workbook, x) for x in family(line)):
            yield Change(line.workbook, then(*edits), (line.place,))


def _of_other_government(kode: str) -> str:
    segments = kode.split(".")
    segments[_PROGRAM_LEVEL] = {"1": "2", "2": "1"}[segments[_PROGRAM_LEVEL]]
    return ".".join(segments)


@kind("COD-08")
def subkegiatan_berawalan_lain(folder: Folder) -> Iterator[Change]:
    for line in coded(folder, "subkegiatan"):
        yield line.changed(_of_other_kegiatan(line))


@kind("COD-08", COD_01="kegiatan bernomor itu tidak ada")
def kegiatan_bernomor_lain(folder: Folder) -> Iterator[Change]:
    """The kode of a kegiatan, of which those of its subkegiatan tell what it should be."""
    for line in coded(folder, "kegiatan"):
        if len(family(line)) > 1:
            yield line.changed(_of_other_kegiatan(line))


def _of_other_kegiatan(line: Coded) -> str:
    segments = line.kode.split(".")
    segments[_PROGRAM_LEVEL + 1] = "77"
    return ".".join(segments)


@kind("COD-08", COD_01="program bernomor itu tidak ada")
def program_bernomor_lain(folder: Folder) -> Iterator[Change]:
    for line in coded(folder, "program"):
        if sum(x.level == "kegiatan" for x in family(line)) > 1:
            yield line.changed(f"{line.parent}.77")


@kind("STR-05")
def kegiatan_berkode_program_lain(folder: Folder) -> Iterator[Change]:
    """A kegiatan without subkegiatan, or with all of them, that has the kode of another program."""
    for line in coded(folder, "kegiatan"):
        head = line.kode.split(".")
        other = next((p.kode for p in folder.plan.programs() if not line.kode.startswith(p.kode)), None)
        below = family(line)
        if other is not None and all(lone(line.workbook, x) for x in below) and not folder.has("nomenklatur"):
            kodes = [f"{other}.{'.'.join(x.node.kode.split('.')[_PROGRAM_LEVEL:])}" for x in below]
            taken = {k.kode for p in folder.plan.programs() for k in p.walk()}
            if head and not taken & set(kodes):
                edits = [kode_edit(line.workbook, x, k) for x, k in zip(below, kodes, strict=True)]
                yield Change(line.workbook, then(*edits), (line.place,))


_OFFICE_KODE = re.compile(r"\b\d\.\d\d\.\d\.\d\d\.\d\.\d\d\.\d\d\b")


@kind("COD-07", COD_08="baris lain tetap di bidangnya")
def program_bidang_lain(folder: Folder) -> Iterator[Change]:
    """A program with all that is below it has the kode of another bidang, where a document tells those of the office."""
    texts = (str(text) for w in folder.workbooks for text in w.texts.values())
    known = any(_OFFICE_KODE.search(text) for text in texts)
    for line in coded(folder, "program") if known and not folder.has("nomenklatur") else ():
        below = family(line)
        if all(lone(line.workbook, x) for x in below):
            edits = [kode_edit(line.workbook, x, f"2.10.{x.node.kode.split('.', 2)[2]}") for x in below]
            yield Change(line.workbook, then(*edits), (line.place,))
