"""The official tree of program, kegiatan and subkegiatan: its types, and the walk over its lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Level = Literal["program", "kegiatan", "subkegiatan"]


@dataclass(frozen=True, slots=True)
class Subkegiatan:
    """Last four digits of the kode, official name, output indikator and satuan."""

    nomor: str
    nama: str
    indikator: str
    satuan: str


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """The kegiatan part of the kode (`2.01`), official name, subkegiatan."""

    nomor: str
    nama: str
    subkegiatan: tuple[Subkegiatan, ...]


@dataclass(frozen=True, slots=True)
class Program:
    """Full kode, official name, kegiatan."""

    kode: str
    nama: str
    kegiatan: tuple[Kegiatan, ...]


@dataclass(frozen=True, slots=True)
class Baris:
    """One line of the tree; indikator and satuan are empty above the subkegiatan."""

    level: Level
    kode: str
    nama: str
    indikator: str = ""
    satuan: str = ""


def walk(programs: tuple[Program, ...]) -> Iterator[Baris]:
    """Yield every line, parents before children, in the order given (which is that of the kode)."""
    for program in programs:
        yield Baris("program", program.kode, program.nama)
        for kegiatan in program.kegiatan:
            kode = f"{program.kode}.{kegiatan.nomor}"
            yield Baris("kegiatan", kode, kegiatan.nama)
            for sub in kegiatan.subkegiatan:
                yield Baris("subkegiatan", f"{kode}.{sub.nomor}", sub.nama, sub.indikator, sub.satuan)
