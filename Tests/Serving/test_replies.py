"""Responses: types, validators, compression, ranges."""

import gzip
import hashlib
import os
from email.utils import parsedate_to_datetime

import pytest
from conftest import DATE, write

TYPES = {
    "/all.rss": "application/rss+xml; charset=utf-8",
    "/all.atom": "application/atom+xml; charset=utf-8",
    "/all.json": "application/feed+json; charset=utf-8",
    "/feeds.opml": "text/x-opml; charset=utf-8",
    "/index.html": "text/html; charset=utf-8",
    "/": "text/html; charset=utf-8",
    "/pages.css": "text/css; charset=utf-8",
    "/pages.js": "text/javascript; charset=utf-8",
}


@pytest.mark.parametrize("target", TYPES)
def test_get_and_head(server, target):
    get, head = server.ask(target), server.ask(target, method="HEAD")
    assert get.status == head.status == 200
    assert get["Content-Type"] == TYPES[target]
    assert get["Cache-Control"] == "public, max-age=900"
    assert get["Access-Control-Allow-Origin"] == "*"
    assert get["X-Content-Type-Options"] == "nosniff"
    assert get["Vary"] == "Accept-Encoding"
    assert get["Last-Modified"] == DATE
    assert get["Accept-Ranges"] == "bytes"
    assert get["ETag"] == f'"{hashlib.sha256(get.body).hexdigest()[:32]}"'
    assert (get["Content-Security-Policy"] is not None) == (TYPES[target].startswith("text/html"))
    names = [name for name, _ in get.fields]
    assert names == [name for name, _ in head.fields]
    assert [v for n, v in get.fields if n != "Date"] == [v for n, v in head.fields if n != "Date"]


def test_a_file_from_the_future(server):
    os.utime(server.folder / "all.rss", (2**32, 2**32))
    reply = server.ask("/all.rss")
    assert parsedate_to_datetime(reply["Last-Modified"]) <= parsedate_to_datetime(reply["Date"])


def test_links(server):
    assert server.ask("/topics/ai.rss")["Link"] == '<https://feeds.example.org/topics/ai.rss>; rel="self"'
    assert server.ask("/")["Link"] is None


TAG, OTHER = "TAG", '"0"'
EARLIER, LATER = "Sun, 06 Nov 1994 08:49:36 GMT", "Mon, 07 Nov 1994 00:00:00 GMT"


@pytest.mark.parametrize("coding", [None, "gzip"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(("none_match", "since", "status"), [
    (None, None, 200), (TAG, None, 304), (f"W/{TAG}", None, 304), (f"{OTHER}, {TAG}", None, 304),
    ("*", None, 304), (OTHER, None, 200), (None, DATE, 304), (None, LATER, 304), (None, EARLIER, 200),
    (None, "Sunday, 06-Nov-94 08:49:37 GMT", 304), (None, "Sun Nov  6 08:49:37 1994", 304),
    (None, "nonsense", 200), (OTHER, DATE, 200), (OTHER, LATER, 200), (TAG, EARLIER, 304), (TAG, DATE, 304),
])
def test_conditions(server, coding, method, none_match, since, status):
    with server.line() as line:
        accept = [f"Accept-Encoding: {coding}"] if coding else []
        tag = line.ask("/all.rss", *accept)["ETag"]
        fields = list(accept)
        if none_match:
            fields.append(f"If-None-Match: {none_match.replace(TAG, tag)}")
        if since:
            fields.append(f"If-Modified-Since: {since}")
        reply = line.ask("/all.rss", *fields, method=method)
        assert reply.status == status
        assert reply["ETag"] == tag
        assert reply["Last-Modified"] == DATE
        assert reply["Cache-Control"] and reply["Vary"] and reply["Date"]
        if status == 304:
            assert reply["Content-Type"] is None and reply["Content-Length"] is None
        # The connection is in the right state: nothing is left over from a body.
        assert line.ask("/all.atom").body == b"<feed/>"


@pytest.mark.parametrize(("accept", "packed"), [
    ("gzip", True), ("gzip, deflate, br", True), ("br, gzip;q=0.5", True), ("*", True),
    ("gzip;q=0", False), ("gzip;q=0, *", False), ("identity", False), ("*;q=0", False), ("", False),
])
def test_compression(server, accept, packed):
    reply = server.ask("/all.rss", f"Accept-Encoding: {accept}")
    assert reply["Vary"] == "Accept-Encoding"
    assert (reply["Content-Encoding"] == "gzip") == packed
    assert (gzip.decompress(reply.body) if packed else reply.body) == b"<rss/>"
    plain = server.ask("/all.rss")
    assert (reply["ETag"] == plain["ETag"]) == (not packed)
    assert reply["Content-Type"] == plain["Content-Type"]


def test_a_sibling_of_another_time_is_not_sent(server):
    write(server.folder / "all.rss", b"<new/>", 784_111_999)
    assert server.ask("/all.rss", "Accept-Encoding: gzip").body == b"<new/>"


@pytest.mark.parametrize(("asked", "status", "body", "place"), [
    ("bytes=0-0", 206, b"<", "bytes 0-0/6"), ("bytes=1-", 206, b"rss/>", "bytes 1-5/6"),
    ("bytes=-2", 206, b"/>", "bytes 4-5/6"), ("bytes=2-99", 206, b"ss/>", "bytes 2-5/6"),
    ("bytes=6-", 416, None, "bytes */6"), ("bytes=-0", 416, None, "bytes */6"),
    ("bytes=0-1,3-4", 200, b"<rss/>", None), ("bytes=3-1", 200, b"<rss/>", None), ("x=0-1", 200, b"<rss/>", None),
])
def test_ranges(server, asked, status, body, place):
    reply = server.ask("/all.rss", f"Range: {asked}")
    assert (reply.status, reply["Content-Range"]) == (status, place)
    assert body is None or reply.body == body


def test_ranges_of_the_same_version_only(server):
    tag = server.ask("/all.rss")["ETag"]
    for validator, status in ((tag, 206), ('"0"', 200), (f"W/{tag}", 200), (DATE, 206), (LATER, 200)):
        assert server.ask("/all.rss", "Range: bytes=0-1", f"If-Range: {validator}").status == status


def test_a_large_file(server):
    data = bytes(range(256)) * 12_000
    write(server.folder / "large.rss", data)
    with server.line() as line:
        reply = line.ask("/large.rss")
        assert reply.body == data
        assert reply["ETag"] == f'"{hashlib.sha256(data).hexdigest()[:32]}"'
        assert line.ask("/large.rss", "Range: bytes=2000000-2000099").body == data[2_000_000:2_000_100]
        assert line.ask("/large.rss", method="HEAD")["Content-Length"] == str(len(data))
        assert line.ask("/large.rss", f"If-None-Match: {reply['ETag']}").status == 304


def test_no_range_of_head_and_no_empty_file(server):
    assert server.ask("/all.rss", "Range: bytes=0-0", method="HEAD").status == 200
    write(server.folder / "empty.rss", b"")
    reply = server.ask("/empty.rss")
    assert (reply.status, reply.body, reply["Content-Length"]) == (200, b"", "0")
    assert server.ask("/empty.rss", "Range: bytes=0-").status == 416


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND"])
def test_other_methods(server, method):
    for target in ("/all.rss", "/none", "/"):
        reply = server.ask(target, method=method)
        assert (reply.status, reply["Allow"]) == (405, "GET, HEAD")


def test_health(server):
    assert server.ask("/healthz").body == b"ok\n"
    server.folder.rename(server.folder.parent / "elsewhere")
    assert server.ask("/healthz").status == 503
    assert server.ask("/all.rss").status == 404
    (server.folder.parent / "elsewhere").rename(server.folder)
    assert server.ask("/healthz").status == 200
