public import Foundation
public import IntakeCore

/// Something that waits for a human and is no case by itself. It stays until somebody says that it is done.
public struct HumanTask: Identifiable, Sendable {
    /// What there is to do.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A text came that belongs to no conversation.
        case stray
        /// A message to a person did not arrive.
        case undeliverable
        /// A person wants no more messages, and their case is open.
        case optedOut = "opted-out"
        /// Somebody left a message on the phone line that cannot be heard, at least not yet.
        case voicemail
    }

    /// Who said that it is done, and when.
    public struct Ending: Hashable, Sendable {
        /// When.
        public let at: Date
        /// The advocate's name; none where it settled by itself.
        public let advocateName: String?
    }

    /// Its name.
    public let id: String
    /// What there is to do.
    public let kind: Kind
    /// When it came.
    public let at: Date
    /// The case it is about; none for what belongs to none, and where the case went to another group.
    public let reference: CaseReference?
    /// The text that belongs to no conversation; none where it was destroyed since.
    public let stray: Stray?
    /// Who did it; none while it waits.
    public let ending: Ending?
}

/// One page of tasks.
public struct HumanTaskPage: Sendable {
    /// The tasks, in order.
    public let tasks: [HumanTask]
    /// Where the next page begins; none after the last.
    public let next: String?
}

/// What became of saying that a task is done.
public enum TaskChange: Hashable, Sendable {
    /// It is noted.
    case done
    /// It was done before; the name is that of who did it, if anybody.
    case alreadyDone(by: String?)
    /// The organisation has no such task.
    case notFound
}
