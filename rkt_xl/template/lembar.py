"""Draws one sheet of a form: title, fields above the table, headings, empty or example rows, signature."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xlsxwriter.utility import xl_col_to_name, xl_range

from rkt_xl.model.output import EXAMPLE_MARK
from rkt_xl.template import contoh as example
from rkt_xl.template import daftar
from rkt_xl.template.formulir import Baris, Isi, Isian, Lembar, Tabel
from rkt_xl.template.gaya import Gaya
from rkt_xl.template.kepala import write_kepala
from rkt_xl.template.ukuran import Pages, body_height, columns_for, merge, pages_of, print_widths
from rkt_xl.write.page import set_up

MORE_ROWS = 300
"""Rows below the drawn ones that know formats and dropdowns too, where nothing follows the table."""

_LABEL_PX, _FIELD_PX, _SIGN_PX = 110, 330, 280
_ROW_PT = 18.0
_DOTS = "." * 46
_SIGNATURE = ("", ".................... , .................... {tahun}", "KEPALA PERANGKAT DAERAH,", *[""] * 4, _DOTS,
              "Pangkat/Golongan: ....................", "NIP. ....................................")  # fmt: skip
_LISTS = {Isi.SATUAN: "Satuan", Isi.TINGKAT: "Tingkat", Isi.SUMBER_DANA: "Sumber Dana"}


class Pelukis:
    """Draws the sheets of one workbook."""

    def __init__(self, workbook: Any, gaya: Gaya, isian: Isian) -> None:
        self._workbook = workbook
        self._gaya = gaya
        self._isian = isian

    def lukis(self, lembar: Lembar, nama: str, *, contoh: bool) -> None:
        """Add a sheet, empty or with its example rows."""
        sheet = self._workbook.add_worksheet(nama)
        widest = max(lembar.tabel, key=lambda t: len(t.kolom)).kolom
        paper = self._isian.kertas
        widths = print_widths(widest, paper)
        pages = pages_of(widest, widths, paper)
        for col, width in enumerate(widths):
            sheet.set_column_pixels(col, col, width)
        span = pages.repeated if pages and pages.repeated else (0, len(widths) - 1)  # the title goes with every page
        row = self._write_title(sheet, lembar, widths, span, contoh=contoh)
        tops: list[int] = []
        for tabel in lembar.tabel:
            if tops:
                row += 1
            top = row
            row = write_kepala(sheet, row, tabel.kolom, widths, self._gaya)
            tops.append(row)
            is_last = len(lembar.tabel) == 1 and not lembar.tanda_tangan and not contoh
            row = self._write_body(sheet, row, tabel, widths, contoh=contoh, more=MORE_ROWS if is_last else 0)
            if len(tops) == 1:
                repeat = (top, tops[0] - 1)
        if lembar.tanda_tangan:
            self._write_signature(sheet, row, widths)
        document = lembar.nama if not contoh else f"{lembar.nama} (contoh pengisian)"
        set_up(sheet, paper, document, repeat=repeat if len(lembar.tabel) == 1 else None)
        if pages:
            _set_pages(sheet, pages)
        sheet.freeze_panes(tops[0], 0)

    def _write_title(
        self, sheet: Any, lembar: Lembar, widths: Sequence[int], span: tuple[int, int], *, contoh: bool
    ) -> int:
        """Write the title and the fields above the table over some columns; return the row of the heading."""
        first, last = span
        row = 0
        if contoh:
            merge(
                sheet, row, first, last, f"{EXAMPLE_MARK}: lembar ini tidak dibaca rkt-xl", self._gaya("tanda contoh")
            )
            row += 1
        for text in lembar.judul:
            sheet.merge_range(row, first, row, last, text, self._gaya("judul"))
            sheet.set_row(row, 20)
            row += 1
        sheet.merge_range(row, first, row, last, lembar.rujukan, self._gaya("rujukan"))
        row += 2
        opd = example.OPD if contoh else self._isian.opd
        sheet.set_row(row, _ROW_PT)
        self._write_field(sheet, row, widths, span, "Perangkat Daerah", opd)
        row += 1
        sheet.set_row(row, _ROW_PT)
        if lembar.periode:
            col = self._write_field(sheet, row, widths, span, "Periode", "{}-{}".format(*self._isian.periode))
        else:
            col = self._write_field(sheet, row, widths, span, "Tahun", self._isian.tahun)
            years = list(self._isian.tahun_pilihan)
            sheet.data_validation(row, col, row, col, {"validate": "list", "source": years, "show_error": False})
        return row + 2

    def _write_field(
        self, sheet: Any, row: int, widths: Sequence[int], span: tuple[int, int], label: str, value: str | int
    ) -> int:
        """Write a label and the cell to be filled beside it; return the column of that cell."""
        first, last = span
        col = columns_for(widths, first, _LABEL_PX)
        merge(sheet, row, first, col, label, self._gaya("label"))
        left = col + 1
        merge(sheet, row, left, min(columns_for(widths, left, _FIELD_PX), last), value, self._gaya("isian"))
        return left

    def _write_body(self, sheet: Any, top: int, tabel: Tabel, widths: Sequence[int], *, contoh: bool, more: int) -> int:
        """Write the rows of a table and what they know; return the row below."""
        rows: tuple[Baris, ...] = tabel.contoh if contoh else ((None,) * len(tabel.kolom),) * tabel.baris
        for row, values in enumerate(rows, top):
            for col, (value, kolom) in enumerate(zip(values, tabel.kolom, strict=True)):
                _write(sheet, row, col, value, self._gaya.isi(kolom.isi))
            sheet.set_row(row, body_height(values, widths) if contoh else _ROW_PT)
        below = top + len(rows)
        if not contoh:
            self._write_rules(sheet, top, below - 1 + more, tabel)
        if more:
            for col, kolom in enumerate(tabel.kolom):
                sheet.set_column_pixels(col, col, widths[col], self._gaya.isi(kolom.isi, framed=False))
            self._frame_when_filled(sheet, below, below + more - 1, len(tabel.kolom))
        self._show_levels(sheet, top, below - 1 + more, tabel)
        return self._write_total(sheet, top, rows, tabel) if tabel.jumlah else below

    def _write_rules(self, sheet: Any, top: int, bottom: int, tabel: Tabel) -> None:
        """Dropdowns, and a warning where money is not a plain number."""
        for col, kolom in enumerate(tabel.kolom):
            area = (top, col, bottom, col)
            if kolom.isi in _LISTS:
                rule: dict[str, Any] = {"validate": "list", "source": daftar.source(_LISTS[kolom.isi])}
                strict = {"error_title": "Tidak ada di daftar", "error_message": "Pilih dari daftar pada sel ini."}
                sheet.data_validation(
                    *area, {**rule, **(strict if kolom.isi is Isi.TINGKAT else {"show_error": False})}
                )
            elif kolom.isi is Isi.UANG:
                rule = {"validate": "integer", "criteria": ">=", "value": 0, "error_type": "warning"}
                words = {"error_title": "Bukan rupiah penuh", "error_message": "Tulis angka saja, tanpa Rp dan koma."}
                sheet.data_validation(*area, {**rule, **words})
            elif kolom.isi in (Isi.TARGET, Isi.KODE):
                sheet.ignore_errors({"number_stored_as_text": xl_range(*area)})

    def _show_levels(self, sheet: Any, top: int, bottom: int, tabel: Tabel) -> None:
        """Rows of a program and a kegiatan stand out as soon as their level is chosen."""
        col = next((i for i, kolom in enumerate(tabel.kolom) if kolom.isi is Isi.TINGKAT), None)
        if col is None:
            return
        name = next(i for i in range(col, len(tabel.kolom)) if tabel.kolom[i].isi is Isi.TEKS)
        for level in daftar.TINGKAT[:2]:
            formula = f'=${xl_col_to_name(col)}{top + 1}="{level}"'
            sheet.conditional_format(
                top,
                name,
                bottom,
                name,
                {"type": "formula", "criteria": formula, "format": self._gaya.condition(bold=True)},
            )

    def _frame_when_filled(self, sheet: Any, top: int, bottom: int, count: int) -> None:
        formula = f"=COUNTA($A{top + 1}:${xl_col_to_name(count - 1)}{top + 1})>0"
        sheet.conditional_format(
            top,
            0,
            bottom,
            count - 1,
            {"type": "formula", "criteria": formula, "format": self._gaya.condition(border=1)},
        )

    def _write_total(self, sheet: Any, top: int, rows: Sequence[Baris], tabel: Tabel) -> int:
        row = top + len(rows)
        first = next(i for i, kolom in enumerate(tabel.kolom) if kolom.isi is Isi.UANG)
        merge(sheet, row, 0, first - 1, tabel.jumlah or "", self._gaya("jumlah"))
        for col, kolom in enumerate(tabel.kolom[first:], first):
            if kolom.isi is Isi.UANG:
                total = sum(v for values in rows if isinstance(v := values[col], int))
                area = xl_range(top, col, row - 1, col)
                formula = f'=IF(COUNT({area})=0,"-",SUM({area}))'
                sheet.write_formula(row, col, formula, self._gaya("jumlah uang"), total or "-")
            else:
                sheet.write_blank(row, col, None, self._gaya("jumlah"))
        return row + 1

    def _write_signature(self, sheet: Any, row: int, widths: Sequence[int]) -> None:
        last = len(widths) - 1
        left = last
        while left and sum(widths[left:]) < _SIGN_PX:
            left -= 1
        for offset, text in enumerate(_SIGNATURE):
            if text:
                merge(sheet, row + offset, left, last, text.format(tahun=self._isian.tahun), self._gaya("tengah"))


def _set_pages(sheet: Any, pages: Pages) -> None:
    """Print several pages in width at one scale; fitting to pages, Excel would pass over the breaks."""
    sheet.set_print_scale(pages.scale)
    sheet.set_v_pagebreaks(list(pages.breaks))
    sheet.print_across()
    if pages.repeated:
        sheet.repeat_columns(*pages.repeated)


def _write(sheet: Any, row: int, col: int, value: str | int | None, style: Any) -> None:
    if value is None:
        sheet.write_blank(row, col, None, style)
    elif isinstance(value, int):
        sheet.write_number(row, col, value, style)
    else:
        sheet.write_string(row, col, value, style)
