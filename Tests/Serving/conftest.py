"""The real server on loopback, spoken to byte by byte."""

import gzip
import os
import re
import signal
import socket
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
SECRET = b"nobody may see this"
TIME = 784_111_777
DATE = "Sun, 06 Nov 1994 08:49:37 GMT"


def binary() -> Path:
    return Path(os.environ.get("OUTFEED", REPOSITORY / ".build" / "debug" / "outfeed")).absolute()


@dataclass
class Reply:
    """One response."""

    status: int
    reason: str
    fields: list[tuple[str, str]]
    body: bytes = b""

    def __getitem__(self, name: str) -> str | None:
        values = [value for key, value in self.fields if key.lower() == name.lower()]
        return ", ".join(values) if values else None


class Line:
    """One connection."""

    def __init__(self, port: int, timeout: float = 20, room: int | None = None):
        self.socket = socket.socket()
        self.socket.settimeout(timeout)
        if room:
            # How much the system takes in before anybody reads.
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room)
        self.socket.connect(("127.0.0.1", port))
        self.file = self.socket.makefile("rb")

    def send(self, data: bytes | str) -> None:
        self.socket.sendall(data if isinstance(data, bytes) else data.encode())

    def ask(self, target: str | bytes, *fields: str, method: str = "GET") -> Reply:
        target = target if isinstance(target, bytes) else target.encode()
        lines = "".join(f"{line}\r\n" for line in ("Host: localhost", *fields)).encode()
        self.send(method.encode() + b" " + target + b" HTTP/1.1\r\n" + lines + b"\r\n")
        return self.reply(method)

    def head(self) -> Reply:
        """Reads the status and the fields of a response."""
        line = self.file.readline()
        match = re.fullmatch(rb"HTTP/1\.1 (\d{3}) ([^\r\n]*)\r\n", line)
        assert match, line
        fields = []
        while (line := self.file.readline()) != b"\r\n":
            assert line.endswith(b"\r\n"), line
            name, _, value = line.decode().rstrip("\r\n").partition(": ")
            fields.append((name, value))
        return Reply(int(match[1]), match[2].decode(), fields)

    def reply(self, method: str = "GET") -> Reply:
        reply = self.head()
        if method != "HEAD" and reply.status != 304:
            length = int(reply["Content-Length"])
            reply.body = self.file.read(length)
            assert len(reply.body) == length
        return reply

    def is_at_end(self) -> bool:
        """Whether the server has closed its side, and sent nothing more."""
        try:
            return self.file.read(1) == b""
        except ConnectionResetError:
            return True

    def close(self) -> None:
        self.file.close()
        self.socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


@dataclass
class Server:
    """A process that serves."""

    folder: Path
    process: subprocess.Popen
    port: int
    log: Path
    lines: list[Line] = field(default_factory=list)

    def line(self, timeout: float = 20, room: int | None = None) -> Line:
        line = Line(self.port, timeout, room)
        self.lines.append(line)
        return line

    def ask(self, target: str | bytes, *fields: str, method: str = "GET") -> Reply:
        with Line(self.port) as line:
            return line.ask(target, *fields, method=method)

    def end(self, how: int = signal.SIGTERM, timeout: float = 20) -> int:
        self.process.send_signal(how)
        return self.process.wait(timeout)


def write(path: Path, data: bytes, time: int = TIME) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    os.utime(path, (time, time))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with feeds, and what must not be seen in and around it."""
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
    (tmp_path / "outfeed.yml").write_text("base_url: https://feeds.example.org/\nstate: state\n")
    return folder


@pytest.fixture
def start(tmp_path: Path):
    """Starts servers, and ends those that still run when the test is over."""
    servers: list[Server] = []

    def run(folder: Path, *options: str) -> Server:
        log = tmp_path / f"log-{len(servers)}"
        with log.open("wb") as out:
            process = subprocess.Popen(
                [binary(), "serve", folder, "--port", "0", "--config", tmp_path / "outfeed.yml", *options],
                stdout=out, stderr=subprocess.PIPE)
        greeting = process.stderr.readline().decode()
        match = re.search(r"http://127\.0\.0\.1:(\d+)/", greeting)
        assert match, greeting
        servers.append(Server(folder, process, int(match[1]), log))
        return servers[-1]

    yield run
    for server in servers:
        for line in server.lines:
            line.close()
        if server.process.poll() is None:
            server.process.kill()
            server.process.wait()
        server.process.stderr.close()


@pytest.fixture
def server(start, site: Path) -> Server:
    return start(site)
