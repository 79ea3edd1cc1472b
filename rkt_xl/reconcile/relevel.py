"""Levels from the nomenclature, for lines of the program tree whose level only their typography told.

Typography is what people change without a thought; an official name is what it is. A line without kode whose name
the nomenclature has below its program gets the level that it has there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rkt_xl.model.document import Document, DocumentKind, ReadFile
from rkt_xl.model.kode import NODE_LEVELS, Kode, Level
from rkt_xl.model.plan import Node
from rkt_xl.reconcile.nomenklatur import Nomenklatur
from rkt_xl.values.text import match_key

BY_LOOK = "huruf"
BY_NAME = "nomenklatur"


def with_official_levels(files: Sequence[ReadFile], nomenklatur: Nomenklatur | None) -> tuple[ReadFile, ...]:
    """Return the files with the levels of such lines corrected, and all that hangs on them."""
    if nomenklatur is None:
        return tuple(files)
    programs = {match_key(entry.nama): entry.kode for entry in nomenklatur.below(None)}
    return tuple(
        replace(file, documents=tuple(_relevel(document, nomenklatur, programs) for document in file.documents))
        if any(_is_open(document) for document in file.documents)
        else file
        for file in files
    )


def _is_open(document: Document) -> bool:
    is_plan = document.kind is not DocumentKind.NOMENKLATUR
    return is_plan and any(node.level_from == BY_LOOK for node in document.nodes)


def _relevel(document: Document, nomenklatur: Nomenklatur, programs: dict[str, Kode]) -> Document:
    if not _is_open(document):
        return document
    levels: list[tuple[Level, str]] = []
    below: dict[str, Level] = {}
    for node in document.nodes:
        if node.level is Level.PROGRAM:
            below = _names_below(nomenklatur, programs.get(match_key(node.nama.value)))
        official = below.get(match_key(node.nama.value)) if node.level_from == BY_LOOK else None
        levels.append((official, BY_NAME) if official is not None else (node.level, node.level_from))
    if all(level is node.level for (level, _), node in zip(levels, document.nodes, strict=True)):
        return document
    nodes = _nested(document.nodes, levels)
    changed = {node.nama.ref: node.level for node in nodes}
    return replace(
        document,
        nodes=nodes,
        indikator=tuple(
            replace(i, level=changed[i.owner.ref]) if i.owner and i.owner.ref in changed else i
            for i in document.indikator
        ),
    )


def _names_below(nomenklatur: Nomenklatur, program: Kode | None) -> dict[str, Level]:
    """The names below a program with their levels; those that stand at both levels are left out."""
    if program is None:
        return {}
    levels: dict[str, Level] = {}
    twice = set()
    for kegiatan in nomenklatur.below(program):
        for entry in (kegiatan, *nomenklatur.below(kegiatan.kode)):
            key = match_key(entry.nama)
            if levels.setdefault(key, entry.level) is not entry.level:
                twice.add(key)
    return {key: level for key, level in levels.items() if key not in twice}


def _nested(nodes: Sequence[Node], levels: Sequence[tuple[Level, str]]) -> tuple[Node, ...]:
    """The nodes with their new levels, each below the last one of a higher level."""
    path: dict[Level, int] = {}
    nested = []
    for index, (node, (level, source)) in enumerate(zip(nodes, levels, strict=True)):
        rank = NODE_LEVELS.index(level)
        for lower in NODE_LEVELS[rank:]:
            path.pop(lower, None)
        above = [path[upper] for upper in NODE_LEVELS[:rank] if upper in path]
        nested.append(replace(node, level=level, level_from=source, parent=above[-1] if above else None))
        path[level] = index
    return tuple(nested)
