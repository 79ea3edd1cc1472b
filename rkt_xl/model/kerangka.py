"""The frame that the Renstra gives a plan: visi, misi, tujuan, sasaran, strategi, arah kebijakan, as written."""

from __future__ import annotations

from dataclasses import dataclass

from rkt_xl.model.provenance import Traced

Sentences = tuple[Traced[str], ...]


@dataclass(frozen=True, slots=True)
class Arah:
    """One strategi with the kebijakan that carry it out; `strategi` None for kebijakan that stand alone."""

    strategi: Traced[str] | None
    kebijakan: Sentences = ()


@dataclass(frozen=True, slots=True)
class SasaranRenstra:
    """One sasaran with the strategi towards it; `text` None for strategi that belong to no sasaran."""

    text: Traced[str] | None
    arah: tuple[Arah, ...] = ()


@dataclass(frozen=True, slots=True)
class TujuanRenstra:
    """One tujuan with its indikator and sasaran; `text` None for sasaran that belong to no tujuan."""

    text: Traced[str] | None
    indikator: Sentences = ()
    sasaran: tuple[SasaranRenstra, ...] = ()


@dataclass(frozen=True, slots=True)
class Kerangka:
    """The frame of one office; what its Renstra does not say is empty."""

    visi: Sentences = ()
    misi: Sentences = ()
    tujuan: tuple[TujuanRenstra, ...] = ()

    @property
    def sasaran(self) -> list[SasaranRenstra]:
        """All sasaran in order."""
        return [sasaran for tujuan in self.tujuan for sasaran in tujuan.sasaran]


NO_KERANGKA = Kerangka()
