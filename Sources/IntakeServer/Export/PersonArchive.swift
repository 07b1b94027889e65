import Foundation
import IntakeCore
import IntakeStore
import Mustache

/// All that is held on a person as one zip archive: an index, a page to read, the same for programs, and sounds.
struct PersonArchive: Sendable {
    /// One file, as the index tells of it.
    struct IndexEntry: Sendable {
        let name: String
        let meaning: String
    }

    /// All that the templates see.
    private struct Content: Sendable {
        let language: String
        let phrases: Words<ExportText>
        let made: Moment
        let contact: String?
        let files: [IndexEntry]
        let cases: [ExportedCase]
        let talks: [Talk]
        let strays: [ExportedCase.Line]
        let hasStrays: Bool
        let stops: [Stop]
        let hasStops: Bool
    }

    /// A line whose messages were stopped.
    private struct Stop: Sendable {
        let at: Moment
        let line: String
    }

    /// A conversation without a case.
    private struct Talk: Sendable {
        let begun: Moment
        let words: [String]
        let lines: [ExportedCase.Line]
    }

    private static let page = "information.html"
    private static let data = "information.json"
    private static let index = "index.html"

    let person: PersonFile
    let frame: ExportFrame

    /// The archive's bytes.
    func bytes() throws -> Data {
        let library = MustacheLibrary(templates: try Templates.sources.mapValues(MustacheTemplate.init(string:)))
        let content = content
        func page(_ template: String) -> Data {
            Data(library.filled(template, with: content).utf8)
        }
        let files =
            [
                ArchiveFile(name: Self.index, content: page("export-index")),
                ArchiveFile(name: Self.page, content: page("export-page")),
                ArchiveFile(name: Self.data, content: try JSONCoding.encoder.encode(PersonJSON(person, frame))),
            ] + sounds.map { ArchiveFile(name: $0.name, content: $0.sound.bytes) }
        return try ZipArchive.make(files, at: frame.now)
    }

    /// What the download is called: nothing personal, since browsers keep lists of downloads.
    ///
    /// - Parameter reference: a case of the person; none for somebody who has no case.
    static func fileName(_ reference: CaseReference?) -> String {
        "porte-voix-\(reference?.text ?? "export").zip"
    }

    private var sounds: [(name: String, sound: RecordingAudio)] {
        person.cases.flatMap(\.sounds.values).sorted { $0.at < $1.at }.map { (frame.soundName($0), $0) }
    }

    private var content: Content {
        let moments = frame.moments
        let text = Words<ExportText>(moments.language)
        let sounds = sounds.map { sound in
            IndexEntry(name: sound.name, meaning: "\(text.soundFile), \(moments.moment(sound.sound.at).full)")
        }
        let files = [
            IndexEntry(name: Self.page, meaning: text.pageFile), IndexEntry(name: Self.data, meaning: text.dataFile),
        ]
        return Content(
            language: moments.language.rawValue,
            phrases: text,
            made: moments.moment(frame.now),
            contact: frame.contact,
            files: files + sounds,
            cases: person.cases.map { ExportedCase($0, frame) },
            talks: person.talks.map { talk in
                Talk(
                    begun: moments.moment(talk.begun),
                    words: talk.words,
                    lines: talk.transcript.map { ExportedCase.Line($0, nil, moments) }
                )
            },
            strays: person.strays.map { ExportedCase.Line($0, moments) },
            hasStrays: !person.strays.isEmpty,
            stops: person.stops.map { stop in
                Stop(
                    at: moments.moment(stop.at),
                    line: PhoneNumber(e164: stop.line)?.display ?? stop.line
                )
            },
            hasStops: !person.stops.isEmpty
        )
    }
}
