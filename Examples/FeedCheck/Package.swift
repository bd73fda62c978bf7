// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "FeedCheck",
    dependencies: [.package(name: "outfeed", path: "../..")],
    targets: [
        .testTarget(
            name: "FeedCheckTests", dependencies: [.product(name: "Syndication", package: "outfeed")],
            resources: [.copy("feed.rss")])
    ]
)
