"""The planning set of an office that does not exist, with mistakes as offices make them."""

from rkt_xl.sample.kota_contoh.kumpulan import write_kota_contoh

__all__ = ["write_kota_contoh"]
