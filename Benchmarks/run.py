#!/usr/bin/env python3
"""Measures `outfeed export` beside `cat` of the same documents, and prints a Markdown table."""

import argparse
import os
import platform
import shlex
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

REPOSITORY = Path(__file__).resolve().parent.parent
WORK = REPOSITORY / ".build" / "bench"
BASE_URL = "https://feeds.example.org/"
CONFIGURATION = f"""\
site:
  title: Benchmark
  id: "tag:feeds.example.org,2026:benchmark"
base_url: {BASE_URL}
"""
CAT, EXPORT, UNVERIFIED, UNCHANGED = ROWS = (
    "`cat` of every document", "export", "export `--no-verify`", "export again, nothing changed")


class Sample(NamedTuple):
    """What one run of one row took."""

    seconds: float
    megabytes: float


def fail(message):
    """Ends the benchmark with a message and status 1."""
    sys.exit(f"run.py: {message}")


def measure(command):
    """Runs `command` to its end; fails with what it said unless it succeeds."""
    # One run must not pay for writing back what the run before it left in memory.
    os.sync()
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode(errors="replace").strip()
    if process.returncode != 0:
        last = "\n".join(text.splitlines()[-20:])
        fail(f"exit status {process.returncode} from\n  {shlex.join(command)}\n{last}")
    if text:
        print(f"run.py: {command[0]} said: {text[:2_000]}", file=sys.stderr)
    return Sample(seconds, usage.ru_maxrss / 1_024)


def snapshot(folder):
    """Every file below `folder`, with what changes when it is written or replaced."""
    files = {path: path.stat() for path in folder.rglob("*") if path.is_file()}
    return {path: (found.st_ino, found.st_mtime_ns) for path, found in files.items()}


def fresh_folder(scratch):
    """A new folder below `scratch`, with a configuration and an empty output folder."""
    folder = Path(tempfile.mkdtemp(dir=scratch))
    (folder / "outfeed.yml").write_text(CONFIGURATION)
    (folder / "feeds").mkdir()
    return folder


def export(outfeed, corpus, folder, *options):
    """Measures one export of `corpus` into `folder`, and makes sure that it made feeds."""
    sample = measure([
        str(outfeed), "export", str(corpus), "--output", str(folder / "feeds"), "--quiet",
        "--config", str(folder / "outfeed.yml"), "--base-url", BASE_URL, *options])
    if not (folder / "feeds" / "all.rss").is_file():
        fail(f"the export succeeded, but made no all.rss in {folder / 'feeds'}")
    return sample


def one_round(outfeed, corpus, read_all, scratch):
    """Measures every row once; returns the samples and how many feed files there are."""
    first, second = fresh_folder(scratch), fresh_folder(scratch)
    samples = {CAT: measure(read_all), EXPORT: export(outfeed, corpus, first)}
    samples[UNVERIFIED] = export(outfeed, corpus, second, "--no-verify")
    before = snapshot(first / "feeds")
    samples[UNCHANGED] = export(outfeed, corpus, first)
    if snapshot(first / "feeds") != before:
        fail("the second export changed files, though no document had changed")
    return samples, len(before)


def machine():
    """Cores, processor, kernel and Python, in one line."""
    model = platform.machine()
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
            break
    return (f"{len(os.sched_getaffinity(0))} cores, {model}, "
            f"{platform.system()} {platform.release()}, Python {platform.python_version()}")


def table(rounds, documents, floor):
    """The medians of all rounds as a Markdown table."""
    lines = ["| | documents a second | seconds | times `cat` | peak memory, MB |",
             "|---|---:|---:|---:|---:|"]
    baseline = median(samples[CAT].seconds for samples in rounds)
    for row in ROWS:
        seconds = median(samples[row].seconds for samples in rounds)
        memory = max(samples[row].megabytes for samples in rounds)
        # Linux counts the memory of the process that starts another one as the other's own.
        memory = f"{memory:.0f}" if memory > floor + 1 else f"under {floor + 1:.0f}"
        lines.append(f"| {row} | {documents / seconds:,.0f} | {seconds:.3f} "
                     f"| {seconds / baseline:.2f} | {memory} |")
    return "\n".join(lines)


def main():
    """Makes the corpus, measures every row in turn, and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--outfeed", type=Path, default=REPOSITORY / ".build/release/outfeed")
    options = parser.parse_args()
    if options.documents < 1 or options.runs < 1:
        parser.error("--documents and --runs must be at least 1")
    outfeed = options.outfeed.absolute()
    if not os.access(outfeed, os.X_OK):
        fail(f"no program at {outfeed}; build it with `swift build -c release`, or name it with --outfeed")

    corpus = WORK / f"corpus-{options.documents}"
    generator = [sys.executable, str(REPOSITORY / "Benchmarks" / "corpus.py")]
    # A process of its own, so that this one stays small: see `table`.
    made = subprocess.run(
        [*generator, str(options.documents), str(corpus)], stdout=subprocess.PIPE, text=True)
    if made.returncode != 0:
        fail("the corpus could not be made")

    read_all = ["sh", "-c", f"find {shlex.quote(str(corpus))} -type f -print0 | xargs -0 cat >/dev/null"]
    measure(read_all)
    floor = measure(["true"]).megabytes
    rounds = []
    # Nothing is deleted between the runs: for five minutes after many deletions, ext4 makes
    # new files several times slower, since it does not give out the old inodes again.
    with tempfile.TemporaryDirectory(prefix="runs-", dir=WORK) as scratch:
        for number in range(1, options.runs + 1):
            samples, files = one_round(outfeed, corpus, read_all, scratch)
            rounds.append(samples)
            print(f"run {number} of {options.runs}: "
                  + ", ".join(f"{samples[row].seconds:.3f} s" for row in ROWS), file=sys.stderr)
    print(f"{machine()}\n{made.stdout.strip()}; {files:,} feed files; median of {options.runs} runs, "
          f"files in cache\n\n{table(rounds, options.documents, floor)}")


if __name__ == "__main__":
    main()
