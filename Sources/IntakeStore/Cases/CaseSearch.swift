import Foundation
public import IntakeCore

/// What somebody typed to find a case: its reference, the person's whole number, words of their name, or a number with
/// words.
public struct CaseSearch: Hashable, Sendable {
    /// The reference that was typed, if it can be one.
    public let reference: CaseReference?
    let phone: PhoneNumber?
    let words: [String]

    /// More words than a name has add nothing.
    private static let mostWords = 8

    /// Reads what was typed; nothing if there is neither a letter nor a digit in it.
    public init?(reading text: String) {
        reference = CaseReference(reading: text)
        var rest = text
        if let number = PhoneNumber(typed: text) {
            phone = number
            rest = ""
        } else if let (number, range) = PhoneNumber.first(in: text) {
            phone = number
            rest.removeSubrange(range)
        } else {
            phone = nil
        }
        words = Array(Folding.words(of: rest).prefix(Self.mostWords))
        if reference == nil, phone == nil, words.isEmpty { return nil }
    }

    /// The keyed hashes that a case must have.
    func hashes(_ vault: Vault) -> [Data] {
        let number = phone.map { vault.hash(phone: $0.e164) }
        return [number].compactMap { $0 } + words.map { vault.hash($0, domain: CaseWords.nameDomain) }
    }
}
