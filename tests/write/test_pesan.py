"""The messages: short, complete, and readable where they are pasted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rkt_xl.model.document import FileStatus, ReadFile
from rkt_xl.model.finding import Decision, Finding, Severity
from rkt_xl.model.provenance import CellRef
from rkt_xl.pipeline import merge
from rkt_xl.settings import Settings
from rkt_xl.write.pesan import render_pesan
from tests.write.test_koreksi import RENSTRA, RKT


def ref(row: int, text: str = "83", file: str = "RKT.xlsx", sheet: str = "RKT") -> CellRef:
    return CellRef(file, sheet, row, 5, text)


def read(*names: str, status: FileStatus = FileStatus.READ) -> list[ReadFile]:
    return [ReadFile(name, "xlsx", status) for name in names]


def blocks(files: list[ReadFile], findings: list[Finding]) -> list[str]:
    """The messages, one for each file, and the closing line."""
    text = render_pesan(files, findings, {}, Path()).decode("utf-8-sig").replace("\r\n", "\n")
    return text.strip().split("\n\n" + "-" * 20 + "\n\n")


def test_a_message_names_file_place_what_stands_there_and_what_to_do() -> None:
    finding = Finding(
        "TGT-07", Severity.ERROR, "Target di luar rentang wajar 0–100.", (ref(4, "830"),), "Periksa angkanya."
    )
    (block,) = blocks(read("RKT.xlsx"), [finding])
    assert block.split("\n") == [
        "*RKT.xlsx*",
        "Mohon diperbaiki, ada 1 kesalahan:",
        "1. Kesalahan, lembar RKT, sel E4, tertulis “830”:",
        "   Target di luar rentang wajar 0–100. Periksa angkanya.",
    ]


def test_what_to_write_instead_is_enough() -> None:
    finding = Finding("NOM-02", Severity.WARNING, "Nama “A” berbeda dari “B”.", (ref(4, "A lama"),), "Tulis “B”.")
    (block,) = blocks(read("RKT.xlsx"), [finding])
    assert block.split("\n")[2:] == ["1. Peringatan, lembar RKT, sel E4, tertulis “A lama”:", "   Tulis “B”."]


def test_an_empty_cell_is_called_empty() -> None:
    finding = Finding("TGT-01", Severity.ERROR, "Target belum diisi.", (ref(4, " "),), "Isi targetnya.")
    assert "sel E4, kosong:" in blocks(read("RKT.xlsx"), [finding])[0]


def test_gravest_come_first_and_only_ten_are_told() -> None:
    findings = [Finding("W", Severity.WARNING, f"Hal {n}.", (ref(n),)) for n in range(4, 16)]
    findings.append(Finding("E", Severity.ERROR, "Hal berat.", (ref(99),)))
    findings.append(Finding("I", Severity.INFO, "Hal ringan.", (ref(98),)))
    (block,) = blocks(read("RKT.xlsx"), findings)
    lines = block.split("\n")
    assert lines[1] == "Mohon diperbaiki, ada 1 kesalahan dan 12 peringatan:"
    assert lines[2].startswith("1. Kesalahan, lembar RKT, sel E99")
    assert sum(line[:1].isdigit() for line in lines) == 10
    assert lines[-2:] == ["dan 3 hal lain.", "Selain itu ada 1 info untuk dilihat."]
    assert "ringan" not in block


def test_the_same_request_for_many_cells_is_told_once() -> None:
    findings = [
        Finding("TGT-01", Severity.ERROR, f"Target “{n}” belum diisi.", (ref(n, ""),), "Isi targetnya.")
        for n in range(4, 13)
    ]
    (block,) = blocks(read("RKT.xlsx"), findings)
    assert block.split("\n")[1:] == [
        "Mohon diperbaiki, ada 9 kesalahan:",
        "1. Kesalahan, lembar RKT, sel E4 (juga E5, E6, E7, E8, E9 dan 3 lain), kosong:",
        "   Target “4” belum diisi. Isi targetnya.",
    ]


def test_long_sentences_keep_their_end() -> None:
    message = f"Jumlah pagu {'sangat panjang ' * 30} tidak sama (selisih Rp100)."
    (block,) = blocks(read("RKT.xlsx"), [Finding("PAG-01", Severity.ERROR, message, (ref(4),))])
    line = block.split("\n")[3]
    assert len(line) < 260
    assert line.endswith("tidak sama (selisih Rp100).")


def test_decided_findings_and_files_without_any_are_closed() -> None:
    decided = Finding("X", Severity.ERROR, "Sudah.", (ref(4),), decision=Decision("diterima", "rapat"))
    compared = Finding("Y", Severity.ERROR, "Beda.", (ref(5, file="PK.xlsx"), ref(6, file="Renstra.xlsx")))
    info = Finding("Z", Severity.INFO, "Ringan.", (ref(7, file="IKU.xlsx"),))
    files = [*read("IKU.xlsx", "PK.xlsx", "RKT.xlsx", "Renstra.xlsx"), *read("a.txt", status=FileStatus.SKIPPED)]
    first, closing = blocks(files, [decided, compared, info])
    assert first.startswith("*PK.xlsx*")
    assert closing == (
        "Tidak ada yang perlu diperbaiki di: IKU.xlsx (1 info); RKT.xlsx; Renstra.xlsx (disebut sebagai pembanding)."
    )


def test_a_file_that_cannot_be_read_is_told_without_a_cell() -> None:
    broken = Finding(
        "BCA-01", Severity.ERROR, "Berkas PK.xlsx tidak dapat dibaca. Rusak.", (CellRef("PK.xlsx", "", 1, 1, ""),)
    )
    (block,) = blocks(read("PK.xlsx", status=FileStatus.FAILED), [broken])
    assert block.split("\n")[2] == "1. Kesalahan: Berkas PK.xlsx tidak dapat dibaca. Rusak."


@pytest.fixture
def pesan(folder: Callable[..., Path], tmp_path: Path) -> bytes:
    place = folder({"RKT": RKT, "Renstra": RENSTRA})
    (place / "PK.xlsx").write_bytes(b"bukan buku kerja")
    merge(place, tmp_path / "hasil", Settings(tahun=2025, koreksi=True))
    return (tmp_path / "hasil" / "pesan.txt").read_bytes()


def test_notepad_shows_lines_and_quotes_rightly(pesan: bytes) -> None:
    assert pesan.startswith(b"\xef\xbb\xbf")
    assert pesan.count(b"\n") == pesan.count(b"\r\n") > 5
    assert "“" in pesan.decode("utf-8-sig")


def test_messages_lead_to_the_full_list(pesan: bytes) -> None:
    text = pesan.decode("utf-8-sig")
    assert "Daftar lengkap: berkas koreksi/RKT.xlsx, lembar Koreksi." in text
    unreadable = text[text.index("*PK.xlsx*") :].split("-" * 20)[0]
    assert "tidak dapat dibaca" in unreadable
    assert "Daftar lengkap" not in unreadable


def test_messages_among_the_sources_change_nothing(folder: Callable[..., Path]) -> None:
    place = folder({"RKT": RKT, "Renstra": RENSTRA})
    settings = Settings(tahun=2025, koreksi=True)
    first, _ = merge(place, place, settings)
    again, _ = merge(place, place, settings)
    assert [f.message for f in again.findings] == [f.message for f in first.findings]
    assert {f.file: f.status for f in again.files}["pesan.txt"] is FileStatus.SKIPPED
