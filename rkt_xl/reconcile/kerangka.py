"""The frame of a plan out of the Renstra: its sentences joined over all its tables, each kept as it is written.

One table tells tujuan and sasaran with their targets, another strategi and kebijakan; visi and misi stand in either,
or as lines above one of them. Nothing is made up: what no table says stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rkt_xl.model.account import SetAside
from rkt_xl.model.document import Document, DocumentKind, ReadFile
from rkt_xl.model.kerangka import Arah, Kerangka, SasaranRenstra, Sentences, TujuanRenstra
from rkt_xl.model.kode import Level
from rkt_xl.model.provenance import Traced
from rkt_xl.reconcile.context import Context
from rkt_xl.values.text import fold, match_key, squeeze

_LABEL = re.compile(r"^(visi|misi)\b((?:\s+(?!dan\b)[^\s:]+){0,6}?)\s*(:|$)\s*", re.IGNORECASE)
_BESIDE = 4
_LETTERS = 4


def kerangka_of(context: Context) -> Kerangka:
    """Return the frame that the Renstra of an office gives; of several tables the first that says a thing speaks."""
    documents = context.of_kind(DocumentKind.RENSTRA)
    frame = _Frame()
    for document in sorted(documents, key=lambda d: not _has(d, "tujuan")):
        frame.read(document)
    names = {d.table.file for d in documents}
    beside = list(_labelled(f for f in context.files if f.file in names))
    visi, misi = (_of(documents, beside, name) for name in ("visi", "misi"))
    return Kerangka(visi, misi, frame.finish())


def _has(document: Document, name: str) -> bool:
    return any(field == name for field, _ in document.statements)


def _of(documents: Iterable[Document], beside: Iterable[tuple[str, Traced[str]]], name: str) -> Sentences:
    """The sentences of a field, each once: those of tables, and those that stand beside a label."""
    found: dict[str, Traced[str]] = {}
    stated = (pair for document in documents for pair in document.statements)
    for label, text in (*stated, *beside):
        if label == name:
            found.setdefault(match_key(text.value), text)
    return tuple(found.values())


def _labelled(files: Iterable[ReadFile]) -> Iterator[tuple[str, Traced[str]]]:
    """Visi and misi on lines of their own above or between the tables: behind the label, beside it or below it."""
    for file in files:
        places: dict[tuple[str, int, int], SetAside] = {}
        for item in file.set_aside.found(_label_of):
            shown = squeeze(item.ref.text)
            label = _LABEL.match(shown)
            if label is None:
                continue
            name = fold(label[1])
            if rest := shown[label.end() :]:
                yield name, Traced(rest, item.ref)
                continue
            places = places or {(item.ref.sheet, item.ref.row, item.ref.col): item for item in file.set_aside}
            if (value := _value_of(item, places)) is not None:
                yield name, Traced(squeeze(value.ref.text).lstrip(": "), value.ref)


def _label_of(text: str) -> re.Match[str] | None:
    return _LABEL.match(squeeze(text))


def _value_of(label: SetAside, places: dict[tuple[str, int, int], SetAside]) -> SetAside | None:
    """The sentence right of a label on its row, else the one below it."""
    ref = label.ref
    beside = [(ref.sheet, ref.row, ref.col + step) for step in range(1, _BESIDE + 1)]
    for place in (*beside, (ref.sheet, ref.row + 1, ref.col)):
        item = places.get(place)
        if item is None:
            continue
        if _LABEL.match(squeeze(item.ref.text)):
            return None
        if sum(c.isalpha() for c in item.ref.text) >= _LETTERS:
            return item
    return None


@dataclass(slots=True)
class _Sasaran:
    text: Traced[str] | None
    arah: dict[str, tuple[Traced[str] | None, dict[str, Traced[str]]]] = field(default_factory=dict)


@dataclass(slots=True)
class _Tujuan:
    text: Traced[str] | None
    indikator: dict[str, Traced[str]] = field(default_factory=dict)
    sasaran: dict[str, _Sasaran] = field(default_factory=dict)


@dataclass(slots=True)
class _Frame:
    """The frame while its tables are read, each after the other; equal sentences are one."""

    tujuan: dict[str, _Tujuan] = field(default_factory=dict)

    def read(self, document: Document) -> None:
        tujuan, sasaran, strategi = "", "", ""
        for name, text in document.statements:
            key = match_key(text.value)
            match name:
                case "tujuan":
                    tujuan, sasaran, strategi = key, "", ""
                    self._tujuan(key, text)
                case "sasaran":
                    sasaran, strategi = key, ""
                    tujuan = self._home(tujuan, key)
                    self._sasaran(tujuan, key, text)
                case "strategi":
                    strategi = key
                    self._sasaran(tujuan, sasaran).arah.setdefault(key, (text, {}))
                case "kebijakan":
                    arah = self._sasaran(tujuan, sasaran).arah.setdefault(strategi, (None, {}))
                    arah[1].setdefault(key, text)
        self._read_indikator(document)

    def _read_indikator(self, document: Document) -> None:
        for indikator in document.indikator:
            if indikator.level is Level.TUJUAN and indikator.owner is not None and indikator.text is not None:
                owner = self._tujuan(match_key(indikator.owner.value), indikator.owner)
                owner.indikator.setdefault(match_key(indikator.text.value), indikator.text)

    def _home(self, tujuan: str, sasaran: str) -> str:
        """The tujuan of a sasaran: where its own table names none, the one that another table names."""
        if tujuan:
            return tujuan
        return next((key for key, entry in self.tujuan.items() if sasaran in entry.sasaran), "")

    def _tujuan(self, key: str, text: Traced[str] | None = None) -> _Tujuan:
        return self.tujuan.setdefault(key, _Tujuan(text))

    def _sasaran(self, tujuan: str, key: str, text: Traced[str] | None = None) -> _Sasaran:
        return self._tujuan(tujuan).sasaran.setdefault(key, _Sasaran(text))

    def finish(self) -> tuple[TujuanRenstra, ...]:
        return tuple(
            TujuanRenstra(
                tujuan.text,
                tuple(tujuan.indikator.values()),
                tuple(
                    SasaranRenstra(
                        sasaran.text,
                        tuple(
                            Arah(strategi, tuple(kebijakan.values())) for strategi, kebijakan in sasaran.arah.values()
                        ),
                    )
                    for sasaran in tujuan.sasaran.values()
                ),
            )
            for tujuan in self.tujuan.values()
        )
