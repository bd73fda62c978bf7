"""Weeks of cron in an hour: whatever happens between and to runs, the next one gives the bytes of a clean run. Nothing
piles up, neither memory nor open files, state or leftovers, and neither does it in a server running all the time."""

import http.client
import os
import re
import shutil
import signal
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from changing_corpus import ChangingCorpus, Mishaps
from cron import Cron
from site_of_two_states import STATE_FILES, binary, seeded

SOAK = int(os.environ.get("OUTFEED_SOAK") or "0")
RUNS = 10_000 if SOAK else 200
COMPARED = 10
DOCUMENTS = 60
#: The limit on open files of a run that reads and writes hundreds of them.
FILES = 40
MIB = 1 << 20


@dataclass(frozen=True)
class Held:
    """The resources that a process uses at some time."""

    #: Resident memory in bytes.
    memory: int
    threads: int
    files: int


class Server:
    """One `outfeed serve` that runs all the time."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.process = subprocess.Popen([binary(), "serve", "out", "--port", "0"], cwd=folder,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        greeting = self.process.stderr.readline().decode()
        port = re.search(r"http://127\.0\.0\.1:(\d+)/", greeting)
        assert port, greeting
        self.port = int(port[1])
        self.line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def ask(self, path: str, lasting: bool) -> tuple[int, bytes]:
        """Sends a request over the permanent connection, or over a new one."""
        line = self.line if lasting else http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        line.request("GET", f"/{path}")
        reply = line.getresponse()
        answer = reply.status, reply.read()
        if not lasting:
            line.close()
        return answer

    def holds(self) -> Held:
        known = Path(f"/proc/{self.process.pid}")
        status = dict(line.split(":", 1) for line in (known / "status").read_text().splitlines())
        return Held(int(status["VmRSS"].split()[0]) * 1024, int(status["Threads"]), len(os.listdir(known / "fd")))

    def end(self) -> int:
        self.line.close()
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(60)
        assert self.process.stderr.read() == b""
        self.process.stderr.close()
        return code


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def size(state: Path) -> int:
    """The size of everything that a run stores."""
    return sum(p.stat().st_size for p in state.iterdir())


class Weeks:
    """A changing corpus, its cron, and the measurements of each run."""

    def __init__(self, folder: Path):
        self.random = seeded()
        self.site, self.temporary = folder / "site", folder / "tmp"
        self.site.mkdir()
        self.temporary.mkdir()
        self.output, self.state = self.site / "out", self.site / ".outfeed"
        self.corpus = ChangingCorpus(self.site / "corpus", self.site / "outfeed.yml", self.random, DOCUMENTS)
        self.mishaps = Mishaps(self.output, self.state, self.random)
        self.cron = Cron(self.site, folder / "said", TMPDIR=str(self.temporary))
        self.clean = folder / "clean"
        self.took, self.served, self.kept, self.catalogs = [], [], [], []
        self.killed = self.mishappened = 0
        self.amiss = True
        self.problems: list[str] = []
        self.server: Server | None = None

    def command(self, *more: str) -> tuple[str, ...]:
        return (binary(), "export", "--quiet", "--drop-broken", "--allow-shrink", "--now", self.corpus.now, *more)

    def run(self):
        took = self.cron.run(*self.command(), files=FILES)
        assert took.code == 0, took
        news = [line for line in took.said.splitlines() if "reading everything again" not in line]
        assert self.amiss or len(news) == len(took.said.splitlines()), took
        assert all(re.match(r"corpus/.*:\d+:\d+: |… and \d+ more: |outfeed: \d+ problems? fixed$", line)
                   for line in news), took
        self.problems = self.listed()
        assert self.problems or not [line for line in news if not line.endswith(" fixed")], took
        self.amiss = False
        self.took.append(took)
        self.check_no_litter()

    def listed(self, *options: str) -> list[str]:
        """The problems that stand, without what happened only once."""
        told = subprocess.run([binary(), "problems", *options], cwd=self.site, capture_output=True, text=True, check=True)
        lines = told.stdout.replace(f"{self.site}/", "").splitlines()
        return [line for line in lines if "reading everything again" not in line]

    def kill(self):
        """A run that is killed before, or just when, it ends."""
        span = statistics.median(t.time for t in self.took[-50:])
        took = self.cron.run(*self.command(), files=FILES, end=self.random.random() * span)
        assert took.code in (0, -signal.SIGKILL), took
        self.killed += took.code != 0
        self.amiss = True

    def mishap(self, number: int):
        # In the second half, the same catalog must be used throughout, otherwise nothing could pile up in it.
        if number < RUNS / 2 and self.random.random() < 0.5:
            self.mishaps.happen_to_the_catalog()
        else:
            self.mishaps.happen_to_the_output()
        self.mishappened += 1
        self.amiss = True

    def check_no_litter(self):
        assert {p.name for p in self.site.iterdir()} == {"corpus", "outfeed.yml", "out", ".outfeed"}
        assert {p.name for p in self.state.iterdir()} <= STATE_FILES
        assert [*self.temporary.iterdir()] == []

    def check_as_clean(self):
        """Checks that the bytes, the problems and the size of the state are those of a first run."""
        output, state = self.clean / "out", self.clean / "state"
        took = self.cron.run(*self.command("--output", str(output), "--state", str(state)))
        assert took.code == 0, took
        assert self.problems == self.listed("--output", str(output), "--state", str(state))
        assert files(self.output) == files(output)
        assert not [p for p in self.output.rglob("*") if p.is_dir() and not any(p.iterdir())]
        self.kept.append((size(self.state), size(state)))
        self.catalogs.append((self.state / "catalog.sqlite").stat().st_ino)
        shutil.rmtree(self.clean)

    def check_served(self, number: int):
        # Files that keep changing would fill the server's cache up to its limit.
        standing = sorted(str(p.relative_to(self.output)) for p in self.output.rglob("*")
                          if p.is_file() and not p.name.startswith("story-"))
        for path in (standing[0], self.random.choice(standing)):
            assert self.server.ask(path, number % 2 == 0) == (200, (self.output / path).read_bytes()), path
        assert self.server.ask("topics/never.rss", number % 2 == 1)[0] == 404
        self.served.append(self.server.holds())


@pytest.fixture
def weeks(tmp_path):
    weeks = Weeks(tmp_path)
    weeks.run()
    weeks.server = Server(weeks.site)
    yield weeks
    weeks.cron.end()
    weeks.server.process.kill()
    weeks.server.process.wait()


def test_nothing_piles_up(weeks):
    for number in range(1, RUNS + 1):
        weeks.corpus.turn()
        if weeks.random.random() < 0.05:
            weeks.mishap(number)
        if weeks.random.random() < 0.05:
            weeks.kill()
            weeks.corpus.turn()
        weeks.run()
        weeks.check_served(number)
        if number % COMPARED == 0:
            weeks.check_as_clean()
    assert weeks.server.end() == 0
    tell(weeks)
    assert weeks.killed and weeks.mishappened
    check_flat(weeks)


def check_flat(weeks: Weeks):
    """Checks that the last fifth of all runs took no more than the middle fifth, when everything limited was full."""
    middle, last = (fifths(weeks.took)[n] for n in (2, 4))
    assert peak(last, "peak") <= 1.1 * peak(middle, "peak") + 2 * MIB
    middle, last = (fifths(weeks.served)[n] for n in (2, 4))
    assert peak(last, "memory") <= 1.1 * peak(middle, "memory") + 2 * MIB
    assert peak(last, "threads") <= peak(middle, "threads") + 2
    assert peak(last, "files") <= peak(middle, "files") + 2
    for kept, fresh in weeks.kept:
        assert kept <= 2 * fresh, "the state grows with time, not with documents"


def fifths(values: list) -> list[list]:
    length = len(values) // 5
    return [values[start:start + length] for start in range(0, length * 5, length)]


def peak(records: list, name: str) -> int:
    return max(getattr(record, name) for record in records)


def tell(weeks: Weeks):
    print(f"{len(weeks.took)} runs, {weeks.killed} more killed, {weeks.mishappened} mishaps,"
          f" the last catalog has lasted for {weeks.catalogs.count(weeks.catalogs[-1]) * COMPARED} runs")
    print("fifth  peak MB  median ms of work  state KB  fresh KB  server MB  threads  files")
    rows = zip(fifths(weeks.took), fifths(weeks.kept), fifths(weeks.served), strict=True)
    for number, (took, kept, served) in enumerate(rows, 1):
        print(f"{number:5}  {peak(took, 'peak') / 1e6:7.1f}"
              f"  {statistics.median(t.work for t in took) * 1000:17.1f}"
              f"  {max(k for k, _ in kept) / 1e3:8.0f}  {max(f for _, f in kept) / 1e3:8.0f}"
              f"  {peak(served, 'memory') / 1e6:9.1f}  {peak(served, 'threads'):7}"
              f"  {peak(served, 'files'):5}")
