"""The programs in Examples/, built and run by somebody who copies them."""

import os
import re
import signal
import subprocess
import urllib.request
from pathlib import Path

import feedparser
import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "Examples"
ARTICLES = ROOT / "Sources/Syndication/Syndication.docc"
# Shared with the program, so that what they have in common is built once.
SCRATCH = ROOT / ".build"


def swift(command: str, example: str, *options: str) -> str:
    built = subprocess.run(
        ["swift", command, "--package-path", EXAMPLES / example, "--scratch-path", SCRATCH, *options],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert built.returncode == 0, built.stdout[-4000:]
    return built.stdout


def program(example: str) -> Path:
    swift("build", example, "--product", example)
    return Path(swift("build", example, "--show-bin-path").splitlines()[-1]) / example


def test_a_feed_from_code(tmp_path):
    lines = subprocess.check_output([program("FeedFromCode")], cwd=tmp_path, text=True).splitlines()
    types = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
    for line, (ending, media_type) in zip(lines, types.items(), strict=True):
        file = tmp_path / f"talks.{ending}"
        assert line == f"{file.name}: {file.stat().st_size} bytes of {media_type}"
        feed = feedparser.parse(file.read_bytes())
        if ending != "json":
            assert (feed.bozo, feed.feed.title, feed.entries[0].title) == (False, "Talks", "How feeds began")
            assert feed.entries[0].enclosures[0].href == "https://example.org/1.mp3"
            assert "<em>RSS 0.90</em>" in feed.entries[0].content[0].value


def test_a_route(tmp_path):
    server = subprocess.Popen(
        [program("FeedRoute")], env={**os.environ, "PORT": "0"}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True)
    try:
        port = next(found[1] for line in server.stdout if (found := re.search(r"listening on 127\.0\.0\.1:(\d+)", line)))
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/feed.atom") as response:
            assert response.headers["Content-Type"] == "application/atom+xml"
            feed = feedparser.parse(response.read())
    finally:
        server.send_signal(signal.SIGTERM)
        server.communicate()
    assert (feed.bozo, feed.feed.id, feed.entries[0].link) == (
        False, "tag:example.org,2026:posts", "https://example.org/hello")


def test_a_check_in_a_test_suite():
    assert "2 tests" in swift("test", "FeedCheck")


@pytest.mark.parametrize(("article", "example", "blocks"), [
    (ARTICLES / "WriteAFeed.md", "FeedFromCode/Sources/FeedFromCode/main.swift", 3),
    (ARTICLES / "ServeAFeed.md", "FeedRoute/Sources/FeedRoute/main.swift", 1),
    (ARTICLES / "CheckFeeds.md", "FeedCheck/Tests/FeedCheckTests/FeedCheckTests.swift", 1),
    (ROOT / "README.md", "FeedFromCode/Sources/FeedFromCode/main.swift", 1),
])
def test_documentation_shows_the_code_that_runs(article, example, blocks):
    code = (EXAMPLES / example).read_text()
    shown = re.findall(r"^```swift\n(.*?)^```", article.read_text(), re.MULTILINE | re.DOTALL)
    assert sum(block in code for block in shown) == blocks
