"""Promise 8: however many clients are slow, silent or gone, others get responses, and nothing piles up."""

import os
import random
import resource
import socket
import statistics
import struct
import threading
import time
from collections.abc import Callable

import pytest

from served_site import LARGE, MIB, ServedSite
from hostile_requests import DIRECT, SMUGGLED
from served import Line
from site_of_two_states import seeded

SOAK = int(os.environ.get("OUTFEED_SOAK") or "0")
#: The maximum wait of a normal client; slow ones are disconnected after 30 seconds.
PROMPTLY = 10.0
REQUEST = b"GET /all.rss HTTP/1.1\r\nHost: a\r\n\r\n"
LARGE_REQUEST = REQUEST.replace(b"all", b"large")
#: By name: what slow clients send first, and what each of them does repeatedly.
SLOW = {
    "never ends its fields": (REQUEST[:-2], lambda line: line.send(b"X: y\r\n")),
    "never ends a body": (REQUEST[:-2] + b"Content-Length: 1000000\r\n\r\n", lambda line: line.send(b"x")),
    "reads byte by byte": (LARGE_REQUEST, lambda line: line.socket.recv(1)),
    "reads nothing": (LARGE_REQUEST * 3, lambda _: None),
}


@pytest.fixture
def many_files():
    """Raises the number of sockets that this process may have at once."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    yield hard - 200
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


class Crowd:
    """Slow clients in a thread of their own, each of which does a little from time to time."""

    def __init__(self, work: dict[Line, Callable[[Line], object]]):
        self.work, self.rounds, self.isOver = work, 0, threading.Event()
        self.thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        while not self.isOver.wait(0.05):
            self.rounds += 1
            for line, step in self.work.items():
                try:
                    step(line)
                except OSError:
                    pass

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.isOver.set()
        self.thread.join()
        for line in self.work:
            line.close()


def dropped(served: ServedSite, chance: random.Random) -> None:
    """A connection that ends somehow, in one of several ways."""
    target = chance.choice([b"/all.rss", b"/large.rss", b"/none", b"/all.rss.gz"])
    data = REQUEST.replace(b"/all.rss", target) * chance.choice([1, 1, 1, 20])
    line = Line(served.server.port, room=chance.choice([None, 4_096]))
    try:
        line.send(data[:chance.randrange(len(data) + 1)])
        if chance.random() < 0.5:
            line.send(data)
            line.socket.recv(chance.randrange(1, 100_000))
        if chance.random() < 0.3:
            line.socket.shutdown(socket.SHUT_WR)
    except OSError:
        pass  # refused: what was sent in two pieces is no request
    if chance.random() < 0.5:
        line.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    line.close()


def test_hundreds_of_slow_clients_hold_nobody_up(serve_site, many_files):
    served, count = serve_site(), min(1_000 if SOAK else 300, many_files // 10)
    served.lay_down_a_large_file()
    kept, before, work = served.server.line(), served.memory, {}
    for _ in range(count):
        for start, step in SLOW.values():
            line = Line(served.server.port, room=4_096)
            line.send(start)
            line.socket.setblocking(False)
            work[line] = step
    times: list[float] = []
    with Crowd(work) as crowd:
        end = time.monotonic() + (20 if SOAK else 4)
        while time.monotonic() < end:
            times += [served.ask_honestly(), served.ask_honestly(kept)]
            time.sleep(0.01)
        grown = served.memory - before
    assert crowd.rounds > 1
    assert max(times) < PROMPTLY
    assert grown < 128 * MIB
    print(f"{len(work)} slow ones, {len(times)} honest requests: median {statistics.median(times) * 1000:.1f} ms, "
          f"longest {max(times) * 1000:.0f} ms; {grown / MIB:.1f} MiB more in memory")


def test_thousands_of_idle_connections(serve_site, many_files):
    """Connected clients get responses meanwhile; new ones do as soon as the idle ones are disconnected."""
    served, count = serve_site("--patience", "4"), min(5_000, many_files // 2)
    served.ask_honestly()
    before, descriptors = served.memory, served.settled(0, 1)
    kept, idle, times, grown, most = served.server.line(), [], [], 0, 0
    for number in range(count):
        idle.append(Line(served.server.port))
        if number % 100 == 99:
            times.append(served.ask_honestly(kept))
            grown, most = max(grown, served.memory - before), max(most, served.descriptors - descriptors)
    newcomer = served.ask_honestly()
    # Connections beyond the limit are accepted when others are closed.
    assert max(times) < PROMPTLY and newcomer < PROMPTLY + 4
    assert most > count / 4
    assert grown < 200 * MIB
    assert served.settled(descriptors) <= descriptors
    assert all(line.is_at_end() for line in idle)
    for line in idle:
        line.close()
    served.ask_honestly()
    print(f"{count} idle, {most} of them taken in at once, {grown / MIB:.1f} MiB more in memory, "
          f"{grown / most / 1024:.1f} KiB each; honest requests at most {max(times) * 1000:.0f} ms, "
          f"a newcomer {newcomer:.2f} s")


def test_open_files_do_not_pile_up_for_those_who_read_nothing(serve_site):
    """Each client requests thousands of bytes of a large file, one by one, and causes at most one open file."""
    served, count = serve_site(), 4
    served.lay_down_a_large_file()
    before = served.descriptors
    part = LARGE_REQUEST[:-2] + b"Range: bytes=0-0\r\n\r\n"
    lines = [served.server.line(timeout=0.2, room=4_096) for _ in range(count)]
    for line in lines:
        with pytest.raises(TimeoutError):
            for _ in range(200):
                line.socket.send(part * 1_000)
    opened = served.descriptors - before
    assert opened <= 2 * count + 2
    served.ask_honestly()
    print(f"{count} connections, {opened} files open")


def test_parts_of_large_files_are_sent_in_order(serve_site):
    served = serve_site()
    data = bytes(range(251)) * 8_000
    (served.site.output / "large.rss").write_bytes(data)
    part = LARGE_REQUEST[:-2] + b"Range: bytes=%d-%d\r\n\r\n"
    with Line(served.server.port) as line:
        line.send(b"".join(part % (n, n + 9) + REQUEST for n in range(1_000)))
        for n in range(1_000):
            assert line.reply().body == data[n:n + 10], n
            assert line.reply().body == served.public[b"/all.rss"], n


def test_thousands_of_connections_dropped_midway(serve_site):
    served, chance, count = serve_site(), seeded(), 30_000 if SOAK else 3_000
    served.lay_down_a_large_file()
    kept = served.server.line()
    served.ask_honestly(kept)
    for _ in range(300):
        dropped(served, chance)
    before, descriptors = served.memory, served.settled(0, 3)
    times = []
    for number in range(count):
        dropped(served, chance)
        if number % 100 == 0:
            times += [served.ask_honestly(kept), served.ask_honestly()]
    assert max(times) < PROMPTLY
    left = served.settled(descriptors)
    assert left <= descriptors, "descriptors stay open"
    grown = served.memory - before
    assert grown < 24 * MIB
    print(f"{count} dropped; {left} files open, {descriptors} before; {grown / MIB:.1f} MiB more in memory; "
          f"honest requests at most {max(times) * 1000:.0f} ms")


def test_memory_and_open_files_stay_as_they_are(serve_site):
    """Rounds of everything at once: later rounds never take more than the first ones."""
    served, chance, rounds = serve_site("--patience", "2"), seeded(), 60 if SOAK else 5
    served.lay_down_a_large_file()
    taken: list[int] = []
    descriptors = served.settled(0, 1)
    for _ in range(rounds):
        slow = [Line(served.server.port, room=4_096) for _ in range(100)]
        for line in slow:
            line.send(chance.choice([b"", REQUEST[:9], REQUEST * 100, LARGE_REQUEST]))
        for target in DIRECT:
            reply = served.server.ask(target)
            served.assert_nothing_taken(target, reply)
        for data in SMUGGLED.values():
            with Line(served.server.port) as line:
                line.send(data)
        for _ in range(200):
            dropped(served, chance)
        with Line(served.server.port) as line:
            line.send(REQUEST * 500)
            assert all(line.reply().body == served.public[b"/all.rss"] for _ in range(500))
        for line in slow:
            line.close()
        assert served.settled(descriptors) <= descriptors
        taken.append(served.memory)
    assert taken[-1] - taken[1] < 8 * MIB, [f"{size / MIB:.1f}" for size in taken]
    assert len((served.site.output / "large.rss").read_bytes()) == LARGE
    print("MiB in memory after each round: " + ", ".join(f"{size / MIB:.1f}" for size in taken) + f"; at the peak "
          f"{served.peak / MIB:.1f}; {served.descriptors} files open")
