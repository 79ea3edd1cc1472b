"""STR-07: lines stacked in one cell agree in number; reported while reading, where the cell is split or kept whole."""

from rkt_xl.model.finding import Severity
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RKT, table

RULE = Rule(
    "STR-07",
    "isi-sel-berpasangan",
    Severity.WARNING,
    "Beberapa indikator dalam satu sel berpasangan dengan targetnya",
    "Jumlah baris di sel indikator, satuan, dan target dibandingkan bila satu sel memuat beberapa isi.",
    "Bila jumlahnya tidak sama, tidak ada yang tahu target mana milik indikator mana.",
    "Praktik tabel Renstra dan Renja.",
    fits={
        "RKT 2025": table(
            RKT, "1 | Meningkatnya layanan | 1. Indeks Kepuasan<br>2. Cakupan layanan | Persen | 90<br>80"
        )
    },
    breaks={
        "RKT 2025": table(
            RKT,
            "1 | Meningkatnya layanan | 1. Indeks Kepuasan<br>2. Cakupan layanan<br>3. Waktu layanan | Persen | 90<br>80",
        )
    },
    at=("RKT 2025", "C2"),
)
