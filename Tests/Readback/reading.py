"""Feeds parsed by others: feedparser for what a reader sees, lxml and json for the exact text."""

import json
from calendar import timegm
from dataclasses import dataclass
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from pathlib import Path

import feedparser
from lxml import etree, html

ATOM = "{http://www.w3.org/2005/Atom}"
MEDIA = "{http://search.yahoo.com/mrss/}"
DC = "{http://purl.org/dc/elements/1.1/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
STRICT = etree.XMLParser(resolve_entities=False, no_network=True, recover=False, huge_tree=False)


@dataclass(frozen=True)
class Entry:
    title: str
    link: str
    identity: str
    published: datetime
    updated: datetime | None
    author: str
    categories: list[str]
    excerpt: str | None
    body: str
    images: list[tuple[str, str | None, str | None]] | None
    related: list[tuple[str, str]] | None
    permalink: bool | None = None


def root(path: Path) -> etree._Element:
    return etree.parse(str(path), STRICT).getroot()


def document(path: Path) -> dict:
    """A parsed JSON Feed; fails on a duplicate name in an object."""
    def members(pairs):
        assert len(dict(pairs)) == len(pairs), f"{path}: a name stands twice: {pairs}"
        return dict(pairs)
    return json.loads(path.read_bytes().decode("utf-8"), object_pairs_hook=members)


def entries(path: Path) -> list[Entry]:
    return document_entries(path, path.suffix.removeprefix("."))


def document_entries(path: Path, format: str) -> list[Entry]:
    """The entries of a feed in this format, whatever the file is called."""
    if format == "json":
        return [_json_item(item) for item in document(path)["items"]]
    if format == "rss":
        return [_item(item) for item in root(path).iterfind("channel/item")]
    return [_entry(entry) for entry in root(path).iterfind(f"{ATOM}entry")]


def _images(element: etree._Element) -> list[tuple[str, str | None, str | None]]:
    return [(m.get("url"), m.get("width"), m.get("height")) for m in element.iterfind(f"{MEDIA}content")]


def _item(item: etree._Element) -> Entry:
    description = item.findtext("description")
    guid = item.find("guid")
    return Entry(
        title=item.findtext("title"), link=item.findtext("link"), identity=guid.text,
        published=parsedate_to_datetime(item.findtext("pubDate")), updated=None,
        author=item.findtext(f"{DC}creator"), categories=sorted(c.text for c in item.iterfind("category")),
        excerpt=None if description is None else text_of(description), body=item.findtext(f"{CONTENT}encoded"),
        images=_images(item), related=None, permalink={"true": True, "false": False}[guid.get("isPermaLink")])


def _entry(entry: etree._Element) -> Entry:
    links = {rel: [(k.get("href"), k.get("title")) for k in entry.iterfind(f"{ATOM}link") if k.get("rel") == rel]
             for rel in ("alternate", "related")}
    return Entry(
        title=entry.findtext(f"{ATOM}title"), link=links["alternate"][0][0], identity=entry.findtext(f"{ATOM}id"),
        published=rfc3339(entry.findtext(f"{ATOM}published")), updated=rfc3339(entry.findtext(f"{ATOM}updated")),
        author=entry.findtext(f"{ATOM}author/{ATOM}name"),
        categories=sorted(c.get("term") for c in entry.iterfind(f"{ATOM}category")),
        excerpt=entry.findtext(f"{ATOM}summary"), body=entry.findtext(f"{ATOM}content"),
        images=_images(entry), related=links["related"])


def _json_item(item: dict) -> Entry:
    return Entry(
        title=item["title"], link=item["url"], identity=item["id"],
        published=rfc3339(item["date_published"]), updated=rfc3339(item["date_modified"]),
        author=item["authors"][0]["name"], categories=sorted(item.get("tags", [])),
        excerpt=item.get("summary"), body=item["content_html"], images=None, related=None)


def rfc3339(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)


def fragment(markup: str) -> etree._Element:
    return html.fragment_fromstring(markup, create_parent="div")


def text_of(markup: str) -> str:
    return " ".join(fragment(markup).text_content().split())


@dataclass(frozen=True)
class Seen:
    """An entry as returned by feedparser."""

    title: str
    link: str
    identity: str
    published: int
    author: str
    categories: list[str]


def seen(path: Path) -> list[Seen]:
    """The result of feedparser; fails unless it parses cleanly."""
    if path.suffix == ".json":
        return _seen_json(path)
    feed = parsed(path, path.suffix.removeprefix("."))
    return [Seen(e.title, e.link, e.id, timegm(e.published_parsed), e.author,
                 sorted(t.term for t in e.get("tags", []))) for e in feed.entries]


def parsed(path: Path, format: str) -> feedparser.FeedParserDict:
    """A feed in RSS or Atom as feedparser sees it; fails unless it parses cleanly."""
    feed = feedparser.parse(path.read_bytes(), sanitize_html=False, resolve_relative_uris=False)
    assert not feed.bozo, f"{path}: {feed.get('bozo_exception')}"
    assert feed.version == {"rss": "rss20", "atom": "atom10"}[format]
    assert feed.feed.title
    return feed


def _seen_json(path: Path) -> list[Seen]:
    """feedparser does not support JSON Feed, so this uses json."""
    feed = document(path)
    assert feed["version"] == "https://jsonfeed.org/version/1.1" and feed["title"]
    return [Seen(e.title, e.link, e.identity, timegm(e.published.utctimetuple()), e.author, e.categories)
            for e in entries(path)]
