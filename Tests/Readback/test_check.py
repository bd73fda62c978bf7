"""`outfeed check` with files that are missing or never end, and with servers that do each thing wrong."""

import gzip
import os
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

FEED = ('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>'
        '<title>News</title><link>https://example.com/</link><description>What is new.</description>'
        '<atom:link rel="self" href="{address}" type="application/rss+xml"/>'
        '<item><title>One</title><guid>https://example.com/1</guid></item></channel></rss>')
WRONG = "<rss version='2.0'><channel/></rss>"
RIGHT = {"Content-Type": "application/rss+xml; charset=utf-8", "ETag": '"1"', "Cache-Control": "max-age=900"}


class Server:
    """A server on this machine; `answers` maps a path to a status, fields and a body."""

    def __init__(self):
        self.answers, self.requests = {}, []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                outer.requests.append((self.path, dict(self.headers)))
                status, fields, body = outer.answers.get(self.path, (404, {}, b"no"))
                tag = fields.get("ETag")
                if status == 200 and tag and self.headers["If-None-Match"] == tag and "X-Forgets" not in fields:
                    status, body = 304, b""
                self.send_response(status)
                for name, value in fields.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                try:
                    self.wfile.write(body)
                except OSError:
                    pass

            def log_message(self, *_):
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.http.serve_forever, daemon=True).start()
        self.base = f"http://127.0.0.1:{self.http.server_port}"

    def feed(self, path, status=200, body=None, **changes):
        fields = {k: v for k, v in (RIGHT | {k.replace("_", "-"): v for k, v in changes.items()}).items() if v}
        self.answers[path] = (status, fields, body if body is not None else self.text(path))
        return self.base + path

    def text(self, path):
        return FEED.format(address=self.base + path).encode()


@pytest.fixture
def server():
    server = Server()
    yield server
    server.http.shutdown()
    server.http.server_close()


def rules(run):
    return [line.rsplit("[", 1)[1].rstrip("]") for line in run.out.splitlines() if line.endswith("]")]


def check(workspace, *arguments):
    return workspace.run("check", "--allow-private", *arguments)


def test_a_missing_file_does_not_end_the_run(workspace):
    (workspace.folder / "bad.rss").write_text(WRONG)
    (workspace.folder / "good.rss").write_text(FEED.format(address="https://example.com/good.rss"))
    run = workspace.run("check", "none.rss", "good.rss")
    assert run.code == 66 and "none.rss: cannot be read" in run.err and "1 file: 0 errors" in run.out
    run = workspace.run("check", "bad.rss", "none.rss")
    assert run.code == 65 and "none.rss" in run.err and "rss-channel-title" in rules(run)


def test_a_pipe_that_nobody_writes_to_ends(workspace):
    os.mkfifo(workspace.folder / "pipe.rss")
    start = time.monotonic()
    run = workspace.run("check", "pipe.rss")
    assert run.code == 66 and "no data from this pipe" in run.err and 8 < time.monotonic() - start < 30


def test_a_pipe_with_a_writer_is_read(workspace):
    path = workspace.folder / "pipe.rss"
    os.mkfifo(path)
    writer = threading.Thread(target=lambda: path.write_text(FEED.format(address="https://example.com/a")))
    writer.start()
    run = workspace.run("check", "pipe.rss")
    writer.join()
    assert run.code == 0 and "1 file: 0 errors, 0 warnings" in run.out


def test_feeds_of_a_folder_are_compared(workspace):
    folder = workspace.folder / "feeds"
    folder.mkdir()
    for name in ["all", "news"]:
        (folder / f"{name}.rss").write_text(FEED.format(address="https://example.com/all.rss") + f"<!-- {name} -->")
    run = workspace.run("check", "feeds")
    assert run.code == 0 and rules(run) == ["self-link-shared"] and run.out.startswith("feeds/news.rss:2:")
    assert rules(workspace.run("check", "--ignore", "self-link-shared", "feeds")) == []


def test_a_feed_served_well_has_no_findings(workspace, server):
    run = check(workspace, server.feed("/feed"))
    assert run.code == 0 and "1 file: 0 errors, 0 warnings" in run.out
    (_, first), (_, second) = server.requests
    assert "Cookie" not in first and "Authorization" not in first and second["If-None-Match"] == '"1"'


@pytest.mark.parametrize("changes, expected", [
    ({"Content_Type": "text/html"}, "http-type"), ({"Content_Type": None}, "http-type"),
    ({"Content_Type": "text/xml"}, "http-type-general"),
    ({"Content_Type": "application/rss+xml; charset=ISO-8859-1"}, "http-charset"),
    ({"ETag": None}, "http-validator"), ({"X_Forgets": "1"}, "http-conditional"),
    ({"Cache_Control": None}, "http-caching"), ({"Cache_Control": "no-store"}, "http-caching"),
    ({"status": 404}, "http-status"), ({"status": 500}, "http-status"),
], ids=str)
def test_what_a_server_does_wrong_is_told(workspace, server, changes, expected):
    run = check(workspace, server.feed("/feed", **changes))
    assert rules(run) == [expected], run.out
    assert f"{server.base}/feed:1:1: " in run.out


def test_compression_is_told_and_undone(workspace, server):
    body = server.text("/feed").replace(b"What is new.", b"What is new. " * 300)
    assert rules(check(workspace, server.feed("/feed", body=body))) == ["http-compression"]
    assert rules(check(workspace, server.feed("/feed", body=gzip.compress(body), Content_Encoding="gzip"))) == []
    run = check(workspace, server.feed("/feed", body=body, Content_Encoding="gzip"))
    assert run.code == 66 and "not compressed as its Content-Encoding says" in run.err


def test_redirects_are_followed_and_judged(workspace, server):
    server.feed("/feed")
    assert rules(check(workspace, server.feed("/old", status=301, Location="/feed"))) == []
    assert rules(check(workspace, server.feed("/now", status=302, Location=server.base + "/feed"))) == ["http-redirect"]
    for number in range(9):
        server.feed(f"/{number}", status=301, Location=f"/{number + 1}")
    run = check(workspace, server.base + "/0")
    assert run.code == 66 and "more than 5 redirects" in run.err
    for target in ["file:///etc/passwd", "ftp://example.com/", "https://a:b@example.com/"]:
        run = check(workspace, server.feed("/away", status=301, Location=target))
        assert run.code == 66 and "cannot be followed" in run.err


def test_a_self_link_elsewhere_is_told(workspace, server):
    server.feed("/other")
    run = check(workspace, server.feed("/feed", body=server.text("/other")))
    assert rules(run) == ["http-self-link"] and run.code == 0


def test_private_addresses_are_not_connected_to(workspace, server):
    address = server.feed("/feed")
    for name in [address, address.replace("127.0.0.1", "localhost")]:
        run = workspace.run("check", name)
        assert run.code == 66 and "--allow-private" in run.err
    assert not server.requests


def test_a_body_larger_than_the_limit_is_not_read(workspace, server):
    bomb = gzip.compress(b" " * 50_000_000)
    run = check(workspace, "--max-size", "100000", server.feed("/feed", body=bomb, Content_Encoding="gzip"))
    assert run.code == 65 and rules(run)[-1] == "too-large"


def test_an_address_is_checked_alone(workspace, server):
    run = check(workspace, server.feed("/feed"), "other.rss")
    assert run.code == 64 and not server.requests
    assert workspace.run("check", "http://127.0.0.1:1/").code == 66
