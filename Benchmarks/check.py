#!/usr/bin/env python3
"""Measures `outfeed check` beside `xmllint --schema` on the same large feeds; prints a Markdown table."""

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median

from measure import measure

BENCHMARKS = Path(__file__).resolve().parent
REPOSITORY = BENCHMARKS.parent
SCHEMAS = REPOSITORY / "Sources/Validation/Schemas"
# So many entries make feeds of about 10 MB.
LIMIT = 3_800


def arguments() -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--outfeed", type=Path, default=REPOSITORY / ".build/release/outfeed",
                        help="the program to measure")
    parser.add_argument("--work", type=Path, default=REPOSITORY / ".build/bench",
                        help="the folder that keeps generated documents")
    parser.add_argument("--rounds", type=int, default=7, metavar="N")
    return parser.parse_args()


def main() -> None:
    """Makes two feeds of 10 MB, checks each with both programs in turn, and prints the table."""
    options = arguments()
    outfeed = str(options.outfeed.absolute())
    corpus = options.work / "corpus-20000"
    measure([sys.executable, str(BENCHMARKS / "corpus.py"), "20000", str(corpus)])
    print("| feed | MB | `xmllint --schema`, s | `outfeed check`, s | times |")
    print("| --- | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory(prefix="check-", dir=options.work.resolve()) as folder:
        feeds = Path(folder) / "feeds"
        measure([outfeed, "export", str(corpus), "--output", str(feeds), "--state", f"{folder}/state",
                 "--by", "all", "--limit", str(LIMIT), "--base-url", "https://feeds.example.org/",
                 "--quiet"])
        for name in ("rss", "atom"):
            feed = feeds / f"all.{name}"
            schema = ["xmllint", "--noout", "--schema", str(SCHEMAS / f"{name}.xsd"), str(feed)]
            rules = [outfeed, "check", "--quiet", str(feed)]
            pairs = [(measure(schema).seconds, measure(rules).seconds) for _ in range(options.rounds)]
            before, after = (median(column) for column in zip(*pairs))
            size = feed.stat().st_size / 1_000_000
            print(f"| {name} | {size:.1f} | {before:.3f} | {after:.3f} | {after / before:.1f} |")


if __name__ == "__main__":
    main()
