"""Damaged workbooks by the thousand: `python -m tests.fuzz --minutes 120` runs for hours, CI for two minutes."""
