"""BAB II: what the Renstra says, in its own words; what it does not say is a place to fill."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rkt_xl.model.kerangka import Arah, Kerangka, SasaranRenstra, Sentences, TujuanRenstra
from rkt_xl.model.plan import Target
from rkt_xl.model.provenance import Traced
from rkt_xl.model.result import OfficeResult
from rkt_xl.values.text import squeeze, strip_numbering
from rkt_xl.write.cells import target_text
from rkt_xl.write.dokumen import gaya
from rkt_xl.write.dokumen.isian import isian
from rkt_xl.write.dokumen.kata import Kata
from rkt_xl.write.dokumen.naskah import Naskah
from rkt_xl.write.dokumen.tabel import Baris, Sel, heading, joined, numbering

_MISI_NUMBER = re.compile(r"^\W*misi\s+(?:ke-?\s*)?(\d{1,2}|[ivx]{1,4})\b\s*[:.\-–]", re.IGNORECASE)
_ITEM = re.compile(r"^\s*(?:\(?(?:\d{1,2}|[a-z])[.)]|[-–•*▪➢✓])\s*", re.IGNORECASE)
_QUOTES = '“”" '
_NO_ARAH = (Arah(None),)
_MAX_YEARS = 6


def write_renstra(naskah: Naskah, result: OfficeResult, kata: Kata, width_cm: float) -> None:
    """Write the chapter."""
    frame = result.kerangka
    naskah.chapter("II", "RENCANA STRATEGIS")
    naskah.add(
        f"{kata.renstra} menjadi induk dari RKT ini. Bab ini memuat kembali visi, misi, tujuan, sasaran, strategi, dan "
        "arah kebijakan sebagaimana dirumuskan dalam Renstra tersebut."
    )
    _write_visi(naskah, frame, kata)
    _write_tujuan(naskah, result, kata, width_cm)
    _write_strategi(naskah, frame, kata, width_cm)


def _write_visi(naskah: Naskah, frame: Kerangka, kata: Kata) -> None:
    naskah.section("A. Visi dan Misi")
    naskah.add(f"Visi pembangunan {kata.daerah} yang menjadi acuan Renstra {kata.opd} adalah:")
    for visi in sentences(frame.visi) or [isian("isi visi kepala daerah menurut RPJMD")]:
        naskah.add(_quoted(visi), gaya.KUTIPAN)
    naskah.add(f"Misi yang didukung oleh {kata.opd} adalah:")
    misi = [line for text in frame.misi for line in _numbered_misi(text)]
    if len(misi) == 1:
        naskah.add(misi[0], gaya.KUTIPAN)
    else:
        naskah.items(misi or [isian("isi misi kepala daerah yang didukung perangkat daerah")])


def _quoted(visi: str) -> str:
    """A visi in quotation marks; a place to fill without."""
    return visi if visi.startswith("[…") else f"“{visi.strip(_QUOTES)}”"


def _numbered_misi(text: Traced[str]) -> list[str]:
    """A misi with the number that its line gives it, as misi are counted over the whole region."""
    lines = sentences((text,))
    number = _MISI_NUMBER.match(squeeze(text.ref.text))
    if number and len(lines) == 1:
        return [f"Misi {number[1].upper()}: {_MISI_NUMBER.sub('', lines[0]).strip()}"]
    return lines


def sentences(texts: Sentences) -> list[str]:
    """Return sentences as they stand in their cells; a cell that lists several on lines of their own gives each.

    >>> from rkt_xl.model.provenance import CellRef
    >>> cell = CellRef("a.xlsx", "T", 1, 1, "1. Satu \\n2. Dua\\nbaris")
    >>> sentences((Traced("Satu 2. Dua baris", cell),))
    ['Satu', 'Dua baris']
    """
    found: list[str] = []
    for text in texts:
        lines = [line for line in text.ref.text.splitlines() if line.strip()]
        if sum(bool(_ITEM.match(line)) for line in lines) < 2:
            found.append(squeeze(text.value))
            continue
        for place, line in enumerate(lines):
            if place and not _ITEM.match(line):
                found[-1] = f"{found[-1]} {squeeze(line)}"
            else:
                found.append(strip_numbering(line))
    return found


def _write_tujuan(naskah: Naskah, result: OfficeResult, kata: Kata, width_cm: float) -> None:
    naskah.section("B. Tujuan dan Sasaran")
    naskah.add(f"Tujuan dan sasaran {kata.opd} dalam periode Renstra adalah sebagai berikut.")
    tujuan = result.kerangka.tujuan or (TujuanRenstra(None),)
    rows = [row for number, entry in enumerate(tujuan, 1) for row in _tujuan_rows(number, entry)]
    names = joined([(number, name) for number, name, _, _ in rows])
    indikator = joined([(number, text) for number, _, text, _ in rows])
    body = [Baris((name, text, Sel(row[3]))) for name, text, row in zip(names, indikator, rows, strict=True)]
    head = (heading(("TUJUAN", "INDIKATOR TUJUAN", "SASARAN")), numbering(("1", "2", "3")))
    naskah.table(_shares(width_cm, (5, 4, 6)), (*head, *body), "Tujuan dan sasaran menurut Renstra")
    naskah.gap()
    _write_years(naskah, result, width_cm)


def _tujuan_rows(number: int, tujuan: TujuanRenstra) -> Iterator[tuple[int, str, str, str]]:
    name = "\n".join(sentences((tujuan.text,))) if tujuan.text else isian("isi tujuan menurut Renstra")
    indikator = "\n".join(sentences(tujuan.indikator)) or isian("isi indikator tujuan")
    sasaran = [line for s in tujuan.sasaran if s.text for line in sentences((s.text,))]
    for line in sasaran or [isian("isi sasaran menurut Renstra")]:
        yield number, name, indikator, line


def _write_years(naskah: Naskah, result: OfficeResult, width_cm: float) -> None:
    """The targets of the sasaran over the years of the Renstra, where it names them."""
    by_key = {entry.key: dict(entry.years) for entry in result.renstra_years}
    years = sorted({year for targets in by_key.values() for year in targets})[:_MAX_YEARS]
    if not years:
        naskah.add(f"Target kinerja sasaran selama periode Renstra: {isian('isi target sasaran tiap tahun')}")
        return
    rows = [
        Baris(
            (
                Sel(indikator.text.text),
                Sel(indikator.satuan.text or isian("isi satuan"), gaya.SEL_TENGAH),
                *(_year_cell(by_key[indikator.key].get(year)) for year in years),
            )
        )
        for block in result.matrix.blocks
        for indikator in block.indikator
        if indikator.key in by_key
    ]
    names = ("INDIKATOR SASARAN", "SATUAN", *map(str, years))
    head = (heading(names), numbering([str(n) for n in range(1, len(names) + 1)]))
    shares = _shares(width_cm, (5.2, 2.2, *[1.6] * len(years)))
    naskah.table(shares, (*head, *rows), "Target indikator sasaran menurut Renstra")
    naskah.gap()


def _year_cell(target: Target | None) -> Sel:
    return Sel(target_text(target), gaya.SEL_TENGAH)


def _write_strategi(naskah: Naskah, frame: Kerangka, kata: Kata, width_cm: float) -> None:
    naskah.section("C. Strategi dan Arah Kebijakan")
    naskah.add(f"Strategi dan arah kebijakan {kata.opd} untuk mencapai setiap sasaran adalah sebagai berikut.")
    sasaran = frame.sasaran or [SasaranRenstra(None)]
    rows = [row for number, entry in enumerate(sasaran) for row in _strategi_rows(number, entry)]
    first = joined([(row[0], row[2]) for row in rows])
    second = joined([((row[0], row[1]), row[3]) for row in rows])
    body = [Baris((a, b, Sel(row[4]))) for a, b, row in zip(first, second, rows, strict=True)]
    head = (heading(("SASARAN", "STRATEGI", "ARAH KEBIJAKAN")), numbering(("1", "2", "3")))
    naskah.table(_shares(width_cm, (4.5, 5, 5.5)), (*head, *body), "Strategi dan arah kebijakan menurut Renstra")
    naskah.gap()


def _strategi_rows(number: int, sasaran: SasaranRenstra) -> Iterator[tuple[int, int, str, str, str]]:
    name = " ".join(sentences((sasaran.text,))) if sasaran.text else isian("isi sasaran menurut Renstra")
    for place, arah in enumerate(sasaran.arah or _NO_ARAH):
        strategi = "\n".join(sentences((arah.strategi,))) if arah.strategi else isian("isi strategi menurut Renstra")
        for line in sentences(arah.kebijakan) or [isian("isi arah kebijakan menurut Renstra")]:
            yield number, place, name, strategi, line


def _shares(width_cm: float, shares: Sequence[float]) -> list[float]:
    """Widths that fill the page in given shares."""
    return [width_cm * share / sum(shares) for share in shares]
