"""What a run is told: by the command line, or as a library by its caller."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of a run; every one has a default that needs no thought.

    Args:
        tahun: the year to process, None to take the one that the documents name.
        opd: the office, None to take the names in the documents.
        this_year: the year on the calendar, used when no document names one; None asks the clock.
        jobs: how many files are read at the same time.
        kertas: paper of the output, `f4`, `a4` or `legal`; None to take what staff set, else F4.
        tanpa_gabung: whether cells of the matrix are left unmerged.
        angka_teks: whether the targets of the matrix are written as Indonesian text.
        koreksi: whether the sources are copied with a comment on every cell that a finding is about.
        kke: whether the worksheets of the evaluator are added to the output.
    """

    tahun: int | None = None
    opd: str | None = None
    this_year: int | None = None
    jobs: int = 1
    kertas: str | None = None
    tanpa_gabung: bool = False
    angka_teks: bool = False
    koreksi: bool = False
    kke: bool = False


DEFAULT_SETTINGS = Settings()
