"""Judge every mutation: `python -m tests.mutations [CODE...]`; exit code 1 when one is missed or reports too much."""

from __future__ import annotations

import sys
from collections import Counter

from rkt_xl.model.finding import Severity

from .report import described
from .run import judge
from .selection import mutations


def main(codes: list[str]) -> int:
    """Print what went wrong, and how many mutations there are of each rule."""
    wanted = [m for m in mutations() if not codes or m.kind.code in codes or m.kind.name in codes]
    wrong = 0
    allowed = {(m.kind.code, m.kind.name, code) for m in wanted for code in m.kind.also}
    for mutation in wanted:
        judgement = judge(mutation)
        allowed -= {
            (mutation.kind.code, mutation.kind.name, f.code) for f in judgement.new if f.severity is not Severity.INFO
        }
        if not judgement.is_right:
            wrong += 1
            print(described(mutation, judgement), flush=True)
    counted = Counter(m.kind.code for m in wanted)
    print(f"{len(wanted)} mutations of {len(counted)} rules, {wrong} not as they must be")
    print(", ".join(f"{code} {number}" for code, number in sorted(counted.items())))
    for code, name, other in sorted(allowed):
        print(f"{code} {name}: {other} never follows")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
