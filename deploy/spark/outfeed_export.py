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
    try:
        return run(parse(words), session)
    finally:
        if started := SparkSession.getActiveSession():
            started.stop()


def session() -> SparkSession:
    """Spark as it is set up where this runs; messages of the program's own are not to be lost among its."""
    spark = SparkSession.builder.appName("outfeed export").config("spark.ui.showConsoleProgress", False).getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
