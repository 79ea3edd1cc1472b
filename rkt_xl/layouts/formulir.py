"""Forms of one subkegiatan each: lines of a label and its value instead of a table.

Source: the prints `RKA/RKPA/DPA/DPPA - RINCIAN BELANJA SKPD` of SIPD (Permendagri 77/2020, lampiran D).
A label is tried on the heading in normal form (`tables/heading.py`), its list number and colon taken off.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from rkt_xl.model.kode import Level

NAME = "DPA/RKA rincian belanja (formulir)"


class FormLabel(NamedTuple):
    """What a line of the form holds, its label, and the level that it names."""

    field: str
    pattern: re.Pattern[str]
    level: Level | None = None


def _label(field: str, pattern: str, level: Level | None = None) -> FormLabel:
    return FormLabel(field, re.compile(pattern), level)


P, K, S = Level.PROGRAM, Level.KEGIATAN, Level.SUBKEGIATAN

LABELS: tuple[FormLabel, ...] = (
    _label("urusan", r"urusan(?: pemerintahan)?(?: daerah)?"),
    _label("bidang", r"bidang(?: urusan)?(?: pemerintahan)?"),
    _label("node", r"(?:nama )?program", P),
    _label("node", r"(?:nama )?kegiatan", K),
    _label("node", r"(?:nama )?subkegiatan", S),
    _label("kode", r"kode program", P),
    _label("kode", r"kode kegiatan", K),
    _label("kode", r"kode subkegiatan", S),
    _label("sasaran", r"sasaran program", P),
    _label("sasaran", r"sasaran kegiatan", K),
    _label("sasaran", r"sasaran subkegiatan", S),
    _label("indikator", r"(?:indikator )?(?:capaian|hasil|outcome) program", P),
    _label("indikator", r"(?:indikator )?(?:keluaran|output) kegiatan", K),
    _label("indikator", r"(?:indikator )?(?:keluaran|output|capaian) subkegiatan", S),
    _label("tolok_ukur", r"indikator (?:dan |/ ?)?tolok ukur.*", K),
    _label("organisasi", r"(?:unit )?organisasi|(?:nama )?(?:skpd|opd|perangkat daerah|satuan kerja)"),
    _label("unit", r"(?:sub ?)?unit(?: organisasi| kerja| skpd)?"),
    _label("alokasi", r"(?:jumlah |pagu )?alokasi(?: anggaran| dana| tahun)*|(?:anggaran|pagu|jumlah) tahun.*", K),
    _label("kelompok_sasaran", r"kelompok sasaran.*"),
    _label("sumber_dana", r"sumber (?:pendanaan|dana|anggaran)"),
    _label("lokasi", r"lokasi.*"),
    _label("waktu", r"waktu pelaksanaan|(?:mulai|awal|akhir|selesai)(?: pelaksanaan)?|jenis layanan|spm"),
    _label("keterangan", r"keterangan|catatan|penerima manfaat"),
    _label(
        "jumlah", r"(?:jumlah|total)(?: anggaran| belanja| pagu| rincian)?(?: (?:subkegiatan|belanja|seluruhnya))?", S
    ),
)

MARKS = frozenset(
    {"urusan", "bidang", "sasaran", "indikator", "tolok_ukur", "organisasi", "unit", "alokasi", "kelompok_sasaran",
     "sumber_dana", "waktu"}
)  # fmt: skip
"""Fields that tell a form from the banner rows of a table; at least two of them must be there."""

RESULTS: tuple[FormLabel, ...] = (
    _label("indikator", r"capaian program", P),
    _label("indikator", r"capaian(?: kegiatan)?", K),
    _label("masukan", r"masukan|input"),
    _label("indikator", r"keluaran(?: kegiatan| subkegiatan)?|output", K),
    _label("indikator", r"hasil(?: kegiatan| program)?|outcome|dampak|manfaat", K),
)
"""The lines of the table of tolok ukur; masukan is money."""

HEADS: tuple[FormLabel, ...] = (
    _label(
        "indikator",
        r"(?:indikator|tolok ukur)(?: kinerja)?(?: (?:keluaran|hasil|capaian|program|kegiatan|subkegiatan))*",
    ),
    _label("target", r"target(?: kinerja)?(?: (?:keluaran|hasil|capaian|program|kegiatan|subkegiatan))*"),
)
"""The headings of the small tables inside a form; of two indikator headings the right one (tolok ukur) counts."""

ACCOUNTS = re.compile(
    r"(?:kode |no |nomor )?rekening|kode rekening.*|rincian (?:anggaran )?belanja.*|rincian anggaran.*"
)
"""What begins the lines of the budget by rekening, which are no part of the plan."""

BEFORE = re.compile(r"\b(?:sebelum|semula)\b")
AFTER = re.compile(r"\b(?:setelah|sesudah|menjadi)\b")
