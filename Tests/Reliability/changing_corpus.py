"""A corpus in which documents, folders and settings keep changing, and mishaps on its machine."""

import os
import shutil
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random

STEP = timedelta(minutes=5)
FORMATS = ("rss", "atom", "json", "rss, atom", "rss, atom, json")
KINDS = ("all", "topic", "all, provider", "all, topic, provider")


@dataclass(frozen=True)
class Article:
    """The contents of one document."""

    number: int
    date: datetime
    title: str
    #: A frequent topic, and one for each day, so that topics appear and disappear for good.
    topics: tuple[str, str]
    published: bool = True
    quality: int = 50
    broken: bool = False

    def text(self) -> str:
        return (f"---\n{'titel' if self.broken else 'title'}: {self.title}\ndate: {self.date:%Y-%m-%dT%H:%M:%SZ}\n"
                f"webUrl: https://x.example/{self.number}\ntopics: [{', '.join(self.topics)}]\n"
                f"provider: {{domain: p{self.number % 4}.example}}\npublished: {str(self.published).lower()}\n"
                f"quality: {self.quality}\nexcerpt: {'What happened. ' * (self.number % 40)}\n---\n")


class ChangingCorpus:
    """About `size` documents below `source`, settings in `config`; each turn is five minutes later."""

    def __init__(self, source: Path, config: Path, random: Random, size: int):
        self.source, self.config, self.random, self.size = source, config, random, size
        self.time = datetime(2024, 1, 1, tzinfo=timezone.utc)
        self.articles: dict[str, Article] = {}
        self.written = self.folders = 0
        self.settings = {"limit": "50"}
        self.configure()
        for _ in range(size):
            self.add()

    @property
    def now(self) -> str:
        return f"{self.time:%Y-%m-%dT%H:%M:%SZ}"

    def turn(self):
        """What happens between two runs: usually a little, sometimes nothing."""
        self.time += STEP
        doings = {self.add: 30, self.edit: 20, self.remove: 6, self.hide: 5, self.schedule: 5, self.copy: 4,
                  self.spoil: 3, self.rename: 5, self.move_folder: 1, self.touch: 5, self.configure: 1}
        for doing in self.random.choices([*doings], [*doings.values()], k=self.random.choice((0, 1, 2, 3, 4))):
            doing()
        while len(self.articles) > self.size:
            self.remove(min(self.articles, key=lambda path: self.articles[path].number))

    # --- Documents ---

    def write(self, path: str, article: Article):
        self.articles[path] = article
        file = self.source / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(article.text())

    def any(self) -> str:
        return self.random.choice([*self.articles])

    def change(self, **what):
        path = self.any()
        self.write(path, replace(self.articles[path], **what))

    def add(self):
        self.written += 1
        number = self.written
        self.write(f"folder-{self.folders + number % 3}/{number}.md", Article(
            number, self.time - timedelta(minutes=self.random.randrange(240)), f"Piece {number}",
            (f"Beat {number % 7}", f"Story {number}"), quality=self.random.randrange(100)))

    def edit(self):
        self.change(title=f"Rewritten at {self.now}", topics=(f"Beat {self.random.randrange(7)}", "Corrections"),
                    published=True, broken=False)

    def remove(self, path: str | None = None):
        path = path or self.any()
        del self.articles[path]
        (self.source / path).unlink()
        if not any((self.source / path).parent.iterdir()):
            (self.source / path).parent.rmdir()

    def hide(self):
        self.change(published=False)

    def schedule(self):
        self.change(date=self.time + self.random.randrange(1, 30) * STEP)

    def copy(self):
        """The same article in a second document, with a later time."""
        article = self.articles[self.any()]
        self.write(f"copies/{article.number}.md", replace(article, date=article.date + STEP, title="A copy"))

    def spoil(self):
        self.change(broken=True)

    def rename(self):
        old = self.any()
        new = f"{Path(old).parent}/{self.random.randrange(10_000)}-renamed.md"
        if new not in self.articles:
            self.articles[new] = self.articles.pop(old)
            (self.source / old).rename(self.source / new)

    def move_folder(self):
        old = Path(self.any()).parent
        self.folders += 3
        new = f"folder-{self.folders}-moved"
        (self.source / old).rename(self.source / new)
        self.articles = {f"{new}/{Path(path).name}" if Path(path).parent == old else path: article
                         for path, article in self.articles.items()}

    def touch(self):
        os.utime(self.source / self.any())

    # --- Settings ---

    def configure(self):
        choose = self.random.choice
        key, value = choose((
            ("limit", choose(("5", "20", "50"))), ("format", f"[{choose(FORMATS)}]"), ("by", f"[{choose(KINDS)}]"),
            ("compress", choose(("gzip", "none"))), ("pages", choose(("true", "false"))),
            ("min_quality", choose(("0", "10"))), ("titles", f"{{topics: {{Beat 1: Beat of {self.now[:10]}}}}}")))
        self.settings[key] = value
        lines = ['site: {id: "tag:example.org,2024:news", title: "Example News"}',
                 "base_url: https://feeds.example.org/", "source: corpus", "output: out", "jobs: 2",
                 # A first run lacks what only the state folder knows, which would make a difference.
                 "keep_empty: 0", "keep_moved: 0"]
        self.config.write_text("\n".join(lines + [f"{k}: {v}" for k, v in self.settings.items()]) + "\n")


class Mishaps:
    """Changes to an output and a state folder that no run made."""

    def __init__(self, output: Path, state: Path, random: Random):
        self.output, self.state, self.random = output, state, random

    def happen_to_the_output(self):
        self.random.choice((self.lose_a_file, self.spoil_a_file, self.lose_a_folder))()

    def happen_to_the_catalog(self):
        self.random.choice((self.lose_the_catalog, self.spoil_the_catalog, self.cut_the_catalog))()

    def a_file(self) -> Path:
        return self.random.choice(sorted(p for p in self.output.rglob("*") if p.is_file()))

    def lose_a_file(self):
        self.a_file().unlink()

    def spoil_a_file(self):
        self.a_file().write_bytes(b"spoilt")

    def lose_a_folder(self):
        shutil.rmtree(self.output / "topics", ignore_errors=True)

    def lose_the_catalog(self):
        for path in self.state.glob("catalog.sqlite*"):
            path.unlink()

    def spoil_the_catalog(self):
        path = self.state / "catalog.sqlite"
        if path.exists():
            with path.open("r+b") as file:
                file.seek(self.random.randrange(path.stat().st_size))
                file.write(b"spoilt")

    def cut_the_catalog(self):
        path = self.state / "catalog.sqlite"
        if path.exists():
            os.truncate(path, self.random.randrange(path.stat().st_size))
