import Foundation
import IntakeCore
import IntakeStore

/// One case in a list.
struct QueueRow: Sendable {
    let reference: String
    /// The name of the list it is in.
    let state: String
    let checklist: String
    let reasons: [String]
    let needsAttention: Bool
    let isPartial: Bool
    let received: Moment
    let language: String
    let channels: String
    let deadline: Deadline?
    let nextCall: NextCall?
    let owner: String?
    let isMine: Bool
    /// Who gave it to the reader, until they act on it.
    let handedOverBy: String?
    /// Whether the reader chose it, for something that could not be done yet.
    let isTicked: Bool
}

extension CaseListing {
    /// Whether something came that its advocate has not seen. In a case that nobody has, everything is new.
    var hasNews: Bool { needsAttention && state != .new }
}

/// Makes the rows for one reader.
struct QueueRows: Sendable {
    let moments: Moments
    let now: Date
    let advocate: Advocate
    let checklistTitle: @Sendable (String) -> LocalizedText?
    var ticked: Set<CaseReference> = []

    func row(_ listing: CaseListing) -> QueueRow {
        let language = moments.language
        return QueueRow(
            reference: listing.reference.text,
            state: listing.state.listName[language],
            checklist: checklistTitle(listing.checklist)?[language] ?? listing.checklist,
            reasons: listing.reasons.map { $0.phrase[language] },
            needsAttention: listing.hasNews,
            isPartial: !listing.isComplete,
            received: moments.moment(listing.createdAt),
            language: listing.language.phrase[language],
            channels: Channel.allCases.filter(listing.channels.contains)
                .map { $0.phrase[language] }.joined(separator: ", "),
            deadline: listing.deadline.map { Deadline($0, today: moments.civilDate(now), moments) },
            nextCall: listing.nextCall.map { NextCall($0, today: moments.civilDate(now), moments) },
            owner: listing.owner?.name,
            isMine: listing.owner?.id == advocate.id,
            handedOverBy: listing.owner?.id == advocate.id ? listing.handedOverBy : nil,
            isTicked: ticked.contains(listing.reference)
        )
    }
}

/// The last day to contest a decision, with how far it is.
struct Deadline: Sendable {
    let day: Moment
    let distance: String
    let isPressing: Bool

    init(_ day: CivilDate, today: CivilDate, _ moments: Moments) {
        let days = today.days(to: day)
        self.day = moments.day(day)
        isPressing = days <= CaseUrgency.deadlineDays
        distance = Self.distance(days)[moments.language]
    }

    /// How far a day is, in words.
    static func distance(_ days: Int) -> Phrase {
        switch days {
        case ..<(-1): Phrase(fr: "dépassé de \(-days) jours", en: "\(-days) days past")
        case -1: Phrase(fr: "dépassé d’un jour", en: "one day past")
        case 0: Phrase(fr: "aujourd’hui", en: "today")
        case 1: Phrase(fr: "demain", en: "tomorrow")
        default: Phrase(fr: "dans \(days) jours", en: "in \(days) days")
        }
    }
}
