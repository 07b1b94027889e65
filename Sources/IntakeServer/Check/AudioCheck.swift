import Foundation
import IntakeCore

/// What is recorded, against what the phone line says.
struct AudioCheck {
    private let library: AudioLibrary
    private let scripts: [RecordingScript]

    init(of catalogue: Catalogue) {
        library = catalogue.audio
        scripts = library.exists ? Language.allCases.map { RecordingScript(of: catalogue, in: $0) } : []
    }

    /// Tells of files that cannot be played, and of those that would say to some callers what is meant for others.
    func tellFaults(to faults: FaultCollector) {
        for (path, flaw) in library.flaws {
            faults.add(Fault(FilePosition(file: path), flaw.sentence))
        }
        for script in scripts {
            for (name, texts) in script.ambiguous {
                guard let file = library.file(name, in: script.language) else { continue }
                let quoted = texts.map { "`\($0)`" }.joined(separator: " and ")
                let advice = "Give one of the questions another id, or take the recording out."
                let sentence = "This one file would be played for \(quoted). \(advice)"
                faults.add(Fault(FilePosition(file: file.path), sentence))
            }
        }
    }

    /// What is still to be recorded, and what is no longer said; nothing without a folder of recordings.
    var tables: [String] {
        scripts.filter { !$0.names.isEmpty }.map { script in
            let recorded = library.names(in: script.language)
            let missing = script.names.subtracting(recorded)
            let unused = recorded.subtracting(script.names)
            let count = "\(script.names.count - missing.count) of \(script.names.count) sentences"
            let lists = [("Not recorded", missing), ("Never played any more", unused)].filter { !$0.1.isEmpty }
            let lines = lists.map { "  \($0.0): \($0.1.sorted().joined(separator: ", ")).\n" }.joined()
            return "Recordings, \(script.language.name): \(count)\n" + lines
        }
    }
}

extension AudioFile.Flaw {
    /// What is wrong with a file and what to do.
    fileprivate var sentence: String {
        switch self {
        case .name:
            "This is no name of a recording: small letters, digits and hyphens, then .wav or .mp3. See `porte-voix prompts`."
        case .size:
            "A recording has at most 5 MB, and is not empty: record it again, shorter or with less quality."
        case .format:
            "This does not begin like a sound file of its kind: save it again as WAV (RIFF) or MP3."
        }
    }
}
