"""`outfeed export` on Apache Spark: Spark moves and sorts lines, `outfeed shard` writes and reads them."""
