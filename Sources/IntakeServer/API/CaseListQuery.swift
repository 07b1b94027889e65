import Foundation
import Hummingbird
import IntakeCore

/// What a program asks of the list. Unlike the console, a mistake is told: a program would take the wrong list for
/// the right one.
struct CaseListQuery: Sendable {
    static let limits = 1...200
    static let standardLimit = 50

    /// The states asked for; all, if none is named.
    let states: Set<CaseState>
    let since: Date?
    let limit: Int
    let cursor: String?

    init(of request: Request) throws {
        let parameters = request.uri.queryParameters
        states = try Self.states(parameters["state"])
        since = try Self.since(parameters["since"])
        limit = try Self.limit(parameters["limit"])
        cursor = parameters["cursor"].map(String.init)
    }

    private static func states(_ text: Substring?) throws -> Set<CaseState> {
        guard let text else { return Set(CaseState.allCases) }
        let names = text.split(separator: ",", omittingEmptySubsequences: false)
        let states = names.compactMap { CaseState(rawValue: String($0)) }
        guard states.count == names.count else {
            let known = CaseState.allCases.map(\.rawValue).joined(separator: ", ")
            throw APIError.badParameter("state", "it is one or several of \(known), with commas between.")
        }
        return Set(states)
    }

    private static func since(_ text: Substring?) throws -> Date? {
        guard let text else { return nil }
        let styles = [Date.ISO8601FormatStyle(), Date.ISO8601FormatStyle(includingFractionalSeconds: true)]
        guard let date = styles.lazy.compactMap({ try? Date(String(text), strategy: $0) }).first else {
            throw APIError.badParameter("since", "write an ISO 8601 time in UTC, like 2026-11-21T19:05:00Z.")
        }
        return date
    }

    private static func limit(_ text: Substring?) throws -> Int {
        guard let text else { return standardLimit }
        guard let limit = Int(text), limits.contains(limit) else {
            throw APIError.badParameter("limit", "it is a number from \(limits.lowerBound) to \(limits.upperBound).")
        }
        return limit
    }
}
