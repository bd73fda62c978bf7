"""A malformed optional field only affects that field; images and related articles in all variants."""

from documents import Document, Problem, document

# name, fields, the field named in the problem
MALFORMED = [
    ("quality-word", {"quality": "high"}, "quality"),
    ("quality-list", {"quality": "[1]"}, "quality"),
    ("quality-nan", {"quality": "nan"}, "quality"),
    ("quality-dot-nan", {"quality": ".nan"}, "quality"),
    ("quality-infinite", {"quality": "1e999"}, "quality"),
    ("quality-map", {"quality": "{a: 1}"}, "quality"),
    ("heat-word", {"heat": "hot"}, "heat"),
    ("heat-map", {"heat": "{}"}, "heat"),
    ("excerpt-list", {"excerpt": "[a, b]"}, "excerpt"),
    ("excerpt-map", {"excerpt": "{\n  a: b}"}, "excerpt"),
    ("author-map", {"author": "{a: b}"}, "author"),
    ("category-map", {"category": "{a: b}"}, "category"),
    ("type-map", {"type": "{a: b}"}, "type"),
    ("amp", {"ampWebUrl": "not an address"}, "ampWebUrl"),
    ("amp-script", {"ampWebUrl": '"javascript:alert(1)"'}, "ampWebUrl"),
    ("cdn-amp", {"cdnAmpWebUrl": "ftp://x.example/"}, "cdnAmpWebUrl"),
    ("images-word", {"images": "none"}, "images"),
    ("images-map", {"images": "{width: 3}"}, "images"),
    ("related-word", {"related": "none"}, "related"),
    ("related-map", {"related": "{title: x}"}, "related"),
]

# As above, but without saying how much of the list remains.
MALFORMED_IN_LISTS = [
    ("image-script", {"images": '\n  - url: "javascript:alert(1)"'}, "images"),
    ("image-word", {"images": "\n  - [just, words]"}, "images"),
    ("image-width", {"images": "\n  - url: https://i.example/w.png\n    width: wide\n    height: 3"}, "images"),
    ("related-script", {"related": '\n  - title: R\n    webUrl: "javascript:alert(1)"'}, "related"),
    ("related-list", {"related": "\n  - [a]"}, "related"),
]

# name, images as YAML, the images in feeds
IMAGES = [
    ("several", "\n  - url: https://i.example/1.png\n    width: 1\n    height: 2\n  - url: https://i.example/2.jpg\n"
                "    isCached: true\n",
     (("https://i.example/1.png", "1", "2"), ("https://i.example/2.jpg", None, None))),
    ("twice", "\n  - url: https://i.example/1.png\n  - url: https://i.example/1.png",
     (("https://i.example/1.png", None, None),)),
    ("nasty", "\n  - url: 'https://i.example/a b|c[1]\"<x>.png?w=1&h=2'\n    width: 5\n    height: 6",
     (("https://i.example/a%20b%7Cc%5B1%5D%22%3Cx%3E.png?w=1&h=2", "5", "6"),)),
    ("quoted-size", '\n  - {url: https://i.example/q.png, width: "7", height: \'8\'}',
     (("https://i.example/q.png", "7", "8"),)),
]

# name, related as YAML, the related links
RELATED = [
    ("several", "\n  - title: One\n    webUrl: https://r.example/1\n  - title: Two\n    webUrl: https://r.example/2",
     (("https://r.example/1", "One"), ("https://r.example/2", "Two"))),
    ("twice", "\n  - title: One\n    webUrl: https://r.example/1\n  - title: One\n    webUrl: https://r.example/1",
     (("https://r.example/1", "One"),)),
    ("original", "\n  - {title: One, originalUrl: https://r.example/o}", (("https://r.example/o", "One"),)),
    ("nasty", "\n  - title: '<b>Bold</b> & \"quoted\" ]]> <script>x()</script>'\n    webUrl: 'https://r.example/a b\"<'\n"
              "    provider: {name: 'A & B <i>', domain: r.example}",
     (("https://r.example/a%20b%22%3C", 'Bold & "quoted" ]]>'),)),
]


def documents() -> list[Document]:
    return [
        *(document(f"optional/{name}.md", fields, problems=(problem,)) for name, fields, problem in MALFORMED),
        *(document(f"optional/{name}.md", fields, problems=(Problem(problem, None),), images=None, related=None)
          for name, fields, problem in MALFORMED_IN_LISTS),
        document("optional/two-at-once.md", {"quality": "high", "updatedDateTime": "never"},
                 problems=("quality", "updatedDateTime")),
        document("optional/amp-both.md", {"ampWebUrl": "https://AMP.example/a b?x=1&y='2'#z",
                                          "cdnAmpWebUrl": "https://cdn.example/c/amp.example/a"},
                 amp="https://amp.example/a%20b?x=1&y='2'#z"),
        document("optional/blank-texts.md", {"excerpt": '"  "', "author": '"&nbsp;"', "topics": '""'}),
        *(document(f"images/{name}.md", {"images": raw}, images=images) for name, raw, images in IMAGES),
        *(document(f"related/{name}.md", {"related": raw}, related=related) for name, raw, related in RELATED),
    ]
