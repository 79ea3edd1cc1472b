"""Forms of one subkegiatan: labels with values, little tables inside, money by rekening, amendments."""

from __future__ import annotations

from collections.abc import Callable

from rkt_xl.model.document import Document
from rkt_xl.pipeline import RunResult

MURNI = """
DOKUMEN PELAKSANAAN ANGGARAN
DPA - RINCIAN BELANJA SKPD
Pemerintah Kota Sukamaju Tahun Anggaran 2025

| Urusan Pemerintahan | : 5 UNSUR PENUNJANG URUSAN PEMERINTAHAN |
| Bidang Urusan | : 5.03 KEPEGAWAIAN |
| Program | : 5.03.02 PROGRAM KEPEGAWAIAN DAERAH |
| Sasaran Program | : Meningkatnya kualitas aparatur |
| Capaian Program | Indikator | Target |
| | Persentase ASN sesuai kompetensi | 72 % |
| | Indeks Profesionalitas ASN | 71,50 Indeks |
| Kegiatan | : 5.03.02.2.02 Mutasi dan Promosi ASN |
| Organisasi | : 5.03.0.00.0.00.01.0000 Badan Kepegawaian Daerah Kota Sukamaju |
| Unit | : 5.03.0.00.0.00.01.0000 Badan Kepegawaian Daerah Kota Sukamaju |
| Alokasi Tahun 2024 | : Rp. 280.000.000,00 |
| Alokasi Tahun 2025 | : Rp. 300.000.000,00 |
| Alokasi Tahun 2026 | : Rp. 330.000.000,00 |
| Indikator & Tolok Ukur Kinerja Kegiatan |
| Indikator | Tolok Ukur Kinerja | Target Kinerja |
| Capaian Program | Persentase ASN sesuai kompetensi | 72 % |
| Masukan | Dana yang dibutuhkan | Rp. 300.000.000,00 |
| Keluaran | Jumlah ASN yang dimutasi | 120 Orang |
| Hasil | Persentase mutasi tepat waktu | 95 % |
| Kelompok Sasaran Kegiatan : ASN |
| Sub Kegiatan | : 5.03.02.2.02.0001 Pengelolaan Mutasi ASN |
| Sumber Pendanaan | : PAD |
| Lokasi | : Kota Sukamaju |
| Keluaran Sub Kegiatan | Indikator | Target |
| | Jumlah dokumen mutasi | 5 Dokumen |
| Waktu Pelaksanaan | : Januari s.d. Desember |
| Kode Rekening | Uraian | Koefisien | Satuan | Harga | Jumlah |
| 5.1.02 | Belanja Barang dan Jasa | | | | 180.000.000 |
| 5.1.02.01.01.0024 | Belanja Alat Tulis Kantor | 12 | Paket | 15.000.000 | 180.000.000 |
| Jumlah Anggaran Sub Kegiatan : | Rp. 180.000.000,00 |
| Sub Kegiatan | : 5.03.02.2.02.0003 Pengelolaan Promosi ASN |
| Keluaran Sub Kegiatan | Indikator | Target |
| | Jumlah dokumen promosi | 3 Dokumen |
| Kode Rekening | Uraian | Koefisien | Satuan | Harga | Jumlah |
| 5.1.02.01.01.0024 | Belanja Alat Tulis Kantor | 12 | Paket | 10.000.000 | 120.000.000 |
| Jumlah Anggaran Sub Kegiatan : | Rp. 120.000.000,00 |

| Sukamaju, 2 Januari 2025 |
| Pejabat Pengelola Keuangan Daerah |
| NIP. 00000000 000000 0 000 |
"""

PERUBAHAN = """
DPPA - RINCIAN BELANJA SKPD
Tahun Anggaran 2025
| Program | : | 5.03.02 PROGRAM KEPEGAWAIAN DAERAH |
| Kegiatan | : | 5.03.02.2.02 Mutasi dan Promosi ASN |
| Organisasi | : | 5.03.0.00.0.00.01.0000 Badan Kepegawaian Daerah |
| Indikator dan Tolok Ukur Kinerja Kegiatan | | Sebelum Perubahan | < | Setelah Perubahan | < |
| Indikator | | Tolok Ukur Kinerja | Target Kinerja | Tolok Ukur Kinerja | Target Kinerja |
| Keluaran | | Jumlah ASN yang dimutasi | 120 Orang | Jumlah ASN yang dimutasi | 150 Orang |
| Sub Kegiatan | : | 5.03.02.2.02.0001 Pengelolaan Mutasi ASN |
| Sumber Pendanaan | : | PAD |
| Jumlah Anggaran Sub Kegiatan | : | Rp. 180.000.000,00 | Rp. 200.000.000,00 | Rp. 20.000.000,00 |
"""


def facts(document: Document) -> tuple[list[tuple[str, str, dict[int | None, int]]], list[tuple[str, str, str | None]]]:
    nodes = [
        (node.level.value, str(node.kode.value) if node.kode else "", {p.tahun: int(p.amount or 0) for p in node.pagu})
        for node in document.nodes
    ]
    promises = [(i.level.value, i.text.value if i.text else "", i.targets[0].value.text) for i in document.indikator]
    return nodes, promises


def test_a_form_gives_the_tree_its_money_and_what_each_level_promises(checked: Callable[..., RunResult]) -> None:
    result = checked({"DPA": MURNI})
    (document,) = result.files[0].documents
    assert (document.kind.value, document.table.tahun) == ("dpa", 2025)
    assert document.table.opd is not None
    assert document.table.opd.value == "Badan Kepegawaian Daerah Kota Sukamaju"
    nodes, promises = facts(document)
    assert nodes == [
        ("program", "5.03.02", {}),
        ("kegiatan", "5.03.02.2.02", {2024: 280000000, 2025: 300000000, 2026: 330000000}),
        ("subkegiatan", "5.03.02.2.02.0001", {2025: 180000000}),
        ("subkegiatan", "5.03.02.2.02.0003", {2025: 120000000}),
    ]
    assert promises == [
        ("program", "Persentase ASN sesuai kompetensi", "72"),
        ("program", "Indeks Profesionalitas ASN", "71.5"),
        ("program", "Persentase ASN sesuai kompetensi", "72"),
        ("kegiatan", "Jumlah ASN yang dimutasi", "120"),
        ("kegiatan", "Persentase mutasi tepat waktu", "95"),
        ("subkegiatan", "Jumlah dokumen mutasi", "5"),
        ("subkegiatan", "Jumlah dokumen promosi", "3"),
    ]
    assert [f.code for f in result.findings if f.code.startswith("PAG")] == []


def test_every_cell_of_a_form_is_accounted_for(checked: Callable[..., RunResult]) -> None:
    (file,) = checked({"DPA": MURNI}).files
    assert file.filled == file.used + len(file.set_aside)
    reasons = {item.ref.text: item.reason for item in file.set_aside}
    assert reasons["Belanja Alat Tulis Kantor"] == "rincian belanja menurut rekening"
    assert reasons["NIP. 00000000 000000 0 000"] == "tanda tangan"
    assert reasons["DPA - RINCIAN BELANJA SKPD"] == "judul"


def test_of_an_amended_form_the_right_side_counts(checked: Callable[..., RunResult]) -> None:
    (document,) = checked({"DPPA": PERUBAHAN}).files[0].documents
    nodes, promises = facts(document)
    assert document.table.versi is not None
    assert document.table.versi.value == "perubahan"
    assert nodes[-1] == ("subkegiatan", "5.03.02.2.02.0001", {2025: 200000000})
    assert promises == [("kegiatan", "Jumlah ASN yang dimutasi", "150")]


def test_banner_rows_of_a_table_make_no_form(checked: Callable[..., RunResult]) -> None:
    table = """RENCANA KINERJA TAHUNAN 2025
Dinas Sosial Kota Sukamaju
| Program : 1.06.02 PROGRAM PEMBERDAYAAN SOSIAL |
| No | Indikator | Satuan | Target Renstra 2025 | Target RKT 2025 | Sebab Perubahan |
| 1 | Persentase keluarga berdaya | % | 70 | 75 | Hasil reviu |
| Kegiatan : 1.06.02.2.01 Pemberdayaan Keluarga |
| No | Indikator | Satuan | Target Renstra 2025 | Target RKT 2025 | Sebab Perubahan |
| 1 | Jumlah keluarga | Keluarga | 100 | 120 | Hasil reviu |
"""
    documents = checked({"RKT": table}).files[0].documents
    assert {d.kind.value for d in documents} == {"rkt"}
