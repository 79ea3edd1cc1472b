"""The sample folders of `samples/`: workbooks drawn as text, the command to run on them, what must come of it.

    python -m tests.golden

writes the workbooks and commands anew; `pytest tests/test_samples.py --update-golden` writes the expected results.
"""
