"""An xlsx workbook as a zip package: which sheet is which part, what else lies in it, within limits."""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as ET
import zipfile
import zlib
from dataclasses import dataclass
from functools import cached_property

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.limits import Limits

_DOCTYPE = re.compile(rb"<!DOCTYPE|<!ENTITY", re.IGNORECASE)
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_REL_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet in the order of the workbook: name, whether it is hidden, its part, None for a chart sheet."""

    name: str
    hidden: bool
    part: str | None


class Package:
    """The parts of an xlsx file."""

    def __init__(self, archive: zipfile.ZipFile, limits: Limits) -> None:
        self._archive = archive
        self._limits = limits
        self._names = {info.filename.lstrip("/"): info for info in archive.infolist()}
        if sum(info.file_size for info in self._names.values()) > limits.unpacked_bytes:
            raise UnreadableWorkbookError("Isi berkas terlalu besar setelah dibuka; simpan ulang tanpa baris kosong.")

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a part, None when there is none.

        Raises:
            UnreadableWorkbookError: when the part is too large, damaged, or declares entities of its own.
        """
        info = self._names.get(name.lstrip("/"))
        if info is None:
            return None
        if info.file_size > self._limits.part_bytes:
            raise UnreadableWorkbookError("Isi berkas terlalu besar setelah dibuka; simpan ulang tanpa baris kosong.")
        try:
            data = self._archive.read(info)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            NotImplementedError,
            RuntimeError,
        ) as err:
            raise UnreadableWorkbookError("Berkas rusak; minta kiriman ulang atau simpan ulang di Excel.") from err
        if name.endswith((".xml", ".rels")) and _DOCTYPE.search(data, 0, 4096):
            raise UnreadableWorkbookError("Berkas memuat deklarasi yang tidak wajar sehingga tidak dibuka.")
        return data

    def names(self, prefix: str) -> list[str]:
        """Return the names of the parts below a folder."""
        return sorted(name for name in self._names if name.startswith(prefix))

    @cached_property
    def _workbook(self) -> ET.Element:
        data = self.read(self.workbook_part)
        if data is None:
            raise UnreadableWorkbookError("Berkas bukan buku kerja Excel yang utuh; simpan ulang di Excel.")
        return _parse(data)

    @cached_property
    def workbook_part(self) -> str:
        """The name of the workbook part, `xl/workbook.xml` in nearly all files."""
        rels = self.read("_rels/.rels")
        if rels is not None:
            for rel in _parse(rels):
                if (rel.get("Type") or "").endswith("/officeDocument"):
                    return (rel.get("Target") or "").lstrip("/")
        return "xl/workbook.xml"

    @cached_property
    def _related(self) -> dict[str, tuple[str, str]]:
        """Kind (`worksheet`, `styles`, ...) and part of each relation of the workbook part, by its id."""
        folder, _, name = self.workbook_part.rpartition("/")
        data = self.read(f"{folder}/_rels/{name}.rels")
        related = {}
        for rel in _parse(data) if data else ():
            target = rel.get("Target") or ""
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            related[rel.get("Id") or ""] = ((rel.get("Type") or "").rpartition("/")[2], path)
        return related

    def related(self, kind: str) -> bytes | None:
        """Return the first part that the workbook names as `styles` or `sharedStrings`."""
        part = next((path for name, path in self._related.values() if name == kind), None)
        return self.read(part) if part else None

    def sheets(self) -> list[SheetPart]:
        """Return the sheets in the order of the workbook."""
        found = []
        for sheet in self._workbook.iterfind("{*}sheets/{*}sheet"):
            kind, part = self._related.get(sheet.get(_REL) or sheet.get(_REL_STRICT) or "", ("", ""))
            hidden = sheet.get("state") in ("hidden", "veryHidden")
            found.append(SheetPart(sheet.get("name") or "", hidden, part if kind == "worksheet" else None))
        return found

    @property
    def recalculates_on_load(self) -> bool:
        """Whether the program that wrote the file left the calculating to Excel."""
        calc = self._workbook.find("{*}calcPr")
        return calc is not None and calc.get("fullCalcOnLoad") in ("1", "true")

    @property
    def has_macros(self) -> bool:
        """Whether the workbook carries a macro project."""
        return any(name.endswith("vbaProject.bin") for name in self._names)

    def shape_text(self, sheet_part: str) -> list[str]:
        """Return the texts that stand in drawing shapes on a sheet."""
        folder, _, name = sheet_part.rpartition("/")
        rels = self.read(f"{folder}/_rels/{name}.rels")
        texts: list[str] = []
        for rel in _parse(rels) if rels else ():
            if (rel.get("Type") or "").endswith("/drawing"):
                data = self.read(posixpath.normpath(f"{folder}/{rel.get('Target') or ''}"))
                for paragraph in _parse(data).iter() if data else ():
                    if paragraph.tag.endswith("}p") and "drawingml" in paragraph.tag:
                        text = "".join(t.text or "" for t in paragraph.iter() if t.tag.endswith("}t")).strip()
                        if text:
                            texts.append(text)
        return texts


def _parse(data: bytes) -> ET.Element:
    try:
        return ET.fromstring(data)
    except ET.ParseError as err:
        raise UnreadableWorkbookError("Berkas rusak; minta kiriman ulang atau simpan ulang di Excel.") from err
