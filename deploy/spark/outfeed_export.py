#!/usr/bin/env python3
"""`outfeed export` on Apache Spark: the same options, the same outfeed.yml, the same bytes.

    spark-submit deploy/spark/outfeed_export.py articles/ --output public/feeds --outfeed /usr/local/bin/outfeed

Needs PySpark 4, PyYAML where there is an outfeed.yml, and boto3 where feeds go to s3://.
"""

import sys
from collections.abc import Sequence

from outfeed_spark.arguments import parse
from outfeed_spark.export import run
from pyspark.sql import SparkSession


def main(words: Sequence[str]) -> int:
    """Exports; returns the exit status."""
    arguments = parse(words)
    return run(arguments, lambda: SparkSession.builder.appName("outfeed export").getOrCreate())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
