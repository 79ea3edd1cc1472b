"""The fields of columns in the words of the people who fill the tables: what staff choose, what pages show.

The names are data, as the headings of `vocabulary.py` are. A choice stands for a field and, where it names one, a
level; the names of choices are kept for ever, because they stand in the settings workbooks of offices.
"""

from __future__ import annotations

from typing import NamedTuple

from rkt_xl.model.kode import Level
from rkt_xl.values.text import fold

IGNORED = "diabaikan"
"""The field of a column that staff chose to leave out."""


class FieldChoice(NamedTuple):
    """A name that can be chosen, what stands in such a column, and the field and level that it means."""

    name: str
    holds: str
    field: str
    level: Level | None = None


P, K, S = Level.PROGRAM, Level.KEGIATAN, Level.SUBKEGIATAN

CHOICES: tuple[FieldChoice, ...] = (
    FieldChoice("Nomor Urut", "Nomor baris, tanpa arti lain.", "no"),
    FieldChoice("Visi", "Kalimat visi.", "visi"),
    FieldChoice("Misi", "Kalimat misi.", "misi"),
    FieldChoice("Tujuan", "Kalimat tujuan.", "tujuan"),
    FieldChoice("Sasaran", "Kalimat sasaran atau sasaran strategis.", "sasaran"),
    FieldChoice("Tujuan atau Sasaran", "Tujuan dan sasaran bergantian di satu kolom.", "tujuan_sasaran"),
    FieldChoice("Sasaran Program", "Kalimat sasaran dari sebuah program.", "sasaran", P),
    FieldChoice("Sasaran Kegiatan", "Kalimat sasaran dari sebuah kegiatan.", "sasaran", K),
    FieldChoice("Sasaran Subkegiatan", "Kalimat sasaran dari sebuah subkegiatan.", "sasaran", S),
    FieldChoice("Outcome", "Hasil yang dituju, sebagai kalimat.", "outcome"),
    FieldChoice("Strategi", "Kalimat strategi.", "strategi"),
    FieldChoice("Arah Kebijakan", "Kalimat arah kebijakan.", "kebijakan"),
    FieldChoice("Kode", "Kode program, kegiatan, dan subkegiatan di satu kolom.", "kode"),
    FieldChoice("Kode Program", "Kode program saja.", "kode_program", P),
    FieldChoice("Kode Kegiatan", "Kode kegiatan saja.", "kode_kegiatan", K),
    FieldChoice("Kode Subkegiatan", "Kode subkegiatan saja.", "kode_subkegiatan", S),
    FieldChoice("Program, Kegiatan, dan Subkegiatan", "Ketiganya bergantian di satu kolom.", "uraian_pks"),
    FieldChoice("Program", "Nama program saja.", "program", P),
    FieldChoice("Kegiatan", "Nama kegiatan saja.", "kegiatan", K),
    FieldChoice("Subkegiatan", "Nama subkegiatan saja.", "subkegiatan", S),
    FieldChoice("Tingkat", "Kata Tujuan, Sasaran, Program, Kegiatan, atau Subkegiatan.", "level"),
    FieldChoice("Indikator", "Indikator kinerja dari apa yang tertulis di baris yang sama.", "indikator"),
    FieldChoice("Indikator Tujuan", "Indikator tujuan saja.", "indikator", Level.TUJUAN),
    FieldChoice("Indikator Sasaran", "Indikator sasaran saja.", "indikator", Level.SASARAN),
    FieldChoice("Indikator Program", "Indikator program saja.", "indikator", P),
    FieldChoice("Indikator Kegiatan", "Indikator kegiatan saja.", "indikator", K),
    FieldChoice("Indikator Subkegiatan", "Indikator subkegiatan saja.", "indikator", S),
    FieldChoice("Satuan", "Satuan target: Persen, Dokumen, Orang.", "satuan"),
    FieldChoice("Target", "Target kinerja; tahunnya dari judul kolom atau judul tabel.", "target"),
    FieldChoice("Target Program", "Target program saja.", "target", P),
    FieldChoice("Target Kegiatan", "Target kegiatan saja.", "target", K),
    FieldChoice("Target Subkegiatan", "Target subkegiatan saja.", "target", S),
    FieldChoice("Kondisi Awal", "Capaian sebelum tahun pertama (baseline).", "baseline"),
    FieldChoice("Target Akhir Periode", "Target pada tahun terakhir Renstra.", "target_akhir"),
    FieldChoice("Realisasi", "Capaian kinerja yang sudah terjadi.", "realisasi"),
    FieldChoice("Persen Capaian", "Realisasi dibagi target.", "rasio"),
    FieldChoice("Pagu", "Anggaran dalam rupiah.", "pagu"),
    FieldChoice("Realisasi Anggaran", "Anggaran yang sudah terpakai.", "realisasi_pagu"),
    FieldChoice("Sumber Dana", "Asal anggaran: PAD, DAU, DAK.", "sumber_dana"),
    FieldChoice("Lokasi", "Tempat pelaksanaan.", "lokasi"),
    FieldChoice("Penanggung Jawab", "Bidang, jabatan, atau orang yang mengerjakan.", "penanggung_jawab"),
    FieldChoice("Rencana Aksi", "Langkah kerja di bawah sebuah indikator.", "rencana_aksi"),
    FieldChoice("Formula", "Cara menghitung atau penjelasan indikator.", "formula"),
    FieldChoice("Sumber Data", "Asal data indikator.", "sumber_data"),
    FieldChoice("Sebab Perubahan", "Alasan target atau pagu berubah.", "sebab_perubahan"),
    FieldChoice("Keterangan", "Catatan; dikenali, tetapi tidak dipakai.", "keterangan"),
    FieldChoice("(abaikan)", "Kolom ini tidak dipakai dan tidak ditanyakan lagi.", IGNORED),
)
"""What can be chosen for a heading, in the order of the cascade."""

_OTHER_NAMES = {
    "jumlah": "Jumlah",
    "versi": "Sebelum atau Sesudah Perubahan",
    "no_indikator": "Nomor Indikator",
    "jenis": "Jenis Indikator",
    "kelompok_sasaran": "Kelompok Sasaran",
    "kelompok": "Target dan Pagu",
    "kode_rekening": "Kode Rekening",
    "rekening": "Rekening",
    "belanja": "Jenis Belanja",
    "harga": "Rincian Belanja",
    "bulan_anggaran": "Anggaran per Bulan",
    "kode_bidang": "Kode Bidang Urusan",
    "kode_skpd": "Kode Perangkat Daerah",
    "nspk": "NSPK",
    "keluaran": "Keluaran",
    "output": "Keluaran",
    "sasaran_pk": "Sasaran Program dan Kegiatan",
    "skpd": "Perangkat Daerah",
    "tahun": "Tahun",
    "daerah": "Daerah",
    "urusan": "Urusan",
    "bidang": "Bidang Urusan",
    "kinerja": "Kinerja",
    "sebelumnya": "Nomenklatur Sebelumnya",
    "target_semula": "Target Semula",
    "pagu_semula": "Pagu Semula",
    "mata_uang": "Mata Uang",
}
_NAMES = {**_OTHER_NAMES, **{c.field: c.name for c in reversed(CHOICES) if c.level is None}}
_NAMES |= {c.field: c.name for c in CHOICES if c.field not in _NAMES}
_BY_NAME = {fold(choice.name): choice for choice in CHOICES}


def choice_named(name: str) -> FieldChoice | None:
    """Return the choice of a name, case and white space aside.

    >>> choice_named(" indikator  PROGRAM ").field, choice_named("Sasarn")
    ('indikator', None)
    """
    return _BY_NAME.get(fold(name))


def field_name(field: str) -> str:
    """Return what people call a field.

    >>> field_name("uraian_pks"), field_name("target"), field_name("kode_rekening")
    ('Program, Kegiatan, dan Subkegiatan', 'Target', 'Kode Rekening')
    """
    return _NAMES.get(field, field.replace("_", " ").capitalize())
