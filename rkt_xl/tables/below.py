"""What stands below a heading: the first values of a column and what they look like.

Comes in: a region and a column number. Goes out: shares of the cells that look like numbers, money, units, kode or
names of levels. What follows from them is decided in `content.py` and its neighbours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rkt_xl.intake.grid import CellValue
from rkt_xl.model.target import Kind
from rkt_xl.tables.region import Region
from rkt_xl.values.number import UnitClass, is_number_text
from rkt_xl.values.satuan import satuan_key, unit_class
from rkt_xl.values.target import read_target
from rkt_xl.values.text import fold, squeeze

_SAMPLE = 60
_DOTTED = re.compile(r"^[1-9xX][.\s]\s*[\dxX]{1,2}(?:[.\s]\s*[\dxX]{1,4})*\.?$")
_CURRENCY = re.compile(r"^(?:rp|idr|rupiah|rp\.)$")
_COUNTED = frozenset(
    {"dokumen", "laporan", "orang", "kegiatan", "unit", "paket", "bulan", "kali", "buah", "lembaga", "kelompok", "opd"}
    | {"pegawai", "layanan", "desa", "kelurahan", "kecamatan", "sekolah", "tahun", "hari", "peserta", "kasus", "berkas"}
)
_LEVEL_WORDS = frozenset(
    {
        "tujuan",
        "sasaran",
        "program",
        "kegiatan",
        "subkegiatan",
        "sub kegiatan",
        "bidang",
        "urusan",
        "kinerja",
        "outcome",
        "output",
    }
)


@dataclass(frozen=True, slots=True)
class Sample:
    """The values of a column in the first rows of the body."""

    values: tuple[CellValue, ...]

    @property
    def texts(self) -> list[str]:
        """The texts among them, each on one line."""
        return [squeeze(v) for v in self.values if isinstance(v, str)]

    def share(self, count: int) -> float:
        """A count as a share of all values."""
        return count / len(self.values) if self.values else 0.0

    @property
    def money(self) -> float:
        """The share of cells that hold a plain number or an amount of Rupiah."""
        plain_or_rupiah = (
            isinstance(v, float)
            or (isinstance(v, str) and (is_number_text(v) or v.lstrip(" \u00a0").lower().startswith("rp")))
            for v in self.values
        )
        return self.share(sum(plain_or_rupiah))

    @property
    def valued(self) -> float:
        """The share of cells that the target grammar reads as a value; cells that say `none` do not count."""
        kinds = [kind for v in self.values if (kind := read_target(v).kind) is not Kind.MISSING]
        return sum(kind is not Kind.TEXT for kind in kinds) / len(kinds) if kinds else 0.0

    @property
    def units(self) -> float:
        """The share of cells that look like a unit: short words without digits; cells that say `none` are left out."""
        said = [v for v in self.values if read_target(v).kind is not Kind.MISSING]
        return sum(isinstance(v, str) and _is_unit(squeeze(v)) for v in said) / len(said) if said else 0.0

    @property
    def known_units(self) -> float:
        """The share of cells that hold a unit of the lists."""
        return self.share(sum(_is_known_unit(t) for t in self.texts))

    @property
    def codes(self) -> float:
        """The share of cells that hold a dotted kode."""
        return self.share(sum(bool(_DOTTED.match(t.split(" ")[0])) and "." in t for t in self.texts))

    @property
    def levels(self) -> float:
        """The share of cells that name a level."""
        return self.share(sum(fold(t) in _LEVEL_WORDS for t in self.texts))

    @property
    def is_currency(self) -> bool:
        """Whether the cells hold nothing but the word for Rupiah."""
        return bool(self.values) and all(isinstance(v, str) and _CURRENCY.match(fold(v)) for v in self.values)


def _is_known_unit(text: str) -> bool:
    return unit_class(text) is not UnitClass.COUNT or satuan_key(text) != fold(text) or fold(text) in _COUNTED


def _is_unit(text: str) -> bool:
    return _is_known_unit(text) or (len(text) <= 30 and len(text.split()) <= 3 and not any(c.isdigit() for c in text))


def sample(region: Region, col: int) -> Sample:
    """Return the values below a heading."""
    grid = region.grid
    values: list[CellValue] = []
    for row in range(region.body_top, region.body_bottom + 1):
        value = grid.value(row, col)
        if value is not None and row not in region.repeated:
            values.append(value)
            if len(values) == _SAMPLE:
                break
    return Sample(tuple(values))
