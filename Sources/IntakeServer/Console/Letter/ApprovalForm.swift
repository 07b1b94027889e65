import IntakeCore
import IntakeStore

/// The form that records that the person agreed.
struct ApprovalForm: Sendable {
    private static let mostMessages = 20
    private static let longestMessage = 80

    let version: Int
    let manners: [CaseActions.Choice]
    /// The person's last texts since the version was saved, the latest first.
    let messages: [CaseActions.Choice]
    let hasMessages: Bool
    let mannerFault: String?
    let messageFault: String?

    init(_ forms: LetterForms, _ scene: ComplaintScene) {
        version = scene.complaint.latestNumber
        // Nobody agrees to a letter before it is there.
        let texts = scene.file.transcript.filter { entry in
            entry.direction == .incoming && entry.channel == .sms && entry.at >= scene.version?.at ?? entry.at
        }
        manners = LetterApproval.Manner.allCases.filter { $0 != .text || !texts.isEmpty }.map {
            CaseActions.Choice(
                code: $0.rawValue,
                name: $0.phrase[scene.language],
                isChosen: $0.rawValue == forms.approvalManner
            )
        }
        messages = texts.suffix(Self.mostMessages).reversed().map { entry in
            let words = entry.text.split(whereSeparator: \.isNewline).joined(separator: " ")
            let short = words.count > Self.longestMessage ? words.prefix(Self.longestMessage) + "…" : words
            return CaseActions.Choice(
                code: entry.id,
                name: "\(scene.moments.moment(entry.at).short) · \(short)",
                isChosen: entry.id == forms.message
            )
        }
        hasMessages = !messages.isEmpty
        mannerFault = forms.mannerFault?[scene.language]
        messageFault = forms.messageFault?[scene.language]
    }
}
