public import Foundation

/// What a turn may know about the line that it happens on. Stored with the turn, so that a replay knows the same.
public struct LineFacts: Codable, Hashable, Sendable {
    /// The number people text or call.
    public var number: PhoneNumber
    /// The group that answers it, as configuration calls it.
    public var organisation: String
    /// The group's name as people read it.
    public var organisationName: String
    /// The languages it answers in; the first is the line's own.
    public var languages: [Language]
    /// The IANA name of its time zone, for example `America/Toronto`.
    public var timeZone: String
    /// When somebody calls back, in words: "within 3 working days".
    public var callBack: LocalizedText
    /// Who answers at once when a person is in danger or in distress.
    public var urgentHelp: LocalizedText
    /// How to reach the person in charge of personal information.
    public var privacyContact: LocalizedText
    /// Where a complaint goes, for those who do it alone: number and hours.
    public var complaints: LocalizedText
    /// When no reminder is sent.
    public var quietHours: QuietHours
    /// The words that the carrier answers by itself, for which we stay silent.
    public var carrierAnswers: Set<CarrierAnswer> {
        get { Set(orderedCarrierAnswers) }
        set { orderedCarrierAnswers = Self.ordered(newValue) }
    }
    /// How the line is answered by telephone; nothing in facts kept by a program that answered texts alone.
    public var phone: PhoneFacts?
    /// The groups that people are told of; nothing in facts kept by a program that knew none.
    public var groups: GroupDirectory?
    /// In one order: the same facts must always be written the same way, since they are kept by their hash.
    private var orderedCarrierAnswers: [CarrierAnswer]

    /// Makes the facts of one line.
    public init(
        number: PhoneNumber,
        organisation: String,
        organisationName: String,
        languages: [Language],
        timeZone: String,
        callBack: LocalizedText,
        urgentHelp: LocalizedText,
        privacyContact: LocalizedText,
        complaints: LocalizedText,
        quietHours: QuietHours = .usual,
        carrierAnswers: Set<CarrierAnswer> = [],
        phone: PhoneFacts? = nil,
        groups: GroupDirectory? = nil
    ) {
        self.number = number
        self.organisation = organisation
        self.organisationName = organisationName
        self.languages = languages
        self.timeZone = timeZone
        self.callBack = callBack
        self.urgentHelp = urgentHelp
        self.privacyContact = privacyContact
        self.complaints = complaints
        self.quietHours = quietHours
        self.phone = phone
        self.groups = groups
        orderedCarrierAnswers = Self.ordered(carrierAnswers)
    }

    private static func ordered(_ answers: Set<CarrierAnswer>) -> [CarrierAnswer] {
        answers.sorted { $0.rawValue < $1.rawValue }
    }

    /// The time zone, or Greenwich's for a name that the system does not know.
    public var zone: TimeZone { TimeZone(identifier: timeZone) ?? .gmt }

    /// Whether an advocate can be called at this moment.
    func isAnswered(at moment: Date) -> Bool {
        guard let phone, phone.placesOnCall > 0 else { return false }
        return phone.hours.isOpen(at: moment, in: zone)
    }

    /// The language of a line whose person has shown none.
    public var ownLanguage: Language { languages.first ?? .french }
}

/// A word that some carriers answer themselves before we see it.
public enum CarrierAnswer: String, Codable, CaseIterable, Sendable {
    case stop = "STOP"
    case help = "HELP"
    case info = "INFO"
    case start = "START"
}
