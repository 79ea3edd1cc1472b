"""All cases of the torture set."""

from tests.hostile.case import Case
from tests.hostile.cases import archives, binary, names, programs, sheets, texts, xml

CASES: tuple[Case, ...] = tuple(
    case for module in (archives, names, programs, xml, sheets, binary, texts) for case in module.CASES
)
