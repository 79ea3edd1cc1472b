"""All layouts in one tuple; a new file of layouts is named here."""

from rkt_xl.layouts import cascading, dpa, iku, nomenklatur, pk, program, rencana_aksi, renja, renstra, rkt
from rkt_xl.layouts._base import Layout

LAYOUTS: tuple[Layout, ...] = (
    *rkt.LAYOUTS, *renstra.LAYOUTS, *renja.LAYOUTS, *pk.LAYOUTS, *iku.LAYOUTS, *rencana_aksi.LAYOUTS,
    *dpa.LAYOUTS, *cascading.LAYOUTS, *nomenklatur.LAYOUTS, *program.LAYOUTS,
)  # fmt: skip
