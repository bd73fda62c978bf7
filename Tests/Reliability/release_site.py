#!/usr/bin/env python3
"""What a release leaves on somebody's disk: documents, configuration, feeds and state, and which keys and options it has.

A release commits that beside this file as upgrade-VERSION, so that the tests of later versions start from it:

    Tests/Reliability/release_site.py PROGRAM Tests/Reliability/upgrade-VERSION
"""

import json
import re
import subprocess
import sys
from pathlib import Path

CONFIGURATION = """\
source: articles
output: public
state: state
base_url: https://feeds.example.org/
now: 2024-06-01T00:00:00Z
site: {id: "tag:example.org,2024:news", title: Example News, url: "https://www.example.org/", language: de}
feeds: [all, topic, provider, author, {path: long, title: Long reads, where: {minutes: {min: 10}}}]
archive: month
content: full
updated: content
license: https://creativecommons.org/licenses/by/4.0/
"""

DOCUMENTS = {
    "fold.md": """\
---
title: Robots learn to fold
date: 2024-04-30
webUrl: https://x.example/fold
topics: [AI, Robotics]
author: Ada Lovelace
provider: {name: Alpha, domain: alpha.example}
---
They fold *everything*. [Why?](/why)
""",
    "chip.md": """\
+++
title = "A chip for São Paulo"
date = 2024-05-02T08:30:00+02:00
webUrl = "https://x.example/chip"
topics = ["AI", "Self-driving cars"]
minutes = 12
provider = {name = "Beta & Sons", domain = "beta.example"}
+++
It drives.
""",
    "law.md": """\
---
title: 自動運転の法律
date: 2024-05-03
webUrl: https://x.example/law
topics: [自動運転, C++]
language: ja
enclosure: {url: "https://x.example/law.mp3", length: 1000, type: audio/mpeg}
provider: {name: Alpha, domain: alpha.example}
---
""",
    "more.jsonl": '{"title": "From a crawler", "date": "2024-05-04", "url": "https://y.example/1", "tags": ["Crawled"], '
                  '"html": "<p>Text</p>"}\n',
    "last.md": "---\ntitle: The last of its topic\ndate: 2024-05-05\nwebUrl: https://x.example/last\ntopics: [Ending]\n---\n",
    "gone.md": "---\ntitle: Taken back\ndate: 2024-05-06\nwebUrl: https://z.example/gone\ntopics: [Scandal]\n---\n",
}


def make(program: str, folder: Path) -> None:
    """Exports, then corrects: a broken document, an empty feed, one that moves, one removed for good, a new title."""
    def run(*words: str) -> str:
        return subprocess.run([program, *words], cwd=folder, check=True, stdout=subprocess.PIPE, text=True).stdout

    articles = folder / "articles"
    articles.mkdir(parents=True)
    (folder / "outfeed.yml").write_text(CONFIGURATION)
    for name, text in DOCUMENTS.items():
        (articles / name).write_text(text)
    run("export", "--quiet")

    (articles / "fold.md").write_text(DOCUMENTS["fold.md"].replace("title: Robots", 'title: "Robots'))
    (articles / "chip.md").write_text(DOCUMENTS["chip.md"].replace("A chip", "A new chip"))
    (articles / "last.md").unlink()
    (articles / "gone.md").unlink()
    (folder / "outfeed.yml").write_text(CONFIGURATION + 'slugs: {"C++": cpp}\n')
    run("export", "--quiet")
    run("remove", "topics/scandal", "providers/z.example")
    # A catalog from another place is made again, so it would only be weight.
    for path in (folder / "state").glob("catalog*"):
        path.unlink()
    (folder / "state" / "lock").unlink()

    guide = folder / "every-key.yml"
    run("init", "articles", "--config", guide.name)
    guide.write_text(re.sub(r"^( *)#(\w+: )", r"\1\2", guide.read_text(), flags=re.M))
    (folder / "commands").write_text("".join(line + "\n" for line in commands(program)))


def commands(program: str) -> list[str]:
    """Each command with its options, one on a line."""
    def lines(command: dict, names: tuple[str, ...]) -> list[str]:
        options = {f"--{name['name']}" for argument in command.get("arguments", []) for name in argument.get("names", [])
                   if name["kind"] == "long"}
        own = " ".join([*names, command["commandName"], *sorted(options)])
        return [own] + [line for inner in command.get("subcommands", [])
                        for line in lines(inner, (*names, command["commandName"]))]

    said = subprocess.run([program, "--experimental-dump-help"], check=True, stdout=subprocess.PIPE, text=True).stdout
    return lines(json.loads(said)["command"], ())


if __name__ == "__main__":
    make(str(Path(sys.argv[1]).absolute()), Path(sys.argv[2]))
