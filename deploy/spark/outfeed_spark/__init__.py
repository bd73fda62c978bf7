"""The export of `outfeed` on Apache Spark: Spark moves and sorts lines, `outfeed shard` makes and reads them."""
