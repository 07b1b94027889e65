import Foundation
import IntakeCore

/// Where a page ends and the next begins. What callers hand back is checked like any input.
enum CaseCursor: Equatable {
    /// After this case of the queue.
    case queue(band: Int, created: Date, reference: String)
    /// After this change.
    case change(at: Date, number: Int)

    /// Before the first case of the queue.
    static let queueStart = CaseCursor.queue(band: -1, created: .distantPast, reference: "")
    /// Before the first change.
    static let firstChange = CaseCursor.change(at: .distantPast, number: 0)

    /// The cursor as callers see it: letters, digits, dots and hyphens.
    var text: String {
        switch self {
        case .queue(let band, let created, let reference): "q.\(band).\(Self.milliseconds(created)).\(reference)"
        case .change(let at, let number): "c.\(Self.milliseconds(at)).\(number)"
        }
    }

    init(reading text: String) throws {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        switch (parts.first, parts.count) {
        case ("q", 4):
            guard let band = Int(parts[1]), let created = Self.time(parts[2]), CaseReference(reading: parts[3]) != nil
            else { throw CaseListError.unknownCursor }
            self = .queue(band: band, created: created, reference: parts[3])
        case ("c", 3):
            guard let at = Self.time(parts[1]), let number = Int(parts[2]) else { throw CaseListError.unknownCursor }
            self = .change(at: at, number: number)
        default:
            throw CaseListError.unknownCursor
        }
    }

    private static func milliseconds(_ time: Date) -> Int64 {
        if case .integer(let milliseconds) = time.columnValue { milliseconds } else { 0 }
    }

    private static func time(_ text: String) -> Date? {
        Int64(text).flatMap { Date(columnValue: .integer($0)) }
    }
}

/// Why a list cannot be given.
public struct CaseListError: Error, Hashable, CustomStringConvertible {
    /// The place to go on from was not given by an earlier page in the same order.
    public static let unknownCursor = CaseListError()

    /// What happened, and what to do.
    public var description: String {
        "This is not the end of an earlier page in the same order. Begin again with the first page."
    }
}
