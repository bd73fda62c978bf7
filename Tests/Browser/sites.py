"""Folders of documents, and the sites that Outfeed creates from them."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
BASE = "https://feeds.example.org/"
NOW = "2024-06-01T00:00:00Z"

# Each of them can be detected if it runs, by a dialog or by what it leaves behind.
RUN = "alert('ran');window.ran=1"
MARKUP = f"&lt;script>{RUN}&lt;/script>&lt;img src=x onerror={RUN}>"
# Code that works by grapheme clusters recognizes neither the quotation mark nor the tag.
ACCENTS = f'x"\u0301 onmouseover={RUN} y="<\u0338script>'
OVERRIDE = "\u202eevil \u2066reversed"
ARABIC = "الذكاء الاصطناعي (AI) في 2024"
HEBREW = "בינה מלאכותית, C++"
LONG = "Pneumonoultramicroscopicsilicovolcanoconiosis" * 6
MUSTACHE = "{{title}} {{{entries}}} {{#formats}}"
TEXTS = [MARKUP, ACCENTS, OVERRIDE, ARABIC, HEBREW, LONG, MUSTACHE, "人工智能与隐私", "👩🏽‍💻 meets <b>C++</b> & R&D"]


@dataclass(frozen=True)
class Site:
    """The files that an export left in a folder."""

    folder: Path

    @property
    def pages(self) -> list[str]:
        return sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*.html"))

    def weight(self, *names: str) -> list[bytes]:
        return [(self.folder / name).read_bytes() for name in names]


def binary() -> Path:
    return Path(os.environ.get("OUTFEED", REPOSITORY / ".build" / "debug" / "outfeed")).absolute()


def export(folder: Path, *arguments: str) -> Site:
    output = folder / "site"
    state = folder / "state"
    done = subprocess.run(
        [str(binary()), "export", *arguments, "--output", str(output), "--state", str(state), "--now", NOW, "--quiet"],
        cwd=folder, capture_output=True, text=True, timeout=100, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr[-3000:]
    return Site(output)


def seeds(folder: Path) -> Site:
    return export(folder, "--config", str(REPOSITORY / "outfeed.yml"), "--include-unpublished")


def document(**fields) -> str:
    # JSON is YAML.
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items()]
    return "\n".join(["---", *lines, "---", ""])


def hostile(folder: Path, language: str = "en") -> Site:
    """Texts in every place that try to be more than text, or are hard to lay out."""
    source = folder / "articles"
    source.mkdir(parents=True)
    for number, text in enumerate(TEXTS):
        address = f"https://example{number}.com/?a='b'&c=%22{number}"
        (source / f"{number}.md").write_text(document(
            title=text, excerpt=f"{text} – {text}", author=text, topics=[text, "AI", f"{text} 2"],
            publishedDateTime=f"2024-05-{number + 1:02}T10:00:00Z", webUrl=address, ampWebUrl=address + "&amp",
            provider={"name": text, "domain": f"example{number}.com", "images": [
                {"url": f"https://example{number}.com/logo.png", "width": 100, "height": 100}]},
            images=[{"url": f"https://images.example/{number}'\">.png", "width": 1200, "height": 800}] * (number % 2),
            related=[{"title": text, "webUrl": address, "provider": {"name": text}}]))
    config = folder / "outfeed.yml"
    config.write_text("site: " + json.dumps({
        "title": f"News {MARKUP}", "description": ACCENTS, "rights": MARKUP, "author": ACCENTS,
        "url": "https://example.org/?a=b&c='d'", "language": language}, ensure_ascii=False))
    return export(folder, str(source), "--config", str(config), "--base-url", BASE)


def bare(folder: Path) -> Site:
    """The minimum that a document and a site can contain."""
    source = folder / "articles"
    source.mkdir(parents=True)
    (source / "1.md").write_text(document(title="Bare", date="2024-01-01", webUrl="https://bare.example/"))
    return export(folder, str(source))


def large(folder: Path, feeds: int = 3000) -> Site:
    """Any number of feeds, named like those of a site of that size."""
    source = folder / "articles"
    topics, providers = feeds // 5, feeds - feeds // 5 - 1
    fields = ["Security", "Robotics", "Vision", "Privacy", "Healthcare", "Education"]
    for number in range(providers):
        field = fields[number % 6]
        domain = f"{field.lower()}{number}.example"
        path = source / str(number // 500) / f"{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(document(
            title=f"News from {field} Herald {number}", topics=[f"{fields[number % topics % 6]} in Region {number % topics}"],
            publishedDateTime=f"2024-0{number % 5 + 1}-02T10:00:00Z", webUrl=f"https://www.{domain}/news/{number}",
            provider={"name": f"{field} Herald {number}", "domain": domain}))
    return export(folder, str(source), "--base-url", BASE)
