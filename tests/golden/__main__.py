"""`python -m tests.golden`."""

from tests.golden.make import write_all

for folder in write_all():
    print(folder)
