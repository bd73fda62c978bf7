"""Every entry of every article, in all formats, contains what its document says.

Each test compares all articles at once, as a mapping by id; a failure shows those that differ."""

from datetime import timezone
from types import SimpleNamespace

import pytest

import corpus
import reading
from conftest import FORMATS
from selection import loosen, select

SELECTION = select(corpus.documents())
ARTICLES = {article.identity: article for article in SELECTION.articles}


@pytest.fixture(scope="module", params=FORMATS)
def feed(request, everything):
    path = everything.workspace.output / f"all.{request.param}"
    return SimpleNamespace(entries=reading.entries(path), seen=reading.seen(path))


@pytest.fixture(scope="module")
def entries(feed):
    return {entry.identity: entry for entry in feed.entries}


@pytest.fixture(scope="module")
def bodies(entries):
    return {identity: reading.fragment(entry.body) for identity, entry in entries.items()}


def loose(links):
    """Links or images, URLs first, with hosts in lower case."""
    return [(loosen(address), *rest) for address, *rest in links]


def test_a_feed_without_limit_holds_every_article_once_in_order(feed):
    assert [entry.identity for entry in feed.entries] == list(ARTICLES)
    assert [entry.identity for entry in feed.seen] == list(ARTICLES)


def test_titles(entries):
    assert {i: e.title for i, e in entries.items()} == {i: a.title for i, a in ARTICLES.items()}


def test_links(entries):
    assert {i: loosen(e.link) for i, e in entries.items()} == {i: loosen(a.link) for i, a in ARTICLES.items()}
    assert all(entry.link.isascii() for entry in entries.values())


def test_dates(entries):
    assert {i: e.published.astimezone(timezone.utc) for i, e in entries.items()} == {
        i: a.published for i, a in ARTICLES.items()}
    assert {i: e.updated for i, e in entries.items() if e.updated} in (
        {}, {i: a.updated or a.published for i, a in ARTICLES.items()})


def test_authors(entries):
    assert {i: e.author for i, e in entries.items()} == {i: SELECTION.author(a) for i, a in ARTICLES.items()}


def test_categories(entries):
    assert {i: e.categories for i, e in entries.items()} == {i: SELECTION.categories(a) for i, a in ARTICLES.items()}


def test_excerpts(entries):
    assert {i: e.excerpt for i, e in entries.items()} == {i: a.excerpt for i, a in ARTICLES.items()}


def test_identities_say_whether_they_are_addresses(entries):
    assert {i: e.permalink for i, e in entries.items() if e.permalink is not None} in (
        {}, {i: i.startswith(("http://", "https://")) for i in ARTICLES})


def test_images(entries):
    assert {i: loose(e.images) for i, e in entries.items()
            if e.images is not None and ARTICLES[i].images is not None} in (
        {}, {i: loose(a.images) for i, a in ARTICLES.items() if a.images is not None})


def test_related(entries):
    assert {i: loose(e.related) for i, e in entries.items()
            if e.related is not None and ARTICLES[i].related is not None} in (
        {}, {i: loose(a.related) for i, a in ARTICLES.items() if a.related is not None})


def test_bodies_show_the_texts(bodies):
    missing = {}
    for identity, body in bodies.items():
        article = ARTICLES[identity]
        text = " ".join(body.text_content().split())
        shown = [article.excerpt, SELECTION.provider_names[article.domain], *(t for _, t in article.related or ())]
        missing[identity] = [part for part in filter(None, shown) if " ".join(part.split()) not in text]
    assert missing == dict.fromkeys(ARTICLES, [])


def test_bodies_hide_no_trap(bodies):
    traps = ".//script | .//style | .//iframe | .//object | .//form | .//*[@onclick or @onerror]"
    assert {i: body.xpath(traps) for i, body in bodies.items()} == dict.fromkeys(ARTICLES, [])
    links = {i: [a.get("href") for a in body.iter("a")] for i, body in bodies.items()}
    assert {i: [k for k in found if not k.startswith(("http://", "https://"))] for i, found in links.items()} == (
        dict.fromkeys(ARTICLES, []))
    assert {i: {loosen(href) for href, _ in ARTICLES[i].related or ()} - set(map(loosen, found))
            for i, found in links.items()} == dict.fromkeys(ARTICLES, set())


def test_bodies_lead_with_the_first_image(bodies):
    first = {i: next(bodies[i].iter("img")) for i, a in ARTICLES.items() if a.images}
    assert {i: (loosen(image.get("src")), image.get("width"), image.get("height")) for i, image in first.items()} == {
        i: loose(a.images)[0] for i, a in ARTICLES.items() if a.images}
    assert first and all(image.get("alt") is not None for image in first.values())


def test_feedparser_sees_the_same(feed):
    assert {e.identity: (e.title, loosen(e.link), e.published, e.author, e.categories) for e in feed.seen} == {
        i: (a.title, loosen(a.link), int(a.published.timestamp()), SELECTION.author(a), SELECTION.categories(a))
        for i, a in ARTICLES.items()}
