"""Cases that need more than one document: duplicates, topics, providers, order, the limit."""

from corpus_dates import utc
from documents import FUTURE, REJECTED, UNPUBLISHED, Document, document

OLD, NEW = "2022-01-01T00:00:00Z", "2022-02-02T00:00:00Z"
DATES = {OLD: utc(2022, 1, 1), NEW: utc(2022, 2, 2)}


def _copy(path: str, group: str, date: str, topics: str, quality: int | None = None, url: str | None = None,
          identity: str | None = None, own: str | None = None, **more) -> Document:
    address = url or f"https://dup.example/{group}"
    return document(
        f"dup/{path}.md",
        {"publishedDateTime": date, "originalUrl": f'"{address}"', "topics": f"[{topics}]",
         "quality": None if quality is None else str(quality), "id": own} | more.pop("fields", {}),
        **({"link": address, "identity": identity or f"https://dup.example/{group}", "domain": "dup.example",
            "published": DATES.get(date), "topics": tuple(topics.split(", ")), "quality": quality} | more))


def duplicates() -> list[Document]:
    return [
        _copy("newest-1", "newest", OLD, "Dup Old", 99), _copy("newest-2", "newest", NEW, "Dup New", 1),
        _copy("quality-1", "quality", OLD, "Dup A", 5), _copy("quality-2", "quality", OLD, "Dup B", 10),
        _copy("quality-3", "quality", OLD, "Dup C", 7),
        # Whole paths compare as bytes: '-' < '/' and 'B' < 'b'.
        _copy("path-x", "path", OLD, "Dup A"), _copy("path/x", "path", OLD, "Dup B"),
        _copy("b-case", "case", OLD, "Dup A"), _copy("B-case", "case", OLD, "Dup B"),
        _copy("z-bytes", "bytes", OLD, "Dup A"), _copy("é-bytes", "bytes", OLD, "Dup B"),
        _copy("same-topic-1", "same-topic", OLD, "Dup A, Dup B"), _copy("same-topic-2", "same-topic", NEW, "Dup B"),
        _copy("canonical-1", "canonical", OLD, "Dup A", url="https://dup.example/canonical#comments"),
        _copy("canonical-2", "canonical", NEW, "Dup B", url="HTTPS://DUP.example:443/canonical?utm_source=x"),
        _copy("canonical-3", "canonical", OLD, "Dup C", url="https://dup.example/canonical?fbclid=y"),
        _copy("own-id-1", "own-1", OLD, "Dup A", identity="urn:example:own", own="urn:example:own"),
        _copy("own-id-2", "own-2", NEW, "Dup B", identity="urn:example:own", own="urn:example:own"),
        _copy("id-as-url-1", "id-as-url", OLD, "Dup A"),
        _copy("id-as-url-2", "elsewhere", NEW, "Dup B", identity="https://dup.example/id-as-url",
              own="https://dup.example/id-as-url"),
        # Copies that do not count, even if they are newer and better.
        _copy("held-1", "held", OLD, "Dup A"),
        _copy("held-2", "held", NEW, "Dup Unpublished", 99, fields={"published": "false"}, outcome=UNPUBLISHED),
        _copy("held-3", "held", "2030-01-01", "Dup Future", 99, outcome=FUTURE, published=utc(2030, 1, 1)),
        _copy("held-4", "held", NEW, "Dup Rejected", 99, fields={"title": '" "'}, outcome=REJECTED,
              problems=("title",)),
        # Different articles that look alike.
        _copy("apart-1", "apart/", OLD, "Dup A"), _copy("apart-2", "Apart/", OLD, "Dup A"),
        _copy("apart-3", "apart", OLD, "Dup A"),
        _copy("apart-4", "apart", OLD, "Dup A", url="http://dup.example/apart", identity="http://dup.example/apart"),
    ]


# Names that cannot be file names as they are, and names that careless code would merge.
NAMES = [
    "Computer Vision", "C", "C++", "C#", ".NET", "R&D", "AI", "A.I.", "A I", "index", "all", "feeds", "..", ".",
    "../../../etc/passwd", "/etc/passwd", ".hidden", "a/b", "a\\b", "CON", "nul", "日本語", "中文", "العربية", "😀", "😁", "???",
    "!!!", "-", "--", "_", "é", "e", "résumé", "resume", "Ａ", "ø", "%2e%2e", "x" * 99, "x" * 100, "x" * 101,
    "x" * 3000, "名" * 200, "topics", "providers", "all.rss", "a-b", "a b", "a.b", "null", "true", "<b", "\"", "'",
    "$(id)", "~root", "Ünïcödé", "Москва", "Ελλάδα", "ß", "ss2", "index.html", "~", "|",
]

# Spellings of one topic: how many documents use each, and which one is shown.
SPELLINGS = [
    ({"Machine Learning": 2, "machine learning": 3, " MACHINE   LEARNING ": 1}, "machine learning"),
    ({"Robotics": 2, "robotics": 2}, "Robotics"),
    ({"robots": 1, "ROBOTS": 1, "Robots": 1}, "ROBOTS"),
    ({"Straße": 2, "STRASSE": 1}, "Straße"),
    ({"Café News": 1, "Cafe\u0301 News": 1, "CAFÉ NEWS": 1}, "Café News"),
    ({"Σίσυφος": 2, "ΣΊΣΥΦΟΣ": 1}, "Σίσυφος"),
    ({"Q&amp;A": 2, "q&a": 1}, "Q&A"),
]
PROVIDERS = [
    ({"Example Times": 2, "EXAMPLE TIMES": 1}, "times.example", "Example Times"),
    ({"Tie": 1, "TIE": 1}, "tie-names.example", "TIE"),
]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def topics() -> list[Document]:
    pages = [document(f"topics/name-{n:02}.md", {"topics": f"[{_quoted(name)}]"}, topics=(name,))
             for n, name in enumerate(NAMES)]
    for group, (spellings, shown) in enumerate(SPELLINGS):
        for spelling, count in spellings.items():
            for n in range(count):
                stem = f"spelling-{group}-{list(spellings).index(spelling)}-{n}"
                pages.append(document(f"topics/{stem}.md", {"topics": f"\n  - {_quoted(spelling)}"},
                                      topics=(" ".join(spelling.replace("&amp;", "&").split()),)))
    pages.append(document("topics/repeated.md", {"topics": "[Repeated, repeated, ' REPEATED ', Other]"},
                          topics=("Repeated", "Other")))
    return pages


def providers() -> list[Document]:
    pages = []
    for spellings, domain, _ in PROVIDERS:
        for spelling, count in spellings.items():
            for n in range(count):
                stem = f"{domain.split('.')[0]}-{list(spellings).index(spelling)}-{n}"
                pages.append(document(f"providers/{stem}.md",
                                      {"provider": f"{{name: {_quoted(spelling)}, domain: {domain}}}"},
                                      provider=spelling, domain=domain))
    cases = [
        ("upper", "WWW.Shouting.Example", "shouting.example"), ("www", "www.shouting.example", "shouting.example"),
        ("idn", "bücher.example", "xn--bcher-kva.example"), ("sub", "news.shouting.example", "news.shouting.example"),
        ("wwwish", "wwwx.example", "wwwx.example"),
    ]
    pages += [document(f"providers/{name}.md", {"provider": f"{{domain: {raw}}}", "author": "A. Author"},
                       domain=domain, author="A. Author") for name, raw, domain in cases]
    pages += [
        document("providers/nameless.md", {"provider": "{domain: nameless.example}"}, domain="nameless.example"),
        document("providers/by-host.md", {"originalUrl": "https://www.By-Host.example:8080/x"},
                 link="https://www.by-host.example:8080/x", identity="https://www.by-host.example:8080/x",
                 domain="by-host.example"),
        document("providers/name-only.md", {"provider": "{name: Name Only}",
                                            "originalUrl": "https://name-only.example/x"},
                 link="https://name-only.example/x", identity="https://name-only.example/x",
                 provider="Name Only", domain="name-only.example"),
    ]
    return pages


def order() -> list[Document]:
    """Articles with the same time, ordered by id in byte order, and more than a feed can contain."""
    identities = ["https://tie.example/b", "https://tie.example/B", "https://tie.example/a/", "https://tie.example/a",
                  "https://tie.example/a-", "https://tie.example/%C3%A9", "https://tie.example/~", "urn:tie:1",
                  "http://tie.example/a", "tag:tie.example,2024:x"]
    ties = [document(f"order/tie-{n}.md",
                     {"publishedDateTime": "2020-01-01", "id": f'"{i}"', "topics": "[Ties]"},
                     identity=i, published=utc(2020, 1, 1), topics=("Ties",)) for n, i in enumerate(identities)]
    many = [document(f"order/many-{n:02}.md", {"topics": "[More Than Fifty]"}, topics=("More Than Fifty",))
            for n in range(60)]
    return ties + many
