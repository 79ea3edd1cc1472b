"""The RKT as a Word document: its parts in their order, and its place beside the workbook."""

from __future__ import annotations

import io
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn

from rkt_xl.model.result import OfficeResult
from rkt_xl.write.atomic import write_beside_old
from rkt_xl.write.book import CREATED
from rkt_xl.write.choices import DEFAULT_CHOICES, Choices
from rkt_xl.write.dokumen import gaya, halaman
from rkt_xl.write.dokumen.daftar_isi import begin_daftar_isi, fill_daftar_isi
from rkt_xl.write.dokumen.kata import Kata
from rkt_xl.write.dokumen.matriks import write_matriks
from rkt_xl.write.dokumen.naskah import Naskah
from rkt_xl.write.dokumen.paket import is_untouched, mark_of, sealed
from rkt_xl.write.dokumen.pendahuluan import write_pendahuluan
from rkt_xl.write.dokumen.penutup import write_penutup
from rkt_xl.write.dokumen.rencana import write_rencana
from rkt_xl.write.dokumen.renstra import write_renstra
from rkt_xl.write.dokumen.sampul import write_sampul

SUFFIX = ".docx"
_LONGEST_PROPERTY = 255
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_LEFTOVERS = ("/thumbnail", "/stylesWithEffects", "/customXml")
"""Parts of the template that speak of its own looks and text."""

_COMPATIBLE = "15"


def write_dokumen(result: OfficeResult, workbook: Path, choices: Choices = DEFAULT_CHOICES) -> Path:
    """Write the document of an office beside its workbook; return where it stands.

    A document that lies there is kept as `... (sebelumnya).docx`. One that people have written in is never replaced:
    it stays, and a new one is written beside it as soon as there is something new to say.

    Args:
        result: what to write.
        workbook: where the workbook of the office goes.
        choices: paper, merges, who signs.

    Raises:
        OutputError: when it cannot be written.
    """
    path = workbook.with_name(workbook.name.removesuffix(workbook.suffix) + SUFFIX)
    data = render_dokumen(result, choices)
    if path.is_file() and mark_of(path.read_bytes()) == mark_of(data):
        return path
    return write_beside_old(path, data, is_replaceable=is_untouched)


def render_dokumen(result: OfficeResult, choices: Choices = DEFAULT_CHOICES) -> bytes:
    """Return the bytes of the document."""
    paper, fixed, kata = choices.paper, dict(result.fixed), Kata.of(result)
    name = f"RKT {result.opd} Tahun {result.tahun}".replace("  ", " ")
    document = docx.Document()
    _prepare(document, result, name)
    standing, lying = halaman.text_width_cm(paper), halaman.text_width_cm(paper, lying=True)
    gaya.set_styles(document, standing)
    naskah = Naskah(document)
    first = halaman.set_first(document, paper)
    halaman.set_footer(first, name, paper)
    write_sampul(naskah, kata, paper)
    contents = begin_daftar_isi(naskah)
    halaman.add_section(document, paper, first=True)
    write_pendahuluan(naskah, kata)
    naskah.begin_page()
    write_renstra(naskah, result, kata, standing)
    naskah.begin_page()
    write_rencana(naskah, result, kata, standing)
    matrix = halaman.add_section(document, paper, lying=True)
    halaman.set_footer(matrix, name, paper, lying=True)
    write_matriks(naskah, result.matrix, fixed, lying, merges=choices.merges)
    last = halaman.add_section(document, paper)
    halaman.set_footer(last, name, paper)
    write_penutup(naskah, kata, result.matrix, choices.tanda_tangan, fixed)
    fill_daftar_isi(naskah, contents)
    stream = io.BytesIO()
    document.save(stream)
    return sealed(stream.getvalue())


def _prepare(document: Document, result: OfficeResult, name: str) -> None:
    """Fill the properties, and take away what the template brings along."""
    core = document.core_properties
    core.title, core.subject, core.category = name[:_LONGEST_PROPERTY], "Rencana Kinerja Tahunan", "Perencanaan kinerja"
    core.author = core.last_modified_by = result.opd[:_LONGEST_PROPERTY]
    core.keywords, core.comments, core.language = f"RKT {result.tahun}", "", "id-ID"
    core.created = core.modified = CREATED
    core.revision = 1
    package = document.part.package
    for rels in (package.rels, document.part.rels):
        for key in [key for key, relation in rels.items() if relation.reltype.endswith(_LEFTOVERS)]:
            del rels[key]
    place = PackURI("/docProps/custom.xml")
    package.relate_to(Part(place, _CUSTOM_TYPE, b"<Properties/>", package), RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    settings = document.settings.element
    for zoom in settings.findall(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), _COMPATIBLE)
    for body in document.element.body.findall(qn("w:p")):
        document.element.body.remove(body)
