#!/usr/bin/env python3
"""`outfeed export` on Apache Spark: the same options, the same outfeed.yml, the same bytes.

    spark-submit deploy/spark/outfeed_export.py articles/ --output public --outfeed /usr/local/bin/outfeed

Requires PySpark 4, PyYAML if there is an outfeed.yml, and boto3 if feeds are published to s3://.
"""

import sys
from collections.abc import Sequence

from outfeed_spark.arguments import parse
from outfeed_spark.export import run
from pyspark.sql import SparkSession


def main(words: Sequence[str]) -> int:
    """Runs the export; returns the exit status."""
    try:
        return run(parse(words), session)
    finally:
        if started := SparkSession.getActiveSession():
            started.stop()


def session() -> SparkSession:
    """A Spark session with the local settings, but less logging, so that the program's own messages are not lost."""
    spark = SparkSession.builder.appName("outfeed export").config("spark.ui.showConsoleProgress", False).getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
