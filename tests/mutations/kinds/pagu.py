"""Pagu that do not add up, are missing, in thousands, or other than in the documents they come from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..edits import clear, put, put_all, retyped
from ..folder import Folder, Workbook
from ..mutation import Change, kind
from ..pick import lines
from ..places import Line, Place

_ALL = ("dpa", "renja", "renstra", "rkt", "pk")
_OTHERS = {"PAG_04": "dokumen lain memuat pagu yang benar", "PAG_05": "Renstra memuat pagu yang benar"}
_TOTAL = "totalnya tetap"
_MORE = Decimal(1_250_000)


def _money(
    folder: Folder, *levels: str, kinds: tuple[str, ...] = _ALL, tahun: int | None = None
) -> Iterator[tuple[Workbook, Line, Place]]:
    """The last line of each level and sheet with its pagu of a year, of those that stand once."""
    for workbook in folder.of_kind(*kinds):
        found: dict[tuple[str, str], tuple[Line, Place]] = {}
        for line in lines(workbook, *levels):
            place = line.pagu.get(tahun or folder.tahun)
            if place is not None and sum(x.node.kode == line.node.kode for x in lines(workbook)) == 1:
                found[line.level, place.sheet] = (line, place)
        yield from ((workbook, *one) for one in found.values())


def _more(workbook: Workbook, *places: Place) -> Change:
    return Change(workbook, put_all({p: _raised(workbook, p) for p in places}), places)


def _raised(workbook: Workbook, place: Place) -> object:
    return retyped(workbook.texts[place], amount(workbook, place) + _MORE)


def amount(workbook: Workbook, place: Place) -> Decimal:
    """The money in a cell, in full Rupiah."""
    value = workbook.texts[place]
    digits = "".join(c for c in str(value).split(",")[0] if c.isdigit())
    return Decimal(str(value)) if isinstance(value, int | float) else Decimal(digits)


def _has_below(workbook: Workbook, line: Line) -> bool:
    """Whether lines of the same sheet are below a line, with money."""
    prefix = f"{line.node.kode}."
    return any(x.node.kode.startswith(prefix) and x.pagu for x in lines(workbook) if x is not line)


@kind("PAG-01", PAG_02="pagu kegiatan tidak lagi berjumlah pagu program", **_OTHERS)
def pagu_kegiatan_diubah(folder: Folder) -> Iterator[Change]:
    for workbook, line, place in _money(folder, "kegiatan"):
        if _has_below(workbook, line):
            yield _more(workbook, place)


@kind("PAG-01", **_OTHERS)
def pagu_subkegiatan_diubah(folder: Folder) -> Iterator[Change]:
    for workbook, line, place in _money(folder, "subkegiatan"):
        above = line.node.kode.rpartition(".")[0]
        if any(x.node.kode == above and x.pagu for x in lines(workbook)):
            yield _more(workbook, place)


@kind("PAG-01")
def pagu_tahun_lain_diubah(folder: Folder) -> Iterator[Change]:
    for workbook, _, place in _money(folder, "subkegiatan", kinds=("renstra",), tahun=folder.tahun + 2):
        yield _more(workbook, place)


@kind("PAG-02", PAG_03=_TOTAL, **_OTHERS)
def pagu_program_diubah(folder: Folder) -> Iterator[Change]:
    for workbook, line, place in _money(folder, "program", kinds=("dpa", "renja", "renstra", "rkt")):
        if _has_below(workbook, line):
            yield _more(workbook, place)


@kind("PAG-03")
def total_diubah(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind(*_ALL):
        for sheet, place in _totals(folder, workbook).items():
            yield Change(workbook, put(place, _raised(workbook, place)), (place,), what=sheet)


def _totals(folder: Folder, workbook: Workbook) -> dict[str, Place]:
    """The stated total of the year of each sheet: the last money of the column that is none of a line."""
    found = {}
    for line in lines(workbook):
        place = line.pagu.get(folder.tahun)
        if place is not None:
            taken = {p for x in lines(workbook) for p in x.pagu.values()}
            below = [
                p
                for p, value in workbook.texts.items()
                if p.sheet == place.sheet and p.column == place.column and p not in taken and _is_money(value)
            ]
            if below:
                found[place.sheet] = max(below, key=lambda p: p.row)
    return found


def _is_money(value: object) -> bool:
    digits = sum(c.isdigit() for c in str(value))
    return not isinstance(value, bool) and digits > 6 and not any(c.isalpha() for c in str(value).replace("Rp", ""))


@kind("PAG-04", PAG_03=_TOTAL)
def pagu_pk_diubah(folder: Folder) -> Iterator[Change]:
    for workbook, line, place in _money(folder, "program", kinds=("pk",)):
        budget = [x for w in folder.of_kind("dpa") for x in lines(w) if x.node.kode == line.node.kode and x.pagu]
        if budget:
            yield _more(workbook, place)


def _chain(folder: Folder, workbook: Workbook, line: Line) -> list[Place]:
    """The pagu of a line and of all above it, with the total."""
    kodes = {line.node.kode, line.node.kode[: len("1.01.01.2.01")], line.node.kode[: len("1.01.01")]}
    own = [x.pagu[folder.tahun] for x in lines(workbook) if x.node.kode in kodes and folder.tahun in x.pagu]
    return [*own, *_totals(folder, workbook).values()]


@kind("PAG-04", PAG_05=_OTHERS["PAG_05"])
def pagu_rkt_diubah_seluruhnya(folder: Folder) -> Iterator[Change]:
    for workbook, line, _ in _money(folder, "subkegiatan", kinds=("rkt",)) if folder.has("dpa") else ():
        yield _more(workbook, *_chain(folder, workbook, line))


@kind("PAG-04")
def pagu_dpa_diubah_seluruhnya(folder: Folder) -> Iterator[Change]:
    for workbook, line, _ in _money(folder, "subkegiatan", kinds=("dpa",)):
        if any(x.pagu for w in folder.of_kind("rkt", "pk") for x in lines(w)):
            yield _more(workbook, *_chain(folder, workbook, line))


@kind("PAG-05")
def pagu_renja_melebihi_renstra(folder: Folder) -> Iterator[Change]:
    for workbook, line, _ in _money(folder, "subkegiatan", kinds=("renja",)):
        renstra = [x for w in folder.of_kind("renstra") for x in lines(w) if x.node.kode == line.node.kode]
        if any(folder.tahun in x.pagu for x in renstra):
            yield _more(workbook, *_chain(folder, workbook, line))


@kind("PAG-06")
def pagu_dikosongkan(folder: Folder) -> Iterator[Change]:
    for workbook, _, place in _money(folder, "subkegiatan", "program", kinds=("dpa", "renja", "rkt", "pk")):
        yield Change(workbook, clear(place), (place,), also={"PAG-03": "totalnya tetap"})


@kind("PAG-06", PAG_01="jumlahnya berkurang", PAG_02="jumlahnya berkurang", PAG_03=_TOTAL, **_OTHERS)
def pagu_nol(folder: Folder) -> Iterator[Change]:
    for workbook, _, place in _money(folder, "subkegiatan", "program", kinds=("dpa", "renja", "rkt", "pk")):
        yield Change(workbook, put(place, 0), (place,))


@kind("PAG-06", PAG_01="jumlahnya berubah", PAG_02="jumlahnya berubah", PAG_03=_TOTAL, **_OTHERS)
def pagu_pecahan(folder: Folder) -> Iterator[Change]:
    for workbook, _, place in _money(folder, "subkegiatan", "program", kinds=("dpa", "renja", "rkt", "pk")):
        if isinstance(workbook.texts[place], int):
            yield Change(workbook, put(place, float(amount(workbook, place)) + 0.75), (place,))


@kind("PAG-08", **_OTHERS)
def pagu_dalam_ribuan(folder: Folder) -> Iterator[Change]:
    """A document in thousands that does not say so."""
    for workbook in folder.of_kind("pk", "renja", "rkt"):
        own = [x.pagu[folder.tahun] for x in lines(workbook) if folder.tahun in x.pagu]
        places = [*own, *_totals(folder, workbook).values()]
        others = any(x.pagu for w in folder.of_kind("dpa", "renja", "renstra") if w is not workbook for x in lines(w))
        if own and others:
            values = {p: retyped(workbook.texts[p], amount(workbook, p) / 1000) for p in places}
            yield Change(workbook, put_all(values), tuple(own))
