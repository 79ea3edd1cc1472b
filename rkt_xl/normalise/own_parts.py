"""Kode of which each line writes only its own part: `5.03.02` for the program, `2.02` and `0001` for those below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rkt_xl.model.kode import Level
from rkt_xl.normalise.candidates import Candidate, canonical_kode
from rkt_xl.values.kode import read_kode

_KEGIATAN = re.compile(r"[1-8]\.\d\d")
_SUBKEGIATAN = re.compile(r"0\d{3}")


def complete_kode(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the lines with own parts put behind the kode of the line above; as they are where no line has such parts.

    `2.14` alone could be a bidang: it is a part only in a table that has parts of subkegiatan too.
    """
    if not any(_SUBKEGIATAN.fullmatch(c.raw_kode) for c in candidates):
        return list(candidates)
    program = kegiatan = ""
    completed = []
    for line in candidates:
        candidate, raw = line, line.raw_kode
        if program and _KEGIATAN.fullmatch(raw):
            raw = kegiatan = f"{program}.{raw}"
        elif kegiatan and _SUBKEGIATAN.fullmatch(raw):
            raw = f"{kegiatan}.{raw}"
        else:
            kode = canonical_kode(candidate)
            level = kode.level if kode else None
            if level in (Level.URUSAN, Level.BIDANG, Level.PROGRAM):
                program, kegiatan = (str(kode) if level is Level.PROGRAM else ""), ""
            elif level is Level.KEGIATAN:
                kegiatan = str(kode)
        completed.append(
            candidate if raw == candidate.raw_kode else replace(candidate, raw_kode=raw, kode=read_kode(raw))
        )
    return completed
