"""Lines of the program tree that are missing, repeated, or below what they do not belong to; cells that do not pair."""

from __future__ import annotations

from collections.abc import Iterator

from ..edits import clear, put, put_all, repeat_row, swap_rows
from ..folder import Folder, Workbook
from ..mutation import Change, kind
from ..pick import entries, lines, valued
from ..places import Line, Place
from ..program import kode_place

_ONE_ROW_EACH = (
    "dpa-flat", "dpa-ekspor", "dpa-flat-long", "dpa-perubahan", "dpa-rekap", "renja-sipd", "renja-tc33", "renja-19",
)  # fmt: skip
_SUMS = {"PAG_01": "jumlahnya berubah", "PAG_02": "jumlahnya berubah", "PAG_03": "totalnya tetap"}
_GONE = {
    "PAG_07": "ada di dokumen lain",
    "PAG_04": "pagunya ikut terhapus",
    "PAG_03": "totalnya tetap",
    "PAG_01": "jumlahnya berkurang",
    "PAG_02": "jumlahnya berkurang",
}


def _flat(folder: Folder) -> Iterator[tuple[Workbook, list[Line]]]:
    """The workbooks that have one row for each line, with their lines in their order."""
    for workbook in folder.of_kind("dpa", "renja"):
        own = lines(workbook)
        rows = [x.nama.row for x in own if x.nama is not None]
        if workbook.draft.layouts[0] in _ONE_ROW_EACH and rows == list(range(rows[0], rows[0] + len(rows))):
            yield workbook, own


def _row(line: Line) -> tuple[str, int]:
    assert line.nama is not None
    return line.nama.sheet, line.nama.row


def _parts(workbook: Workbook, below: list[Line]) -> list[Place]:
    """All cells of lines, with those of their indikator."""
    names = {x.node.nama for x in below}
    own = [p for x in below for p in (x.nama, x.kode, *x.pagu.values()) if p is not None]
    outputs = [e for e in entries(workbook, "program", "kegiatan", "subkegiatan") if e.owner in names]
    return own + [p for e in outputs for p in (e.text, e.satuan, *e.targets.values()) if p is not None]


def _below(own: list[Line], line: Line) -> list[Line]:
    return [x for x in own if x.node.kode.startswith(f"{line.node.kode}.") and x.sasaran == line.sasaran]


@kind("STR-03", PAG_07="program ada di dokumen lain", PAG_04="pagunya ikut terhapus", PAG_03="totalnya tetap")
def program_lepas_dari_sasaran(folder: Folder) -> Iterator[Change]:
    """A program taken out of the RKT, from below a sasaran that has others."""
    for workbook in folder.of_kind("rkt"):
        programs = lines(workbook, "program")
        once = [p for p in programs if sum(x.node.kode == p.node.kode for x in programs) == 1]
        shared = [p for p in once if sum(x.sasaran == p.sasaran for x in programs) > 1]
        for program in shared[:1] if "rkt-4" not in workbook.draft.layouts and not folder.has("rekon") else ():
            gone = [program, *_below(lines(workbook), program)]
            elsewhere = [
                (w.file, x.nama)
                for w in folder.of_kind("dpa", "renja", "renstra", "pk", "cascading")
                for x in lines(w, "program")
                if x.node.kode == program.node.kode and x.nama is not None
            ]
            yield Change(workbook, clear(*_parts(workbook, gone)), elsewhere=tuple(elsewhere))


@kind("STR-04", **_GONE, NOM_04="barisnya hilang")
def tanpa_rincian(folder: Folder) -> Iterator[Change]:
    """All lines below a kegiatan emptied."""
    for workbook in folder.of_kind("dpa", "renja", "rkt", "renstra"):
        own = lines(workbook)
        kegiatan = [x for x in own if x.level == "kegiatan" and _below(own, x) and kode_place(workbook, x) is not None]
        for line in kegiatan[1:2] if "dpa-rincian" not in workbook.draft.layouts else ():
            assert line.nama is not None
            yield Change(workbook, clear(*_parts(workbook, _below(own, line))), (line.nama,))


@kind("STR-05", **_SUMS, STR_04="program yang lama tanpa kegiatan", PAG_07="program lain di RKT")
def kegiatan_di_bawah_program_lain(folder: Folder) -> Iterator[Change]:
    """The heading row of a program moved up over the last kegiatan of the program before it."""
    for workbook, own in _flat(folder):
        for place, line in enumerate(own):
            last = next((n for n in range(place - 1, 0, -1) if own[n].level == "kegiatan"), None)
            if line.level == "program" and last is not None and own[last - 1].level != "program":
                moved = own[last]
                assert moved.nama is not None
                edit = swap_rows(*_row(moved), place - last)
                at = [Place(p.sheet, f"{p.column}{p.row + 1}") for p in (moved.nama, moved.kode) if p is not None]
                yield Change(workbook, edit, tuple(at))
                break


@kind("STR-06", **_SUMS, PAG_04="pagunya dijumlahkan dua kali", PAG_05="pagunya dijumlahkan dua kali")
def baris_ganda(folder: Folder) -> Iterator[Change]:
    for workbook, own in _flat(folder):
        line = [x for x in own if x.level == "subkegiatan"][-1]
        sheet, row = _row(line)
        assert line.nama is not None
        yield Change(workbook, repeat_row(sheet, row), (line.nama,))


@kind("STR-07", REC_03="indikatornya tidak dapat dipasangkan", REC_05="indikatornya tidak dapat dipasangkan",
      REC_04="indikatornya tidak dapat dipasangkan", REC_06="bunyinya menjadi lain")  # fmt: skip
def sel_bertumpuk(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("rkt", "pk", "iku", "renstra"):
        for entry, place in list(valued(entries(workbook, "sasaran"), folder.tahun))[:1]:
            assert entry.text is not None
            stacked = {
                entry.text: f"1. {workbook.texts[entry.text]}\n2. Cakupan layanan daring\n3. Waktu tanggap layanan",
                place: "72\n81",
            }
            yield Change(workbook, put_all(stacked), (entry.text, place))


@kind("STR-08")
def target_tujuan_kosong(folder: Folder) -> Iterator[Change]:
    found = [
        (workbook, entry, place)
        for workbook in folder.workbooks
        for entry in entries(workbook, "tujuan")
        if entry.indikator.nama in {i.nama for tujuan in folder.plan.tujuan for i in tujuan.indikator}
        and (place := entry.target(folder.tahun)) is not None
    ]
    for workbook, entry, place in found:
        if sum(e.indikator.nama == entry.indikator.nama for _, e, _ in found) == 1 and entry.text is not None:
            yield Change(workbook, clear(place), (place, entry.text))


@kind("STR-09", TGT_01="galat dianggap belum diisi", PAG_06="galat dianggap belum diisi", STR_08="galat bukan target")
def galat_di_sel(folder: Folder) -> Iterator[Change]:
    for workbook in folder.workbooks:
        for entry in [e for e in entries(workbook) if e.target(folder.tahun) is not None][:1]:
            place = entry.target(folder.tahun)
            assert place is not None
            yield Change(workbook, put(place, "#REF!"), (place,), what="galat")
            yield Change(workbook, put(place, "=B1+C1"), (place,), what="rumus")


@kind("PAG-07", NOM_04="nama itu tidak resmi", COD_01="kode itu tidak resmi", NOM_06="keluaran baris yang lama")
def subkegiatan_diganti(folder: Folder) -> Iterator[Change]:
    """A subkegiatan that other documents do not have, in the place of one that they have."""
    for workbook in folder.of_kind("rkt", "dpa"):
        own = [x for x in lines(workbook, "subkegiatan") if x.nama is not None]
        has_both = all(any(lines(w, "subkegiatan")) for kind_ in ("rkt", "dpa") for w in folder.of_kind(kind_))
        once = [x for x in own if sum(o.node.kode == x.node.kode for o in own) == 1]
        for line in once[-1:] if has_both and folder.has("rkt", "dpa") else ():
            new: dict[Place, object] = {}
            assert line.nama is not None
            head = f"{line.node.kode} " if str(workbook.texts[line.nama]).startswith(line.node.kode) else ""
            kode = f"{line.node.kode[:-4]}0088"
            new[line.nama] = f"{kode if head else ''} Gelar Karya dan Temu Mitra Kantor".strip()
            if line.kode is not None and workbook.texts.get(line.kode) == line.node.kode:
                new[line.kode] = kode
            yield Change(workbook, put_all(new), (line.nama,))
