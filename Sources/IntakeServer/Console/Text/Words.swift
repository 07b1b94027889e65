import IntakeCore
import Mustache
import Synchronization

/// The words of one page or part of a page: stored properties of type ``Phrase``.
protocol ConsoleText: Sendable {
    /// The one value there is.
    static var all: Self { get }
}

/// The words of one page in one language, for handlers (`words.title`) and templates (`{{phrases.title}}`) alike.
@dynamicMemberLookup
struct Words<Text: ConsoleText>: MustacheParent {
    let language: Language
    private let byName: [String: Phrase]

    init(_ language: Language) {
        self.language = language
        byName = PhraseTables.table(of: Text.self)
    }

    /// The phrase in this language.
    subscript(dynamicMember path: KeyPath<Text, Phrase>) -> String {
        Text.all[keyPath: path][language]
    }

    /// The phrase that a template names; nothing if there is none.
    func child(named name: String) -> Any? {
        byName[name]?[language]
    }
}

/// The phrases by name, read out of each text once: a mirror is too slow to hold up for every word of a page.
private enum PhraseTables {
    private static let tables = Mutex<[ObjectIdentifier: [String: Phrase]]>([:])

    static func table<Text: ConsoleText>(of text: Text.Type) -> [String: Phrase] {
        tables.withLock { tables in
            if let table = tables[ObjectIdentifier(text)] { return table }
            let table = Mirror(reflecting: Text.all).children.reduce(into: [String: Phrase]()) { table, child in
                if let name = child.label { table[name] = child.value as? Phrase }
            }
            tables[ObjectIdentifier(text)] = table
            return table
        }
    }
}
