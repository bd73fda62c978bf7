"""Starts one run after another from a separate process, and measures each.

Until a process executes a program, the system counts its parent's memory as its own. So the parent must be smaller
than the program, which a process full of tests is not.
"""

import json
import os
import resource
import select
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

#: In seconds; only reached by a program that waits forever.
PATIENCE = 120


@dataclass(frozen=True)
class Took:
    code: int
    said: str
    #: Peak of resident memory in bytes.
    peak: int
    #: Seconds of processor time.
    work: float
    #: Seconds.
    time: float


class Cron:
    """Runs programs in `folder`, one at a time; their output is written to the file `said`."""

    def __init__(self, folder: Path, said: Path, **environment: str):
        self.said = said
        self.process = subprocess.Popen(
            [sys.executable, "-S", "-E", __file__, str(said)], cwd=folder, env=os.environ | environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, *words: str, files: int = 0, end: float = 0) -> Took:
        """Runs a program with a limit on open files, and kills it after some seconds."""
        print(json.dumps([words, files, end]), file=self.process.stdin, flush=True)
        code, peak, work, time = json.loads(self.process.stdout.readline())
        return Took(code, self.said.read_text(), peak * 1024, work, time)

    def end(self):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


def start(words: list[str], files: int, said: str) -> int:
    child = os.fork()
    if child == 0:
        out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.dup2(out, 1)
        os.dup2(out, 2)
        os.close(out)
        if files:
            resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
        try:
            os.execv(words[0], words)
        finally:
            os._exit(127)
    return child


def main(said: str):
    for line in sys.stdin:
        words, files, end = json.loads(line)
        begun = time.monotonic()
        child = start(words, files, said)
        handle = os.pidfd_open(child)
        if not select.select([handle], [], [], end or PATIENCE)[0]:
            os.kill(child, signal.SIGKILL)
        os.close(handle)
        _, status, usage = os.wait4(child, 0)
        print(json.dumps([os.waitstatus_to_exitcode(status), usage.ru_maxrss, usage.ru_utime + usage.ru_stime,
                          time.monotonic() - begun]), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
