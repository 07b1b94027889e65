import Foundation
import HTTPTypes

/// The part of a body that a request asks for (RFC 9110, section 14).
enum ByteRange: Equatable {
    /// All of it: none was asked for, or several, or in a way that is to be ignored.
    case whole
    /// These bytes.
    case part(ClosedRange<Int>)
    /// Nothing that the body has.
    case unsatisfiable

    /// - Parameters:
    ///   - headers: the request's. `If-Range` names a version, and there are none here, so that it asks for all.
    ///   - size: how many bytes there are.
    init(_ headers: HTTPFields, of size: Int) {
        let value = headers[.range] ?? ""
        guard headers[.ifRange] == nil,
            let match = value.wholeMatch(of: /bytes\s*=\s*(\d{0,18})-(\d{0,18})/.ignoresCase())
        else {
            self = .whole
            return
        }
        self.init(first: Int(match.1), last: Int(match.2), of: size)
    }

    private init(first: Int?, last: Int?, of size: Int) {
        switch (first, last) {
        case (nil, nil):
            self = .whole
        case (nil, let suffix?):
            self = suffix > 0 && size > 0 ? .part(max(0, size - suffix)...(size - 1)) : .unsatisfiable
        case (let first?, let last):
            let last = min(last ?? Int.max, size - 1)
            // An end before the beginning makes the header void; a beginning after the end of the body does not.
            if first >= size {
                self = .unsatisfiable
            } else {
                self = first <= last ? .part(first...last) : .whole
            }
        }
    }
}
