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
