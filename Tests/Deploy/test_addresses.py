"""Every address that the feeds hold about themselves works on every server, if it serves the output at the base URL."""

import json
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

KINDS = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json",
         "opml": "text/x-opml", "html": "text/html", "css": "text/css", "js": "text/javascript"}


class Page(HTMLParser):
    """The addresses that a page names."""

    def __init__(self, text: str):
        super().__init__()
        self.found: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.found |= {value for name, value in attributes if name in ("href", "src") and value}


def named(kind: str, text: str) -> set[str]:
    """The addresses in a file of this kind."""
    if kind == "html":
        return Page(text).found
    if kind == "json":
        feed = json.loads(text)
        return {feed[key] for key in ("feed_url", "home_page_url", "next_url") if key in feed}
    if kind in ("rss", "atom", "opml"):
        elements = list(ElementTree.fromstring(text).iter())
        return {value for e in elements for name, value in e.attrib.items()
                if name in ("href", "xmlUrl", "htmlUrl", "url")} | {e.text for e in elements if e.tag == "link" and e.text}
    return set()


def test_every_address_of_the_site_answers_with_its_type(server):
    base, seen, left = server.site.base_url, set(), ["index.html", "feeds.opml"]
    while left:
        path = left.pop()
        if path in seen:
            continue
        seen.add(path)
        answer = server.get("/" + path)
        assert answer.status == 200, path
        kind = (path or "index.html").rsplit(".", 1)[1]
        assert answer["Content-Type"].lower().replace("application/javascript", "text/javascript") == \
            f"{KINDS[kind]}; charset=utf-8", path
        addresses = {urldefrag(urljoin(base + path, address)).url for address in named(kind, answer.body.decode())}
        left += [address.removeprefix(base) for address in addresses if address.startswith(base)]
    assert {"all.rss", "topics/kept.atom", "providers/kept.example.json", "feeds.opml", "pages.css"} <= seen
