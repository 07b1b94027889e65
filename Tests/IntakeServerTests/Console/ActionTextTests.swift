import Foundation
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// Whatever the program writes into the audit log is read there in words.
struct ActionTextTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources").standardizedFileURL

    /// The actions as they are declared, wherever that is: there is no list of them that one could forget.
    private static func declared() throws -> Set<String> {
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .reduce(into: []) { actions, file in
                let text = try String(contentsOf: file, encoding: .utf8)
                let found = text.matches(of: /static let \w+ = AuditAction\(rawValue: "([a-z-]+)"\)/)
                actions.formUnion(found.map { String($0.1) })
            }
    }

    @Test func everyActionHasWords() throws {
        let declared = try Self.declared()
        #expect(declared.count > 60)
        let named = ActionText.all.map(\.0.rawValue)
        #expect(declared.subtracting(named).sorted() == [])
        #expect(Set(named).count == named.count)
    }

    @Test(arguments: [
        (AuditAction.letterPrinted, "call-pdf", "Feuille en PDF"), (.letterViewed, "2", "Version 2"),
        (.finishedTask, "undeliverable 0f3a", "Message non livré"), (.auditRead, "group", "le groupe"),
        (.auditRead, "installation actor=b before=40", "l’installation, actes de Béa, avant la ligne 40"),
        (.auditExported, "group action=viewed case", "le groupe, a lu le dossier, un dossier"),
        (.auditRead, "group action=unheard-of", "le groupe, action=unheard-of"), (.rolesChanged, "b advocate", "Béa, "),
    ])
    func detailsHaveWords(action: AuditAction, detail: String, words: String) throws {
        let details = AuditDetail(language: .french, accountName: { $0 == "b" ? "Béa" : nil }, groupName: { $0 })
        let text = try #require(details.text(detail, of: action))
        #expect(text.hasPrefix(words))
    }
}
