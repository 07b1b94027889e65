public import Foundation
public import IntakeCore
public import IntakeStore

/// What the console takes from configuration.
public struct ConsoleSettings: Sendable {
    /// Where browsers reach the console. Cookies, forms and links follow it; headers are never asked.
    public var publicURL: URL
    /// The zone in which a group reads times.
    public var timeZone: @Sendable (String) -> TimeZone
    /// The name of an organisation as people read it.
    public var organisationName: @Sendable (String) -> String
    /// The title of a checklist, as long as configuration still has it.
    public var checklistTitle: @Sendable (String) -> LocalizedText?
    /// The groups of the installation.
    public var groups: @Sendable () -> [String]
    /// The lines that a group answers.
    public var lines: @Sendable (String) -> [PhoneNumber]
    /// The community groups that people are told of.
    public var directory: @Sendable () -> GroupDirectory
    /// The months of one period for which a group's figures are told.
    public var reportMonths: @Sendable (String) -> Int
    /// How a group's person in charge of personal information is reached.
    public var privacyContact: @Sendable (String) -> LocalizedText?
    /// How long things are kept.
    public var retention: @Sendable () -> RetentionPolicy
    /// The answers that are written beforehand.
    public var replies: @Sendable () -> [CannedReply]
    /// The checklists that configuration has now, by their names.
    public var checklists: @Sendable () -> [String]
    /// What letters of complaint are made with.
    public var letters: LetterSettings
    /// The account that carries a line, for replies; nothing if configuration has the line no more.
    public var account: @Sendable (PhoneNumber) -> String?
    /// Has a line call an advocate, then the person; tells whether a telephone may ring.
    public var placeCall: @Sendable (CallBack) async throws -> Bool
    /// Whether a proxy on this machine writes the address of whoever asks into `X-Forwarded-For`.
    public var isForwardedForBelieved: @Sendable () -> Bool
    /// Called after a reply was queued, so that it leaves at once.
    public var wakeOutbox: @Sendable () -> Void
    /// The time.
    public var now: @Sendable () -> Date

    /// Gathers the settings.
    public init(
        publicURL: URL,
        timeZone: @escaping @Sendable (String) -> TimeZone,
        organisationName: @escaping @Sendable (String) -> String,
        checklistTitle: @escaping @Sendable (String) -> LocalizedText?,
        groups: @escaping @Sendable () -> [String] = { [] },
        lines: @escaping @Sendable (String) -> [PhoneNumber] = { _ in [] },
        directory: @escaping @Sendable () -> GroupDirectory = { GroupDirectory() },
        reportMonths: @escaping @Sendable (String) -> Int = { _ in ReportPeriod.usualLength },
        privacyContact: @escaping @Sendable (String) -> LocalizedText? = { _ in nil },
        retention: @escaping @Sendable () -> RetentionPolicy = { .usual },
        replies: @escaping @Sendable () -> [CannedReply] = { [] },
        checklists: @escaping @Sendable () -> [String] = { [] },
        letters: LetterSettings = LetterSettings(),
        account: @escaping @Sendable (PhoneNumber) -> String?,
        placeCall: @escaping @Sendable (CallBack) async throws -> Bool = { _ in false },
        isForwardedForBelieved: @escaping @Sendable () -> Bool = { false },
        wakeOutbox: @escaping @Sendable () -> Void,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.publicURL = publicURL
        self.timeZone = timeZone
        self.organisationName = organisationName
        self.checklistTitle = checklistTitle
        self.groups = groups
        self.lines = lines
        self.directory = directory
        self.reportMonths = reportMonths
        self.privacyContact = privacyContact
        self.retention = retention
        self.replies = replies
        self.checklists = checklists
        self.letters = letters
        self.account = account
        self.placeCall = placeCall
        self.isForwardedForBelieved = isForwardedForBelieved
        self.wakeOutbox = wakeOutbox
        self.now = now
    }
}

extension ConsoleSettings {
    /// Where our own pages live. A URL without a host is refused when configuration is read.
    var origin: Origin {
        Origin(of: publicURL) ?? Origin.loopback
    }
}
