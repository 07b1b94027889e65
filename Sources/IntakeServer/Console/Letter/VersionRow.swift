import IntakeCore
import IntakeStore

/// A version of the letter as a line of a list.
struct VersionRow: Sendable {
    let number: Int
    let path: String
    let at: Moment
    let author: String
    let origin: String?
    let language: String
    let gaps: Int
    let hasGaps: Bool
    let approvals: [ApprovalRow]

    init(_ version: LetterVersion, _ scene: ComplaintScene) {
        number = version.number
        path = "\(scene.path)/versions/\(version.number)"
        at = scene.moments.moment(version.at)
        author = version.advocateName
        origin = LetterSentences.origin(version.origin)?[scene.language]
        language = version.letter.language.phrase[scene.language]
        gaps = version.letter.gaps.count
        hasGaps = gaps > 0
        approvals = version.approvals.map { ApprovalRow($0, scene) }
    }
}

/// That the person agreed, as a line of a list.
struct ApprovalRow: Sendable {
    let at: Moment
    let author: String
    let manner: String
    /// The person's text, where they agreed by one.
    let words: String?

    init(_ approval: LetterApproval, _ scene: ComplaintScene) {
        at = scene.moments.moment(approval.at)
        author = approval.advocateName
        manner = approval.manner.phrase[scene.language]
        words = approval.messageID.flatMap { id in scene.file.transcript.first { $0.id == id }?.text }
    }
}

/// A complaint that was sent, as a line of a list.
struct SubmissionRow: Sendable {
    let manner: String
    let sentOn: Moment
    let at: Moment
    let author: String
    let version: String?
    let ombudsmanReference: String?
    let followUp: Moment?
    /// The case it was noted in, where that is another one that was merged.
    let reference: String?

    init(_ submission: Submission, _ scene: ComplaintScene) {
        manner = submission.manner.phrase[scene.language]
        sentOn = scene.moments.day(submission.sentOn)
        at = scene.moments.moment(submission.at)
        author = submission.advocateName
        version = submission.version.map { LetterSentences.version($0)[scene.language] }
        ombudsmanReference = submission.ombudsmanReference
        followUp = submission.followUp.map(scene.moments.day)
        reference = submission.reference == scene.listing.reference ? nil : submission.reference.text
    }
}

extension LetterApproval.Manner {
    /// How the person agreed.
    var phrase: Phrase {
        switch self {
        case .phone: Phrase(fr: "Relue au téléphone, acceptée", en: "Read to them on the phone, accepted")
        case .text: Phrase(fr: "Acceptée par texto", en: "Accepted by text")
        }
    }
}

extension Submission.Manner {
    /// How the complaint was sent.
    var phrase: Phrase {
        switch self {
        case .online: Phrase(fr: "Par le formulaire en ligne", en: "Through the online form")
        case .post: Phrase(fr: "Par la poste", en: "By post")
        case .phone: Phrase(fr: "Par téléphone", en: "By phone")
        }
    }
}
