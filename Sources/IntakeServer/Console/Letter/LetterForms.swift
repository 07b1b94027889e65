import IntakeCore
import IntakeStore

/// What somebody wrote in the forms beside the letter, and what has to be corrected.
struct LetterForms: Sendable {
    var approvalManner = ""
    var message = ""
    var mannerFault: Phrase?
    var messageFault: Phrase?
    var manner = ""
    var sentOn = ""
    var ombudsmanReference = ""
    var followUp = ""
    var sentFault: Phrase?
    var sentOnFault: Phrase?
    var followUpFault: Phrase?

    /// The faults with the fields they belong to.
    var faults: [(field: String, fault: Phrase?)] {
        [
            ("approval-manner", mannerFault), ("approval-message", messageFault), ("sent-manner", sentFault),
            ("sent-on", sentOnFault), ("follow-up", followUpFault),
        ]
    }
}

extension LetterForms {
    private static let longestReference = 60

    init(sending form: Form) {
        manner = form["manner"]
        sentOn = form["sent-on"]
        ombudsmanReference = String(form["ombudsman-reference"].prefix(Self.longestReference))
        followUp = form["follow-up"]
    }

    /// What is to be recorded; nothing where something has to be corrected first.
    ///
    /// - Parameters:
    ///   - version: the letter's latest version, if there is a letter.
    ///   - gaps: what is still to be filled in there.
    ///   - today: the last day on which it can have been sent, and the first for what follows.
    mutating func submission(version: Int?, gaps: [String], today: CivilDate) -> NewSubmission? {
        let how = Submission.Manner(rawValue: manner)
        switch how {
        case nil: sentFault = LetterText.all.mannerMissing
        case .phone: break
        // What goes out in writing is the letter, whole.
        case .online?, .post?:
            if version == nil { sentFault = LetterText.all.nothingToSend }
            if !gaps.isEmpty { sentFault = LetterSentences.notReady(gaps) }
        }
        let sent = Self.day(sentOn)
        if sent == nil { sentOnFault = LetterText.all.sentOnMissing }
        if let sent, sent > today { sentOnFault = LetterText.all.sentInFuture }
        let next = Self.day(followUp)
        if !followUp.isEmpty, next == nil { followUpFault = LetterText.all.followUpUnreadable }
        if let next, next < today { followUpFault = LetterText.all.followUpPast }
        guard let how, let sent, faults.allSatisfy({ $0.fault == nil }) else { return nil }
        return NewSubmission(
            manner: how,
            sentOn: sent,
            followUp: next,
            ombudsmanReference: ombudsmanReference,
            version: gaps.isEmpty ? version : nil
        )
    }

    private static func day(_ text: String) -> CivilDate? {
        PartialDate(iso: text).flatMap { $0.day == nil ? nil : $0.earliest }
    }
}
