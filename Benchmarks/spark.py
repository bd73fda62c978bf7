#!/usr/bin/env python3
"""Measures exports on Spark: documents a second with one worker core and with two, what goes through shuffles beside
the size of the corpus, processor time and memory. Prints the tables of docs/scaling.md."""

import argparse
import json
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path
from statistics import median
from typing import NamedTuple

import corpus
from measure import Sample, fail, measure
from report import aim_row, aim_table, table
from watch import Watch

REPOSITORY = Path(__file__).resolve().parents[1]
JOB = REPOSITORY / "deploy" / "spark" / "outfeed_export.py"
NOW = "2026-01-01T00:00:00Z"
MASTERS = {1: "local-cluster[1,1,1024]", 2: "local-cluster[2,1,1024]"}

class Run(NamedTuple):
    """What one export on Spark took."""

    sample: Sample
    #: The time between the first task's start and the last one's end, without Spark's own start.
    working: float
    stages: list[tuple[str, float, int]]
    shuffled: int
    peaks: dict[str, float]
    processor: dict[str, float]


def export(outfeed: Path, source: Path, cores: int, scratch: Path, partitions: int, options: list[str]) -> Run:
    """Exports once with so many worker processes of one core each, to a folder that is not there yet."""
    folder = Path(tempfile.mkdtemp(dir=scratch))
    (folder / "events").mkdir()
    settings = {"spark.eventLog.enabled": "true", "spark.eventLog.dir": f"file:{folder}/events",
                "spark.eventLog.compress": "false", "spark.eventLog.rolling.enabled": "false",
                "spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
    words = [word for name, value in settings.items() for word in ("--conf", f"{name}={value}")]
    os.environ |= {"PYSPARK_SUBMIT_ARGS": " ".join(["--master", MASTERS[cores], *words, "pyspark-shell"]),
                   "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    watch = Watch()
    watch.start()
    sample = measure([
        sys.executable, str(JOB), str(source), "--outfeed", str(outfeed), "--output", str(folder / "out"),
        "--state", str(folder / "state"), "--now", NOW, "--partitions", str(partitions), "--quiet", *options])
    log, = (folder / "events").iterdir()
    return Run(sample, *read_log(log), *watch.end())


def read_log(log: Path) -> tuple[float, list[tuple[str, float, int]], int]:
    """The working time, each stage with its tasks' seconds and shuffled bytes, and all shuffled bytes."""
    names: dict[int, str] = {}
    seconds: Counter[int] = Counter()
    shuffled: Counter[int] = Counter()
    moments: list[int] = []
    for line in log.open():
        event = json.loads(line)
        match event["Event"]:
            case "SparkListenerStageSubmitted":
                names[event["Stage Info"]["Stage ID"]] = event["Stage Info"]["Stage Name"]
            case "SparkListenerTaskEnd":
                stage, info = event["Stage ID"], event["Task Info"]
                moments += info["Launch Time"], info["Finish Time"]
                seconds[stage] += (info["Finish Time"] - info["Launch Time"]) / 1000
                written = event.get("Task Metrics", {}).get("Shuffle Write Metrics", {})
                shuffled[stage] += written.get("Shuffle Bytes Written", 0)
    stages = [(f"{n}: {names[n]}", seconds[n], shuffled[n]) for n in sorted(names) if seconds[n]]
    return (max(moments) - min(moments)) / 1000, stages, sum(shuffled.values())


def alone(outfeed: Path, source: Path, scratch: Path, options: list[str], jobs: int) -> Sample:
    """The same on one machine, from nothing."""
    folder = Path(tempfile.mkdtemp(dir=scratch))
    return measure([str(outfeed), "export", str(source), "--output", str(folder / "out"), "--state",
                    str(folder / "state"), "--now", NOW, "--jobs", str(jobs), "--quiet", *options])


def main() -> None:
    """Reads the command line and prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--outfeed", type=Path, required=True)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--corpus", type=Path, help="a folder that `corpus.py` made (default: below .build/bench)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--scratch", type=Path, default=Path(tempfile.gettempdir()))
    given = parser.parse_args()
    source = given.corpus or REPOSITORY / ".build" / "bench" / f"corpus-{given.documents}"
    if given.corpus is None:
        size = corpus.generate(given.documents, source)
    else:
        size = sum(path.stat().st_size for path in source.rglob("*") if path.is_file())
    if not given.outfeed.is_file():
        fail(f"no outfeed at {given.outfeed}")
    options = ["--base-url", "https://feeds.example.org/"]
    single: dict[int, list[Sample]] = {1: [], 2: []}
    spread: dict[int, list[Run]] = {1: [], 2: []}
    with tempfile.TemporaryDirectory(dir=given.scratch) as scratch:
        for _ in range(given.rounds):
            for jobs, samples in single.items():
                samples.append(alone(given.outfeed, source, Path(scratch), options, jobs))
            for cores, runs in spread.items():
                runs.append(export(given.outfeed, source, cores, Path(scratch), given.partitions, options))
                print(f"  {cores}: {runs[-1].sample.seconds:.1f} s, {runs[-1].working:.1f} s of them working",
                      file=sys.stderr)
    print_tables(given.documents, size, single, spread)


def print_tables(documents: int, size: int, single: dict[int, list[Sample]], spread: dict[int, list[Run]]) -> None:
    """What was measured, in Markdown."""
    rows = []

    def row(name: str, seconds: float, working: float, processor: float, shuffled: float | None) -> None:
        rows.append([name, f"{seconds:.1f}", f"{working:.1f}", f"{documents / working:,.0f}",
                     f"{1e6 * processor / documents:,.0f}",
                     "" if shuffled is None else f"{shuffled / 1e6:.1f} MB, {shuffled / size:.1%}"])

    for jobs, samples in single.items():
        seconds = median(sample.seconds for sample in samples)
        row(f"`outfeed export --jobs {jobs}`", seconds, seconds, median(s.processor_seconds for s in samples), None)
    for cores, runs in spread.items():
        row(f"Spark, worker cores: {cores}", median(r.sample.seconds for r in runs), median(r.working for r in runs),
            median(sum(r.processor.values()) for r in runs), median(r.shuffled for r in runs))
    print(f"{documents:,} documents, {size / 1e6:.1f} MB:\n")
    print(table(["", "seconds", "without Spark's start", "documents a second", "processor µs a document",
                 "shuffled, of the corpus"], {1, 2, 3, 4, 5}, rows))
    alone_time, on_spark = median(s.processor_seconds for s in single[1]), median(
        sum(run.processor.values()) for run in spread[1])
    print()
    print(aim_table([aim_row("one worker core: at most 3 times the processor time of `--jobs 1`",
                             f"{on_spark / alone_time:.1f} ×", on_spark <= 3 * alone_time)]))
    last = spread[2][-1]
    print("\nStages of the last run with two cores:\n")
    print(table(["stage", "task seconds", "shuffled, MB"], {1, 2},
                [[name, f"{seconds:.1f}", f"{shuffled / 1e6:.2f}"] for name, seconds, shuffled in last.stages]))
    print("\nIts processes:\n")
    print(table(["", "processor seconds", "peak of one, MB"], {1, 2}, [
        [kind, f"{last.processor.get(kind, 0):.1f}", f"{peak:.0f}"] for kind, peak in last.peaks.items()]))


if __name__ == "__main__":
    main()
