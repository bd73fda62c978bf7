#!/usr/bin/env python3
"""Measures `outfeed export` beside `cat`, `find` and Hugo over the same documents; prints Markdown tables."""

import argparse
import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from edited import EditedDocument
from measure import fail, folder_for_feeds, measure
from report import aims, measured_rows
from trial import CHANGED, COLD, HUGO, RSS, UNCHANGED, UNVERIFIED, Trial

BENCHMARKS = Path(__file__).resolve().parent
REPOSITORY = BENCHMARKS.parent
LARGE = "large"
ROWS = (COLD, UNVERIFIED, RSS, HUGO, UNCHANGED, CHANGED, LARGE)
# For the rows of RSS alone and of Hugo, beside those of all documents.
FEW = 20_000
# Runs that have little to do are short, so that a round can afford several of them.
REPEATS = 3


def arguments() -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=100_000, metavar="N")
    parser.add_argument("--large-documents", type=int, default=1_000_000, metavar="N",
                        help=f"for the row `{LARGE}`")
    parser.add_argument("--rows", default=",".join(ROWS[:-1]),
                        help=f"some of {','.join(ROWS)} (default: all but the last); "
                        f"`{COLD}` is always measured")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--slow-rounds", type=int, default=1, metavar="N",
                        help=f"in how many of the rounds `{HUGO}` and `{LARGE}` take part (default: 1)")
    parser.add_argument("--outfeed", type=Path, default=REPOSITORY / ".build/release/outfeed",
                        help="the program to measure")
    parser.add_argument("--work", type=Path, default=REPOSITORY / ".build/bench",
                        help="the folder that keeps generated documents")
    parser.add_argument("--scratch", type=Path, default=None,
                        help="where feeds go (default: memory, or the folder of --work)")
    options = parser.parse_args()
    options.scratch = folder_for_feeds(options.scratch, options.work)
    for name in ("documents", "large_documents", "rounds", "slow_rounds"):
        if getattr(options, name) < 1:
            parser.error(f"--{name.replace('_', '-')} must be at least 1")
    options.rows = set(options.rows.split(","))
    if not options.rows <= set(ROWS):
        parser.error(f"--rows takes some of {','.join(ROWS)}")
    options.rows.add(COLD)
    if CHANGED in options.rows:
        options.rows.add(UNCHANGED)
    if HUGO in options.rows:
        options.rows.add(RSS)
    options.outfeed = options.outfeed.absolute()
    if not os.access(options.outfeed, os.X_OK):
        parser.error(f"no program at {options.outfeed}; build it with `make build`, or name it")
    return options


def run_script(name: str, *values: object) -> None:
    """Has a script make documents, in a process of its own so that this one stays small."""
    command = [sys.executable, str(BENCHMARKS / name), *map(str, values)]
    if subprocess.run(command, stdout=subprocess.DEVNULL).returncode != 0:
        fail(f"{name} failed")


def corpus_of(count: int, work: Path) -> Path:
    """The corpus of `count` documents, made if it does not stand already."""
    folder = work / f"corpus-{count}"
    run_script("corpus.py", count, folder)
    return folder.resolve()


def hugo_content(corpus: Path, work: Path) -> Path | None:
    """The documents of `corpus` as content for Hugo, unless Hugo is not installed."""
    if shutil.which("hugo") is None:
        print("Hugo is not installed, its row is left out", file=sys.stderr)
        return None
    folder = work.absolute() / f"{corpus.name}-hugo"
    run_script("hugo_content.py", corpus, folder)
    return folder


def machine() -> str:
    """Cores, processor, memory, kernel and the version of Hugo, in one line."""
    model = platform.machine()
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
            break
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    line = (f"{len(os.sched_getaffinity(0))} cores, {model}, {memory:.0f} GB, "
            f"{platform.system()} {platform.release()}")
    if shutil.which("hugo"):
        words = subprocess.check_output(["hugo", "version"], text=True).split()
        line += ", " + " ".join(words[:2])
    return line


def main() -> None:
    """Makes the documents, measures every row in turn, and prints the tables."""
    options = arguments()
    counts = {options.documents, *([FEW] if RSS in options.rows else [])}
    corpora = {count: corpus_of(count, options.work) for count in sorted(counts)}
    contents = {count: hugo_content(corpus, options.work) for count, corpus in corpora.items()
                if HUGO in options.rows}
    # Nothing is deleted between the runs: for five minutes after many deletions, ext4 makes
    # new files several times slower, since it does not give out the old inodes again.
    with tempfile.TemporaryDirectory(prefix="runs-", dir=options.scratch) as scratch:
        main_corpus = corpora[options.documents]
        edited = EditedDocument(Path(tempfile.mkdtemp(prefix="edited-", dir=scratch)), main_corpus)
        trials = {
            count: Trial(options.outfeed, corpus, count, Path(scratch), edited if corpus is main_corpus else None)
            for count, corpus in corpora.items()}
        if LARGE in options.rows:
            large = corpus_of(options.large_documents, options.work)
            trials[options.large_documents] = Trial(options.outfeed, large, options.large_documents, Path(scratch))
        for number in range(1, options.rounds + 1):
            print(f"round {number} of {options.rounds}", file=sys.stderr)
            for count, trial in trials.items():
                if count == options.documents:
                    trial.round(options.rows, REPEATS)
                elif count in corpora:
                    trial.round({RSS}, REPEATS)
                elif number <= options.slow_rounds:
                    trial.round({COLD, UNCHANGED}, REPEATS)
                if contents.get(count) and number <= options.slow_rounds:
                    trial.hugo_round(contents[count])
        floor = measure(["true"]).megabytes
    print(machine())
    place = "memory" if options.scratch == Path("/dev/shm") else str(options.scratch)
    for trial in trials.values():
        print(f"\n{trial.described()}, in cache, written to {place}\n\n{measured_rows(trial, floor)}")
    print(f"\n{aims(trials, options.documents)}")


if __name__ == "__main__":
    # So that a program under way ends as well, and what it wrote is removed.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
