"""What can go wrong outside the data: three kinds of error, each with the exit code of the command line.

A doubt about the data is never an exception: it is a `Finding` and the run goes on. An exception of another
class than these is a mistake of the program and keeps its traceback.
"""


class RktXlError(Exception):
    """Base of all errors that a user can cause; the text is one Indonesian sentence, ready to be shown."""

    exit_code = 2


class UnreadableWorkbookError(RktXlError):
    """A file that cannot be read; it costs only itself: the run turns it into a finding of that file."""


class NotAWorkbookError(UnreadableWorkbookError):
    """A file that is no workbook and whose name does not say that it is one; it is passed over, not complained of."""


class UsageError(RktXlError):
    """The command was given something that it cannot work with (no such folder, nothing to read)."""


class OutputError(RktXlError):
    """The result could not be written."""
