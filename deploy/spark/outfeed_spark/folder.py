"""Publishes to a folder of the driver's, by the program itself."""

import subprocess
import tempfile
from collections.abc import Iterable, Iterator

from . import lines
from .failures import Failed


class SiteStep:
    """`outfeed shard site` on the driver: takes the feeds and gives the files that they share."""

    def __init__(self, program: str, options: list[str]):
        self._feeds = tempfile.TemporaryFile()
        self._command = [program, "shard", "site", *options]

    def take(self, feed: bytes) -> None:
        """Takes the line of a feed."""
        self._feeds.write(feed + b"\n")

    def finish(self) -> Iterator[bytes]:
        """The lines of the site's files; raises Failed."""
        self._feeds.seek(0)
        with tempfile.TemporaryFile() as printed:
            done = subprocess.run(self._command, stdin=self._feeds, stdout=printed, stderr=subprocess.PIPE)
            if done.returncode != 0:
                words = done.stderr.decode(errors="replace").strip()
                raise Failed(done.returncode, f"outfeed shard site: {words.removeprefix('outfeed: ')}")
            printed.seek(0)
            for line in printed:
                yield line[:-1]


def publish(program: str, options: list[str], findings: Iterable[bytes], feeds: Iterable[bytes], site: SiteStep,
            counts: Iterable[bytes]) -> int:
    """Publishes feeds and the site's files as they come; returns the program's exit status."""
    with subprocess.Popen([program, "shard", "publish", *options], stdin=subprocess.PIPE) as publishing:
        try:
            for line in findings:
                publishing.stdin.write(line + b"\n")
            for line in feeds:
                if lines.kind(line) == b"feed":
                    site.take(line)
                publishing.stdin.write(line + b"\n")
            for line in site.finish():
                publishing.stdin.write(line + b"\n")
            for line in counts:
                publishing.stdin.write(line + b"\n")
            # Where the driver is killed before, nothing is published.
            publishing.stdin.write(b"end\n")
            publishing.stdin.close()
        except BrokenPipeError:
            # It reads no further, and its status tells why.
            pass
        except BaseException:
            # Lines that were cut short must not look like all there are.
            publishing.kill()
            raise
        return publishing.wait()
