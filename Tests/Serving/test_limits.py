"""Clients that request too much, too slowly or too often."""

import socket
import time

import pytest
from conftest import Line, write


@pytest.mark.parametrize("length", [8_100, 20_000, 100_000, 1_000_000])
def test_long_target(server, length):
    with server.line() as line:
        reply = line.ask("/" + "x" * length)
        assert reply.status == 414
        assert reply["Connection"] == "close"
        assert line.is_at_end()


def test_target_of_allowed_length(server):
    assert server.ask("/all.rss?" + "x" * 7_900).status == 200


@pytest.mark.parametrize("fields", [
    ["X: " + "x" * 20_000], ["X: " + "x" * 1_000_000], [f"X{n}: " + "x" * 1_000 for n in range(80)],
    [f"X{n}: x" for n in range(200)], ["x" * 20_000 + ": x"],
    ["X:" + " " * 1_000_000],
])
def test_large_fields(server, fields):
    with server.line() as line:
        reply = line.ask("/all.rss", *fields)
        assert reply.status == 431
        assert line.is_at_end()


@pytest.mark.parametrize(("request_bytes", "status"), [
    (b"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400), (b"GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
    (b"GET / HTTP/1.1\r\nHost: x@y\r\n\r\n", 400), (b"GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", 400),
    (b"GET / HTTP/1.1\r\nHost: a:123456\r\n\r\n", 400), (b"GET / HTTP/1.1\r\nHost: a:b\r\n\r\n", 400),
    (b"GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 400),
    (b"GET / HTTP/1.1\r\n\r\n", 400), (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
    (b"nonsense\r\n\r\n", 400), (b"GET /\r\n\r\n", 400), (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03", 400),
    (b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n", 400),
    (b"GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400), (b"GET / HTTP/3.0\r\nHost: a\r\n\r\n", 505),
])
def test_what_is_no_request(server, request_bytes, status):
    with server.line() as line:
        line.send(request_bytes)
        # Nobody uses HTTP/0.9 any more, so any refusal will do.
        assert line.head().status in {status, 400, 505}
    assert server.ask("/all.rss").status == 200


def test_body_is_not_read_for_long(server):
    with server.line() as line:
        line.send("POST /all.rss HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\nExpect: 100-continue\r\n\r\n")
        assert line.reply().status == 405
        assert line.is_at_end()
    with server.line() as line:
        line.send("GET /all.rss HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbodyGET / HTTP/1.1\r\nHost: a\r\n\r\n")
        assert line.reply().body == b"<rss/>"
        assert line.is_at_end()


def test_upgrades_are_not_taken_up(server):
    reply = server.ask("/all.rss", "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABk")
    assert (reply.status, reply.body) == (200, b"<rss/>")


def test_older_clients(server):
    with server.line() as line:
        line.send("GET /all.rss HTTP/1.0\r\n\r\n")
        assert line.reply().body == b"<rss/>"
        assert line.is_at_end()
    with server.line() as line:
        for _ in range(2):
            line.send("GET /all.rss HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            reply = line.reply()
            assert (reply.body, reply["Connection"]) == (b"<rss/>", "keep-alive")


def test_close_when_asked(server):
    with server.line() as line:
        assert line.ask("/all.rss", "Connection: close")["Connection"] == "close"
        assert line.is_at_end()


def test_half_closed_connections_get_their_answers(server):
    with server.line() as line:
        line.send("GET /all.rss HTTP/1.1\r\nHost: a\r\n\r\n" * 3)
        line.socket.shutdown(socket.SHUT_WR)
        assert [line.reply().body for _ in range(3)] == [b"<rss/>"] * 3
        assert line.is_at_end()


def test_pipelining_keeps_the_order(server):
    write(server.folder / "large.rss", b"x" * 3_000_000)
    targets = ["/all.rss", "/none", "/all.atom", "/large.rss", "/"] * 20
    sizes = [6, 14, 7, 3_000_000, 13] * 20
    with server.line() as line:
        line.send("".join(f"GET {target} HTTP/1.1\r\nHost: a\r\n\r\n" for target in targets))
        assert [len(line.reply().body) for _ in targets] == sizes


def test_requests_byte_by_byte(server):
    with server.line() as line:
        for byte in b"GET /all.rss HTTP/1.1\r\nHost: a\r\n\r\n":
            line.send(bytes([byte]))
        assert line.reply().body == b"<rss/>"


def test_slow_clients(start, site):
    """Each is disconnected after a second: silent ones, endless ones, slow ones, and those that do not read."""
    server = start(site, "--patience", "1")
    size = 16_000_000  # more than sockets hold between them
    write(site / "large.rss", b"x" * size)
    with server.line() as line:  # so that its entity tag is known
        assert line.ask("/large.rss", method="HEAD").status == 200
    silent, unfinished, idle, trickling = (server.line() for _ in range(4))
    deaf = server.line(room=65_536)
    unfinished.send("GET /all.rss HTTP/1.1\r\nHost:")
    assert idle.ask("/all.rss").status == 200
    deaf.send("GET /large.rss HTTP/1.1\r\nHost: a\r\n\r\n")
    begin = time.monotonic()
    trickling.send("GET /all.rss HTTP/1.1\r\n")
    with pytest.raises(OSError):
        while time.monotonic() - begin < 15:
            trickling.send("X: y\r\n")
            time.sleep(0.1)
    assert time.monotonic() - begin < 10
    assert silent.is_at_end()
    assert idle.is_at_end()
    assert unfinished.reply().status == 408
    assert unfinished.is_at_end()
    deaf.socket.settimeout(10)
    received = 0
    try:
        while data := deaf.socket.recv(1 << 20):
            received += len(data)
    except ConnectionResetError:
        pass
    assert received < size


def test_slow_readers_that_go_on_reading_get_everything(start, site):
    server = start(site, "--patience", "0.5")
    write(site / "large.rss", b"x" * 8_000_000)
    line = server.line(room=65_536)
    line.send("GET /large.rss HTTP/1.1\r\nHost: a\r\n\r\n")
    assert line.head().status == 200
    received = 0
    for _ in range(16):
        received += len(line.file.read(500_000))
        time.sleep(0.1)
    assert received == 8_000_000


def test_more_connections_than_allowed_wait(start, site):
    server = start(site, "--connections", "3")
    lines = [server.line() for _ in range(3)]
    assert [line.ask("/all.rss").status for line in lines] == [200] * 3
    with Line(server.port, timeout=0.5) as late:
        with pytest.raises(TimeoutError):
            late.ask("/all.rss")
    with Line(server.port) as late:
        late.send("GET /all.rss HTTP/1.1\r\nHost: a\r\n\r\n")
        lines[0].close()
        lines[1].close()
        assert late.reply().status == 200
