import IntakeCore
import IntakeStore

/// One version of a letter of complaint, as the person reads it in their archive.
struct ExportedLetter: Sendable {
    /// That a complaint was sent.
    struct Sending: Sendable {
        let day: Moment
        let manner: String
        let author: String
        let ombudsmanReference: String?

        init(_ submission: Submission, _ moments: Moments) {
            day = moments.day(submission.sentOn)
            manner = submission.manner.phrase[moments.language]
            author = submission.advocateName
            ombudsmanReference = submission.ombudsmanReference
        }
    }

    let version: String
    let at: Moment
    let author: String
    let language: String
    let sender: [String]
    let subject: String
    let paragraphs: [String]
    let enclosures: [String]
    /// When the person agreed to it.
    let approvals: [Moment]
    let isApproved: Bool

    init(_ version: LetterVersion, _ moments: Moments) {
        self.version = LetterSentences.version(version.number)[moments.language]
        at = moments.moment(version.at)
        author = version.advocateName
        language = version.letter.language.rawValue
        sender = Self.lines(version.letter.sender)
        subject = version.letter.subject
        paragraphs = version.letter.paragraphs
        enclosures = Self.lines(version.letter.enclosures)
        approvals = version.approvals.map { moments.moment($0.at) }
        isApproved = !approvals.isEmpty
    }

    private static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(String.init)
    }
}
