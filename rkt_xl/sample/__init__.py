"""Example workbooks to try the tool on: the planning set of one office, in the mess such files come in."""

from rkt_xl.sample.bkpp import write_bkpp

__all__ = ["write_bkpp"]
