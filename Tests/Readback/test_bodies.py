"""Bodies written to do harm, through the real program and back by other parsers."""

import json
import os
from html.parser import HTMLParser

import html5lib
import lxml.html
import pytest
from attacks import attacks, mutated

VOID = {"br", "hr", "img", "source", "wbr"}
FORBIDDEN = {"script", "style", "iframe", "object", "embed", "form", "input", "button", "textarea", "select", "svg",
             "link", "meta", "base", "template", "noscript", "frame", "frameset", "applet", "plaintext", "xmp",
             "listing", "noembed", "noframes", "marquee", "portal", "title", "dialog"}
ADDRESSES = {"href", "src", "poster", "cite", "action", "formaction", "data", "background", "longdesc"}
SCHEMES = ("http://", "https://", "mailto:", "tel:", "data:image/png;", "data:image/gif;", "data:image/jpeg;",
           "data:image/webp;")


class Written(HTMLParser):
    """The tree as the tags say it, without a browser's corrections."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.tree, self.flaws = [], []
        self.open = [("", self.tree)]
        self.feed(html)
        self.close()
        if len(self.open) > 1:
            self.flaws.append(f"<{self.open[-1][0]}> is open")

    def handle_starttag(self, tag, attributes):
        children = []
        self.open[-1][1].append((tag, dict(attributes), children))
        if tag not in VOID:
            self.open.append((tag, children))

    def handle_endtag(self, tag):
        if self.open[-1][0] != tag:
            self.flaws.append(f"</{tag}> in <{self.open[-1][0]}>")
        else:
            self.open.pop()

    def handle_data(self, data):
        children = self.open[-1][1]
        if children and isinstance(children[-1], str):
            children[-1] += data
        else:
            children.append(data)


def browsed(html: str):
    """The tree that a browser makes."""
    def children(node):
        found = [node.text] if node.text else []
        for child in node:
            found.append((child.tag, dict(child.attrib), children(child)))
            if child.tail:
                if isinstance(found[-1], str):
                    found[-1] += child.tail
                else:
                    found.append(child.tail)
        return found
    return children(html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False))


def plain(tree):
    """Elements and text, without what differs by notation alone.

    These are namespaces, and line breaks at the beginning of `pre`, of which a browser drops the first.
    """
    found = []
    for node in tree:
        if isinstance(node, str):
            found.append(node)
            continue
        name, children = node[0].rpartition("}")[2].lower(), node[2]
        if name == "pre" and children and isinstance(children[0], str):
            children = [text for text in [children[0].lstrip("\n")] if text] + children[1:]
        found.append((name, sorted(attribute.lower() for attribute in node[1]), plain(children)))
    return found


def elements(tree):
    for node in tree:
        if not isinstance(node, str):
            yield node
            yield from elements(node[2])


def flaws(html: str) -> list[str]:
    written = Written(html)
    found = list(written.flaws)
    tree = browsed(html)
    if plain(tree) != plain(written.tree):
        found.append("a browser makes another tree of it")
    soup = lxml.html.fragment_fromstring(html, create_parent="div") if html.strip() else None
    trees = [tree] + ([[(e.tag, dict(e.attrib), []) for e in soup.iter() if isinstance(e.tag, str)]]
                      if soup is not None else [])
    for tag, attributes, _ in (element for one in trees for element in elements(one)):
        if tag.rpartition("}")[2].lower() in FORBIDDEN:
            found.append(f"<{tag}>")
        for name, value in attributes.items():
            if name.lower().startswith("on") or name.lower() in ("style", "id", "name", "srcdoc"):
                found.append(f"{tag} {name}")
            if name.lower() in ADDRESSES and not value.lower().startswith(SCHEMES):
                found.append(f"{tag} {name}={value}")
    return found


@pytest.mark.parametrize("ending", ["md", "html"])
def test_no_body_does_harm(workspace, ending):
    count = 10_000 if os.environ.get("OUTFEED_SOAK") else 600
    bodies = attacks() + mutated(count)
    for number, body in enumerate(bodies):
        text = body.replace("\0", "\x00").encode("utf-8", "surrogatepass")
        workspace.put(f"{number}.{ending}", (f"---\ntitle: a{number}\ndate: 2024-01-02\nexcerpt: E\n"
                                             f"webUrl: https://x.example/{number}/\n---\n").encode() + text)
    workspace.export("--content", "full", "--limit", "100000", "--by", "all")
    items = json.loads((workspace.output / "all.json").read_text())["items"]
    assert len(items) == len(bodies)
    wrong = {}
    for item in items:
        problems = flaws(item["content_html"])
        if problems:
            wrong[bodies[int(item["title"][1:])]] = (problems, item["content_html"])
    assert not wrong, f"{len(wrong)} bodies, first: {next(iter(wrong.items()))}"
    assert workspace.run("check", "out").code == 0
