public import IntakeCore

/// What one installation is: its address, the groups that answer, their accounts with telephony companies, and the
/// lines people text and call.
public struct Configuration: Hashable, Sendable {
    /// The address that telephony companies call and advocates open.
    public var publicURL: BaseURL
    /// The groups, by the name that lines use.
    public var organisations: [String: Organisation]
    /// The accounts, by the name that lines and webhook addresses use.
    public var accounts: [String: Account]
    /// The lines, in the order of the file.
    public var lines: [Line]
    /// How long things are kept.
    public var retention: RetentionPolicy
    /// What is believed of a proxy on this machine; nothing where it is left out.
    public var proxy: Proxy?
}

extension Configuration {
    /// A proxy on this machine that passes requests on.
    public struct Proxy: Hashable, Sendable {
        /// The header in which it writes who asks.
        public var clientAddress: ClientAddressHeader
    }

    /// A header that a proxy writes.
    public enum ClientAddressHeader: String, CaseIterable, Hashable, Sendable {
        /// The usual one, to which each proxy adds the address that it sees.
        case forwardedFor = "X-Forwarded-For"
    }

    /// A group that answers lines.
    public struct Organisation: Hashable, Sendable {
        /// What lines and advocates' accounts call it.
        public var id: String
        /// Its name as people read it.
        public var name: String
        /// The IANA name of its time zone.
        public var timeZone: String
        /// When somebody calls back, in words.
        public var callBack: LocalizedText
        /// Who answers at once when a person is in danger or in distress.
        public var urgentHelp: LocalizedText
        /// How to reach the person in charge of personal information.
        public var privacyContact: LocalizedText
        /// Where a complaint goes, for those who do it alone.
        public var complaints: LocalizedText
        /// When no reminder is sent.
        public var quietHours: QuietHours
        /// The days on which nobody answers the phone.
        public var holidays: [CivilDate]
        /// The minutes after a dropped call from which the interview counts as over.
        public var droppedCall: Int
        /// The facts above as they are said aloud, where that differs, by the name that wording uses in braces.
        public var spoken: [String: LocalizedText]
        /// Its postal address, a line each, for letters that it helps with; empty where it is left out.
        public var address: [String]
        /// Whom its notices go to; nobody where it is left out.
        public var notices: Notices?
        /// The months of one period for which figures are told: a year is cut into parts of this length.
        public var reportMonths: Int
    }

    /// One number that people text and call.
    public struct Line: Hashable, Sendable {
        /// The number.
        public var number: PhoneNumber
        /// The name of its account.
        public var account: String
        /// The group that answers it.
        public var organisation: String
        /// What is asked unless a first word chooses another checklist.
        public var checklist: String
        /// All that it can ask, in the order of the file; ``checklist`` is one of them.
        public var checklists: [String]
        /// The languages it answers in; the first is the line's own. At least one.
        public var languages: [Language]
        /// How fast the carrier takes messages of this number, above 0.
        public var segmentsPerSecond: Double
        /// When advocates are called at once, on each day of the week, Monday first; empty if they never are.
        public var hours: [[OpeningHours.Span]]
        /// Who is called in these hours.
        public var onCall: OnCall
    }
}
