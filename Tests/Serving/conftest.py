"""The real server on loopback, for a folder of feeds."""

import gzip
import os
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1]))

from first_difference import pytest_assertrepr_compare  # noqa: E402, F401
from served import Line, Server, binary  # noqa: E402, F401

SECRET = b"nobody may see this"
TIME = 784_111_777
DATE = "Sun, 06 Nov 1994 08:49:37 GMT"


def write(path: Path, data: bytes, time: int = TIME) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    os.utime(path, (time, time))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder of feeds, and files in and around it that must not be seen."""
    folder = tmp_path / "public"
    for name, data in {
        "all.rss": b"<rss/>", "all.atom": b"<feed/>", "all.json": b"{}", "index.html": b"<html></html>",
        "feeds.opml": b"<opml/>", "topics/ai.rss": b"<rss>ai</rss>", "pages.css": b"a{}", "pages.js": b"1",
    }.items():
        write(folder / name, data)
        write(folder / f"{name}.gz", gzip.compress(data))
    for name in ("public/.hidden", "public/.outfeed/manifest", "public/topics/.hidden.rss", "secret",
                 "public2/all.rss"):
        write(tmp_path / name, SECRET)
    (folder / "link.rss").symlink_to("../secret")
    (folder / "absolute.rss").symlink_to(tmp_path / "secret")
    (folder / "folder").symlink_to("../public2")
    (folder / "inside.rss").symlink_to("all.rss")
    os.mkfifo(folder / "pipe.rss")
    write(tmp_path / "state" / "gone", b'"/topics/old.rss" 1;\n')
    write(tmp_path / "state" / "moved", b'"/topics/was.rss" /topics/ai.rss ;\n"/topics/lost.rss" /topics/none.rss ;\n')
    (tmp_path / "outfeed.yml").write_text("base_url: https://feeds.example.org/\nstate: state\n")
    return folder


@pytest.fixture
def start(tmp_path: Path):
    """Starts servers, and stops those still running after the test."""
    servers: list[Server] = []

    def run(folder: Path, *options: str) -> Server:
        servers.append(Server.start(folder, tmp_path / f"log-{len(servers)}", tmp_path / "outfeed.yml", *options))
        return servers[-1]

    yield run
    for server in servers:
        server.kill()


@pytest.fixture
def server(start, site: Path) -> Server:
    return start(site)
