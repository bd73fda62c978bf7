#!/usr/bin/env python3
"""Measures `outfeed serve` beside Debian's nginx on the same files with wrk; prints a Markdown table."""

import argparse
import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from urllib.request import Request, urlopen

from measure import fail, measure

BENCHMARKS = Path(__file__).resolve().parent
REPOSITORY = BENCHMARKS.parent
HOST = "127.0.0.1"
# As outfeed says them, so that both send about the same.
CONFIGURATION = """
daemon off;
worker_processes {workers};
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
    include /etc/nginx/mime.types;
    access_log {folder}/access.log combined buffer=64k flush=1s;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000000;
    server {{
        listen {host}:{port};
        root {root};
        gzip_static on;
        gzip_vary on;
        add_header Cache-Control "public, max-age=900";
        add_header Access-Control-Allow-Origin *;
        add_header X-Content-Type-Options nosniff;
    }}
}}
"""


def arguments() -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--outfeed", type=Path, default=REPOSITORY / ".build/release/outfeed",
                        help="the program to measure")
    parser.add_argument("--work", type=Path, default=REPOSITORY / ".build/bench",
                        help="the folder that keeps generated documents")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--seconds", type=int, default=3, metavar="N", help="how long each measurement takes")
    parser.add_argument("--connections", type=int, default=64, metavar="N")
    return parser.parse_args()


def install(*packages: str) -> None:
    """Installs Debian's packages that are missing, without starting what they bring."""
    runner = [] if os.geteuid() == 0 else ["sudo"]
    subprocess.run([*runner, "apt-get", "update", "-qq"], check=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    subprocess.run([*runner, "apt-get", "install", "-y", "-qq", *packages], check=True, env=environment,
                   stdout=subprocess.DEVNULL)


@contextlib.contextmanager
def running(command: list[str], out: Path) -> Iterator[subprocess.Popen]:
    """Starts a server, and ends it afterwards."""
    with out.open("wb") as log, subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.terminate()


def free_port() -> int:
    """A port that nobody listens on."""
    import socket
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def memory(process: subprocess.Popen) -> float:
    """The memory of a process and its children in MB, without what the system shares out of files."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    pages = 0
    for number in [str(process.pid), *children]:
        status = Path(f"/proc/{number}/status").read_text()
        pages += int(re.search(r"RssAnon:\s+(\d+)", status)[1])
    return pages / 1_024


def requests_per_second(url: str, fields: list[str], options: argparse.Namespace, expected: int) -> float:
    """Asks for one address over many connections at once."""
    command = ["wrk", "-t1", f"-c{options.connections}", f"-d{options.seconds}s"]
    for line in fields:
        command += ["-H", line]
    text = subprocess.run([*command, url], capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in text or "Socket errors" in text:
        fail(f"{url}: expected {expected}s\n{text}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])


def main() -> None:
    """Serves one folder with both programs, asks them in turn, and prints the table."""
    options = arguments()
    missing = [package for package, program in (("nginx-light", "nginx"), ("wrk", "wrk"))
               if shutil.which(program, path=os.environ["PATH"] + ":/usr/sbin") is None]
    if missing:
        install(*missing)
    outfeed = str(options.outfeed.absolute())
    corpus = options.work / "corpus-20000"
    measure([sys.executable, str(BENCHMARKS / "corpus.py"), "20000", str(corpus)])
    with tempfile.TemporaryDirectory(prefix="serve-", dir=options.work.resolve()) as name:
        folder = Path(name)
        # nginx drops its privileges, and must still get in.
        folder.chmod(0o755)
        root = folder / "feeds"
        measure([outfeed, "export", str(corpus), "--output", str(root), "--state", f"{folder}/state",
                 "--compress", "--base-url", "https://feeds.example.org/", "--quiet"])
        compare(outfeed, root, folder, options)


def compare(outfeed: str, root: Path, folder: Path, options: argparse.Namespace) -> None:
    """Runs both servers over `root`."""
    port = free_port()
    configuration = folder / "nginx.conf"
    configuration.write_text(CONFIGURATION.format(
        workers=os.cpu_count(), folder=folder, host=HOST, port=port, root=root))
    nginx = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
    feed = min(root.glob("topics/*.rss"), key=lambda path: abs(path.stat().st_size - 40_000))
    path = str(feed.relative_to(root))
    with running([nginx, "-c", str(configuration)], folder / "nginx.out") as theirs, \
            running([outfeed, "serve", str(root), "--state", f"{folder}/state", "--port", "0"],
                    folder / "outfeed.out") as ours:
        greeting = ours.stderr.readline()
        match = re.search(r"http://\S+", greeting)
        if not match:
            fail(greeting)
        addresses = [f"http://{HOST}:{port}/{path}", f"{match[0]}{path}"]
        tags = []
        for address in addresses:
            with urlopen(Request(address)) as reply:
                tags.append(reply.headers["ETag"])
        size, packed = feed.stat().st_size, Path(f"{feed}.gz").stat().st_size
        rows = [(f"200, {size / 1000:.0f} KB", [[], []]),
                (f"200 gzip, {packed / 1000:.0f} KB", [["Accept-Encoding: gzip"]] * 2),
                ("304", [[f"If-None-Match: {tag}"] for tag in tags])]
        print("| | nginx, requests a second | `outfeed serve` | times | aim: at least 1 |")
        print("| --- | ---: | ---: | ---: | --- |")
        memories = []
        for title, fields in rows:
            pairs = []
            for _ in range(options.rounds):
                pairs.append([requests_per_second(address, lines, options, int(title[:3]))
                              for address, lines in zip(addresses, fields)])
                memories.append((memory(theirs), memory(ours)))
            before, after = (median(column) for column in zip(*pairs))
            ratio = median(pair[1] / pair[0] for pair in pairs)
            print(f"| {title} | {before:,.0f} | {after:,.0f} | {ratio:.2f} | "
                  f"{'met' if ratio >= 1 else 'missed'} |", flush=True)
        first, last = memories[0], memories[-1]
        print(f"| MB not mapped from files, after the first round | {first[0]:.1f} | {first[1]:.1f} | | |")
        print(f"| the same after the last round | {last[0]:.1f} | {last[1]:.1f} | | |")


if __name__ == "__main__":
    main()
