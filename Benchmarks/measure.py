"""Runs a command and tells what it took."""

import os
import shlex
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple, NoReturn


class Sample(NamedTuple):
    """What one run of a command took."""

    seconds: float
    processor_seconds: float
    megabytes: float


def fail(message: str) -> NoReturn:
    """Ends the benchmark with a message and status 1."""
    sys.exit(f"benchmark: {message}")


def measure(command: list[str]) -> Sample:
    """Runs `command` to its end; fails with what it said unless it succeeds."""
    # One run must not pay for writing back what the run before it left in memory.
    os.sync()
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            process.wait()
            raise
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode(errors="replace").strip()
    if process.returncode != 0:
        last = "\n".join(text.splitlines()[-20:])
        fail(f"exit status {process.returncode} from\n  {shlex.join(command)}\n{last}")
    if text:
        print(f"{command[0]} said: {text[:2_000]}", file=sys.stderr)
    return Sample(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1_024)


def folder_for_feeds(given: Path | None, work: Path) -> Path:
    """The folder that feeds are written to: in memory, where new files are cheapest, unless one is given."""
    memory = Path("/dev/shm")
    return (given or (memory if os.access(memory, os.W_OK) else work)).resolve()


def read_all(folders: list[str]) -> list[str]:
    """The command that reads every file below `folders` and does nothing with it."""
    return ["sh", "-c", f"find {shlex.join(folders)} -type f -print0 | xargs -0 cat >/dev/null"]


def look_at_all(folders: list[str]) -> list[str]:
    """The command that asks for size and time of every file below `folders`, and opens none."""
    return ["sh", "-c", f"exec find {shlex.join(folders)} -type f -printf '%s %T@\\n' >/dev/null"]
