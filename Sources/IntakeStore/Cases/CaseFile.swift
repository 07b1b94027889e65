public import Foundation
public import IntakeCore

/// A case with all that may be read of it.
///
/// Before the person consented there is a number and the time they want to be called, nothing else. Of an erased case
/// there is what was done with it, and no word.
public struct CaseFile: Sendable {
    /// The case as lists show it.
    public let listing: CaseListing
    /// What the person told; none before they consented, and once it is erased.
    public let conversation: Conversation?
    /// When the person wants to be called, in their words, where they asked for that.
    public let callBackTime: [String]
    /// What was asked, in the version that the conversation began with.
    public let checklist: Checklist
    /// The person's number; none where it is withheld or erased.
    public let phone: PhoneNumber?
    /// How the person may be reached safely, as they said in this case or else in another; nothing where they never did.
    public let reach: SafeContact?
    /// Whether the person stopped our messages: then none can be sent.
    public let isOptedOut: Bool
    /// Whether the person's phone takes no texts, as a carrier said.
    public let takesNoTexts: Bool
    /// All messages in both directions, the earliest first; none before the person consented.
    public let transcript: [TranscriptEntry]
    /// The messages that the person left on the phone, the earliest first; none before they consented.
    public let recordings: [CaseRecording]
    /// What advocates noted, the earliest first, in the cases that were merged into this one too.
    public let notes: [CaseNote]
    /// The tries to call the person back, the earliest first, in the cases that were merged into this one too.
    public let attempts: [CallAttempt]
    /// Whether the last call that the line was to place was taken by nobody at the advocate's telephone.
    public let hasCallBackFailed: Bool
    /// The cases that were merged into this one, the earliest first.
    public let merged: [CaseListing]
    /// The other cases of the same person, the earliest first, without those that were merged.
    public let relatives: [CaseListing]
    /// The last 2,000 things that were done with the case, the earliest first.
    public let history: [AuditEntry]
    /// Why it was closed, in the advocate's words.
    public let closeReason: String?
    /// The answers that were corrected, the earliest first.
    public let corrections: [Correction]
    /// The consent that the person gave, with the words they read or heard; none before they did.
    public let consent: ConsentRecord?
    /// What decides how long it is kept.
    public let retention: RetentionFacts
    /// The holds that coordinators set on it, the earliest first.
    public let holds: [LegalHold]
    /// What stays of it once it was destroyed.
    public let tombstone: Tombstone?
}

/// One message of a conversation.
public struct TranscriptEntry: Hashable, Identifiable, Sendable {
    /// Who sent it.
    public enum Direction: String, Codable, Hashable, Sendable {
        /// The person.
        case incoming = "in"
        /// We, by ourselves or by an advocate.
        case outgoing = "out"
    }

    /// What we know of sending a message ourselves.
    public enum Sending: String, Codable, Hashable, Sendable {
        /// It waits.
        case queued
        /// It is being handed to the provider.
        case sending
        /// Nobody knows whether the provider has it.
        case uncertain
        /// It will not be sent.
        case failed
    }

    /// Our name for the message.
    public let id: String
    /// When it was sent or received.
    public let at: Date
    /// Who sent it.
    public let direction: Direction
    /// How it came or went.
    public let channel: Channel
    /// What it says.
    public let text: String
    /// How many photos or other media came with it. They are not kept.
    public let mediaCount: Int
    /// The advocate who wrote it, if one did.
    public let advocateName: String?
    /// How far it has come, as far as the provider told; none for what the person sent.
    public let delivery: DeliveryStatus?
    /// The carrier's error code, if it did not arrive.
    public let deliveryError: Int?
    /// Where it stands in the outbox; none where it never was there, and once the provider has it.
    public let sending: Sending?
}

/// What an advocate noted about a case, for colleagues.
public struct CaseNote: Hashable, Identifiable, Sendable {
    /// Our name for the note.
    public let id: String
    /// When it was written.
    public let at: Date
    /// The case in which it was written.
    public let reference: CaseReference
    /// Who wrote it.
    public let advocateName: String
    /// What it says.
    public let text: String
}
