"""Findings that reading alone can tell: what was not understood, what cannot be seen, what Excel never calculated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from rkt_xl.intake.grid import Grid
from rkt_xl.intake.workbook import Note
from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.provenance import CellRef, column_letters
from rkt_xl.values.cell import CellError

_SHOWN = 5


def about_errors(grid: Grid) -> Iterable[Finding]:
    """STR-09: error cells and formulas without a stored result, one finding per kind of error and sheet."""
    cells: dict[str, list[CellRef]] = defaultdict(list)
    for row in sorted(grid.rows):
        for col, value in sorted(grid.row(row).items()):
            if isinstance(value, CellError):
                cells[value.text].append(grid.ref(row, col))
    for text, refs in sorted(cells.items()):
        where = ", ".join(ref.a1 for ref in refs[:_SHOWN]) + (
            f" dan {len(refs) - _SHOWN} sel lain" if len(refs) > _SHOWN else ""
        )
        what = f"galat {text}" if text else "rumus tanpa hasil tersimpan"
        yield Finding(
            "STR-09",
            Severity.WARNING,
            f"Lembar {grid.sheet}: sel {where} berisi {what}.",
            tuple(refs[:_SHOWN]),
            "Buka berkas di Excel, perbaiki rumusnya, lalu simpan ulang.",
            subject=f"{grid.sheet} {text}",
        )


def about_sheet(grid: Grid, documents: Sequence[Document]) -> Iterable[Finding]:
    """What a person should know of a sheet: hidden but read, or full of shapes that cannot be read."""
    first = CellRef(grid.file, grid.sheet, 1, 1, grid.shown(1, 1))
    if grid.hidden and documents:
        yield Finding(
            "BCA-06",
            Severity.INFO,
            f"Lembar {grid.sheet} tersembunyi tetapi memuat tabel dan ikut dibaca.",
            (first,),
            "Hapus lembar itu bila memang tidak dipakai lagi.",
            subject=grid.sheet,
        )
    rows = [row for row in sorted(grid.hidden_rows) if grid.row(row)]
    cols = [col for col in sorted(grid.hidden_cols) if any(col in cells for cells in grid.rows.values())]
    if documents and (rows or cols):
        parts = [f"{len(rows)} baris ({_runs(rows, str)})"] if rows else []
        parts += [f"{len(cols)} kolom ({_runs(cols, column_letters)})"] if cols else []
        yield Finding(
            "BCA-06",
            Severity.INFO,
            f"Lembar {grid.sheet}: {' dan '.join(parts)} tersembunyi tetapi ikut dibaca.",
            (grid.ref(rows[0] if rows else min(grid.rows), cols[0] if cols else min(grid.row(rows[0]))),),
            "Tampilkan atau hapus yang tidak dipakai lagi.",
            subject=f"{grid.sheet} tersembunyi",
        )
    if grid.has_shapes and not documents:
        yield Finding(
            "BCA-05",
            Severity.WARNING,
            f"Lembar {grid.sheet} memuat tulisan di dalam gambar atau kotak bentuk yang tidak dapat dibaca.",
            (first,),
            "Salin isinya ke dalam sel tabel.",
            subject=grid.sheet,
        )


def about_copies(documents: Sequence[Document]) -> Iterable[Finding]:
    """Tables that only repeat another of the same file, and are not counted twice."""
    for document in documents:
        if document.copy_of is None:
            continue
        table = document.table
        yield Finding(
            "BCA-09",
            Severity.INFO,
            f"Tabel {table.kind.label} pada lembar {table.sheet} sama isinya dengan yang pada lembar "
            f"{document.copy_of}; dihitung satu kali.",
            (_first_cell(document),),
            "Hapus salinannya bila tidak diperlukan.",
            subject=table.sheet,
        )


def _first_cell(document: Document) -> CellRef:
    if document.nodes:
        return document.nodes[0].nama.ref
    first = document.indikator[0]
    return first.text.ref if first.text else first.targets[0].ref


def _runs(numbers: Sequence[int], name: Callable[[int], str]) -> str:
    """Numbers as runs, `5-9, 12`; the first few."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    shown = [name(a) if a == b else f"{name(a)}-{name(b)}" for a, b in runs[:_SHOWN]]
    return ", ".join(shown) + (" dan seterusnya" if len(runs) > _SHOWN else "")


def about_notes(file: str, notes: Sequence[Note]) -> Iterable[Finding]:
    """What the reader of the file noticed."""
    for note in notes:
        refs = (CellRef(file, note.sheet, 1, 1, ""),) if note.sheet else ()
        prefix = f"Lembar {note.sheet}: " if note.sheet else f"Berkas {file}: "
        yield Finding("BCA-08", Severity.INFO, prefix + note.text, refs, subject=note.text)
