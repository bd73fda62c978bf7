"""Only files in the folder are served, whatever the request."""

from urllib.parse import urljoin

import pytest
from conftest import SECRET, write

SPELLINGS = [
    "/../secret", "/../../secret", "/topics/../../secret", "/./../secret", "/..//secret", "//../secret",
    "/%2e%2e/secret", "/%2E%2E/secret", "/.%2e/secret", "/%2e./secret", "/%2e%2e%2fsecret", "/..%2fsecret",
    "/..%2Fsecret", "/%2f..%2fsecret", "/topics/%2e%2e/%2e%2e/secret", "/topics%2f..%2f..%2fsecret",
    "/%252e%252e/secret", "/%252e%252e%252fsecret", "/..%252fsecret", "/..%5csecret", "/..\\secret",
    "/%5c..%5csecret", "/%c0%ae%c0%ae/secret", "/%c0%ae%c0%ae%c0%afsecret", "/%e0%80%ae%e0%80%ae/secret",
    "/%uff0e%uff0e/secret", "/..%00/secret", "/..;/secret", "/.../secret", "/..%c0%afsecret",
    "/all.rss/../../secret", "/all.rss%00.html", "/%00", "/secret%00", "/../secret?x", "/../secret;x",
    "/?/../secret", "/x/?/../../secret", "http://localhost/../secret", "http://localhost/%2e%2e/secret",
    "http://../secret", "/.hidden", "/%2ehidden", "/.outfeed/manifest", "/%2eoutfeed%2fmanifest",
    "/topics/.hidden.rss", "/topics/%2ehidden.rss", "/./.hidden", "/link.rss", "/absolute.rss",
    "/folder/all.rss", "/inside.rss", "/pipe.rss", "/topics", "/topics/", "/topics/ai", "/topics//ai.rss",
    "//all.rss", "/all.rss/", "//localhost/../secret", "/public/all.rss", "/../public2/all.rss",
]


def test_no_spelling_leads_out(server):
    with server.line() as line:
        for target in SPELLINGS:
            reply = line.ask(target)
            assert reply.status in (200, 400, 404), target
            assert SECRET not in reply.body, target
            # A query is not part of the path: this requests the page.
            assert reply.status != 200 or target == "/?/../secret", target


def test_absolute_paths_of_the_file_system(server, tmp_path):
    for target in (f"{tmp_path}/secret", f"/{tmp_path}/secret", f"file://{tmp_path}/secret", "/etc/passwd"):
        reply = server.ask(target)
        assert reply.status in (400, 404)
        assert b"root:" not in reply.body and SECRET not in reply.body


@pytest.mark.parametrize("target", ["/%", "/%4", "/%zz", "*", "all.rss", "ftp://x/all.rss"])
def test_malformed_targets(server, target):
    assert server.ask(target).status == 400


@pytest.mark.parametrize("raw", [b"/all\x00.rss", b"/\xff", b"/a b", b"/all.rss\x01"])
def test_bytes_that_no_target_has(server, raw):
    assert server.ask(raw).status in (400, 404)


def test_absolute_form_and_queries(server):
    for target in ("http://localhost/all.rss", "HTTP://feeds.example.org/all.rss?x", "/all.rss?a=b", "/%61ll.rss"):
        assert server.ask(target).body == b"<rss/>"


def test_a_link_that_appears_later_is_not_followed(server, tmp_path):
    """A served folder is moved away and replaced with a link to it."""
    assert server.ask("/topics/ai.rss").status == 200
    (server.folder / "topics").rename(tmp_path / "moved")
    (server.folder / "topics").symlink_to(tmp_path / "moved")
    assert server.ask("/topics/ai.rss").status == 404


def test_gone_and_missing(server):
    assert server.ask("/topics/old.rss").status == 410
    assert server.ask("/topics/none.rss").status == 404
    write(server.folder / "topics/old.rss", b"<rss>again</rss>")
    assert server.ask("/topics/old.rss").body == b"<rss>again</rss>"


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("has_copy", [True, False])
def test_moved(server, method, has_copy):
    if has_copy:
        write(server.folder / "topics/was.rss", b"<rss>ai</rss>")
    for suffix in ("", ".gz"):
        reply = server.ask(f"/topics/was.rss{suffix}?utm=x", method=method)
        assert reply.status == 301
        assert urljoin("https://feeds.example.org/topics/was.rss", reply["Location"]) == \
            f"https://feeds.example.org/topics/ai.rss{suffix}"
    assert server.ask("/topics/lost.rss").status == 404, "nothing is at its new address"
    (server.folder.parent / "state" / "moved").unlink()
    assert server.ask("/topics/was.rss", method=method).status == (200 if has_copy else 404)
