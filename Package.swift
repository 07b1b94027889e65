// swift-tools-version:6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "porte-voix",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "porte-voix", targets: ["PorteVoix"])
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        // Hummingbird's own, named because its types are used: byte buffers and socket errors, header names.
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Pure: the dialogue, the checklists, the messages. Foundation at most.
        .target(name: "IntakeCore", swiftSettings: settings),
        // Pure: each telephony company's wire formats.
        .target(
            name: "Providers",
            dependencies: ["IntakeCore", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: settings
        ),
        // The only place that knows SQL.
        .target(
            name: "IntakeStore",
            dependencies: [
                "IntakeCore",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: settings
        ),
        // libcurl behind one method.
        .systemLibrary(name: "CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "CCurl", dependencies: ["CLibcurl"]),
        .target(name: "CurlTransport", dependencies: ["CCurl", "IntakeCore"], swiftSettings: settings),
        // QR codes, for the apps that show one-time codes.
        .systemLibrary(name: "CLibqrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        // Archives for people who ask what is held on them: a zip that every system opens, written by a library that
        // Debian looks after.
        .systemLibrary(name: "CLibarchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        // Starting another program, where Foundation's way does not stand many open files.
        .target(name: "CSpawn"),
        // Everything with a port or a clock, and the one composition root.
        .target(
            name: "IntakeServer",
            dependencies: [
                "IntakeCore", "Providers", "IntakeStore", "CurlTransport", "CLibqrencode", "CLibarchive", "CSpawn",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            resources: [.embedInCode("Resources")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "PorteVoix",
            dependencies: [
                "IntakeServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "DialogueBenchmark",
            dependencies: ["IntakeCore", "IntakeServer"],
            path: "Benchmarks/Dialogue",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "ConsoleBenchmark",
            dependencies: [
                "IntakeCore", "IntakeStore", "IntakeServer",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            path: "Benchmarks/Console",
            swiftSettings: settings
        ),
        .target(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
        .testTarget(
            name: "IntakeCoreTests",
            dependencies: ["IntakeCore", "TestSupport"],
            exclude: ["Reading/Answers"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ProvidersTests",
            dependencies: ["Providers", "IntakeCore", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CurlTransportTests",
            dependencies: ["CurlTransport", "IntakeCore"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "IntakeStoreTests",
            dependencies: [
                "IntakeStore", "IntakeCore", "TestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "IntakeServerTests",
            dependencies: [
                "IntakeServer", "IntakeStore", "IntakeCore", "Providers", "TestSupport",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
