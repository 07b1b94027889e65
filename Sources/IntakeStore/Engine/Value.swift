public import Foundation

/// What a column holds.
public enum Value: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case bytes(Data)
}

/// A Swift type that is kept in one column.
protocol ColumnValue {
    /// The value as the column holds it.
    var columnValue: Value { get }

    /// Reads what a column holds; nothing if it is something else.
    init?(columnValue: Value)
}

extension String: ColumnValue {
    var columnValue: Value { .text(self) }

    init?(columnValue: Value) {
        guard case .text(let text) = columnValue else { return nil }
        self = text
    }
}

extension Int: ColumnValue {
    var columnValue: Value { .integer(Int64(self)) }

    init?(columnValue: Value) {
        guard case .integer(let number) = columnValue else { return nil }
        self.init(exactly: number)
    }
}

extension Bool: ColumnValue {
    var columnValue: Value { .integer(self ? 1 : 0) }

    init?(columnValue: Value) {
        guard case .integer(let number) = columnValue else { return nil }
        self = number != 0
    }
}

extension Data: ColumnValue {
    var columnValue: Value { .bytes(self) }

    init?(columnValue: Value) {
        guard case .bytes(let bytes) = columnValue else { return nil }
        self = bytes
    }
}

/// Times are whole milliseconds since 1970 UTC. A time no calendar reaches is kept as the nearest that fits.
extension Date: ColumnValue {
    private static let farthest = 8.64e15

    var columnValue: Value {
        let milliseconds = (timeIntervalSince1970 * 1000).rounded()
        guard !milliseconds.isNaN else { return .integer(0) }
        return .integer(Int64(min(max(milliseconds, -Self.farthest), Self.farthest)))
    }

    init?(columnValue: Value) {
        guard case .integer(let milliseconds) = columnValue else { return nil }
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}
