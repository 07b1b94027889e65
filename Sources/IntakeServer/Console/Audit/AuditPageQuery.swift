import Foundation
import Hummingbird
import IntakeCore
import IntakeStore

/// Which part of the log is asked for. Whatever the address holds, something can be shown.
struct AuditPageQuery: Hashable, Sendable {
    var actor: String?
    var action: String?
    var reference: String?
    var before: Int?
    var isChecking = false
    /// Whether the whole installation is asked for, not the reader's own group.
    var isOfInstallation = false

    init(of request: Request) {
        let parameters = request.uri.queryParameters
        func value(_ name: Substring) -> String? {
            parameters[name].map { $0.trimmingCharacters(in: .whitespaces) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        actor = value("actor")
        action = value("action")
        reference = value("reference").map { CaseReference(reading: $0)?.text ?? $0 }
        before = value("before").flatMap { Int($0) }
        isChecking = value("check") == "1"
        isOfInstallation = value("scope") == "installation"
    }

    /// The part of the log that somebody may read: coordinators that of their group, and who runs the system what
    /// concerns no case. Who does both chooses.
    func scope(for reader: Advocate) -> AuditScope {
        let mayChoose = reader.roles.isSuperset(of: [.coordinator, .administrator])
        let isWhole = mayChoose ? isOfInstallation : !reader.roles.contains(.coordinator)
        return isWhole ? .installation : .organisation(reader.organisation)
    }

    /// The lines that are asked for.
    var filter: AuditQuery {
        var query = AuditQuery()
        query.actor = actor
        query.action = action.map(AuditAction.init(rawValue:))
        query.reference = reference
        return query
    }

    /// The part as the log itself tells of it. What an address may hold is told only where it is a name of ours, and that
    /// a case was asked for without which: the line is read by people who may know of no such case.
    func detail(for reader: Advocate) -> String {
        let known = { (text: String) in text.utf8.count <= 64 && text.allSatisfy { $0 == "-" || $0.isASCIIWord } }
        let fields = [
            ("actor", actor.map { known($0) ? $0 : "?" }), ("action", action.map { known($0) ? $0 : "?" }),
            ("before", before.map { String($0) }),
        ]
        let scope = scope(for: reader) == .installation ? "installation" : "group"
        let words = fields.compactMap { name, value in value.map { "\(name)=\($0)" } }
        return ([scope] + words + (reference == nil ? [] : ["case"])).joined(separator: " ")
    }

    /// The part as an address carries it, from the line `before` on.
    func text(before number: Int? = nil) -> String {
        let fields = [
            ("scope", isOfInstallation ? "installation" : nil), ("actor", actor), ("action", action),
            ("reference", reference), ("before", number.map { String($0) }),
        ]
        let pairs = fields.compactMap { name, value in
            value?.addingPercentEncoding(withAllowedCharacters: .alphanumerics).map { "\(name)=\($0)" }
        }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }
}

extension Character {
    fileprivate var isASCIIWord: Bool { isASCII && (isLetter || isNumber) }
}
