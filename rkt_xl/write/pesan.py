"""`pesan.txt`: one short text per source file, ready to be pasted into WhatsApp, with what to mend in that file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rkt_xl.model.document import FileStatus, ReadFile
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.values.text import fold, squeeze
from rkt_xl.write.koreksi.report import Koreksi

_ASKED = (Severity.ERROR, Severity.WARNING)
_MOST, _MOST_CELLS = 10, 5
_MAX_SHOWN, _MAX_FACT = 60, 240
_BETWEEN = f"\n\n{'-' * 20}\n\n"


def render_pesan(
    files: Sequence[ReadFile], findings: Iterable[Finding], koreksi: Mapping[str, Koreksi], beside: Path
) -> bytes:
    """Return the messages as a text file that the Notepad of any Windows shows rightly.

    Args:
        files: everything that was read.
        findings: everything that was found, with what staff decided.
        koreksi: the corrections that were written, by source.
        beside: the folder of the output, which the names of the corrections are relative to.
    """
    own: dict[str, list[Finding]] = {file.file: [] for file in files}
    for finding in findings:
        if finding.is_open and finding.refs:
            own.setdefault(finding.refs[0].file, []).append(finding)
    asked = {name: found for name, found in own.items() if any(f.severity in _ASKED for f in found)}
    blocks = [_block(name, found, koreksi.get(name), beside) for name, found in asked.items()]
    closing = _closing([file for file in files if file.file not in asked], own, asked)
    text = _BETWEEN.join([*blocks, *closing]) + "\n"
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def _closing(
    rest: Iterable[ReadFile], own: Mapping[str, Sequence[Finding]], asked: Mapping[str, Sequence[Finding]]
) -> list[str]:
    """The line that names the files in which there is nothing to mend."""
    compared = {ref.file for found in asked.values() for f in found if f.severity in _ASKED for ref in f.refs}
    names = []
    for file in rest:
        if file.status is FileStatus.READ:
            remarks = [f"{len(own[file.file])} info"] * bool(own[file.file])
            remarks += ["disebut sebagai pembanding"] * (file.file in compared)
            names.append(file.file + (f" ({', '.join(remarks)})" if remarks else ""))
    return [f"Tidak ada yang perlu diperbaiki di: {'; '.join(names)}."] if names else []


def _block(name: str, findings: Sequence[Finding], koreksi: Koreksi | None, beside: Path) -> str:
    """The message about one file: how much there is to mend, the gravest ten, where the rest stands."""
    asked = sorted((f for f in findings if f.severity in _ASKED), key=lambda f: (_ASKED.index(f.severity), f.sort_key))
    counts = [(s.label.lower(), sum(f.severity is s for f in asked)) for s in _ASKED]
    told = " dan ".join(f"{count} {label}" for label, count in counts if count)
    lines = [f"*{name.replace('*', '')}*", f"Mohon diperbaiki, ada {told}:"]
    points = _points(asked)
    for number, alike in enumerate(points[:_MOST], 1):
        lines.extend(_point(number, alike))
    left = sum(map(len, points[_MOST:]))
    if left:
        lines.append(f"dan {left} hal lain.")
    infos = len(findings) - len(asked)
    if infos:
        lines.append(f"Selain itu ada {infos} info untuk dilihat.")
    if koreksi is not None:
        place = koreksi.path.relative_to(beside).as_posix()
        lines.append(f"Daftar lengkap: berkas {place}, lembar Koreksi.")
    return "\n".join(lines)


def _points(findings: Iterable[Finding]) -> list[list[Finding]]:
    """The findings in their order, with those beside each other of which the same is asked on the same sheet."""
    found: dict[tuple[str, str, str | None, str], list[Finding]] = {}
    for finding in findings:
        alone = finding.message if not finding.suggestion else ""
        key = (finding.code, finding.refs[0].sheet, finding.suggestion, alone)
        found.setdefault(key, []).append(finding)
    return list(found.values())


def _point(number: int, alike: Sequence[Finding]) -> list[str]:
    """Where it is and what stands there, then what is wrong and what to do."""
    finding, ref = alike[0], alike[0].refs[0]
    what = _what(finding)
    if not ref.sheet:
        return [f"{number}. {finding.severity.label}: {what}"]
    more = list(dict.fromkeys(other.refs[0].a1 for other in alike[1:] if other.refs[0].a1 != ref.a1))
    cells = ", ".join(more[:_MOST_CELLS]) + (f" dan {len(more) - _MOST_CELLS} lain" if len(more) > _MOST_CELLS else "")
    where = f"lembar {squeeze(ref.sheet)}, sel {ref.a1}" + (f" (juga {cells})" if more else "")
    return [f"{number}. {finding.severity.label}, {where}{_stands(ref.text, what)}:", f"   {what}"]


def _stands(text: str, what: str) -> str:
    """What stands in the cell, unless the sentence about it says so."""
    shown = squeeze(text)
    if not shown:
        return ", kosong"
    return "" if fold(shown) in fold(what) else f", tertulis “{_cut(shown, _MAX_SHOWN)}”"


def _what(finding: Finding) -> str:
    """The fact and what to do; a suggestion that quotes what to write instead says it all."""
    if finding.suggestion and "“" in finding.suggestion:
        return finding.suggestion
    return " ".join(part for part in (_cut(squeeze(finding.message), _MAX_FACT), finding.suggestion) if part)


def _cut(text: str, most: int) -> str:
    """The text without its middle where it is too long: names stand in the middle of a sentence, numbers at its end."""
    if len(text) <= most:
        return text
    tail = most * 2 // 5
    return f"{text[: most - tail - 3].rsplit(' ', 1)[0]} … {text[-tail:].partition(' ')[2] or text[-tail:]}"
