"""A corpus with everything that could give a different result on many machines: copies of articles far apart, spellings
with close counts, topics that are joined by a slug, one topic with a tenth of all articles, and every nasty text."""

import os
import random
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
GENERATOR = TESTS.parent / "Benchmarks" / "corpus.py"
sys.path[:0] = [str(TESTS / "Readback"), str(TESTS / "Reliability")]

import canaries  # noqa: E402
import corpus as nasty_texts  # noqa: E402
from bounded import Sandbox  # noqa: E402
from hostile_specimens import SPECIMENS  # noqa: E402

NOW = "2024-06-01T00:00:00Z"
#: The last slug is that of the topic “???”, so the two are one topic.
CONFIG = """\
site:
  id: tag:example.org,2024:news
  title: Example News
  author: The editors
  ttl: 60
hubs: [http://127.0.0.1:9/]
titles:
  topics: {AI: Artificial intelligence}
  providers: {dup.example: Twice Told}
slugs: {"C++": cpp, "Close Race": race, "Shares a File": topic-1ikahvhhw8}
"""


def write(folder: Path, generated: int) -> int:
    """Writes all kinds of documents, including a number of generated ones; returns how many files there are."""
    if generated:
        command = [sys.executable, GENERATOR, str(generated), folder / "generated"]
        subprocess.run(command, check=True, capture_output=True)
    nasty_texts.write(folder / "nasty")
    for number, specimen in enumerate(SPECIMENS):
        make_hostile(SpecimenFolder(folder / "hostile" / f"{number:03}", number), specimen)
    (folder / "held").mkdir()
    canaries.write(folder / "held")
    many(folder, max(200, generated // 10))
    return sum(len(files) for _, _, files in os.walk(folder))


class SpecimenFolder(Sandbox):
    """A folder of the corpus for one hostile specimen, whose articles have no copies elsewhere."""

    def __init__(self, folder: Path, number: int):
        self.folder = self.source = folder
        self._address = b"hostile%d.example/" % number
        folder.mkdir(parents=True)

    def put(self, name: str | bytes, data: bytes) -> None:
        # Some hide their URL too well to be changed; these become copies of each other.
        super().put(name, data[:4 << 20].replace(b"hostile.example/", self._address))


def make_hostile(folder: SpecimenFolder, specimen) -> None:
    try:
        specimen.make(folder) if callable(specimen.make) else folder.put("x.md", specimen.make)
    except PermissionError:
        pass  # What only root may make is left out.


def many(folder: Path, count: int) -> None:
    """A number of articles on one topic, each with up to three copies in other folders."""
    rng = random.Random(8)
    for number in range(count):
        place = f"news/{number % 7}/{number:05}.md"
        put(folder / place, article(rng, number))
        for copy in range(rng.choice((0, 0, 0, 0, 1, 1, 2, 3))):
            put(folder / f"copies-{copy}/{'ABab'[number % 4]}/{number:05}.TXT", article(rng, number))


def article(rng: random.Random, number: int) -> bytes:
    """A document of the article with this number, each with another date, quality, topics and provider."""
    # There are few dates and qualities, so that copies tie, and only ids decide which is newest.
    day, quality = rng.randrange(1, 4), rng.choice(("", "quality: 7", "quality: 9", "quality: 9.0"))
    # Two spellings are about equally frequent; the third is never the most frequent.
    race = rng.choice(("Close Race", "CLOSE RACE") * 20 + ("close race",))
    more = rng.sample(["C++", "c++", "C#", "CPP", "???", "Shares a File", "Robotics", "robotics", "ROBOTICS", "AI",
                       "ai", f"Only {number}", "naïve", "nai\u0308ve"], rng.randrange(4))
    name = rng.choice(("Twice", "TWICE", "twice", "")) if number % 2 else f"Paper {number % 5}"
    domain = "twice.example" if number % 2 else f"paper{number % 5}.example"
    topics = ", ".join(f'"{topic}"' for topic in [race, *more])
    published = rng.choice(("true", "true", "true", "false"))
    return (f"---\ntitle: Article {number} of {rng.randrange(9)}\npublishedDateTime: 2024-05-{day:02}T00:00:00Z\n"
            f"webUrl: https://{domain}/{number}?utm_source={rng.randrange(9)}\ntopics: [{topics}]\n"
            f"provider: {{name: '{name}', domain: {domain}}}\npublished: {published}\n"
            f"{quality}\n---\n").encode()


def put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
