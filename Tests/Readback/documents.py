"""One document of the corpus: its bytes, and the expected result."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from zlib import crc32

EXPORTED, UNPUBLISHED, FUTURE, REJECTED, NOT_A_DOCUMENT = (
    "exported", "unpublished", "future", "rejected", "notDocument")


@dataclass(frozen=True)
class Article:
    title: str
    link: str
    identity: str
    published: datetime
    domain: str
    updated: datetime | None = None
    excerpt: str | None = None
    author: str | None = None
    provider: str | None = None
    topics: tuple[str, ...] = ()
    quality: int | None = None
    type: str | None = None
    category: str | None = None
    language: str | None = None
    amp: str | None = None
    images: tuple[tuple[str, str | None, str | None], ...] | None = ()
    related: tuple[tuple[str, str], ...] | None = ()
    #: The values of fields that only groupings know, by path.
    others: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Problem:
    """A problem that must be reported; `line` is None if any line will do."""

    field: str | None
    line: int | None


@dataclass(frozen=True)
class Document:
    path: str
    data: bytes
    outcome: str = EXPORTED
    article: Article | None = None
    problems: tuple[Problem, ...] = ()

    def changed(self, **values) -> "Document":
        return replace(self, **values)


def default_date(path: str) -> datetime:
    """A date between 2010 and 2023 that only depends on the path."""
    seconds = crc32(path.encode()) % (13 * 365 * 86400)
    return datetime(2010, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=seconds)


def front_matter(fields: dict[str, str | None]) -> str:
    """Fields as raw YAML; a value that starts on the next line begins with a newline."""
    lines = ["---"]
    for key, value in fields.items():
        if value is not None:
            lines.append(f"{key}:{'' if value.startswith(chr(10)) or not value else ' '}{value}")
    return "\n".join(lines) + "\n---\n"


def line_of(text: str, name: str) -> int | None:
    """The line with the key that `name` ends with, for a problem with that key or its value."""
    key = name.split(".")[-1]
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip().lstrip("- ").startswith(f"{key}:"):
            return number
    return None


def document(path: str, fields: dict[str, str | None] | None = None, *, outcome: str = EXPORTED,
             problems: tuple[str | Problem, ...] = (), text: str | None = None, **expected) -> Document:
    """A document with valid defaults for everything that `fields` leaves out.

    `fields` are raw YAML texts, `expected` is the expected article."""
    folder, _, file = path.rpartition("/")
    stem = file.split(".")[0]
    host = f"{folder.replace('/', '-') or 'root'}.example"
    url = f"https://{host}/{stem}"
    date = default_date(path)
    defaults = {
        "title": f'"Article {stem}"',
        "publishedDateTime": date.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "originalUrl": f'"{url}"',
    }
    raw = text if text is not None else front_matter(defaults | (fields or {})) + "\nBody text.\n"
    # Without an excerpt, the first paragraph is one.
    beginning = {"excerpt": "Body text."} if text is None else {}
    found = tuple(p if isinstance(p, Problem) else Problem(p, line_of(raw, p)) for p in problems)
    article = None
    if outcome in (EXPORTED, UNPUBLISHED, FUTURE):
        values = dict(title=f"Article {stem}", link=url, identity=url, published=date, domain=host) | beginning | expected
        article = Article(**values)
    return Document(path, raw.encode(), outcome, article, found)
