"""BAB III: sasaran, indikator with targets, programs with their pagu, and what is still open."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.model.result import Block, Line, Matrix, OfficeResult
from rkt_xl.values.display import indonesian, rupiah
from rkt_xl.values.text import match_key
from rkt_xl.write.cells import MISSING, target_text
from rkt_xl.write.dokumen import gaya
from rkt_xl.write.dokumen.isian import isian
from rkt_xl.write.dokumen.kata import Kata
from rkt_xl.write.dokumen.naskah import Naskah
from rkt_xl.write.dokumen.tabel import Baris, Sel, heading, joined, numbering
from rkt_xl.write.layout_rows import shown_name

_MOST_FINDINGS = 10


def write_rencana(naskah: Naskah, result: OfficeResult, kata: Kata, width_cm: float) -> None:
    """Write the chapter up to the matrix, which lies on pages of its own."""
    naskah.chapter("III", f"RENCANA KINERJA TAHUNAN\nTAHUN {kata.tahun}")
    blocks = [block for block in result.matrix.blocks if block.sasaran is not None]
    naskah.section("A. Sasaran Strategis")
    naskah.add(f"Sasaran strategis yang hendak dicapai {kata.opd} pada Tahun {kata.tahun} adalah:")
    naskah.items([b.sasaran.text for b in blocks if b.sasaran] or [isian("isi sasaran strategis")])
    naskah.section("B. Indikator Kinerja dan Target")
    naskah.add(f"Keberhasilan setiap sasaran diukur dengan indikator kinerja dan target Tahun {kata.tahun} berikut.")
    naskah.table(_widths(width_cm, (1, 4.6, 4.6, 2, 2)), _target_rows(blocks, kata), "Indikator kinerja dan target")
    naskah.gap()
    _write_open(naskah, result.findings)
    naskah.section("C. Program Pendukung dan Anggaran")
    _write_programs(naskah, result, kata, width_cm)


def _target_rows(blocks: Sequence[Block], kata: Kata) -> list[Baris]:
    rows: list[tuple[int, str, Sel, Sel, Sel]] = []
    for number, block in enumerate(blocks, 1):
        sasaran = block.sasaran.text if block.sasaran else ""
        for entry in block.indikator:
            satuan = entry.satuan.text or isian("isi satuan")
            target = target_text(entry.target)
            shown = isian("isi target") if target == MISSING else target
            rows.append((number, sasaran, Sel(entry.text.text), _centred(satuan), _centred(shown)))
        if not block.indikator:
            satuan, shown = isian("isi satuan"), isian("isi target")
            rows.append((number, sasaran, Sel(isian("isi indikator")), _centred(satuan), _centred(shown)))
    numbers = joined([(row[0], str(row[0])) for row in rows], gaya.SEL_TENGAH)
    names = joined([(row[0], row[1]) for row in rows])
    head = ("NO.", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", f"TARGET {kata.tahun}")
    body = [Baris((number, name, *row[2:])) for number, name, row in zip(numbers, names, rows, strict=True)]
    if not body:
        body = [Baris((Sel("1", gaya.SEL_TENGAH), *(Sel(isian("isi")) for _ in range(4))))]
    return [heading(head), numbering(("1", "2", "3", "4", "5")), *body]


def _centred(text: str) -> Sel:
    return Sel(text, gaya.SEL_TENGAH)


def _write_open(naskah: Naskah, findings: Sequence[Finding]) -> None:
    """What must be settled before anybody signs: told in the document itself, to be removed when done."""
    grave = [f for f in findings if f.severity is Severity.ERROR and f.is_open]
    if not grave:
        return
    naskah.subsection("Catatan Rekonsiliasi")
    naskah.add(
        isian(
            f"hapus catatan ini setelah selesai: {len(grave)} Kesalahan hasil rekonsiliasi dokumen masih terbuka dan "
            "perlu diselesaikan sebelum RKT ditandatangani; rinciannya di lembar Temuan dan "
            "Rekonsiliasi pada buku kerja RKT"
        ),
        gaya.CATATAN,
    )
    for finding in grave[:_MOST_FINDINGS]:
        where = f" ({finding.refs[0].place})" if finding.refs else ""
        naskah.add(f"{finding.code}: {finding.message}{where}", gaya.CATATAN)
    if len(grave) > _MOST_FINDINGS:
        naskah.add(f"dan {len(grave) - _MOST_FINDINGS} Kesalahan lain.", gaya.CATATAN)


def _write_programs(naskah: Naskah, result: OfficeResult, kata: Kata, width_cm: float) -> None:
    programs = _distinct(result.matrix, Level.PROGRAM)
    kegiatan, subkegiatan = (len(_distinct(result.matrix, lvl)) for lvl in (Level.KEGIATAN, Level.SUBKEGIATAN))
    if not programs:
        naskah.add(f"Pencapaian sasaran tersebut didukung oleh program: {isian('isi program, kegiatan, dan pagu')}")
        return
    money = rupiah(result.total_pagu) if result.total_pagu is not None else isian("isi jumlah pagu")
    naskah.add(
        f"Pencapaian sasaran tersebut didukung oleh {len(programs)} program, {kegiatan} kegiatan, dan {subkegiatan} "
        f"subkegiatan dengan pagu anggaran Tahun {kata.tahun} sebesar {money}."
    )
    rows = [
        Baris(
            (
                _centred(str(number)),
                Sel(str(line.kode) if line.kode else MISSING),
                Sel(shown_name(line)),
                Sel(_money(line.pagu), gaya.SEL_KANAN),
            )
        )
        for number, line in enumerate(programs, 1)
    ]
    total = (Sel(), Sel(), Sel("JUMLAH", gaya.KEPALA), Sel(_money(result.total_pagu), gaya.SEL_KANAN))
    head = (heading(("NO.", "KODE", "PROGRAM", "PAGU (Rp)")), numbering(("1", "2", "3", "4")))
    naskah.table(_widths(width_cm, (1, 2.4, 7.6, 3.6)), (*head, *rows, Baris(total)), "Program dan pagu anggaran")
    naskah.gap()


def _distinct(matrix: Matrix, level: Level) -> list[Line]:
    """The lines of a level, each counted once however many sasaran it supports."""
    found: dict[str, Line] = {}
    above: dict[Level, str] = {}
    for line in matrix.lines:
        own = str(line.kode) if line.kode else match_key(line.nama.value)
        above[line.level] = own
        path = (
            ""
            if line.kode or line.level is Level.PROGRAM
            else "/".join(above.get(lvl, "") for lvl in _ABOVE[line.level])
        )
        if line.level is level:
            found.setdefault(f"{path}/{own}", line)
    return list(found.values())


_ABOVE = {Level.KEGIATAN: (Level.PROGRAM,), Level.SUBKEGIATAN: (Level.PROGRAM, Level.KEGIATAN)}


def _money(amount: Decimal | None) -> str:
    return indonesian(amount) if amount is not None else isian("isi pagu")


def _widths(width_cm: float, shares: Sequence[float]) -> list[float]:
    return [width_cm * share / sum(shares) for share in shares]
