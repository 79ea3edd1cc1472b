"""Names, outputs and satuan of the program tree that are not those of the nomenclature."""

from __future__ import annotations

from collections.abc import Iterator

from ..edits import put
from ..folder import Folder, Workbook
from ..mutation import Change, kind
from ..pick import entries, lines
from ..places import Entry, Line
from ..program import PLANS, coded, kode_place

_OUTPUTS = ("dpa", "renja", "renstra", "rkt")
_OTHER = "nama yang lama tidak ada lagi"


def _named(
    folder: Folder, *levels: str, kinds: tuple[str, ...] = (*PLANS, "pk"), with_kode: bool | None = None
) -> Iterator[tuple[Workbook, Line]]:
    """One line of each level and sheet with its name written as in the plan, up to capitals."""
    for workbook in folder.of_kind(*kinds):
        found: dict[tuple[str, str], Line] = {}
        for line in lines(workbook, *levels):
            assert line.nama is not None
            is_coded = kode_place(workbook, line) is not None
            once = sum(x.node.kode == line.node.kode for x in lines(workbook)) == 1
            if once and with_kode in (None, is_coded):
                found[line.level, line.nama.sheet] = line
        yield from ((workbook, line) for line in list(found.values())[:3])


def _renamed(workbook: Workbook, line: Line, old: str, new: str) -> Change:
    """A part of a name written otherwise."""
    assert line.nama is not None
    text = str(workbook.texts[line.nama])
    return Change(workbook, put(line.nama, text.replace(old, new)), (line.nama,))


def _longest(workbook: Workbook, line: Line) -> str:
    assert line.nama is not None
    words = str(workbook.texts[line.nama]).replace(",", " ").split(" ")
    return max((word for word in words if word.isalpha()), key=len)


@kind("NOM-01")
def nama_baris_lain(folder: Folder) -> Iterator[Change]:
    for line in coded(folder, "subkegiatan") if folder.has("nomenklatur") else ():
        nama = line.line.nama
        assert nama is not None
        names = [s.nama for p in folder.plan.programs() for k in p.children for s in k.children]
        text = str(line.workbook.texts[nama])
        other = min(names, key=lambda name: len(set(name.split()) & set(line.line.node.nama.split())))
        yield Change(line.workbook, put(nama, text.replace(line.line.node.nama, other)), (nama,))


@kind("NOM-02")
def nama_salah_kata(folder: Folder) -> Iterator[Change]:
    for workbook, line in _named(folder, "program", "kegiatan", "subkegiatan") if folder.has("nomenklatur") else ():
        word = _longest(workbook, line)
        if len(word) > 6:
            yield _renamed(workbook, line, word, word[:-2])


@kind("NOM-03")
def nama_bertanda_baca_lain(folder: Folder) -> Iterator[Change]:
    for workbook, line in _named(folder, "kegiatan", "subkegiatan") if folder.has("nomenklatur") else ():
        word = _longest(workbook, line)
        yield _renamed(workbook, line, word, f"{word} ,")


@kind("NOM-04", PAG_07=_OTHER)
def nama_tidak_resmi(folder: Folder) -> Iterator[Change]:
    for workbook, line in (
        _named(folder, "subkegiatan", kinds=("rkt", "cascading"), with_kode=False) if folder.has("nomenklatur") else ()
    ):
        assert line.nama is not None
        yield Change(workbook, put(line.nama, "Gelar Karya dan Temu Mitra Kantor"), (line.nama,))


def _outputs(folder: Folder) -> Iterator[tuple[Workbook, Entry]]:
    for workbook in folder.of_kind(*_OUTPUTS) if folder.has("nomenklatur") else ():
        found = {e.text.sheet: e for e in entries(workbook, "subkegiatan") if e.text is not None}
        yield from ((workbook, e) for e in found.values())


_DIFFERS = "dokumen lain memuat yang resmi"


@kind(
    "NOM-05", REC_07=_DIFFERS, SAT_01="tidak cocok dengan bunyinya", REC_13=_DIFFERS, SAT_02="sel target memuat satuan"
)
def satuan_keluaran_lain(folder: Folder) -> Iterator[Change]:
    for workbook, entry in _outputs(folder):
        if entry.satuan is not None:
            new = "Paket" if entry.indikator.satuan != "Paket" else "Unit"
            text = str(workbook.texts[entry.satuan]).replace(entry.indikator.satuan, new)
            yield Change(workbook, put(entry.satuan, text), (entry.satuan,))


@kind("NOM-06", REC_06=_DIFFERS)
def indikator_keluaran_lain(folder: Folder) -> Iterator[Change]:
    for workbook, entry in _outputs(folder):
        assert entry.text is not None
        text = str(workbook.texts[entry.text])
        if text == entry.indikator.nama and workbook.find(text) == [entry.text]:
            new = "Banyaknya pihak yang merasakan manfaatnya"
            yield Change(workbook, put(entry.text, new), (entry.text,))
