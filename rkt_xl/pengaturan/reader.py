"""The settings workbook of a folder, from its file to what a run is told by it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.discover import is_settings_file
from rkt_xl.intake.opener import open_workbook
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.pengaturan import NO_TANDA_TANGAN, NO_UMUM, TandaTangan, Umum
from rkt_xl.model.provenance import CellRef
from rkt_xl.pengaturan.aturan import read_aturan
from rkt_xl.pengaturan.peta_kolom import read_peta
from rkt_xl.pengaturan.tanda_tangan import read_tanda_tangan
from rkt_xl.pengaturan.umum import read_umum
from rkt_xl.reconcile.aturan import DEFAULT, Aturan
from rkt_xl.tables.heading_map import NO_CHOICES, HeadingMap

FILE_NAME = "Pengaturan RKT.xlsx"
_NEWEST_FORMAT_FIRST = (".xlsx", ".xlsm")


@dataclass(frozen=True, slots=True)
class Pengaturan:
    """What the settings workbook of a folder says, and what of it could not be used."""

    headings: HeadingMap = NO_CHOICES
    umum: Umum = NO_UMUM
    tanda_tangan: TandaTangan = NO_TANDA_TANGAN
    aturan: Aturan = DEFAULT
    findings: tuple[Finding, ...] = ()


def find_pengaturan(folder: Path) -> Path | None:
    """Return the settings workbook that lies in a folder itself, None where there is none."""
    if not folder.is_dir():
        return None
    found = [path for path in folder.iterdir() if is_settings_file(path) and path.is_file()]
    return min(found, key=lambda path: (path.suffix.lower() not in _NEWEST_FORMAT_FIRST, path.name), default=None)


def read_pengaturan(folder: Path) -> Pengaturan:
    """Return the settings of a folder; those of a folder without settings workbook change nothing.

    A settings workbook that cannot be read is a finding, and the run goes on without it.
    """
    path = find_pengaturan(folder)
    if path is None:
        return Pengaturan()
    try:
        workbook = open_workbook(path.read_bytes(), path.name)
    except UnreadableWorkbookError as err:
        return Pengaturan(findings=(_unreadable(path.name, str(err)),))
    except OSError:
        return Pengaturan(findings=(_unreadable(path.name, "Periksa izin berkas itu, lalu jalankan lagi."),))
    headings, about_headings = read_peta(workbook)
    umum, about_umum = read_umum(workbook)
    aturan, about_aturan = read_aturan(workbook)
    findings = (*about_umum, *about_headings, *about_aturan)
    return Pengaturan(headings, umum, read_tanda_tangan(workbook), aturan, findings)


def _unreadable(name: str, reason: str) -> Finding:
    message = f"Berkas {name} tidak dapat dibaca, sehingga pengaturannya tidak dipakai. {reason}"
    return Finding("BCA-01", Severity.ERROR, message, (CellRef(name, "", 1, 1, ""),), subject=name)
