"""What a person should know of a table: not understood, in part or as a whole, or blank."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rkt_xl.layouts._base import Layout
from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.provenance import CellRef
from rkt_xl.tables.match import Match, nearest_kind
from rkt_xl.tables.region import Region
from rkt_xl.values.text import squeeze

_SHOWN = 5
_LONGEST_SHOWN = 60
_ASK = "Tentukan artinya di lembar Peta Kolom; rkt-xl inspect --peta menyiapkan lembar itu."


def about_unknown(region: Region, layouts: Sequence[Layout]) -> Iterable[Finding]:
    """A table that no layout fits, with the kind that it is most like."""
    nearest = nearest_kind(region, layouts)
    names = "; ".join(squeeze(c.heading) for c in region.columns[:6])
    like = f" Yang paling mirip: {nearest.label}." if nearest else ""
    yield Finding(
        "BCA-02",
        Severity.INFO,
        f"Tabel dengan judul kolom “{names}” tidak dikenali sebagai tabel perencanaan.{like}",
        (_heading(region),),
        _ASK if any(c.asked for c in region.columns) else None,
        subject=names,
    )


def about_headings(region: Region, match: Match) -> Iterable[Finding]:
    """A table that may be of another kind, and columns whose headings were not understood."""
    if match.rival is not None:
        yield Finding(
            "BCA-04",
            Severity.WARNING,
            f"Tabel ini dapat berupa {match.layout.kind.label} atau {match.rival.kind.label}; "
            f"dibaca sebagai {match.layout.kind.label}.",
            (_heading(region),),
            "Tulis nama dokumen pada judul tabel atau nama lembar.",
            subject=region.grid.sheet,
        )
    for column in region.columns:
        if column.field is None and _has_data(region, column.col):
            yield Finding(
                "BCA-03",
                Severity.INFO,
                f"Kolom “{squeeze(column.heading)}” tidak dipahami sehingga isinya tidak dipakai.",
                (region.grid.ref(column.row, column.col),),
                _ASK,
                subject=squeeze(column.heading),
            )


def about_lines(region: Region, match: Match, document: Document, unplaced: Sequence[CellRef]) -> Iterable[Finding]:
    """A table of which no line could be placed, or that nobody has filled; `unplaced` are the names of such lines."""
    kind, sheet = match.layout.kind.label, region.grid.sheet
    if unplaced and not document.nodes:
        yield Finding(
            "BCA-11",
            Severity.WARNING,
            f"{len(unplaced)} baris pada tabel {kind} di lembar {sheet} (mulai “{_cut(unplaced[0])}”) tidak dapat "
            "dikenali sebagai program, kegiatan, atau subkegiatan sehingga namanya dan pagunya tidak dipakai.",
            tuple(unplaced[:_SHOWN]),
            "Lengkapi kodenya, atau tambahkan kolom TINGKAT yang berisi Program, Kegiatan, atau Subkegiatan.",
            subject=sheet,
        )
    elif not (document.indikator or document.nodes or document.statements):
        yield Finding(
            "BCA-07",
            Severity.INFO,
            f"Tabel {kind} pada lembar {sheet} belum diisi.",
            (_heading(region),),
            subject=sheet,
        )


def _heading(region: Region) -> CellRef:
    return region.grid.ref(region.columns[0].row, region.columns[0].col)


def _cut(ref: CellRef) -> str:
    shown = squeeze(ref.text)
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}..."


def _has_data(region: Region, col: int) -> bool:
    return any(region.grid.value(row, col) is not None for row in range(region.body_top, region.body_bottom + 1))
