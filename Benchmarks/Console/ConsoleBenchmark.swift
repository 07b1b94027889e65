import Foundation
import IntakeServer
import IntakeStore

/// How long the console's pages take over many cases, beside the same server's `/healthz`.
///
/// Usage: ConsoleBenchmark [CASES [CONFIGURATION [FOLDER]]], 100,000 and the shipped one by default. The database is made through the store as in life, by
/// people who answer and advocates who act. It is removed at the end, unless a folder is named: there it stays, and is used again. What counts are the ratios
/// of one run, not the times.
@main
enum ConsoleBenchmark {
    private static let requests = 200

    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let count = arguments.first.flatMap { Int($0) } ?? 100_000
        let catalogue = try Catalogue.load(configuration: arguments.dropFirst().first ?? "Config/porte-voix.yaml")
        let kept = arguments.dropFirst(2).first.map { URL(fileURLWithPath: $0, isDirectory: true) }
        let folder = kept ?? FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { if kept == nil { try? FileManager.default.removeItem(at: folder) } }
        let store = try await Store.open(
            at: folder.appending(path: "bench.sqlite").path,
            masterKey: try key(in: folder.appending(path: "key"))
        )
        if let advocate = try await advocate(of: count, in: store, catalogue) {
            try await Desk(store: store, catalogue: catalogue).visit(as: advocate, measure)
        }
        try await store.close()
    }

    /// The key of the database, which is made with it.
    private static func key(in file: URL) throws -> MasterKey {
        if let text = try? String(contentsOf: file, encoding: .utf8), let key = MasterKey(base64: text) { return key }
        let key = MasterKey.random()
        try Data(key.base64.utf8).write(to: file)
        return key
    }

    /// Somebody who works there, once there is a town.
    private static func advocate(of count: Int, in store: Store, _ catalogue: Catalogue) async throws -> Advocate? {
        if let advocate = try await store.advocates(in: Town.organisation).first { return advocate }
        let town = Town(store: store)
        let advocates = try await town.advocates()
        let start = ContinuousClock.now
        try await town.fill(with: count)
        try await town.work(on: count, advocates)
        try await town.tellEverything(catalogue)
        print("\(count) cases made in \(start.duration(to: .now).formatted(.units(allowed: [.seconds])))")
        return advocates.first
    }

    @Sendable
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
        let cases = try await visitor.newCases()
        for act in visitor.acts {
            let measured = try await Measurement(of: cases) { reference in
                try await visitor.act(act.path, with: act.form, on: reference)
            }
            print("  \(measured.text)  \(measured.ratio(to: base))  act: \(act.path)")
        }
    }
}
