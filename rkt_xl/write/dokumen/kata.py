"""The words of one office that stand in the standard sentences; what is not known is a place to fill."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rkt_xl.model.result import OfficeResult
from rkt_xl.write.dokumen.isian import isian

_DAERAH = re.compile(r"\b(?:kota|kabupaten|provinsi)\s+\S.*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Kata:
    """The office, the region, the year, the years of the Renstra as they are written in a sentence."""

    opd: str
    daerah: str
    tahun: int
    periode: str

    @classmethod
    def of(cls, result: OfficeResult) -> Kata:
        """Return the words of an office."""
        opd = result.opd or isian("isi nama perangkat daerah")
        place = _DAERAH.search(result.opd)
        periode = result.periode
        years = f"Tahun {periode[0]}–{periode[1]}" if periode else isian("isi periode Renstra")
        return cls(opd, place[0] if place else isian("isi nama daerah"), result.tahun, years)

    @property
    def rkt(self) -> str:
        """The document's name in a sentence."""
        return f"Rencana Kinerja Tahunan (RKT) {self.opd} Tahun {self.tahun}"

    @property
    def renstra(self) -> str:
        """The name of the Renstra in a sentence."""
        return f"Rencana Strategis (Renstra) {self.opd} {self.periode}"
