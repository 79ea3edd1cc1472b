"""A form that was filled gives back exactly what was typed; a blank one is known as blank and said so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path

import openpyxl
import pytest

from rkt_xl.model.document import FileStatus, ReadFile, TableInfo
from rkt_xl.model.provenance import CellRef
from rkt_xl.pengaturan.reader import Pengaturan, read_pengaturan
from rkt_xl.pipeline import inspect
from rkt_xl.template import new_isian, write_templates
from rkt_xl.template.write import FORMS
from tests.conftest import Ran
from tests.template.fill import OPD, Baris, fill

ISIAN = new_isian("", 2026)
YEARS = range(2025, 2030)
SASARAN = "Meningkatnya mutu layanan arsip"
INDIKATOR, SECOND = "Indeks Kepuasan Pengguna Arsip", "Persentase arsip yang tertata"
PROGRAM, KEGIATAN, SUB = (
    "PROGRAM PENGELOLAAN ARSIP",
    "Pengelolaan Arsip Dinamis Daerah",
    "Penciptaan dan Penggunaan Arsip",
)
KODE = ("2.24.02", "2.24.02.2.01", "2.24.02.2.01.0001")
TARGET_GROUP = "TARGET KINERJA TUJUAN/SASARAN PADA TAHUN KE-"
MONEY_GROUP = "TARGET KINERJA PROGRAM DAN KERANGKA PENDANAAN"
OUTPUT = "INDIKATOR KINERJA TUJUAN, SASARAN, PROGRAM (OUTCOME) DAN KEGIATAN (OUTPUT)"

_SASARAN_ROWS: tuple[Baris, ...] = (
    {"NO.": 1, "SASARAN STRATEGIS": SASARAN, "INDIKATOR KINERJA": INDIKATOR, "SATUAN": "Indeks", "TARGET": "3,45"},
    {"INDIKATOR KINERJA": SECOND, "SATUAN": "Persen", "TARGET": "≥ 80"},
)
_LEVELS = (("Program", PROGRAM), ("Kegiatan", KEGIATAN), ("Subkegiatan", SUB))


def _with_program(rows: Sequence[Baris]) -> list[Baris]:
    """Rows with a program, kegiatan and subkegiatan beside them."""
    places = [dict(row) for row in rows] + [{}] * (len(_LEVELS) - len(rows))
    return [
        {**row, "TINGKAT": level, "PROGRAM/KEGIATAN/SUBKEGIATAN": name}
        for row, (level, name) in zip(places, _LEVELS, strict=True)
    ]


def _t_c_27() -> list[Baris]:
    rows: list[Baris] = []
    for place, (level, name) in enumerate(_LEVELS):
        row: dict[str, str | int] = {"KODE": KODE[place], "TINGKAT": level, "PROGRAM DAN KEGIATAN": name}
        row |= {OUTPUT: f"Jumlah {name}", "SATUAN": "Dokumen", "DATA CAPAIAN PADA TAHUN AWAL PERENCANAAN": "7"}
        for number, year in enumerate(YEARS, 1):
            row[f"{MONEY_GROUP} / TAHUN-{number} ({year}) / TARGET"] = f"{10 + number},{place}"
            row[f"{MONEY_GROUP} / TAHUN-{number} ({year}) / Rp"] = 100_000_000 * number
        rows.append(row)
    rows[0] = {"TUJUAN": "Terwujudnya arsip yang tertib", "SASARAN": SASARAN, **rows[0]}
    return rows


ROWS: dict[str, Mapping[str, Sequence[Sequence[Baris]]]] = {
    "renstra": {
        "T-C.25": [
            [
                {"NO.": 1, "TUJUAN": "Terwujudnya arsip yang tertib", "INDIKATOR TUJUAN/SASARAN": "Indeks Kearsipan"},
                {
                    "SASARAN": SASARAN,
                    "INDIKATOR TUJUAN/SASARAN": INDIKATOR,
                    "SATUAN": "Indeks",
                    "KONDISI AWAL (2024)": "3,10",
                    **{f"{TARGET_GROUP} / {n} ({year})": f"3,{40 + n}" for n, year in enumerate(YEARS, 1)},
                },
            ]
        ],
        "T-C.27": [_t_c_27()],
    },
    "rkt": {"RKT": [_with_program(_SASARAN_ROWS)]},
    "pk": {
        "Lampiran": [_SASARAN_ROWS, [{"NO.": 1, "PROGRAM": PROGRAM, "ANGGARAN": 1_250_000_000, "KETERANGAN": "DAU"}]]
    },
    "iku": {
        "IKU": [
            [
                {
                    "NO.": 1,
                    "SASARAN STRATEGIS": SASARAN,
                    "INDIKATOR KINERJA UTAMA": INDIKATOR,
                    "SATUAN": "Indeks",
                    **{f"TARGET / {year}": f"3,{year - 1990}" for year in YEARS},
                    "PENJELASAN/FORMULASI PENGHITUNGAN": "Rata-rata jawaban survei",
                    "SUMBER DATA": "Laporan survei",
                    "PENANGGUNG JAWAB": "Bidang Arsip",
                }
            ]
        ]
    },
    "rencana-aksi": {
        "Rencana Aksi": [
            _with_program(
                [
                    {**_SASARAN_ROWS[0], **{f"TARGET TRIWULAN / TW {q}": f"3,{n}" for n, q in enumerate(("I", "II", "III", "IV"))}},
                    {**_SASARAN_ROWS[1], "ANGGARAN (Rp)": 75_000_000},
                ]
            )
        ]
    },
    "dpa": {
        "DPA": [
            [
                {
                    "KODE": KODE[place],
                    "TINGKAT": level,
                    "PROGRAM/KEGIATAN/SUBKEGIATAN": name,
                    "INDIKATOR KINERJA": f"Jumlah {name}",
                    "SATUAN": "Dokumen",
                    "TARGET": str(12 + place),
                    "PAGU (Rp)": 987_654_321 + place,
                    "SUMBER DANA": "DAU",
                    "LOKASI": "Kota Contoh",
                }
                for place, (level, name) in enumerate(_LEVELS)
            ]
        ]
    },
}  # fmt: skip
"""What is typed into each form."""

NOT_FACTS = {"NO.", "TINGKAT", "KETERANGAN", "SUMBER DANA", "LOKASI", "PENANGGUNG JAWAB"}
"""Columns that order the rows or that the matrix does not need; a level shows in the level of its node."""

Typed = dict[str, dict[str, tuple[str, str | int]]]
Filled = Callable[[str], tuple[ReadFile, Typed]]


@pytest.fixture
def filled(tmp_path: Path) -> Filled:
    """Write a form, fill it, read it; return what was read and what was typed."""

    def run(kind: str) -> tuple[ReadFile, Typed]:
        (written,) = write_templates(tmp_path, [kind], ISIAN)
        typed = fill(written.path, FORMS[kind](ISIAN), ROWS[kind])
        (file,) = inspect([written.path]).files
        return file, typed

    return run


def _refs(thing: object) -> Iterator[CellRef]:
    """Every cell that is named anywhere in a record of the model."""
    if isinstance(thing, CellRef):
        yield thing
    elif is_dataclass(thing) and not isinstance(thing, TableInfo):
        for field in fields(thing):
            yield from _refs(getattr(thing, field.name))
    elif isinstance(thing, (tuple, list)):
        for value in thing:
            yield from _refs(value)


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


@pytest.mark.parametrize("kind", sorted(ROWS))
def test_a_filled_form_gives_back_what_was_typed(kind: str, filled: Filled) -> None:
    file, typed = filled(kind)
    assert file.status is FileStatus.READ
    assert {d.table.kind.value for d in file.documents} == {kind}
    assert {d.table.opd.value for d in file.documents if d.table.opd} == {OPD}
    given = {(ref.sheet, ref.a1): ref.text for document in file.documents for ref in _refs(document)}
    lost = [
        (sheet, cell, value, given.get((sheet, cell)))
        for sheet, cells in typed.items()
        for cell, (column, value) in cells.items()
        if column not in NOT_FACTS
        and not (
            given.get((sheet, cell)) == value
            if isinstance(value, str)
            else _digits(given.get((sheet, cell), "")) == str(value)
        )
    ]
    assert lost == []


@pytest.mark.parametrize("kind", sorted(ROWS))
def test_reading_a_filled_form_asks_for_nothing(kind: str, filled: Filled) -> None:
    file, _ = filled(kind)
    asked = [f.message for f in file.findings if f.code.startswith(("BCA", "COD", "FMT", "AMB"))]
    assert asked == []
    assert not file.unknown


@pytest.mark.parametrize("kind", ["rkt", "rencana-aksi", "dpa"])
def test_levels_that_were_chosen_hold(kind: str, filled: Filled) -> None:
    file, _ = filled(kind)
    nodes = [(node.level.value, node.nama.value) for d in file.documents for node in d.nodes]
    assert nodes == [("program", PROGRAM), ("kegiatan", KEGIATAN), ("subkegiatan", SUB)]


@pytest.mark.parametrize(("kind", "sheet"), [("renstra", "T-C.25"), ("iku", "IKU")])
def test_targets_belong_to_the_years_of_their_columns(kind: str, sheet: str, filled: Filled) -> None:
    file, _ = filled(kind)
    (document,) = [d for d in file.documents if d.table.sheet == sheet]
    (own,) = [i for i in document.indikator if i.text and i.text.value == INDIKATOR]
    assert [t.tahun for t in own.targets if t.role.value == "target"] == list(YEARS)


def test_targets_belong_to_their_quarters(filled: Filled) -> None:
    file, _ = filled("rencana-aksi")
    own = next(i for d in file.documents for i in d.indikator if i.text and i.text.value == INDIKATOR)
    assert [(t.triwulan, t.ref.text) for t in own.targets if t.triwulan] == [
        (1, "3,0"),
        (2, "3,1"),
        (3, "3,2"),
        (4, "3,3"),
    ]


@pytest.mark.parametrize("kind", sorted(FORMS))
def test_a_blank_form_is_known_as_blank(kind: str, rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    (written,) = write_templates(tmp_path, [kind], ISIAN)
    (file,) = inspect([written.path]).files
    assert (file.status, file.documents) == (FileStatus.SKIPPED, ())
    assert {f.code for f in file.findings} == {"BCA-07"}
    ran = rkt_xl("merge", tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "masih kosong" in ran.err


def test_blank_forms_beside_filled_ones_are_named_and_passed_over(rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    blank, own = write_templates(tmp_path, ["iku", "rkt"], ISIAN)
    fill(own.path, FORMS["rkt"](ISIAN), ROWS["rkt"])
    ran = rkt_xl("merge", tmp_path, "-o", tmp_path / "hasil")
    (line,) = [line for line in ran.out.split("\n") if blank.path.name in line]
    assert "dilewati" in line
    assert "Formulir IKU kosong" in line
    assert "1 sasaran, 2 indikator, 1 program, 1 kegiatan, 1 subkegiatan" in ran.out


def test_settings_that_were_not_touched_change_nothing(tmp_path: Path) -> None:
    write_templates(tmp_path, ["pengaturan"], ISIAN)
    assert read_pengaturan(tmp_path) == Pengaturan()


def test_settings_that_were_filled_are_read(tmp_path: Path) -> None:
    (written,) = write_templates(tmp_path, ["pengaturan"], ISIAN)
    book = openpyxl.load_workbook(written.path)
    for sheet, cell, value in (
        ("Umum", "B1", OPD), ("Umum", "B2", 2026), ("Umum", "B3", "A4"), ("Umum", "B4", "RKT 2026.xlsx"),
        ("Tanda Tangan", "B1", "Contoh"), ("Tanda Tangan", "B3", "Plt. Kepala Dinas"), ("Tanda Tangan", "B6", "190001011900011001"),
        ("Peta Kolom", "A3", "Kinerja Kunci"), ("Peta Kolom", "B3", "Sasaran"),
    ):  # fmt: skip
        book[sheet][cell] = value
    rules = {row[0].value: row for row in book["Aturan"].iter_rows(min_row=2)}
    rules["NOM-03"][2].value, rules["NOM-03"][5].value = "Tidak", "Belum perlu"
    rules["REC-04"][3].value = "Info"
    book.save(written.path)
    read = read_pengaturan(tmp_path)
    assert read.findings == ()
    assert (read.umum.opd, read.umum.tahun, read.umum.kertas, read.umum.documents) == (
        OPD,
        2026,
        "a4",
        ("RKT 2026.xlsx",),
    )
    assert (read.tanda_tangan.jabatan, read.tanda_tangan.nip) == ("Plt. Kepala Dinas", "190001011900011001")
    assert (read.aturan.off, list(read.aturan.severity)) == (frozenset({"NOM-03"}), ["REC-04"])
    assert read.headings != Pengaturan().headings
