"""The level of each line of the program tree, and how it was told.

In the order of trust: kode, level column, words and labels, banner marks, typography. Typography is read by one
fact of every such table: the line after a program is a kegiatan. The attribute (capitals, indent, bold, list mark)
that sets those lines apart from others is the one that shows the level.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rkt_xl.model.kode import Level
from rkt_xl.normalise.candidates import Candidate, canonical_kode

_TREE = (Level.PROGRAM, Level.KEGIATAN, Level.SUBKEGIATAN)
_ATTRIBUTES = ("capital", "indent", "mark", "bold", "column")


def assign_levels(candidates: Sequence[Candidate]) -> list[tuple[Level | None, str]]:
    """Return level and source of each line; None for a line that is no program, kegiatan or subkegiatan.

    The source is one of `kode`, `level`, `kata`, `judul`, `huruf`, or empty.
    """
    trusted = kode_is_trusted(candidates)
    levels = [_own_level(c, trusted=trusted) for c in candidates]
    if not trusted:
        _fill_by_length(candidates, levels)
    _fill_by_depth(candidates, levels)
    _fill_by_look(candidates, levels, trusted=trusted)
    return levels


def kode_is_trusted(candidates: Sequence[Candidate]) -> bool:
    """Whether the kode are of today's structure: those of lines that say `Program` are program kode.

    Kode from before 2019 (`1.20.03.53`) look alike but have their levels elsewhere.
    """
    programs = [c for c in candidates if c.word is Level.PROGRAM and c.raw_kode]
    programs = [c for c in programs if canonical_kode(c) is not None] or programs  # one damaged kode decides nothing
    coded = [c for c in candidates if c.raw_kode]
    if programs:
        fit = sum(1 for c in programs if (k := canonical_kode(c)) is not None and k.level is Level.PROGRAM)
        return fit * 10 >= len(programs) * 6
    if not coded:
        return True
    return sum(1 for c in coded if canonical_kode(c) is not None) * 2 >= len(coded)


def _own_level(candidate: Candidate, *, trusted: bool) -> tuple[Level | None, str]:
    kode = canonical_kode(candidate) if trusted else None
    if kode is not None and kode.level is not None:
        return kode.level, "kode"
    if trusted and candidate.kode.rule == "COD-03":
        return Level.KEGIATAN, "kode"  # four segments are half a kegiatan
    if candidate.stated is not None:
        return candidate.stated, "level"
    if candidate.word is not None:
        return candidate.word, "judul" if candidate.is_banner else "kata"
    return None, ""


def _fill_by_length(candidates: Sequence[Candidate], levels: list[tuple[Level | None, str]]) -> None:
    """Old kode: longer than that of the program above is below it, shorter is above."""
    lengths = [len([p for p in re.split(r"[.\s\-/]+", c.raw_kode) if p]) for c in candidates]
    of_program = [
        n for n, (level, _), c in zip(lengths, levels, candidates, strict=True) if level is Level.PROGRAM and c.raw_kode
    ]
    if not of_program:
        return
    program = max(set(of_program), key=of_program.count)
    deeper = sorted({n for n in lengths if n > program})
    for index, length in enumerate(lengths):
        if levels[index][0] is not None or not length:
            continue
        if length < program:
            levels[index] = (Level.BIDANG, "kode")
        elif length > program:
            levels[index] = (Level.KEGIATAN if length == deeper[0] else Level.SUBKEGIATAN, "kode")


def _fill_by_depth(candidates: Sequence[Candidate], levels: list[tuple[Level | None, str]]) -> None:
    """Outline numbers: lines one and two parts deeper than programs are kegiatan and subkegiatan.

    Where no line says that it is a program, the shallowest of three depths is that of programs.
    """
    depths = {c.depth for c in candidates if c.depth}
    named = {c.depth for c, (level, _) in zip(candidates, levels, strict=True) if level is Level.PROGRAM and c.depth}
    if len(named) > 1 or (not named and len(depths) != len(_TREE)):
        return
    top = min(named or depths)
    for index, candidate in enumerate(candidates):
        place = candidate.depth - top
        if levels[index][0] is None and candidate.depth and 0 <= place < len(_TREE):
            levels[index] = (_TREE[place], "huruf")


def _fill_by_look(candidates: Sequence[Candidate], levels: list[tuple[Level | None, str]], *, trusted: bool) -> None:
    coded = sum(1 for _, source in levels if source == "kode") * 10 >= len(levels) * 6
    open_lines = [
        i
        for i, (level, _) in enumerate(levels)
        if level is None
        and not candidates[i].is_statement
        and not candidates[i].is_office
        and not candidates[i].is_result
        and not (candidates[i].is_account and (trusted or not candidates[i].raw_kode))
        and (candidates[i].has_values or not coded)
    ]
    if not open_lines:
        return
    has_program = any(level is Level.PROGRAM for level, _ in levels)
    if not has_program:
        return
    kegiatan_known = any(level is Level.KEGIATAN for level, _ in levels)
    first = _first_after_program(levels, open_lines)
    attribute, value = _telling_attribute(candidates, open_lines, first)
    for index in open_lines:
        if _before_first_program(levels, index):
            continue
        if attribute is not None:
            is_kegiatan = dict(candidates[index].look)[attribute] == value
        else:
            is_kegiatan = not kegiatan_known or index in first
        levels[index] = (Level.KEGIATAN if is_kegiatan else Level.SUBKEGIATAN, "huruf")


def _before_first_program(levels: Sequence[tuple[Level | None, str]], index: int) -> bool:
    return not any(level in _TREE for level, _ in levels[:index])


def _first_after_program(levels: Sequence[tuple[Level | None, str]], open_lines: Sequence[int]) -> list[int]:
    """Sentences of outcome and output between a program and its first kegiatan do not count."""
    silent = {i for i, (level, _) in enumerate(levels) if level is None} - set(open_lines)
    first = []
    for i in open_lines:
        above = i - 1
        while above in silent:
            above -= 1
        if above >= 0 and levels[above][0] is Level.PROGRAM:
            first.append(i)
    return first


def _telling_attribute(
    candidates: Sequence[Candidate], open_lines: Sequence[int], first: Sequence[int]
) -> tuple[str | None, object]:
    """The attribute that all lines after a program share and some other lines do not."""
    if not first:
        return None, None
    for attribute in _ATTRIBUTES:
        of_first = [dict(candidates[i].look)[attribute] for i in first]
        common = max(set(of_first), key=of_first.count)
        if of_first.count(common) * 10 < len(of_first) * 9:
            continue
        others = [i for i in open_lines if dict(candidates[i].look)[attribute] != common]
        if len(others) >= len(first):  # one line typed oddly is no level
            return attribute, common
    return None, None
