"""Runs a step of `outfeed shard` over the lines of a partition.

`RDD.pipe` is not suitable: it hides standard error, starts the program with an empty environment, and waits forever if
its input lines cannot be read to the end.
"""

import os
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from pyspark import SparkFiles

from .failures import Failed
from .options import VARIABLES

#: How much of a failed step's standard error is passed on.
SAID = 4_000


@dataclass(frozen=True)
class Place:
    """The location of a file on every machine: a fixed path, or the name of a file shipped by Spark."""

    path: str
    is_shipped: bool = False

    def here(self) -> str:
        """The path on this machine."""
        return SparkFiles.get(self.path) if self.is_shipped else self.path


@dataclass(frozen=True)
class Step:
    """A step of `outfeed shard` and the kinds of lines it takes; other lines are passed on after its output."""

    name: str
    program: Place
    arguments: tuple[str | Place, ...]
    takes: Callable[[bytes], bool] | None = None
    #: The driver's environment variables, which override those of the executor.
    variables: dict[str, str] = field(default_factory=dict)

    def __call__(self, partition: Iterable[bytes]) -> Iterator[bytes]:
        """The output lines for a partition."""
        passing: list[bytes] = []
        yield from self._run(partition if self.takes is None else self._taken(partition, passing))
        yield from passing

    def _taken(self, partition: Iterable[bytes], passing: list[bytes]) -> Iterator[bytes]:
        for line in partition:
            if self.takes(line):
                yield line
            else:
                passing.append(line)

    def _environment(self) -> dict[str, str]:
        return {name: text for name, text in os.environ.items() if name not in VARIABLES} | self.variables

    def _run(self, taken: Iterable[bytes]) -> Iterator[bytes]:
        words = [word.here() if isinstance(word, Place) else word for word in self.arguments]
        with tempfile.TemporaryFile() as said:
            process = subprocess.Popen([self.program.here(), "shard", self.name, *words], env=self._environment(),
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said)
            feeder = Feeder(process.stdin, taken)
            feeder.start()
            try:
                for line in process.stdout:
                    yield line[:-1]
                feeder.join()
                status = process.wait()
            finally:
                # A cancelled task must leave no process behind.
                process.kill()
                process.wait()
            if status != 0:
                said.seek(0)
                words = said.read()[-SAID:].decode(errors="replace").strip()
                raise Failed(status, f"outfeed shard {self.name}: {words.removeprefix('outfeed: error: ')}")
            if feeder.failure is not None:
                raise feeder.failure


class Feeder(threading.Thread):
    """Writes lines to a program while another thread reads its output."""

    def __init__(self, pipe: BinaryIO, taken: Iterable[bytes]):
        super().__init__(daemon=True)
        self.failure: Exception | None = None
        self._pipe, self._taken = pipe, taken

    def run(self):
        """Writes all lines; if the program stops reading, its exit status says why."""
        try:
            with self._pipe as pipe:
                for line in self._taken:
                    pipe.write(line + b"\n")
        except BrokenPipeError:
            pass
        except Exception as failure:
            self.failure = failure
