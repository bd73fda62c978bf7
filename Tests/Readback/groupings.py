"""A configuration with every kind of grouping, and which feeds it makes: a second implementation of the rules."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import corpus_text
from documents import Article
from selection import LIMIT, Selection, most_used, spelled
from slugs import folded, slug

RENDITIONS = ("rss", "atom", "json", "html")
SITE_TITLE = "News {name} & \"more\""
#: Every nasty text but each seventh, written as in the documents.
NASTY = [case for number, case in enumerate(corpus_text.CASES) if number % 7 != 3]
CONFIG = f"""\
site: {{id: "tag:example.org,2024:news", title: 'News {{name}} & "more"'}}
base_url: https://feeds.example.org/
feeds:
  - by: all
    path: {{rss: feed.xml, atom: atom.xml}}
  - {{by: topic, limit: 2}}
  - {{by: provider, format: [json, rss]}}
  - by: author
    path: {{rss: "people/{{slug}}/feed.xml", atom: "people/{{slug}}/atom.xml", html: "people/{{slug}}/index.html"}}
    title: "{{name}} – {{count}} from {{site}} {{other}}"
    description: "{{count}} by {{name}}"
  - {{by: category, title: "{{site}}: {{name}}"}}
  - type
  - {{by: language, path: "languages/{{slug}}/all"}}
  - series
  - {{by: book.series, id: books, path: "books/{{slug}}"}}
  - path: nasty
    title: Nasty texts
    where:
      author:
{"".join(f"        - {scalar}{chr(10)}" for _, scalar, _ in NASTY)}
  - path: {{rss: picks.xml, atom: picks-atom.xml, json: picks.json, html: the/picks.html}}
    id: picks
    where: {{language: {{not: [de]}}, quality: {{min: 4, max: 8.5}}, topic: {{all: [SHARED]}}}}
  - id: either
    path: queries/either
    any:
      - {{series: {{all: [oNe, THREE]}}}}
      - {{book.series: DEEP, category: {{not: x}}}}
  - {{path: numbers, where: {{series: [12, "{{name}} {{site}} {{count}} {{{{name}}}}"]}}}}
"""


@dataclass(frozen=True)
class Grouping:
    """What makes the articles of a feed, and what is said of it."""

    id: str
    kind: str
    #: The path without extension; `{slug}` stands for the slug of a value. If a single feed has a path for each format,
    #: that of the first of RSS, Atom, JSON and page.
    path: str
    #: The values of an article, of which each makes a feed; None for a single feed.
    values: Callable[[Article], Iterable[str]] | None = None
    selects: Callable[[Article], bool] = lambda _: True
    files: dict[str, str] = field(default_factory=dict)
    limit: int = LIMIT
    formats: tuple[str, ...] = ("rss", "atom", "json")
    title: str | None = None
    about: str = "The newest articles: {name}."


@dataclass(frozen=True)
class Feed:
    grouping: Grouping
    subject: str
    name: str
    articles: list[Article]

    @property
    def entries(self) -> list[Article]:
        return self.articles[:self.grouping.limit]

    @property
    def formats(self) -> list[str]:
        return [format for format in RENDITIONS if format in (*self.grouping.formats, "html")]

    @property
    def path(self) -> str:
        return self.grouping.path.replace("{slug}", self.subject)

    def file(self, format: str) -> str:
        own = self.grouping.files.get(format)
        return own.replace("{slug}", self.subject) if own else f"{self.path}.{format}"

    @property
    def id(self) -> str:
        return "/".join(["tag:example.org,2024:news", self.grouping.id, *filter(None, [self.subject])])

    @property
    def title(self) -> str:
        if self.grouping.title:
            return self._filled(self.grouping.title)
        return self.name if self.grouping.kind == "all" else f"{self.name} – {SITE_TITLE}"

    @property
    def about(self) -> str:
        return self._filled(self.grouping.about)

    def _filled(self, pattern: str) -> str:
        values = {"name": self.name, "site": SITE_TITLE, "count": str(len(self.entries))}
        return re.sub(r"\{(name|site|count)\}", lambda place: values[place[1]], pattern)


def comparable(text: str) -> str:
    """A value as conditions compare it: a number by its value, text without case."""
    if re.fullmatch(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?", text):
        return str(float(text))
    return str(float.fromhex(text)) if re.fullmatch("0[xX][0-9a-fA-F]+", text) else folded(text)


def has_any(values: Iterable[str], wanted: Iterable[str]) -> bool:
    return not {*map(comparable, values)}.isdisjoint(map(comparable, wanted))


def is_pick(article: Article) -> bool:
    is_german = (article.language or "").lower().split("-")[0] == "de"
    return (not is_german and article.quality is not None and 4 <= article.quality <= 8.5
            and "shared" in map(folded, article.topics))


def is_either(article: Article) -> bool:
    series, book = article.others.get("series", ()), article.others.get("book.series", ())
    return {"one", "three"} <= set(map(folded, series)) or (
        "deep" in map(folded, book) and comparable(article.category or "") != "x")


def present(value: str | None) -> list[str]:
    return [] if value is None else [value]


GROUPINGS = [
    Grouping("all", "all", "all", files={"rss": "feed.xml", "atom": "atom.xml"},
             about="The newest articles on every topic, from every provider."),
    Grouping("topic", "topic", "topics/{slug}", lambda a: a.topics, limit=2, about="The newest articles on {name}."),
    Grouping("provider", "provider", "providers/{slug}", formats=("rss", "json"),
             about="The newest articles from {name}."),
    Grouping("author", "author", "authors/{slug}", lambda a: present(a.author),
             files={"rss": "people/{slug}/feed.xml", "atom": "people/{slug}/atom.xml",
                    "html": "people/{slug}/index.html"},
             title="{name} – {count} from {site} {other}", about="{count} by {name}"),
    Grouping("category", "category", "categories/{slug}", lambda a: present(a.category), title="{site}: {name}",
             about="The newest articles in {name}."),
    Grouping("type", "type", "types/{slug}", lambda a: present(a.type)),
    Grouping("language", "language", "languages/{slug}/all", lambda a: present(a.language),
             about="The newest articles in {name}."),
    Grouping("series", "series", "series/{slug}", lambda a: a.others.get("series", ())),
    Grouping("books", "book.series", "books/{slug}", lambda a: a.others.get("book.series", ())),
    Grouping("nasty", "query", "nasty", selects=lambda a: has_any(present(a.author), [text for _, _, text in NASTY]),
             title="Nasty texts"),
    Grouping("picks", "query", "picks", selects=is_pick, files={
        "rss": "picks.xml", "atom": "picks-atom.xml", "json": "picks.json", "html": "the/picks.html"}),
    Grouping("either", "query", "queries/either", selects=is_either),
    Grouping("numbers", "query", "numbers", selects=lambda a: has_any(
        a.others.get("series", ()), ["12", "{name} {site} {count} {{name}}"])),
]


def feeds(selection: Selection) -> list[Feed]:
    """The feeds that these groupings make."""
    return [feed for grouping in GROUPINGS for feed in _feeds(grouping, selection) if feed.articles]


def _feeds(grouping: Grouping, selection: Selection) -> list[Feed]:
    if grouping.id == "provider":
        return [Feed(grouping, domain, name, selection.provider(domain))
                for domain, name in selection.provider_names.items()]
    if grouping.values is None:
        name = SITE_TITLE if grouping.kind == "all" else grouping.title or grouping.id
        return [Feed(grouping, "", name, [a for a in selection.articles if grouping.selects(a)])]
    articles: dict[str, list[Article]] = {}
    spellings: dict[str, Counter] = {}
    for article in selection.articles:
        for subject, value in {slug(spelled(v)): spelled(v) for v in reversed(list(grouping.values(article)))}.items():
            articles.setdefault(subject, []).append(article)
            spellings.setdefault(subject, Counter())[value] += 1
    return [Feed(grouping, subject, most_used(spellings[subject]), found) for subject, found in articles.items()]
