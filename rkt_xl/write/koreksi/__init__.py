"""Copies of the sources with a comment and a colour on every cell to mend; a list where a copy would lose something."""
