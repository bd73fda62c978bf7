"""Hubs: named in every feed, and notified of changes over HTTP, as another program receives it."""

import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import feedparser
import pytest

import reading
from conftest import BASE, FORMATS, SITE, Workspace
from documents import document
from test_schemas import assert_valid

PAGES = [document(f"plain/{n}.md", {"topics": f"[Shared, Topic {n}]", "provider": f"{{domain: p{n}.example}}"})
         for n in range(3)]


class Hub:
    """A hub on loopback that responds with a status, or not at all."""

    def __init__(self):
        self.status, self.asked, hub = 204, [], self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                hub.asked.append((self.headers["Content-Type"], urllib.parse.parse_qs(body, strict_parsing=True)))
                if hub.status:
                    self.send_response(hub.status)
                    self.send_header("Location", "http://elsewhere.invalid/")
                    self.end_headers()

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/hub"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def told(self) -> list[str]:
        """The feeds for which it got pings since the last call."""
        asked, self.asked = self.asked, []
        assert all(kind == "application/x-www-form-urlencoded" and form["hub.mode"] == ["publish"]
                   and set(form) == {"hub.mode", "hub.url"} for kind, form in asked)
        return sorted(form["hub.url"][0] for _, form in asked)


@pytest.fixture
def hub():
    hub = Hub()
    yield hub
    hub.server.shutdown()
    hub.server.server_close()


@pytest.fixture
def pages(tmp_path, hub) -> Workspace:
    workspace = Workspace(tmp_path, f"hubs: [{hub.address}]\n{SITE}")
    workspace.put_all(PAGES)
    return workspace


def addresses(workspace: Workspace) -> list[str]:
    return sorted(BASE + str(path.relative_to(workspace.output)) for path in workspace.feeds())


def notes(workspace: Workspace) -> bool:
    return (workspace.folder / ".outfeed/pings").exists()


def test_every_feed_names_the_hub_and_is_valid(pages, hub):
    pages.export()
    assert_valid(pages)
    for path in pages.feeds():
        if path.suffix == ".json":
            assert reading.document(path)["hubs"] == [{"type": "WebSub", "url": hub.address}]
        else:
            links = feedparser.parse(path.read_bytes()).feed.links
            assert [link.href for link in links if link.rel == "hub"] == [hub.address]
            assert [link.href for link in links if link.rel == "self"] == [BASE + str(path.relative_to(pages.output))]


def test_hubs_change_nothing_but_the_lines_that_name_them(pages, tmp_path_factory, hub):
    pages.export()
    plain = Workspace(tmp_path_factory.mktemp("plain"))
    plain.put_all(PAGES)
    plain.export()
    assert pages.files().keys() == plain.files().keys()
    for path, data in pages.files().items():
        kind = path.rpartition(".")[2]
        lines = data.decode().splitlines()
        expected = plain.files()[path].decode().splitlines()
        more = {"rss": 1, "atom": 1, "json": 6}.get(kind, 0)
        assert len(lines) == len(expected) + more
        assert [line for line in lines if "hub" in line] == [] or kind in FORMATS
    assert plain.files()["all.rss"] == b"\n".join(
        line for line in pages.files()["all.rss"].split(b"\n") if b'rel="hub"' not in line)


def test_exactly_what_changed_is_told(pages, hub):
    summary = pages.export("--json").json
    assert hub.told() == addresses(pages)
    assert summary["pings"] == {"accepted": len(addresses(pages)), "failed": 0, "postponed": 0}
    pages.export()
    assert hub.told() == [] and not notes(pages)
    pages.put(PAGES[0].path, PAGES[0].data.replace(b"Article 0", b"Article zero"))
    pages.export()
    assert hub.told() == sorted(f"{BASE}{name}.{kind}" for kind in FORMATS
                                for name in ("all", "topics/shared", "topics/topic-0", "providers/p0.example"))


@pytest.mark.parametrize("status, reason", [
    (400, "it answered 400"), (503, "it answered 503"), (302, "it answered 302, and redirects are not followed"),
    (None, "it closed the connection"),
])
def test_what_failed_is_a_warning_and_told_by_the_next_run(pages, hub, status, reason):
    hub.status = status
    run = pages.export("--quiet")
    line, = run.err.splitlines()
    assert line.startswith(f"outfeed: warning: hub {hub.address} did not accept pings: {reason}")
    assert line.endswith(f"; {len(addresses(pages))} feeds wait for the next run")
    assert run.out == "" and notes(pages)
    hub.told()
    hub.status = 202
    run = pages.export("--quiet")
    assert (run.out, run.err) == ("", "")
    assert hub.told() == addresses(pages) and not notes(pages)


def test_a_hub_that_is_away_is_named_once(pages, hub):
    hub.server.shutdown()
    hub.server.server_close()
    line, = pages.export("--quiet").err.splitlines()
    assert f"hub {hub.address} did not accept pings: no connection (Connection refused); " in line
    assert pages.export("--quiet").err == "", "the hub is still away, which is no news"
    assert "did not accept pings" in pages.export().err
    assert pages.export("--quiet", "--dry-run").err == ""


def test_without_a_base_url_no_hub_is_told(pages, hub):
    run = pages.export(base=None)
    assert "no hub is notified" in run.err and hub.told() == []
    assert not [path for path, data in pages.files().items() if hub.address.encode() in data]
