"""The version, alone in a file so that building and `--version` need nothing else."""

VERSION = "0.1.0"
