"""Writing the forms into a folder; a file that is there already is somebody's work and stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rkt_xl.template import dokumen
from rkt_xl.template.bat import BAT_NAME, render_bat
from rkt_xl.template.buku import render_form
from rkt_xl.template.formulir import Formulir, Isian
from rkt_xl.template.pengaturan import FILE, render_pengaturan
from rkt_xl.write.atomic import write_whole
from rkt_xl.write.page import F4, PAPERS

FORMS: dict[str, Callable[[Isian], Formulir]] = {
    "renstra": dokumen.renstra,
    "rkt": dokumen.rkt,
    "pk": dokumen.pk,
    "iku": dokumen.iku,
    "rencana-aksi": dokumen.rencana_aksi,
    "dpa": dokumen.dpa,
}
PENGATURAN, BAT = "pengaturan", "bat"
KINDS = (*FORMS, PENGATURAN, BAT)
"""What can be asked for, in the order of the year's work."""

_ALL = (*FORMS, PENGATURAN)
_YEARS_OF_PERIOD = 5
_FIRST_PERIOD = 2025
"""Regions elected their heads together in 2024, so that nearly all plan for 2025 to 2029 and the five years after."""


@dataclass(frozen=True, slots=True)
class Written:
    """A form and where it stands; whether it was there already, and was left as it is."""

    path: Path
    is_old: bool = False


def new_isian(opd: str, tahun: int, periode_awal: int | None = None, kertas: str = F4.name) -> Isian:
    """Return what is known before anybody types.

    >>> new_isian("", 2027).periode, new_isian("", 2027, 2026).periode
    ((2025, 2029), (2026, 2030))
    """
    first = periode_awal or _FIRST_PERIOD + (tahun - _FIRST_PERIOD) // _YEARS_OF_PERIOD * _YEARS_OF_PERIOD
    return Isian(
        opd,
        tahun,
        (first, first + _YEARS_OF_PERIOD - 1),
        tuple(range(tahun - 1, tahun + _YEARS_OF_PERIOD)),
        PAPERS[kertas],
    )


def write_templates(folder: Path, kinds: Sequence[str], isian: Isian) -> list[Written]:
    """Write the forms of some kinds (all documents and the settings when none is named) into a folder.

    Raises:
        OutputError: when the folder cannot be written to.
    """
    return [_write(folder, *_render(kind, isian)) for kind in dict.fromkeys(kinds or _ALL)]


def _render(kind: str, isian: Isian) -> tuple[str, bytes]:
    """File name and content."""
    if kind == PENGATURAN:
        return f"{FILE}.xlsx", render_pengaturan(isian)
    if kind == BAT:
        return BAT_NAME, render_bat()
    form = FORMS[kind](isian)
    return f"{form.berkas}.xlsx", render_form(form, isian)


def _write(folder: Path, name: str, data: bytes) -> Written:
    path = folder / name
    if path.exists():
        return Written(path, is_old=True)
    return Written(write_whole(path, data, second_name=False))
