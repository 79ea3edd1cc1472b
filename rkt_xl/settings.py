"""What a run is told: by the command line, or as a library by its caller."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of a run; every one has a default that needs no thought.

    Args:
        tahun: the year to process, None to take the one that the documents name.
        opd: the office, None to take the names in the documents.
        this_year: the year on the calendar, used when no document names one; None asks the clock.
        jobs: how many processes of this machine do the work; None for all processors where there is much of it.
        scheduler: address of a Dask scheduler whose workers do the work instead.
        tanpa_cache: whether nothing is taken from earlier runs and nothing is kept for later ones.
        kertas: paper of the output, `f4`, `a4` or `legal`; None to take what staff set, else F4.
        tanpa_gabung: whether cells of the matrix are left unmerged.
        angka_teks: whether the targets of the matrix are written as Indonesian text.
        koreksi: whether the sources are copied with a comment on every cell that a finding is about.
        kke: whether the worksheets of the evaluator are added to the output.
        dokumen: whether the RKT is also written as a Word document.
        data: the folder that gets every fact as CSV and Parquet; None for none.
    """

    tahun: int | None = None
    opd: str | None = None
    this_year: int | None = None
    jobs: int | None = 1
    scheduler: str | None = None
    tanpa_cache: bool = False
    kertas: str | None = None
    tanpa_gabung: bool = False
    angka_teks: bool = False
    koreksi: bool = False
    kke: bool = False
    dokumen: bool = False
    data: Path | None = None


DEFAULT_SETTINGS = Settings()
