"""Promise 8: whatever clients send, the server only responds with public files or with nothing, and keeps running."""

import socket
import threading
import time

import pytest

from served_site import MIB, ServedSite
from hostile_requests import DIRECT, ENDLESS, HIDDEN, HONEST, SMUGGLED, traversals
from served import Line


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    served = ServedSite(tmp_path_factory.mktemp("served"))
    yield served
    served.ask_honestly()
    served.end()
    assert b'"GET /hidden ' not in served.server.log.read_bytes()


def answers(served: ServedSite, data: bytes) -> list[int]:
    """The statuses of all responses to some bytes, after which nothing more is sent."""
    with Line(served.server.port) as line:
        statuses = []
        try:
            line.send(data)
            line.socket.shutdown(socket.SHUT_WR)
            while line.file.peek(1):
                if data.startswith(b"HEAD") and not statuses:
                    statuses.append(line.reply("HEAD").status)
                    continue
                reply = line.reply()
                served.assert_nothing_taken(data, reply)
                statuses.append(reply.status)
        except (ConnectionResetError, BrokenPipeError):
            pass
        return statuses


# --- Paths ---

def test_no_spelling_of_a_path_leads_out(served):
    targets = traversals() + DIRECT
    line, found = Line(served.server.port), 0
    for target in targets:
        reply = line.ask(target)
        served.assert_nothing_taken(target, reply)
        found += reply.status == 200
        if reply["Connection"] == "close":
            assert line.is_at_end()
            line.close()
            line = Line(served.server.port)
    line.close()
    served.ask_honestly()
    print(f"{len(targets)} targets, {len(set(targets))} different, {found} lead to a public file")


def test_the_secrets_are_where_the_spellings_lead(served):
    """If paths were resolved like in a file system, they would lead to secrets."""
    out = served.site.output
    for path in ("../secret", "../../secret", "topics/../../secret", ".secret", "link", "linked/secret",
                 "topics/linked.rss", ".outfeed-staging/secret", "topics/.secret", "../out2/secret"):
        assert (out / path).read_bytes() == b"nobody may see this"


# --- Requests within requests ---

@pytest.mark.parametrize("name", SMUGGLED)
def test_a_hidden_request_is_not_answered(served, name):
    """Neither at once nor piece by piece, however it is split."""
    data = SMUGGLED[name]
    assert len(answers(served, data)) <= 1
    head = len(data) - len(HIDDEN) if data.endswith(HIDDEN) else len(data) // 2
    for cut in (1, head - 2, head, head + 1, len(data) - 1):
        with Line(served.server.port) as line:
            try:
                line.send(data[:cut])
                # By the time of this response, the other connection's bytes have most likely been read.
                served.server.ask("/healthz")
                line.send(data[cut:])
                line.socket.shutdown(socket.SHUT_WR)
                rest = line.file.read()
            except (ConnectionResetError, BrokenPipeError):
                rest = b""
            assert rest.count(b"HTTP/1.1 ") <= 1, (cut, rest)


@pytest.mark.parametrize("name", HONEST)
def test_what_the_framing_says_is_answered(served, name):
    data, statuses = HONEST[name]
    assert answers(served, data) == statuses


# --- Lines without an end ---

def test_what_never_ends_is_cut_off(served):
    """Each client is refused or disconnected long before the timeout, and nothing of it is stored."""
    before, deadline = served.memory, time.monotonic() + 15
    lines: dict[Line, tuple[str, bytes]] = {}
    for name, (first, again) in [*ENDLESS.items()] * 4:
        line = Line(served.server.port, timeout=0.01)
        line.send(first)
        lines[line] = name, again * (16_384 // len(again))
    while lines:
        assert time.monotonic() < deadline, f"still read: {sorted({name for name, _ in lines.values()})}"
        for line, (_, piece) in [*lines.items()]:
            try:
                line.socket.send(piece)
            except TimeoutError:
                pass
            except OSError:
                line.close()
                del lines[line]
        served.ask_honestly()
    assert served.memory - before < 32 * MIB
    print(f"{4 * len(ENDLESS)} connections, {(served.memory - before) / MIB:.1f} MiB more in memory")


# --- Many requests on one connection ---

def test_ten_thousand_requests_at_once_are_answered_in_their_order(served):
    feed, count = served.public[b"/all.rss"], 10_000
    requests = b"".join(
        b"GET /all.rss?%d HTTP/1.1\r\nHost: a\r\nRange: bytes=%d-%d\r\n\r\n" % (n, n % 1_000, n % 1_000 + n % 7)
        if n % 5 else b"GET /none%d HTTP/1.1\r\nHost: a\r\n\r\n" % n for n in range(count))
    before = served.memory
    with Line(served.server.port) as line:
        # Sent by another thread, otherwise both sides would wait for each other to read.
        sender = threading.Thread(target=line.send, args=[requests])
        sender.start()
        for n in range(count):
            reply = line.reply()
            if n % 5:
                start, end = n % 1_000, n % 1_000 + n % 7
                assert (reply.status, reply.body) == (206, feed[start:end + 1]), n
                assert reply["Content-Range"] == f"bytes {start}-{end}/{len(feed)}"
            else:
                assert reply.status == 404, n
        sender.join()
    assert served.memory - before < 32 * MIB


def test_requests_of_those_who_read_no_answers_are_left_unread(served):
    """If nobody receives its responses, the server stops reading instead of storing them."""
    request = b"GET /all.rss HTTP/1.1\r\nHost: a\r\n\r\n" * 2_000
    before = served.memory
    lines = [Line(served.server.port, timeout=0.2, room=4_096) for _ in range(10)]
    sent = 0
    for line in lines:
        try:
            for _ in range(1_000):
                sent += line.socket.send(request)
        except TimeoutError:
            continue
        raise AssertionError("everything is taken in, though no answer is read")
    grown = served.memory - before
    assert grown < 64 * MIB
    served.ask_honestly()
    for line in lines:
        line.close()
    print(f"{sent / MIB:.0f} MiB of requests taken in from 10 who do not read, {grown / MIB:.1f} MiB more in memory")
