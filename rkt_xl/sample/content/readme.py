"""The text of the README that stands beside the example workbooks."""

README = """\
# Example workbooks: BKPP Kota Gorontalo, 2025

Written by `python -m rkt_xl.sample FOLDER`; every run writes the same bytes.

*Buku kerja contoh untuk mencoba rkt-xl: pagu, target DPA, target Renstra selain 2025, dan nama pejabat
di dalamnya adalah karangan; jangan dipakai sebagai data resmi.*

| file | holds |
|---|---|
| `Renstra BKPP 2025-2029.xlsx` | visi to arah kebijakan (T-C.26); the targets over the years (T-C.25) |
| `RKT BKPP 2025 FIX (1).xlsx` | layout and spelling of the public document, its typing errors too |
| `PK Kepala BKPP 2025.xlsx` | Perjanjian Kinerja: statement page, and the Lampiran with its two tables |
| `DPA BKPP TA 2025.xlsx` | kode, official names, output indikator, satuan, target, pagu |
| `Nomenklatur 5.03 5.04 (Kepmendagri 900).xlsx` | excerpt of the official nomenclature: the lines used here |
| `~$RKT BKPP 2025 FIX (1).xlsx` | the lock file that Excel leaves while a workbook is open |

## From the public document (Rencana Kinerja Tahunan 2025 of the office)

Visi, misi, tujuan with its indikator (which has no target there), sasaran, strategi, arah kebijakan, the
three indikator with satuan and target of 2025, and the program, kegiatan and subkegiatan as spelt there.
Which strategi and kebijakan stand beside which sasaran is our arrangement: the document lists them apart.

## From the official nomenclature

Kode, names, output indikator and satuan in the DPA and in the nomenclature workbook, program names in the PK.

## Invented

* Renstra: kondisi awal 2024, targets 2026 to 2029, kondisi akhir; the satuan "Indeks" (of two indikator
  the RKT says "Nilai"; that of the tujuan has none there).
* DPA: every target and every pagu, and with them the anggaran in the PK; the sumber dana.
* Nomenclature: the sentences in the column KINERJA.
* All officials with their NIP, the dates of signing, the owner named in the lock file.
"""
