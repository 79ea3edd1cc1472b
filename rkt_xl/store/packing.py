"""What was read of a file as bytes, and back: quick, and never more than the records of the model.

The bytes are a pickle of those records with a checksum in front. The rows of a large table are pickled some thousand
at a time, for a pickler remembers all that it has seen, which would take more memory than the rows. Records are taken
apart by their fields and made again by calling their class, which is several times quicker than what dataclasses with
slots do by themselves; the reading side makes nothing but records, tuples, numbers and texts, whatever the bytes say.
"""

from __future__ import annotations

import importlib
import io
import pickle
import pkgutil
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache, partial
from hashlib import sha256
from operator import attrgetter
from typing import IO, Any

from rkt_xl import model
from rkt_xl.model.account import CellsAside
from rkt_xl.model.document import ReadFile

_PACKAGE = model.__name__
_MORE = {("decimal", "Decimal"), ("builtins", "frozenset"), ("builtins", "set"), ("datetime", "date")}
_MARK = 32
"""Bytes of the checksum."""

_BUFFER = 1 << 18
_ROWS = 2_000
"""Rows that are pickled at a time."""

_IN_PARTS = "\0in parts"
"""What stands before a file whose rows follow it."""

_NAMES = ("nodes", "indikator", "rows")
"""The fields of documents and of the account of a sheet that grow with the rows of a table."""

Reduce = Callable[[Any], tuple[Any, ...]]


class DamagedError(Exception):
    """Bytes that are not what was packed."""


def pack(value: object) -> bytes:
    """Return a value made of records of the model as bytes.

    >>> from rkt_xl.model.provenance import CellRef, Traced
    >>> unpack(pack(Traced("A", CellRef("a.xlsx", "S", 1, 1, "A")))).value
    'A'
    """
    stream = io.BytesIO()
    pack_into(value, stream)
    return stream.getvalue()


def pack_into(value: object, stream: IO[bytes]) -> None:
    """Write a value made of records of the model into a stream that begins with it, piece by piece."""
    squeezed = _Squeezed(stream)
    pickler = pickle.Pickler(squeezed, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _table()
    for piece in _pieces(value):
        pickler.dump(piece)
        pickler.clear_memo()
    squeezed.finish()


def unpack(data: bytes) -> Any:
    """Return the value of packed bytes.

    Raises:
        DamagedError: when they are not what was packed, whole and unchanged.
    """
    if sha256(data[_MARK:]).digest() != data[:_MARK]:
        raise DamagedError
    try:
        stream = io.BufferedReader(_Unsqueezed(data[_MARK:]), _BUFFER)
        first = _Reader(stream).load()
        return _put_together(stream) if isinstance(first, str) and first == _IN_PARTS else first
    except (pickle.UnpicklingError, zlib.error, EOFError, AttributeError, ImportError, TypeError, ValueError) as err:
        raise DamagedError from err


def _pieces(value: object) -> Iterator[object]:
    """A value as a whole; of a large file a pair of what is left without its rows and their number, then the rows."""
    if not isinstance(value, ReadFile):
        yield value
        return
    parts = [
        (index, name, rows[start : start + _ROWS])
        for index, owner in enumerate((*value.documents, *value.set_aside.sheets))
        for name in _NAMES
        if len(rows := getattr(owner, name, ())) > _ROWS
        for start in range(0, len(rows), _ROWS)
    ]
    if not parts:
        yield value
        return
    taken = {(index, name) for index, name, _ in parts}
    yield _IN_PARTS
    yield _with_rows(value, dict.fromkeys(taken, ())), len(parts)
    yield from parts


def _put_together(stream: io.BufferedReader[Any]) -> ReadFile:
    rest, parts = _Reader(stream).load()
    rows: dict[tuple[int, str], list[object]] = {}
    for _ in range(parts):
        index, name, part = _Reader(stream).load()  # one that remembers nothing, as the pickler does
        rows.setdefault((index, name), []).extend(part)
    return _with_rows(rest, {place: tuple(found) for place, found in rows.items()})


def _with_rows(file: ReadFile, rows: Mapping[tuple[int, str], tuple[object, ...]]) -> ReadFile:
    """A file with other rows in some of its documents and in the account of some of its sheets."""

    def changed(place: int) -> dict[str, Any]:
        return {name: found for (index, name), found in rows.items() if index == place}

    documents = tuple(replace(d, **changed(place)) for place, d in enumerate(file.documents))
    sheets = (replace(s, **changed(place)) for place, s in enumerate(file.set_aside.sheets, len(documents)))
    return replace(file, documents=documents, set_aside=CellsAside(tuple(sheets)))


class _Squeezed:
    """Takes bytes piece by piece, writes them compressed into a stream, and their checksum in front of them."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._compressor = zlib.compressobj(1)
        self._sum = sha256()
        stream.write(bytes(_MARK))

    def write(self, data: bytes) -> int:
        self._put(self._compressor.compress(data))
        return len(data)

    def finish(self) -> None:
        self._put(self._compressor.flush())
        self._stream.seek(0)
        self._stream.write(self._sum.digest())

    def _put(self, packed: bytes) -> None:
        self._sum.update(packed)
        self._stream.write(packed)


class _Unsqueezed(io.RawIOBase):
    """Gives bytes piece by piece that are kept compressed."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)
        self._decompressor = zlib.decompressobj()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        room = len(buffer)
        found = b""
        while not found and not self._decompressor.eof:
            tail = self._decompressor.unconsumed_tail or self._data.read(_BUFFER)
            if not tail:
                break
            found = self._decompressor.decompress(tail, room)
        buffer[: len(found)] = found
        return len(found)


class _Reader(pickle.Unpickler):
    """Makes records of the model and plain values only."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _MORE or (module.startswith(f"{_PACKAGE}.") and name.isidentifier()):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


@cache
def _table() -> dict[type, Reduce]:
    """How each record is taken apart."""
    table: dict[type, Reduce] = {}
    for found in pkgutil.walk_packages(model.__path__, f"{_PACKAGE}."):
        module = importlib.import_module(found.name)
        for kind in vars(module).values():
            if not isinstance(kind, type) or kind.__module__ != module.__name__:
                continue
            if issubclass(kind, Enum):
                table[kind] = _reduce_word
            elif is_dataclass(kind):
                table[kind] = _reducer(kind)
            elif issubclass(kind, tuple):
                table[kind] = partial(_reduce_tuple, kind)
    return table


def _reduce_word(word: Enum) -> tuple[Any, ...]:
    """One of several words, by its value: what Python does by itself differs between its versions."""
    return type(word), (word.value,)


def _reduce_tuple(kind: type, value: tuple[Any, ...]) -> tuple[Any, ...]:
    return kind, tuple(value)


def _reducer(kind: type) -> Reduce:
    names = [field.name for field in fields(kind) if field.init]
    if not names:
        return lambda _: (kind, ())
    get: Callable[[Any], Any] = attrgetter(*names)
    if len(names) == 1:
        return lambda value: (kind, (get(value),))
    return lambda value: (kind, get(value))
