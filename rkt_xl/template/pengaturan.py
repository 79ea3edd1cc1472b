"""`Pengaturan RKT.xlsx`, blank: the sheets that are read before all others, every rule with what holds for it now.

Left as it is, it changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from rkt_xl.layouts.fields import CHOICES
from rkt_xl.model.finding import Severity
from rkt_xl.pengaturan import aturan, peta_kolom, tanda_tangan, umum
from rkt_xl.pengaturan.peta_style import INSTRUCTION, LIST_SHEET
from rkt_xl.reconcile.rule import all_rules
from rkt_xl.template.buku import NewWorkbook
from rkt_xl.template.formulir import Isian
from rkt_xl.template.gaya import Gaya
from rkt_xl.template.kepala import write_note
from rkt_xl.values.display import indonesian
from rkt_xl.write.metrics import pixels_to_points, row_height, wrapped_lines
from rkt_xl.write.page import F4, Paper, set_up, set_up_portrait

FILE = "Pengaturan RKT"
_MORE_ROWS = 200


class _Field(NamedTuple):
    """A line that is filled: its label, the note on it, what its dropdown offers, how its cell is formatted."""

    label: str
    note: str
    choices: tuple[str, ...] = ()
    style: str = "isian"


_KERTAS = ("F4", "A4", "Legal")
_UMUM = (
    _Field("Perangkat Daerah", "Nama lengkap, dipakai untuk judul hasil. Kosongkan untuk memakai nama pada dokumen."),
    _Field("Tahun", "Tahun yang diproses. Kosongkan untuk memakai tahun pada dokumen."),
    _Field("Kertas", "Kertas hasil cetak.", _KERTAS),
    *(
        [_Field("Dokumen yang Dipakai", "Nama berkas yang dipakai bila beberapa berkas memuat hal yang sama.")] * 3
    ),
)  # fmt: skip
_TANDA_TANGAN = (
    _Field("Tempat", "Kota tempat menandatangani, misalnya Kota Contoh."),
    _Field("Tanggal", "Tanggal menandatangani, misalnya 2 Januari 2026.", style="isian tanggal"),
    _Field("Jabatan", "Jabatan penanda tangan. Tambahkan Plt. atau Plh. di depannya bila perlu."),
    _Field("Nama", "Nama lengkap dengan gelar."),
    _Field("Pangkat", "Misalnya Pembina Utama Muda, IV/c."),
    _Field("NIP", "Delapan belas angka. Sel ini berformat teks, sehingga tidak ada angka yang hilang.", style="isian teks"),
)  # fmt: skip
_ATURAN_WIDTHS = (70, 470, 80, 110, 80, 400)
_PETA_WIDTHS = (280, 220, 320, 250, 150, 60)
_ASK_REASON = "Tulis alasannya bila aturan tidak dipakai, tingkatnya diubah, atau batasnya diubah."


def render_pengaturan(isian: Isian) -> bytes:
    """Return the settings workbook, ready to be filled."""
    with NewWorkbook(FILE) as new:
        gaya = Gaya(new.workbook)
        years = tuple(str(year) for year in isian.tahun_pilihan)
        fields = tuple(f._replace(choices=years) if f.label == "Tahun" else f for f in _UMUM)
        values = {"Perangkat Daerah": isian.opd}
        if isian.kertas != F4:  # the usual paper needs no word
            values["Kertas"] = next(name for name in _KERTAS if name.casefold() == isian.kertas.name)
        _write_fields(new.workbook, gaya, umum.SHEET, fields, values, isian.kertas)
        _write_fields(new.workbook, gaya, tanda_tangan.SHEET, _TANDA_TANGAN, {}, isian.kertas)
        _write_peta(new.workbook, gaya, isian.kertas)
        _write_aturan(new.workbook, gaya, isian.kertas)
        _write_choices(new.workbook, gaya, isian.kertas)
    return new.data


def _write_fields(
    workbook: Any, gaya: Gaya, name: str, fields: Sequence[_Field], values: dict[str, str], kertas: Paper
) -> None:
    sheet = workbook.add_worksheet(name)
    sheet.set_column_pixels(0, 0, 180)
    sheet.set_column_pixels(1, 1, 520)
    for row, field in enumerate(fields):
        sheet.set_row(row, 20)
        sheet.write_string(row, 0, field.label, gaya("label"))
        value = values.get(field.label)
        if value:
            sheet.write_string(row, 1, value, gaya(field.style))
        else:
            sheet.write_blank(row, 1, None, gaya(field.style))
        write_note(sheet, row, 1, field.note)
        if field.choices:
            _offer(sheet, row, 1, row, field.choices)
    set_up(sheet, kertas, f"{FILE}: {name}")


def _write_peta(workbook: Any, gaya: Gaya, kertas: Paper) -> None:
    sheet = workbook.add_worksheet(peta_kolom.SHEET)
    for col, width in enumerate(_PETA_WIDTHS):
        sheet.set_column_pixels(col, col, width, gaya("polos"))
    sheet.merge_range(0, 0, 0, len(_PETA_WIDTHS) - 1, INSTRUCTION, gaya("alinea"))
    sheet.set_row(0, 30)
    _write_headings(sheet, gaya, 1, peta_kolom.COLUMNS)
    source = f"='{LIST_SHEET}'!$A$2:$A${len(CHOICES) + 1}"
    sheet.data_validation(2, 1, _MORE_ROWS, 1, {"validate": "list", "source": source})
    set_up(sheet, kertas, f"{FILE}: {peta_kolom.SHEET}", repeat=(1, 1))


def _write_aturan(workbook: Any, gaya: Gaya, kertas: Paper) -> None:
    """Every rule with its severity and its limit; what stands there is what holds without this sheet."""
    sheet = workbook.add_worksheet(aturan.SHEET)
    for col, width in enumerate(_ATURAN_WIDTHS):
        sheet.set_column_pixels(col, col, width)
    _write_headings(sheet, gaya, 0, aturan.COLUMNS)
    write_note(sheet, 0, len(aturan.COLUMNS) - 1, _ASK_REASON)
    rules = all_rules()
    for row, rule in enumerate(rules, 1):
        limit = indonesian(rule.limit.default) if rule.limit is not None else ""
        values = (rule.code, rule.title, "Ya", rule.severity.label, limit, "")
        styles = ("sel", "sel", "sel isian", "sel isian", "sel isian" if limit else "sel", "sel isian")
        for col, (value, style) in enumerate(zip(values, styles, strict=True)):
            sheet.write_string(row, col, value, gaya(style)) if value else sheet.write_blank(
                row, col, None, gaya(style)
            )
        if rule.limit is not None:
            write_note(sheet, row, 4, rule.limit.words)
        sheet.set_row(row, row_height(wrapped_lines(rule.title, pixels_to_points(_ATURAN_WIDTHS[1] - 8))))
    _offer(sheet, 1, 2, len(rules), ("Ya", "Tidak"))
    _offer(sheet, 1, 3, len(rules), tuple(severity.label for severity in Severity))
    sheet.autofilter(0, 0, len(rules), len(aturan.COLUMNS) - 1)
    set_up(sheet, kertas, f"{FILE}: {aturan.SHEET}", repeat=(0, 0))


def _write_choices(workbook: Any, gaya: Gaya, kertas: Paper) -> None:
    sheet = workbook.add_worksheet(LIST_SHEET)
    sheet.set_column_pixels(0, 0, 280)
    sheet.set_column_pixels(1, 1, 520)
    for row, values in enumerate([("Dibaca Sebagai", "Isi kolomnya"), *((c.name, c.holds) for c in CHOICES)]):
        for col, value in enumerate(values):
            sheet.write_string(row, col, value, gaya("label" if row == 0 else "polos"))
    sheet.freeze_panes(1, 0)
    set_up_portrait(sheet, kertas, f"{FILE}: {LIST_SHEET}")


def _write_headings(sheet: Any, gaya: Gaya, row: int, names: Sequence[str]) -> None:
    for col, name in enumerate(names):
        sheet.write_string(row, col, name, gaya("kepala"))
    sheet.set_row(row, 22)
    sheet.freeze_panes(row + 1, 0)


def _offer(sheet: Any, top: int, col: int, bottom: int, choices: Sequence[str]) -> None:
    rule = {"validate": "list", "source": list(choices), "error_title": "Tidak ada di daftar"}
    sheet.data_validation(top, col, bottom, col, {**rule, "error_message": "Pilih dari daftar pada sel ini."})
