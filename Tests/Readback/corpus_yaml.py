"""Accepted and rejected forms of front matter, and files that are not documents."""

from corpus_dates import utc
from documents import NOT_A_DOCUMENT, REJECTED, UNPUBLISHED, Article, Document, Problem, document, front_matter

DATE = "publishedDateTime: 2022-03-04"
PUBLISHED = utc(2022, 3, 4)


def _page(path: str, *lines: str, **expected) -> Document:
    """A document with all fields except its date and URL."""
    stem = path.split("/")[1].split(".")[0]
    text = "\n".join(["---", DATE, f"originalUrl: https://yaml.example/{stem}", *lines, "---", "Body", ""])
    return document(path, text=text, **({"published": PUBLISHED, "excerpt": "Body"} | expected))


def accepted() -> list[Document]:
    pages = [
        _page("yaml/literal.md", "title: |", "  Two lines", "  of text", title="Two lines of text"),
        _page("yaml/literal-strip.md", "title: |-", "  Literal: [stripped] # no comment", "", "",
              title="Literal: [stripped] # no comment"),
        _page("yaml/literal-indent.md", "title: |2+", "    Indented", "", "excerpt: x", title="Indented", excerpt="x"),
        _page("yaml/folded.md", "title: >", "  Folded", "  into one", "", "  line", title="Folded into one line"),
        _page("yaml/folded-strip.md", "title: >-", "  Folded \"and\" stripped", title='Folded "and" stripped'),
        _page("yaml/multiline-plain.md", "title: A plain title", "  on two lines", title="A plain title on two lines"),
        _page("yaml/multiline-double.md", 'title: "one \\', '  two', '', '  three"', title="one two three"),
        _page("yaml/multiline-single.md", "title: 'one", "  two''s", "  three'", title="one two's three"),
        _page("yaml/comments.md", "# a comment", "title: Title # aside", "  # indented comment", "", title="Title"),
        _page("yaml/quoted-key.md", '"title": Quoted key', "'excerpt' : Single", title="Quoted key", excerpt="Single"),
        _page("yaml/explicit-key.md", "? title", ": Explicit key", title="Explicit key"),
        _page("yaml/anchor.md", "title: &name Anchored", "topics: &list", "  - &one One", title="Anchored",
              topics=("One",)),
        _page("yaml/tagged.md", "title: !!str 12", title="12"),
        _page("yaml/flow.md", "title: Flow", "topics: [A one, \"B, two\", 'C ] three',]",
              'provider: {name: "Flow: Inc", domain: flow.example, images: []}',
              title="Flow", topics=("A one", "B, two", "C ] three"), provider="Flow: Inc", domain="flow.example"),
        _page("yaml/flow-lines.md", "title: Flow", "topics: [", "  One,", "  Two # aside", "  ]",
              title="Flow", topics=("One", "Two")),
        _page("yaml/json.md", 'title: "JSON"', 'provider: {"name":"J","domain":"json.example"}', 'topics: ["J"]',
              title="JSON", provider="J", domain="json.example", topics=("J",)),
        _page("yaml/topic-scalar.md", "title: T", "topics: Just one", title="T", topics=("Just one",)),
        _page("yaml/topic-blank.md", "title: T", "topics:", title="T"),
        _page("yaml/topic-empty.md", "title: T", "topics: []", title="T"),
        _page("yaml/unindented-list.md", "title: T", "topics:", "- Alpha", "- Beta", title="T", topics=("Alpha", "Beta")),
        _page("yaml/unknown.md", "title: T", "layout: post", "weird: {a: [1, {b: c}]}", "x y: z", title="T"),
        _page("yaml/deep-unknown.md", "title: T", "deep: " + "[" * 20 + "]" * 20, title="T"),
        _page("yaml/empty-fields.md", "title: T", "excerpt:", "author: ~", "quality: null", "images:", "related: ~",
              "provider:", "type: ''", title="T"),
        _page("yaml/extension.markdown", "title: Markdown", title="Markdown"),
        _page("yaml/text.txt", "title: Text", title="Text"),
        _page("yaml/space in name é.md", "title: T", title="T", link="https://yaml.example/space%20in%20name%20%C3%A9",
              identity="https://yaml.example/space%20in%20name%20%C3%A9"),
        document("yaml/deep/er/still.md", domain="yaml-deep-er.example"),
        document("yaml/body-markers.md", text=front_matter(
            {"title": "T", "publishedDateTime": "2022-03-04", "originalUrl": "https://yaml.example/body-markers"})
            + "---\ntitle: Not this\npublished: false\n---\n", title="T", published=PUBLISHED),
    ]
    plain = front_matter({"title": "Line ends", "publishedDateTime": "2022-03-04",
                          "excerpt": "|\n  one\n  two", "originalUrl": "https://yaml.example/NAME"})
    forms = {
        "crlf": plain.replace("\n", "\r\n") + "\r\nBody\r\n",
        "bom": "\ufeff" + plain,
        "bom-crlf": "\ufeff" + plain.replace("\n", "\r\n"),
        "dots": plain.removesuffix("---\n") + "...\nBody\n",
        "no-final-newline": plain.removesuffix("\n"),
    }
    for name, text in forms.items():
        pages.append(document(f"yaml/{name}.md", text=text.replace("NAME", name), title="Line ends",
                              excerpt="one two", published=PUBLISHED))
    return pages


def _broken(name: str, *lines: str, at: int | None = None, field: str | None = None, head: bool = True) -> Document:
    start = ["---", "title: Broken", DATE, f"originalUrl: https://broken.example/{name}"] if head else ["---"]
    text = "\n".join([*start, *lines, "---", "Body", ""])
    return document(f"broken/{name}.md", text=text, outcome=REJECTED, problems=(Problem(field, at),))


def rejected() -> list[Document]:
    pages = [
        _broken("alias-title", "x: &a [1]", "published: *a", at=6, field="published").changed(
            outcome=UNPUBLISHED, article=Article(
                title="Broken", link="https://broken.example/alias-title",
                identity="https://broken.example/alias-title", published=PUBLISHED, domain="broken.example")),
        _broken("duplicate-key", "excerpt: one", "excerpt: two", at=6),
        _broken("duplicate-title", "title: Other", at=5),
        _broken("duplicate-nested", "provider:", "  name: a", "  name: b", at=7),
        _broken("duplicate-unknown", "x: 1", "x: 2", at=6),
        _broken("deep", "x: " + "[" * 40 + "]" * 40, at=5),
        _broken("very-deep", "x: " + "[" * 50_000, at=5),
        _broken("deep-block", *("  " * n + "k:" for n in range(40))),
        _broken("huge", "x: " + "y" * (1 << 20)),
        _broken("tab", "provider:", "\tname: a"),
        _broken("unclosed-quote", 'excerpt: "never closed'),
        _broken("unclosed-flow", "topics: [a, b"),
        _broken("colons", "excerpt: a: b: c", at=5),
        _broken("bad-escape", r'excerpt: "bad \q escape"', at=5),
        _broken("surrogate", r'excerpt: "lone \uD800 surrogate"', at=5),
        _broken("beyond-unicode", r'excerpt: "\U00110000"', at=5),
        _broken("list", "- title: a", head=False),
        _broken("scalar", "just words", head=False),
        _broken("empty", head=False),
        _broken("blank", "", "# only a comment", head=False),
        document("broken/unterminated.md", text="---\ntitle: T\npublishedDateTime: 2022-03-04\n"
                 "originalUrl: https://broken.example/u\n\nBody without an end\n",
                 outcome=REJECTED, problems=(Problem(None, None),)),
        document("broken/only-marker.md", text="---\n", outcome=REJECTED, problems=(Problem(None, None),)),
        document("broken/only-marker-bare.md", text="---", outcome=REJECTED, problems=(Problem(None, None),)),
        document("broken/invalid-utf8.md", outcome=REJECTED, problems=(Problem(None, None),)).changed(
            data=b"---\ntitle: caf\xe9\npublishedDateTime: 2022-03-04\noriginalUrl: https://broken.example/l\n---\n"),
        document("broken/overlong-utf8.md", outcome=REJECTED, problems=(Problem(None, None),)).changed(
            data=b"---\ntitle: a\xc0\xafb\npublishedDateTime: 2022-03-04\noriginalUrl: https://broken.example/o\n---\n"),
        document("broken/raw-control.md", outcome=REJECTED, problems=(Problem(None, None),)).changed(
            data=b"---\ntitle: a\x00b\npublishedDateTime: 2022-03-04\noriginalUrl: https://broken.example/c\n---\n"),
    ]
    blanks = [None, "", "~", "null", '""', '"   "', r'"\x08\uFFFE"', '"&nbsp; &#32;"', '"<p></p><br>"',
              '"<script>x()</script>"', "|\n  \n", "[a list]", "{a: mapping}"]
    for number, raw in enumerate(blanks):
        pages.append(document(f"broken/title-{number:02}.md", {"title": raw}, outcome=REJECTED,
                              problems=(Problem("title", None if raw in (None, "", "~", "null") else 2),)))
    return pages


def others() -> list[Document]:
    """Files without front matter, which are only counted."""
    texts = {"prose.md": "Just prose.\n", "empty.md": "", "late.txt": "\n---\ntitle: T\n---\n", "four.md": "----\nx: y\n----\n",
             "indented.md": " ---\ntitle: T\n ---\n", "heading.markdown": "# Heading\n\n---\n\ntext\n"}
    pages = [document(f"prose/{name}", text=text, outcome=NOT_A_DOCUMENT) for name, text in texts.items()]
    # JSON that is no article.
    pages.append(document("prose/package.json", text='{"name": "site", "version": "1.0.0"}\n', outcome=NOT_A_DOCUMENT))
    binary = document("prose/binary.txt", outcome=NOT_A_DOCUMENT).changed(data=b"\xff\xfe\x00\x01" * 50)
    return [*pages, binary]


def ignored() -> dict[str, bytes]:
    """Files that must not even be opened."""
    sound = document("ignored/seen.md").data
    return {name: sound for name in (
        ".hidden.md", ".git/inside.md", "ignored/.cache/deep/inside.md", "ignored/page.xhtml",
        "ignored/noextension", "ignored/backup.md~", "ignored/copy.md.bak", "ignored/.swp.md")}
