"""Full texts written to do harm, shown as a careless reader shows them: as they are, without a policy."""

import json
import os
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Error

import sites
from attacks import attacks, mutated
from conftest import PICTURE

SOAK = bool(os.environ.get("OUTFEED_SOAK"))
ORIGIN = "https://reader.example/"
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Reader</title></head><body>
<p id="before">Before</p><article>%s</article><p id="after">After</p></body></html>"""
#: What only pictures and players of the text itself ask for.
OWN = {"image", "media"}
#: The page without what is in the entry, and whether anything covers its other parts.
AROUND = """() => {
  const rest = document.documentElement.cloneNode(true);
  rest.querySelector('article')?.replaceChildren();
  const seen = ['before', 'after'].map(id => {
    const part = document.getElementById(id);
    part?.scrollIntoView({block: 'center'});
    const box = part?.getBoundingClientRect();
    return box && document.elementFromPoint(box.x + 5, box.y + box.height / 2) === part;
  });
  const names = [...document.querySelectorAll('article *')].flatMap(e => e.getAttributeNames());
  return {title: document.title, html: rest.outerHTML, seen, handlers: names.filter(n => n.startsWith('on')),
          globals: Object.keys(window).filter(n => n.startsWith('ran')), address: location.href};
}"""
#: Everything that a person does to an entry, except that no link leads away.
USE = """() => {
  addEventListener('click', e => e.preventDefault(), true);
  addEventListener('submit', e => e.preventDefault(), true);
  const kinds = ['mouseover', 'mouseenter', 'mousemove', 'mousedown', 'click', 'focus', 'focusin', 'keydown', 'toggle',
                 'load', 'error', 'animationstart', 'scroll', 'wheel', 'pointerover', 'copy'];
  for (const element of document.querySelectorAll('article *'))
    for (const kind of kinds) element.dispatchEvent(new Event(kind, {bubbles: true, cancelable: true}));
  return [...document.querySelectorAll('article a, article area')].map(a => a.href);
}"""


class Reader:
    """A page that shows one text after the other, and takes note of all that happens."""

    def __init__(self, page):
        self.page, self.noted, self.html = page, [], ""
        page.route("**/*", self.answer)
        page.on("dialog", lambda dialog: (self.noted.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("pageerror", lambda error: self.noted.append(f"script: {error}"))
        page.on("popup", lambda popup: self.noted.append("popup"))
        page.on("download", lambda download: self.noted.append("download"))

    def answer(self, route):
        request = route.request
        if request.url == ORIGIN:
            return route.fulfill(body=self.html, content_type="text/html")
        if request.resource_type not in OWN and request.url != f"{ORIGIN}favicon.ico":
            self.noted.append(f"asks for {request.resource_type} {request.url}")
        route.fulfill(body=PICTURE, content_type="image/png")

    def show(self, text: str) -> list[str]:
        """What a text did that it may not do."""
        self.html, self.noted = PAGE % text, []
        try:
            self.page.goto(ORIGIN)
            self.look()
        except Error as error:
            self.noted.append(f"leads away: {error}")
        return list(self.noted)

    def look(self):
        for link in self.page.evaluate(USE):
            if link and urlsplit(link).scheme not in ("http", "https", "mailto", "tel"):
                self.noted.append(f"leads to {link}")
        around = self.page.evaluate(AROUND)
        empty = PAGE % ""
        inner = empty[empty.index("<html"):]
        told = around["html"].replace("\n", "")
        if told != inner.replace("\n", ""):
            self.noted.append(f"changes what is around it: {told}")
        if around["seen"] != [True, True]:
            self.noted.append(f"covers what is around it: {around['seen']}")
        if around["title"] != "Reader" or around["address"] != ORIGIN or around["globals"] or around["handlers"]:
            self.noted.append(f"changes the page: {around}")


@pytest.fixture(scope="module")
def reader(browsing):
    page = browsing.browser.new_page(viewport={"width": 1280, "height": 900})
    yield Reader(page)
    page.close()


@pytest.fixture(scope="module", params=["md", "html"])
def texts(request, tmp_path_factory):
    """Bodies, and what feeds have of them."""
    bodies = attacks() + mutated(3000) if SOAK else attacks()[::3] + mutated(40)
    folder = tmp_path_factory.mktemp("bodies")
    (folder / "articles").mkdir()
    for number, body in enumerate(bodies):
        front = sites.document(title=f"a{number}", date="2024-01-02", excerpt="E", webUrl=f"https://x.example/{number}/")
        (folder / "articles" / f"{number}.{request.param}").write_bytes(front.encode() + body.encode("utf-8", "surrogatepass"))
    site = sites.export(folder, "articles", "--content", "full", "--limit", "100000", "--by", "all", "--format", "json",
                        "--base-url", sites.BASE)
    items = json.loads((site.folder / "all.json").read_bytes())["items"]
    assert len(items) == len(bodies)
    return [(bodies[int(item["title"][1:])], item["content_html"]) for item in items]


def test_no_text_does_harm(reader, texts):
    harm = {body: (noted, html) for body, html in texts if (noted := reader.show(html))}
    assert not harm, f"{len(harm)} bodies, first: {next(iter(harm.items()))}"


#: As they are, they do harm, so the reader above would notice it.
HARMFUL = [
    "<script>alert(1)</script>", "<img src=x onmouseover=alert(1)>", "<svg onload=undefined_name()>", "</article><p>Out</p>",
    "<script>window.ran = 1</script>", "<div style='position:fixed;inset:0'>Over</div>", "<a href='javascript:x'>a</a>",
    "<link rel=stylesheet href=//e.example/a.css>", "<iframe src=//e.example/></iframe>", "<title>T</title><script>document.title=1</script>",
    "<style>#after{display:none}</style>", "<meta http-equiv=refresh content='0;url=//e.example/'>",
]


@pytest.mark.parametrize("text", HARMFUL)
def test_the_reader_notices_harm(browsing, text):
    page = browsing.browser.new_page(viewport={"width": 1280, "height": 900})
    try:
        assert Reader(page).show(text)
    finally:
        page.close()
