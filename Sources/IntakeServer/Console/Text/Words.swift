import IntakeCore
import Mustache

/// The words of one page or part of a page: stored properties of type ``Phrase``.
protocol ConsoleText: Sendable {
    /// The one value there is.
    static var all: Self { get }
}

/// The words of one page in one language, for handlers (`words.title`) and templates (`{{phrases.title}}`) alike.
@dynamicMemberLookup
struct Words<Text: ConsoleText>: MustacheParent {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    /// The phrase in this language.
    subscript(dynamicMember path: KeyPath<Text, Phrase>) -> String {
        Text.all[keyPath: path][language]
    }

    /// The phrase that a template names; nothing if there is none.
    func child(named name: String) -> Any? {
        let phrase = Mirror(reflecting: Text.all).children.first { $0.label == name }?.value as? Phrase
        return phrase?[language]
    }
}
