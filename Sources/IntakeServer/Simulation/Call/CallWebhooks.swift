import Foundation
import IntakeCore
import Providers

/// Asks the gateway for documents during a call, as the provider would, and tells it what happened.
struct CallWebhooks: Sendable {
    let webhook: SimulatedWebhook
    /// Where a document is asked for when none can be had or read.
    let fallback: String?
    /// Whether everything is sent twice, as a carrier does that did not get the first answer.
    let isRepeating: Bool

    /// A document, where it came from, and what went wrong on the way.
    struct Answer: Sendable {
        var document: CallDocument?
        var url: String
        var faults: [CallFault] = []
    }

    /// The document that a request gets, or the fallback's.
    func document(for request: CallRequest, identity: [CallField]) async -> Answer {
        do {
            return Answer(document: try await fetch(request, identity: identity), url: request.url)
        } catch {
            guard let fallback else { return Answer(url: request.url, faults: [error]) }
            return await document(after: error, of: request, at: fallback, identity: identity)
        }
    }

    /// Tells something that no document answers.
    func notify(_ url: String, fields: [CallField]) async -> CallFault? {
        do throws(CallFault) {
            let response = try await send(CallRequest(url: url, fields: fields))
            return (200..<300).contains(response.status) ? nil : Self.refusal(response.status, url)
        } catch {
            return error
        }
    }

    /// An audio file.
    func audio(_ url: String) async throws(CallFault) -> [UInt8] {
        let response = try await send(CallRequest(method: "GET", url: url))
        guard response.status == 200 else { throw Self.refusal(response.status, url) }
        return response.body
    }

    private func document(
        after fault: CallFault,
        of request: CallRequest,
        at fallback: String,
        identity: [CallField]
    ) async -> Answer {
        let fields = [CallField("ErrorCode", String(fault.code)), CallField("ErrorUrl", request.url)]
        do {
            let document = try await fetch(CallRequest(url: fallback, fields: fields), identity: identity)
            return Answer(document: document, url: fallback, faults: [fault])
        } catch {
            return Answer(url: fallback, faults: [fault, error])
        }
    }

    private func fetch(_ request: CallRequest, identity: [CallField]) async throws(CallFault) -> CallDocument {
        var request = request
        request.fields = identity + request.fields
        let response = try await send(request)
        guard (200..<300).contains(response.status) else { throw Self.refusal(response.status, request.url) }
        let type = response.headers["Content-Type"] ?? ""
        guard type.contains("xml") else {
            throw CallFault(code: 12300, sentence: "The answer is not XML but \(type.isEmpty ? "nothing" : type).")
        }
        return try CallDocument(reading: response.body)
    }

    private func send(_ request: CallRequest) async throws(CallFault) -> OutboundResponse {
        let first = try await sendOnce(request)
        guard isRepeating, request.method == "POST" else { return first }
        let second = try await sendOnce(request)
        guard first.status == second.status, first.body == second.body else {
            throw CallFault(
                code: 0,
                sentence: "The same webhook got two different answers from \(request.url): it is not idempotent."
            )
        }
        return first
    }

    private func sendOnce(_ request: CallRequest) async throws(CallFault) -> OutboundResponse {
        do {
            return try await webhook.send(request)
        } catch {
            let code = error.kind == .timedOut ? 11205 : 11210
            throw CallFault(code: code, sentence: error.description)
        }
    }

    private static func refusal(_ status: Int, _ url: String) -> CallFault {
        let advice = status == 403 ? " Is this the configuration, and the data folder, of the running server?" : ""
        return CallFault(code: 11200, sentence: "\(url) answered \(status).\(advice)")
    }
}

extension SimulatedWebhook {
    /// Sends a request of a call. What is asked with `GET` has its fields in the address.
    fileprivate func send(_ request: CallRequest) async throws(TransportError) -> OutboundResponse {
        let fields = request.fields.map { ($0.name, $0.value) }
        guard request.method == "GET" else { return try await post(to: request.url, fields) }
        guard !fields.isEmpty else { return try await get(request.url) }
        let query = FormParameters([("AccountSid", accountSID)] + fields).encoded
        return try await get(request.url + (request.url.contains("?") ? "&" : "?") + query)
    }
}
