import IntakeCore

/// Reads what comes of a case.
struct ComplaintReader {
    /// The most versions that are read at once.
    private static let mostVersions = 50

    let vault: Vault
    let documents: Documents
    let connection: any Connection

    /// The complaint of a case; nothing if there is no such case, or if it belongs to another organisation.
    ///
    /// - Parameter last: the latest version to read.
    func file(_ reference: CaseReference, in organisation: String?, upTo last: Int?) throws -> ComplaintFile? {
        let cases = CaseFileReader(vault: vault, documents: documents, connection: connection)
        guard let file = try cases.file(reference, in: organisation) else { return nil }
        let key = try CaseSource(of: reference, vault: vault, in: connection).key
        let letters = LetterRows(reference: reference, connection: connection)
        let merged = file.merged.map(\.reference)
        return ComplaintFile(
            file: file,
            versions: try key.map { try letters.versions(upTo: last, limit: Self.mostVersions, openedBy: $0) } ?? [],
            latestNumber: try letters.latestNumber(),
            submissions: try ([reference] + merged).flatMap(submissions).sorted { ($0.at, $0.id) > ($1.at, $1.id) },
            mergedWithLetter: try merged.filter {
                try LetterRows(reference: $0, connection: connection).latestNumber() > 0
            }
        )
    }

    /// What was sent in a case, the latest first.
    func submissions(of reference: CaseReference) throws -> [Submission] {
        let key = try CaseSource(of: reference, vault: vault, in: connection).key
        return try connection.rows(
            """
            SELECT submissions.*, advocates.name AS advocate_name, letters.number AS letter_number
            FROM submissions
            JOIN advocates ON advocates.id = submissions.advocate_id
            LEFT JOIN letters ON letters.id = submissions.letter_id
            WHERE submissions.reference = ?
            ORDER BY submissions.at DESC, submissions.id DESC LIMIT 50
            """,
            reference.text
        ).map { try Submission($0, openedBy: key) }
    }
}
