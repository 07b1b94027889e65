public import IntakeCore

/// A case with its letter of complaint, and what was sent.
public struct ComplaintFile: Sendable {
    /// The case itself.
    public let file: CaseFile
    /// The versions of its letter, the latest first: those up to the one that was asked for, as many as a page shows.
    public let versions: [LetterVersion]
    /// The number of the latest version; 0 where there is none.
    public let latestNumber: Int
    /// What was sent, the latest first, in the cases that were merged into this one too.
    public let submissions: [Submission]
    /// The cases merged into this one that have a letter of their own.
    public let mergedWithLetter: [CaseReference]

    /// The version with this number, if it is among ``versions``.
    public func version(_ number: Int) -> LetterVersion? {
        versions.first { $0.number == number }
    }
}
