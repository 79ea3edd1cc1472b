"""Targets that nobody can measure, read or believe; satuan and baselines that are missing or wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from tests.corpus.amounts import id_text

from ..edits import clear, put, put_all, retyped
from ..folder import Folder, Workbook
from ..mutation import Change, kind
from ..pick import COUNTS, entries, number, per_table, tables_of, valued
from ..places import Entry, Place

_WITH_TARGETS = ("rkt", "pk", "renstra", "renja", "dpa", "iku", "rencana-aksi", "cascading")
_DIFFERS = {
    "REC_01": "Renstra atau RKT memuat target yang benar",
    "REC_02": "RKT atau PK memuat target yang benar",
    "REC_12": "tabel lain memuat target yang benar",
    "REC_13": "dokumen lain memuat target yang benar",
    "AKS_01": "target triwulan menghasilkan target yang benar",
}


def _targets(
    folder: Folder, *ukuran: str, kinds: tuple[str, ...] = _WITH_TARGETS
) -> Iterator[tuple[Workbook, Entry, Place]]:
    """One target of the year in each table."""
    for workbook in folder.of_kind(*kinds):
        found = [e for e in entries(workbook) if e.level != "tujuan"]
        for entry, place in per_table(valued(found, folder.tahun, *ukuran)):
            yield workbook, entry, place


@kind("TGT-01")
def target_kosong(folder: Folder) -> Iterator[Change]:
    for n, (workbook, _, place) in enumerate(_targets(folder)):
        value = ("-", None, "n/a", "belum ada", None)[n % 5]
        yield Change(workbook, put(place, value), (place,), what=str(value))


@kind("TGT-04", **_DIFFERS)
def target_berupa_kalimat(folder: Folder) -> Iterator[Change]:
    for workbook, _, place in _targets(folder):
        yield Change(workbook, put(place, "Tersusunnya dokumen"), (place,))


@kind("TGT-07", **_DIFFERS, TGT_05="target berikutnya lebih rendah", TGT_08="berubah lebih dari lima kali")
def persen_lebih_dari_seratus(folder: Folder) -> Iterator[Change]:
    for workbook, entry, place in _targets(folder, "persen"):
        value = retyped(workbook.texts[place], number(entry.indikator, folder.tahun) * 10)
        yield Change(workbook, put(place, value), (place,))


@kind("TGT-07", **_DIFFERS, TGT_05="target sebelumnya lebih tinggi", TGT_08="berubah lebih dari lima kali")
def target_negatif(folder: Folder) -> Iterator[Change]:
    for workbook, entry, place in _targets(folder, "nilai", "hitung", kinds=("rkt", "pk", "renstra")):
        value = retyped(workbook.texts[place], number(entry.indikator, folder.tahun))
        text = -value if isinstance(value, int | float) else f"-{value}"
        yield Change(workbook, put(place, text), (place,))


@kind(
    "TGT-09",
    **_DIFFERS,
    TGT_05="target sebelumnya lebih tinggi",
    TGT_06="lebih rendah dari data awal",
    TGT_08="berubah lebih dari lima kali",
)
def persen_pada_skala_satu(folder: Folder) -> Iterator[Change]:
    for workbook, entry, place in _targets(folder, "persen"):
        value = retyped(workbook.texts[place], number(entry.indikator, folder.tahun) / 100)
        yield Change(workbook, put(place, value), (place,))


@kind("AMB-01")
def angka_bermakna_ganda(folder: Folder) -> Iterator[Change]:
    for workbook, entry, place in _targets(folder, "indeks", kinds=("rkt", "pk")):
        if number(entry.indikator, folder.tahun) < 1:
            continue  # 0.660 can only be a decimal
        yield Change(workbook, put(place, f"{number(entry.indikator, folder.tahun):.2f}0"), (place,))


@kind("AMB-02", **_DIFFERS)
def hitungan_pecahan(folder: Folder) -> Iterator[Change]:
    for workbook, entry, place in _targets(folder, "hitung"):
        if entry.indikator.satuan not in ("Ton", "KM"):
            value = retyped(workbook.texts[place], number(entry.indikator, folder.tahun) + Decimal("0.5"))
            yield Change(workbook, put(place, value), (place,))


@kind("FMT-01")
def angka_gaya_inggris(folder: Folder) -> Iterator[Change]:
    for workbook, entry, place in _targets(folder, "nilai", "persen"):
        value = number(entry.indikator, folder.tahun)
        if value.as_tuple().exponent in (-1, -2) and isinstance(workbook.texts[place], float):
            yield Change(workbook, put(place, format(value, "f")), (place,))


@kind("FMT-02", **_DIFFERS)
def angka_tidak_terbaca(folder: Folder) -> Iterator[Change]:
    for n, (workbook, _, place) in enumerate(_targets(folder, "hitung", "nilai")):
        date = dt.datetime(2026, 2, 1)
        yield Change(workbook, put(place, date if n % 2 else "1.250.00", "dd/mm/yyyy" if n % 2 else None), (place,))


@kind("FMT-03", **_DIFFERS, TGT_05="target berikutnya sedikit lebih rendah")
def terlalu_banyak_desimal(folder: Folder) -> Iterator[Change]:
    for workbook, entry, place in _targets(folder, "nilai", kinds=("rkt", "pk", "renstra")):
        if isinstance(workbook.texts[place], float):
            value = float(number(entry.indikator, folder.tahun)) + 0.00254373
            yield Change(workbook, put(place, value), (place,))


@kind("TGT-02")
def data_awal_hilang(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("renstra", "iku"):
        found = ((e, p) for e in entries(workbook) if (p := e.of_role("baseline")) is not None)
        for n, (_, place) in enumerate(per_table(found)):
            yield Change(workbook, put(place, "-" if n % 2 else None), (place,))


@kind("TGT-03")
def satuan_kosong(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind(*_WITH_TARGETS):
        for entry, _ in per_table(valued(entries(workbook), folder.tahun)):
            if entry.satuan is not None:
                yield Change(workbook, clear(entry.satuan), (entry.satuan,))


@kind("TGT-05", **_DIFFERS)
def target_melemah(folder: Folder) -> Iterator[Change]:
    """The target of a later year set to that of the year before the last but one."""
    later = folder.tahun + 2
    for workbook in folder.of_kind("renstra", "iku"):
        found = (e for e in entries(workbook, "tujuan", "sasaran", "program") if e.target(later) is not None)
        for entry, place in per_table(valued(found, later)):
            ind = entry.indikator
            weaker = number(ind, later - 1) - (number(ind, later) - number(ind, later - 1))
            yield Change(workbook, put(place, retyped(workbook.texts[place], weaker)), (place,))


@kind("TGT-06")
def tidak_lebih_baik_dari_data_awal(folder: Folder) -> Iterator[Change]:
    start = folder.plan.periode[0]
    for workbook in folder.of_kind("renstra", "iku"):
        found = ((e, p) for e in entries(workbook, "tujuan", "sasaran", "program") if (p := e.of_role("baseline")))
        moving = (
            (e, p)
            for e, p in found
            if e.indikator.ukuran != "predikat" and e.indikator.awal != e.indikator.tahunan[start]
        )
        for entry, place in per_table(moving):
            ind = entry.indikator
            better = number(ind, start) * 2 - Decimal(ind.awal)
            yield Change(workbook, put(place, retyped(workbook.texts[place], better)), (place,))


@kind(
    "TGT-08",
    **_DIFFERS,
    TGT_05="bergerak ke arah yang salah",
    TGT_06="lebih buruk dari data awal",
    AMB_02="hitungan menjadi pecahan",
    TGT_07="melewati skalanya",
)
def pemisah_ribuan_tertukar(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("renstra", "iku"):
        found = list(entries(workbook, "tujuan", "sasaran", "program"))
        series = (e for e in found if e.target(folder.tahun + 1) is not None)
        for n, (entry, place) in enumerate(per_table(valued(series, folder.tahun))):
            value = number(entry.indikator, folder.tahun)
            wrong = value * 100 if n % 2 or value < 100 else value / 1000
            yield Change(workbook, put(place, retyped(workbook.texts[place], wrong)), (place,))


@kind("TGT-10", **_DIFFERS)
def target_datar(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("renstra", "iku"):
        found = entries(workbook, "tujuan", "sasaran", "program")
        for entry, place in per_table(valued(found, folder.tahun)):
            cells = [p for (role, _, _), p in entry.targets.items() if role == "target"]
            if len(cells) > 2:
                yield Change(
                    workbook,
                    put_all(dict.fromkeys(cells, workbook.texts[place])),
                    (place,),
                    elsewhere=tuple((workbook.file, c) for c in cells),
                )


@kind(
    "TGT-11",
    REC_03="indikator yang lama tidak ada lagi",
    REC_04="indikator tidak ada di Renstra",
    REC_05="indikator yang lama tidak diperjanjikan",
    SAT_01="satuannya satuan hasil",
    AMB_02="nilainya pecahan",
)
def indikator_berupa_keluaran(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("rkt", "pk", "renstra"):
        for entry in islice((e for e in entries(workbook, "sasaran") if e.owner is not None), 1):
            assert entry.text is not None
            others = tables_of(folder, workbook.kind, entry.indikator.nama)
            if others <= 1:
                yield Change(workbook, put(entry.text, "Jumlah rapat koordinasi yang dilaksanakan"), (entry.text,))


@kind("SAT-01", REC_07="satuan dokumen lain yang benar", AMB_02="nilainya pecahan")
def satuan_tidak_cocok(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind(*_WITH_TARGETS):
        found = (e for e in entries(workbook) if e.satuan is not None)
        named = (e for e in found if e.indikator.nama.startswith(("Persentase", "Indeks", "Nilai")))
        for entry, _ in per_table(valued(named, folder.tahun, "persen", "nilai", "indeks")):
            assert entry.satuan is not None
            yield Change(workbook, put(entry.satuan, "Dokumen"), (entry.satuan,), also=_official_satuan(entry))


def _official_satuan(entry: Entry) -> dict[str, str]:
    return {"NOM-05": "satuan resmi lain"} if entry.level == "subkegiatan" else {}


@kind("REC-07", SAT_01="satuan tidak cocok dengan bunyi", AMB_02="nilainya pecahan")
def satuan_diubah(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("rkt", "pk", "renstra", "iku"):
        others = [w for w in folder.of_kind("rkt", "pk", "renstra", "iku") if w is not workbook]
        for entry in islice((e for e in entries(workbook, "sasaran") if e.satuan is not None), 2):
            assert entry.satuan is not None
            nama = entry.indikator.nama
            if any(e.indikator.nama == nama and e.satuan is not None for w in others for e in w.entries):
                value = {"Persen": "Orang", "%": "Orang", "Orang": "Unit"}.get(entry.indikator.satuan, "Orang")
                yield Change(workbook, put(entry.satuan, value), (entry.satuan,))


@kind("REC-08")
def satuan_dekat(folder: Folder) -> Iterator[Change]:
    for workbook in folder.of_kind("rkt", "pk", "renstra", "iku"):
        others = [w for w in folder.of_kind("rkt", "pk", "renstra", "iku") if w is not workbook]
        for entry in islice((e for e in entries(workbook, "sasaran") if e.satuan is not None), 4):
            nama, near = entry.indikator.nama, {"Nilai": "Indeks", "Indeks": "Nilai"}.get(entry.indikator.satuan)
            known = any(e.indikator.nama == nama and e.satuan is not None for w in others for e in w.entries)
            if near is not None and known and entry.satuan is not None:
                yield Change(workbook, put(entry.satuan, near), (entry.satuan,))


@kind("SAT-02")
def satuan_di_sel_lain(folder: Folder) -> Iterator[Change]:
    for n, (workbook, entry, place) in enumerate(_targets(folder, *COUNTS)):
        if entry.satuan is not None:
            value = number(entry.indikator, folder.tahun)
            if n % 2:
                yield Change(workbook, put(place, int(value), '#,##0" bln"'), (place,), what="format")
            else:
                yield Change(workbook, put(place, f"{id_text(value)} Bulan"), (place,), what="teks")
