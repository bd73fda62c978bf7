"""Watches the processes of a run on Spark: the memory that each kind takes at its peak, and processor time."""

import os
import threading
from collections import defaultdict
from pathlib import Path

#: Kinds of processes, by a word of their command line; the first that fits.
KINDS = {b"shard publish": "`outfeed` on the driver", b"shard site": "`outfeed` on the driver",
         b" shard ": "`outfeed` on executors", b"pyspark.daemon": "Python on executors",
         b"CoarseGrainedExecutorBackend": "Java on executors", b"SparkSubmit": "Java on the driver",
         b"outfeed_export.py": "Python on the driver"}
TICKS = os.sysconf("SC_CLK_TCK")


class Watch(threading.Thread):
    """Looks at all processes below this one, several times a second."""

    def __init__(self):
        super().__init__(daemon=True)
        self._peaks: defaultdict[str, float] = defaultdict(float)
        self._seconds: dict[tuple[str, str], float] = {}
        self._ended = threading.Event()

    def run(self):
        """Looks until it is told to end."""
        while not self._ended.wait(0.2):
            self._look()

    def end(self) -> tuple[dict[str, float], dict[str, float]]:
        """Peaks in MB of single processes, and seconds of all together, by kind."""
        self._ended.set()
        self.join()
        seconds: defaultdict[str, float] = defaultdict(float)
        for (kind, _), spent in self._seconds.items():
            seconds[kind] += spent
        return dict(self._peaks), dict(seconds)

    def _look(self):
        processes = {}
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                words = (folder / "cmdline").read_bytes().replace(b"\0", b" ")
                kind = next((kind for word, kind in KINDS.items() if word in words), None)
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
                status = (folder / "status").read_text()
            except OSError:
                continue
            processes[folder.name] = kind, fields, status
        for pid, (kind, fields, status) in processes.items():
            if kind is None or not self._is_ours(pid, processes):
                continue
            self._peaks[kind] = max(self._peaks[kind], peak(status))
            key = f"{pid} {fields[19]}"
            if kind == "`outfeed` on executors":
                continue
            self._seconds[kind, key] = (int(fields[11]) + int(fields[12])) / TICKS
            if kind == "Python on executors" and processes.get(fields[1], (None,))[0] == kind:
                # What a worker has waited for is the programs it has started, most of them too short to be seen.
                self._seconds["`outfeed` on executors", key] = (int(fields[13]) + int(fields[14])) / TICKS

    @staticmethod
    def _is_ours(pid: str, processes: dict) -> bool:
        while pid in processes:
            if pid == str(os.getpid()):
                return True
            pid = processes[pid][1][1]
        return False


def peak(status: str) -> float:
    """The peak of the memory of a process, in MB."""
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0)
