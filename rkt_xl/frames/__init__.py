"""The facts of a run and the recap of its offices as pandas frames, for those who go on working with them in Python.

pandas is loaded when this package is, and only then.
"""

from rkt_xl.frames.facts import Frames, to_frames
from rkt_xl.frames.recap import Recap, recap

__all__ = ["Frames", "Recap", "recap", "to_frames"]
