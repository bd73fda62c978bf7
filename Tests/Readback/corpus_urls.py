"""URLs and ids: the expected link and id of each are written by hand."""

from documents import REJECTED, Document, Problem, document

# name, webUrl, link, id (None: the same as the link)
WEB = [
    ("space", "https://u.example/a b c", "https://u.example/a%20b%20c", None),
    ("pipe", "https://u.example/a|b?c|d", "https://u.example/a%7Cb?c%7Cd", None),
    ("brackets", "https://u.example/a[1]?b[]=2", "https://u.example/a%5B1%5D?b%5B%5D=2", None),
    ("forbidden", 'https://u.example/<x>^`{y}?z="1"', "https://u.example/%3Cx%3E%5E%60%7By%7D?z=%221%22", None),
    ("allowed", "https://u.example/-._~!$&'()*+,;=:@/?q=/?:@!$&'()*+,;=",
     "https://u.example/-._~!$&'()*+,;=:@/?q=/?:@!$&'()*+,;=", None),
    ("unicode", "https://u.example/é/日本?q=ü", "https://u.example/%C3%A9/%E6%97%A5%E6%9C%AC?q=%C3%BC", None),
    ("emoji", "https://u.example/😀", "https://u.example/%F0%9F%98%80", None),
    ("escapes", "https://u.example/100%25%20ok%2Fno?x=%c3%A9", "https://u.example/100%25%20ok%2Fno?x=%c3%A9", None),
    ("stray-percent", "https://u.example/100%/50%zz", "https://u.example/100%25/50%25zz", None),
    ("idn", "https://bücher.example/x", "https://xn--bcher-kva.example/x", None),
    ("idn-upper", "https://BÜCHER.example/y", "https://xn--bcher-kva.example/y", None),
    ("idn-japanese", "https://例え.テスト/", "https://xn--r8jz45g.xn--zckzah/", None),
    ("punycode", "https://xn--bcher-kva.example/z", "https://xn--bcher-kva.example/z", None),
    ("port", "http://u.example:8080/p", "http://u.example:8080/p", None),
    ("port-default", "https://u.example:443/p", "https://u.example:443/p", "https://u.example/p"),
    ("port-default-http", "http://u.example:80/p", "http://u.example:80/p", "http://u.example/p"),
    ("port-other-default", "http://u.example:443/p", "http://u.example:443/p", None),
    ("idn-port", "https://münchen.example:8443/straße?x=ß#ende",
     "https://xn--mnchen-3ya.example:8443/stra%C3%9Fe?x=%C3%9F#ende", None),
    ("ipv4", "http://192.0.2.7/x", "http://192.0.2.7/x", None),
    ("ipv6", "http://[2001:db8::1]:8080/x", "http://[2001:db8::1]:8080/x", None),
    ("ipv6-upper", "http://[2001:DB8::2]/x", "http://[2001:DB8::2]/x", "http://[2001:db8::2]/x"),
    ("upper", "HTTPS://Upper.EXAMPLE/Some/Path?Q=A", "https://upper.example/Some/Path?Q=A", None),
    ("fragment", "https://u.example/f#part", "https://u.example/f#part", None),
    ("comments", "https://u.example/c#comments", "https://u.example/c#comments", "https://u.example/c"),
    ("no-scheme", "//u.example/x", "https://u.example/x", None),
    ("scraped", "https://u.example/s?a=1&amp;b=2", "https://u.example/s?a=1&b=2", None),
    ("tracking", "https://u.example/t?utm_source=a&id=1&utm_medium=b&fbclid=c&gclid=d",
     "https://u.example/t?utm_source=a&id=1&utm_medium=b&fbclid=c&gclid=d", "https://u.example/t?id=1"),
    ("tracking-only", "https://u.example/to?utm_campaign=x", "https://u.example/to?utm_campaign=x",
     "https://u.example/to"),
    ("tracking-like", "https://u.example/tl?utmost=1&x=utm_source&gclids=2",
     "https://u.example/tl?utmost=1&x=utm_source&gclids=2", None),
    ("order-kept", "https://u.example/k?b=2&a=1&&c", "https://u.example/k?b=2&a=1&&c", None),
    ("dots-kept", "https://u.example/a//b/c.d/e/", "https://u.example/a//b/c.d/e/", None),
    ("no-path", "https://nopath.example", "https://nopath.example", None),
    ("entity-like", "https://u.example/e?a=1&lt=2&copy=3", "https://u.example/e?a=1&lt=2&copy=3", None),
    ("quote-like", "https://u.example/o'neil?x=]]>", "https://u.example/o'neil?x=%5D%5D%3E", None),
    ("long", "https://u.example/" + "long/" * 400, "https://u.example/" + "long/" * 400, None),
]

# An id given by the document, and whether readers may open it.
IDS = [
    ("urn", "urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66"),
    ("tag", "tag:example.org,2024:x/y;z"),
    ("http", "https://id.example/permanent#this"),
    ("doi", "doi:10.1000/182"),
]

NOT_LINKS = [
    "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,hi", "ftp://u.example/x", "file:///etc/passwd",
    "//[::1/x", "/only/a/path", "not an address", "https://", "https:///path", "http:u.example", "http://[::1/x",
    "https://u.example:99999/x", "https://u.example:port/x", "mailto:a@u.example", "https://exa mple/x", "http://?q",
]


def documents() -> list[Document]:
    return [
        *(_web(*case) for case in WEB),
        *(_id(*case) for case in IDS),
        document(
            "urls/both.md",
            {"webUrl": '"https://web.example/seen?utm_source=x"', "originalUrl": '"https://Original.example/made#a"'},
            link="https://web.example/seen?utm_source=x", identity="https://original.example/made#a",
            domain="web.example"),
        document(
            "urls/original-only.md", {"originalUrl": '"https://Only.example:443/o?gclid=1#f"'},
            link="https://only.example:443/o?gclid=1#f", identity="https://only.example/o#f", domain="only.example"),
        document("urls/none.md", {"originalUrl": None}, outcome=REJECTED, problems=(Problem(None, None),)),
        *(document(f"urls/not-{number}.md", {"originalUrl": None, "webUrl": f"'{raw}'"}, outcome=REJECTED,
                   problems=("webUrl",)) for number, raw in enumerate(NOT_LINKS)),
    ]


def _web(name: str, raw: str, link: str, identity: str | None) -> Document:
    quoted = "'" + raw.replace("'", "''") + "'"
    domain = f"url-{name}.example"
    return document(
        f"urls/{name}.md",
        {"originalUrl": None, "webUrl": quoted, "provider": f"{{name: Some Site, domain: {domain}}}",
         "images": f"\n  - url: {quoted}\n    width: 10\n    height: 20",
         "related": f"\n  - title: Related\n    webUrl: {quoted}"},
        link=link, identity=identity or link, domain=domain, provider="Some Site",
        images=((link, "10", "20"),), related=((link, "Related"),))


def _id(name: str, identity: str) -> Document:
    return document(f"urls/id-{name}.md", {"id": f'"{identity}"'}, identity=identity)
