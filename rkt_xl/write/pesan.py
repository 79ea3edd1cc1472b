"""`pesan.txt`: one short text per source file, ready to be pasted into WhatsApp, with what to mend in that file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rkt_xl.model.document import FileStatus, ReadFile
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.write.koreksi.report import Koreksi

FILE_NAME = "pesan.txt"
_MOST = 10
_MAX_SHOWN, _MAX_FACT = 60, 220
_ASKED = (Severity.ERROR, Severity.WARNING)
_LINE = "-" * 20


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
    mentioned: set[str] = set()
    for finding in findings:
        if finding.is_open and finding.refs:
            own.setdefault(finding.refs[0].file, []).append(finding)
            if finding.severity in _ASKED:
                mentioned |= {ref.file for ref in finding.refs}
    blocks = [
        _block(name, found, koreksi.get(name), beside)
        for name, found in own.items()
        if any(f.severity in _ASKED for f in found)
    ]
    read = {file.file for file in files if file.status is FileStatus.READ}
    asked = {name for name, found in own.items() if any(f.severity in _ASKED for f in found)}
    compared = [name for name in own if name in mentioned - asked]
    clean = [name + _infos(own[name]) for name in own if name in read - mentioned]
    closing = [
        *([f"Ikut disebut sebagai pembanding: {', '.join(compared)}."] if compared else ()),
        *([f"Tidak ada yang perlu diperbaiki: {', '.join(clean)}."] if clean else ()),
    ]
    text = f"\n\n{_LINE}\n\n".join([*blocks, *(["\n".join(closing)] if closing else ())]) + "\n"
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def _infos(findings: Sequence[Finding]) -> str:
    count = sum(f.severity is Severity.INFO for f in findings)
    return f" ({count} info)" if count else ""


def _block(name: str, findings: Sequence[Finding], koreksi: Koreksi | None, beside: Path) -> str:
    """The message about one file: how much there is to mend, the gravest ten, where the rest stands."""
    asked = sorted((f for f in findings if f.severity in _ASKED), key=lambda f: (_ASKED.index(f.severity), f.sort_key))
    counts = [(s.label.lower(), sum(f.severity is s for f in asked)) for s in _ASKED]
    told = " dan ".join(f"{count} {label}" for label, count in counts if count)
    lines = [f"*{name.replace('*', '')}*", f"Mohon diperbaiki, ada {told}:"]
    for number, finding in enumerate(asked[:_MOST], 1):
        lines.extend(_point(number, finding))
    if len(asked) > _MOST:
        lines.append(f"dan {len(asked) - _MOST} hal lain.")
    infos = len(findings) - len(asked)
    if infos:
        lines.append(f"Selain itu ada {infos} info untuk dilihat.")
    if koreksi is not None:
        place = koreksi.path.relative_to(beside).as_posix()
        lines.append(f"Daftar lengkap: berkas {place}, lembar Koreksi.")
    return "\n".join(lines)


def _point(number: int, finding: Finding) -> list[str]:
    """Where and what stands there, then what is wrong and what to do."""
    ref = finding.refs[0]
    what = _what(finding)
    if not ref.sheet:
        return [f"{number}. {finding.severity.label}: {what}"]
    shown = _cut(" ".join(ref.text.split()), _MAX_SHOWN)
    stands = f"tertulis “{shown}”" if shown else "kosong"
    return [f"{number}. {finding.severity.label}, lembar {ref.sheet.strip()}, sel {ref.a1}, {stands}:", f"   {what}"]


def _what(finding: Finding) -> str:
    """The fact and what to do; what to write instead says it all where the suggestion quotes it."""
    if finding.suggestion and "“" in finding.suggestion:
        return finding.suggestion
    return " ".join(part for part in (_cut(finding.message, _MAX_FACT), finding.suggestion) if part)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"
