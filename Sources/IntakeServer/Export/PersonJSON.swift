import Foundation
import IntakeCore
import IntakeStore

/// All that is held on a person, for programs.
struct PersonJSON: Encodable, Sendable {
    /// One case: as the API gives it, and what the API does not.
    struct Case: Encodable, Sendable {
        let `case`: CaseJSON
        let consent: Consent?
        let closedBecause: String?
        /// What the person said that answers no question: their first words, when to call, what they added.
        let words: [String]
        let corrections: [Correction]
        let holds: [Hold]
        let notes: [Words]
        let calls: [Call]
        let history: [Act]
        let sounds: [Sound]
        let letters: [LetterOfComplaint]
        let submissions: [Sending]
    }

    /// An answer that was corrected.
    struct Correction: Encodable, Sendable {
        let at: Date
        let author: String
        let question: String
        let value: Answer.Value
    }

    /// That the case was not to be destroyed.
    struct Hold: Encodable, Sendable {
        let at: Date
        let author: String
        let reason: String?
        let liftedAt: Date?
        let liftReason: String?
    }

    /// That the person agreed to a letter.
    struct Approval: Encodable, Sendable {
        let at: Date
        let author: String
        let manner: String
    }

    /// One version of the letter of complaint.
    struct LetterOfComplaint: Encodable, Sendable {
        let version: Int
        let at: Date
        let author: String
        let letter: Letter
        let approvals: [Approval]
    }

    /// That a complaint was sent.
    struct Sending: Encodable, Sendable {
        let sentOn: String
        let manner: String
        let author: String
        let ombudsmanReference: String?
    }

    /// The consent.
    struct Consent: Encodable, Sendable {
        let at: Date
        let version: String
        let language: String
        let channel: String
        let text: String
    }

    /// What somebody wrote.
    struct Words: Encodable, Sendable {
        let at: Date
        let author: String
        let text: String
    }

    /// A call back.
    struct Call: Encodable, Sendable {
        let at: Date
        let author: String
        let outcome: String
        let note: String?
    }

    /// What somebody did with the case.
    struct Act: Encodable, Sendable {
        let at: Date
        let actor: String?
        let action: String
    }

    /// A voice message.
    struct Sound: Encodable, Sendable {
        let recording: String
        let file: String
    }

    /// A conversation without a case.
    struct Talk: Encodable, Sendable {
        let begun: Date
        let words: [String]
        let transcript: [CaseJSON.Message]
    }

    /// That messages of a line were stopped.
    struct Stop: Encodable, Sendable {
        let line: String
        let at: Date
    }

    /// A text that belongs to no conversation.
    struct LooseText: Encodable, Sendable {
        let at: Date
        let text: String
    }

    let madeAt: Date
    let cases: [Case]
    let conversations: [Talk]
    let texts: [LooseText]
    let stops: [Stop]

    init(_ person: PersonFile, _ frame: ExportFrame) {
        madeAt = frame.now
        cases = person.cases.map { Case($0, frame) }
        conversations = person.talks.map {
            Talk(begun: $0.begun, words: $0.words, transcript: $0.transcript.map(CaseJSON.Message.init))
        }
        texts = person.strays.map { LooseText(at: $0.at, text: $0.text) }
        stops = person.stops.map { Stop(line: $0.line, at: $0.at) }
    }
}

extension PersonJSON.Case {
    fileprivate init(_ found: PersonFile.Case, _ frame: ExportFrame) {
        let file = found.file
        `case` = CaseJSON(file)
        consent = file.consent.map {
            PersonJSON.Consent(
                at: $0.at,
                version: $0.version,
                language: $0.language.rawValue,
                channel: $0.channel.rawValue,
                text: $0.text
            )
        }
        closedBecause = file.closeReason
        let conversation = file.conversation
        words = (conversation?.openingWords ?? []) + file.callBackTime + (conversation?.otherWords ?? [])
        corrections = file.corrections.map {
            PersonJSON.Correction(at: $0.at, author: $0.advocateName, question: $0.question, value: $0.value)
        }
        holds = file.holds.map {
            PersonJSON.Hold(
                at: $0.at,
                author: $0.advocateName,
                reason: $0.reason,
                liftedAt: $0.lifting?.at,
                liftReason: $0.lifting?.reason
            )
        }
        notes = file.notes.map { PersonJSON.Words(at: $0.at, author: $0.advocateName, text: $0.text) }
        calls = file.attempts.map {
            PersonJSON.Call(at: $0.at, author: $0.advocateName, outcome: $0.outcome.rawValue, note: $0.note)
        }
        history = file.history.map {
            PersonJSON.Act(at: $0.at, actor: $0.actorName, action: $0.action.rawValue)
        }
        sounds = found.sounds.sorted { $0.key < $1.key }.map {
            PersonJSON.Sound(recording: $0.key, file: frame.soundName($0.value))
        }
        letters = found.letters.map {
            PersonJSON.LetterOfComplaint(
                version: $0.number,
                at: $0.at,
                author: $0.advocateName,
                letter: $0.letter,
                approvals: $0.approvals.map {
                    PersonJSON.Approval(at: $0.at, author: $0.advocateName, manner: $0.manner.rawValue)
                }
            )
        }
        submissions = found.submissions.map {
            PersonJSON.Sending(
                sentOn: $0.sentOn.iso,
                manner: $0.manner.rawValue,
                author: $0.advocateName,
                ombudsmanReference: $0.ombudsmanReference
            )
        }
    }
}
