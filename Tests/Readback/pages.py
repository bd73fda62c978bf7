"""Pages as a browser parses them: with html5lib, so that any parse error in the HTML standard is a failure."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
from html5lib.treebuilders import getTreeBuilder

import reading

TREE = getTreeBuilder("etree")


@dataclass(frozen=True)
class Article:
    """An entry on a feed's page; links are pairs of URL and text."""

    title: str
    link: str
    provider: tuple[str, str]
    published: datetime
    author: str | None
    amp: str | None
    excerpt: str | None
    image: tuple[str, str | None, str | None, str] | None
    topics: list[tuple[str | None, str]]
    related: list[tuple[str, str, str, datetime | None]]


@dataclass(frozen=True)
class Row:
    """A feed in the lists on the index page."""

    name: str
    page: str
    entries: int
    day: str
    feeds: list[tuple[str, str]]


@dataclass(frozen=True)
class Page:
    root: Element

    def text(self, path: str) -> str:
        (found,) = self.root.iterfind(path)
        return text_of(found)

    def links(self, rel: str) -> list[Element]:
        return [link for link in self.root.iterfind("head/link") if link.get("rel") == rel]

    @property
    def addresses(self) -> list[str]:
        """Every URL in the page, in order."""
        found = [element.get(name) for element in self.root.iter() for name in ("href", "src")]
        return [address for address in found if address is not None]

    @property
    def ids(self) -> list[str]:
        return [element.get("id") for element in self.root.iter() if element.get("id")]

    @property
    def articles(self) -> list[Article]:
        (entries,) = self.root.iterfind(".//ol[@class='entries']")
        return [_article(item) for item in entries]

    @property
    def rows(self) -> dict[str, list[Row]]:
        """The tables of the index, by the ids of their headings."""
        return {section.find("h2").get("id"): [_row(row) for row in section.iterfind("table/tbody/tr")]
                for section in self.root.iterfind(".//section") if section.find("table") is not None}


def page(path: Path) -> Page:
    return _parsed(path.read_bytes())


@cache
def _parsed(data: bytes) -> Page:
    """Cached, because the same bytes are parsed often and the parser is slow."""
    parser = html5lib.HTMLParser(TREE, strict=True, namespaceHTMLElements=False)
    found = Page(parser.parse(data))
    assert parser.documentEncoding == "utf-8"
    return found


def links(lines: bytes | str) -> list[dict[str, str]]:
    """The attributes of `link` elements, which is all that these lines may contain."""
    text = lines if isinstance(lines, str) else lines.decode("utf-8")
    head = html5lib.HTMLParser(TREE, strict=True, namespaceHTMLElements=False).parseFragment(text, container="head")
    assert {element.tag for element in head} == {"link"} and not text_of(head).strip()
    return [dict(element.attrib) for element in head]


def local(page: str, address: str) -> str | None:
    """The file in the output that a page's relative URL refers to; None for other URLs."""
    if urlsplit(address).scheme:
        return None
    assert not address.startswith("/") and "?" not in address, f"{page}: {address}"
    start = "https://output.invalid/below/"
    resolved = urljoin(start + page, address)
    assert resolved.startswith(start), f"{page}: {address} leads out of the output"
    return resolved.removeprefix(start)


def text_of(element: Element) -> str:
    return "".join(element.itertext())


def _link(element: Element) -> tuple[str, str]:
    assert element.tag == "a" and list(element) == []
    return element.get("href"), text_of(element)


def _article(item: Element) -> Article:
    assert item.tag == "li" and [child.tag for child in item] == ["article"]
    parts = list(item[0])
    image = _image(parts.pop(0)) if parts[0].tag == "img" else None
    title, byline = parts.pop(0), parts.pop(0)
    excerpt = text_of(parts.pop(0)) if parts and parts[0].tag == "p" else None
    topics = parts.pop(0) if parts and parts[0].get("class") == "topics" else []
    related = parts.pop(0).iterfind("ul/li") if parts and parts[0].get("class") == "related" else []
    assert title.tag == "h3" and byline.get("class") == "byline" and not parts, [part.tag for part in parts]
    (heading,) = title
    link, name = _link(heading)
    names = {child.get("class") or child.tag: child for child in byline[1:]}
    assert len(names) == len(byline) - 1 and set(names) <= {"author", "time", "a"}
    return Article(
        title=name, link=link, provider=_link(byline[0]), published=reading.rfc3339(names["time"].get("datetime")),
        author=text_of(names["author"]) if "author" in names else None,
        amp=_link(names["a"])[0] if "a" in names else None, excerpt=excerpt, image=image,
        topics=[_link(topic[0]) if len(topic) else (None, text_of(topic)) for topic in topics],
        related=[_related(item) for item in related])


def _image(image: Element) -> tuple[str, str | None, str | None, str]:
    return image.get("src"), image.get("width"), image.get("height"), image.get("alt")


def _related(item: Element) -> tuple[str, str, str, datetime | None]:
    link, provider, *date = item
    assert provider.tag == "span" and [child.tag for child in date] in ([], ["time"])
    return *_link(link), text_of(provider), reading.rfc3339(date[0].get("datetime")) if date else None


def _row(row: Element) -> Row:
    name, entries, updated, feeds = row
    (time,), (link,) = updated, name
    address, shown = _link(link)
    day = (time.get("datetime") or text_of(time))[:10]
    return Row(shown, address, int(text_of(entries)), day, [_link(feed) for feed in feeds])
