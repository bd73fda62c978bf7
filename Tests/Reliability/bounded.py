"""The real program, run with limits on its time and memory."""

import ctypes
import json
import os
import resource
import signal
import subprocess
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
NOW = "2024-06-01T00:00:00Z"
BASE = "https://feeds.example.org/"
MIB = 1 << 20

#: The limit on address space, of which Swift's threads reserve more than they use.
SPACE = 2048 * MIB
#: The limit on processor time in seconds; even a debug build on a busy machine needs only a fraction.
SECONDS = 60
#: The timeout in seconds, only reached by a program that waits forever.
PATIENCE = 240

CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, PR_CAPBSET_DROP = 1, 2, 24


def binary() -> Path:
    return Path(os.environ.get("OUTFEED", REPOSITORY / ".build" / "debug" / "outfeed")).absolute()


@dataclass(frozen=True)
class Run:
    code: int
    out: bytes
    err: bytes
    #: Peak of resident memory in bytes.
    peak: int

    @property
    def json(self) -> dict:
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        return self.err.decode("utf-8").splitlines()


def _limit(space: int, seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (space, space))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Root can read everything; without these two capabilities, file modes apply to it too.
    for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
        ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)


class Sandbox:
    """A working directory with a source `corpus` and an output `out`."""

    def __init__(self, folder: Path):
        self.folder, self.source, self.output = folder, folder / "corpus", folder / "out"
        self.state = folder / ".outfeed"
        self.source.mkdir(parents=True, exist_ok=True)
        (folder / "outfeed.yml").write_text('site: {id: "tag:example.org,2024:news", title: "Example News"}\n')

    def start(self, *arguments: str, space: int = SPACE, seconds: int = SECONDS, **options) -> subprocess.Popen:
        return subprocess.Popen(
            [str(binary()), *arguments], cwd=self.folder, stdin=subprocess.DEVNULL,
            preexec_fn=lambda: _limit(space, seconds), **options)

    def run(self, *arguments: str, space: int = SPACE, seconds: int = SECONDS) -> Run:
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            process = self.start(*arguments, space=space, seconds=seconds, stdout=out, stderr=err)
            timer = threading.Timer(PATIENCE, process.kill)
            timer.start()
            _, status, usage = os.wait4(process.pid, 0)
            timer.cancel()
            process.returncode = code = os.waitstatus_to_exitcode(status)
            out.seek(0)
            err.seek(0)
            run = Run(code, out.read(), err.read(), usage.ru_maxrss * 1024)
        assert code != -signal.SIGXCPU, f"more than {seconds} s of processor time"
        assert code >= 0, f"ended by {signal.Signals(-code).name}: {run.err[-2000:]!r}"
        return run

    def export(self, *more: str, code: int = 0, now: str = NOW) -> Run:
        run = self.run("export", "corpus", "--output", "out", "--base-url", BASE, "--now", now, "--allow-shrink", *more)
        assert run.code == code, f"exit {run.code}, not {code}: {run.err[-2000:]!r}"
        return run

    def put(self, name: str | bytes, data: bytes) -> None:
        path = os.path.join(os.fsencode(self.source), os.fsencode(name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)

    def files(self) -> dict[str, bytes]:
        """Every file in the output by its path, including dot-files."""
        return files(self.output)


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
