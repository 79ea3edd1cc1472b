"""What rows of a table become: levels, blocks, stacked cells, totals, banners."""

from __future__ import annotations

from rkt_xl.intake.workbook import Format, Workbook
from rkt_xl.layouts.registry import all_layouts
from rkt_xl.model.document import Document
from rkt_xl.normalise.workbook import read_documents
from tests.markdown import grid_from_markdown


def only(text: str) -> Document:
    reading = read_documents(Workbook(Format.XLSX, (grid_from_markdown(text),)), all_layouts())
    (document,) = reading.documents
    return document


def tree(document: Document) -> list[tuple[str, str, int | None]]:
    return [(n.level.value, n.nama.value, n.parent) for n in document.nodes]


def test_levels_are_told_by_kode() -> None:
    document = only(
        """
        | Kode | Uraian | Pagu |
        | 5.03 | KEPEGAWAIAN | 30 |
        | 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | 30 |
        | 5.03.02.2.02 | Mutasi dan Promosi ASN | 30 |
        | 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | 30 |
        """
    )
    assert tree(document) == [
        ("program", "PROGRAM KEPEGAWAIAN DAERAH", None),
        ("kegiatan", "Mutasi dan Promosi ASN", 0),
        ("subkegiatan", "Pengelolaan Mutasi ASN", 1),
    ]


def test_levels_are_told_by_typography_alone() -> None:
    document = only(
        """
        RKT 2025
        | No | Sasaran | Indikator | Target | Program/Kegiatan/Subkegiatan |
        | 1 | Meningkatnya layanan | Indeks | 90 | PROGRAM KEPEGAWAIAN DAERAH |
        | | | | | MUTASI DAN PROMOSI ASN |
        | | | | | Pengelolaan Mutasi ASN |
        | | | | | PENGEMBANGAN KOMPETENSI ASN |
        | | | | | Peningkatan Kapasitas ASN |
        """
    )
    assert [level for level, _, _ in tree(document)] == [
        "program",
        "kegiatan",
        "subkegiatan",
        "kegiatan",
        "subkegiatan",
    ]
    assert {n.level_from for n in document.nodes} == {"kata", "huruf"}
    assert {n.sasaran.value for n in document.nodes if n.sasaran} == {"Meningkatnya layanan"}


def test_old_kode_do_not_decide_by_themselves() -> None:
    document = only(
        """
        PROGRAM DAN KEGIATAN SKPD TAHUN ANGGARAN 2018
        | Kode | Program/Kegiatan | Pagu |
        | 1.01.1.1 | Dinas Pendidikan | |
        | 1.01.1.1.01 | Program Pelayanan Administrasi | 5 |
        | 1.01.1.1.01.01 | Penyediaan jasa surat menyurat | 5 |
        """
    )
    assert [level for level, _, _ in tree(document)] == ["program", "kegiatan"]
    assert all(n.kode is None for n in document.nodes)


def test_separate_columns_repeat_their_parents_without_repeating_nodes() -> None:
    document = only(
        """
        | Nama Program | Nama Kegiatan | Nama Sub Kegiatan | Pagu |
        | Program A | Kegiatan A1 | Sub A1a | 10 |
        | Program A | Kegiatan A1 | Sub A1b | 20 |
        | Program A | Kegiatan A2 | Sub A2a | 30 |
        """
    )
    assert [n.nama.value for n in document.nodes] == [
        "Program A",
        "Kegiatan A1",
        "Sub A1a",
        "Sub A1b",
        "Kegiatan A2",
        "Sub A2a",
    ]
    assert [n.parent for n in document.nodes] == [None, 0, 1, 1, 0, 4]


def test_banner_rows_are_parents() -> None:
    document = only(
        """
        RENSTRA 2025-2027
        | Program/Kegiatan | Sasaran Program/Sasaran Kegiatan | Indikator | 2025 | 2026 | 2027 |
        | A. Program Dukungan Manajemen | < | < | < | < | < |
        | | Terlaksananya layanan | Persentase layanan | 1 | 2 | 3 |
        | 1. Pengelolaan Data | < | < | < | < | < |
        | | Tersedianya data | Jumlah data | 4 | 5 | 6 |
        """
    )
    assert tree(document) == [("program", "Program Dukungan Manajemen", None), ("kegiatan", "Pengelolaan Data", 0)]
    assert [(i.level.value, i.owner and i.owner.value) for i in document.indikator] == [
        ("program", "Terlaksananya layanan"),
        ("kegiatan", "Tersedianya data"),
    ]


def test_indikator_of_tujuan_and_sasaran_are_told_apart() -> None:
    document = only(
        """
        RENSTRA 2025-2027
        | Tujuan | Sasaran | Indikator Tujuan/Sasaran | 2025 | 2026 | 2027 |
        | Tata kelola baik | | Indeks Merit | 1 | 2 | 3 |
        | ^ | Layanan baik | Indeks Kepuasan | 4 | 5 | 6 |
        | ^ | ^ | Waktu layanan | 7 | 8 | 9 |
        """
    )
    assert [(i.level.value, i.owner and i.owner.value) for i in document.indikator] == [
        ("tujuan", "Tata kelola baik"),
        ("sasaran", "Layanan baik"),
        ("sasaran", "Layanan baik"),
    ]


def test_stacked_cells_are_split_when_their_lines_agree() -> None:
    document = only(
        "RKT 2025\n| Sasaran | Indikator | Satuan | Target |\n| A besar | 1. Satu hal<br>2. Dua hal | % | 80<br>12,42 |"
    )
    assert [(i.text and i.text.value, i.targets[0].value.text, i.targets[0].ref.a1) for i in document.indikator] == [
        ("Satu hal", "80", "D3"),
        ("Dua hal", "12.42", "D3"),
    ]


def test_wrapped_text_is_not_split() -> None:
    document = only(
        "RKT 2025\n| Sasaran | Indikator | Satuan | Target |\n| A besar | Indeks Kepuasan<br>Layanan | Nilai | 80 |"
    )
    assert [i.text and i.text.value for i in document.indikator] == ["Indeks Kepuasan Layanan"]


def test_target_beside_a_node_without_indikator_column_is_a_record() -> None:
    document = only("| Kode | Uraian | Satuan | Target |\n| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Dokumen | 3 |")
    (indikator,) = document.indikator
    assert (indikator.text, indikator.level.value, indikator.targets[0].value.text) == (None, "subkegiatan", "3")


def test_target_is_never_filled_down() -> None:
    document = only(
        """
        RKT 2025
        | Sasaran | Indikator | Target |
        | A besar | Satu hal | 80 |
        | | Dua hal | |
        """
    )
    assert [i.targets[0].value.text for i in document.indikator] == ["80", None]
    assert [i.owner and i.owner.value for i in document.indikator] == ["A besar", "A besar"]


def test_totals_are_kept_apart_from_nodes() -> None:
    document = only("| Kode | Uraian | Pagu |\n| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | 30 |\n| | JUMLAH | 30 |")
    assert len(document.nodes) == 1
    assert [(t.label.value, t.pagu[0].amount) for t in document.totals] == [("JUMLAH", 30)]


def test_prakiraan_maju_is_of_the_year_after() -> None:
    document = only(
        """
        RENJA TAHUN 2025
        | Kode | Program/Kegiatan | Indikator | Rencana Tahun 2025 | < | Prakiraan Maju Rencana Tahun 2026 | < |
        | ^ | ^ | ^ | Target Capaian Kinerja | Pagu Indikatif | Target Capaian Kinerja | Pagu Indikatif |
        | 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | Indeks ASN | 70 | 10 | 71 | 20 |
        """
    )
    assert [(t.tahun, t.value.text) for t in document.indikator[0].targets] == [(2025, "70"), (2026, "71")]
    assert [(p.tahun, p.amount) for p in document.nodes[0].pagu] == [(2025, 10), (2026, 20)]
