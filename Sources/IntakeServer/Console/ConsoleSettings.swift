public import Foundation
public import IntakeCore

/// What the console takes from configuration.
public struct ConsoleSettings: Sendable {
    /// Where browsers reach the console. Cookies, forms and links follow it; headers are never asked.
    public var publicURL: URL
    /// The zone in which times are written.
    public var timeZone: TimeZone
    /// The name of an organisation as people read it.
    public var organisationName: @Sendable (String) -> String
    /// The title of a checklist, as long as configuration still has it.
    public var checklistTitle: @Sendable (String) -> LocalizedText?
    /// The account that carries a line, for replies; nothing if configuration has the line no more.
    public var account: @Sendable (PhoneNumber) -> String?
    /// Called after a reply was queued, so that it leaves at once.
    public var wakeOutbox: @Sendable () -> Void
    /// The time.
    public var now: @Sendable () -> Date

    /// Gathers the settings.
    public init(
        publicURL: URL,
        timeZone: TimeZone,
        organisationName: @escaping @Sendable (String) -> String,
        checklistTitle: @escaping @Sendable (String) -> LocalizedText?,
        account: @escaping @Sendable (PhoneNumber) -> String?,
        wakeOutbox: @escaping @Sendable () -> Void,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.publicURL = publicURL
        self.timeZone = timeZone
        self.organisationName = organisationName
        self.checklistTitle = checklistTitle
        self.account = account
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
