#!/usr/bin/env python3
"""Measures exports of posts with excerpts and with full texts beside `cat`, `find` and Hugo; prints a Markdown table."""

import argparse
import shutil
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median

import corpus
import post_corpus
from measure import Sample, fail, folder_for_feeds, look_at_all, measure, read_all
from report import aim_row, aim_table

BENCHMARKS = Path(__file__).resolve().parent
REPOSITORY = BENCHMARKS.parent
CONFIGURATION = """\
site: {{title: Benchmark, id: "tag:posts.example.org,2026:benchmark", url: https://posts.example.org/}}
base_url: https://posts.example.org/feeds/
preset: hugo
content: {content}
pages: false
feeds: [all, topic]
"""
SEEDS_CONFIGURATION = """\
site: {title: Benchmark, id: "tag:feeds.example.org,2026:benchmark"}
base_url: https://feeds.example.org/
pages: false
"""


class Folder:
    """A fresh folder in which documents are exported."""

    def __init__(self, outfeed: Path, source: Path, configuration: str, scratch: Path) -> None:
        folder = Path(tempfile.mkdtemp(dir=scratch))
        (folder / "outfeed.yml").write_text(configuration)
        self.feeds = folder / "feeds"
        self._command = [str(outfeed), "export", str(source), "--output", str(self.feeds),
                         "--config", str(folder / "outfeed.yml"), "--quiet"]

    def export(self, *options: str) -> Sample:
        """Measures one export, and makes sure that there are feeds after it."""
        sample = measure([*self._command, *options])
        if not (self.feeds / "all.rss").is_file():
            fail(f"the export made no all.rss in {self.feeds}")
        return sample


def hugo(content: Path, scratch: Path) -> Sample:
    """Measures Hugo with the posts as its content."""
    feeds = Path(tempfile.mkdtemp(dir=scratch))
    site = BENCHMARKS / "hugo-posts"
    sample = measure(["hugo", "--quiet", "--noTimes", "--noChmod", "--noBuildLock", "--source", str(site),
                      "--config", "config.yml", "--contentDir", str(content), "--destination", str(feeds)])
    if sum(1 for _ in feeds.rglob("index.xml")) <= len(post_corpus.TAGS):
        fail("Hugo made too few feeds")
    return sample


def main() -> None:
    """Makes the documents, measures every row in turn, and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=100_000, metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--hugo-rounds", type=int, default=1, metavar="N")
    parser.add_argument("--outfeed", type=Path, default=REPOSITORY / ".build/release/outfeed")
    parser.add_argument("--work", type=Path, default=REPOSITORY / ".build/bench",
                        help="the folder that keeps generated documents")
    parser.add_argument("--scratch", type=Path, default=None, help="where feeds go (default: memory, or the folder of --work)")
    options = parser.parse_args()
    outfeed, count = options.outfeed.absolute(), options.documents
    posts, seeds = ((options.work / f"{name}-{count}").resolve() for name in ("posts", "corpus"))
    sizes = {"posts": post_corpus.generate(count, 5_000, posts), "seeds": corpus.generate(count, seeds)}
    rows: dict[str, list[Sample]] = defaultdict(list)

    def note(row: str, sample: Sample) -> None:
        rows[row].append(sample)
        print(f"  {row}: {sample.seconds:.3f} s, {sample.processor_seconds:.3f} s on processors, "
              f"{sample.megabytes:.0f} MB", file=sys.stderr)

    with tempfile.TemporaryDirectory(prefix="runs-", dir=folder_for_feeds(options.scratch, options.work)) as scratch:
        edited = posts / "0000" / "post-0.md"
        original = edited.read_text()
        try:
            for number in range(options.rounds):
                measure(read_all([str(posts)]))
                note("`cat` of every post", measure(read_all([str(posts)])))
                note("`find` of every post, with size and time", measure(look_at_all([str(posts)])))
                for content in ("excerpt", "full"):
                    folder = Folder(outfeed, posts, CONFIGURATION.format(content=content), scratch)
                    note(f"{content}: first export", folder.export())
                    for turn in range(3):
                        note(f"{content}: nothing changed", folder.export())
                        edited.write_text(original.replace("date: ", "date: 2024-12-31 # ") + f"\nTurn {number} {turn}.\n")
                        note(f"{content}: one post changed", folder.export())
                    edited.write_text(original)
                measure(read_all([str(seeds)]))
                note("documents like `seeds/`: first export",
                     Folder(outfeed, seeds, SEEDS_CONFIGURATION, scratch).export())
                if shutil.which("hugo") and number < options.hugo_rounds:
                    note("Hugo, RSS alone, with full texts", hugo(posts, scratch))
        finally:
            edited.write_text(original)
    print(f"{count:,} posts of {sizes['posts'] // count:,} bytes, {count:,} documents like `seeds/` of "
          f"{sizes['seeds'] // count:,} bytes, files in cache\n")
    print("|  | runs | median seconds | documents a second | MB a second | peak memory, MB |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for row, samples in rows.items():
        seconds = median(sample.seconds for sample in samples)
        size = sizes["seeds" if "seeds" in row else "posts"]
        print(f"| {row} | {len(samples)} | {seconds:.3f} | {count / seconds:,.0f} | {size / seconds / 1e6:,.0f} | "
              f"{max(sample.megabytes for sample in samples):.0f} |")
    a_byte = {name: median(sample.seconds for sample in rows[row]) / sizes[name]
              for name, row in (("posts", "excerpt: first export"), ("seeds", "documents like `seeds/`: first export"))}
    ratio = a_byte["posts"] / a_byte["seeds"]
    print()
    print(aim_table([aim_row("a byte of posts: at most 1.2 times as long as one of documents like `seeds/`",
                             f"{ratio:.2f} ×", ratio <= 1.2)]))


if __name__ == "__main__":
    main()
