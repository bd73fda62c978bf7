"""Documents with values in every field that groupings and queries can name, the nasty texts among them."""

import corpus_text
from corpus_dates import utc
from documents import UNPUBLISHED, Document, document

#: Language tags as documents spell them, and what they are.
LANGUAGES = {"de": "de", "de-AT": "de-AT", "DE": "DE", "en": "en", "pt_BR": "pt-BR", "zh-Hant": "zh-Hant"}
#: A word that no feed, page or name may contain.
HIDDEN = "Hidden Words"

# name, `series` as YAML, its values
LISTS = [
    ("list", "[One, 'Two, too', one, {One: Four}, [Five], Three]", ("One", "Two, too", "one", "Three")),
    ("block", "\n  - Three\n  - '{name} {site} {count} {{name}}'\n  - >\n    folded\n    into one\n",
     ("Three", "{name} {site} {count} {{name}}", "folded into one")),
    ("case", "[ONE, 'three']", ("ONE", "three")), ("scalar", "one", ("one",)), ("empty", "[]", ()), ("null", "~", ()),
    ("blank", '"&nbsp;"', ()), ("mapping", "{One: Two}", ()), ("number", "12", ("12",)), ("octal", "012.0", ("012.0",)),
    ("reserved", "[all, index, con]", ("all", "index", "con")), ("path", "[../../One, .]", ("../../One", ".")),
]

# name, `book` as YAML, the values of `book.series`
BOOKS = [
    ("deep", f"{{series: [Deep, DEEP, Deeper], secured: {{series: {HIDDEN}}}}}", ("Deep", "DEEP", "Deeper")),
    ("deep-block", f"\n  secured:\n    series: {HIDDEN}\n  title: Deep\n  series: deep\n", ("deep",)),
    ("scalar", "Deep", ()), ("list", "[{series: Deep}]", ()), ("deeper", "{series: {series: Deep}}", ()),
    ("without", "{title: Deep}", ()), ("null", "~", ()),
]
#: Spellings of one category, and how many documents use each; the first most used is shown.
CATEGORIES = {"News": 2, "news": 3, "NEWS!": 3, "  News &amp; more ": 1, "News and more": 1, "Novità": 1, "novita": 1}


def documents() -> list[Document]:
    return [
        *(_everywhere(number, *case) for number, case in enumerate(corpus_text.CASES)),
        *(document(f"series/{name}.md", {"series": raw}, others=_others(series=values)) for name, raw, values in LISTS),
        *(document(f"books/{name}.md", {"book": raw}, others=_others(book=values)) for name, raw, values in BOOKS),
        document("books/dotted.md", {"book.series": "Deep"}),
        *(document(f"categories/{number}-{n}.md", {"category": f"'{raw}'"},
                   category=" ".join(raw.replace("&amp;", "&").split()))
          for number, (raw, count) in enumerate(CATEGORIES.items()) for n in range(count)),
        document("held/held.md", dict.fromkeys(("author", "category", "type", "series", "topics"), HIDDEN)
                 | {"published": "false", "book": f"{{series: {HIDDEN}}}"}, outcome=UNPUBLISHED),
        # Only topics are joined: the other fields are those of the copy that stands.
        document("copies/old.md", {"id": "urn:ex:copy", "series": "Lost", "topics": "[Kept]", "quality": "7",
                                   "publishedDateTime": "2021-01-01"},
                 identity="urn:ex:copy", topics=("Kept",), quality=7, others=_others(series=("Lost",)),
                 published=utc(2021, 1, 1)),
        document("copies/new.md", {"id": "urn:ex:copy", "series": "Found", "topics": "[kept!, Shared]",
                                   "publishedDateTime": "2022-01-01"},
                 identity="urn:ex:copy", topics=("kept!", "Shared"), others=_others(series=("Found",)),
                 published=utc(2022, 1, 1)),
    ]


def _others(series: tuple[str, ...] = (), book: tuple[str, ...] = ()) -> dict[str, tuple[str, ...]]:
    return {"series": series, "book.series": book}


def _everywhere(number: int, name: str, scalar: str, text: str) -> Document:
    language, quality = [None, *LANGUAGES][number % 7], [None, 1, 4, 8, 9][number % 5]
    domain, kind = f"paper{number % 4}.example", ["article", "Article", "video"][number % 3]
    return document(
        f"fields/{name}.md",
        {"author": scalar, "category": scalar, "type": kind, "series": scalar, "topics": f"\n  - Shared\n  - {scalar}",
         "book": f"\n  series: {scalar}\n  secured: {HIDDEN}", "language": language,
         "quality": None if quality is None else str(quality), "provider": f"{{domain: {domain}}}"},
        author=text, category=text, type=kind, topics=("Shared", text), domain=domain, quality=quality,
        language=language and LANGUAGES[language], others=_others((text,), (text,)))
