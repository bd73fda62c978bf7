"""How every server must respond for the same files."""

import gzip
import urllib.parse

import pytest

FEEDS = ["/all.rss", "/topics/kept.atom", "/providers/kept.example.json"]
FILES = [*FEEDS, "/feeds.opml", "/index.html", "/pages.css", "/pages.js"]
POLICY = {"default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src https: http: data:",
          "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"}


@pytest.mark.parametrize("path, kind", [
    ("/all.rss", "application/rss+xml"), ("/topics/kept.rss", "application/rss+xml"),
    ("/all.atom", "application/atom+xml"), ("/providers/kept.example.atom", "application/atom+xml"),
    ("/all/2023.json", "application/feed+json"), ("/topics/kept/2023-01.json", "application/feed+json"),
    ("/all.json", "application/feed+json"), ("/topics/kept.json", "application/feed+json"),
    ("/providers/kept.example.json", "application/feed+json"), ("/feeds.opml", "text/x-opml"),
    ("/", "text/html"), ("/topics/kept.html", "text/html"),
    ("/pages.css", "text/css"), ("/pages.js", "text/javascript"),
])
@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_types(server, path, kind, encoding):
    answer = server.get(path, Accept_Encoding=encoding)
    assert answer.status == 200
    assert answer["Content-Type"].lower().replace("application/javascript", "text/javascript") == \
        f"{kind}; charset=utf-8"


@pytest.mark.parametrize("path", FILES)
def test_files_come_as_they_are_or_compressed(server, path):
    original = (server.site.output / path[1:]).read_bytes()
    plain, packed = server.get(path), server.get(path, Accept_Encoding="gzip")
    assert plain.body == original and plain["Content-Encoding"] is None
    assert gzip.decompress(packed.body) == original and packed["Content-Encoding"] == "gzip"
    assert plain["Vary"] == packed["Vary"] == "Accept-Encoding"
    assert int(packed["Content-Length"] or len(packed.body)) == len(packed.body)


@pytest.mark.parametrize("path", FILES)
@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_what_a_reader_has_is_not_sent_again(server, path, encoding):
    first = server.get(path, Accept_Encoding=encoding)
    assert first["ETag"] and first["Last-Modified"]
    for condition in ({"If_None_Match": first["ETag"]}, {"If_Modified_Since": first["Last-Modified"]},
                      {"If_None_Match": first["ETag"], "If_Modified_Since": first["Last-Modified"]}):
        again = server.get(path, Accept_Encoding=encoding, **condition)
        assert (again.status, again.body) == (304, b"")
    other = server.get(path, Accept_Encoding=encoding, If_None_Match='"other"')
    assert (other.status, other.body) == (200, first.body)


@pytest.mark.parametrize("path", FILES)
def test_headers(server, path):
    answer = server.get(path)
    assert answer["Cache-Control"] == "public, max-age=900"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/", "/index.html", "/all.html", "/topics/kept.html"])
def test_pages_may_do_little(server, path):
    policy = server.get(path)["Content-Security-Policy"]
    assert {part.strip() for part in policy.split(";")} == POLICY


def test_head_has_no_body(server):
    answer = server.get("/all.rss", method="HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert int(answer["Content-Length"]) == (server.site.output / "all.rss").stat().st_size


@pytest.mark.parametrize("path", [
    "/topics/old.rss", "/topics/old.atom", "/topics/old.json", "/topics/old.html", "/providers/old.example.rss",
])
def test_a_feed_that_its_owner_removed_is_gone(server, path):
    answer = server.get(path)
    assert answer.status == 410
    assert answer["Cache-Control"] is None or "public" not in answer["Cache-Control"]


@pytest.mark.parametrize("format", ["rss", "atom", "json", "html"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_feed_that_moved_sends_readers_to_its_new_address(server, format, method):
    new, old = (server.site.output / f"topics/{name}.{format}" for name in ("renamed", "moved"))
    assert new.read_bytes() == old.read_bytes(), "a copy, for servers that cannot redirect"
    answer = server.get(f"/topics/moved.{format}?utm=x", method=method)
    assert answer.status == 301
    location = urllib.parse.urljoin(f"{server.url}topics/moved.{format}", answer["Location"])
    assert location == f"{server.url}topics/renamed.{format}"
    assert server.get(f"/topics/renamed.{format}").body == new.read_bytes()


def test_a_feed_stands_whatever_the_list_of_moves_says(server):
    assert server.get("/providers/kept.example.rss").status == 200


@pytest.mark.parametrize("path", ["/topics/empty.rss", "/topics/empty.atom", "/providers/empty.example.json"])
def test_a_feed_without_articles_stands(server, path):
    answer = server.get(path)
    assert answer.status == 200 and b"Empty" not in answer.body


@pytest.mark.parametrize("path", [
    "/topics/never.rss", "/providers/never.example.json", "/topics/old.rss.gz", "/none.rss", "/topics/", "/providers/", "/none/kept.rss", "/all.rss/", "/all.txt",
])
def test_what_is_not_there_is_not_found(server, path):
    answer = server.get(path)
    assert answer.status == 404
    assert answer["Cache-Control"] is None or "public" not in answer["Cache-Control"]


@pytest.mark.parametrize("path", [
    "/.hidden", "/topics/.hidden.rss", "/.secret/all.rss", "/%2ehidden", "/topics/%2Ehidden.rss",
    "/../outfeed.yml", "/topics/../../outfeed.yml", "/%2e%2e/outfeed.yml", "/..%2foutfeed.yml", "/all.rss%00.html",
])
def test_what_is_not_for_readers_is_never_shown(server, path):
    for name in (".hidden", "topics/.hidden.rss", ".secret/all.rss"):
        file = server.site.output / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("secret")
    answer = server.get(path)
    assert answer.status >= 400
    assert b"secret" not in answer.body and b"source:" not in answer.body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_readers_change_nothing(server, method):
    answer = server.get("/all.rss", method=method, Content_Length="0")
    assert (answer.status, answer["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("path", ["/topics/old.rss", "/all.rss", "/"])
def test_before_the_first_export_no_feed_is_gone(empty, path):
    assert empty.get(path).status == 404
