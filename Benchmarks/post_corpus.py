#!/usr/bin/env python3
"""Writes posts as people write them for a site generator: flow lists, comments, quotes, and texts in Markdown."""

import argparse
import multiprocessing
import random
from functools import partial
from pathlib import Path

from stamped import make_once

VERSION = 2  # Raise it when the posts change, so that older ones are made anew.
FOLDER_SIZE = 1000
WORDS = """the a of to and in that people work time years system data model company report new public city water power
market study team change early large river open question answer small north letter evening winter café naïve — and
yesterday’s 2024 percent engine field language paper office station price season""".split()
TAGS = [f"{area} {field}" for area in ("Open", "Civic", "Machine", "Ocean", "Urban", "Rural", "Health", "Space")
        for field in ("learning", "policy", "markets", "design", "energy", "history", "ethics", "science")]


def sentence(rng: random.Random) -> str:
    """A sentence, some of whose words are marked."""
    words = rng.choices(WORDS, k=rng.randint(8, 18))
    place = rng.randrange(len(words))
    mark = rng.choice(("", "", "", "*{}*", "**{}**", "`{}`", "[{}](/posts/other/)", "<em>{}</em>"))
    words[place] = mark.format(words[place]) if mark else words[place]
    return " ".join(words).capitalize() + "."


def plain(rng: random.Random) -> str:
    """Words without marks."""
    return " ".join(rng.choices(WORDS, k=rng.randint(6, 14))).capitalize()


def paragraph(rng: random.Random) -> str:
    """A paragraph, or now and then a heading, a list, a table, code or a picture."""
    kind = rng.randrange(12)
    if kind == 0:
        return f"## {sentence(rng)[:-1]}"
    if kind == 1:
        return "\n".join(f"- {sentence(rng)}" for _ in range(rng.randint(2, 5)))
    if kind == 2:
        return "| name | value |\n|---|---|\n" + "\n".join(f"| {rng.choice(WORDS)} | {rng.randrange(99)} |" for _ in range(4))
    if kind == 3:
        return "```python\nfor x in range(10):\n    print(x < 3 and \"yes\")\n```"
    if kind == 4:
        return f"![{rng.choice(WORDS)}](/images/{rng.randrange(999)}.jpg \"A title\")"
    if kind == 5:
        return f"> {sentence(rng)} {sentence(rng)}"
    return " ".join(sentence(rng) for _ in range(rng.randint(2, 6)))


def post(index: int, size: int) -> str:
    """The post at `index`, with a text of at least `size` bytes."""
    rng = random.Random(f"post/{index}")
    tags = ", ".join(rng.sample(TAGS, rng.randint(1, 3)))
    title = plain(rng).replace("'", "''")
    parts, length = [], 0
    while length < size:
        parts.append(paragraph(rng))
        length += len(parts[-1].encode()) + 2
    return (f"---\nlayout: post # as all of them\ntitle: '{title}'\n"
            f"date: {rng.randint(2015, 2024)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02} "
            f"{rng.randrange(24):02}:{rng.randrange(60):02}:00 +0200\n"
            f"tags: [{tags}]\ncategories: [\"news\"]\nauthor: Ann Example\n"
            f"description: {plain(rng)}\nimage: /images/{index}.jpg\n"
            f"{'draft: true' if rng.random() < 0.02 else 'comments: true'}\n---\n\n" + "\n\n".join(parts) + "\n")


def write_folder(root: Path, count: int, size: int, start: int) -> int:
    """Writes the posts of one folder, beginning with that at `start`; returns their bytes."""
    folder = root / f"{start // FOLDER_SIZE:04}"
    folder.mkdir()
    written = 0
    for index in range(start, min(start + FOLDER_SIZE, count)):
        written += (folder / f"post-{index}.md").write_bytes(post(index, size).encode())
    return written


def generate(count: int, size: int, root: Path) -> int:
    """Makes the posts unless they stand already; returns their bytes."""
    def fill() -> int:
        with multiprocessing.Pool() as pool:
            return sum(pool.imap_unordered(partial(write_folder, root, count, size), range(0, count, FOLDER_SIZE)))
    return make_once(root, f"version {VERSION} posts {count} size {size}", fill)


def main() -> None:
    """Reads the command line and makes the posts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, help="how many posts")
    parser.add_argument("folder", type=Path, help="where to; FOLDER.stamp beside it says what stands there")
    parser.add_argument("--size", type=int, default=5_000, help="the least bytes of a text (default: 5000)")
    options = parser.parse_args()
    written = generate(options.count, options.size, options.folder)
    print(f"{options.count} posts, {written} bytes")


if __name__ == "__main__":
    main()
