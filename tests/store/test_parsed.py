"""What is kept of read files: exact, bounded, and never more than records."""

from __future__ import annotations

import hashlib
import os
import pickle
import zlib
from enum import Enum
from pathlib import Path

import pytest

from rkt_xl.intake.discover import Source
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.run.reading import read_source
from rkt_xl.store.packing import DamagedError, pack, unpack
from rkt_xl.store.parsed import ParsedFiles


def test_a_file_comes_back_as_it_was(bkpp: Path) -> None:
    for path in bkpp.glob("*.xlsx"):
        file = read_source(Source(path, path.name))
        assert unpack(pack(file)) == file


def test_a_large_file_comes_back_as_it_was(bkpp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rkt_xl.store.packing._ROWS", 3)
    for path in bkpp.glob("*.xlsx"):
        file = read_source(Source(path, path.name))
        assert unpack(pack(file)) == file


def test_words_come_back_whatever_python_makes_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python 3.11.0 to 3.11.3 pickle a word by its name, with `getattr`."""
    monkeypatch.setattr(Enum, "__reduce_ex__", lambda word, _: (getattr, (type(word), word.name)))
    finding = Finding("REC-01", Severity.WARNING, "Target berbeda.")
    assert unpack(pack({"a": [finding]})) == {"a": [finding]}


@pytest.mark.parametrize("value", [(1, "dua"), ("",), "", (), None])
def test_plain_values_come_back_as_they_were(value: object) -> None:
    assert unpack(pack(value)) == value


def test_bytes_that_end_too_soon_are_damaged(bkpp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rkt_xl.store.packing._ROWS", 3)
    path = next(bkpp.glob("*.xlsx"))
    data = pack(read_source(Source(path, path.name)))[32:]
    for length in (0, 1, len(data) // 2, len(data) - 9):
        with pytest.raises(DamagedError):
            unpack(hashlib.sha256(data[:length]).digest() + data[:length])


def test_bytes_that_would_run_something_are_refused() -> None:
    data = zlib.compress(pickle.dumps(os.getcwd))
    with pytest.raises(DamagedError):
        unpack(hashlib.sha256(data).digest() + data)


def place_of(folder: Path, key: str) -> Path:
    """Where what is kept under a key lies; a place that is not there where nothing is."""
    return next((path for path in folder.rglob("*") if path.parent.name + path.name == key), folder / "none")


def test_what_was_used_longest_ago_goes_first(bkpp: Path, tmp_path: Path) -> None:
    store = ParsedFiles(tmp_path)
    path = next(bkpp.glob("*.xlsx"))
    file = read_source(Source(path, path.name))
    keys = [hashlib.sha256(bytes([number])).hexdigest() for number in range(4)]
    for age, key in enumerate(keys):
        store.put(key, file)
        os.utime(place_of(tmp_path, key), (age, age))
    size = place_of(tmp_path, keys[0]).stat().st_size
    store.prune(2 * size)
    assert [place_of(tmp_path, key).exists() for key in keys] == [False, False, True, True]
