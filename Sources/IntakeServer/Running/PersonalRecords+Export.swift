public import Foundation
import IntakeCore
import IntakeStore

extension PersonalRecords {
    /// Writes all that is held on the person of a case to an archive that its owner alone may read.
    ///
    /// - Parameters:
    ///   - written: the reference of one of the person's cases.
    ///   - path: the file to write.
    /// - Throws: ``StartError`` if there is no such case, if nothing of it is left, or if the file is there already or
    ///   cannot be written.
    public func export(_ written: String, to path: String, at now: Date, say: (String) -> Void) async throws {
        let reference = try reference(written)
        try refuse(existing: path)
        guard let person = try await store.export(personOf: reference, for: .system, at: now) else {
            throw StartError(
                "Nothing is held on the person of case \(reference.text): there is no such case, or it was destroyed."
            )
        }
        try write(person, of: person.cases.last?.file.listing.organisation, to: path, at: now, say: say)
    }

    func refuse(existing path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StartError("\(path) is there already. Give --output another name, or move that file.")
        }
    }

    func write(
        _ person: PersonFile,
        of organisation: String?,
        to path: String,
        at now: Date,
        say: (String) -> Void
    ) throws {
        let archive = PersonArchive(person: person, frame: frame(for: person, of: organisation, at: now))
        let isWritten = FileManager.default.createFile(
            atPath: path,
            contents: try archive.bytes(),
            attributes: [.posixPermissions: 0o600]
        )
        guard isWritten else {
            throw StartError("The file \(path) cannot be written. Check the folder's owner and the space left.")
        }
        say("\(path) holds all there is on the person. It is not encrypted: hand it over, then delete it.")
    }

    private func frame(for person: PersonFile, of organisation: String?, at now: Date) -> ExportFrame {
        let organisation = organisation.flatMap { catalogue.configuration.organisations[$0] }
        return ExportFrame(
            moments: Moments(
                language: person.language,
                timeZone: organisation.flatMap { TimeZone(identifier: $0.timeZone) } ?? .gmt
            ),
            policy: catalogue.configuration.retention,
            now: now,
            contact: organisation?.privacyContact[person.language]
        )
    }
}
