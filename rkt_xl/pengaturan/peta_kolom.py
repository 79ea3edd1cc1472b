"""The sheet `Peta Kolom`: what staff chose for headings that were not understood, or understood wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz import fuzz, process

from rkt_xl.intake.grid import Grid
from rkt_xl.intake.workbook import Workbook
from rkt_xl.layouts.fields import CHOICES, FieldChoice, choice_named
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.provenance import CellRef
from rkt_xl.tables.heading_map import NO_CHOICES, HeadingMap, heading_keys
from rkt_xl.values.text import fold, squeeze

SHEET = "Peta Kolom"
COLUMNS = ("Judul Kolom", "Dibaca Sebagai", "Contoh Isi", "Berkas", "Lembar", "Sel")
CODE = "BCA-10"
_MAX_TITLE_ROWS = 20
_LIKE = 60


class _Row(NamedTuple):
    """A row of the sheet: the heading and what was chosen for it."""

    heading: CellRef
    chosen: CellRef


def read_peta(workbook: Workbook) -> tuple[HeadingMap, list[Finding]]:
    """Return the choices of a settings workbook, and what of its sheet cannot be used."""
    grid = next((grid for grid in workbook.grids if fold(grid.sheet) == fold(SHEET)), None)
    if grid is None:
        return NO_CHOICES, []
    place = _heading_row(grid)
    if place is None:
        names = f"{COLUMNS[0]} dan {COLUMNS[1]}"
        message = f"Lembar {SHEET} tidak memuat judul kolom {names}, sehingga pilihannya tidak dipakai."
        return NO_CHOICES, [_finding(message, grid.ref(1, 1), "Hapus lembar itu, lalu buat lagi dengan --peta.")]
    return _chosen(list(_rows(grid, *place)))


def _heading_row(grid: Grid) -> tuple[int, int, int] | None:
    """The row of headings, and the columns of the heading and of the choice."""
    for row in sorted(grid.rows)[:_MAX_TITLE_ROWS]:
        by_text = {fold(value): col for col, value in grid.row(row).items() if isinstance(value, str)}
        wanted = [by_text.get(fold(name)) for name in COLUMNS[:2]]
        if wanted[0] is not None and wanted[1] is not None:
            return row, wanted[0], wanted[1]
    return None


def _rows(grid: Grid, top: int, heading_col: int, chosen_col: int) -> Iterator[_Row]:
    """The rows in which something was chosen."""
    for row in sorted(grid.rows):
        chosen = grid.ref(row, chosen_col)
        if row > top and chosen.text.strip():
            yield _Row(grid.ref(row, heading_col), chosen)


def _chosen(rows: list[_Row]) -> tuple[HeadingMap, list[Finding]]:
    pairs: list[tuple[str, FieldChoice]] = []
    first: dict[str, tuple[FieldChoice, CellRef]] = {}
    findings: list[Finding] = []
    for row in rows:
        heading, choice = squeeze(row.heading.text), choice_named(row.chosen.text)
        keys = heading_keys(heading)
        if choice is None:
            findings.append(_not_in_list(row))
        elif not keys:
            findings.append(_without_heading(row))
        elif first.setdefault(keys[0], (choice, row.chosen))[0] != choice:
            findings.append(_chosen_twice(row, *first[keys[0]]))
        else:
            pairs.append((heading, choice))
    return HeadingMap.of(pairs), findings


def _not_in_list(row: _Row) -> Finding:
    typed = squeeze(row.chosen.text)
    names = [choice.name for choice in CHOICES]
    like = process.extractOne(fold(typed), names, scorer=fuzz.ratio, processor=fold, score_cutoff=_LIKE)
    heading = squeeze(row.heading.text)
    message = f"Pilihan “{typed}” untuk judul “{heading}” tidak ada di daftar, sehingga tidak dipakai."
    hint = f"Mungkin maksudnya {like[0]}; pilih" if like else "Pilih"
    return _finding(message, row.chosen, f"{hint} dari daftar pada sel itu.")


def _without_heading(row: _Row) -> Finding:
    message = f"Pilihan “{squeeze(row.chosen.text)}” tidak mempunyai judul kolom, sehingga tidak dipakai."
    return _finding(message, row.chosen, f"Tulis judulnya di kolom {COLUMNS[0]} pada baris yang sama.")


def _chosen_twice(row: _Row, choice: FieldChoice, earlier: CellRef) -> Finding:
    message = (
        f"Judul “{squeeze(row.heading.text)}” dipilih sebagai {choice.name} di {earlier.a1} dan sebagai "
        f"{squeeze(row.chosen.text)} di {row.chosen.a1}; yang di atas dipakai."
    )
    return _finding(message, row.chosen, "Hapus salah satu barisnya.", earlier)


def _finding(message: str, ref: CellRef, suggestion: str, *others: CellRef) -> Finding:
    return Finding(CODE, Severity.WARNING, message, (ref, *others), suggestion, subject=ref.text)
