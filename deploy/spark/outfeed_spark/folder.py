"""Publishes to a folder on the driver, using the program itself."""

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator

from . import lines
from .failures import Failed


class SiteStep:
    """`outfeed shard site` on the driver: takes the list of feeds and returns the files they share."""

    def __init__(self, program: str, options: list[str]):
        self._lines = tempfile.TemporaryFile()
        self._command = [program, "shard", "site", *options]

    def take(self, line: bytes) -> None:
        """Takes a line of kind `feed`, or of kind `count` to be told of groupings without articles."""
        self._lines.write(line + b"\n")

    def finish(self, news: Iterable[bytes]) -> Iterator[bytes]:
        """Returns the lines for the site's files, given the articles of its news sitemap; raises Failed."""
        for line in news:
            self.take(line)
        self._lines.seek(0)
        with tempfile.TemporaryFile() as printed:
            done = subprocess.run(self._command, stdin=self._lines, stdout=printed, stderr=subprocess.PIPE)
            if done.returncode != 0:
                words = done.stderr.decode(errors="replace").strip()
                raise Failed(done.returncode, f"outfeed shard site: {words.removeprefix('outfeed: error: ')}")
            sys.stderr.buffer.write(done.stderr)
            printed.seek(0)
            for line in printed:
                yield line[:-1]


def publish(program: str, options: list[str], findings: Iterable[bytes], feeds: Iterable[bytes],
            news: Iterable[bytes], site: SiteStep, counts: Iterable[bytes]) -> int:
    """Publishes feeds and the site's files as they arrive; returns the program's exit status."""
    with subprocess.Popen([program, "shard", "publish", *options], stdin=subprocess.PIPE) as publishing:
        try:
            for line in findings:
                publishing.stdin.write(line + b"\n")
            for line in feeds:
                if lines.kind(line) == b"feed":
                    site.take(line)
                publishing.stdin.write(line + b"\n")
            for line in site.finish(news):
                publishing.stdin.write(line + b"\n")
            for line in counts:
                publishing.stdin.write(line + b"\n")
            # If the driver is killed before this line, nothing is published.
            publishing.stdin.write(b"end\n")
            publishing.stdin.close()
        except BrokenPipeError:
            # It has stopped reading; its exit status says why.
            pass
        except BaseException:
            # Truncated lines must not look complete.
            publishing.kill()
            raise
        return publishing.wait()
