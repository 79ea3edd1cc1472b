"""The headings of the example tables, and how a table is put together from its rows."""

RKT = "No | Sasaran | Indikator Kinerja | Satuan | Target"
RKT_PROGRAM = "No | Sasaran | Indikator Kinerja | Satuan | Target | Program/Kegiatan/Sub Kegiatan"
RENSTRA = "No | Tujuan | Sasaran | Indikator | Target 2025 | Target 2026 | Target 2027"
RENSTRA_SATUAN = "No | Tujuan | Sasaran | Indikator | Satuan | Target 2025 | Target 2026 | Target 2027"
PK = "No | Sasaran Strategis | Indikator Kinerja | Satuan | Target"
DPA = "Kode | Program/Kegiatan/Sub Kegiatan | Indikator | Satuan | Target | Pagu (Rp)"
PK_PROGRAM = "No | Program | Anggaran | Keterangan"
IKU = "No | Sasaran | Indikator Kinerja Utama | Formula | Sumber Data | Penanggung Jawab"
NOMENKLATUR = "Kode | Nomenklatur | Kinerja | Indikator | Satuan"


def table(*rows: str) -> str:
    """Return a table in markdown; the first row is its heading.

    >>> table("A | B", "1 | 2")
    '| A | B |\\n| 1 | 2 |'
    """
    return "\n".join(f"| {row} |" for row in rows)
