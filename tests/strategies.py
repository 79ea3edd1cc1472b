"""What hypothesis makes up: kode, numbers as Indonesians write them, noise of white space."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from rkt_xl.model.kode import Kode
from rkt_xl.values.kode import BIDANG

_DIGITS = st.integers(1, 99).map(lambda n: f"{n:02d}")


@st.composite
def kode(draw: st.DrawFn) -> Kode:
    """A program, kegiatan or subkegiatan kode of a bidang that exists."""
    urusan, bidang = draw(st.sampled_from(sorted(BIDANG))).split(".")
    segments = (urusan, bidang, draw(_DIGITS), draw(st.sampled_from("12")), draw(_DIGITS))
    last = f"{draw(st.integers(1, 9999)):04d}"
    depth = draw(st.sampled_from([3, 5, 6]))
    return Kode((*segments, last)[:depth])


amounts = st.decimals(min_value=0, max_value=10**13, places=2, allow_nan=False, allow_infinity=False)
counts = st.integers(0, 10**12).map(Decimal)
spaces = st.text(alphabet=" \u00a0\t\n\u200b", min_size=1, max_size=3)

_PIECES = st.sampled_from(
    [
        "77,95", "1.250", "1.250.000,5", "80-85", ">=80", "≥ 80", "%", "BB", "-", "n/a", "12 dokumen", "1/2", "Rp", "juta",
        "5.03.02", "5.03.02.2.01.0001", "X.XX.01", "2025", "2025-2029", "Tahun", "ke-", "Triwulan", "TW", "IV", "ii", "n+1",
        "Nilai", "Indeks", "Orang/Tahun", "skala 0-5", "(", ")", ".", ",", "/", "a.", "1)", "Kota", "Dinas", "Program",
        "Kepmendagri", "Nomor", "900.1.15.5-1317", "persentase", "\n", "\t", "\u00a0", "\u200b", "\u202e", "\u0661", "\u00b2",
        "\u00bd", "\u2167", "\ufb01", "e\u0301", "\U0001f4c8", "\0", "\x1b[2J", "\ufffe", "\ud800", "=", "'", '"', "0" * 30,
    ]
)  # fmt: skip
texts = st.one_of(
    st.text(max_size=60), st.lists(_PIECES, max_size=8).map("".join), st.lists(_PIECES, max_size=8).map(" ".join)
)
"""Texts as cells hold them, and as nobody ever typed them."""

number_formats = st.one_of(
    st.none(),
    st.sampled_from(
        ["General", "@", "0%", "0.00%", "#,##0", '#,###" bln"', "dd/mm/yyyy", "[h]:mm", "0.0E+00", "_-* #,##0_-;"]
    ),
    st.text(alphabet='#0?,.%"\\_*[];@EdmyhsR p-()', max_size=30),
)
numbers = st.floats(-1e99, 1e99, allow_nan=False)
