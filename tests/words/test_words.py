"""Everything that people read is plain Indonesian: known words, one word for one thing, no words of programmers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from rkt_xl.sample.kota_contoh.isi import MISTYPED
from tests.conftest import ROOT
from tests.words import gather
from tests.words.gather import Text

_TERMS = ROOT / "tests" / "words" / "istilah.txt"
_NOT_WORDS = re.compile(
    r"“[^”]*”|\"[^\"]*\"|`[^`]*`|\{[^}]*\}"  # quoted from a workbook, or put in when it runs
    r"|<[^>]*>"
    r"|\S*[\w)]\.(?:xlsx|xlsm|xls|xlsb|ods|csv|html|json|txt|md|bat|zip|whl|exe|py|cmd|bashrc)\b"
    r"|\brkt-xl(?: [a-z]+)?|--?[a-z][\w-]*|\S*[/\\]\S*[/\\]\S*|\S*\d\S*|https?:\S+|#REF!"
)
_WORD = re.compile(r"[A-Za-z]{2,}")

AVOID = {
    "file": "berkas", "folder": "map", "direktori": "map", "directory": "map", "sheet": "lembar", "worksheet": "lembar",
    "cell": "sel", "row": "baris", "column": "kolom", "header": "judul kolom", "error": "kesalahan", "errors": "kesalahan",
    "warning": "peringatan", "default": "bawaan", "update": "pembaruan", "download": "unduh", "upload": "unggah",
    "input": "isian", "output": "hasil", "opsi": "pilihan", "option": "pilihan", "argumen": "isian", "string": "teks",
    "parsing": "pembacaan", "parse": "baca", "path": "tempat", "null": "kosong", "none": "kosong", "integer": "angka",
    "silahkan": "silakan", "merubah": "mengubah", "dirubah": "diubah", "resiko": "risiko", "aktifitas": "aktivitas",
    "analisa": "analisis", "dibawah": "di bawah", "diatas": "di atas", "didalam": "di dalam", "kwartal": "triwulan",
    "kuartal": "triwulan", "jadual": "jadwal", "ijin": "izin", "praktek": "praktik", "nomer": "nomor", "obyek": "objek",
    "temuanya": "temuannya", "cancel": "batal", "save": "simpan", "open": "buka", "exception": "kesalahan",
}  # fmt: skip
"""Words that are not used, and what is said instead."""

_REGULATION = frozenset({"INDIKATOR KINERJA TUJUAN, SASARAN, PROGRAM (OUTCOME) DAN KEGIATAN (OUTPUT)"})
"""Headings as a regulation has them."""

_OFFICIAL = re.compile(r"\b[Ss]ub[ -][Kk]egiatan\b")


@cache
def _terms() -> frozenset[str]:
    """Words of the domain and names that no dictionary has."""
    lines = _TERMS.read_text(encoding="utf-8").split("\n")
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _dictionary() -> tuple[frozenset[str], object]:
    sastrawi = pytest.importorskip(
        "Sastrawi.Stemmer.StemmerFactory", reason="the Indonesian dictionary is not installed"
    )
    factory = sastrawi.StemmerFactory()
    return frozenset(factory.get_words()), factory.create_stemmer()


@cache
def is_known(word: str) -> bool:
    """Whether a word is Indonesian or a term of the domain, affixes aside."""
    roots, stemmer = _dictionary()
    if {word, word.removesuffix("nya")} & (_terms() | roots):
        return True
    root = stemmer.stem(word)  # type: ignore[attr-defined]
    return root in roots or root in _terms()


def words(text: str) -> list[str]:
    """Return the words of a text in small letters; short capitals are abbreviations."""
    found = _WORD.findall(_NOT_WORDS.sub(" ", text))
    return [word.lower() for word in found if not (word.isupper() and len(word) <= 5)]


def unknown(texts: Iterable[Text]) -> set[str]:
    return {f"{word} ({place}: {text[:70]})" for place, text in texts for word in words(text) if not is_known(word)}


def avoided(texts: Iterable[Text]) -> set[str]:
    return {
        f"{word}: {AVOID[word]} ({place}: {text[:70]})"
        for place, text in texts
        for word in words(text)
        if word in AVOID
    }


_GATHERED = {
    "help": gather.helps,
    "rules": gather.rules,
    "findings": gather.findings,
    "sentences in the source": gather.source_sentences,
    "documents": gather.documents,
}


@pytest.mark.parametrize("what", sorted(_GATHERED))
def test_words_are_indonesian_and_used_alike(what: str) -> None:
    texts = [text for text in _GATHERED[what]() if text.text]
    assert texts
    assert avoided(texts) == set()
    assert unknown(texts) == set(), "plain words, or a term that every planner knows: then add it to istilah.txt"


def test_sheets_and_forms_are_indonesian(tmp_path: Path) -> None:
    mistyped = {word for wrong in MISTYPED.values() for word in words(wrong)}
    texts = [
        text
        for text in gather.sheets(tmp_path)
        if not mistyped & set(words(text.text)) and text.text not in _REGULATION
    ]
    assert len(texts) > 500
    assert avoided(texts) == set()
    assert unknown(texts) == set(), "plain words, or a term that every planner knows: then add it to istilah.txt"


def test_subkegiatan_is_one_word_in_our_own_sentences() -> None:
    texts = [*gather.helps(), *gather.source_sentences()]
    assert [text for text in texts if _OFFICIAL.search(_NOT_WORDS.sub(" ", text.text))] == []
