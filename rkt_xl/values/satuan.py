"""Satuan: which spellings mean the same, what a unit measures, and where else than in its column it is written.

Sources: the units of the official subkegiatan list and the abbreviations of real workbooks.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from rkt_xl.values.number import UnitClass
from rkt_xl.values.text import fold, squeeze

_SYNONYMS: dict[str, tuple[str, ...]] = {
    "persen": ("%", "persentase", "prosentase", "presentase", "prosen", "pct", "persen (%)", "% (persen)"),
    "orang": ("org", "orang."),
    "dokumen": ("dok", "dokuman", "dokument", "doc"),
    "laporan": ("lap", "lapoaran", "lapran"),
    "bulan": ("bln",),
    "tahun": ("thn", "th"),
    "hari": ("hr",),
    "kegiatan": ("keg", "kgt"),
    "unit": (),
    "paket": ("pkt", "pakt"),
    "hektare": ("ha", "hektar", "hektare"),
    "meter persegi": ("m2", "m²", "meter2", "meter²"),
    "meter kubik": ("m3", "m³"),
    "kilometer": ("km",),
    "meter": ("m", "m1", "m'"),
    "kepala keluarga": ("kk",),
    "orang/bulan": ("ob", "orang bulan", "orang per bulan", "org/bln", "org/bulan"),
    "orang/hari": ("oh", "orang hari", "org/hr"),
    "eksemplar": ("ekpl", "eks", "exemplar", "examplar", "eksmplar"),
    "miliar rupiah": (
        "milyar rupiah",
        "rp miliar",
        "rp. miliar",
        "rp. milyar",
        "rp milyar",
        "miliar",
        "milyar",
        "milyar rp",
        "miliar rp",
    ),
    "juta rupiah": ("rp juta", "rp. juta", "juta rp", "juta"),
    "ribu rupiah": ("rp ribu", "rp. ribu", "ribu rp", "ribuan rupiah"),
    "triliun rupiah": ("rp triliun", "trilyun rupiah", "triliun"),
    "rupiah": ("rp", "idr", "rupiah (rp)"),
    "perangkat daerah": ("opd", "pd", "skpd"),
    "nilai": ("nilai angka",),
    "indeks": ("index", "ideks"),
    "skor": ("score", "skore"),
    "poin": ("point",),
    "angka": (),
    "predikat": ("kategori", "opini"),
}
_CANONICAL = {spelling: name for name, spellings in _SYNONYMS.items() for spelling in (name, *spellings)}
_NEAR = frozenset({"nilai", "skor", "poin", "angka", "indeks"})
_SCORES = frozenset({"nilai", "skor", "poin", "indeks", "level", "tingkat", "peringkat", "rasio", "ratio"})
_QUANTITIES = frozenset({"ton", "kuintal", "kg", "kilogram", "liter", "meter persegi", "meter kubik", "kwh", "kkal"})
"""What is produced or used in thousands, yet may have a fraction: `1.385 Ton` is 1385, `1,385 Ton` is not."""
_MEASURES = frozenset(
    {"hektare", "kilometer", "meter", "liter/detik", "gram", "mw", "tahun", "hari", "menit", "jam"}
    | {"kkal/kapita/hari", "derajat"}
)
_SPACES = frozenset({"hektare", "kilometer", "km2", "km²", "jiwa", "kapita", "penduduk"})
"""What shares are counted per (`Unit/Km2`); `Orang/Bulan` and `Dokumen/Laporan` are counts."""
_COUNTED = frozenset(
    {"dokumen", "laporan", "orang", "unit", "lembaga", "paket", "kegiatan", "kelompok", "arsip", "keluarga", "desa"}
    | {"sekolah", "puskesmas", "peraturan", "rekomendasi", "kasus", "aplikasi", "sistem", "titik", "lokasi", "event"}
    | {"ruang", "rumah", "kecamatan", "kelurahan", "berita", "naskah", "eksemplar", "peserta", "pegawai", "kendaraan"}
)
"""Nouns that are the unit of `Jumlah ...`; others (`Jumlah produksi`, `Jumlah kunjungan`) say what is measured."""
_REMARKS = frozenset(
    {"outcome", "output", "input", "impact", "hasil", "keluaran", "kumulatif", "tahunan", "lanjutan", "baru", "utama"}
    | {"positif", "negatif", "skala", "rencana", "realisasi", "target", "kab", "kota", "provinsi", "dan", "atau", "per"}
    | {"program", "subkegiatan", "sasaran", "tujuan", "iku", "ikk", "spm", "wajib", "murni", "perubahan"}
)
_SCALES = {
    "ribu rupiah": Decimal(1000),
    "juta rupiah": Decimal(10) ** 6,
    "miliar rupiah": Decimal(10) ** 9,
    "triliun rupiah": Decimal(10) ** 12,
}
_SCALE_BOUNDS = re.compile(r"\(?\s*(?:skala\s*)?([01])\s*(?:-|–|s\.?/?d\.?|sampai)\s*(\d{1,3})\s*\)?")
_PER_MANY = re.compile(r"per 1[0.,]* ?[a-z ]*")
"""What rates are counted per: `per 100.000 KH`, `per 1.000 penduduk`."""
_LONGEST_SHORT_NAME = 3
_BRACKETED = re.compile(r"\(\s*([^()]{1,24})\s*\)\s*$")
_QUOTED = re.compile(r'"([^"]*)"|\\(.)')
_FIRST_WORD_UNITS = {
    "persentase": "Persen",
    "prosentase": "Persen",
    "presentase": "Persen",
    "indeks": "Indeks",
    "nilai": "Nilai",
    "skor": "Skor",
}


@lru_cache(maxsize=4096)
def satuan_key(text: str) -> str:
    """Return the normal form of a unit; equal for synonyms.

    >>> satuan_key("Prosentase") == satuan_key("%"), satuan_key("Dok.") == satuan_key("Dokumen")
    (True, True)
    """
    folded = fold(text).strip(" .;:()")
    folded = re.sub(r"\s*/\s*", "/", folded)
    if folded.startswith("jumlah ") and folded[7:] in _CANONICAL:
        folded = folded[7:]
    return _CANONICAL.get(folded, folded)


def same_satuan(a: str, b: str) -> bool:
    """Whether two units mean the same."""
    return satuan_key(a) == satuan_key(b)


def near_satuan(a: str, b: str) -> bool:
    """Whether two units are used for one another (`Nilai` and `Indeks`) without being the same.

    >>> near_satuan("Nilai", "Indeks"), near_satuan("Nilai", "Dokumen")
    (True, False)
    """
    return satuan_key(a) in _NEAR and satuan_key(b) in _NEAR


@lru_cache(maxsize=4096)
def unit_class(satuan: str | None, indikator: str | None = None) -> UnitClass:
    """Return what a unit measures; the indikator's first word tells when there is no unit.

    Every noun that is not known otherwise is something counted.

    >>> unit_class("Orang").value, unit_class("Indeks").value, unit_class(None, "Jumlah pengunjung").value
    ('count', 'score', 'count')
    >>> unit_class("Kuintal/Ha").value, unit_class("Orang/Bulan").value
    ('measure', 'count')
    """
    key = satuan_key(satuan) if satuan else ""
    if key == "persen":
        return UnitClass.PERCENT
    if key == "rupiah" or key in _SCALES:
        return UnitClass.MONEY
    if key == "predikat":
        return UnitClass.PREDICATE
    if key in _QUANTITIES:
        return UnitClass.QUANTITY
    if key in _MEASURES or _is_share(key):
        return UnitClass.MEASURE
    if key and (key.split(" ")[0] in _SCORES or key in _NEAR or "per 1" in key or "indeks" in key):
        return UnitClass.SCORE if key != "angka" else UnitClass.UNKNOWN
    if key and any(c.isalpha() for c in key):
        return UnitClass.COUNT
    return _class_of_indikator(indikator)


def _is_share(key: str) -> bool:
    """Whether a unit is one thing per another: of what is weighed or measured, or by space or heads."""
    whole, _, part = key.replace(" per ", "/").partition("/")
    is_measured = satuan_key(whole) in _QUANTITIES | _MEASURES
    return bool(part) and (is_measured or bool(_SPACES & {satuan_key(p) for p in part.split("/")}))


def _class_of_indikator(indikator: str | None) -> UnitClass:
    words = fold(indikator).split(" ") if indikator else [""]
    if words[0] in ("persentase", "prosentase", "presentase"):
        return UnitClass.PERCENT
    if words[0] in ("jumlah", "banyaknya"):
        return UnitClass.COUNT
    if words[0] in _SCORES:
        return UnitClass.SCORE
    return UnitClass.UNKNOWN


def scale_of(satuan: str | None) -> Decimal:
    """Return what a number of this unit is multiplied by to be Rupiah; 1 for all but `Milyar Rupiah` and the like."""
    return _SCALES.get(satuan_key(satuan), Decimal(1)) if satuan else Decimal(1)


@lru_cache(maxsize=4096)
def maximum_of(satuan: str | None, indikator: str | None) -> Decimal | None:
    """Return the top of the scale where it is known: percent, SAKIP, or bounds written in the unit or indikator.

    >>> maximum_of("Indeks (0-5)", None), maximum_of("Indeks", "Indeks SPBE"), maximum_of("Indeks", "Indeks X")
    (Decimal('5'), Decimal('5'), None)
    """
    for text in (satuan, indikator):
        bounds = _SCALE_BOUNDS.search(fold(text)) if text else None
        if bounds and int(bounds[2]) > int(bounds[1]):
            return Decimal(bounds[2])
    words = fold(indikator or "")
    if "spbe" in words:
        return Decimal(5)
    if re.search(r"\b(sakip|akip|lke|reformasi birokrasi|ikm|skm|kepuasan masyarakat)\b", words):
        return Decimal(100)
    if unit_class(satuan, indikator) is UnitClass.PERCENT and not is_growth(words):
        return Decimal(100)
    return None


def is_growth(indikator: str) -> bool:
    """Whether an indikator measures a change, which may pass 100 percent or fall below zero.

    >>> is_growth("Pertumbuhan ekonomi"), is_growth("Persentase berkas lengkap")
    (True, False)
    """
    return bool(
        re.search(r"\b(pertumbuhan|kenaikan|peningkatan|laju|penurunan|inflasi|deviasi|selisih)\b", fold(indikator))
    )


@lru_cache(maxsize=4096)
def unit_in_format(number_format: str) -> str | None:
    """Return the unit that a number format shows behind the number, `%` or a word; None for plain formats.

    >>> unit_in_format('#,###" bln"'), unit_in_format("0%"), unit_in_format("#,##0.00"), unit_in_format('"Rp"#,##0')
    ('bln', '%', None, None)
    """
    positive = _positive(number_format)
    literals = "".join(m[1] if m[1] is not None else m[2] for m in _QUOTED.finditer(positive))
    if is_in_hundredths(number_format) or "%" in literals:
        return "%"
    word = squeeze(literals).strip(" .,-()")
    if not any(c.isalpha() for c in word) or fold(word) in ("rp", "rp.", "idr"):
        return None
    return word


@lru_cache(maxsize=4096)
def is_in_hundredths(number_format: str) -> bool:
    """Whether a number format shows a hundred times what the cell holds; a percent sign in quotes is only a letter.

    >>> is_in_hundredths("0.0%"), is_in_hundredths('0"%"'), is_in_hundredths(r"0\\%")
    (True, False, False)
    """
    return "%" in re.sub(r"\[[^\]]*\]|_.|\*.", "", _QUOTED.sub("", _positive(number_format)))


def _positive(number_format: str) -> str:
    return number_format.split(";", 1)[0]


@lru_cache(maxsize=4096)
def unit_in_indikator(indikator: str) -> str | None:
    """Return the unit that ends the indikator in brackets, or that its first word implies.

    >>> unit_in_indikator("Cakupan layanan (%)"), unit_in_indikator("Persentase ASN"), unit_in_indikator("Opini BPK")
    ('%', 'Persen', None)
    """
    squeezed = squeeze(indikator)
    bracket = _BRACKETED.search(squeezed)
    if bracket:
        inside = bracket[1].strip()
        if _is_unit(inside):
            return inside
    words = fold(squeezed).split(" ")
    if words[0] == "jumlah" and len(words) > 1 and words[1] in _COUNTED:
        return words[1].capitalize()
    return _FIRST_WORD_UNITS.get(words[0])


def _is_unit(text: str) -> bool:
    """Whether what stands in brackets after an indikator is its unit rather than a short name or a remark."""
    key = satuan_key(text)
    if text == "%" or key in _QUANTITIES or key in _MEASURES or _PER_MANY.fullmatch(key):
        return True
    if len(text) > _LONGEST_SHORT_NAME and _is_share(key):  # `L/P` means men and women
        return True
    if key in _CANONICAL.values():
        return not text.isupper() or key in _QUANTITIES | _MEASURES
    words = key.split(" ")
    return not text.isupper() and len(words) <= 2 and all(w.isalpha() for w in words) and not _REMARKS & set(words)
