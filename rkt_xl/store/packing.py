"""What was read of a file as bytes, and back: quick, and never more than the records of the model.

The bytes are a pickle of those records with a checksum in front. Records are taken apart by their fields and made
again by calling their class, which is several times quicker than what dataclasses with slots do by themselves; the
reading side makes nothing but records, tuples, numbers and texts, whatever the bytes say.
"""

from __future__ import annotations

import importlib
import io
import pickle
import pkgutil
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache, partial
from hashlib import sha256
from operator import attrgetter
from typing import Any

from rkt_xl import model

_PACKAGE = model.__name__
_MORE = {("decimal", "Decimal"), ("builtins", "frozenset"), ("builtins", "set"), ("datetime", "date")}
_MARK = 32
"""Bytes of the checksum."""

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
    pickler = pickle.Pickler(stream, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _table()
    pickler.dump(value)
    data = zlib.compress(stream.getvalue(), 1)
    return sha256(data).digest() + data


def unpack(data: bytes) -> Any:
    """Return the value of packed bytes.

    Raises:
        DamagedError: when they are not what was packed, whole and unchanged.
    """
    if sha256(data[_MARK:]).digest() != data[:_MARK]:
        raise DamagedError
    try:
        return _Reader(io.BytesIO(zlib.decompress(data[_MARK:]))).load()
    except (pickle.UnpicklingError, zlib.error, EOFError, AttributeError, ImportError, TypeError, ValueError) as err:
        raise DamagedError from err


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
            if is_dataclass(kind):
                table[kind] = _reducer(kind)
            elif issubclass(kind, tuple):
                table[kind] = partial(_reduce_tuple, kind)
    return table


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
