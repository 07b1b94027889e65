import Foundation

/// Who a message or call comes from, as far as the provider says. Any text is one of these.
public enum Sender: Sendable, Hashable, Codable {
    /// An ordinary number, of any country.
    case number(PhoneNumber)

    /// A caller who hides the number, or whose number did not come through. It identifies nobody: two withheld
    /// calls have nothing in common.
    case withheld

    /// A machine that sends in bulk under 3 to 6 digits.
    case shortCode(String)

    /// A company's name in place of a number, at most 11 characters. It cannot be answered.
    case alphanumeric(String)

    /// Anything else, such as a `sip:` or `client:` address.
    case other(String)

    /// Reads the sender as a provider gives it.
    ///
    /// A number without a plus sign is North American or none. Where a protocol writes E.164 without the sign, the
    /// adapter must put it back: `4722334455` is a Norwegian number only to those who know that.
    public init(_ text: String) {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if Self.isWithheld(text) {
            self = .withheld
        } else if let number = PhoneNumber(e164: text) ?? PhoneNumber(national: text) {
            self = .number(number)
        } else if (3...6).contains(text.utf8.count), text.utf8.allSatisfy(Self.isDigit) {
            self = .shortCode(text)
        } else if Self.isAlphanumeric(text) {
            self = .alphanumeric(text)
        } else {
            self = .other(text)
        }
    }

    /// The telephone number, if there is one.
    public var number: PhoneNumber? {
        if case .number(let number) = self { number } else { nil }
    }

    /// Whether we may answer: only a number we may text or call. Answering a short code can start two machines
    /// talking without end; see ``PhoneNumber/isAllowedDestination`` for the rest.
    public var mayReceiveReplies: Bool { number?.isAllowedDestination ?? false }
}

extension Sender {
    private static let withheldWords: Set<String> = [
        "anonymous", "blocked", "private", "restricted", "unavailable", "unknown", "withheld",
    ]

    /// The same words as some carriers send them: spelled on a telephone keypad.
    private static let withheldDigits: Set<String> = [
        "266696687",  // ANONYMOUS
        "2562533",  // BLOCKED
        "7378742833",  // RESTRICTED
        "86282452253",  // UNAVAILABLE
        "8656696",  // UNKNOWN
    ]

    private static func isWithheld(_ text: String) -> Bool {
        let name = text.lowercased()
        if name.isEmpty || withheldWords.contains(name) { return true }
        if withheldDigits.contains(name.hasPrefix("+") ? String(name.dropFirst()) : name) { return true }
        // RFC 3323: a caller who asks for privacy becomes sip:anonymous@anonymous.invalid.
        return name.hasPrefix("sip:anonymous@") || name.hasPrefix("sips:anonymous@")
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isAlphanumeric(_ text: String) -> Bool {
        guard let septets = GSM7.septets(in: text), septets <= 11 else { return false }
        return text.unicodeScalars.contains { $0.properties.isAlphabetic }
            && !text.unicodeScalars.contains { $0 == ":" || $0 == "@" || $0.properties.generalCategory == .control }
    }
}

extension Sender {
    /// The sender as it was given, for a human to read; a withheld number has nothing to show.
    public var text: String {
        switch self {
        case .number(let number): number.e164
        case .withheld: ""
        case .shortCode(let text), .alphanumeric(let text), .other(let text): text
        }
    }
}
