import Foundation
import Hummingbird
import Providers

/// Calls that the gateway places, and the phones that they ring at.
extension SimulatedCarrierRoutes {
    func addCalls(to router: Router<BasicRequestContext>) {
        router.post("2010-04-01/Accounts/{account}/Calls.json", use: place)
        router.get("2010-04-01/Accounts/{account}/Calls.json", use: listCalls)
        router.post("2010-04-01/Accounts/{account}/Calls/{call}", use: change)
        router.post("phones/calls", use: answer)
        router.post("phones/calls/{call}", use: hangUp)
    }

    @Sendable
    private func place(_ request: Request, context: BasicRequestContext) async throws -> Response {
        let account = try await authenticated(request, context)
        let body = try await request.body.collect(upTo: 1 << 16)
        let parameters = try FormParameters(parsing: body.readableBytesView).all.map { ($0.name, $0.value) }
        let form = Dictionary(parameters, uniquingKeysWith: { first, _ in first })
        if let fault = await carrier.nextFault() { return try await fault.response() }
        if let refusal = SimulatedRefusal(recipient: form["To", default: ""]) { return try refusal.response }
        guard form["Url"] != nil else { return try SimulatedRefusal(code: 21205).response }
        let events = parameters.filter { $0.0 == "StatusCallbackEvent" }.flatMap { $0.1.split(separator: " ") }
        let call = SimulatedCall(form: form, events: Set(events.map(String.init)), accountSID: account, at: Date())
        await carrier.place(call)
        return try Response.json(SimulatedCallEntry(call, status: "queued"), status: .created)
    }

    @Sendable
    private func listCalls(_ request: Request, context: BasicRequestContext) async throws -> Response {
        let account = try await authenticated(request, context)
        let to = request.uri.queryParameters["To"].map(String.init)
        let found = await carrier.calls.filter { $0.accountSID == account && (to ?? $0.to) == $0.to }
        return try Response.json(SimulatedCallList(calls: found.map { SimulatedCallEntry($0) }))
    }

    @Sendable
    private func change(_ request: Request, context: BasicRequestContext) async throws -> Response {
        _ = try await authenticated(request, context)
        let sid = try context.parameters.require("call").replacing(".json", with: "")
        let state = try await Self.form(of: request)["Status"].flatMap(SimulatedCall.State.init(rawValue:))
        guard let state, let call = await carrier.change(sid, to: state) else { throw HTTPError(.notFound) }
        return try Response.json(SimulatedCallEntry(call))
    }

    @Sendable
    private func answer(_ request: Request, context: BasicRequestContext) async throws -> Response {
        let query = try await request.decode(as: PhoneQuery.self, context: context)
        let calls = await carrier.answer(query)
        return Response(
            status: .ok,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try JSONEncoder().encode(calls)))
        )
    }

    @Sendable
    private func hangUp(_ request: Request, context: BasicRequestContext) async throws -> Response {
        let sid = try context.parameters.require("call")
        guard await carrier.change(sid, to: .completed) != nil else { throw HTTPError(.notFound) }
        return Response(status: .noContent)
    }
}

private struct SimulatedCallList: Encodable {
    var calls: [SimulatedCallEntry]
    var nextPageUri: String?
}

private struct SimulatedCallEntry: Encodable {
    var sid: String
    var accountSid: String
    var from: String
    var to: String
    var status: String
    var direction = "outbound-api"
    var dateCreated: String

    init(_ call: SimulatedCall, status: String? = nil) {
        sid = call.sid
        accountSid = call.accountSID
        from = call.from
        to = call.to
        self.status = status ?? call.state.rawValue
        dateCreated = call.created.formatted(.carrier)
    }
}
