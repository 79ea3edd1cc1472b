"""Example workbooks to try the tool on: planning sets in the mess such files come in.

`write_bkpp` writes that of a real office, `write_kota_contoh` that of a made-up one, with mistakes to be found.
"""

from rkt_xl.sample.bkpp import write_bkpp
from rkt_xl.sample.kota_contoh import write_kota_contoh

__all__ = ["write_bkpp", "write_kota_contoh"]
