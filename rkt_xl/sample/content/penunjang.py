"""The program penunjang 5.03.01 (X.XX.01 of the decree): from its kegiatan, in two modules, the program."""

from rkt_xl.sample.content.penunjang_sarana import SARANA
from rkt_xl.sample.content.penunjang_tata_usaha import TATA_USAHA
from rkt_xl.sample.content.susunan import Program

PENUNJANG = Program(
    "5.03.01",
    "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
    TATA_USAHA + SARANA,
)
