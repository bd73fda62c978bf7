"""Clients that know what every file may contain, and check everything they receive."""

import gzip
import hashlib
import random
import threading

from served import Line, Reply


class Versions:
    """The possible contents of each path, in the order of the states."""

    def __init__(self, *states: dict[str, bytes]):
        names = {name for state in states for name in state if not name.endswith(".gz")}
        self.bodies = {f"/{name}": [state.get(name) for state in states] for name in sorted(names)}
        if "/index.html" in self.bodies:
            self.bodies["/"] = self.bodies["/index.html"]

    @property
    def changing(self) -> list[str]:
        """The paths that exist in both states and differ."""
        return [path for path, bodies in self.bodies.items() if None not in bodies and len(set(bodies)) > 1]

    def which(self, path: str, body: bytes) -> int:
        assert body in self.bodies[path], f"{path}: {len(body)} bytes are neither old nor new"
        return self.bodies[path].index(body)


class VerifyingReader(threading.Thread):
    """Requests files in all possible ways until it is stopped; records what went wrong."""

    def __init__(self, port: int, versions: Versions, seed: int):
        super().__init__()
        self.port, self.versions, self.chance = port, versions, random.Random(seed)
        self.problems: list[str] = []
        self.replies, self.seen = 0, set()
        self.tags: dict[str, tuple[str, str]] = {}
        self.isOver = threading.Event()

    def run(self) -> None:
        try:
            while not self.isOver.is_set() and not self.problems:
                with Line(self.port) as line:
                    for _ in range(self.chance.randrange(1, 200)):
                        self._look(line, self.chance.choice(list(self.versions.bodies)))
                        # The exports need some processor time, too.
                        if self.isOver.wait(0.001):
                            return
        except Exception as error:  # noqa: BLE001
            self.problems.append(repr(error))

    def _look(self, line: Line, path: str) -> None:
        ways = [self._whole, self._whole, self._compressed, self._head, self._again, self._in_parts]
        self.chance.choice(ways)(line, path)

    def _ask(
            self, line: Line, path: str, *fields: str, method: str = "GET", statuses: tuple[int, ...] = (200,)
    ) -> Reply:
        reply = line.ask(path, *fields, method=method)
        self.replies += 1
        may_be_absent = None in self.versions.bodies[path]
        assert reply.status in statuses + ((404, 410) if may_be_absent else ()), f"{path}: {reply.status}"
        return reply

    def _verify(self, path: str, body: bytes, reply: Reply) -> None:
        self.seen.add((path, self.versions.which(path, body)))
        assert reply["ETag"] == tag_of(body), f"{path}: the tag of another version"

    def _whole(self, line: Line, path: str) -> None:
        reply = self._ask(line, path)
        if reply.status == 200:
            assert reply["Content-Encoding"] is None
            self._verify(path, reply.body, reply)
            self.tags[path] = reply["ETag"], reply["Last-Modified"]

    def _compressed(self, line: Line, path: str) -> None:
        reply = self._ask(line, path, "Accept-Encoding: gzip")
        if reply.status == 200:
            packed = reply["Content-Encoding"] == "gzip"
            self.seen.add((path, self.versions.which(path, gzip.decompress(reply.body) if packed else reply.body)))
            assert reply["ETag"] == tag_of(reply.body), f"{path}: the tag of another version"

    def _head(self, line: Line, path: str) -> None:
        reply = self._ask(line, path, method="HEAD")
        if reply.status == 200:
            fitting = {(tag_of(body), str(len(body))) for body in self.versions.bodies[path] if body is not None}
            assert (reply["ETag"], reply["Content-Length"]) in fitting, f"{path}: fields of two versions"

    def _again(self, line: Line, path: str) -> None:
        """Checks that the response is either the known version, or another complete one."""
        tag = self.tags.get(path, ("", ""))[0]
        reply = self._ask(line, path, f'If-None-Match: {tag or chr(34) * 2}', statuses=(200, 304))
        if reply.status == 304:
            assert reply["ETag"] == tag
        elif reply.status == 200:
            assert reply["ETag"] != tag
            self._verify(path, reply.body, reply)

    def _in_parts(self, line: Line, path: str) -> None:
        """Checks that the second part belongs to the same version as the first, or is all of another one."""
        cut = min(len(body) for body in self.versions.bodies[path] if body is not None) // 2
        first = self._ask(line, path, f"Range: bytes=0-{cut - 1}", statuses=(206,))
        if first.status != 206:
            return
        second = self._ask(line, path, f"Range: bytes={cut}-", f"If-Range: {first['ETag']}", statuses=(206, 200))
        if second.status == 206:
            self._verify(path, first.body + second.body, first)
            assert second["ETag"] == first["ETag"]
        elif second.status == 200:
            self._verify(path, second.body, second)


def tag_of(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:32]}"'
