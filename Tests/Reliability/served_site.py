"""A server for an exported site, among files that nobody may see."""

import os
import time
from pathlib import Path

from served import Line, Reply, Server
from site_of_two_states import Site

SECRET = b"nobody may see this"
#: The size in bytes of a file that is sent from disk, larger than the buffers of sockets.
LARGE = 16_000_000
MIB = 1 << 20


class ServedSite:
    """An exported site with secrets next to it and inside it, and its server."""

    def __init__(self, folder: Path, *options: str, site: Site | None = None):
        self.site = site or Site(folder / "site", ("--compress", "--links"))
        self.site.become("A")
        self.site.export()
        #: Every public file, by its path.
        self.public = {f"/{path}".encode(): data for path, data in self.site.files().items()}
        if b"/index.html" in self.public:
            self.public[b"/"] = self.public[b"/index.html"]
        self._hide(folder)
        self.server = Server.start(self.site.output, folder / "log", self.site.folder / "outfeed.yml", *options)

    def _hide(self, folder: Path) -> None:
        out = self.site.output
        for name in (folder / "secret", self.site.folder / "secret", folder / "private/secret", out / ".secret",
                     out / ".outfeed-staging/secret", out / ".outfeed/secret", out / "topics/.secret",
                     self.site.folder / "out2/secret", self.site.source / "secret"):
            name.parent.mkdir(exist_ok=True)
            name.write_bytes(SECRET)
        (out / "link").symlink_to("../secret")
        (out / "linked").symlink_to("../../private")
        (out / "topics/linked.rss").symlink_to(folder / "secret")

    def lay_down_a_large_file(self) -> None:
        path = self.site.output / "large.rss"
        path.write_bytes(b"x" * LARGE)
        # A file that has not changed for a while is read only once for its tag.
        os.utime(path, (1_700_000_000, 1_700_000_000))
        assert self.server.ask("/large.rss", method="HEAD").status == 200

    @property
    def memory(self) -> int:
        """The resident memory in bytes."""
        return self._status("VmRSS")

    @property
    def peak(self) -> int:
        """The peak of resident memory in bytes."""
        return self._status("VmHWM")

    def _status(self, name: str) -> int:
        lines = Path(f"/proc/{self.server.process.pid}/status").read_text().splitlines()
        return int(next(line for line in lines if line.startswith(f"{name}:")).split()[1]) * 1024

    @property
    def descriptors(self) -> int:
        return len(os.listdir(f"/proc/{self.server.process.pid}/fd"))

    def settled(self, descriptors: int, seconds: float = 30) -> int:
        """The number of open files, once it is at most the given one or the time is up."""
        end = time.monotonic() + seconds
        while (count := self.descriptors) > descriptors and time.monotonic() < end:
            time.sleep(0.05)
        return count

    def ask_honestly(self, line: Line | None = None) -> float:
        """Requests a feed like any client; returns how many seconds that took."""
        begin = time.monotonic()
        reply = line.ask("/all.rss") if line else self.server.ask("/all.rss")
        assert (reply.status, reply.body) == (200, self.public[b"/all.rss"])
        return time.monotonic() - begin

    def assert_nothing_taken(self, target: bytes, reply: Reply) -> None:
        """Checks that a response is exactly one of the public files, or empty."""
        assert SECRET not in reply.body, target
        if reply.status == 200:
            assert reply.body in self.public.values(), target
        else:
            assert reply.status in (400, 404, 405, 414, 431, 505), (target, reply.status)
            assert len(reply.body) < 100, (target, reply.body)

    def end(self) -> None:
        """Stops it normally, and checks that it exits properly."""
        for line in self.server.lines:
            line.close()
        try:
            assert self.server.end() == 0
        finally:
            self.server.kill()
