"""Every entry of every article, in all formats, holds what its document says."""

from datetime import timezone

import pytest

import corpus
import reading
from conftest import FORMATS
from selection import loosen, select

SELECTION = select(corpus.documents())


@pytest.fixture(scope="module", params=FORMATS)
def everything_feed(request, everything):
    return everything.workspace.output / f"all.{request.param}"


@pytest.fixture(scope="module")
def entries(everything_feed):
    return {e.identity: e for e in reading.entries(everything_feed)}


@pytest.fixture(scope="module")
def seen(everything_feed):
    return {e.identity: e for e in reading.seen(everything_feed)}


def test_a_feed_without_limit_holds_every_article_once_in_order(everything_feed):
    identities = [a.identity for a in SELECTION.articles]
    assert [e.identity for e in reading.entries(everything_feed)] == identities
    assert [e.identity for e in reading.seen(everything_feed)] == identities


@pytest.mark.parametrize("article", SELECTION.articles, ids=lambda a: a.identity[:80])
class TestEntry:
    @pytest.fixture
    def entry(self, entries, article):
        assert article.identity in entries, "the article is missing"
        return entries[article.identity]

    def test_title(self, entry, article):
        assert entry.title == article.title

    def test_link(self, entry, article):
        assert loosen(entry.link) == loosen(article.link)
        assert entry.link.isascii()

    def test_dates(self, entry, article):
        assert entry.published.astimezone(timezone.utc) == article.published
        if entry.updated:
            assert entry.updated == (article.updated or article.published)

    def test_author(self, entry, article):
        assert entry.author == SELECTION.author(article)

    def test_categories(self, entry, article):
        assert entry.categories == SELECTION.categories(article)

    def test_excerpt(self, entry, article):
        assert entry.excerpt == article.excerpt

    def test_identity_says_whether_it_is_an_address(self, entry, article):
        assert entry.permalink in (None, article.identity.startswith(("http://", "https://")))

    def test_images(self, entry, article):
        if article.images is not None and entry.images is not None:
            assert [(loosen(url), *size) for url, *size in entry.images] == [
                (loosen(url), *size) for url, *size in article.images]

    def test_related(self, entry, article):
        if article.related is not None and entry.related is not None:
            assert [(loosen(href), title) for href, title in entry.related] == [
                (loosen(href), title) for href, title in article.related]

    def test_body_shows_the_texts_and_hides_no_trap(self, entry, article):
        body = reading.fragment(entry.body)
        text = " ".join(body.text_content().split())
        related = article.related or ()
        for shown in filter(None, [article.excerpt, SELECTION.provider_names[article.domain], *(t for _, t in related)]):
            assert " ".join(shown.split()) in text
        assert not body.xpath(".//script | .//style | .//iframe | .//object | .//form | .//*[@onclick or @onerror]")
        links = [a.get("href") for a in body.iter("a")]
        assert all(link.startswith(("http://", "https://")) for link in links)
        assert {loosen(href) for href, _ in related} <= set(map(loosen, links))

    def test_body_leads_with_the_first_image(self, entry, article):
        if article.images:
            image = next(reading.fragment(entry.body).iter("img"))
            address, width, height = article.images[0]
            assert (loosen(image.get("src")), image.get("width"), image.get("height")) == (
                loosen(address), width, height)
            assert image.get("alt") is not None

    def test_feedparser_sees_the_same(self, seen, article):
        entry = seen[article.identity]
        assert entry.title == article.title
        assert loosen(entry.link) == loosen(article.link)
        assert entry.published == int(article.published.timestamp())
        assert entry.author == SELECTION.author(article)
        assert entry.categories == SELECTION.categories(article)
