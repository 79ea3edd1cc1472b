"""Starts a command and prints what it took: a process of its own, because a process begins with its starter's memory.

`python -S timed.py COMMAND ...` prints seconds of wall and CPU time, peak megabytes and the exit code. With `--jobs`
the peak is that of the largest process.
"""

import os
import sys
import time


def main() -> None:
    """Run the command given as arguments."""
    began = time.perf_counter()
    nothing = os.open(os.devnull, os.O_WRONLY)
    actions = [(os.POSIX_SPAWN_DUP2, nothing, 1), (os.POSIX_SPAWN_DUP2, nothing, 2)]
    process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - began
    print(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))


main()
