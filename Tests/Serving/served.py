"""Talks to the real server on loopback byte by byte."""

import os
import re
import signal
import socket
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


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
            # The size of the receive buffer before anybody reads.
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
        """Whether the server has closed its side without sending anything else."""
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

    @classmethod
    def start(cls, folder: Path, log: Path, config: Path, *options: str) -> "Server":
        """Starts a server on a free port, and waits until it accepts connections."""
        with log.open("wb") as out:
            process = subprocess.Popen(
                [binary(), "serve", folder, "--port", "0", "--config", config, *options],
                stdout=out, stderr=subprocess.PIPE)
        greeting = process.stderr.readline().decode()
        match = re.search(r"http://127\.0\.0\.1:(\d+)/", greeting)
        assert match, greeting
        return cls(folder, process, int(match[1]), log)

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

    def kill(self) -> None:
        """Kills it with all its connections."""
        for line in self.lines:
            line.close()
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.process.stderr.close()
