import Foundation
import IntakeCore
import IntakeStore

/// A case as the list gives it.
struct CaseSummaryJSON: Encodable, Sendable {
    let reference: String
    let state: String
    let complete: Bool
    let checklist: String
    let version: String
    let language: String
    let channels: [String]
    let createdAt: Date
    let updatedAt: Date
    let reasons: [String]
    let deadline: Nullable<String>
    let organisation: String

    init(_ listing: CaseListing) {
        reference = listing.reference.text
        state = listing.state.rawValue
        complete = listing.isComplete
        checklist = listing.checklist
        version = listing.version
        language = listing.language.rawValue
        channels = Channel.allCases.filter(listing.channels.contains).map(\.rawValue)
        createdAt = listing.createdAt
        updatedAt = listing.updatedAt
        reasons = listing.reasons.map(\.rawValue)
        deadline = Nullable(listing.deadline?.iso)
        organisation = listing.organisation
    }
}

/// A page of the list.
struct CaseListJSON: Encodable, Sendable {
    let cases: [CaseSummaryJSON]
    let next: Nullable<String>
}

/// One case with what the person told.
struct CaseJSON: Encodable, Sendable {
    /// An answer to one question.
    struct Answer: Encodable, Sendable {
        let question: String
        let value: Nullable<String>
        let remark: Nullable<String>
    }

    /// How to reach the person.
    struct Contact: Encodable, Sendable {
        let phone: Nullable<String>
        let name: Nullable<String>
        let safe: Nullable<String>
    }

    /// One message.
    struct Message: Encodable, Sendable {
        let at: Date
        let direction: String
        let channel: String
        let text: String
        let delivery: Nullable<String>
    }

    /// A message that the person left on the phone.
    struct Recording: Encodable, Sendable {
        let id: String
        /// The question that it answers, if it answers one.
        let question: Nullable<String>
        let seconds: Int
        let state: String
    }

    let summary: CaseSummaryJSON
    let answers: [Answer]
    let recordings: [Recording]
    let contact: Contact
    let transcript: [Message]

    init(_ file: CaseFile) {
        let found = CaseAnswers(file)
        summary = CaseSummaryJSON(file.listing)
        answers = Self.answers(file)
        recordings = Self.recordings(file)
        contact = Contact(
            phone: Nullable(file.phone?.e164),
            name: Nullable(found.name),
            safe: Nullable(found.reach)
        )
        transcript = file.transcript.map(Message.init)
    }

    /// The questions that were answered, in the checklist's order.
    private static func answers(_ file: CaseFile) -> [Answer] {
        guard let conversation = file.conversation else { return [] }
        return file.checklist.questions.compactMap { question in
            conversation.answers[question.id].map { answer in
                Answer(
                    question: question.id,
                    value: Nullable(answer.value.token),
                    remark: Nullable(answer.remarks.isEmpty ? nil : answer.remarks.joined(separator: "\n"))
                )
            }
        }
    }

    private static func recordings(_ file: CaseFile) -> [Recording] {
        let answers = file.conversation?.answers ?? Answers()
        return file.recordings.map { recording in
            Recording(
                id: recording.id,
                question: Nullable(
                    file.checklist.questions.first {
                        answers[$0.id]?.recordings?.contains(recording.id) == true
                    }?.id
                ),
                seconds: recording.seconds,
                state: recording.state.rawValue
            )
        }
    }

    private enum CodingKeys: CodingKey {
        case answers, contact, recordings, transcript
    }

    /// The summary's keys and these are one object.
    func encode(to encoder: any Encoder) throws {
        try summary.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(answers, forKey: .answers)
        try container.encode(contact, forKey: .contact)
        try container.encode(recordings, forKey: .recordings)
        try container.encode(transcript, forKey: .transcript)
    }
}

extension CaseJSON.Message {
    init(_ entry: TranscriptEntry) {
        at = entry.at
        direction = entry.direction.rawValue
        channel = entry.channel.rawValue
        text = entry.text
        delivery = Nullable(entry.sending?.rawValue ?? entry.delivery?.rawValue)
    }
}
