import HTTPTypes
import Hummingbird
import IntakeStore
import NIOCore

/// Where open pages listen for changes, as server-sent events (WHATWG HTML, section 9.2).
///
/// An event says that something changed in the organisation, and nothing of what: the page then asks for its own
/// content again, with the rights that its session has at that time.
struct LiveRoom: Sendable {
    let console: Console

    var routes: [ConsoleRoute] {
        [ConsoleRoute("/queue/events", .casePage(events))]
    }

    /// Where a page listens that was made when the queue was at this mark.
    static func path(since mark: QueueMark) -> String {
        "/queue/events?since=" + mark.text
    }

    @Sendable
    private func events(_ request: Request, context: CaseReaderContext) async throws -> Response {
        let seen = request.headers[.lastEventID] ?? request.uri.queryParameters["since"].map(String.init) ?? ""
        let session = context.session
        let signals = await console.live.signals(in: session.advocate.organisation, since: QueueMark(seen))
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store", .accelBuffering: "no"],
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(string: ": \n\n"))
                for await signal in signals {
                    guard try await console.goesOn(session) else { break }
                    try await writer.write(ByteBuffer(string: signal.text))
                }
                try await writer.finish(nil)
            }
        )
    }
}

extension LiveUpdates.Signal {
    fileprivate var text: String {
        switch self {
        case .change(let mark): "event: change\nid: \(mark.text)\ndata: \n\n"
        case .heartbeat: ": \n\n"
        }
    }
}

extension Console {
    /// The mark at which an organisation's queue is. Read before what a page shows, so that no change falls between.
    func mark(of organisation: String) async throws -> QueueMark {
        try await store.queueMarks(of: [organisation])[organisation] ?? QueueMark("")
    }

    /// Whether a session goes on; that somebody's page listens is no use of it.
    fileprivate func goesOn(_ session: Session) async throws -> Bool {
        try await store.session(
            session.token.hash,
            at: settings.now(),
            idle: SessionLimits.idle,
            absolute: SessionLimits.absolute,
            isUse: false
        ) != nil
    }
}

extension HTTPField.Name {
    fileprivate static let lastEventID = HTTPField.Name("Last-Event-ID") ?? .server
    fileprivate static let accelBuffering = HTTPField.Name("X-Accel-Buffering") ?? .server
    /// On what a page asks for by itself, without anybody at the desk.
    static let refresh = HTTPField.Name("X-Refresh") ?? .server
}
