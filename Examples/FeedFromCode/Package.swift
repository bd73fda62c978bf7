// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "FeedFromCode",
    dependencies: [.package(name: "outfeed", path: "../..")],
    targets: [
        .executableTarget(
            name: "FeedFromCode", dependencies: [.product(name: "Syndication", package: "outfeed")])
    ]
)
