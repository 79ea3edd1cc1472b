"""One attempt of the fuzzer: a damaged workbook goes through the program, and what comes of it is looked at."""

from __future__ import annotations

import contextlib
import io
import json
import random
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.parsers import expat

from rkt_xl.errors import RktXlError, UnreadableWorkbookError
from rkt_xl.intake.content import read_content
from rkt_xl.intake.discover import Source
from rkt_xl.intake.limits import DEFAULT_LIMITS
from rkt_xl.intake.opener import open_workbook
from rkt_xl.intake.refusals import MISTAKE
from rkt_xl.model.document import ReadFile
from rkt_xl.pipeline import RunResult, ask_headings, inspect, merge
from rkt_xl.reconcile.office import card_of
from rkt_xl.reconcile.summary import summarise
from rkt_xl.run.reading import read_openly
from rkt_xl.settings import Settings
from rkt_xl.write.html import render_page
from rkt_xl.write.json import render_json
from rkt_xl.write.layar import merge_summary
from rkt_xl.write.text import findings_report, inspect_report
from tests.fuzz.mutate import mutated
from tests.fuzz.seeds import Seed, any_seed

_SETTINGS = Settings(this_year=2025)
_OURS = MISTAKE.partition("(")[0]
_NAMES = ("RKT Dinas.{}", "{}", "kiriman (1).{}", "Renstra 2025-2029.{}", "a.xlsx", "b.csv", "c.txt")


def attempt(seed: str, number: int, folder: Path) -> Path:
    """Carry out one attempt in an empty folder; return the damaged file.

    Raises:
        Exception: whatever should not have happened.
    """
    rng = random.Random(f"{seed}/{number}")
    origin = any_seed(rng)
    way = rng.choices(_WAYS, [weight for _, weight in _WEIGHTED])[0]
    with contextlib.redirect_stdout(io.StringIO()) as printed:  # there only what programs read may stand
        path = way(origin, rng, folder)
    assert not printed.getvalue(), printed.getvalue()
    return path


def _read(origin: Seed, rng: random.Random, folder: Path) -> Path:
    """The file by itself."""
    path = _damaged(origin, rng, folder)
    try:
        data, modified = read_content(path, DEFAULT_LIMITS)
        file = read_openly(Source(path, path.name), data, modified)
    except UnreadableWorkbookError:
        return path
    _look_at((file,))
    return path


def _merge(origin: Seed, rng: random.Random, folder: Path) -> Path:
    """A folder with the file in it, alone or among those that it lay among."""
    path = _damaged(origin, rng, folder)
    if rng.random() < 0.4:
        for other in origin.path.parent.glob("*.xlsx"):
            if other != origin.path:
                shutil.copy(other, folder / "in" / f"lain {other.name}")
    _merged(folder, rng)
    return path


def _inspect(origin: Seed, rng: random.Random, folder: Path) -> Path:
    """The page that paints the file, and the questions about its headings."""
    path = _damaged(origin, rng, folder)
    result = inspect([path], _SETTINGS, paint=True)
    _look_at(result.files)
    render_page(result.files, result.findings).encode()
    inspect_report(result.files, result.findings).encode()
    if rng.random() < 0.2:
        ask_headings(result)
    return path


def _last_output(origin: Seed, rng: random.Random, folder: Path) -> Path:
    """A damaged output of an earlier run, which lies where the new one goes."""
    (folder / "in").mkdir()
    shutil.copy(origin.path, folder / "in" / origin.path.name)
    outputs = _merged(folder, rng)
    if not outputs:
        return origin.path
    outputs[0].write_bytes(mutated(outputs[0].read_bytes(), rng))
    kept = folder / f"hasil sebelumnya{outputs[0].suffix}"
    shutil.copy(outputs[0], kept)
    _merged(folder, rng)
    return kept


def _settings(origin: Seed, rng: random.Random, folder: Path) -> Path:
    """A damaged settings workbook beside a sound workbook."""
    (folder / "in").mkdir()
    shutil.copy(origin.path, folder / "in" / origin.path.name)
    ask_headings(inspect([folder / "in"], _SETTINGS))
    (path,) = (folder / "in").glob("Pengaturan*")
    path.write_bytes(mutated(path.read_bytes(), rng))
    kept = Path(shutil.copy(path, folder / "pengaturan.xlsx"))
    _merged(folder, rng)
    with contextlib.suppress(RktXlError):
        ask_headings(inspect([folder / "in"], _SETTINGS))
    return kept


_WEIGHTED: tuple[tuple[Callable[[Seed, random.Random, Path], Path], int], ...] = (
    (_read, 60), (_merge, 25), (_inspect, 8), (_last_output, 4), (_settings, 3),
)  # fmt: skip
_WAYS = [way for way, _ in _WEIGHTED]


def _damaged(origin: Seed, rng: random.Random, folder: Path) -> Path:
    (folder / "in").mkdir()
    path = folder / "in" / rng.choice(_NAMES).format(origin.suffix)
    path.write_bytes(mutated(origin.data, rng))
    return path


def _merged(folder: Path, rng: random.Random) -> tuple[Path, ...]:
    often = (False, False, False, True)
    settings = Settings(
        this_year=2025,
        tahun=rng.choice((None, None, 2026)),
        opd=rng.choice((None, None, "Dinas X")),
        tanpa_cache=True,
        **{name: rng.choice(often) for name in ("tanpa_gabung", "angka_teks", "koreksi", "kke", "dokumen")},
        data=folder / "data" if rng.random() < 0.2 else None,
    )
    try:
        result, written = merge(folder / "in", folder / "hasil", settings)
    except RktXlError as err:
        assert str(err).endswith((".", "?")), str(err)
        assert _OURS not in str(err), str(err)
        return ()
    _look_at(result.files, result)
    cards, summaries = [card_of(file) for file in result.files], [summarise(office) for office in result.offices]
    merge_summary(cards, summaries, written, result.koreksi).encode()
    for path in written:
        if path.suffix == ".xlsx":
            assert_whole(path.read_bytes(), "Rekap" if path.stem == "Rekap" else "RKT")
    return tuple(path for path in written if path.suffix == ".xlsx")


def _look_at(files: tuple[ReadFile, ...], result: RunResult | None = None) -> None:
    """What holds of everything that was read."""
    for file in files:
        assert file.filled == file.used + len(file.set_aside), f"{file.file}: cells are not accounted for"
        assert _OURS not in (file.reason or ""), file.reason
    findings = result.findings if result else [f for file in files for f in file.findings]
    json.loads(render_json(files, findings).encode())
    "\n".join(findings_report([card_of(file) for file in files], findings)).encode()


def assert_whole(output: bytes, first: str) -> None:
    """An output workbook is one that Excel opens: every part is well-formed, and it can be read again."""
    with zipfile.ZipFile(io.BytesIO(output)) as archive:
        for name in archive.namelist():
            expat.ParserCreate().Parse(archive.read(name), True)
    assert open_workbook(output, "hasil.xlsx").grids[0].sheet == first
