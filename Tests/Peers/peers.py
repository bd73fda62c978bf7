"""Sites that a generator builds and Outfeed reads: their documents, and the entries of both feeds."""

import html
import json
import os
import re
import subprocess
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from pathlib import Path
from urllib.parse import unquote

import feedparser

REPOSITORY = Path(__file__).resolve().parents[2]


def binary() -> Path:
    return Path(os.environ.get("OUTFEED", REPOSITORY / ".build" / "debug" / "outfeed")).absolute()


@dataclass(frozen=True)
class Entry:
    """What both feeds say of an article. None and an empty tuple are not compared."""

    url: str
    title: str
    date: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    categories: frozenset[str] | None = None


@dataclass(frozen=True)
class Post:
    """A document, and what we say of it otherwise than the generator, which a comment gives the reason for."""

    path: str
    front: str
    ours: dict = field(default_factory=dict)
    #: Held back by us alone.
    held: bool = False
    #: Published by us alone.
    only: Entry | None = None
    body: str = ""

    def text(self, number: int) -> str:
        return f"{self.front}\n\n{self.body}\n\nPeer document {number}.\n"


def yaml(path: str, *lines: str, **more) -> Post:
    return Post(path, "\n".join(["---", *lines, "---"]), **more)


def toml(path: str, *lines: str, **more) -> Post:
    return Post(path, "\n".join(["+++", *lines, "+++"]), **more)


def write(folder: Path, files: dict[str, str], posts: list[Post]) -> None:
    texts = files | {post.path: post.text(number) for number, post in enumerate(posts)}
    for path, text in texts.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)


def run(folder: Path, *command: str | Path, **environment: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=120, text=True, env=os.environ | environment)
    assert done.returncode == 0, f"{command[0]}: exit {done.returncode}:\n{(done.stdout + done.stderr)[:3000]}"
    return done.stdout + done.stderr


def plain(text: str) -> str:
    """A text without the typographic signs that generators put in."""
    for fancy, sign in ("‘'", "’'", '“"', '”"', "–-", "—-", "…."):
        text = text.replace(fancy, sign)
    return re.sub(r"--+", "-", re.sub(r"\.\.+", ".", " ".join(text.split())))


def moment(text: str) -> str:
    """A date of a feed in UTC."""
    date = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return date.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def names(texts) -> frozenset[str]:
    """Categories, which are the same in any letter case."""
    return frozenset(text.casefold() for text in texts)


def read_feed(path: Path) -> list[tuple[int | None, Entry]]:
    """The entries of a generator's feed, each with the number of its document."""
    found = []
    for entry in feedparser.parse(path.read_bytes()).entries:
        text = " ".join([entry.get("summary", ""), *(content.value for content in entry.get("content", []))])
        number = re.search(r"Peer document (\d+)\.", text)
        date = datetime(*entry.published_parsed[:6], tzinfo=timezone.utc)
        updated = datetime(*(entry.get("updated_parsed") or entry.published_parsed)[:6], tzinfo=timezone.utc)
        found.append((int(number[1]) if number else None, Entry(
            unquote(entry.link), plain(html.unescape(re.sub(r"<[^>]*>", "", entry.title))), moment(date.isoformat()),
            moment(updated.isoformat()),
            tuple(author.name for author in entry.get("authors", []) if author.get("name")),
            names(tag.term for tag in entry.get("tags", [])))))
    return found


def ours(folder: Path, *options: str, init: tuple[str, ...] = ()) -> list[Entry]:
    """Our entries, as `outfeed init` and `outfeed export` make them in the folder of the site."""
    run(folder, binary(), "init", *init)
    run(folder, binary(), "export", "--limit", "10000", *options)
    return read_ours(folder / "feeds" / "all.json")


def read_ours(path: Path) -> list[Entry]:
    feed = json.loads(path.read_bytes())
    return [Entry(
        unquote(item["url"]), plain(item["title"]), moment(item["date_published"]),
        moment(item.get("date_modified", item["date_published"])),
        tuple(author["name"] for author in item.get("authors", feed.get("authors", []))),
        names(item.get("tags", [])),
    ) for item in feed["items"]]


def compare(posts: list[Post], theirs: list[tuple[int | None, Entry]], ours: list[Entry], *skipped: str) -> None:
    """Compares two feeds; `skipped` are fields that the generator's feed does not have."""
    expected = [replace(entry, **(posts[number].ours if number is not None else {}))
                for number, entry in theirs if number is None or not posts[number].held]
    expected += [post.only for post in posts if post.only]
    wanted, found = [({entry.url: known(entry, skipped) for entry in entries}) for entries in (expected, ours)]
    lines = [f"published by us alone: {url}" for url in sorted(found.keys() - wanted.keys())]
    lines += [f"not published by us: {url}" for url in sorted(wanted.keys() - found.keys())]
    lines += [f"{found[url]}\n  instead of {wanted[url]}"
              for url in sorted(found.keys() & wanted.keys()) if found[url] != wanted[url]]
    assert not lines, "\n".join(lines)
    # Articles of the same second have no order that counts.
    dates = [entry.date for entry in ours]
    assert dates == sorted(dates, reverse=True)


def known(entry: Entry, skipped: tuple[str, ...]) -> Entry:
    empty = {"authors": (), "categories": None, "date": None, "updated": None}
    return replace(entry, **{name: empty[name] for name in skipped})
