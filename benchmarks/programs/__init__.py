"""What is measured against: each a whole process, run as `python -m benchmarks.programs.NAME`."""
