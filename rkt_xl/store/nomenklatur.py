"""Official nomenclature kept for all later runs: each version a file of its own, chosen by the year of the plan.

What is kept is the list itself (kode, name, output indikator, satuan, former kode) and the cell of each line, not the
workbook. A file that is damaged is passed over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rkt_xl.errors import UsageError
from rkt_xl.intake.discover import Source
from rkt_xl.model.document import FileStatus
from rkt_xl.model.kode import Kode, Level
from rkt_xl.model.provenance import CellRef
from rkt_xl.reconcile.nomenklatur import Entry, Nomenklatur, read_versions
from rkt_xl.run.reading import read_source
from rkt_xl.store.folders import data_folder
from rkt_xl.write.atomic import write_whole

_SCHEMA = "rkt-xl-nomenklatur/1"


@dataclass(frozen=True, slots=True)
class Installed:
    """A version that is kept: its name, the year of its decree, how many lines it has, where it lies."""

    name: str
    tahun: int | None
    lines: int
    path: Path


def install(path: Path, tahun: int | None = None) -> Installed:
    """Keep the nomenclature of a workbook; a version of the same name is replaced.

    Args:
        path: the workbook (SIPD export or decree table).
        tahun: the year of the decree, where the workbook does not tell it.

    Raises:
        UsageError: when the file is missing, cannot be read, or holds no nomenclature.
        OutputError: when it cannot be kept.
    """
    if not path.is_file():
        raise UsageError(f"Berkas {path} tidak ada; periksa nama dan tempatnya.")
    file = read_source(Source(path, path.name, None))
    if file.status is FileStatus.FAILED:
        raise UsageError(f"Berkas {path} tidak dapat dibaca. {file.reason}")
    versions = read_versions(file.documents)
    if not versions:
        raise UsageError(f"Berkas {path} tidak memuat tabel nomenklatur; berikan ekspor SIPD atau lampiran keputusan.")
    version = max(versions, key=lambda v: len(v.by_kode))
    year = tahun or version.tahun
    place = _folder() / f"{_slug(version.name)}.json"
    write_whole(place, _dump(version, year).encode("utf-8"), second_name=False)
    return Installed(version.name, year, len(version.by_kode), place)


def installed() -> list[Installed]:
    """Return the versions that are kept, the newest decree first."""
    found = [Installed(v.name, v.tahun, len(v.by_kode), path) for path, v in _kept()]
    return sorted(found, key=lambda i: (-(i.tahun or 0), i.name))


def load() -> list[Nomenklatur]:
    """Return all versions that are kept."""
    return [version for _, version in _kept()]


def _folder() -> Path:
    return data_folder() / "nomenklatur"


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:80] or "nomenklatur"


def _kept() -> Iterator[tuple[Path, Nomenklatur]]:
    folder = _folder()
    if not folder.is_dir():
        return
    for path in sorted(folder.glob("*.json")):
        try:
            kept = json.loads(path.read_text(encoding="utf-8"))
            version = _undump(kept)
        except (OSError, ValueError, KeyError, TypeError, IndexError):
            continue
        yield path, version


def _dump(version: Nomenklatur, tahun: int | None) -> str:
    lines = [
        [str(e.kode), e.level.value, e.nama, e.indikator, e.satuan, e.ref.sheet, e.ref.row, e.ref.col]
        for e in version.by_kode.values()
    ]
    former = {old: str(e.kode) for old, e in version.by_former.items()}
    kept: dict[str, Any] = {"schema": _SCHEMA, "name": version.name, "tahun": tahun, "file": version.file}
    return json.dumps({**kept, "lines": lines, "former": former}, ensure_ascii=False)


def _undump(kept: dict[str, Any]) -> Nomenklatur:
    if kept["schema"] != _SCHEMA:
        raise ValueError("another schema")
    version = Nomenklatur(str(kept["name"]), kept["tahun"], str(kept["file"]))
    for kode, level, nama, indikator, satuan, sheet, row, col in kept["lines"]:
        ref = CellRef(version.file, sheet, row, col, nama)
        version.add(Entry(Kode(tuple(kode.split("."))), Level(level), nama, ref, indikator, satuan))
    for old, kode in kept["former"].items():
        if kode in version.by_kode:
            version.by_former[old] = version.by_kode[kode]
    return version
