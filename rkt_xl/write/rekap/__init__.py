"""The workbook `Rekap.xlsx`: all offices of a run on one page, and their findings by group."""
