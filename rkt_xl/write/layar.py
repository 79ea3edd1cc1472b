"""The summary of a merge, on one screen of a console: what was read, what was found, where it is, what to do next.

What could not be read comes first. Where not everything fits, what is alike is counted; nothing is left out without a
word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rkt_xl.model.card import FileCard
from rkt_xl.model.document import FileStatus
from rkt_xl.model.finding import Severity
from rkt_xl.model.kode import Level
from rkt_xl.model.output import KOREKSI_FOLDER, REKAP_FILE
from rkt_xl.model.summary import OfficeSummary
from rkt_xl.write.koreksi.report import Corrections

STATUS = {FileStatus.READ: "dibaca", FileStatus.SKIPPED: "dilewati", FileStatus.FAILED: "GAGAL"}
_LINES, _LETTERS = 24, 80
"""An old console shows 25 lines of 80 letters; the last line is for the next command."""

_FEW_OFFICES, _FEW_WRITTEN, _FEW_CORRECTIONS, _FEWEST_FILES = 2, 4, 3, 4
_ORDER = (FileStatus.FAILED, FileStatus.READ, FileStatus.SKIPPED)
_MOST_KINDS = 8
_BESIDE = re.compile(r" \(\d+\)$")
_NEXT = "Buka buku kerja itu di Excel; mulai dari lembar Temuan, lalu cetak lembar RKT."
_NEXT_MANY = f"Buka {REKAP_FILE} di Excel; hasil setiap perangkat daerah dapat dibuka dari sana."


def merge_summary(
    files: Sequence[FileCard],
    offices: Sequence[OfficeSummary],
    written: Sequence[Path],
    corrections: Corrections | None = None,
) -> str:
    """Return the summary of a merge: it fits on one screen and ends with what to do next."""
    below = [*_about_edits(offices), *_about_written(written, corrections, len(offices))]
    room = _LINES - _height(below) - 2
    middle = _office_lines(offices, room - min(len(files), _FEWEST_FILES))
    top = file_lines(files, room - _height(middle))
    return "\n".join([*top, "", *middle, "", *below])


def file_lines(files: Sequence[FileCard], room: int) -> list[str]:
    """Return what became of each file, in as many lines of a screen as there is room for.

    What is alike is counted where there is not room for all: what failed first, then what was read, then what was
    passed over, our own outputs and blank forms last.
    """
    lines = [_file_line(file) for file in files]
    if _height(lines) <= room:
        return lines
    lines, alike = [], _alike(files)
    while alike:
        single = [_file_line(file) for file in alike[0]]
        is_failed = alike[0][0].status is FileStatus.FAILED
        more = single if is_failed and _height(lines) + _height(single) <= room // 2 else [_counted(alike[0])]
        if _height([*lines, *more]) >= room:
            break
        lines += more
        del alike[0]
    left = sum(map(len, alike))
    what = " dilewati" if all(own[0].status is FileStatus.SKIPPED for own in alike) else ""
    return [*lines, *([f"          dan {left} berkas lain{what}"] if left else [])]


def _alike(files: Sequence[FileCard]) -> list[list[FileCard]]:
    """Files of which the same is told, the most important first."""
    read = {_what(file) for file in files if file.status is FileStatus.READ}
    alike: dict[tuple[bool, int, str], list[FileCard]] = {}
    for file in files:
        is_read = file.status is FileStatus.READ
        what = "" if is_read and len(read) > _MOST_KINDS else _what(file)
        alike.setdefault((file.is_output or file.is_blank, _ORDER.index(file.status), what), []).append(file)
    return [own for key, own in sorted(alike.items(), key=lambda item: item[0][:2])]


def _what(file: FileCard) -> str:
    return ", ".join(kind.label for kind in file.kinds) if file.kinds else (file.reason or "")


def _file_line(file: FileCard) -> str:
    return f"{STATUS[file.status]:>8}  {file.file}  ({_what(file)})"


def _counted(files: Sequence[FileCard]) -> str:
    if len(files) == 1:
        return _file_line(files[0])
    status = files[0].status
    example = f", misalnya {files[0].file}" if status is FileStatus.FAILED else ""
    words = {_what(file) for file in files}
    what = f"  ({words.pop()})" if len(words) == 1 else ""
    return f"{STATUS[status]:>8}  {len(files)} berkas{example}{what}"


def _height(lines: Iterable[str]) -> int:
    """How many lines of the screen texts take."""
    return sum(max(1, -(-len(line) // _LETTERS)) for line in lines)


def _office_lines(offices: Sequence[OfficeSummary], room: int) -> list[str]:
    """A few offices in three lines each; many in one line each, those with most errors first."""
    if len(offices) <= _FEW_OFFICES:
        return [line for office in offices for line in _office(office)]
    waiting: Counter[Severity] = Counter()
    for office in offices:
        waiting.update({severity: office.open_findings(severity) for severity in Severity})
    head = f"{len(offices)} perangkat daerah: {count_words(waiting, sum(office.decided for office in offices))}"
    gravest = sorted(offices, key=lambda office: [-office.open_findings(severity) for severity in Severity])
    fits = len(offices) if len(offices) < room else max(0, room - 2)
    lines = [f"  {_title(office)}: {_waiting(office)}" for office in gravest[:fits]]
    more = [f"  dan {len(offices) - fits} perangkat daerah lain"] if fits < len(offices) else []
    return [head, *lines, *more]


def _title(office: OfficeSummary) -> str:
    name = office.opd or "OPD tidak disebut"
    return f"{name if len(name) < 36 else name[:34] + '...'} {office.tahun}"


def _office(office: OfficeSummary) -> list[str]:
    counts = dict(office.lines)
    return [
        f"{office.opd or 'OPD tidak disebut'} tahun {office.tahun}:",
        f"  {office.sasaran} sasaran, {office.matrix_indikator} indikator, {counts.get(Level.PROGRAM, 0)} program, "
        f"{counts.get(Level.KEGIATAN, 0)} kegiatan, {counts.get(Level.SUBKEGIATAN, 0)} subkegiatan",
        f"  {_waiting(office)}",
    ]


def _waiting(office: OfficeSummary) -> str:
    return count_words({severity: office.open_findings(severity) for severity in Severity}, office.decided)


def count_words(waiting: Mapping[Severity, int], decided: int) -> str:
    """Return how many findings wait, by severity, and how many staff have decided."""
    counts = ", ".join(f"{waiting.get(s, 0)} {s.label.lower()}" for s in Severity)
    return counts + (f"; {decided} sudah diputuskan" if decided else "")


def _about_edits(offices: Sequence[OfficeSummary]) -> list[str]:
    """What became of the changes that people made in the last output."""
    lines = []
    kept = sum(office.edits_kept for office in offices)
    others = sum(office.edits_lost for office in offices)
    if kept or others:
        more = f", {others} tidak dapat dipasang atau bertabrakan" if others else ""
        lines.append(f"Suntingan tangan: {kept} dipertahankan{more} (daftarnya di lembar Sumber).")
    if any(office.is_unclear for office in offices):
        lines.append("Suntingan pada hasil sebelumnya tidak dapat dikenali; hasil baru ditulis di sampingnya.")
    return lines


def _about_written(written: Sequence[Path], corrections: Corrections | None, offices: int) -> list[str]:
    """Where everything is, and what to do next."""
    if not written:
        return ["Tidak ada berkas yang ditulis."]
    lines = [*_written_lines(written, offices), *_about_old(written)]
    if corrections is not None:
        lines += _correction_lines(corrections, written[0].parent)
    return [*lines, _NEXT_MANY if offices > 1 else _NEXT]


def _written_lines(written: Sequence[Path], offices: int) -> list[str]:
    """Where everything is: the workbooks first, one to a line when they are few."""
    data = [path for path in written if path.suffix in (".csv", ".parquet")]
    shown = [path for path in written if path not in data]
    if len(shown) > _FEW_WRITTEN:
        recaps = [path for path in shown if path.stem.startswith(REKAP_FILE.removesuffix(".xlsx"))]
        documents = sum(path.suffix == ".docx" for path in shown)
        many = f"{offices} buku kerja" + (f", {documents} dokumen Word" if documents else "")
        lines = [f"Hasil: {written[0].parent} ({many})", *(f"       {path}" for path in recaps)]
    else:
        lines = [f"{'Hasil:' if not place else '      '} {path}" for place, path in enumerate(shown)]
    return [*lines, *([f"Data:  {data[0].parent} ({len(data)} berkas)"] if data else [])]


def _about_old(written: Sequence[Path]) -> list[str]:
    """Which files were written beside one that could not, or may not, be replaced."""
    lines = []
    for path in written:
        name = path.with_stem(_BESIDE.sub("", path.stem)).name
        if name != path.name and path.with_name(name).exists():
            why = (
                "sudah diisi orang atau sedang terbuka"
                if path.suffix == ".docx"
                else "sedang terbuka, terkunci, atau bukan hasil rkt-xl"
            )
            lines.append(f"       {name} {why}, sehingga tidak ditimpa; yang baru: {path.name}")
    return _first(lines, "berkas lain yang tidak ditimpa")


def _correction_lines(corrections: Corrections, beside: Path) -> list[str]:
    """Where the corrections are, and which of them are lists only, with the reason."""
    copies = sum(k.is_copy for k in corrections.written)
    lists = [k for k in corrections.written if not k.is_copy]
    counts = [f"{copies} salinan dengan komentar"] * bool(copies) + [f"{len(lists)} daftar"] * bool(lists)
    lines = [f"Koreksi: {beside / KOREKSI_FOLDER} ({', '.join(counts)})"] if counts else []
    lines += _first(
        [f"         {k.file}: hanya daftar. {k.reason}" for k in lists], "berkas lain yang hanya mendapat daftar"
    )
    changed = [
        f"         {k.kept.name} sudah diubah orang, sehingga tidak ditimpa; yang baru: {k.path.name}"
        for k in corrections.written
        if k.kept is not None
    ]
    return [*lines, *_first(changed, "salinan lain yang tidak ditimpa"), f"Pesan: {corrections.pesan}"]


def _first(lines: Sequence[str], rest: str) -> list[str]:
    """The first few lines, and how many others there are."""
    more = [f"         dan {len(lines) - _FEW_CORRECTIONS} {rest}"] if len(lines) > _FEW_CORRECTIONS else []
    return [*lines[:_FEW_CORRECTIONS], *more]
