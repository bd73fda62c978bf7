"""Starting, stopping, and what happens in between."""

import json
import os
import re
import signal
import socket
import subprocess
import threading

import pytest
from conftest import Line, binary, write


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_answers_under_way_are_finished(server, how):
    data = os.urandom(1 << 20) * 8
    write(server.folder / "large.rss", data)
    line, begun, idle = server.line(room=65_536), server.line(), server.line()
    assert idle.ask("/all.rss").status == 200
    line.send("GET /large.rss HTTP/1.1\r\nHost: a\r\n\r\n")
    reply = line.head()
    begun.send("GET /all.rss HTTP/1.1\r\n")
    # After this response, what another connection sent before has most likely been read, too.
    assert idle.ask("/all.rss").status == 200
    server.process.send_signal(how)
    assert idle.is_at_end()
    with pytest.raises(OSError):
        Line(server.port)
    begun.send("Host: a\r\n\r\n")
    late = begun.reply()
    # Its thread may hear of the stop after it has answered.
    assert late.body == b"<rss/>" and late["Connection"] in ("close", None)
    assert begun.is_at_end()
    assert line.file.read(int(reply["Content-Length"])) == data
    assert line.is_at_end()
    assert server.process.wait(20) == 0


def test_an_idle_server_ends_at_once(server):
    assert server.ask("/all.rss").status == 200
    assert server.end(timeout=5) == 0


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_right_after_the_start_ends_it(start, site, how):
    for _ in range(10):
        assert start(site).end(how) == 0


def test_swaps_under_load(server):
    """Every response is one complete version with its own tag and length, and no request fails."""
    versions = {}
    for number in range(40):
        data = f"<rss>{number}</rss>".encode() * (10 + 997 * number % 5000)
        versions[number] = data
    staged = server.folder.parent / "staged"
    known: dict[str, bytes] = {}
    problems: list[str] = []
    done = threading.Event()

    def read() -> None:
        try:
            with Line(server.port) as line:
                while not done.is_set():
                    reply = line.ask("/swapped.rss")
                    if reply.status != 200 or reply.body not in versions.values():
                        problems.append(f"{reply.status}, {len(reply.body)} bytes")
                    if known.setdefault(reply["ETag"], reply.body) != reply.body:
                        problems.append("one tag, two bodies")
        except Exception as error:  # noqa: BLE001
            problems.append(repr(error))

    write(server.folder / "swapped.rss", versions[0])
    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for round_ in range(5):
        for number, data in versions.items():
            write(staged, data, 784_111_777 + round_ * 100 + number)
            staged.rename(server.folder / "swapped.rss")
            assert server.ask("/swapped.rss").body == data
    done.set()
    for reader in readers:
        reader.join(20)
    assert not problems
    assert len(known) > 1


def test_a_change_of_the_same_size_and_time_shows(server):
    for text in (b"<one/>", b"<two/>"):
        staged = server.folder.parent / "staged"
        write(staged, text)
        staged.rename(server.folder / "all.rss")
        assert server.ask("/all.rss").body == text


def test_log_in_the_combined_format(server):
    server.ask("/all.rss", "User-Agent: Reader/1.0 (+https://reader.example/)")
    server.ask("/none\x7f\"x", "Range: x", method="HEAD")
    server.ask("/all.rss", "If-None-Match: *")
    assert server.end() == 0
    lines = server.log.read_text().splitlines()
    assert len(lines) == 3
    pattern = r'127\.0\.0\.1 - - \[\d\d/\w{3}/\d{4}:\d\d:\d\d:\d\d \+0000\] "[^"]*" \d{3} \d+ "-" "[^"]*"'
    assert all(re.fullmatch(pattern, line) for line in lines), lines
    assert lines[0].endswith('"GET /all.rss HTTP/1.1" 200 6 "-" "Reader/1.0 (+https://reader.example/)"')
    assert lines[2].endswith('"GET /all.rss HTTP/1.1" 304 0 "-" "-"')


def test_log_in_json(start, site):
    server = start(site, "--log-format", "json")
    server.ask("/all.rss?x=\"\\", "User-Agent: Reader \"1\"")
    server.ask("/../secret", method="POST")
    assert server.end() == 0
    first, second = map(json.loads, server.log.read_text().splitlines())
    assert (first["method"], first["target"], first["status"], first["bytes"]) == ("GET", '/all.rss?x="\\', 200, 6)
    assert first["userAgent"] == 'Reader "1"' and "userAgent" not in second
    assert (second["method"], second["status"], second["remote"]) == ("POST", 405, "127.0.0.1")


def test_a_port_that_is_taken(server, site, tmp_path):
    run = subprocess.run(
        [binary(), "serve", site, "--port", str(server.port), "--config", tmp_path / "outfeed.yml"],
        capture_output=True, text=True, timeout=20)
    assert run.returncode == 69
    assert run.stderr.startswith("outfeed: error: cannot listen on 127.0.0.1")


def test_a_folder_that_is_missing(site, tmp_path):
    run = subprocess.run([binary(), "serve", tmp_path / "none", "--port", "0"], capture_output=True, text=True, timeout=20)
    assert run.returncode == 66


def test_other_addresses(site, tmp_path):
    run = subprocess.run(
        [binary(), "serve", site, "--host", "no.such.host.invalid", "--port", "0"], capture_output=True, text=True, timeout=30)
    assert run.returncode == 69
    assert "no.such.host.invalid" in run.stderr


def test_loopback_only_by_default(server):
    name = socket.gethostbyname(socket.gethostname())
    if name.startswith("127."):
        pytest.skip("this machine has no other address")
    with pytest.raises(OSError):
        socket.create_connection((name, server.port), timeout=5)


def test_files_left_open(server):
    """No descriptor stays open, whatever was requested."""
    write(server.folder / "large.rss", b"x" * 2_000_000)
    targets = ["/all.rss", "/none", "/large.rss", "/../x", "/topics", "/pipe.rss", "/link.rss", "/healthz"]
    folder = f"/proc/{server.process.pid}/fd"

    def burst() -> None:
        with server.line() as line:
            for target in targets:
                line.ask(target, "Accept-Encoding: gzip")
                line.ask(target, "Range: bytes=1-2")
            line.ask("/large.rss", "Connection: close")
            assert line.is_at_end()

    burst()
    before = len(os.listdir(folder))
    for _ in range(20):
        burst()
    assert len(os.listdir(folder)) <= before + 2
