"""All official programs of the set in code order."""

from rkt_xl.sample.content.kepegawaian import KEPEGAWAIAN, PENGEMBANGAN_SDM
from rkt_xl.sample.content.penunjang import PENUNJANG

PROGRAMS = (PENUNJANG, KEPEGAWAIAN, PENGEMBANGAN_SDM)
"""5.03.01, 5.03.02 and 5.04.02."""
