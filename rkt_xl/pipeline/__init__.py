"""The steps in their order: discover, read, group by office, reconcile, write."""

from rkt_xl.pipeline.checking import check
from rkt_xl.pipeline.inspecting import ask_headings, inspect
from rkt_xl.pipeline.merging import merge
from rkt_xl.pipeline.result import RunResult
from rkt_xl.pipeline.running import Order, Report, running

__all__ = ["Order", "Report", "RunResult", "ask_headings", "check", "inspect", "merge", "running"]
