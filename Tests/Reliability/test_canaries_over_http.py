"""Held-back content appears in nothing sent over HTTP or recorded about it: responses, access log, pings, metrics."""

import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

import canaries
from canary_sandbox import ALL, EXPORT, CanarySandbox, assert_no
from canaries import MARK
from served import Server

RUN = [*EXPORT, *ALL, "--verbose", "--metrics", "outfeed.prom"]


class Hub:
    """A hub on loopback that stores every byte it receives, and accepts pings or not."""

    def __init__(self):
        self.takes, self.heard, hub = True, [], self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                hub.heard.append(f"{self.requestline}\n{self.headers}\n".encode() + body)
                self.send_response(204 if hub.takes else 503)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/hub"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def told(self) -> bytes:
        """Everything received since the last call."""
        heard, self.heard = b"\n".join(self.heard), []
        return heard


@pytest.fixture
def hub():
    hub = Hub()
    yield hub
    hub.server.shutdown()
    hub.server.server_close()


@pytest.fixture
def sandbox(tmp_path, hub) -> CanarySandbox:
    sandbox = CanarySandbox(tmp_path)
    with (tmp_path / "outfeed.yml").open("a") as file:
        file.write(f"hubs: [{hub.address}]\n")
    return sandbox


@pytest.fixture
def serve(sandbox):
    servers: list[Server] = []

    def start(*options: str) -> Server:
        log = sandbox.folder / f"access-{len(servers)}.log"
        servers.append(Server.start(sandbox.output, log, sandbox.folder / "outfeed.yml", *options))
        return servers[-1]

    yield start
    for server in servers:
        server.kill()


def publish(sandbox: CanarySandbox) -> None:
    """Publishes an article full of canaries, among others."""
    (sandbox.source / "changing.md").write_bytes(canaries.document("changing", {}, " x"))
    for number in range(20):
        (sandbox.source / f"other{number}.md").write_bytes(canaries.open_document(f"other {number}", " x"))
    sandbox.run(*RUN)


def everything(server: Server, paths: list[str]) -> bytes:
    """All responses for these paths and some others, with their fields, compressed or not."""
    said = []
    for path in [*(f"/{path}" for path in paths), "/", "/healthz", "/none", "/topics/", "/%", "/../corpus/changing.md"]:
        for fields in ([], ["Accept-Encoding: gzip"], ["Range: bytes=0-99999"], ["If-None-Match: *"]):
            reply = server.ask(path, *fields)
            body = gzip.decompress(reply.body) if reply["Content-Encoding"] == "gzip" else reply.body
            said += [f"{reply.status} {reply.reason} {reply.fields}".encode(), body]
        said.append(f"{server.ask(path, method='HEAD').fields} {server.ask(path, method='POST').fields}".encode())
    return b"\n".join(said)


@pytest.mark.parametrize("log", ["text", "json"])
def test_no_reply_and_no_line_of_the_log_tells_what_is_held_back(sandbox, serve, hub, log):
    canaries.write(sandbox.source)
    sandbox.say(*RUN)
    server = serve("--log-format", log)
    said = everything(server, [path for path in sandbox.files()])
    assert b"Open text" in said
    assert_no(MARK, said, "replies")
    assert server.end() == 0
    assert b"/all.rss" in server.log.read_bytes()
    assert_no(MARK, server.process.stderr.read(), "the server's stderr")
    sandbox.assert_silent()
    assert b"all.rss" in (told := hub.told())
    assert_no(MARK, told, "pings")


def test_what_is_held_back_is_like_what_never_was(sandbox, serve):
    """Guessing the name of a feed reveals nothing."""
    canaries.write(sandbox.source)
    sandbox.say(*RUN)
    server = serve()
    for kind in ("rss", "atom", "json", "html", "links.html", "rss.gz"):
        for folder in ("topics", "providers"):
            for name in (MARK, f"{MARK}.example", f"{MARK}-unpublished", f"{MARK}unpublished"):
                for method in ("GET", "HEAD"):
                    guessed = server.ask(f"/{folder}/{name}.{kind}", method=method)
                    never = server.ask(f"/{folder}/never.{kind}", method=method)
                    assert (guessed.status, guessed.body) == (never.status, never.body) == (404, never.body)
                    assert {**dict(guessed.fields), "Date": ""} == {**dict(never.fields), "Date": ""}


@pytest.mark.parametrize("change", [*canaries.HELD_BACK, "rejected", "deleted"])
def test_a_server_that_has_sent_it_sends_it_no_more(sandbox, serve, hub, change):
    """Cached files are dropped, hubs get no pings for removed feeds, and no file mentions them."""
    publish(sandbox)
    server, paths = serve(), [path for path in sandbox.files()]
    assert MARK.encode() in everything(server, paths).lower() and MARK.encode() in hub.told()
    kind, fields = canaries.CHANGES[change]
    document = sandbox.source / "changing.md"
    document.write_bytes(canaries.document("changing", fields, " x")) if kind == "document" else document.unlink()
    sandbox.take_back(*RUN)
    said = everything(server, paths)
    assert b"404 Not Found" in said and b"Open other" in said
    assert_no(MARK, said, "replies")
    assert b"open.rss" in (told := hub.told())
    assert_no(MARK, told, "pings")
    server.kill()
    server.log.unlink()  # it names what was asked for
    sandbox.assert_silent()


def test_notes_of_pings_forget_what_is_held_back(sandbox, hub):
    """A hub is down while an article is published, and still down when it is withdrawn."""
    hub.takes = False
    publish(sandbox)
    notes = sandbox.state / "pings"
    assert MARK.encode() in notes.read_bytes(), "the feeds of the article are to be told of"
    hub.told()
    (sandbox.source / "changing.md").write_bytes(canaries.document("changing", {"published": "false"}, " x"))
    sandbox.take_back(*RUN)
    assert b"open.rss" in notes.read_bytes()
    sandbox.assert_silent()
    hub.takes = True
    sandbox.say(*RUN)
    assert not notes.exists()
    assert b"open.rss" in (told := hub.told())
    assert_no(MARK, told, "pings")
    sandbox.assert_silent()
