"""Which articles are in which feed, and in which order: a second implementation of the rules."""

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Callable
from unicodedata import normalize
from urllib.parse import urlsplit, urlunsplit

from documents import EXPORTED, FUTURE, NOT_A_DOCUMENT, REJECTED, UNPUBLISHED, Article, Document
from slugs import folded, slug

LIMIT = 50


def spelled(name: str) -> str:
    """A name as it is shown."""
    return normalize("NFC", name.strip())


def topic_key(name: str) -> str:
    """What identifies a topic: names that are spelled with the same words are of one topic."""
    return slug(spelled(name))


def loosen(address: str) -> str:
    """A URL with scheme and host in lower case, which may differ in links."""
    parts = urlsplit(address)
    if not parts.netloc:
        return address
    return urlunsplit(parts._replace(scheme=parts.scheme.lower(), netloc=parts.netloc.lower()))


def most_used(spellings: Counter) -> str:
    return min(spellings, key=lambda s: (-spellings[s], s.encode()))


@dataclass
class Selection:
    """All articles in the order of feeds, with the display names."""

    articles: list[Article]
    counts: dict
    problems: list[tuple[str, str | None, int | None]]
    #: The shown names of topics by slug, and of providers by domain.
    topic_names: dict[str, str] = field(default_factory=dict)
    provider_names: dict[str, str] = field(default_factory=dict)

    def topic(self, key: str) -> list[Article]:
        return [a for a in self.articles if key in map(topic_key, a.topics)]

    def provider(self, domain: str) -> list[Article]:
        return [a for a in self.articles if a.domain == domain]

    def categories(self, article: Article) -> list[str]:
        return sorted({self.topic_names[topic_key(t)] for t in article.topics})

    def author(self, article: Article) -> str:
        return article.author or self.provider_names[article.domain]

    @property
    def feeds(self) -> dict[tuple[str, str], list[Article]]:
        """Every feed by grouping and subject (a topic's: slug, a provider's: domain), without its limit."""
        return {
            ("all", ""): self.articles,
            **{("topic", key): self.topic(key) for key in self.topic_names},
            **{("provider", domain): self.provider(domain) for domain in self.provider_names},
        }


def select(documents: list[Document], *, include_unpublished: bool = False,
           passes: Callable[[Article], bool] = lambda _: True) -> Selection:
    counts = Counter()
    groups: dict[str, list[Document]] = {}
    for document in documents:
        if document.outcome == EXPORTED or (document.outcome == UNPUBLISHED and include_unpublished):
            if passes(document.article):
                groups.setdefault(document.article.identity, []).append(document)
            else:
                counts["filtered"] += 1
        else:
            counts[document.outcome] += 1
    articles = [_joined(copies) for copies in groups.values()]
    articles.sort(key=lambda a: a.identity.encode())
    articles.sort(key=lambda a: a.published, reverse=True)
    kept = sum(map(len, groups.values()))
    selection = Selection(
        articles,
        {"documents": sum(d.outcome != NOT_A_DOCUMENT for d in documents), "exported": len(articles),
         "duplicates": kept - len(articles), "filtered": counts["filtered"], "rejected": counts[REJECTED],
         "notDocuments": counts[NOT_A_DOCUMENT],
         "heldBack": {"unpublished": counts[UNPUBLISHED], "draft": 0, "private": 0, "future": counts[FUTURE],
                      "expired": 0}},
        [(d.path, p.field, p.line) for d in documents for p in d.problems])
    spellings: dict[str, Counter] = {}
    names: dict[str, Counter] = {}
    for article in articles:
        for key, topic in {topic_key(t): t for t in reversed(article.topics)}.items():
            spellings.setdefault(key, Counter())[spelled(topic)] += 1
        shown = names.setdefault(article.domain, Counter())
        if article.provider:
            shown[article.provider] += 1
    selection.topic_names = {key: most_used(used) for key, used in spellings.items()}
    selection.provider_names = {domain: most_used(used) if used else domain for domain, used in names.items()}
    return selection


def _joined(copies: list[Document]) -> Article:
    """The newest copy, on a tie the better one, then the first path; with the topics of all copies.

    Topics that only others have follow in the order of their names, each in the spelling that is first in byte order.
    """
    ranked = sorted(copies, key=lambda d: d.path.encode())
    ranked.sort(key=lambda d: d.article.quality if d.article.quality is not None else -1, reverse=True)
    ranked.sort(key=lambda d: d.article.published, reverse=True)
    article = ranked[0].article
    own = set(map(folded, article.topics))
    others: dict[str, str] = {}
    for topic in (t for d in ranked for t in d.article.topics if folded(t) not in own):
        key = folded(topic)
        others[key] = min(others.get(key, topic), topic, key=str.encode)
    return replace(article, topics=(*article.topics, *(others[key] for key in sorted(others, key=str.encode))))
