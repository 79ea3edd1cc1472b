"""Kode of urusan, bidang, program, kegiatan and subkegiatan (Permendagri 90/2019 and the decrees after it)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """The levels of a plan from the wide to the narrow; the values are those of the JSON."""

    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    URUSAN = "urusan"
    BIDANG = "bidang"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUBKEGIATAN = "subkegiatan"


NODE_LEVELS = (Level.PROGRAM, Level.KEGIATAN, Level.SUBKEGIATAN)
"""The levels that carry pagu, in order."""

_DEPTH = {1: Level.URUSAN, 2: Level.BIDANG, 3: Level.PROGRAM, 5: Level.KEGIATAN, 6: Level.SUBKEGIATAN}


@dataclass(frozen=True, slots=True)
class Kode:
    """A kode in canonical form: segments as text, `("5", "03", "02", "2", "01", "0003")`.

    The penunjang part keeps `X`, `XX` when it was written so; `in_bidang` gives the form to compare with.
    """

    segments: tuple[str, ...]

    def __str__(self) -> str:
        return ".".join(self.segments)

    @property
    def level(self) -> Level | None:
        """The level told by the number of segments; None for half a kegiatan (four segments)."""
        return _DEPTH.get(len(self.segments))

    @property
    def bidang(self) -> str | None:
        """`5.03` of `5.03.02.2.01`; None for a bare urusan."""
        return ".".join(self.segments[:2]) if len(self.segments) > 1 else None

    @property
    def is_placeholder(self) -> bool:
        """Whether the bidang is written `X.XX`, as the decrees print what all offices share."""
        return self.segments[0] == "X"

    @property
    def parent(self) -> Kode | None:
        """The kode one level up, None above urusan.

        >>> str(Kode(("5", "03", "02", "2", "01", "0003")).parent)
        '5.03.02.2.01'
        """
        shorter = {6: 5, 5: 3, 4: 3, 3: 2, 2: 1}.get(len(self.segments))
        return Kode(self.segments[:shorter]) if shorter else None

    def in_bidang(self, bidang: str | None) -> Kode:
        """Return the kode with `X.XX` replaced by the bidang of the office, `5.03`.

        >>> str(Kode(("X", "XX", "01")).in_bidang("5.03"))
        '5.03.01'
        """
        if not self.is_placeholder or bidang is None:
            return self
        return Kode((*bidang.split("."), *self.segments[2:]))

    def starts_with(self, other: Kode) -> bool:
        """Whether this kode lies below (or is) the other one."""
        return self.segments[: len(other.segments)] == other.segments
