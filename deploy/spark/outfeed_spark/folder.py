"""Publishes to a folder of the driver's, by the program itself."""

import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from . import lines
from .failures import Failed


class SiteStep:
    """`outfeed shard site` on the driver: takes the feeds and gives the files that they share."""

    def __init__(self, program: str, options: list[str]):
        self._printed, self._said = tempfile.TemporaryFile(), tempfile.TemporaryFile()
        self._process = subprocess.Popen([program, "shard", "site", *options], stdin=subprocess.PIPE,
                                         stdout=self._printed, stderr=self._said)

    def take(self, feed: bytes) -> None:
        """Takes the line of a feed."""
        write(self._process.stdin, feed)

    def finish(self) -> Iterator[bytes]:
        """The lines of the site's files; raises Failed."""
        close(self._process.stdin)
        if (status := self._process.wait()) != 0:
            self._said.seek(0)
            words = self._said.read().decode(errors="replace").strip()
            raise Failed(status, f"outfeed shard site: {words.removeprefix('outfeed: ')}")
        self._printed.seek(0)
        for line in self._printed:
            yield line[:-1]


def publish(program: str, options: list[str], found: Iterable[bytes], feeds: Iterable[bytes], site: SiteStep) -> int:
    """Publishes feeds and the site's files as they come; returns the program's exit status."""
    with subprocess.Popen([program, "shard", "publish", *options], stdin=subprocess.PIPE) as publishing:
        try:
            for line in found:
                write(publishing.stdin, line)
            for line in feeds:
                if lines.kind(line) == b"feed":
                    site.take(line)
                write(publishing.stdin, line)
            for line in site.finish():
                write(publishing.stdin, line)
        except BaseException:
            # What was cut short must not look like an end.
            publishing.kill()
            raise
        close(publishing.stdin)
        return publishing.wait()


def write(pipe: BinaryIO, line: bytes) -> None:
    """Writes a line; a program that reads no further tells why by its status."""
    try:
        pipe.write(line + b"\n")
    except BrokenPipeError:
        pass


def close(pipe: BinaryIO) -> None:
    """Ends the lines."""
    try:
        pipe.close()
    except BrokenPipeError:
        pass
