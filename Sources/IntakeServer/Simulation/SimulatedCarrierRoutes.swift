import Foundation
import Hummingbird
import Providers

/// The simulated carrier's web service: Twilio's, as far as the gateway uses it, and one for phones.
struct SimulatedCarrierRoutes {
    let carrier: SimulatedCarrier

    func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.post("2010-04-01/Accounts/{account}/Messages.json", use: send)
        router.get("2010-04-01/Accounts/{account}/Messages.json", use: list)
        router.post("phones/messages", use: messages)
        router.post("faults", use: plan)
        addCalls(to: router)
        addRecordings(to: router)
        return router
    }

    @Sendable
    private func send(_ request: Request, context: BasicRequestContext) async throws -> Response {
        let account = try await authenticated(request, context)
        let form = try await Self.form(of: request)
        let fault = await carrier.nextFault()
        if fault == nil || fault?.isTaken == true || fault?.kind == .disorder {
            if let refusal = SimulatedRefusal(of: form) { return try refusal.response }
            let isDisordered = fault?.kind == .disorder
            let message = await carrier.take(form, accountSID: account, isDisordered: isDisordered, at: Date())
            if fault == nil || isDisordered { return try message.response }
        }
        return try await fault?.response() ?? Response(status: .internalServerError)
    }

    @Sendable
    private func list(_ request: Request, context: BasicRequestContext) async throws -> Response {
        let account = try await authenticated(request, context)
        let found = await carrier.sent(
            accountSID: account,
            to: request.uri.queryParameters["To"].map(String.init),
            from: request.uri.queryParameters["From"].map(String.init)
        )
        return try Response.json(SimulatedMessageList(messages: found.map(SimulatedMessageList.Entry.init)))
    }

    @Sendable
    private func messages(_ request: Request, context: BasicRequestContext) async throws -> Response {
        let query = try await request.decode(as: PhoneQuery.self, context: context)
        return try Response.json(await carrier.messages(for: query))
    }

    @Sendable
    private func plan(_ request: Request, context: BasicRequestContext) async throws -> Response {
        await carrier.plan(try await request.decode(as: [SimulatedFault].self, context: context))
        return Response(status: .noContent)
    }

    func authenticated(_ request: Request, _ context: BasicRequestContext) async throws -> String {
        let account = try context.parameters.require("account")
        let credentials = request.headers[.authorization].flatMap { header -> String? in
            guard header.hasPrefix("Basic "), let data = Data(base64Encoded: String(header.dropFirst(6))) else {
                return nil
            }
            return String(decoding: data, as: UTF8.self)
        }
        let token = credentials?.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
        guard await carrier.isKnown(accountSID: account, token: token) else { throw HTTPError(.unauthorized) }
        return account
    }

    static func form(of request: Request) async throws -> [String: String] {
        let body = try await request.body.collect(upTo: 1 << 16)
        let parameters = try FormParameters(parsing: body.readableBytesView)
        return Dictionary(parameters.all.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
