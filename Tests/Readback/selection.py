"""Which articles are in which feed, and in which order: a second implementation of the rules."""

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Callable
from unicodedata import normalize
from urllib.parse import urlsplit, urlunsplit

from documents import EXPORTED, FUTURE, NOT_A_DOCUMENT, REJECTED, UNPUBLISHED, Article, Document

LIMIT = 50


def fold(topic: str) -> str:
    return normalize("NFC", normalize("NFC", topic.strip()).casefold())


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
    topic_names: dict[str, str] = field(default_factory=dict)
    provider_names: dict[str, str] = field(default_factory=dict)

    def topic(self, key: str) -> list[Article]:
        return [a for a in self.articles if key in map(fold, a.topics)]

    def provider(self, domain: str) -> list[Article]:
        return [a for a in self.articles if a.domain == domain]

    def categories(self, article: Article) -> list[str]:
        return sorted({self.topic_names[fold(t)] for t in article.topics})

    def author(self, article: Article) -> str:
        return article.author or self.provider_names[article.domain]

    @property
    def feeds(self) -> dict[tuple[str, str], list[Article]]:
        """Every feed by kind and display name (a provider's: domain), without its limit."""
        return {
            ("all", ""): self.articles,
            **{("topic", name): self.topic(key) for key, name in self.topic_names.items()},
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
         "heldBack": {"unpublished": counts[UNPUBLISHED], "future": counts[FUTURE]}},
        [(d.path, p.field, p.line) for d in documents for p in d.problems])
    spellings: dict[str, Counter] = {}
    names: dict[str, Counter] = {}
    for article in articles:
        for topic in {fold(t): t for t in reversed(article.topics)}.values():
            spellings.setdefault(fold(topic), Counter())[normalize("NFC", topic.strip())] += 1
        shown = names.setdefault(article.domain, Counter())
        if article.provider:
            shown[article.provider] += 1
    selection.topic_names = {key: most_used(used) for key, used in spellings.items()}
    selection.provider_names = {domain: most_used(used) if used else domain for domain, used in names.items()}
    return selection


def _joined(copies: list[Document]) -> Article:
    """The newest copy, on a tie the better one, then the first path; with the topics of all copies."""
    ranked = sorted(copies, key=lambda d: d.path.encode())
    ranked.sort(key=lambda d: d.article.quality if d.article.quality is not None else -1, reverse=True)
    ranked.sort(key=lambda d: d.article.published, reverse=True)
    topics = {fold(t): t for d in reversed(ranked) for t in reversed(d.article.topics)}
    return replace(ranked[0].article, topics=tuple(topics.values()))
