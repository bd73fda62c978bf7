// swift-tools-version: 6.1
import PackageDescription

// One target per module. A module imports modules of lower layers, and two of layer 1; see docs/architecture.md.
let package = Package(
    name: "outfeed",
    products: [
        .executable(name: "outfeed", targets: ["outfeed"]),
        .library(name: "Syndication", targets: ["Syndication"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CCMark",
            pkgConfig: "libcmark-gfm",
            providers: [
                .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .yum(["cmark-gfm-devel"]),
                .brew(["cmark-gfm"]),
            ]
        ),
        .systemLibrary(
            name: "CLibCURL",
            pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"]), .yum(["libcurl-devel"]), .brew(["curl"])]
        ),
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .yum(["libxml2-devel"]), .brew(["libxml2"])]
        ),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(
            name: "CZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .yum(["zlib-devel"]), .brew(["zlib"])]
        ),
        .target(name: "Text"),
        .target(name: "FileSystem"),
        .target(name: "Hashing"),
        .target(name: "Bodies", dependencies: ["CCMark", "Text"]),
        .target(name: "SchemaTables", dependencies: ["CLibXML2", "Text"]),
        .target(name: "XML", dependencies: ["CLibXML2", "SchemaTables", "Text"]),
        .target(
            name: "Articles",
            dependencies: [
                "Bodies", "CZlib", "FileSystem", "Hashing", "Text", .product(name: "Yams", package: "Yams"),
            ]),
        .target(name: "Feeds", dependencies: ["Articles", "Text"]),
        .target(
            name: "Formats",
            dependencies: [
                "Articles", "Feeds", "Text", "XML", .product(name: "Mustache", package: "swift-mustache"),
            ],
            // Swift code writes these itself; the templates are starting points for custom ones, and tests
            // compare them.
            exclude: ["Pages/Templates/entry.mustache", "Pages/Templates/row.mustache"],
            resources: [
                .embedInCode("Pages/Templates/feed.mustache"),
                .embedInCode("Pages/Templates/index.mustache"),
                .embedInCode("Pages/Templates/links.mustache"),
                .embedInCode("Pages/Templates/pages.css"),
                .embedInCode("Pages/Templates/pages.js"),
            ]
        ),
        .target(
            name: "Catalog",
            dependencies: [
                "Articles", "Feeds", "FileSystem", "Hashing", "Text",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .target(name: "Sharding", dependencies: ["Articles", "Bodies", "Feeds", "Text"]),
        .target(name: "Publishing", dependencies: ["CLinux", "CZlib", "FileSystem", "Text"]),
        .target(
            name: "Serving",
            dependencies: [
                "CLinux", "FileSystem", "Hashing", "Publishing", "Text",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        .target(name: "Announcing", dependencies: ["CLibCURL", "Text"]),
        .target(name: "Fetching", dependencies: ["CLibCURL"]),
        .target(
            name: "Validation",
            dependencies: ["Text", "XML"],
            exclude: ["Schemas/jsonfeed.schema.json"],
            resources: [
                .embedInCode("Schemas/rss.xsd"),
                .embedInCode("Schemas/atom.xsd"),
                .embedInCode("Schemas/atom-link.xsd"),
                .embedInCode("Schemas/content.xsd"),
                .embedInCode("Schemas/creative-commons.xsd"),
                .embedInCode("Schemas/dc.xsd"),
                .embedInCode("Schemas/history.xsd"),
                .embedInCode("Schemas/itunes.xsd"),
                .embedInCode("Schemas/media.xsd"),
                .embedInCode("Schemas/news.xsd"),
                .embedInCode("Schemas/news-sitemap.xsd"),
                .embedInCode("Schemas/opml.xsd"),
                .embedInCode("Schemas/types.xsd"),
                .embedInCode("Schemas/xml.xsd"),
            ]
        ),
        .target(
            name: "Syndication",
            dependencies: ["Articles", "Bodies", "Feeds", "Formats", "Text", "Validation", "XML"],
            // The compiler sees to it that what other packages see names no other module's types.
            swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault")]
        ),
        .executableTarget(
            name: "outfeed",
            dependencies: [
                "Announcing", "Articles", "Bodies", "Catalog", "CLinux", "Feeds", "Fetching", "FileSystem",
                "Formats", "Hashing", "Publishing", "Serving", "Sharding", "Text", "Validation", "XML",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .target(
            name: "CatalogSupport", dependencies: ["Articles", "Catalog", "Feeds", "FileSystem"],
            path: "Tests/CatalogSupport"),
        .target(
            name: "HubSupport",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/HubSupport"),
        .testTarget(name: "SchemaTablesTests", dependencies: ["XML"]),
        .testTarget(name: "TextTests", dependencies: ["TestSupport", "Text"]),
        .testTarget(name: "XMLTests", dependencies: ["XML"]),
        .testTarget(name: "AnnouncingTests", dependencies: ["Announcing", "HubSupport", "TestSupport"]),
        .testTarget(name: "ArticlesTests", dependencies: ["Articles", "FileSystem", "TestSupport", "Text"]),
        .testTarget(name: "BodiesTests", dependencies: ["Bodies", "TestSupport", "Text"]),
        .testTarget(
            name: "CatalogTests",
            dependencies: ["Articles", "Catalog", "Feeds", "FileSystem", "TestSupport", "Text"]),
        .testTarget(name: "FetchingTests", dependencies: ["Fetching"]),
        .testTarget(name: "FeedsTests", dependencies: ["CatalogSupport", "Feeds", "TestSupport", "Text"]),
        .testTarget(
            name: "FormatsTests",
            dependencies: [
                "Articles", "CatalogSupport", "Feeds", "Formats", "TestSupport", "Text", "Validation",
            ],
            exclude: ["Golden"]
        ),
        .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
        .testTarget(name: "PublishingTests", dependencies: ["FileSystem", "Publishing", "TestSupport"]),
        .testTarget(
            name: "ServingTests",
            dependencies: [
                "Serving", "TestSupport", "Text",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]
        ),
        .testTarget(name: "ShardingTests", dependencies: ["Articles", "Feeds", "Sharding", "Text"]),
        .testTarget(
            name: "SyndicationTests", dependencies: ["Syndication", "TestSupport"],
            exclude: ["public-surface.txt"]),
        .testTarget(name: "ValidationTests", dependencies: ["TestSupport", "Text", "Validation", "XML"]),
        .testTarget(name: "OutfeedTests", dependencies: ["HubSupport", "outfeed", "TestSupport", "Text"]),
    ],
    swiftLanguageModes: [.v6]
)
