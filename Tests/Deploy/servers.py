"""The servers for feeds, started with the shipped files on a port of their own."""

import http.client
import os
import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_folder import SiteFolder, program, shipped


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    def __getitem__(self, header: str) -> str | None:
        return self.headers[header]


class Server:
    """Runs inside a `with` statement; a subclass defines the command."""

    def __init__(self, site: SiteFolder, port: int, folder: Path):
        self.site, self.port, self.folder, self.url = site, port, folder, site.base_url

    def command(self) -> list[str]:
        raise NotImplementedError

    def __enter__(self):
        self.log = self.folder / "server.log"
        with self.log.open("wb") as log:
            places = dict.fromkeys(["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"], str(self.folder))
            places["PATH"] = os.environ["PATH"] + ":/usr/sbin"
            self.process = subprocess.Popen(self.command(), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                            env=os.environ | places)
        deadline = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return self
            except OSError:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    self.process.kill()
                    pytest.fail(f"{self.name} did not start:\n{self.log.read_text()}")
                time.sleep(0.02)

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)

    def reload(self):
        """Makes the server reload its configuration."""

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Requests exactly this path; underscores separate the words of header names."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.putrequest(method, path, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            connection.close()


class Nginx(Server):
    name = "nginx"

    def configuration(self) -> Path:
        """A main configuration like Debian's, which includes the shipped file."""
        site = shipped("nginx/outfeed.conf", **{
            "listen 80;": f"listen 127.0.0.1:{self.port};", "listen [::]:80;": "",
            "server_name feeds.example.org;": "server_name localhost;", "/srv/news/public": str(self.site.output),
            "/srv/news/.outfeed": str(self.site.folder / ".outfeed")})
        scratch = " ".join(f"{kind}_temp_path {self.folder}/{kind};"
                           for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        user = "user root;" if os.geteuid() == 0 else ""
        main = self.folder / "nginx.conf"
        main.write_text(f"{user} daemon off; pid {self.folder}/nginx.pid; error_log stderr; events {{}}\n"
                        f"http {{ include /etc/nginx/mime.types; access_log off; sendfile on; {scratch}\n{site}\n}}\n")
        return main

    def reload(self):
        old = self.workers()
        self.process.send_signal(signal.SIGHUP)
        deadline = time.monotonic() + 20
        while old & self.workers():
            assert time.monotonic() < deadline, "nginx was not reloaded"
            time.sleep(0.02)

    def workers(self) -> set[str]:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return set(children.read_text().split())

    def command(self) -> list[str]:
        return ["nginx", "-e", "stderr", "-p", str(self.folder), "-c", str(self.configuration())]


class Caddy(Server):
    name = "caddy"

    def configuration(self) -> Path:
        main = self.folder / "Caddyfile"
        main.write_text("{\n\tadmin off\n\tauto_https off\n}\n\n" + shipped("Caddyfile", **{
            "\nfeeds.example.org {": f"\nhttp://127.0.0.1:{self.port} {{", "/srv/news/public": str(self.site.output),
            "/srv/news/.outfeed": str(self.site.folder / ".outfeed")}))
        return main

    def reload(self):
        # Without an administration endpoint, only a restart is possible.
        self.__exit__()
        self.__enter__()

    def command(self) -> list[str]:
        return ["caddy", "run", "--adapter", "caddyfile", "--config", str(self.configuration())]


class OutfeedServe(Server):
    name = "outfeed serve"

    def command(self) -> list[str]:
        known = subprocess.run([program(), "--help"], capture_output=True, text=True, check=True).stdout
        if "\n  serve " not in known:
            pytest.skip("this program has no outfeed serve")
        return [str(program()), "serve", str(self.site.output), "--config", str(self.site.config),
                "--port", str(self.port)]


SERVERS = [Nginx, Caddy, OutfeedServe]
