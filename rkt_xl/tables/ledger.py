"""The account of a sheet's cells: every filled cell is used, or set aside with a reason that a person understands."""

from __future__ import annotations

from collections.abc import Iterable

from rkt_xl.intake.grid import Grid
from rkt_xl.model.document import SetAside

JUDUL = "judul"
NOMOR_KOLOM = "baris nomor kolom"
JUDUL_BERULANG = "judul kolom berulang"
JUMLAH = "baris jumlah"
TANDA_TANGAN = "tanda tangan"
CATATAN = "catatan"
BUKAN_TABEL = "bukan bagian tabel perencanaan"
DI_LUAR = "di luar tabel"
KOLOM_ASING = "kolom tidak dipahami"
TIDAK_DIPAKAI = "kolom dikenali, isinya tidak dipakai"
URUSAN = "baris urusan, bidang, atau organisasi"
REKENING = "rincian belanja menurut rekening"
GALAT = "galat Excel"
TANPA_PEMILIK = "isian tanpa indikator, program, atau kegiatan"
TIDAK_BERPASANGAN = "isian bertumpuk yang tidak dapat dipasangkan dengan indikatornya"
SEBELUM_PERUBAHAN = "nilai sebelum perubahan"
GANDA_TERSEMBUNYI = "salinan tersembunyi dari tabel yang terlihat"
NOMOR_URUT = "nomor urut"
CONTOH = "lembar contoh pengisian"
DIABAIKAN = "kolom diabaikan menurut lembar Peta Kolom"


class Ledger:
    """Which cells of a sheet were used, and why others were not; the first thing said about a cell stands."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._used: set[tuple[int, int]] = set()
        self._reasons: dict[tuple[int, int], str] = {}

    def use(self, row: int, col: int) -> None:
        """Note that the value shown at a place was used."""
        self._used.add(self._grid.anchor(row, col))

    def set_aside(self, row: int, col: int, reason: str) -> None:
        """Note why the cell at a place was not used."""
        self._reasons.setdefault((row, col), reason)

    def set_row_aside(self, row: int, left: int, right: int, reason: str) -> None:
        """Note why the cells of a row between two columns were not used."""
        for col in self._grid.row(row):
            if left <= col <= right:
                self._reasons.setdefault((row, col), reason)

    def is_accounted(self, row: int, col: int) -> bool:
        """Whether something was said about a cell already."""
        return (row, col) in self._used or (row, col) in self._reasons

    @property
    def used(self) -> int:
        """The number of filled cells that were used."""
        return sum(1 for row, col in self._used if self._grid.value(row, col) is not None)

    def rest(self, default: str) -> Iterable[SetAside]:
        """Yield the filled cells that were not used, in their order, with their reasons."""
        for row in sorted(self._grid.rows):
            for col in sorted(self._grid.row(row)):
                if (row, col) not in self._used:
                    yield SetAside(self._grid.ref(row, col), self._reasons.get((row, col), default))
