/// The block that says who complains. The ombudsman acknowledges by phone: a number that is safe to call, and when,
/// matter more than an address.
struct LetterSender {
    let source: LetterSource
    let words: LetterWords

    var text: String {
        [name, words.gap(isFrench ? "adresse postale" : "postal address"), place, phone]
            .compactMap(\.self).joined(separator: "\n")
    }

    private var isFrench: Bool { words.language == .french }

    private var name: String {
        if case .text(let name) = source.answer(for: .name)?.value, !name.trimmingSpaces.isEmpty {
            return name.trimmingSpaces
        }
        return words.gap(isFrench ? "nom" : "name")
    }

    private var place: String? {
        if case .place(let place) = source.answer(for: .place)?.value { place.text.trimmingSpaces } else { nil }
    }

    private var phone: String {
        let label = isFrench ? "Téléphone\u{A0}: " : "Phone: "
        guard let number else { return label + words.gap(isFrench ? "numéro sûr" : "safe number") }
        return label + number.display + (manner.map { " (\($0))" } ?? "")
    }

    /// The number at which they may be reached: the other one where their own is not safe.
    private var number: PhoneNumber? {
        var other: PhoneNumber?
        if case .phone(let phone) = source.answer(for: .phone)?.value { other = phone }
        return reach == "neither" ? other : source.phone ?? other
    }

    /// How and when they may be reached, in their words where they added some.
    private var manner: String? {
        guard let answer = source.answer(for: .reach), let reach else {
            return words.gap(isFrench ? "comment et quand joindre la personne" : "how and when to reach the person")
        }
        let label = reach == "neither" ? nil : source.checklist.question(for: .reach)?.options.first { $0.id == reach }
        let hours = answer.remarks.map { Quotation.phrase($0, in: words.language) }
        let parts = [label.map { words.language.typeset($0.label[words.language]) }].compactMap(\.self) + hours
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private var reach: String? {
        if case .option(let id) = source.answer(for: .reach)?.value { id } else { nil }
    }
}
