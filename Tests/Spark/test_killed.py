"""A killed worker costs time, but changes no byte."""

import os
import signal
import threading
import time
from pathlib import Path

from conftest import assert_same, files
from outfeed_spark.failures import PARTIAL

BASE = ("--base-url", "https://feeds.example.org/")


class Killer(threading.Thread):
    """Kills one worker process when a stage of the job is half done, and another in a later stage."""

    def __init__(self, spark, stages: tuple[int, ...]):
        super().__init__(daemon=True)
        self._status, self._wanted = spark.sparkContext.statusTracker(), list(stages)
        self.killed: list[tuple[int, str]] = []
        self.ended = threading.Event()

    def run(self):
        met: list[int] = []
        while self._wanted and not self.ended.wait(0.01):
            for stage in self._status.getActiveStageIds():
                if stage not in met:
                    met.append(stage)
                info = self._status.getStageInfo(stage)
                if info is None or met.index(stage) < self._wanted[0] or info.numCompletedTasks < 1:
                    continue
                if info.numActiveTasks and (workers := executors()):
                    os.kill(workers[0], signal.SIGKILL)
                    self.killed.append((workers[0], info.name))
                    self._wanted.pop(0)
                    break


def executors() -> list[int]:
    """The worker processes of this test run, oldest first."""
    parents, found = {}, []
    for folder in Path("/proc").iterdir():
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if b"CoarseGrainedExecutorBackend" in (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
        except (ValueError, OSError):
            continue
    return sorted(pid for pid in found if os.getpid() in ancestors(pid, parents))


def ancestors(pid: int, parents: dict[int, int]) -> set[int]:
    above = set()
    while pid := parents.get(pid, 0):
        above.add(pid)
    return above


def test_killed_workers(workspace, large, spark):
    workspace.fill(large[0])
    assert workspace.export(*BASE, "--quiet").code == PARTIAL
    # The first stage reads, the second deduplicates, the fifth writes.
    killer = Killer(spark, (1, 4))
    killer.start()
    ended = workspace.spread(*BASE, "--quiet")
    killer.ended.set()
    killer.join()
    assert ended.code == PARTIAL, ended.err[-3000:]
    assert len({pid for pid, _ in killer.killed}) == 2, f"killed were {killer.killed}"
    assert_same(files(workspace.one), files(workspace.many))
    deadline = time.monotonic() + 60
    while len(executors()) < 2 and time.monotonic() < deadline:
        time.sleep(0.1)
    assert len(executors()) == 2, "others took their place"
    assert not {pid for pid, _ in killer.killed} & set(executors())
