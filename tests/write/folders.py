"""Folders at the edges of what offices have: very many lines, very long names, one line, a year without targets."""

from __future__ import annotations

from collections.abc import Iterator

OFFICE = "Dinas Contoh Kota Contoh"
Folder = dict[str, str]
_SASARAN, _SUBKEGIATAN = 12, 400
_YEARS = range(2025, 2030)
_FAR = "di semua kecamatan dan kelurahan termasuk pulau yang jauh dari pusat pemerintahan"
_WORD = "penyelenggaraan pembinaan fasilitasi koordinasi pengendalian evaluasi"


def big() -> Folder:
    """An office with 12 sasaran and 400 subkegiatan, its Renstra and its budget."""
    return {f"RKT {OFFICE}": _big_rkt(), f"Renstra {OFFICE}": _big_renstra(), f"DPA {OFFICE}": _big_dpa()}


def _places() -> Iterator[tuple[int, int, int, int]]:
    """Sasaran, program, kegiatan and number of each subkegiatan."""
    for number in range(_SUBKEGIATAN):
        sasaran = number * _SASARAN // _SUBKEGIATAN + 1
        yield sasaran, sasaran + 1, number // 6 + 1, number + 1


def _big_rkt() -> str:
    lines = [
        f"{OFFICE} Tahun 2025",
        "| NO. | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | PROGRAM/KEGIATAN/SUBKEGIATAN |",
    ]
    last_sasaran = last_kegiatan = 0
    for sasaran, program, kegiatan, number in _places():
        if sasaran != last_sasaran:
            told = f"| {sasaran} | {_sasaran(sasaran)} | {_indikator(sasaran)} | Indeks | 3,{sasaran:02d} |"
            lines.append(f"{told} PROGRAM URUSAN NOMOR {program} |")
        if (sasaran, kegiatan) != (last_sasaran, last_kegiatan):
            lines.append(f"| | | | | | PENGELOLAAN LAYANAN NOMOR {kegiatan} BAGIAN {sasaran} |")
        more = _FAR if number % 7 == 0 else ""
        lines.append(f"| | | | | | Penyelenggaraan layanan bagian {number} {more} |")
        last_sasaran, last_kegiatan = sasaran, kegiatan
    return "\n".join(lines)


def _big_renstra() -> str:
    years = " | ".join(f"Target {year}" for year in _YEARS)
    return "\n".join(
        [
            f"RENCANA STRATEGIS {OFFICE.upper()} TAHUN 2025-2029",
            f"| No | Tujuan | Sasaran | Indikator | Satuan | {years} |",
            *(
                f"| {n} | Tata kelola baik | {_sasaran(n)} | {_indikator(n)} | Indeks | "
                + " | ".join(f"3,{n + place:02d}" for place, _ in enumerate(_YEARS))
                + " |"
                for n in range(1, _SASARAN + 1)
            ),
        ]
    )


def _big_dpa() -> str:
    money: dict[str, int] = {}
    names: dict[str, str] = {}
    for sasaran, program, kegiatan, number in _places():
        kode = f"5.03.{program:02d}"
        for own, name in (
            (kode, f"PROGRAM URUSAN NOMOR {program}"),
            (f"{kode}.2.{kegiatan:02d}", f"Pengelolaan Layanan Nomor {kegiatan} Bagian {sasaran}"),
            (f"{kode}.2.{kegiatan:02d}.{number:04d}", f"Penyelenggaraan layanan bagian {number}"),
        ):
            names[own] = name
            money[own] = money.get(own, 0) + 1_000_000 + number
    lines = [f"| {kode} | {names[kode]} | {money[kode]} |" for kode in sorted(names)]
    title = f"DOKUMEN PELAKSANAAN ANGGARAN {OFFICE.upper()} TAHUN ANGGARAN 2025"
    return "\n".join([title, "| Kode | Program/Kegiatan/Sub Kegiatan | Pagu (Rp) |", *lines])


def _sasaran(number: int) -> str:
    return f"Meningkatnya mutu layanan bidang {number} bagi seluruh masyarakat"


def _indikator(number: int) -> str:
    return f"Indeks mutu layanan bidang {number}"


def wordy(letters: int = 700) -> Folder:
    """An office whose every name is very long, and differs from one document to the next."""

    def long(begin: str) -> str:
        return f"{begin} {(_WORD + ' ') * (letters // len(_WORD))}".strip()

    office = f"Dinas Pekerjaan Umum, Penataan Ruang, {'Perumahan dan Permukiman, ' * 5}dan Pertanahan Kota Contoh"
    rkt = f"""
        {office} Tahun 2025
        | NO. | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | PROGRAM/KEGIATAN/SUBKEGIATAN |
        | 1 | {long("Meningkatnya")} | {long("Indeks")} | {long("Dokumen")[:90]} | 3,25 | {long("PROGRAM").upper()} |
        | | | | | | {long("PENGELOLAAN").upper()} |
        | | | | | | {long("Pelaksanaan & <pengawasan>")} |
        | 2 | {long("Terwujudnya")} | {long("Persentase")} | Persen | 80-85 | {long("PROGRAM DATA").upper()} |
    """
    pk = f"""
        PERJANJIAN KINERJA {office.upper()} TAHUN 2025
        | No | Sasaran Strategis | Indikator Kinerja | Satuan | Target |
        | 1 | {long("Meningkatnya")} | {long("Indeks")} lain | Nilai | 4,25 |
    """
    return {"RKT " + "panjang " * 20: rkt, "PK": pk}


def one_row() -> Folder:
    """An office that has nothing but one indikator."""
    return {
        "PK": f"""
        PERJANJIAN KINERJA {OFFICE.upper()} TAHUN 2025
        | No | Sasaran Strategis | Indikator Kinerja | Satuan | Target |
        | 1 | Meningkatnya layanan | Indeks Layanan | Indeks | 3,25 |
        """
    }


def empty_year() -> Folder:
    """A Renstra whose year 2025 has no target, and a list of programs without money."""
    return {
        "Renstra": f"""
        RENCANA STRATEGIS {OFFICE.upper()} TAHUN 2025-2027
        | No | Tujuan | Sasaran | Indikator | Satuan | Target 2025 | Target 2026 | Target 2027 |
        | 1 | Tata kelola baik | Meningkatnya layanan | Indeks Layanan | Indeks | | 3,6 | 3,7 |
        | | | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | - | 80 | 81 |
        """,
        "DPA": f"""
        DOKUMEN PELAKSANAAN ANGGARAN {OFFICE.upper()} TAHUN ANGGARAN 2025
        | Kode | Program/Kegiatan/Sub Kegiatan | Pagu (Rp) |
        | 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | |
        | 5.03.02.2.02 | Mutasi dan Promosi ASN | |
        """,
    }
