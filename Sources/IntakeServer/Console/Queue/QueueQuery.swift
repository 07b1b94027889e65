import Foundation
import Hummingbird
import IntakeCore

/// Which part of the queue is asked for. Whatever the address holds, something can be shown.
struct QueueQuery: Hashable, Sendable {
    var state = CaseState.new
    var isMine = false
    var cursor: String?

    init(of request: Request) {
        let parameters = request.uri.queryParameters
        state = parameters["state"].flatMap { CaseState(rawValue: String($0)) } ?? .new
        isMine = parameters["mine"] == "1"
        cursor = parameters["after"].map(String.init)
    }

    /// The address of this part.
    var path: String {
        var path = "/queue?state=\(state.rawValue)"
        if isMine { path += "&mine=1" }
        if let cursor = cursor?.addingPercentEncoding(withAllowedCharacters: .alphanumerics) {
            path += "&after=" + cursor
        }
        return path
    }

    /// The same with something changed; a change begins at the first page.
    func with(_ change: (inout QueueQuery) -> Void) -> QueueQuery {
        var query = self
        query.cursor = nil
        change(&query)
        return query
    }
}
