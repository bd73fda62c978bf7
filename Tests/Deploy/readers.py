"""Feed readers: one that polls with feedparser, and newsboat."""

import sqlite3
import subprocess
import urllib.request
from contextlib import closing
from pathlib import Path

import feedparser


class Subscription:
    """A reader of one feed, given only its URL."""

    def __init__(self, url: str):
        self.url, self.etag, self.modified, self.seen = url, None, None, {}

    def poll(self, **without) -> tuple[int, list[str]]:
        """Requests changes; returns the response's status and the titles of new entries."""
        got = feedparser.parse(self.url, **({"etag": self.etag, "modified": self.modified} | without))
        new = []
        if got.status in (200, 301) and got.version:
            assert not got.bozo, got.get("bozo_exception")
            self.etag, self.modified = got.etag, got.modified
            new = [entry.title for entry in got.entries if entry.id not in self.seen]
            self.seen |= {entry.id: entry.title for entry in got.entries}
        return got.status, new


class Newsboat:
    """newsboat, subscribed to all feeds that the site lists."""

    def __init__(self, folder: Path, url: str):
        self.folder, self.url = folder, url
        with urllib.request.urlopen(url + "feeds.opml") as opml:
            (folder / "feeds.opml").write_bytes(opml.read())
        (folder / "urls").touch()
        (folder / "config").write_text("cleanup-on-quit no\n")
        self.run("-i", str(folder / "feeds.opml"))

    def run(self, *arguments: str) -> None:
        places = ["-u", self.folder / "urls", "-c", self.folder / "cache.db", "-C", self.folder / "config"]
        environment = {"HOME": str(self.folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "dumb"}
        subprocess.run(["newsboat", *places, *arguments], env=environment, check=True, timeout=60,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def reload(self) -> None:
        self.run("-x", "reload")

    def feeds(self) -> set[str]:
        """The URLs of its feeds, relative to the site's."""
        return {url.removeprefix(self.url) for url, in self.select("select rssurl from rss_feed")}

    def titles(self) -> list[str]:
        """It keeps one article per id, however many feeds contain it."""
        return sorted(title for title, in self.select("select title from rss_item"))

    def ids(self) -> list[str]:
        return sorted(guid for guid, in self.select("select guid from rss_item"))

    def select(self, query: str) -> list[tuple]:
        with closing(sqlite3.connect(self.folder / "cache.db")) as cache:
            return cache.execute(query).fetchall()
