import Publishing

// How feeds are published, and what is printed.
extension ConfigurationOption {
    static let compress = Self(
        "compress", "Write a compressed NAME.gz beside every file NAME.", .choice(.flag), \.compression,
        example: "gzip")

    static let dryRun = Self(
        "dry_run", "Show what would be done, without changing anything.", .flag, \.isDryRun)

    static let strict = Self(
        "strict",
        "Publish nothing, and exit with status 65, if a document is rejected, broken or unreadable.", .flag,
        \.isStrict)

    static let wait = Self(
        "wait", "How many seconds to wait for another run on the same state folder to finish.",
        .integer(in: 0...86_400), \.wait, example: "60")

    static let maxShrink = Self(
        "max_shrink",
        "The largest share of articles or feeds that one run may remove; beyond it, nothing is published.",
        .share, \.maximumShrink)

    static let keepEmpty = Self(
        "keep_empty", "How long a feed stays after it loses its last article.", .timeSpan, \.keepsEmpty)

    static let keepMoved = Self(
        "keep_moved", "How long a copy of a feed stays at a path that the feed had before.", .timeSpan,
        \.keepsMoved)

    static let quiet = Self(
        "quiet", "Print no summary, and only problems that are new or changed since the last run.", .flag,
        \.isQuiet)

    static let verbose = Self(
        "verbose", "Print every problem, and every file written, removed or skipped.", .flag, \.isVerbose)

    static let json = Self("json", "Print the summary as one JSON object.", .flag, \.printsJSON)

    static let metrics = Self(
        "metrics", "The file to write metrics to after every run, in the Prometheus text format.",
        .path("file"), \.metrics, example: "outfeed.prom")
}
