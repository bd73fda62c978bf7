#!/usr/bin/env python3
"""Generates a folder of article documents in the schema, style and sizes of seeds/.

The same count and seed always give the same bytes, whatever the number of cores.
"""

import argparse
import multiprocessing
import os
import random
from base64 import b64encode
from collections import namedtuple
from datetime import date, timedelta
from functools import lru_cache, partial
from itertools import accumulate
from pathlib import Path

from stamped import make_once

VERSION = 1  # Raise it when the documents change, so that an older corpus is made anew.
FOLDER_SIZE = 1_000
DAYS = [str(date(2021, 1, 1) + timedelta(days=day)) for day in range(1_826)]
MINUTES = len(DAYS) * 1_440

HELD_BACK = 0.1
AWKWARD = 0.05
DUPLICATE = 0.005
RELATED_COUNTS = range(11)
RELATED_WEIGHTS = list(accumulate((20, 18, 18, 15, 11, 7, 5, 3, 1, 1, 1)))
# Coverage of one event is published close together, and documents are in order of date.
RELATED_OFFSETS = [offset for offset in range(-300, 301) if offset]

ADJECTIVES = """new early open secure rapid quiet global local hidden modern smart fair costly
portable reliable public private strict bold cautious promising controversial""".split()
NOUNS = """regulations|camera networks|language models|chip makers|hospital trials|city councils
data centres|privacy advocates|robot arms|school districts|satellite images|voice assistants
research labs|court rulings|payment systems|supply chains|driverless taxis|battery plants
climate forecasts|face scanners|China’s regulator|Europe’s draft law|company engineers
patients’ records|investors|start-ups|lawmakers|app developers|universities""".replace("\n", "|").split("|")
VERBS = """reshape|question|welcome|challenge|outpace|depend on|finally adopt|push back against
raise the stakes for|could transform|may soon replace|take aim at""".replace("\n", "|").split("|")
TAILS = """after years of debate|as demand grows|despite warnings|in a first for the industry
amid public concern|with expected exceptions|across three continents|says a new study
ahead of the vote|at a record pace|for the second time this year|as costs fall""".replace("\n", "|").split("|")
CLOSINGS = (
    "The move is the latest in a series of steps to put guardrails around the technology.",
    "Critics say the plan doesn't go far enough; supporters call it a “sensible start”.",
    "A decision is expected in the coming weeks, officials said.",
    "It could shape how businesses—and governments—handle personal information for years,",
    "Many consumers interact with the technology each day without noticing it ...",
    "The report cites \"specific purpose\" and \"sufficient necessity\" as the main tests.",
)
SUBJECTS = [f"{adjective} {noun}" for adjective in ADJECTIVES for noun in NOUNS]
STARTS = [subject[0].upper() + subject[1:] for subject in SUBJECTS]
CLAUSES = [f"{verb} {noun}" for verb in VERBS for noun in SUBJECTS]
AWKWARD_TEXTS = (
    "AT&T", "AT&amp;T", "it&#8217;s&nbsp;here", "caf&eacute; &#x1F600;", "List<T> and Map<K, V>",
    "<b>bold</b> claims", "<p>One.</p><p>Two.<br>Three.</p>", "a < b && c > d", "the <beta> flag",
    "“curly” ‘quotes’", "人工智能与隐私", "日本語のニュース", "새로운 규칙", "новые правила",
    "🤖 meets 👩🏽‍💻", "Cafe\u0301 Zu\u0308rich", "naïve Ångström", 'a "quoted" word', "C:\\temp\\new",
    "key: value # not a comment", "100 % – 50 € … ½", "&lt;script&gt;", "zero\u200bwidth", "ﬁne ﬂow",
)

PREFIXES = """tech data cyber robo bio fin edu health auto green space city north south pacific
atlantic metro future open deep smart quantum digital global prime bright silver swift nova
signal vector pixel logic core meta alpha delta omega zenith summit""".split()
SUFFIXES = """daily news times post wire review journal herald report insider weekly today watch
world hub digest tribune observer gazette pulse beat desk line point base sphere scope guide
magazine monitor bulletin chronicle courier dispatch record register sentinel standard star""".split()
ENDINGS = "com com.cn net org co.uk io in co.za".split()
CJK_NAMES = ("中国日报网", "日経新聞", "연합뉴스")

AREAS = "AI Cloud Mobile Quantum Medical Industrial Open-Source Edge Public Consumer Space Climate".split()
FIELDS = """Security Ethics Law Research Hardware Startups Education Healthcare Robotics Finance Privacy
Energy Design Policy Jobs Safety""".split()
TOPICS = ["AI", "Computer Vision", "C++", "C#", ".NET", "R&D", "人工智能", "Génie logiciel"]
TOPICS += [f"{area} {field}" for field in FIELDS for area in AREAS]


def long_tail(count):
    """Cumulative Zipf weights: the nth of `count` is drawn 1/n as often as the first."""
    return list(accumulate(1 / rank for rank in range(1, count + 1)))


TOPIC_WEIGHTS = long_tail(len(TOPICS))


# A publisher of articles and the habits of its site; what any document says of one article.
Provider = namedtuple("Provider", "name domain host amp has_logo has_images")
Article = namedtuple("Article", "opening dated url amp provider quality image awkward")


@lru_cache(maxsize=1)
def providers(count, seed):
    """The providers of a corpus of `count` documents, most frequent first, and their weights."""
    rng = random.Random(f"{seed}/providers")
    amount = min(max(count // 30, 50), 8_000)
    made = []
    for number in rng.sample(range(len(PREFIXES) * len(SUFFIXES) * len(ENDINGS)), amount):
        number, ending = divmod(number, len(ENDINGS))
        prefix, suffix = PREFIXES[number // len(SUFFIXES)], SUFFIXES[number % len(SUFFIXES)]
        domain = f"{prefix}{suffix}.{ENDINGS[ending]}"
        name = rng.choices(
            (f"{prefix.title()} {suffix.title()}", prefix + suffix, domain, rng.choice(CJK_NAMES)),
            (70, 12, 15, 3))[0]
        made.append(Provider(
            name, domain, rng.choice(("www.", "www.", "")) + domain,
            amp=rng.choice(("", "", "", "amp/", "?_amp=true")),
            has_logo=rng.random() < 0.2, has_images=rng.random() < 0.8))
    return made, long_tail(amount)


def quoted(text):
    """`text` as a YAML scalar in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@lru_cache(maxsize=2_048)
def article(count, seed, index):
    """The article at `index`, the same whether its own document or another one asks."""
    rng = random.Random(f"{seed}/article/{index}")
    made, weights = providers(count, seed)
    provider = rng.choices(made, cum_weights=weights)[0]
    title = f"{rng.choice(SUBJECTS)} {rng.choice(CLAUSES)} {rng.choice(TAILS)}"
    path = title.replace("’", "").replace(" ", "-").lower()
    title = title.title().replace("’S ", "’s ") if rng.random() < 0.5 else title[0].upper() + title[1:]
    excerpt = f"{rng.choice(STARTS)} {rng.choice(CLAUSES)}, {rng.choice(TAILS)}."
    if rng.random() < 0.7:
        excerpt += " " + rng.choice(CLOSINGS)
    awkward = rng.random() < AWKWARD
    if awkward:
        title = f"{title} {rng.choice(AWKWARD_TEXTS)}"
        excerpt = f"{rng.choice(AWKWARD_TEXTS)} {excerpt} {rng.choice(AWKWARD_TEXTS)}"

    minute = int((index + rng.random()) / count * MINUTES)
    day, minute = divmod(minute, 1_440)
    dated = f"{DAYS[day]}T{minute // 60:02}:{minute % 60:02}:00Z"
    page = f"{provider.host}/{dated[:10].replace('-', '/')}/{path}/"
    amp = ""
    if provider.amp:
        cache = provider.host.replace(".", "-") + ".cdn.ampproject.org/c/s/"
        amp = (f'ampWebUrl: "https://{page}{provider.amp}"\n'
               f'cdnAmpWebUrl: "https://{cache}{page}{provider.amp}"\n')
    image = ""
    if provider.has_images:
        width = rng.choice((721, 800, 1_024, 1_200, 1_920, 2_560))
        image = (f'images:\n  - url: "https://{provider.host}/wp-content/uploads/{dated[:4]}/{dated[5:7]}/'
                 f'{rng.getrandbits(40):x}-scaled.jpg?resize={width},{width * 2 // 3}&ssl=1"\n'
                 f"    width: {width}\n    height: {width * 2 // 3}\n    isCached: true\n")
    return Article(
        f"title: {quoted(title)}\nexcerpt: {quoted(excerpt)}\n", f"publishedDateTime: {dated}\n",
        f"https://{page}" + ("?utm_source=feed&utm_medium=rss" if awkward else ""),
        amp, provider, rng.randrange(101), image, awkward)


@lru_cache(maxsize=2_048)
def related(count, seed, index):
    """The article at `index` as an item of another document's related coverage."""
    it = article(count, seed, index)
    text = (f'{it.opening}{it.dated}webUrl: "{it.url}"\n{it.amp}type: article\nprovider:\n'
            f"  name: {it.provider.name}\n  domain: {it.provider.domain}\nquality: {it.quality}\n{it.image}")
    return "  - " + text[:-1].replace("\n", "\n    ") + "\n"


def noise(rng, size):
    """`size` random bytes in base64, as a ciphertext looks."""
    return b64encode(rng.randbytes(size)).decode()


def document(count, seed, index):
    """The name and text of the document at `index`."""
    rng = random.Random(f"{seed}/document/{index}")
    it = article(count, seed, index)
    original = it.url
    if rng.random() < DUPLICATE:
        original = article(count, seed, (index + rng.choice(RELATED_OFFSETS)) % count).url
    topics = dict.fromkeys(rng.choices(TOPICS, cum_weights=TOPIC_WEIGHTS, k=rng.randint(1, 3)))
    if it.awkward:
        topics = [topic.lower() for topic in topics]
    logo = ""
    if it.provider.has_logo:
        logo = ('  images:\n    - url: "https://images.example.org/organizations/'
                f'{it.provider.domain}-50x50.jpg"\n      width: 50\n      height: 50\n')
    amount = rng.choices(RELATED_COUNTS, cum_weights=RELATED_WEIGHTS)[0]
    coverage = "".join(
        related(count, seed, (index + offset) % count) for offset in rng.sample(RELATED_OFFSETS, amount))
    parts = (
        f'---\ncategory: news\n{it.opening}{it.dated}originalUrl: "{original}"\nwebUrl: "{it.url}"\n{it.amp}'
        f"type: article\nquality: {it.quality}\nheat: {rng.choice((-1, it.quality, it.quality + 30))}\n"
        f"published: {'false' if rng.random() < HELD_BACK else 'true'}\n",
        f"provider:\n  name: {it.provider.name}\n  domain: {it.provider.domain}\n{logo}",
        "topics:\n" + "".join(f"  - {topic}\n" for topic in topics),
        it.image,
        "related:\n" + coverage if coverage else "",
        f'secured: "{noise(rng, 16 * rng.randint(16, 26))};{noise(rng, 16)}"\n---\n',
    )
    name = f"{index % FOLDER_SIZE:03}_{rng.getrandbits(64):016x}." + rng.choice(("txt", "txt", "txt", "md"))
    return name, "\n".join(filter(None, parts)) + "\n"


def write_folder(root, count, seed, start):
    """Writes the subfolder that begins with the document at `start`; returns its bytes."""
    folder = os.path.join(root, f"{start // FOLDER_SIZE:04}")
    os.mkdir(folder)
    size = 0
    for index in range(start, min(start + FOLDER_SIZE, count)):
        name, text = document(count, seed, index)
        with open(os.path.join(folder, name), "wb", buffering=0) as file:
            size += file.write(text.encode())
    return size


def generate(count, root, seed=1):
    """Makes the corpus unless it stands already; returns its bytes."""
    def fill():
        with multiprocessing.Pool() as pool:
            work = partial(write_folder, str(root), count, seed)
            return sum(pool.imap_unordered(work, range(0, count, FOLDER_SIZE)))
    return make_once(Path(root), f"version {VERSION} count {count} seed {seed}", fill)


def main():
    """Reads the command line and makes the corpus."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int, help="how many documents")
    parser.add_argument("folder", help="where to; FOLDER.stamp beside it says what stands there")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.count < 1:
        parser.error("COUNT must be at least 1")
    size = generate(options.count, options.folder, options.seed)
    print(f"{options.count} documents, {size} bytes, {size / options.count:.0f} on average")


if __name__ == "__main__":
    main()
