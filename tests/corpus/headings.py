"""Headings of columns: the official wording first, then what offices write; typos only at the high level."""

from __future__ import annotations

from .mess import Mess

_HEADINGS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "no": (("No", "NO", "No."), ("NO.", "No Urut", "Nomor")),
    "kode": (("Kode", "KODE"), ("Kode Rekening", "KODE REKENING", "Kode Program/Kegiatan")),
    "tujuan": (("Tujuan",), ("Tujuan Perangkat Daerah", "Tujuan Renstra", "Tujuan OPD")),
    "sasaran": (
        ("Sasaran Strategis", "SASARAN STRATEGIS", "Sasaran"),
        ("Sasaran Perangkat daerah", "Sasaran OPD", "Sasaran Renstra"),
    ),
    "sasaran program": (("Sasaran Program",), ("SASARAN  PROGRAM",)),
    "sasaran kegiatan": (("Sasaran Kegiatan",), ("SASARAN KEGIATAN ",)),
    "indikator": (
        ("Indikator Kinerja", "Indikator"),
        ("Indikator Kinerja Utama", "I K U", "Indikator :", "Tolok Ukur Kinerja", "Tolak Ukur Kinerja"),
    ),
    "indikator sasaran": (("Indikator Sasaran", "Indikator Kinerja"), ("Indikator Kinerja Sasaran",)),
    "indikator program": (
        ("Indikator Kinerja Program/Kegiatan", "Indikator Program/Kegiatan/Sub Kegiatan"),
        (
            "Indikator Kinerja Program (outcome)/ Kegiatan (output)",
            "Indikator Kinerja Program (outcome)/ kegiatan/ sub Kegiatan (output)",
        ),
    ),
    "satuan": (("Satuan", "SATUAN"), ("SAT", "Sat.", "Satuan Ukur")),
    "target": (("Target", "TARGET"), ("Target Kinerja", "Target Capaian", "Target Capaian Kinerja")),
    "target tahun": (("Target {t}", "Target Tahun {t}"), ("TARGET KINERJA TAHUN {t}",)),
    "pks": (
        ("PROGRAM/KEGIATAN/SUBKEGIATAN", "Program/Kegiatan/Sub Kegiatan"),
        ("Program, Kegiatan dan Sub Kegiatan", "PROGRAM DAN KEGIATAN", "Program / Kegiatan / Sub-Kegiatan"),
    ),
    "urusan": (
        ("Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan",),
        (
            "Bidang Urusan Pemerintahan Daerah/ Program/ Kegiatan/ Sub kegiatan",
            "Uraian Urusan, Organisasi, Program, Kegiatan dan Sub Kegiatan",
        ),
    ),
    "program": (("Program", "PROGRAM"), (" Program", "Nama Program")),
    "kegiatan": (("Kegiatan", "KEGIATAN"), ("Nama Kegiatan",)),
    "subkegiatan": (("Sub Kegiatan", "SUB KEGIATAN"), ("Sub kegiatan", "Nama Sub Kegiatan", "SUBKEGIATAN")),
    "uraian": (("Uraian", "URAIAN"), ("U r a i a n", "PROGRAM / KEGIATAN / URAIAN")),
    "pagu": (
        ("Pagu Indikatif {rp}", "Pagu {rp}"),
        ("Pagu  Indikatif {rp}", "PAGU {rp}", "Kebutuhan Dana/Pagu Indikatif {rp}", "Kebutuh-an Dana {rp}"),
    ),
    "anggaran": (("Anggaran {rp}", "ANGGARAN {rp}"), ("Jumlah Anggaran {rp}", "Alokasi {rp}")),
    "jumlah pagu": (("JUMLAH PAGU {rp}",), ("JUMLAH / TOTAL PAGU {rp}", "Jumlah Pagu {rp}")),
    "lokasi": (("Lokasi", "LOKASI"), ()),
    "sumber dana": (("Sumber Dana", "SUMBER DANA"), ("Sumber Pendanaan",)),
    "ket": (("Ket", "Keterangan", "KET."), ("Ket. ",)),
    "pj": (
        ("Penanggung Jawab", "Perangkat Daerah Penanggung Jawab"),
        ("unit Perangkat Daerah PenanggungJawab", "Unit Kerja", "PJ"),
    ),
    "realisasi": (("Realisasi",), ("Relisasi", "Reaisasi", "REALISASI KINERJA")),
    "capaian": (("Capaian (%)", "Capaian %"), ("% Capaian", "Capaian Kinerja (%)")),
    "baseline": (("Kondisi Awal", "Data Capaian Awal"), ("Capaian Awal", "Base Line", "Baseline")),
}


def heading(mess: Mess, field: str, **slots: object) -> str:
    """The heading of a field in one of its spellings; `rp` states the scale of money, `t` a year."""
    low, high = _HEADINGS[field]
    text = mess.pick(low, high).format(**{"rp": "", "t": "", **slots}).rstrip()
    return mess.heading_case(text)
