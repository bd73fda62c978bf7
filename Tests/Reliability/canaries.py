"""Documents with canaries: words that must not be found anywhere after a run."""

from pathlib import Path

#: A word that is the same in a URL, a slug, a domain, a hash table and in lower case.
MARK = "zq7canary"

#: Front matter that keeps an article out of all feeds, by reason.
HELD_BACK = {
    "unpublished": {"published": "false"},
    "quoted": {"published": "'FALSE'"},
    "future": {"publishedDateTime": "2999-01-01T00:00:00Z"},
    "tomorrow": {"publishedDateTime": "2024-06-01T00:00:01Z"},
    "both": {"published": "false", "publishedDateTime": "2999-01-01"},
    "doubtful": {"published": f"{MARK}maybe"},
    "draft": {"draft": "yes"},
    "private": {"private": "true"},
    "hidden": {"status": "hidden"},
    "misspelled": {"publised": "true"},
    "embargoed": {"publishDate": "2999-01-01"},
    "expired": {"expiryDate": "2023-01-01"},
}
#: The ways in which a document or a run stops showing an article.
CHANGES = {
    **{name: ("document", fields) for name, fields in HELD_BACK.items()},
    "rejected": ("document", {"title": "''"}),
    "deleted": ("delete", None),
    "moved out": ("prose", None),
    "the clock goes back": ("run", ["--now", "2022-01-01T00:00:00Z"]),
}
#: Excluded by a filter: `--type article`. It is not private, so the catalog may store it, but feeds may not show it.
FILTERED = {"filtered": {"type": MARK + "type"}}
REJECTED = {
    "untitled": {"title": "''"},
    "undated": {"publishedDateTime": f"{MARK}date"},
    "unlinked": {"webUrl": f"ftp://{MARK}.example/", "originalUrl": f"ftp://{MARK}.example/o"},
    "twice": {"\ntitle": f"{MARK} again"},
    "alias": {"title": f"*{MARK}"},
    "quote": {"x": f'"{MARK} never ends'},
    "escape": {"x": f'"{MARK} \\q {MARK}"'},
    "tag": {"x": f"!{MARK}!x {MARK}"},
    "tab": {"x": f"\n\t{MARK}: {MARK}"},
    "colons": {"x": f"{MARK}: {MARK}: {MARK}"},
    "deep": {"x": "[" * 40 + MARK},
}
SECURED = {
    "text": f' "{MARK}"', "literal": f" |\n  {MARK}\n  {MARK}", "mapping": f"\n  {MARK}: {MARK}\n  b: [{MARK}]",
    "flow": f" {{a: [{MARK}, {{{MARK}: {MARK}}}]}}", "anchored": f" !<tag:{MARK}> &{MARK} {MARK}",
    "twice inside": f"\n  {MARK}: 1\n  {MARK}: 2", "comment": f" x # {MARK}",
}
#: Broken, so that a problem is reported right next to the private text.
SECURED_BROKEN = {
    "secured twice": f" {MARK}\nsecured: {MARK}", "secured alias": f"\n  a: &{MARK} {MARK}\n  b: *{MARK}",
    "secured quote": f' "{MARK}', "secured escape": f' "{MARK} \\q"', "secured tab": f"\n\t{MARK}: x",
    "secured tag": f" !{MARK}!x {MARK}", "secured colons": f" {MARK}: {MARK}: x", "secured directive": f" x\n%{MARK} x",
    "secured indent": f"\n    a: {MARK}\n  b: {MARK}",
}


def document(name: str, fields: dict[str, str], secured: str = f' "{MARK}"', mark: str = MARK) -> bytes:
    """A document with `mark` in every field, in unknown keys, in `secured` and in the text."""
    head = {
        "title": f"{mark} {name}", "publishedDateTime": "2022-03-04T05:06:07Z", "webUrl": f"https://{mark}.example/{name}",
        "originalUrl": f"https://{mark}.example/o/{name}", "ampWebUrl": f"https://amp.example/{mark}",
        "cdnAmpWebUrl": f"https://cdn.example/{mark}", "excerpt": f"An excerpt with {mark}", "author": f"{mark} Author",
        "category": mark, "type": "article", "quality": "50", "id": f"urn:{mark}:{name}",
        "topics": f"[{mark}, Open, {mark}{name.replace(' ', '')}]",
        "provider": f"{{name: {mark} Press, domain: {mark}.example, images: [{{url: https://i.example/{mark}-logo}}]}}",
        "images": f"[{{url: https://i.example/{mark}.png, {mark}: {mark}}}, {{url: {mark}}}]",
        "related": f"[{{title: {mark}, webUrl: https://r.example/{mark}, {mark}: {mark}}}, {{title: {mark}}}]",
        "enclosure": f"[{{url: https://i.example/{mark}.mp3, length: 1, {mark}: {mark}}}, {{url: {mark}, type: {mark}}}]",
        "podcast": f"[{mark}, {{url: /{mark}.mp3, type: a/{mark}, length: {mark}}}]",
        mark: mark, f"x{mark}": f"{{{mark}: [{mark}]}}",
    } | fields
    lines = [f"{key}: {value}" for key, value in head.items()]
    text = "\n".join(["---", *lines, f"secured:{secured}", "---", f"Text with {mark}", ""])
    return text.encode()


def open_document(name: str, secured: str) -> bytes:
    """A document in feeds, with canaries only in places that must not be read."""
    return (f"---\ntitle: Open {name}\npublishedDateTime: 2022-03-04\nwebUrl: https://open.example/{name.replace(' ', '-')}\n"
            f"topics: [Open]\nexcerpt: An open excerpt\nrelated: [{{title: R, webUrl: https://r.example/, secured: {MARK}}}]\n"
            f"{MARK}: {MARK}\nsecured:{secured}\n---\n{MARK}\n").encode()


def write(folder: Path) -> None:
    """Writes all of them, and files that are not documents."""
    for name, fields in {**HELD_BACK, **REJECTED}.items():
        (folder / f"{name}.md").write_bytes(document(name, fields))
    for name, secured in {**SECURED, **SECURED_BROKEN}.items():
        (folder / f"{name}.md").write_bytes(open_document(name, secured))
        (folder / f"held {name}.md").write_bytes(document(f"held{name}", HELD_BACK["unpublished"], secured))
    (folder / "prose.md").write_text(f"{MARK}\n\n---\ntitle: {MARK}\n---\n")
    (folder / "never ends.md").write_text(f"---\ntitle: {MARK}\nx: {MARK}\n")
    (folder / "latin.md").write_bytes(f"---\ntitle: {MARK} ".encode() + b"\xe9\n---\n")
