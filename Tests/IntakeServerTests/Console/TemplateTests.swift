import Foundation
import IntakeCore
import Testing

@testable import IntakeServer

/// The words that templates ask for exist, in both languages.
struct TemplateTests {
    private static let texts: [String: [any ConsoleText]] = [
        "layout": [LayoutText.all], "problems": [LayoutText.all], "shortcuts": [LayoutText.all],
        "error": [ErrorText.all], "time": [],
        "sign-in": [SignInText.all], "invitation": [InvitationText.all], "account": [AccountText.all],
        "new-password": [PasswordText.all], "queue": [QueueText.all], "queue-bulk": [QueueText.all],
        "queue-filter": [QueueText.all], "bulk": [BulkText.all], "tasks": [TaskText.all], "case": [CaseText.all],
        "case-actions": [CaseText.all], "case-calls": [CaseText.all], "case-history": [CaseText.all],
        "case-keeping": [CaseText.all], "case-privacy": [CasePrivacyText.all], "erase": [CasePrivacyText.all],
        "export": [CasePrivacyText.all], "export-index": [ExportText.all], "export-page": [ExportText.all],
        "export-line": [ExportText.all], "privacy": [PrivacyText.all], "number": [NumberText.all],
        "incident": [IncidentText.all],
        "incidents": [IncidentText.all], "case-handover": [CaseText.all], "case-merge": [CaseText.all],
        "case-notes": [CaseText.all],
        "case-person": [CaseText.all], "case-reply": [CaseText.all], "case-words": [CaseText.all],
        "case-letter": [CaseText.all],
        "letter": [LetterText.all], "letter-editor": [LetterText.all], "letter-form": [LetterText.all],
        "letter-lines": [LetterText.all], "letter-paper": [LetterText.all], "letter-references": [LetterText.all],
        "letter-sending": [LetterText.all], "letter-status": [LetterText.all], "letter-version": [LetterText.all],
        "letter-versions": [LetterText.all], "call-sheet": [LetterText.all], "paper-line": [],
        "transcript": [CaseText.all], "recording": [CaseText.all],
        "statistics": [StatisticsText.all], "statistics-report": [StatisticsText.all], "figures": [],
        "figure-chart": [], "people": [PeopleText.all], "person": [PeopleText.all],
        "link": [PeopleText.all], "reset": [ResetText.all], "audit": [AuditText.all],
        "second-step": [SecondStepText.all], "factor": [FactorText.all],
        "recovery-codes": [RecoveryText.all], "confirmation": [ConfirmationText.all], "password": [AccountText.all],
    ]

    private static func names(_ text: any ConsoleText) -> Set<String> {
        Set(Mirror(reflecting: text).children.compactMap(\.label))
    }

    /// A template that is not in the list would be an empty page.
    @Test func listsEveryTemplateThereIs() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/IntakeServer/Resources").standardizedFileURL
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        let templates = files.filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(".mustache".count)) }
        #expect(templates.count > 20 && Set(templates) == Set(Templates.sources.keys))
    }

    @Test(arguments: Templates.sources.keys.sorted())
    func asksForWordsThatExist(template: String) throws {
        let source = try #require(Templates.sources[template])
        let known = try #require(Self.texts[template]).map(Self.names).reduce(into: Set<String>()) { $0.formUnion($1) }
        for match in source.matches(of: /\{\{[#^]?phrases\.(\w+)/) {
            #expect(known.contains(String(match.1)))
        }
        let layout = Self.names(LayoutText.all)
        let paper = Self.names(PaperText.all)
        for match in source.matches(of: /stationery\.words\.(\w+)/) {
            #expect(paper.contains(String(match.1)))
        }
        for match in source.matches(of: /\{\{[#^]?layout\.text\.(\w+)/) {
            #expect(layout.contains(String(match.1)))
        }
    }

    @Test(arguments: Templates.sources.keys.sorted())
    func isSafeByItself(template: String) throws {
        let source = try #require(Templates.sources[template])
        #expect(!source.contains("{{{"))
        #expect(!source.contains("{{&"))
        // Scripts are files of our own, and the layout alone names them.
        let scripts = source.components(separatedBy: "<script")
        #expect(scripts.count == (template == "layout" ? 2 : 1))
        #expect(scripts.dropFirst().allSatisfy { $0.hasPrefix(" src=\"{{.}}\" defer></script>") })
        #expect(!source.contains(" style="))
        #expect(source.firstMatch(of: /\son\w+=/) == nil)
        #expect(source.firstMatch(of: /(?:src|href|action)="(?:https?:)?\/\//) == nil)
    }

    @Test(
        arguments: [
            LayoutText.all, ErrorText.all, SignInText.all, InvitationText.all, AccountText.all, PasswordText.all,
            QueueText.all, BulkText.all, TaskText.all, CaseText.all, StatisticsText.all, SecondStepText.all,
            FactorText.all, RecoveryText.all, ConfirmationText.all, PeopleText.all, ResetText.all, AuditText.all,
            LetterText.all, PaperText.all, CasePrivacyText.all, ExportText.all, PrivacyText.all, IncidentText.all,
        ] as [any ConsoleText]
    )
    func hasEveryPhraseInBothLanguages(text: any ConsoleText) {
        for child in Mirror(reflecting: text).children {
            let phrase = child.value as? Phrase
            for language in Language.allCases {
                #expect(phrase?[language].isEmpty == false, "\(child.label ?? "")")
            }
        }
    }

    @Test func keepsFrenchSignsOnTheirLine() {
        let phrase = Phrase(fr: "Quoi : « rien » ! Oui ? Non ; bon", en: "What: nothing! Yes?")
        #expect(phrase[.french] == "Quoi\u{A0}: «\u{A0}rien\u{A0}»\u{202F}! Oui\u{202F}? Non\u{202F}; bon")
        #expect(phrase[.english] == "What: nothing! Yes?")
    }
}
