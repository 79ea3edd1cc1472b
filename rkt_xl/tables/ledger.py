"""The account of a sheet's cells: every filled cell is used, or set aside with a reason that a person understands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rkt_xl.intake.grid import CellValue, Grid
from rkt_xl.model.account import AsideRow, AsideSheet

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

_NONE: Mapping[int, str] = {}


class Ledger:
    """Which cells of a sheet were used, and why others were not; the first thing said about a cell stands."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._used: dict[int, int] = {}  # by row, a bit for each column: a large sheet has millions of cells
        self._reasons: dict[int, Mapping[int, str]] = {}
        self._alike: dict[tuple[tuple[int, str], ...], Mapping[int, str]] = {}  # rows of a table are alike, and share

    def use(self, row: int, col: int) -> None:
        """Note that the value shown at a place was used."""
        row, col = self._grid.anchor(row, col)
        self._used[row] = self._used.get(row, 0) | 1 << col

    def set_aside(self, row: int, col: int, reason: str) -> None:
        """Note why the cell at a place was not used."""
        said = self._reasons.get(row, _NONE)
        if col not in said:
            self._say(row, {**said, col: reason})

    def set_row_aside(self, row: int, left: int, right: int, reason: str) -> None:
        """Note why the cells of a row between two columns were not used."""
        for col in self._grid.row(row):
            if left <= col <= right:
                self.set_aside(row, col, reason)

    def set_others_aside(self, row: int, left: int, right: int, reason_of: Callable[[int, CellValue], str]) -> None:
        """Note why the cells of a row between two columns are not used of which nothing was said yet."""
        used, said = self._used.get(row, 0), self._reasons.get(row, _NONE)
        others = {
            col: reason_of(col, value)
            for col, value in self._grid.row(row).items()
            if left <= col <= right and not used >> col & 1 and col not in said
        }
        if others:
            self._say(row, {**said, **others})

    def _say(self, row: int, reasons: dict[int, str]) -> None:
        self._reasons[row] = self._alike.setdefault(tuple(reasons.items()), reasons)

    @property
    def used(self) -> int:
        """The number of filled cells that were used."""
        return sum(mask >> col & 1 for row, mask in self._used.items() for col in self._grid.row(row))

    def rest(self, default: str) -> AsideSheet:
        """Return the filled cells that were not used, in their order, with their reasons."""
        grid, rows = self._grid, []
        cols_seen: dict[tuple[int, ...], tuple[int, ...]] = {}
        reasons_seen: dict[tuple[str, ...], tuple[str, ...]] = {}
        for row in sorted(grid.rows):
            used, said = self._used.get(row, 0), self._reasons.get(row, _NONE)
            cols = tuple([col for col in sorted(grid.row(row)) if not used >> col & 1])
            if cols:
                reasons = tuple([said.get(col, default) for col in cols])
                texts = tuple([grid.shown(row, col) for col in cols])
                cols, reasons = cols_seen.setdefault(cols, cols), reasons_seen.setdefault(reasons, reasons)
                rows.append(AsideRow(row, cols, reasons, texts))
        return AsideSheet(grid.file, grid.sheet, tuple(rows))
