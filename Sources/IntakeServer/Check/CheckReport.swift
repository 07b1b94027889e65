import IntakeCore

/// What `porte-voix check` says of a configuration: its faults, what every message costs, and what is proved of every
/// checklist.
public struct CheckReport: Sendable {
    /// All that is wrong; nothing if the configuration is good.
    public let faults: [Fault]
    /// The report as plain text: the faults, then a table for each line, language and checklist (only once the files
    /// can be read), then the number of faults.
    public let text: String

    /// Reads a configuration and checks it.
    public init(configuration path: String) {
        do {
            let catalogue = try Catalogue.load(configuration: path)
            self.init(of: catalogue, transcripts: TranscriptFolder(of: catalogue, configuration: path))
        } catch {
            self.init(faults: error.all, tables: [])
        }
    }

    /// Measures what a configuration says, tries its checklists out, and plays the transcripts beside it.
    init(of catalogue: Catalogue, transcripts: TranscriptFolder? = nil) {
        let faults = FaultCollector()
        for fault in transcripts?.faults() ?? [] {
            faults.add(fault)
        }
        var tables: [String] = []
        for line in catalogue.configuration.lines {
            guard let facts = catalogue.facts(of: line) else { continue }
            for language in line.languages {
                let check = LineCheck(line: line, facts: facts, language: language, catalogue: catalogue)
                check.tellFaults(to: faults)
                tables += check.tables
            }
        }
        let spoken = Set(catalogue.configuration.lines.flatMap(\.languages))
        for language in Language.allCases where spoken.contains(language) {
            let checks = [EntriesCheck.replies(of: catalogue, in: language), .groups(of: catalogue, in: language)]
            for check in checks.compactMap({ $0 }) {
                check.tellFaults(to: faults)
                tables.append(check.table)
            }
        }
        let recordings = AudioCheck(of: catalogue)
        recordings.tellFaults(to: faults)
        self.init(faults: faults.sorted, tables: tables + recordings.tables)
    }

    private init(faults: [Fault], tables: [String]) {
        let list = faults.isEmpty ? [] : [faults.map(\.description).joined(separator: "\n") + "\n"]
        let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
        self.faults = faults
        text = (list + tables + [count]).joined(separator: "\n")
    }
}
