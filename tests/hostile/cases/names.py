"""Files whose name says something else than their content, and files that are no workbook at all."""

from __future__ import annotations

import gzip
import io
import random
import zipfile

from tests.hostile.case import Case, failed, passed, same
from tests.hostile.ole import container
from tests.hostile.sound import sound

_LETTER = "Kepada Yth. Kepala Dinas\nBersama ini kami kirimkan dokumen yang diminta.\nTerima kasih.\n" * 3


def _zip(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def _document(folder: str) -> bytes:
    return _zip(**{"[Content_Types].xml": b"<Types/>", f"{folder}/document.xml": b"<x/>"})


_ODT = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}

CASES: tuple[Case, ...] = (
    same("xlsx bernama.xls", lambda: sound("xlsx"), "xlsx under another name"),
    same("xls bernama.xlsx", lambda: sound("xls"), "xls under another name"),
    same("xlsb bernama.xlsx", lambda: sound("xlsb"), "xlsb under another name"),
    same("ods bernama.xlsx", lambda: sound("ods"), "ods under another name"),
    same("html bernama.xls", lambda: sound("html"), "what portals offer as Excel"),
    same("mht bernama.xls", lambda: sound("mht"), "pages in one file"),
    same("xml bernama.xls", lambda: sound("xml"), "Excel 2003 XML"),
    same("csv bernama.xlsx", lambda: sound("csv"), "text with a table named .xlsx"),
    same("xlsx bernama.csv", lambda: sound("xlsx"), "a workbook named .csv"),
    same("fods bernama.ods", lambda: sound("fods"), "flat XML"),
    failed("surat.xlsx", _LETTER.encode, "teks biasa", "text named .xlsx"),
    passed("surat.txt", _LETTER.encode, "teks biasa", "text that is text"),
    failed("nol semua.xlsx", lambda: bytes(5000), "bukan buku kerja", "zeroes, as a broken drive gives them"),
    failed("acak.xls", lambda: b"\x01" + random.Random(3).randbytes(9000), "bukan buku kerja", "noise"),
    failed("pdf.xlsx", lambda: b"%PDF-1.7\n" + bytes(500), "PDF", "a PDF"),
    failed("foto.xlsx", lambda: b"\x89PNG\r\n\x1a\n" + bytes(500), "gambar", "a picture"),
    failed("foto.xls", lambda: b"\xff\xd8\xff\xe0" + bytes(500), "gambar", "a photograph"),
    failed("word.xlsx", lambda: _document("word"), "Word", "a Word document"),
    failed("paparan.xlsx", lambda: _document("ppt"), "PowerPoint", "slides"),
    failed("rtf.xls", lambda: b"{\\rtf1 x}", "Word", "rich text"),
    failed("word lama.xls", lambda: container({"WordDocument": bytes(5000)}), "Word", "an old Word document"),
    failed("paparan lama.xls", lambda: container({"PowerPoint Document": bytes(5000)}), "Office lama", "old slides"),
    failed("naskah.ods", lambda: _zip(**_ODT), "LibreOffice", "a LibreOffice text"),
    failed("rar.xlsx", lambda: b"Rar!\x1a\x07\x00" + bytes(500), "arsip", "an archive"),
    failed("gz.xlsx", lambda: gzip.compress(sound("xlsx"), mtime=0), "arsip", "packed once more"),
    failed("kumpulan.xlsx", lambda: _zip(**{"a/RKT.xlsx": sound("xlsx")}), "arsip", "a zip of workbooks"),
    failed("json.xls", lambda: b'{"pesan": "tidak ditemukan"}\n', "teks biasa", "what a portal answers"),
    failed(
        "masuk.xls",
        lambda: b"<!doctype html><html><body><form>Kata sandi</form></body></html>",
        "portal",
        "a login page",
    ),
    failed(
        "bingkai.xls",
        lambda: b"<html><frameset><frame src='sheet001.htm'></frameset></html>",
        "berkas lain",
        "a frame without its sheets",
    ),
)
