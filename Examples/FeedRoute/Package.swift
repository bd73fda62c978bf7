// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "FeedRoute",
    dependencies: [
        .package(name: "outfeed", path: "../.."),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "FeedRoute",
            dependencies: [
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Syndication", package: "outfeed"),
            ])
    ]
)
