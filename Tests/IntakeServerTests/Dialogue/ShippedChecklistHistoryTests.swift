import Foundation
import IntakeCore
import TestSupport
import Testing

@testable import IntakeServer

/// Random histories over the shipped checklists. `PORTE_VOIX_HISTORIES` says how many, `PORTE_VOIX_SEED` which.
@Suite("Random histories of the shipped checklists")
struct ShippedChecklistHistoryTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["PORTE_VOIX_HISTORIES"].flatMap { Int($0) } ?? 5_000
    private static let seed = environment["PORTE_VOIX_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0..<1_000_000)
    private static let batches = 20

    @Test("Never without a next step, within the segments, replayed identically", arguments: 0..<batches)
    func histories(batch: Int) throws {
        let catalogue = try Catalogue.load(configuration: ShippedConfiguration.main)
        let line = try #require(catalogue.configuration.lines.first)
        let facts = try #require(catalogue.facts(of: line))
        let seed = Self.seed + UInt64(batch)
        var random = SeededGenerator(seed: seed)
        for index in 0..<max(1, Self.count / Self.batches) {
            let checklists = catalogue.checklists(of: line)
            let stage = RandomStage(
                checklist: checklists[index % checklists.count],
                wording: catalogue.wording,
                line: facts
            )
            let problem = stage.play(using: &random)
            #expect(problem == nil, "PORTE_VOIX_SEED=\(Self.seed), batch \(batch), history \(index)")
        }
    }
}

/// The files that are shipped.
enum ShippedConfiguration {
    /// The main file.
    static let main = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Config/porte-voix.yaml").path
}
