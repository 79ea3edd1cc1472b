"""The parts of a plan as one table states them: indikator with targets, and the nodes of the program tree."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from rkt_xl.model.kode import Kode, Level
from rkt_xl.model.provenance import CellRef, Traced
from rkt_xl.model.target import Role, TargetValue


@dataclass(frozen=True, slots=True)
class Target:
    """One value of an indikator: its role, year and quarter (None where the table does not tell), its cell.

    `ke` is the year's place in a period that the table does not name; `quoted` names the document that the value is
    copied from (`renstra` for a column `Target Renstra` of an RKT).
    """

    value: TargetValue
    ref: CellRef
    role: Role = Role.TARGET
    tahun: int | None = None
    triwulan: int | None = None
    ke: int | None = None
    quoted: str | None = None


@dataclass(frozen=True, slots=True)
class Satuan:
    """The unit of an indikator as written, and where it was found.

    `source` is one of `kolom`, `sel`, `format`, `indikator`; the cell is that of the text or of the number.
    """

    text: str
    ref: CellRef
    source: str = "kolom"


@dataclass(frozen=True, slots=True)
class Indikator:
    """One indikator in one table.

    Args:
        level: of what it measures.
        owner: the tujuan, sasaran, program ... that it measures.
        kode: of the owner, where it has one.
        text: the indikator; None for a target that stands beside a node without an indikator column.
        satuan: column first, then number format, target, indikator; None when nowhere.
        targets: in the order of the columns.
        sasaran: the sasaran in whose block it stands, for indikator of lower levels.
        notes: other texts of the row that rules use, by field (`formula`, `sebab_perubahan`, ...).
    """

    level: Level
    owner: Traced[str] | None
    kode: Traced[Kode] | None
    text: Traced[str] | None
    satuan: Satuan | None
    targets: tuple[Target, ...]
    sasaran: Traced[str] | None = None
    notes: tuple[tuple[str, Traced[str]], ...] = ()

    def note(self, field: str) -> Traced[str] | None:
        """Return the text that stands in another column of the row, by field name."""
        return next((value for name, value in self.notes if name == field), None)


@dataclass(frozen=True, slots=True)
class Pagu:
    """Money of one year in full Rupiah; None where the cell holds no readable number.

    `role` is TARGET for the pagu itself, REALISASI for money spent, FINAL for the end of the period; `ke` is the
    year's place in a period that the table does not name; `quoted` names the document that it is copied from.
    """

    amount: Decimal | None
    ref: CellRef
    tahun: int | None
    role: Role = Role.TARGET
    ke: int | None = None
    quoted: str | None = None


class KodeDoubt(NamedTuple):
    """A kode that is written oddly: the rule that reports it, what was typed, what it was read as, its cell.

    The rule is empty where what stands there is no kode at all: only among lines with kode is that a fault.
    """

    rule: str
    typed: str
    read_as: str | None
    ref: CellRef


@dataclass(frozen=True, slots=True)
class Node:
    """One program, kegiatan or subkegiatan line of one table.

    Args:
        level: program, kegiatan or subkegiatan.
        nama: the name as written, without its kode.
        kode: None where the table has none.
        parent: index of the node above it in the same table, None at the top.
        sasaran: the sasaran in whose block it stands.
        pagu: in the order of the columns.
        level_from: how the level was told: `kode`, `kolom`, `level`, `judul`, `kata`, `huruf`, `nomenklatur`.
        notes: other texts of the row by field (`kinerja`, `sumber_dana`, `sebelumnya`, ...).
        kode_doubt: what is odd about the writing of its kode, for the rules COD.
    """

    level: Level
    nama: Traced[str]
    kode: Traced[Kode] | None
    parent: int | None = None
    sasaran: Traced[str] | None = None
    pagu: tuple[Pagu, ...] = ()
    level_from: str = "kode"
    notes: tuple[tuple[str, Traced[str]], ...] = ()
    kode_doubt: KodeDoubt | None = None

    @property
    def is_nameless(self) -> bool:
        """Whether it is called by its kode, because no name stands beside that."""
        return (
            self.kode is not None and self.nama.ref == self.kode.ref and self.nama.value == self.nama.ref.text.strip()
        )

    def note(self, field: str) -> Traced[str] | None:
        """Return the text that stands in another column of the row, by field name."""
        return next((value for name, value in self.notes if name == field), None)

    def pagu_of(self, tahun: int | None) -> Pagu | None:
        """Return the pagu of a year, or the only one when its table names no year."""
        undated: Pagu | None = None
        for pagu in self.pagu:
            if pagu.role is not Role.TARGET or pagu.quoted is not None:
                continue
            if pagu.tahun == tahun:
                return pagu
            if undated is None and pagu.tahun is None and pagu.ke is None:
                undated = pagu
        return undated
