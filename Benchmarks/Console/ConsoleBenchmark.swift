import Foundation
import IntakeServer
import IntakeStore

/// How long the console's pages take over many cases, beside the same server's `/healthz`.
///
/// Usage: ConsoleBenchmark [CASES [CONFIGURATION]], 100,000 and the shipped one by default. The database is made through the store as in life, by people who
/// answer and advocates who act, and is removed at the end. What counts are the ratios of one run, not the times.
@main
enum ConsoleBenchmark {
    private static let requests = 200

    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let count = arguments.first.flatMap { Int($0) } ?? 100_000
        let catalogue = try Catalogue.load(configuration: arguments.dropFirst().first ?? "Config/porte-voix.yaml")
        let folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try await Store.open(at: folder.appending(path: "bench.sqlite").path, masterKey: .random())
        let town = Town(store: store)
        let advocates = try await town.advocates()
        let start = ContinuousClock.now
        try await town.fill(with: count)
        try await town.work(on: count, advocates)
        try await town.tellEverything(catalogue)
        print("\(count) cases made in \(start.duration(to: .now).formatted(.units(allowed: [.seconds])))")
        try await Desk(store: store, catalogue: catalogue).visit(as: advocates[0]) { visitor in
            try await measure(visitor)
        }
        try await store.close()
    }

    private static func measure(_ visitor: Visitor) async throws {
        let base = try await Measurement(of: requests) { try await visitor.open("/healthz") }
        print("  \(base.text)  /healthz")
        for path in try await visitor.paths() {
            let measured = try await Measurement(of: requests) { try await visitor.open(path) }
            print("  \(measured.text)  \(measured.ratio(to: base))  \(path)")
        }
        for search in visitor.searches {
            let measured = try await Measurement(of: requests) { try await visitor.search(search.typed) }
            print("  \(measured.text)  \(measured.ratio(to: base))  search: \(search.name)")
        }
    }
}
