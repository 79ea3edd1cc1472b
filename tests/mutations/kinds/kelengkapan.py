"""IKU without their columns or dropped, quarters that do not make the year, signatures that are not whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from ..edits import clear, put, put_all, retyped, then
from ..folder import Folder, Workbook
from ..mutation import Change, kind
from ..pick import entries, number
from ..places import Entry, Place

_PARTS = re.compile(r"(?i)formula|penghitungan|sumber data|penanggung ?jawab")


@kind("IKU-01")
def iku_tidak_lengkap(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("iku"):
        heads = [p for p, v in workbook.texts.items() if p.row < 12 and _PARTS.search(str(v))]
        for head, entry in zip(heads, entries(workbook, "sasaran"), strict=False):
            assert entry.text is not None
            place = Place(head.sheet, f"{head.column}{entry.text.row}")
            if place in workbook.texts:
                yield Change(workbook, clear(place), (place,), what=str(workbook.texts[head]))


@kind("IKU-02", REC_06="IKU tahun lalu memuat bunyi lain")
def iku_tidak_berlanjut(folder: Folder) -> Iterator[Change]:
    """A list of last year with an IKU that this year's lacks."""
    for workbook in folder.of_kind("iku"):
        titles = [
            p
            for p, v in workbook.texts.items()
            if p.row < 4 and str(folder.tahun) in str(v) and not re.search(r"\d{4}\s*[-–]\s*\d{4}", str(v))
        ]
        for entry in islice(entries(workbook, "sasaran"), 1) if titles else ():
            assert entry.text is not None
            edits = [put(p, str(workbook.texts[p]).replace(str(folder.tahun), str(folder.tahun - 1))) for p in titles]
            edit = then(*edits, put(entry.text, "Indeks Kematangan Layanan Digital"))
            yield Change(workbook, edit, (entry.text,), file=f"IKU {folder.tahun - 1}.xlsx")


def _quarters(folder: Folder) -> Iterator[tuple[Workbook, Entry, Place]]:
    for workbook in folder.of_kind("rencana-aksi", "iku"):
        for entry in entries(workbook):
            last = next((p for (role, _, tw), p in entry.targets.items() if role == "target" and tw == 4), None)
            if last is not None and entry.target(folder.tahun) is not None:
                yield workbook, entry, last


@kind("AKS-01")
def triwulan_tidak_menghasilkan_tahunan(folder: Folder) -> Iterator[Change]:
    found = [one for one in _quarters(folder) if isinstance(one[1].indikator.tahunan[folder.tahun], Decimal)]
    for workbook, entry, last in found[:12]:
        annual = entry.target(folder.tahun)
        assert annual is not None
        value = number(entry.indikator, folder.tahun) * Decimal("0.8")
        new = value.quantize(number(entry.indikator, folder.tahun))
        yield Change(workbook, put(last, retyped(workbook.texts[last], new)), (annual, last))


@kind("SIG-01")
def nip_kurang_digit(folder: Folder) -> Iterator[Change]:
    for workbook in folder.workbooks:
        nips = [p for p, v in workbook.texts.items() if re.match(r"NIP\.? \d", str(v))]
        for place in nips[:1]:
            text = str(workbook.texts[place])[:-2]
            same = [p for p in nips if workbook.texts[p] == workbook.texts[place]]
            yield Change(workbook, put_all(dict.fromkeys(same, text)), tuple(same))
