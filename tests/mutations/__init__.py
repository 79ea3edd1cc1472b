"""Clean folders of invented offices, and one known error at a time in one cell of them.

From folders without any finding above `info`, each mutation changes one workbook the way people break it. The right
rule must report it on the right cell, and nothing else may be reported beyond what follows from it by necessity.

| module | holds |
|---|---|
| `vocabulary.py`, `layouts.py` | offices and tables that the corpus lacks |
| `calm.py`, `places.py` | the corpus typist without slips, and the cell in which each fact came to stand |
| `offices.py` | the offices with their documents |
| `folder.py` | writing and reading them; the findings of a folder, unchanged workbooks read once |
| `mutation.py` | what a mutation is |
| `selection.py` | which of them are made in every run |
| `run.py`, `report.py` | making and judging them, telling what went wrong |
| `kinds/*.py` | the mutations, one function for each error |
"""
