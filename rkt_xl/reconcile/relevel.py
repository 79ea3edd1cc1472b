"""Better levels for lines of the program tree whose level only their typography told.

Typography is what people change without a thought; an official name is what it is. A line without kode whose name
the nomenclature has below its program gets the level that it has there. Where nearly all lines of a table have a
kode and one has lost its own, the kode around it tell its level.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rkt_xl.model.document import Document, DocumentKind, ReadFile
from rkt_xl.model.kode import NODE_LEVELS, Kode, Level
from rkt_xl.model.plan import Node
from rkt_xl.reconcile.nomenklatur import Nomenklatur
from rkt_xl.values.text import match_key

_FEW_LINES = 5
BY_LOOK = "huruf"
BY_NAME = "nomenklatur"
BY_NEIGHBOURS = "kode sekitar"


def with_official_levels(files: Sequence[ReadFile], nomenklatur: Nomenklatur | None) -> tuple[ReadFile, ...]:
    """Return the files with the levels of such lines corrected, and all that hangs on them."""
    entries = nomenklatur.below(None) if nomenklatur is not None else ()
    programs = {match_key(entry.nama): entry.kode for entry in entries}

    def relevel(document: Document) -> Document:
        by_name = _relevel(document, nomenklatur, programs) if nomenklatur is not None else document
        return _by_neighbours(by_name)

    return tuple(
        replace(file, documents=tuple(map(relevel, file.documents)))
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
    return _with_levels(document, levels)


def _by_neighbours(document: Document) -> Document:
    """The document with the levels of lines that lost their kode told by the lines around them."""
    if not _is_open(document) or not is_coded(document):
        return document
    known = {str(node.kode.value) for node in document.nodes if node.kode is not None}
    coded = {node.level for node in document.nodes if node.kode is not None}
    levels = []
    for index, node in enumerate(document.nodes):
        is_lost = node.kode is None and node.level_from == BY_LOOK
        level = _level_among(document.nodes, index, known, coded) if is_lost else node.level
        levels.append((level, BY_NEIGHBOURS if is_lost else node.level_from))
    return _with_levels(document, levels)


def is_coded(document: Document) -> bool:
    """Return whether nearly all lines of a table have a kode, so that one without has lost it."""
    with_kode = sum(node.kode is not None for node in document.nodes)
    return len(document.nodes) >= _FEW_LINES and with_kode * 10 >= len(document.nodes) * 8


def _level_among(nodes: Sequence[Node], index: int, known: set[str], coded: set[Level]) -> Level:
    """The level of a line without kode: that of the parent which the next line lacks, else by the line before."""
    after = next((n.kode.value for n in nodes[index + 1 :] if n.kode is not None), None)
    if after is not None and after.parent is not None and str(after.parent) not in known:
        lacking = after.parent.level
        if lacking in NODE_LEVELS:
            return lacking
    before = next((n.level for n in reversed(nodes[:index]) if n.kode is not None), Level.PROGRAM)
    deeper = NODE_LEVELS[min(NODE_LEVELS.index(before) + 1, len(NODE_LEVELS) - 1)]
    return deeper if deeper in coded else before


def _with_levels(document: Document, levels: Sequence[tuple[Level, str]]) -> Document:
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
